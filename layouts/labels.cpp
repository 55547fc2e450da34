#include "layouts/labels.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>

#include "layouts/geometry.hpp"

namespace lobbynet {
namespace {

constexpr double label_type = 8.5;
constexpr double gap = 1.5;           // to boxes and other labels
constexpr double least_seen = 0.4;    // of a tie with a label on it
constexpr double over_tie = 5;        // what hiding a part of another tie costs
constexpr double beside_its_tie = 2;  // what standing beside its tie costs
constexpr double in_one_line = 1;
constexpr double off_middle = 4;  // from the middle of a tie to its end
constexpr int rounds = 4;

/// A point of a polyline and the direction there, by the part of the length before it.
struct Spot {
    Point at;
    Point along;
};

double length_of(Point a, Point b) { return std::hypot(b.x - a.x, b.y - a.y); }

double length_of(const std::vector<Point>& points) {
    double out = 0;
    for (std::size_t i = 0; i + 1 < points.size(); ++i) out += length_of(points[i], points[i + 1]);
    return out;
}

Spot spot_at(const std::vector<Point>& points, double part) {
    double left = part * length_of(points);
    for (std::size_t i = 0; i + 1 < points.size(); ++i) {
        const Point a = points[i];
        const Point b = points[i + 1];
        const double length = length_of(a, b);
        if (length > 0 && (left <= length || i + 2 == points.size())) {
            const double t = std::min(1.0, left / length);
            return {{a.x + t * (b.x - a.x), a.y + t * (b.y - a.y)},
                    {(b.x - a.x) / length, (b.y - a.y) / length}};
        }
        left -= length;
    }
    return {points.front(), {1, 0}};
}

bool meets(const std::vector<Point>& points, const Box& box) {
    for (std::size_t i = 0; i + 1 < points.size(); ++i) {
        if (segment_meets_box(points[i], points[i + 1], box, 0)) return true;
    }
    return false;
}

bool covers(const Box& box, const SceneNode& node) {
    if (overlap_depth(box, node.box, gap) <= 0) return false;
    if (node.shape != Shape::ellipse) return true;
    // the point of the label that is nearest to the middle of the ellipse
    const double x = std::max(0.0, std::abs(box.x - node.box.x) - box.hw - gap) / node.box.hw;
    const double y = std::max(0.0, std::abs(box.y - node.box.y) - box.hh - gap) / node.box.hh;
    return x * x + y * y < 1;
}

class Labels {
 public:
    Labels(Scene& scene, const std::vector<TieLabel>& labels, const Box& area)
        : scene_(scene), labels_(labels), area_(area), placed_(labels.size()) {}

    std::size_t place() {
        std::vector<std::size_t> order(labels_.size());
        std::iota(order.begin(), order.end(), 0U);
        std::ranges::stable_sort(order, {}, [&](std::size_t i) { return length_of(points_of(i)); });
        for (int round = 0; round < rounds; ++round) {
            for (const auto i : order) {
                placed_[i].reset();
                placed_[i] = best_place(i);
            }
        }
        for (const auto i : order) {
            if (!placed_[i]) make_way(i);
        }
        std::size_t left_out = 0;
        for (std::size_t i = 0; i < labels_.size(); ++i) {
            left_out += placed_[i] ? 0 : 1;
            if (placed_[i]) scene_.nodes.push_back(std::move(*placed_[i]));
        }
        return left_out;
    }

 private:
    const std::vector<Point>& points_of(std::size_t label) const {
        return scene_.paths[labels_[label].path].points;
    }

    SceneNode node_of(std::size_t label, bool one_line) const {
        const TieLabel& wanted = labels_[label];
        SceneNode node;
        node.name = fmt::format("label{}", wanted.path);
        if (one_line) {
            node.lines = {fmt::format("{}", fmt::join(wanted.lines, ", "))};
        } else {
            node.lines = wanted.lines;
        }
        node.type = label_type;
        node.pen = 0;
        node.label_of = wanted.path;
        double width = 0;
        for (const auto& line : node.lines) width = std::max(width, text_width(line, label_type));
        node.box.hw = width / 2 + 2;
        node.box.hh = static_cast<double>(node.lines.size()) * line_height(label_type) / 2 + 0.5;
        return node;
    }

