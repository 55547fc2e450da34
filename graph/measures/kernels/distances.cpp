#include "graph/measures/kernels/distances.hpp"

#include <algorithm>

#include "graph/measures/kernels/batches.hpp"
#include "graph/measures/kernels/shortest_paths.hpp"

namespace lobbynet {

DistanceSums distance_sums(const Network& network, const MeasureOptions& options) {
    constexpr std::size_t sources_a_batch = 32;
    const std::size_t n = network.size();
    const Arcs arcs = network.out();
    const ArcLengths lengths =
        options.weights == Weights::strength ? arc_lengths(arcs) : ArcLengths{};
    DistanceSums sums{std::vector<Vertex>(n), std::vector<double>(n), std::vector<double>(n)};
    in_batches((n + sources_a_batch - 1) / sources_a_batch, options.threads, options.monitor,
               [&] { return ShortestPaths(arcs, lengths); },
               [&](ShortestPaths& paths, std::size_t batch) {
                   const std::size_t end = std::min(n, (batch + 1) * sources_a_batch);
                   for (std::size_t s = batch * sources_a_batch; s < end; ++s) {
                       paths.run(static_cast<Vertex>(s));
                       double distance = 0;
                       double reciprocal = 0;
                       for (const Vertex v : paths.order()) {
                           if (v == s) continue;
                           distance += paths.distance(v);
                           reciprocal += 1 / paths.distance(v);
                       }
                       sums.reached[s] = static_cast<Vertex>(paths.order().size() - 1);
                       sums.distance[s] = distance * lengths.unit;
                       sums.reciprocal[s] = reciprocal / lengths.unit;
                   }
               },
               [](ShortestPaths&, std::size_t) {});
    return sums;
}

}  // namespace lobbynet
