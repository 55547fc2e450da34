#include "layouts/quality.hpp"

#include <algorithm>

#include "layouts/geometry.hpp"

namespace lobbynet {
namespace {

/// Whether `holds` for a straight part of the tie.
template <typename Holds>
bool any_segment(const ScenePath& path, Holds holds) {
    for (std::size_t i = 0; i + 1 < path.points.size(); ++i) {
        if (holds(path.points[i], path.points[i + 1])) return true;
    }
    return false;
}

}  // namespace

Quality measure_quality(const Scene& scene) {
    constexpr double touch = -0.01;  // boxes may share a side
    Quality out;
    const auto& paths = scene.paths;
    for (std::size_t i = 0; i < paths.size(); ++i) {
        for (std::size_t j = i + 1; j < paths.size(); ++j) {
            any_segment(paths[i], [&](Point a, Point b) {
                any_segment(paths[j], [&](Point c, Point d) {
                    out.crossings += segments_cross(a, b, c, d);
                    return false;
                });
                return false;
            });
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
            out.ties_over_boxes += any_segment(path, [&](Point a, Point b) {
                return node.shape == Shape::ellipse ? segment_meets_ellipse(a, b, node.box, 0)
                                                    : segment_meets_box(a, b, node.box, 0);
            });
        }
        for (const auto& card : scene.cards) {
            out.ties_over_boxes += !own(card.entity) &&
                                   std::ranges::none_of(card.nodes,
                                                        [&](std::size_t n) {
                                                            return scene.nodes[n].entity &&
                                                                   own(*scene.nodes[n].entity);
                                                        }) &&
                                   any_segment(path, [&](Point a, Point b) {
                                       return segment_meets_box(a, b, card.box, 0);
                                   });
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
        if (!node.lines.empty() && (node.entity || node.label_of)) type(node.type);
    }
    return out;
}

}  // namespace lobbynet
