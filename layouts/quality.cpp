#include "layouts/quality.hpp"

#include <algorithm>
#include <cmath>

namespace lobbynet {
namespace {

double turn(Point a, Point b, Point c) {
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

}  // namespace

bool segments_cross(Point a, Point b, Point c, Point d) {
    if (std::max(a.x, b.x) < std::min(c.x, d.x) || std::max(c.x, d.x) < std::min(a.x, b.x) ||
        std::max(a.y, b.y) < std::min(c.y, d.y) || std::max(c.y, d.y) < std::min(a.y, b.y)) {
        return false;
    }
    constexpr double nothing = 1e-9;
    const double abc = turn(a, b, c);
    const double abd = turn(a, b, d);
    const double cda = turn(c, d, a);
    const double cdb = turn(c, d, b);
    return ((abc > nothing && abd < -nothing) || (abc < -nothing && abd > nothing)) &&
           ((cda > nothing && cdb < -nothing) || (cda < -nothing && cdb > nothing));
}

bool segment_meets_box(Point a, Point b, const Box& box, double clearance) {
    // Liang & Barsky
    const double hw = box.hw + clearance;
    const double hh = box.hh + clearance;
    if (hw <= 0 || hh <= 0) return false;
    double enter = 0;
    double leave = 1;
    const auto clip = [&](double from, double delta, double low, double high) {
        if (delta == 0) return from > low && from < high;
        double first = (low - from) / delta;
        double last = (high - from) / delta;
        if (first > last) std::swap(first, last);
        enter = std::max(enter, first);
        leave = std::min(leave, last);
        return enter < leave;
    };
    return clip(a.x, b.x - a.x, box.x - hw, box.x + hw) &&
           clip(a.y, b.y - a.y, box.y - hh, box.y + hh);
}

bool segment_meets_ellipse(Point a, Point b, const Box& box, double clearance) {
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

double overlap_depth(const Box& a, const Box& b, double gap) {
    const double x = a.hw + b.hw + gap - std::abs(a.x - b.x);
    const double y = a.hh + b.hh + gap - std::abs(a.y - b.y);
    return x > 0 && y > 0 ? std::min(x, y) : 0;
}

Quality measure_quality(const Scene& scene) {
    constexpr double touch = -0.01;  // boxes may share a side
    Quality out;
    const auto& paths = scene.paths;
    for (std::size_t i = 0; i < paths.size(); ++i) {
        for (std::size_t j = i + 1; j < paths.size(); ++j) {
            out.crossings += segments_cross(paths[i].ends[0], paths[i].ends[1], paths[j].ends[0],
                                            paths[j].ends[1]);
        }
    }
    std::vector<bool> in_card(scene.nodes.size(), false);
    for (const auto& card : scene.cards) {
        for (const auto node : card.nodes) in_card[node] = true;
    }
    for (std::size_t p = 0; p < paths.size(); ++p) {
        const auto& path = paths[p];
        const auto own = [&](std::uint32_t entity) {
            return entity == path.source || entity == path.target;
        };
        for (std::size_t i = 0; i < scene.nodes.size(); ++i) {
            const auto& node = scene.nodes[i];
            if (in_card[i] || (node.entity && own(*node.entity)) || node.label_of == p) continue;
            const bool meets = node.shape == Shape::ellipse
                                   ? segment_meets_ellipse(path.ends[0], path.ends[1], node.box, 0)
                                   : segment_meets_box(path.ends[0], path.ends[1], node.box, 0);
            out.ties_over_boxes += meets;
        }
        for (const auto& card : scene.cards) {
            out.ties_over_boxes += !own(card.entity) &&
                                   std::ranges::none_of(card.nodes,
                                                        [&](std::size_t n) {
                                                            return scene.nodes[n].entity &&
                                                                   own(*scene.nodes[n].entity);
                                                        }) &&
                                   segment_meets_box(path.ends[0], path.ends[1], card.box, 0);
        }
    }
    for (std::size_t i = 0; i < scene.nodes.size(); ++i) {
        for (std::size_t j = i + 1; j < scene.nodes.size(); ++j) {
            out.overlaps += overlap_depth(scene.nodes[i].box, scene.nodes[j].box, touch) > 0;
        }
        for (const auto& card : scene.cards) {
            out.overlaps += std::ranges::find(card.nodes, i) == card.nodes.end() &&
                            overlap_depth(scene.nodes[i].box, card.box, touch) > 0;
        }
    }
    for (std::size_t i = 0; i < scene.cards.size(); ++i) {
        for (std::size_t j = i + 1; j < scene.cards.size(); ++j)
            out.overlaps += overlap_depth(scene.cards[i].box, scene.cards[j].box, touch) > 0;
    }
    const auto type = [&](double points) {
        if (out.smallest_type == 0 || points < out.smallest_type) out.smallest_type = points;
    };
    for (const auto& node : scene.nodes) {
        if (!node.lines.empty()) type(node.type);
    }
    return out;
}

}  // namespace lobbynet
