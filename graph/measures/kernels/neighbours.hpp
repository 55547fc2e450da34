// Neighbourhoods whatever the direction of ties, and what neighbours have in common.
#pragma once

#include <vector>

#include "graph/measures/measure.hpp"

namespace lobbynet {

/// Each pair of neighbours once, at the one that comes later in the network: w(i, j) = a(i, j) +
/// a(j, i) in a directed network, the strength itself in others. Networks are ordered by degree, so
/// these rows are short even for hubs.
struct NeighbourPairs {
    std::vector<ArcIndex> first;
    std::vector<Vertex> earlier;   ///< ascending in a row
    std::vector<double> strength;  ///< empty when all are 1
    std::vector<Vertex> contacts;  ///< per vertex: neighbours, earlier and later
    std::vector<double> total;     ///< per vertex: sum of w over all its neighbours

    Vertex size() const { return static_cast<Vertex>(contacts.size()); }
    double strength_of(ArcIndex pair) const { return strength.empty() ? 1.0 : strength[pair]; }
    /// visit(later, earlier, pair)
    template <class Visit>
    void each(Visit visit) const {
        for (Vertex v = 0; v < size(); ++v) {
            for (ArcIndex pair = first[v]; pair < first[v + 1]; ++pair)
                visit(v, earlier[pair], pair);
        }
    }
};
NeighbourPairs neighbour_pairs(const Network& network, Weights weights);

/// Per pair (i, j): the sum over all q that are neighbours of both of factor(q) w(i, q) w(q, j).
/// Lists each triangle once, from its last vertex: O(m^1.5) thanks to the order by degree (Chiba &
/// Nishizeki, SIAM J. Comput. 14:210-223, 1985).
std::vector<double> common_neighbour_sums(const NeighbourPairs& pairs,
                                          const std::vector<double>& factor);

}  // namespace lobbynet
