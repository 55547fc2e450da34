// The labels of ties: on their tie or beside it, where they hide no box and no other label.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "layouts/scene.hpp"

namespace lobbynet {

struct TieLabel {
    std::size_t path = 0;  ///< index in Scene::paths
    std::vector<std::string>
        lines;  ///< one under the other, or side by side where that fits better
};

/// Adds them to the scene as text nodes, all within `area`. Those that find no place are left out:
/// their number is returned. Each takes the best of a few dozen places along its tie, the short
/// ties first, and then again with all others known.
std::size_t place_labels(Scene& scene, const std::vector<TieLabel>& labels, const Box& area);

}  // namespace lobbynet
