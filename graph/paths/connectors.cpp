#include "graph/paths/connectors.hpp"

#include <algorithm>
#include <iterator>

#include "graph/paths/tie_view.hpp"

namespace lobbynet {
namespace {

using Entities = std::vector<std::uint32_t>;

class LinkFinder {
 public:
    LinkFinder(const Dossier& dossier, const NetworkQuery& query)
        : dossier_(dossier), view_(dossier, query), places_(dossier.entities.size()) {
        for (std::uint32_t e = 0; e < places_.size(); ++e) {
            // a coalition that a plan lists as a stakeholder is a place and meets others at places
            if (view_.acts(e)) places_[e] = view_.meeting_places(e);
            if (is_meeting_place(kind(e)))
                places_[e].insert(std::ranges::lower_bound(places_[e], e), e);
        }
    }

    Link find(std::uint32_t from, std::uint32_t to) const {
        Link link{from, to, view_.ties_between(from, to), {}, {}};
        if (view_.acts(from) && view_.acts(to)) link.shared = shared(from, to);
        for (const auto candidate : stakeholders_of(to)) {
            if (!may_connect(candidate, from, to)) continue;
            Connector c{candidate, shared(candidate, from), shared(candidate, to), {}};
            std::erase(c.through, to);
            if (c.through.empty() || c.at_target.empty()) continue;
            cite(c, c.through, from);
            cite(c, c.at_target, to);
            link.connectors.push_back(std::move(c));
        }
        std::ranges::sort(link.connectors, [this](const Connector& a, const Connector& b) {
            if (a.through.size() != b.through.size()) return a.through.size() > b.through.size();
            const auto& left = dossier_.entities[a.entity];
            const auto& right = dossier_.entities[b.entity];
            return left.name != right.name ? left.name < right.name : a.entity < b.entity;
        });
        return link;
    }

 private:
    EntityKind kind(std::uint32_t e) const { return dossier_.entities[e].kind; }

    bool may_connect(std::uint32_t candidate, std::uint32_t from, std::uint32_t to) const {
        const bool about_ministries =
            kind(from) == EntityKind::ministry || kind(to) == EntityKind::ministry;
        return candidate != from && candidate != to && view_.acts(candidate) &&
               !dossier_.entities[candidate].is_author &&
               !(about_ministries && kind(candidate) == EntityKind::ministry);
    }

    /// Everybody at the places of the target, once each.
    Entities stakeholders_of(std::uint32_t to) const {
        Entities out;
        for (const auto place : places_[to])
            std::ranges::copy(view_.neighbours(place), std::back_inserter(out));
        std::ranges::sort(out);
        out.erase(std::unique(out.begin(), out.end()), out.end());
        return out;
    }

    Entities shared(std::uint32_t a, std::uint32_t b) const {
        Entities out;
        std::ranges::set_intersection(places_[a], places_[b], std::back_inserter(out));
        return out;
    }

    void cite(Connector& c, const Entities& places, std::uint32_t end) const {
        for (const auto place : places) {
            add_ties(c.ties, view_.ties_between(c.entity, place));
            if (place != end) add_ties(c.ties, view_.ties_between(end, place));
        }
    }

    const Dossier& dossier_;
    TieView view_;
    std::vector<Entities> places_;  ///< where an entity is met; of a place: itself
};

}  // namespace

std::vector<Link> find_links(const Dossier& dossier, const NetworkQuery& query,
                             std::span<const std::uint32_t> from,
                             std::span<const std::uint32_t> to) {
    const LinkFinder finder(dossier, query);
    std::vector<Link> out;
    for (const auto f : from) {
        for (const auto t : to) {
            if (f != t) out.push_back(finder.find(f, t));
        }
    }
    return out;
}

}  // namespace lobbynet
