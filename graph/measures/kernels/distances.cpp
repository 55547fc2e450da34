// Without lengths: breadth-first search from 512 sources at once (Then et al., VLDB 2014): per
// vertex a row of bits says which sources have found it, and a vertex pulls from its neighbours. It
// counts at the vertex found, so it searches against the ties of a directed network. With lengths:
// one source after the other.
#include "graph/measures/kernels/distances.hpp"

#include <algorithm>
#include <memory>
#include <utility>

#include "graph/measures/kernels/batches.hpp"
#include "graph/measures/kernels/core.hpp"
#include "graph/measures/kernels/shortest_paths.hpp"

namespace lobbynet {
namespace {

DistanceSums zero_sums(std::size_t n) {
    return {std::vector<Vertex>(n, 0), std::vector<double>(n, 0.0), std::vector<double>(n, 0.0)};
}

struct alignas(64) BitRow {
    std::uint64_t words[bit_words] = {};
    void set(std::size_t bit) { words[bit / 64] |= std::uint64_t{1} << (bit % 64); }
};

/// Distances from up to `bit_lanes` sources, added up per vertex that they reach.
class BitBreadthFirst {
 public:
    BitBreadthFirst(const Core& core, const Kernels& set)
        : core_(core),
          kernels_(set),
          sums_(zero_sums(core.size())),
          seen_(core.size()),
          visit_(core.size()),
          next_visit_(core.size()),
          changed_(core.size()),
          next_changed_(core.size()) {}

    void run(Vertex begin, Vertex end) {
        std::ranges::fill(seen_, BitRow{});
        std::ranges::fill(changed_, std::uint8_t{0});
        BitRow all;
        for (Vertex s = begin; s < end; ++s) {
            all.set(s - begin);
            seen_[s].set(s - begin);
            visit_[s] = seen_[s];
            changed_[s] = 1;
        }
        const Arcs arcs = core_.out();  // pulled from the heads: against the ties
        for (std::uint32_t level = 1;; ++level) {
            const BitSearch search{arcs.first.data(),
                                   arcs.target.data(),
                                   core_.size(),
                                   level,
                                   all.words,
                                   visit_.data()->words,
                                   changed_.data(),
                                   seen_.data()->words,
                                   next_visit_.data()->words,
                                   next_changed_.data(),
                                   sums_.reached.data(),
                                   sums_.distance.data(),
                                   sums_.reciprocal.data()};
            if (!kernels_.pull_bits(search)) break;
            visit_.swap(next_visit_);
            changed_.swap(next_changed_);
        }
    }
    DistanceSums& sums() { return sums_; }

 private:
    const Core& core_;
    const Kernels& kernels_;
    DistanceSums sums_;
    std::vector<BitRow> seen_;
    std::vector<BitRow> visit_;
    std::vector<BitRow> next_visit_;
    std::vector<std::uint8_t> changed_;
    std::vector<std::uint8_t> next_changed_;
};

DistanceSums unweighted_sums(const Network& network, const MeasureOptions& options,
                             const Kernels& set) {
    const Core core = make_core(network, {}, Trees::keep);
    const Vertex n = core.size();
    DistanceSums total = zero_sums(n);
    in_batches((n + bit_lanes - 1) / bit_lanes, options.threads, options.monitor,
               [&] { return BitBreadthFirst(core, set); },
               [&](BitBreadthFirst& search, std::size_t batch) {
                   const auto begin = static_cast<Vertex>(batch * bit_lanes);
                   search.run(begin, std::min(n, begin + bit_lanes));
               },
               [&](BitBreadthFirst& search, std::size_t) {
                   DistanceSums& sums = search.sums();
                   for (Vertex v = 0; v < n; ++v) {
                       const Vertex to = core.original[v];
                       total.reached[to] += std::exchange(sums.reached[v], 0);
                       total.distance[to] += std::exchange(sums.distance[v], 0.0);
                       total.reciprocal[to] += std::exchange(sums.reciprocal[v], 0.0);
                   }
               });
    return total;
}

DistanceSums weighted_sums(const Network& network, const ArcLengths& lengths,
                           const MeasureOptions& options) {
    constexpr std::size_t sources_a_batch = 32;
    const std::size_t n = network.size();
    DistanceSums sums = zero_sums(n);
    in_batches((n + sources_a_batch - 1) / sources_a_batch, options.threads, options.monitor,
               [&] { return ShortestPaths(network.out(), lengths); },
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

}  // namespace

DistanceSums distance_sums(const Network& network, const MeasureOptions& options,
                           const Kernels& set) {
    if (options.weights == Weights::strength) {
        const ArcLengths lengths = arc_lengths(network.out());
        if (!lengths.unweighted()) return weighted_sums(network, lengths, options);
    }
    return unweighted_sums(network, options, set);
}

}  // namespace lobbynet
