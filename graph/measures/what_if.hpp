// The network as it would be: without some vertices or ties, with some more. Nothing is stored; the
// network asked about stays as it is. Vertices keep their ids, not their numbers.
#pragma once

#include <utility>
#include <vector>

#include "graph/measures/measure.hpp"

namespace lobbynet {

Network without_vertices(const Network& network, const std::vector<Vertex>& gone);

/// Pairs in either order; in a directed network only source, target.
Network without_ties(const Network& network, const std::vector<std::pair<Vertex, Vertex>>& gone);

/// Ends of the new ties count on from the network's vertices into those of `added`. A tie that is
/// there already gets stronger. The network stays two-mode only if the new ties join a theme with
/// something else.
Network with_ties(const Network& network, const VertexNames& added,
                  const std::vector<NetworkTie>& ties);

/// What one tie is worth to a vertex.
struct TieWorth {
    Vertex source = 0;
    Vertex target = 0;   ///< one of the two is the vertex explained
    double without = 0;  ///< its score without the tie; NaN: undefined
    std::uint32_t rank_without = 0;
};
struct Explanation {
    double score = 0;
    std::uint32_t rank = 0;
    std::vector<TieWorth> ties;  ///< largest loss first
};
/// The score of `vertex`, and what it would be without each of its ties; ranks among those of its
/// group. Computes the measure once per tie, on the threads that `options` allow.
Explanation explain(const Network& network, const Measure& measure, const MeasureOptions& options,
                    Vertex vertex, const RankedAmong& among = {});

}  // namespace lobbynet
