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

/// Whether two segments cross in a point that is inside both; touching ends do not count.
bool segments_cross(Point a, Point b, Point c, Point d);
/// Whether a segment has a point inside the box, grown by `clearance`.
bool segment_meets_box(Point a, Point b, const Box& box, double clearance);
/// The same for the ellipse in the box.
bool segment_meets_ellipse(Point a, Point b, const Box& box, double clearance);
/// How far two boxes reach into each other, `gap` wanted between them; 0 when they do not.
double overlap_depth(const Box& a, const Box& b, double gap);

}  // namespace lobbynet
