// Where a target starts, before annealing: hubs (themes) on a ring in an order that keeps relatives
// together, everything else at a radius by its number of hubs, at the angle of their barycentre.
#pragma once

#include <cstdint>
#include <optional>
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
struct TargetLimits {
    std::size_t hubs = 40;
    std::size_t connectors = 70;
    std::optional<std::uint32_t> centre;  ///< stands on its own whatever it is tied to
};
/// Cuts down what does not fit on one map: those with most ties stay.
TargetPlan plan_target(Canvas& canvas, const TargetLimits& limits);

/// Starts for `bodies` (the hubs of the plan, then its connectors): hubs on an ellipse of that half
/// width in each of the plan's orders, from the top clockwise, with room by their `weight`. The
/// `most` that are least tangled (crossings, ties over hubs), the best first. What is fixed stays.
std::vector<std::vector<Body>> best_starts(const TargetPlan& plan, const std::vector<Body>& bodies,
                                           const std::vector<BodyLink>& links,
                                           const std::vector<double>& weight, double half_width,
                                           std::size_t most);

}  // namespace lobbynet
