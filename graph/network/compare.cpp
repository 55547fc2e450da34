#include "graph/network/compare.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace lobbynet {
namespace {

/// One side of the comparison, by id.
struct Side {
    std::map<std::string, const Entity*> present;
    std::map<std::string, std::set<std::string>> themes;   ///< of a stakeholder
    std::map<std::string, std::set<std::string>> members;  ///< of a coalition or programme
    std::set<std::tuple<std::string, std::string, TieKind>> ties;
};

Side side_of(const Dossier& dossier, const NetworkQuery& query) {
    Side side;
    for (const auto index : selected_ties(dossier, query)) {
        const Tie& tie = dossier.ties[index];
        const Entity& source = dossier.entities[tie.source];
        const Entity& target = dossier.entities[tie.target];
        side.present.emplace(source.id, &source);
        side.present.emplace(target.id, &target);
        side.ties.emplace(source.id, target.id, tie.kind);
        if (target.kind == EntityKind::theme) side.themes[source.id].insert(target.id);
        if (tie.kind == TieKind::member &&
            (target.kind == EntityKind::coalition || target.kind == EntityKind::programme)) {
            side.members[target.id].insert(source.id);
        }
    }
    return side;
}

Presence presence(const Entity& e) { return {e.id, e.name, e.kind}; }

std::vector<Presence> only_in(const Side& here, const Side& there) {
    std::vector<Presence> out;
    for (const auto& [id, entity] : here.present) {
        if (!there.present.contains(id)) out.push_back(presence(*entity));
    }
    std::ranges::stable_sort(out, {}, &Presence::kind);
    return out;
}

std::vector<Presence> missing(const std::set<std::string>& from, const std::set<std::string>& in,
                              const Side& side) {
    std::vector<Presence> out;
    for (const auto& id : in) {
        if (!from.contains(id)) out.push_back(presence(*side.present.at(id)));
    }
    return out;
}

using Places = std::map<std::string, std::set<std::string>>;

std::vector<Moved> moved(const Side& a, const Side& b, const Places Side::*places) {
    std::set<std::string> ids;
    for (const auto& [id, where] : a.*places) ids.insert(id);
    for (const auto& [id, where] : b.*places) ids.insert(id);
    static const std::set<std::string> nowhere;
    const auto places_of = [&](const Side& side,
                               const std::string& id) -> const std::set<std::string>& {
        const auto it = (side.*places).find(id);
        return it == (side.*places).end() ? nowhere : it->second;
    };
    std::vector<Moved> out;
    for (const auto& id : ids) {
        if (!a.present.contains(id) || !b.present.contains(id)) continue;  // joined or left
        const auto& before = places_of(a, id);
        const auto& after = places_of(b, id);
        if (before == after) continue;
        const Entity& e = *b.present.at(id);
        out.push_back({e.id, e.name, e.kind, missing(before, after, b), missing(after, before, a)});
    }
    return out;
}

}  // namespace

Comparison compare(const Dossier& a, const NetworkQuery& query_a, const Dossier& b,
                   const NetworkQuery& query_b) {
    const Side before = side_of(a, query_a);
    const Side after = side_of(b, query_b);
    Comparison out;
    out.joined = only_in(after, before);
    out.left = only_in(before, after);
    out.themes = moved(before, after, &Side::themes);
    out.members = moved(before, after, &Side::members);
    for (const auto& tie : after.ties)
        (before.ties.contains(tie) ? out.ties_kept : out.ties_added) += 1;
    out.ties_gone = before.ties.size() - out.ties_kept;
    return out;
}

}  // namespace lobbynet
