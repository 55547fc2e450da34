// How good a drawing is, counted the way maps are compared: crossings of ties, ties that run over
// boxes that are not their own, boxes that overlap, and the smallest type. Purchase, Metrics for
// Graph Drawing Aesthetics, 2002.
#pragma once

#include <cstddef>

#include "layouts/scene.hpp"

namespace lobbynet {

struct Quality {
    std::size_t crossings = 0;
    std::size_t ties_over_boxes = 0;
    std::size_t overlaps = 0;  ///< pairs of nodes, or of a node and a card that it is not in
    double smallest_type = 0;  ///< points; 0 when there is no text
};
Quality measure_quality(const Scene& scene);

}  // namespace lobbynet
