// Segments, boxes and ellipses: who crosses or meets whom. Inline: the annealer asks millions of
// times.
#pragma once

#include <algorithm>
#include <cmath>

#include "layouts/scene.hpp"

namespace lobbynet {

/// Twice the signed area of the triangle.
inline double turn(Point a, Point b, Point c) {
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

/// Whether two segments cross in a point that is inside both; touching ends do not count.
inline bool segments_cross(Point a, Point b, Point c, Point d) {
    if (std::max(a.x, b.x) < std::min(c.x, d.x) || std::max(c.x, d.x) < std::min(a.x, b.x) ||
        std::max(a.y, b.y) < std::min(c.y, d.y) || std::max(c.y, d.y) < std::min(a.y, b.y)) {
        return false;
    }
    constexpr double nothing = 1e-9;
    const double abc = turn(a, b, c);
    const double abd = turn(a, b, d);
    if (!((abc > nothing && abd < -nothing) || (abc < -nothing && abd > nothing))) return false;
    const double cda = turn(c, d, a);
    const double cdb = turn(c, d, b);
    return (cda > nothing && cdb < -nothing) || (cda < -nothing && cdb > nothing);
}

/// Whether a segment has a point inside the box, grown by `clearance`.
inline bool segment_meets_box(Point a, Point b, const Box& box, double clearance) {
    const double hw = box.hw + clearance;
    const double hh = box.hh + clearance;
    const double ax = a.x - box.x;
    const double ay = a.y - box.y;
    const double bx = b.x - box.x;
    const double by = b.y - box.y;
    if (std::min(ax, bx) >= hw || std::max(ax, bx) <= -hw || std::min(ay, by) >= hh ||
        std::max(ay, by) <= -hh) {
        return false;
    }
    // the separating axis across the segment: all corners on one side of its line
    const double dx = bx - ax;
    const double dy = by - ay;
    return std::abs(ax * dy - ay * dx) < hw * std::abs(dy) + hh * std::abs(dx);
}

/// The same for the ellipse in the box.
inline bool segment_meets_ellipse(Point a, Point b, const Box& box, double clearance) {
    if (!segment_meets_box(a, b, box, clearance)) return false;
    const double rx = box.hw + clearance;
    const double ry = box.hh + clearance;
    const Point p{(a.x - box.x) / rx, (a.y - box.y) / ry};
    const Point q{(b.x - box.x) / rx, (b.y - box.y) / ry};
    const Point d{q.x - p.x, q.y - p.y};
    const double length2 = d.x * d.x + d.y * d.y;
    const double t = length2 == 0 ? 0 : std::clamp(-(p.x * d.x + p.y * d.y) / length2, 0.0, 1.0);
    const Point near{p.x + t * d.x, p.y + t * d.y};
    return near.x * near.x + near.y * near.y < 1;
}

/// How far two boxes reach into each other, `gap` wanted between them; 0 when they do not.
inline double overlap_depth(const Box& a, const Box& b, double gap) {
    const double x = a.hw + b.hw + gap - std::abs(a.x - b.x);
    const double y = a.hh + b.hh + gap - std::abs(a.y - b.y);
    return x > 0 && y > 0 ? std::min(x, y) : 0;
}

}  // namespace lobbynet
