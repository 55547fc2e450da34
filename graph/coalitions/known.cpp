#include "graph/coalitions/known.hpp"

#include <algorithm>
#include <iterator>
#include <map>

namespace lobbynet {
namespace {

using Entities = std::vector<std::uint32_t>;

bool makes_a_member(TieKind kind) {
    return kind != TieKind::about && kind != TieKind::asks && kind != TieKind::addresses;
}

bool may_be_a_member(EntityKind kind) {
    return kind != EntityKind::theme && kind != EntityKind::ask && kind != EntityKind::election;
}

NetworkQuery with_all_classes(NetworkQuery query) {
    query.classes = {true, true, true, true};
    return query;
}

class KnownFinder {
 public:
    KnownFinder(const Dossier& dossier, const NetworkQuery& query, const Monitor& monitor)
        : dossier_(dossier),
          query_(query),
          said_(dossier, with_all_classes(query)),
          view_(dossier, query),
          network_(make_network(dossier, query)),
          monitor_(monitor) {
        for (Vertex v = 0; v < network_.size(); ++v)
            vertex_[dossier.index_of(network_.names().id[v]).value()] = v;
    }

    KnownCoalitions find() {
        KnownCoalitions out;
        const auto wanted = hubs_of(dossier_, query_);
        for (std::uint32_t e = 0; e < dossier_.entities.size(); ++e) {
            const Entity& entity = dossier_.entities[e];
            const bool is_coalition =
                entity.kind == EntityKind::coalition || entity.kind == EntityKind::programme;
            if (!is_coalition || !wanted[e]) continue;
            if (!said_.near(e).empty()) {
                out.coalitions.push_back(describe(e));
            } else if (entity.status != Status::rejected) {
                out.left_out.push_back(e);
            }
        }
        std::ranges::sort(out.coalitions, [this](const auto& x, const auto& y) {
            if (x.members.size() != y.members.size()) return x.members.size() > y.members.size();
            const auto& left = dossier_.entities[x.entity].name;
            const auto& right = dossier_.entities[y.entity].name;
            return left != right ? left < right : x.entity < y.entity;
        });
        out.overlaps = overlaps_of(out.coalitions);
        return out;
    }

 private:
    KnownCoalition describe(std::uint32_t coalition) {
        KnownCoalition out;
        out.entity = coalition;
        for (const auto other : said_.neighbours(coalition)) {
            auto ties = said_.ties_between(coalition, other);
            if (dossier_.entities[other].kind == EntityKind::theme) {
                out.themes.push_back({other, {}, std::move(ties)});
                continue;
            }
            std::erase_if(ties, [this](auto t) { return !makes_a_member(dossier_.ties[t].kind); });
            if (!ties.empty() && may_be_a_member(dossier_.entities[other].kind))
                out.members.push_back({other, std::move(ties), {}, {}});
        }
        reach(out);
        meet_at_themes(out);
        std::vector<Vertex> group;
        const auto add_vertex = [&](std::uint32_t e) {
            if (const auto it = vertex_.find(e); it != vertex_.end()) group.push_back(it->second);
        };
        add_vertex(coalition);
        for (const auto& member : out.members) add_vertex(member.entity);
        out.centrality = group_centrality(network_, group, monitor_);
        return out;
    }

    using ReachOf = std::map<std::uint32_t, CoalitionReach>;

    static void add(ReachOf& to, std::uint32_t what, std::uint32_t through, const Entities& ties) {
        CoalitionReach& reached = to[what];
        reached.entity = what;
        reached.through.push_back(through);
        add_ties(reached.ties, ties);
    }

    void meet_at_themes(KnownCoalition& coalition) const {
        ReachOf ministries;
        for (const Contact& theme : coalition.themes) {
            for (const auto other : view_.neighbours(theme.with)) {
                if (is_ministry(other))
                    add(ministries, other, theme.with, view_.ties_between(other, theme.with));
            }
        }
        for (auto& [entity, reached] : ministries)
            coalition.ministries_at_themes.push_back(std::move(reached));
    }

    void reach(KnownCoalition& coalition) const {
        ReachOf themes;
        ReachOf ministries;
        for (const auto& member : coalition.members) {
            const auto m = member.entity;
            for (const auto place : view_.meeting_places(m)) {
                if (dossier_.entities[place].kind == EntityKind::theme)
                    add(themes, place, m, view_.ties_between(m, place));
            }
            if (is_ministry(m)) add(ministries, m, m, member.ties);
            for (const auto other : contacts_of(view_, m)) {
                if (!is_ministry(other)) continue;
                const Contact contact = find_contact(view_, m, other, coalition.entity);
                if (contact.exists()) add(ministries, other, m, contact.ties);
            }
        }
        const auto finish = [&](const ReachOf& reached, std::vector<CoalitionReach>& out,
                                Entities KnownMember::*alone) {
            for (const auto& [entity, r] : reached) {
                out.push_back(r);
                if (r.through.size() != 1) continue;
                const auto it =
                    std::ranges::find(coalition.members, r.through.front(), &KnownMember::entity);
                ((*it).*alone).push_back(entity);
            }
        };
        finish(themes, coalition.reach_themes, &KnownMember::themes);
        finish(ministries, coalition.reach_ministries, &KnownMember::ministries);
    }

    bool is_ministry(std::uint32_t e) const {
        return dossier_.entities[e].kind == EntityKind::ministry;
    }

    static std::vector<Overlap> overlaps_of(const std::vector<KnownCoalition>& coalitions) {
        std::vector<Entities> members(coalitions.size());
        for (std::size_t i = 0; i < coalitions.size(); ++i) {
            for (const auto& m : coalitions[i].members) members[i].push_back(m.entity);
        }
        std::vector<Overlap> out;
        for (std::uint32_t a = 0; a < members.size(); ++a) {
            for (std::uint32_t b = a + 1; b < members.size(); ++b) {
                Overlap overlap{a, b, {}, 0};
                std::ranges::set_intersection(members[a], members[b],
                                              std::back_inserter(overlap.shared));
                if (overlap.shared.empty()) continue;
                const auto shared = static_cast<double>(overlap.shared.size());
                overlap.jaccard =
                    shared / (static_cast<double>(members[a].size() + members[b].size()) - shared);
                out.push_back(std::move(overlap));
            }
        }
        std::ranges::stable_sort(out, [](const Overlap& x, const Overlap& y) {
            return x.shared.size() > y.shared.size();
        });
        return out;
    }

    const Dossier& dossier_;
    const NetworkQuery& query_;
    TieView said_;  ///< all classes of ties: who is a member
    TieView view_;  ///< those that the query selects: what members reach
    Network network_;
    const Monitor& monitor_;
    std::map<std::uint32_t, Vertex> vertex_;
};

}  // namespace

KnownCoalitions find_known_coalitions(const Dossier& dossier, const NetworkQuery& query,
                                      const Monitor& monitor) {
    return KnownFinder(dossier, query, monitor).find();
}

}  // namespace lobbynet
