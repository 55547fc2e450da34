// How central a group is in a network, as if it were one.
//
// Everett & Borgatti 1999, Journal of Mathematical Sociology 23:181,
// doi:10.1080/0022250X.1999.9990219. For a group C in a network of n vertices, ties counted, not
// weighted, directions ignored:
//   degree       outsiders that are tied to a member; normalised by n - |C|, 0 .. 1
//   closeness    (n - |C|) / sum over outsiders of their distance to the nearest member, 0 .. 1;
//                undefined (NaN) where an outsider cannot reach the group
//   harmonic     mean over outsiders of 1 / that distance (0 where there is no way), 0 .. 1
//   betweenness  sum over pairs of outsiders of the share of their shortest paths that run through
//                the group; normalised by (n - |C|)(n - |C| - 1) / 2, 0 .. 1
// All are NaN for an empty group or where there are no outsiders; normalised betweenness where
// there is but one. Degree, closeness and harmonic O(n + m), betweenness O(n m).
#pragma once

#include <span>

#include "graph/measures/measure.hpp"
#include "graph/network/network.hpp"

namespace lobbynet {

struct GroupCentrality {
    double degree = 0;
    double degree_normalised = 0;
    double closeness = 0;
    double harmonic = 0;
    double betweenness = 0;
    double betweenness_normalised = 0;
};

GroupCentrality group_centrality(const Network& network, std::span<const Vertex> group,
                                 const Monitor& monitor = {});

}  // namespace lobbynet
