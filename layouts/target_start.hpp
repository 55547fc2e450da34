// Where a target starts, before annealing: hubs (themes) on a ring in an order that keeps relatives
// together, everything else at a radius by its number of hubs, at the angle of their barycentre.
#pragma once

#include <cstdint>
#include <vector>

#include "layouts/parts.hpp"

namespace lobbynet {

struct TargetPlan {
    /// What others belong to: themes, and coalitions or programmes with members of their own.
    std::vector<std::uint32_t> hubs;
    std::vector<std::vector<std::uint32_t>> rings;  ///< good orders of them, as indices; best first
    std::vector<std::uint32_t> connectors;  ///< stand on their own: not tied to exactly one hub
    std::vector<std::vector<std::uint32_t>> leaves;  ///< per hub: tied to it and nothing else
    std::vector<std::vector<std::uint32_t>> near;    ///< neighbours by entity, of the union
    std::vector<std::size_t> hub_count;              ///< per entity: hubs it is tied to
};
/// Cuts down what does not fit on one map (more than `most_connectors` on their own).
TargetPlan plan_target(Canvas& canvas, std::size_t most_connectors);

/// Points for the hubs (first) and the connectors of a plan; hub ring[0] on top, then clockwise on
/// an ellipse of that half width, each with room by its `weight`.
std::vector<Point> target_points(const TargetPlan& plan, const std::vector<std::uint32_t>& ring,
                                 const std::vector<double>& weight, double half_width,
                                 double aspect);

}  // namespace lobbynet
