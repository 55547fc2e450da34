#include "layouts/placement.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "layouts/geometry.hpp"

namespace lobbynet {
namespace {

// a tie over a box
constexpr double overlap_base = 40;  // two boxes that overlap
constexpr double overlap_point = 2;  // and for every point of depth
constexpr double soft = 0.3;         // overlaps cost little at first: boxes may pass each other
constexpr double firm_at = 0.7;      // and the whole from this part of the moves on
constexpr double spread = 0.25;      // of the ends at a card towards its middle
constexpr int grid_columns = 60;     // of the places that a sweep tries
constexpr int grid_rows = 40;
constexpr double corner_sum = 1.4142135623730951;  // |x| + |y| at a corner of a regular octagon
constexpr double rounding = 4;  // of a rounded corner: ties end this much behind its box

/// The n-th root of a number between 0 and 1, by bisection.
double root(double value, std::uint32_t n) {
    double low = 0;
    double high = 1;
    for (int step = 0; step < 60; ++step) {
        const double middle = (low + high) / 2;
        double power = 1;
        double square = middle;
        for (std::uint32_t rest = n; rest > 0; rest /= 2, square *= square)
            power *= rest % 2 ? square : 1;
        (power < value ? low : high) = middle;
    }
    return low;
}

Point nearest(const Body& body, Point p) {
    if (body.anchor == Anchor::centre) return {body.box.x, body.box.y};
    const double inset = std::min({14.0, body.box.hw, body.box.hh});
    // nearly the nearest part: a little towards the middle, so that ties to a corner spread out
    // not std::clamp: where the inset is half the box, rounding may put the upper bound below the
    // lower one
    const double x = std::min(std::max(p.x, body.box.left() + inset), body.box.right() - inset);
    const double y = std::min(std::max(p.y, body.box.bottom() + inset), body.box.top() - inset);
    return {x + spread * (body.box.x - x), y + spread * (body.box.y - y)};
}

inline bool meets_inline(const std::array<Point, 2>& segment, const Body& body, double clearance) {
    return body.outline == Outline::ellipse
               ? segment_meets_ellipse(segment[0], segment[1], body.box, clearance)
               : segment_meets_box(segment[0], segment[1], body.box, clearance);
}

double distance(Point a, Point b) {
    return std::sqrt((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y));
}

/// Where the way from `inside` the body to `outside` crosses its outline.
Point leave(const Body& body, Point inside, Point outside) {
    const double dx = outside.x - inside.x;
    const double dy = outside.y - inside.y;
    double t = 1;
    if (body.outline == Outline::ellipse) {
        // centre + t * (dx, dy) on the ellipse; ties to ellipses point at their centre
        const double length = distance({0, 0}, {dx / body.box.hw, dy / body.box.hh});
        if (length > 0) t = 1 / length;
    } else if (body.outline == Outline::hexagon || body.outline == Outline::octagon) {
        // the sides' lines a * |x| + b * |y| = 1 in units of the box, as Graphviz draws them
        const double x = std::abs(dx) / body.box.hw;
        const double y = std::abs(dy) / body.box.hh;
        const double slant = body.outline == Outline::hexagon ? x + y / 2 : (x + y) / corner_sum;
        const double length = std::max({x, y, slant});
        if (length > 0) t = 1 / length;
    } else {
        if (dx != 0)
            t = std::min(t, ((dx > 0 ? body.box.right() : body.box.left()) - inside.x) / dx);
        if (dy != 0)
            t = std::min(t, ((dy > 0 ? body.box.top() : body.box.bottom()) - inside.y) / dy);
    }
    if (body.outline == Outline::rounded) t -= rounding / std::max(distance(inside, outside), 1.0);
    t = std::clamp(t, 0.0, 1.0);
    return {inside.x + t * dx, inside.y + t * dy};
}

class Annealer {
 public:
    Annealer(std::vector<Body> bodies, const std::vector<BodyLink>& links,
             const PlacementOptions& options)
        : bodies_(std::move(bodies)), links_(links), options_(options), of_(bodies_.size()) {
        for (std::uint32_t l = 0; l < links_.size(); ++l) {
            of_[links_[l].a].push_back(l);
            of_[links_[l].b].push_back(l);
        }
        ends_.resize(links_.size());
        for (std::uint32_t l = 0; l < links_.size(); ++l) update(l);
    }

