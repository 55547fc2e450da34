#include "graph/coalitions/group_centrality.hpp"

#include <limits>
#include <vector>

#include "graph/coalitions/undirected.hpp"

namespace lobbynet {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr auto unreached = std::numeric_limits<std::uint32_t>::max();

/// Breadth-first search that counts shortest paths, and those of them that avoid the group.
class PathCounts {
 public:
    PathCounts(const Arcs& arcs, const std::vector<bool>& inside) : arcs_(arcs), inside_(inside) {}

    /// The sum over outsiders t > source of the share of shortest paths through the group.
    double through_group(Vertex source) {
        distance_.assign(arcs_.size(), unreached);
        paths_.assign(arcs_.size(), 0);
        avoiding_.assign(arcs_.size(), 0);
        distance_[source] = 0;
        paths_[source] = avoiding_[source] = 1;
        queue_.assign(1, source);
        double sum = 0;
        for (std::size_t i = 0; i < queue_.size(); ++i) {
            const Vertex v = queue_[i];
            if (v > source && !inside_[v]) sum += 1 - avoiding_[v] / paths_[v];
            for (const Vertex u : arcs_.of(v)) {
                if (distance_[u] == unreached) {
                    distance_[u] = distance_[v] + 1;
                    queue_.push_back(u);
                }
                if (distance_[u] != distance_[v] + 1) continue;
                paths_[u] += paths_[v];
                if (!inside_[u]) avoiding_[u] += avoiding_[v];
            }
        }
        return sum;
    }

 private:
    const Arcs& arcs_;
    const std::vector<bool>& inside_;
    std::vector<std::uint32_t> distance_;
    std::vector<double> paths_;
    std::vector<double> avoiding_;
    std::vector<Vertex> queue_;
};

}  // namespace

GroupCentrality group_centrality(const Network& network, std::span<const Vertex> group,
                                 const Monitor& monitor) {
    const UndirectedTies ties(network, Weights::ignore);
    const Arcs& arcs = ties.arcs();
    std::vector<bool> inside(network.size(), false);
    std::vector<std::uint32_t> distance(network.size(), unreached);
    std::vector<Vertex> queue;
    for (const Vertex v : group) {
        if (inside[v]) continue;
        inside[v] = true;
        distance[v] = 0;
        queue.push_back(v);
    }
    const auto outsiders = static_cast<double>(network.size() - queue.size());
    if (queue.empty() || outsiders == 0) return {nan, nan, nan, nan, nan, nan};

    GroupCentrality out;
    double sum = 0;
    double reached = 0;
    for (std::size_t i = 0; i < queue.size(); ++i) {
        const Vertex v = queue[i];
        for (const Vertex u : arcs.of(v)) {
            if (distance[u] != unreached) continue;
            distance[u] = distance[v] + 1;
            queue.push_back(u);
            ++reached;
            sum += distance[u];
            out.harmonic += 1.0 / distance[u];
            out.degree += distance[u] == 1 ? 1 : 0;
        }
    }
    out.degree_normalised = out.degree / outsiders;
    out.closeness = reached == outsiders ? outsiders / sum : nan;
    out.harmonic /= outsiders;
    PathCounts counts(arcs, inside);
    for (Vertex v = 0; v < network.size(); ++v) {
        if (v % 64 == 0) monitor.check();
        if (!inside[v]) out.betweenness += counts.through_group(v);
    }
    out.betweenness_normalised =
        outsiders > 1 ? out.betweenness / (outsiders * (outsiders - 1) / 2) : nan;
    return out;
}

}  // namespace lobbynet
