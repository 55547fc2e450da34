#include "graph/paths/route_graph.hpp"

#include <algorithm>

namespace lobbynet {

RouteGraph::RouteGraph(const TieView& view, std::uint32_t from, std::uint32_t to,
                       std::span<const std::uint32_t> avoid) {
    std::vector<bool> open(view.size(), false);
    for (std::uint32_t e = 0; e < view.size(); ++e)
        open[e] = is_meeting_place(view.dossier().entities[e].kind) || view.acts(e);
    for (const auto e : avoid) open[e] = false;
    open[from] = true;
    open[to] = true;
    first_.push_back(0);
    for (std::uint32_t e = 0; e < view.size(); ++e) {
        const auto row = arcs_.size();
        for (const auto& near : view.near(e)) {
            if (!open[e] || !open[near.entity]) continue;
            const double strength = view.dossier().ties[near.tie].strength;
            if (arcs_.size() > row && arcs_.back().to == near.entity) {
                arcs_.back().strength += strength;
            } else {
                arcs_.push_back({near.entity, strength});
            }
        }
        first_.push_back(arcs_.size());
    }
}

double RouteGraph::strength(std::uint32_t from, std::uint32_t to) const {
    const auto arcs = of(from);
    const auto it = std::ranges::lower_bound(arcs, to, {}, &RouteArc::to);
    return it != arcs.end() && it->to == to ? it->strength : 0;
}

}  // namespace lobbynet
