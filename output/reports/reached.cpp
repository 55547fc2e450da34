#include "output/reports/reached.hpp"

#include <algorithm>

#include "output/reports/citing.hpp"

namespace lobbynet {
namespace {

bool belongs(TieKind kind) {
    return kind == TieKind::member || kind == TieKind::partner || kind == TieKind::participates ||
           kind == TieKind::seat || kind == TieKind::part_of;
}

}  // namespace

Reached reached_by(const Listing& listing, const Listed& row) {
    Reached out;
    for (const auto t : row.ties) {
        const Tie& tie = listing.dossier->ties[t];
        const auto other = listing.dossier->other_end(tie, row.entity);
        const EntityKind kind = listing.dossier->entities[other].kind;
        if (tie.kind == TieKind::addresses) out.addressed.push_back(other);
        if (tie.kind == TieKind::asks) out.askers.push_back(other);
        if (!is_stakeholder(kind)) continue;
        out.stakeholders.push_back(other);
        if (belongs(tie.kind)) out.members.push_back(other);
        if (kind == EntityKind::ministry) out.ministries.push_back(other);
    }
    for (auto* which :
         {&out.stakeholders, &out.members, &out.ministries, &out.askers, &out.addressed}) {
        std::ranges::sort(*which);
        which->erase(std::unique(which->begin(), which->end()), which->end());
    }
    return out;
}

std::string place_of(const Listing& listing, const Entity& e) {
    if (e.span.first_line > 0) return place(*listing.dossier, e.span_source, e.span);
    if (e.names.empty()) return {};
    return place(*listing.dossier, e.names.front().source, e.names.front().span);
}

}  // namespace lobbynet
