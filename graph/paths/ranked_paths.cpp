#include "graph/paths/ranked_paths.hpp"

#include <algorithm>
#include <limits>
#include <optional>
#include <queue>
#include <set>

namespace lobbynet {
namespace {

constexpr auto unreached = std::numeric_limits<std::uint32_t>::max();

/// The best continuation of a path, given what it may not touch.
class Continuation {
 public:
    Continuation(const RouteGraph& graph, std::uint32_t to)
        : graph_(graph),
          to_(to),
          used_(graph.size(), false),
          width_(graph.size()),
          steps_(graph.size()),
          total_(graph.size()),
          next_(graph.size()) {}

    /// From the last vertex of `prefix`, not through the others, nor over an arc from the last one
    /// to one of `barred`.
    std::optional<std::vector<std::uint32_t>> find(const std::vector<std::uint32_t>& prefix,
                                                   const std::vector<std::uint32_t>& barred,
                                                   double weakest_so_far) {
        start_ = prefix.back();
        barred_ = &barred;
        for (const auto v : prefix) used_[v] = v != start_;
        const double widest = find_widest();
        std::optional<std::vector<std::uint32_t>> out;
        if (widest > 0) out = find_shortest(std::min(widest, weakest_so_far));
        for (const auto v : prefix) used_[v] = false;
        return out;
    }

 private:
    bool open(std::uint32_t a, std::uint32_t b) const {
        return !used_[b] && (a != start_ || std::ranges::find(*barred_, b) == barred_->end());
    }

    /// The largest weakest strength of a way to the target; 0: there is none.
    double find_widest() {
        std::ranges::fill(width_, 0.0);
        std::priority_queue<std::pair<double, std::uint32_t>> queue;
        width_[start_] = std::numeric_limits<double>::infinity();
        queue.emplace(width_[start_], start_);
        while (!queue.empty()) {
            const auto [width, v] = queue.top();
            queue.pop();
            if (v == to_) return width;
            if (width < width_[v]) continue;
            for (const auto& arc : graph_.of(v)) {
                const double through = std::min(width, arc.strength);
                if (through <= width_[arc.to] || !open(v, arc.to)) continue;
                width_[arc.to] = through;
                queue.emplace(through, arc.to);
            }
        }
        return 0;
    }

    /// Over arcs that are strong enough: back from the target level by level, so that each vertex
    /// knows its steps, its best total and where that goes on.
    std::vector<std::uint32_t> find_shortest(double enough) {
        std::ranges::fill(steps_, unreached);
        steps_[to_] = 0;
        total_[to_] = 0;
        std::vector<std::uint32_t> level{to_};
        while (steps_[start_] == unreached) {
            std::vector<std::uint32_t> above;
            for (const auto v : level) {
                for (const auto& arc : graph_.of(v)) {
                    const auto u = arc.to;
                    if (arc.strength < enough || (u != start_ && used_[u]) || !open(u, v)) continue;
                    if (steps_[u] == unreached) {
                        steps_[u] = steps_[v] + 1;
                        total_[u] = -1;
                        above.push_back(u);
                    }
                    if (steps_[u] != steps_[v] + 1) continue;
                    const double total = total_[v] + arc.strength;
                    if (total > total_[u] || (total == total_[u] && v < next_[u])) {
                        total_[u] = total;
                        next_[u] = v;
                    }
                }
            }
            level = std::move(above);
        }
        std::vector<std::uint32_t> out;
        for (auto v = start_; v != to_;) {
            v = next_[v];
            out.push_back(v);
        }
        return out;
    }

    const RouteGraph& graph_;
    std::uint32_t to_;
    std::uint32_t start_ = 0;
    const std::vector<std::uint32_t>* barred_ = nullptr;
    std::vector<bool> used_;
    std::vector<double> width_;
    std::vector<std::uint32_t> steps_;
    std::vector<double> total_;
    std::vector<std::uint32_t> next_;
};

}  // namespace

bool RankedPath::operator<(const RankedPath& other) const {
    if (weakest != other.weakest) return weakest > other.weakest;
    if (vertices.size() != other.vertices.size()) return vertices.size() < other.vertices.size();
    if (total != other.total) return total > other.total;
    return vertices < other.vertices;
}

RankedPath weighed_path(const RouteGraph& graph, std::vector<std::uint32_t> vertices) {
    RankedPath out{std::move(vertices), std::numeric_limits<double>::infinity(), 0};
    for (std::size_t i = 0; i + 1 < out.vertices.size(); ++i) {
        const double strength = graph.strength(out.vertices[i], out.vertices[i + 1]);
        out.weakest = std::min(out.weakest, strength);
        out.total += strength;
    }
    return out;
}

std::vector<RankedPath> ranked_paths(const RouteGraph& graph, std::uint32_t from, std::uint32_t to,
                                     std::size_t most) {
    struct Candidate {
        RankedPath path;
        std::size_t left_at = 0;  ///< where it left its parent
        bool operator<(const Candidate& other) const { return path < other.path; }
    };
    std::vector<RankedPath> found;
    std::set<Candidate> candidates;
    Continuation continuation(graph, to);
    if (const auto rest = continuation.find({from}, {}, std::numeric_limits<double>::infinity())) {
        std::vector<std::uint32_t> vertices{from};
        vertices.insert(vertices.end(), rest->begin(), rest->end());
        candidates.insert({weighed_path(graph, std::move(vertices)), 0});
    }
    while (!candidates.empty() && found.size() < most) {
        const auto [path, left_at] = *candidates.begin();
        candidates.erase(candidates.begin());
        found.push_back(path);
        if (found.size() == most) break;
        for (std::size_t i = left_at; i + 1 < path.vertices.size(); ++i) {
            std::vector<std::uint32_t> prefix(path.vertices.begin(),
                                              path.vertices.begin() + static_cast<long>(i) + 1);
            std::vector<std::uint32_t> barred;
            for (const auto& before : found) {
                if (before.vertices.size() > i + 1 &&
                    std::equal(prefix.begin(), prefix.end(), before.vertices.begin())) {
                    barred.push_back(before.vertices[i + 1]);
                }
            }
            const double weakest = weighed_path(graph, prefix).weakest;
            if (const auto rest = continuation.find(prefix, barred, weakest)) {
                prefix.insert(prefix.end(), rest->begin(), rest->end());
                candidates.insert({weighed_path(graph, std::move(prefix)), i});
            }
        }
    }
    return found;
}

}  // namespace lobbynet