    Placement run() {
        std::vector<std::uint32_t> movable;
        for (std::uint32_t i = 0; i < bodies_.size(); ++i) {
            if (bodies_[i].mobility == Mobility::free) movable.push_back(i);
        }
        Dice dice(options_.seed);
        const double width = std::max(scale(), 100.0);
        const double ratio = root(options_.cool / options_.heat, std::max(1U, options_.moves));
        double heat = options_.heat;
        double cost = total();
        std::vector<Body> best = bodies_;
        double best_cost = cost;
        if (movable.empty()) return {bodies_, cost};
        for (std::uint32_t move = 0; move < options_.moves; ++move, heat *= ratio) {
            if (move % 64 == 0 && firmness_ < 1) {
                firmness_ = std::min(1.0, soft + (1 - soft) * move / (firm_at * options_.moves));
                cost = total();
                best_cost = std::numeric_limits<double>::max();
            }
            const double part = std::sqrt(heat / options_.heat);
            const std::uint32_t i = movable[dice.below(static_cast<std::uint32_t>(movable.size()))];
            const std::uint32_t j = movable[dice.below(static_cast<std::uint32_t>(movable.size()))];
            const bool swap =
                i != j && dice.unit() < 0.08 && bodies_[i].anchor == bodies_[j].anchor;
            const Point from{bodies_[i].box.x, bodies_[i].box.y};
            const Point other{bodies_[j].box.x, bodies_[j].box.y};
            // terms between i and j are counted twice on both sides of a swap: good enough to
            // choose by; the cost is then counted anew
            const double before = around(i) + (swap ? around(j) : 0) + options_.size * scale();
            const double limit = before + heat * dice.exponential();
            if (swap) {
                place(i, other);
                place(j, from);
            } else {
                const double reach = std::max(3.0, width * options_.reach * part);
                const Point to = dice.direction();
                const double step = reach * dice.unit();
                place(i, {from.x + step * to.x, from.y + step * to.y / options_.aspect});
            }
            double after = options_.size * scale();
            if (after < limit && swap) after += around(j, limit - after);
            if (after < limit) after += around(i, limit - after);
            const double delta = after - before;
            if (after < limit) {
                cost = swap ? total() : cost + delta;
                if (cost < best_cost - 1e-9) {
                    best_cost = cost;
                    best = bodies_;
                }
            } else {
                place(i, from);
                if (swap) place(j, other);
            }
        }
        bodies_ = best;
        firmness_ = 1;
        for (std::uint32_t l = 0; l < links_.size(); ++l) update(l);
        for (int sweep = 0; sweep < options_.sweeps; ++sweep) {
            for (const auto i : movable) to_best_place(i);
        }
        return {bodies_, total()};
    }

 private:
    void update(std::uint32_t l) {
        ends_[l] = link_ends(bodies_[links_[l].a], bodies_[links_[l].b]);
    }

    void place(std::uint32_t i, Point p) {
        bodies_[i].box.x = p.x;
        bodies_[i].box.y = p.y;
        for (const auto l : of_[i]) update(l);
    }

    /// Annealing stops in a place from which every small move is worse; this finds the far ones.
    void to_best_place(std::uint32_t i) {
        const Box all = extent(bodies_);
        const Box own = bodies_[i].box;
        const auto cost_at = [&](Point p, double limit) {
            place(i, p);
            const double size = options_.size * scale();
            return size < limit ? size + around(i, limit - size) : size;
        };
        Point best{own.x, own.y};
        double best_cost = cost_at(best, std::numeric_limits<double>::max());
        for (int column = 0; column < grid_columns; ++column) {
            for (int row = 0; row < grid_rows; ++row) {
                const Point p{
                    all.left() + own.hw + (2 * all.hw - 2 * own.hw) * column / (grid_columns - 1),
                    all.bottom() + own.hh + (2 * all.hh - 2 * own.hh) * row / (grid_rows - 1)};
                const double cost = cost_at(p, best_cost);
                if (cost >= best_cost - 1e-9) continue;
                best_cost = cost;
                best = p;
            }
        }
        place(i, best);
    }

    bool runs_over(std::uint32_t l, std::uint32_t body) const {
        if (links_[l].a == body || links_[l].b == body) return false;
        return meets_inline(ends_[l], bodies_[body], options_.clearance);
    }

    double pair_cost(std::uint32_t i, std::uint32_t j) const {
        const double depth = overlap_depth(bodies_[i].box, bodies_[j].box, options_.gap);
        return depth > 0 ? firmness_ * (overlap_base + overlap_point * depth) : 0;
    }

    double own_cost(std::uint32_t i) const {
        const Body& body = bodies_[i];
        if (body.pull == 0) return 0;
        const double r =
            distance({0, 0}, {body.box.x, body.box.y * options_.aspect}) / options_.radius;
        const double to_rim = std::max(0.0, 1 - r);
        return body.pull > 0 ? body.pull * r * r : -body.pull * to_rim * to_rim;
    }

    double link_cost(std::uint32_t l) const {
        return options_.length * distance(ends_[l][0], ends_[l][1]);
    }

