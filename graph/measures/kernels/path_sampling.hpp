// Betweenness from a sample of shortest paths, with a guarantee.
//
// A pair of vertices is drawn, then one of its shortest paths, each equally likely: a search from
// both ends, always of the side with less to look at, meets in the middle (KADABRA: Borassi &
// Natale, ESA 2016, doi:10.4230/LIPIcs.ESA.2016.20). The vertices inside it score. Rounds of
// samples, each a fifth larger, go on until every score is certain enough: progressive sampling
// (Riondato & Upfal, KDD 2016) with the Chernoff bound for a share of yes-or-no draws (Hoeffding
// 1963), which needs no estimate of a variance, and a union bound over vertices, rounds and both
// sides.
//
// Every tie has length 1. The same on any number of threads.
#pragma once

#include <vector>

#include "graph/measures/kernels/core.hpp"
#include "graph/measures/measure.hpp"

namespace lobbynet {

struct SampledDependencies {
    std::vector<double> sum;  ///< per core vertex: as LaneBrandes::sum() over all sources
    std::uint64_t samples = 0;
};

/// With probability 1 - delta, every sum is within `error` times (number of vertices)^2.
/// O(error^-2) samples at most, of a cost that grows slowly with the network: some 10^4 arcs for
/// 10^6 ties.
SampledDependencies sample_dependencies(const Core& core, double error,
                                        const MeasureOptions& options);

}  // namespace lobbynet
