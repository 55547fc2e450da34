// What closeness measures need of all distances: per vertex, how many others it reaches, and the
// sums of the distances to them and of their reciprocals. Along the ties when the network is
// directed.
#pragma once

#include <vector>

#include "graph/measures/kernels/isa.hpp"
#include "graph/measures/measure.hpp"

namespace lobbynet {

struct DistanceSums {
    std::vector<Vertex> reached;     ///< others that can be reached
    std::vector<double> distance;    ///< sum of distances to them
    std::vector<double> reciprocal;  ///< sum of 1 / distance
};

DistanceSums distance_sums(const Network& network, const MeasureOptions& options,
                           const Kernels& set = kernels());

}  // namespace lobbynet
