#include "graph/paths/disjoint_paths.hpp"

#include <algorithm>
#include <limits>
#include <queue>

namespace lobbynet {
namespace {

constexpr auto none = std::numeric_limits<std::uint32_t>::max();
constexpr auto far = std::numeric_limits<std::int64_t>::max();

/// The flow: `before_` and `after_` of each vertex on a path. The residual graph has two nodes a
/// vertex, 2v where arcs come in and 2v + 1 where they go out.
class Flow {
 public:
    Flow(const RouteGraph& graph, std::uint32_t from, std::uint32_t to)
        : graph_(graph),
          from_(from),
          to_(to),
          before_(graph.size(), none),
          after_(graph.size(), none),
          potential_(2 * std::size_t{graph.size()}, 0) {}

    /// One more path, of least length in all; false when there is none.
    bool augment() {
        search();
        const std::uint32_t end = 2 * to_;
        if (distance_[end] == far) return false;
        for (std::size_t i = 0; i < potential_.size(); ++i) {
            // what is farther than the end keeps reduced costs non-negative with the end's distance
            potential_[i] += std::min(distance_[i], distance_[end]);
        }
        std::vector<std::uint32_t> way;
        for (std::uint32_t node = end; node != none; node = parent_[node]) way.push_back(node);
        std::ranges::reverse(way);
        // first what the new path takes back, then what it adds
        for (std::size_t i = 0; i + 1 < way.size(); ++i) {
            const auto a = way[i] / 2;
            const auto b = way[i + 1] / 2;
            if (a == b || way[i] % 2 != 0) continue;
            // from the inside of a back to the outside of b: the arc b - a is given up
            after_[b] = none;
            before_[a] = none;
        }
        for (std::size_t i = 0; i + 1 < way.size(); ++i) {
            const auto a = way[i] / 2;
            const auto b = way[i + 1] / 2;
            if (a == b || way[i] % 2 == 0) continue;
            if (a == from_) {
                starts_.push_back(b);
            } else {
                after_[a] = b;
            }
            if (b != to_) before_[b] = a;
        }
        return true;
    }

    std::vector<std::vector<std::uint32_t>> paths() const {
        std::vector<std::vector<std::uint32_t>> out;
        for (const auto start : starts_) {
            std::vector<std::uint32_t> path{from_};
            for (auto v = start; v != to_; v = after_[v]) path.push_back(v);
            path.push_back(to_);
            out.push_back(std::move(path));
        }
        std::ranges::sort(out, [](const auto& a, const auto& b) {
            return a.size() != b.size() ? a.size() < b.size() : a < b;
        });
        return out;
    }

    /// After augment() has failed: vertices that the residual graph enters and cannot leave.
    std::vector<std::uint32_t> cut() const {
        std::vector<std::uint32_t> out;
        for (std::uint32_t v = 0; v < graph_.size(); ++v) {
            if (v != from_ && v != to_ && distance_[2 * v] != far && distance_[2 * v + 1] == far)
                out.push_back(v);
        }
        return out;
    }

 private:
    /// Dijkstra over reduced costs from the outside of `from`.
    void search() {
        distance_.assign(potential_.size(), far);
        parent_.assign(potential_.size(), none);
        std::priority_queue<std::pair<std::int64_t, std::uint32_t>,
                            std::vector<std::pair<std::int64_t, std::uint32_t>>, std::greater<>>
            queue;
        distance_[2 * from_ + 1] = 0;
        queue.emplace(0, 2 * from_ + 1);
        while (!queue.empty()) {
            const auto [distance, node] = queue.top();
            queue.pop();
            if (distance > distance_[node]) continue;
            const auto go = [&, d = distance, n = node](std::uint32_t next, std::int64_t cost) {
                const std::int64_t there = d + cost + potential_[n] - potential_[next];
                if (there >= distance_[next]) return;
                distance_[next] = there;
                parent_[next] = n;
                queue.emplace(there, next);
            };
            const std::uint32_t v = node / 2;
            if (v == to_) continue;
            const bool on_path = v != from_ && before_[v] != none;
            if (node % 2 == 0) {
                if (!on_path) go(2 * v + 1, 0);
                if (on_path && before_[v] != from_) go(2 * before_[v] + 1, -1);
                continue;
            }
            if (on_path) go(2 * v, 0);
            for (const auto& arc : graph_.of(v)) {
                const auto u = arc.to;
                if (u == from_ || (v == from_ && u == to_)) continue;
                go(2 * u, 1);
            }
        }
    }

    const RouteGraph& graph_;
    std::uint32_t from_;
    std::uint32_t to_;
    std::vector<std::uint32_t> before_;
    std::vector<std::uint32_t> after_;
    std::vector<std::uint32_t> starts_;
    std::vector<std::int64_t> potential_;
    std::vector<std::int64_t> distance_;
    std::vector<std::uint32_t> parent_;
};

}  // namespace

DisjointPaths disjoint_paths(const RouteGraph& graph, std::uint32_t from, std::uint32_t to,
                             std::size_t most) {
    DisjointPaths out;
    Flow flow(graph, from, to);
    while (flow.augment()) {
        ++out.exist;
        if (out.exist <= most) out.paths = flow.paths();
    }
    out.cut = flow.cut();
    return out;
}

std::vector<std::uint32_t> on_every_path(const RouteGraph& graph, std::uint32_t from,
                                         std::uint32_t to) {
    // a shortest path, by breadth-first search from the far end
    std::vector<std::uint32_t> next(graph.size(), none);
    std::vector<std::uint32_t> queue{to};
    next[to] = to;
    for (std::size_t i = 0; i < queue.size() && next[from] == none; ++i) {
        for (const auto& arc : graph.of(queue[i])) {
            if (next[arc.to] != none) continue;
            next[arc.to] = queue[i];
            queue.push_back(arc.to);
        }
    }
    if (next[from] == none) return {};
    std::vector<std::uint32_t> path{from};
    while (path.back() != to) path.push_back(next[path.back()]);
    std::vector<std::uint32_t> place(graph.size(), none);
    for (std::uint32_t i = 0; i < path.size(); ++i) place[path[i]] = i;

    // walk along it; a vertex that nothing before it can jump over is on every path
    std::vector<std::uint32_t> out;
    std::vector<bool> seen(graph.size(), false);
    std::uint32_t farthest = 0;
    for (std::uint32_t i = 0; i + 1 < path.size(); ++i) {
        if (i > 0 && farthest == i) out.push_back(path[i]);
        std::vector<std::uint32_t> stack{path[i]};
        while (!stack.empty()) {
            const auto v = stack.back();
            stack.pop_back();
            for (const auto& arc : graph.of(v)) {
                if (place[arc.to] != none) {
                    farthest = std::max(farthest, place[arc.to]);
                } else if (!seen[arc.to]) {
                    seen[arc.to] = true;
                    stack.push_back(arc.to);
                }
            }
        }
    }
    return out;
}

}  // namespace lobbynet
