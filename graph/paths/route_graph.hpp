// What introduction routes may run over: the entities of a dossier as vertices, each pair of tied
// entities as one arc each way, with the sum of the strengths of its ties.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "graph/paths/tie_view.hpp"

namespace lobbynet {

struct RouteArc {
    std::uint32_t to = 0;
    double strength = 0;
};

class RouteGraph {
 public:
    /// Arcs between entities that may be on a route: those that act, and themes, coalitions and
    /// programmes; `from` and `to` always, `avoid` never. O(n + m).
    RouteGraph(const TieView& view, std::uint32_t from, std::uint32_t to,
               std::span<const std::uint32_t> avoid);

    std::uint32_t size() const { return static_cast<std::uint32_t>(first_.size() - 1); }
    /// By entity.
    std::span<const RouteArc> of(std::uint32_t entity) const {
        return std::span(arcs_).subspan(first_[entity], first_[entity + 1] - first_[entity]);
    }
    /// 0 where there is no arc.
    double strength(std::uint32_t from, std::uint32_t to) const;

 private:
    std::vector<std::size_t> first_;
    std::vector<RouteArc> arcs_;
};

}  // namespace lobbynet