    bool is_free(const Box& box) const {
        if (box.left() < area_.left() || box.right() > area_.right() ||
            box.bottom() < area_.bottom() || box.top() > area_.top())
            return false;
        const auto on = [&](const auto& other) { return overlap_depth(box, other.box, gap) > 0; };
        return std::ranges::none_of(scene_.nodes,
                                    [&](const SceneNode& node) { return covers(box, node); }) &&
               std::ranges::none_of(scene_.cards, on) &&
               std::ranges::none_of(placed_,
                                    [&](const auto& other) { return other && on(*other); });
    }

    /// The part of its own tie that a label leaves to be seen.
    double part_seen(std::size_t label, const Box& box) const {
        constexpr int steps = 50;
        int seen = 0;
        for (int i = 0; i <= steps; ++i) {
            const Point p = spot_at(points_of(label), static_cast<double>(i) / steps).at;
            seen += std::abs(p.x - box.x) > box.hw || std::abs(p.y - box.y) > box.hh;
        }
        return static_cast<double>(seen) / (steps + 1);
    }

    /// Other ties that a label hides a part of.
    std::ptrdiff_t ties_under(std::size_t label, const Box& box) const {
        const auto& own = scene_.paths[labels_[label].path];
        return std::ranges::count_if(scene_.paths, [&](const ScenePath& path) {
            return &path != &own && !(path.source == own.source && path.target == own.target) &&
                   !(path.source == own.target && path.target == own.source) &&
                   meets(path.points, box);
        });
    }

    /// Others make way, if they find another place.
    void make_way(std::size_t label) {
        const auto before = placed_;
        std::ranges::fill(placed_, std::nullopt);
        const auto wanted = best_place(label);
        placed_ = before;
        if (!wanted) return;
        std::vector<std::size_t> moved;
        for (std::size_t i = 0; i < placed_.size(); ++i) {
            if (!placed_[i] || overlap_depth(placed_[i]->box, wanted->box, gap) <= 0) continue;
            placed_[i].reset();
            moved.push_back(i);
        }
        placed_[label] = wanted;
        for (const auto i : moved) {
            placed_[i] = best_place(i);
            if (placed_[i]) continue;
            placed_ = before;
            return;
        }
    }

    std::optional<SceneNode> best_place(std::size_t label) const {
        std::optional<SceneNode> best;
        double best_badness = 0;
        for (const bool one_line : {false, true}) {
            if (one_line && labels_[label].lines.size() == 1) continue;
            SceneNode node = node_of(label, one_line);
            for (int step = 2; step <= 48; ++step) {
                const double part = step / 50.0;
                const Spot spot = spot_at(points_of(label), part);
                const Point across{-spot.along.y, spot.along.x};
                const double reach =
                    node.box.hw * std::abs(across.x) + node.box.hh * std::abs(across.y) + 2;
                for (const int side : {0, 1, -1}) {
                    node.box.x = spot.at.x + side * reach * across.x;
                    node.box.y = spot.at.y + side * reach * across.y;
                    double badness = off_middle * std::abs(2 * part - 1) +
                                     (one_line ? in_one_line : 0) + (side ? beside_its_tie : 0);
                    if (best && badness >= best_badness) continue;
                    if (!is_free(node.box)) continue;
                    if (side == 0 && part_seen(label, node.box) < least_seen) continue;
                    const auto hidden = ties_under(label, node.box);
                    // beside its own tie and on another it would be read as that one's
                    if (side != 0 && hidden > 0) continue;
                    badness += over_tie * static_cast<double>(hidden);
                    if (best && badness >= best_badness) continue;
                    best = node;
                    best_badness = badness;
                }
            }
        }
        return best;
    }

    Scene& scene_;
    const std::vector<TieLabel>& labels_;
    Box area_;
    std::vector<std::optional<SceneNode>> placed_;
};

}  // namespace

std::size_t place_labels(Scene& scene, const std::vector<TieLabel>& labels, const Box& area) {
    return Labels(scene, labels, area).place();
}

}  // namespace lobbynet
