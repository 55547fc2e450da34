// The K best simple paths between two vertices: strongest weakest arc first, then fewest arcs, then
// most strength in all, then the smallest numbers along it.
//
// Yen 1971, Management Science 17:712, doi:10.1287/mnsc.17.11.712, with Lawler's rule that a path
// only branches behind the point where it left its parent (1972, doi:10.1287/mnsc.18.7.401). The
// best path of each branch is a widest path (Dijkstra over minima) and then a breadth-first search
// over the arcs that are as strong. O(K L (m + n) log n), L the length of the paths.
#pragma once

#include <cstdint>
#include <vector>

#include "graph/paths/route_graph.hpp"

namespace lobbynet {

struct RankedPath {
    std::vector<std::uint32_t> vertices;  ///< from .. to
    double weakest = 0;                   ///< the smallest strength along it
    double total = 0;                     ///< the sum of the strengths
    bool operator<(const RankedPath& other) const;
};

/// A path of the graph with its strengths.
RankedPath weighed_path(const RouteGraph& graph, std::vector<std::uint32_t> vertices);

/// At most `most`, best first; from != to.
std::vector<RankedPath> ranked_paths(const RouteGraph& graph, std::uint32_t from, std::uint32_t to,
                                     std::size_t most);

}  // namespace lobbynet