    /// Every term that body i takes part in, but for the size of the map; gives up (with more than
    /// `limit`) as soon as it is above that.
    double around(std::uint32_t i, double limit = std::numeric_limits<double>::max()) const {
        double cost = own_cost(i);
        for (std::uint32_t j = 0; j < bodies_.size(); ++j) {
            if (j != i) cost += pair_cost(i, j);
        }
        for (const auto l : of_[i]) {
            cost += link_cost(l);
            if (cost > limit) return cost;
            for (std::uint32_t k = 0; k < bodies_.size(); ++k)
                cost += runs_over(l, k) ? options_.over_box : 0;
        }
        for (std::uint32_t l = 0; l < links_.size(); ++l)
            cost += runs_over(l, i) ? options_.over_box : 0;
        for (const auto l : of_[i]) {
            if (cost > limit) return cost;
            for (std::uint32_t m = 0; m < links_.size(); ++m) {
                const bool mine = links_[m].a == i || links_[m].b == i;
                if (mine && m <= l) continue;
                if (segments_cross(ends_[l][0], ends_[l][1], ends_[m][0], ends_[m][1]))
                    cost += options_.crossing;
            }
        }
        return cost;
    }

    double total() const {
        double cost = options_.size * scale();
        for (std::uint32_t i = 0; i < bodies_.size(); ++i) {
            cost += own_cost(i);
            for (std::uint32_t j = i + 1; j < bodies_.size(); ++j) cost += pair_cost(i, j);
        }
        for (std::uint32_t l = 0; l < links_.size(); ++l) {
            cost += link_cost(l);
            for (std::uint32_t m = l + 1; m < links_.size(); ++m) {
                if (segments_cross(ends_[l][0], ends_[l][1], ends_[m][0], ends_[m][1]))
                    cost += options_.crossing;
            }
            for (std::uint32_t k = 0; k < bodies_.size(); ++k)
                cost += runs_over(l, k) ? options_.over_box : 0;
        }
        return cost;
    }

    /// The width of the smallest paper of the wanted shape that holds every body.
    double scale() const {
        const Box all = extent(bodies_);
        return 2 * std::max(all.hw, all.hh * options_.aspect);
    }

    double firmness_ = soft;
    std::vector<Body> bodies_;
    const std::vector<BodyLink>& links_;
    PlacementOptions options_;
    std::vector<std::vector<std::uint32_t>> of_;
    std::vector<std::array<Point, 2>> ends_;
};

}  // namespace

bool meets(const std::array<Point, 2>& segment, const Body& body, double clearance) {
    return meets_inline(segment, body, clearance);
}

Box extent(const std::vector<Body>& bodies) {
    double left = std::numeric_limits<double>::max();
    double bottom = left;
    double right = -left;
    double top = -left;
    for (const Body& body : bodies) {
        left = std::min(left, body.box.left());
        right = std::max(right, body.box.right());
        bottom = std::min(bottom, body.box.bottom());
        top = std::max(top, body.box.top());
    }
    if (bodies.empty()) return {};
    return {(left + right) / 2, (bottom + top) / 2, (right - left) / 2, (top - bottom) / 2};
}

std::uint64_t Dice::next() {
    state_ += 0x9E3779B97F4A7C15U;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
    return z ^ (z >> 31U);
}

double Dice::exponential() {
    for (double whole = 0;; ++whole) {
        const double first = unit();
        double last = first;
        for (bool odd = true;; odd = !odd) {
            const double next_one = unit();
            if (next_one >= last) {
                if (odd) return whole + first;
                break;
            }
            last = next_one;
        }
    }
}

Point Dice::direction() {
    for (;;) {
        const Point p{2 * unit() - 1, 2 * unit() - 1};
        if (p.x * p.x + p.y * p.y <= 1) return p;
    }
}

void settle(std::vector<Body>& bodies) {
    for (Body& body : bodies) {
        body.box.x = std::round(body.box.x * 64) / 64;
        body.box.y = std::round(body.box.y * 64) / 64;
    }
}

std::array<Point, 2> link_ends(const Body& a, const Body& b) {
    const Point from = nearest(a, {b.box.x, b.box.y});
    const Point to = nearest(b, from);
    return {b.anchor == Anchor::nearest ? nearest(a, to) : from, to};
}

std::array<Point, 2> visible_link(const Body& a, const Body& b) {
    const auto ends = link_ends(a, b);
    return {leave(a, ends[0], ends[1]), leave(b, ends[1], ends[0])};
}

Placement anneal(std::vector<Body> bodies, const std::vector<BodyLink>& links,
                 const PlacementOptions& options) {
    settle(bodies);
    return Annealer(std::move(bodies), links, options).run();
}

}  // namespace lobbynet
