#include "layouts/routing.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace lobbynet {
namespace {

constexpr double clearance = 1.5;        // nearer to a box is over it
constexpr double margin = 5;             // from a box to the corner that a tie turns at
constexpr double cost_of_bend = 40;      // in points of length
constexpr std::size_t most_in_way = 30;  // more: a tangle that no way leads out of
constexpr std::size_t nowhere = ~std::size_t{0};

class Router {
 public:
    Router(const std::vector<Body>& bodies, std::uint32_t a, std::uint32_t b)
        : bodies_(bodies), a_(a), b_(b) {}

    std::vector<Point> route() {
        const auto direct = visible_link(bodies_[a_], bodies_[b_]);
        const std::vector<Point> straight{direct[0], direct[1]};
        if (!note_what_is_in_the_way(straight)) return straight;
        for (;;) {
            if (in_way_.size() > most_in_way) return straight;
            const auto way = shortest();
            if (way.empty()) return straight;
            if (!note_what_is_in_the_way(way)) return way;
        }
    }

 private:
    /// Whether a body is newly found to be in the way.
    bool note_what_is_in_the_way(const std::vector<Point>& way) {
        const std::size_t before = in_way_.size();
        for (std::uint32_t k = 0; k < bodies_.size(); ++k) {
            if (k == a_ || k == b_ || std::ranges::find(in_way_, k) != in_way_.end()) continue;
            for (std::size_t i = 0; i + 1 < way.size(); ++i) {
                if (!meets({way[i], way[i + 1]}, bodies_[k], clearance)) continue;
                in_way_.push_back(k);
                break;
            }
        }
        return in_way_.size() > before;
    }

    bool is_free(const std::array<Point, 2>& segment) const {
        return std::ranges::none_of(
            in_way_, [&](std::uint32_t k) { return meets(segment, bodies_[k], clearance); });
    }

    /// The drawn part of a way from an end to a corner.
    std::array<Point, 2> from_end(std::uint32_t end, Point corner) const {
        Body point;
        point.box = {corner.x, corner.y, 0.01, 0.01};
        return {visible_link(bodies_[end], point)[0], corner};
    }

    std::vector<Point> corners() const {
        std::vector<Point> out;
        const auto inside = [&](Point p) {
            const auto holds = [&](std::uint32_t k) {
                const Box& box = bodies_[k].box;
                return std::abs(p.x - box.x) < box.hw + clearance &&
                       std::abs(p.y - box.y) < box.hh + clearance;
            };
            return holds(a_) || holds(b_) || std::ranges::any_of(in_way_, holds);
        };
        for (const auto k : in_way_) {
            const Box& box = bodies_[k].box;
            for (const double x : {box.left() - margin, box.right() + margin}) {
                for (const double y : {box.bottom() - margin, box.top() + margin}) {
                    if (!inside({x, y})) out.push_back({x, y});
                }
            }
        }
        return out;
    }

    /// Dijkstra's algorithm over the corners; empty when there is no way.
    std::vector<Point> shortest() const {
        constexpr double far = std::numeric_limits<double>::max();
        const std::vector<Point> at = corners();
        std::vector<double> cost(at.size(), far);
        std::vector<std::size_t> before(at.size(), nowhere);
        std::vector<bool> done(at.size(), false);
        const auto length = [](const std::array<Point, 2>& s) {
            return std::sqrt((s[0].x - s[1].x) * (s[0].x - s[1].x) +
                             (s[0].y - s[1].y) * (s[0].y - s[1].y));
        };
        const auto passes_an_end = [&](const std::array<Point, 2>& s, std::uint32_t end) {
            return meets(s, bodies_[end], clearance);
        };
        for (std::size_t i = 0; i < at.size(); ++i) {
            const auto first = from_end(a_, at[i]);
            if (is_free(first) && !passes_an_end(first, b_)) cost[i] = length(first) + cost_of_bend;
        }
        double best = far;
        std::size_t last = nowhere;
        for (;;) {
            std::size_t next = nowhere;
            for (std::size_t i = 0; i < at.size(); ++i) {
                if (!done[i] && cost[i] < (next == nowhere ? best : cost[next])) next = i;
            }
            if (next == nowhere) break;
            done[next] = true;
            const auto goal = from_end(b_, at[next]);
            if (cost[next] + length(goal) < best && is_free(goal) && !passes_an_end(goal, a_)) {
                best = cost[next] + length(goal);
                last = next;
            }
            for (std::size_t i = 0; i < at.size(); ++i) {
                const std::array<Point, 2> step{at[next], at[i]};
                const double through = cost[next] + length(step) + cost_of_bend;
                if (done[i] || through >= cost[i] || !is_free(step) || passes_an_end(step, a_) ||
                    passes_an_end(step, b_))
                    continue;
                cost[i] = through;
                before[i] = next;
            }
        }
        if (last == nowhere) return {};
        std::vector<Point> way{from_end(b_, at[last])[0]};
        for (std::size_t i = last; i != nowhere; i = before[i]) way.push_back(at[i]);
        way.push_back(from_end(a_, way.back())[0]);
        std::ranges::reverse(way);
        return way;
    }

    const std::vector<Body>& bodies_;
    std::uint32_t a_;
    std::uint32_t b_;
    std::vector<std::uint32_t> in_way_;
};

}  // namespace

std::vector<Point> route_tie(const std::vector<Body>& bodies, std::uint32_t a, std::uint32_t b) {
    return Router(bodies, a, b).route();
}

}  // namespace lobbynet
