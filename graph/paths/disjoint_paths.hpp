// Paths between two vertices that share no vertex but the ends; and the vertices that part them.
//
// Menger's theorem (1927, doi:10.4064/fm-10-1-96-115): as many disjoint paths exist as vertices are
// needed to part the two. A flow of unit vertex capacities, augmented along shortest residual paths
// (Suurballe 1974, doi:10.1002/net.3230040204), so that the k paths have the fewest arcs in all
// that k disjoint paths can have. An arc from one end to the other is left out: no vertex parts it.
// O(k (n + m) log n).
#pragma once

#include <cstdint>
#include <vector>

#include "graph/paths/route_graph.hpp"

namespace lobbynet {

struct DisjointPaths {
    std::vector<std::vector<std::uint32_t>> paths;  ///< from .. to, shortest first, then by number
    std::uint32_t exist = 0;                        ///< how many disjoint paths there are at most
    /// The smallest set of vertices that every path meets (there may be others as small: this is
    /// the one nearest to `from`), ascending. Empty when there is no path.
    std::vector<std::uint32_t> cut;
};

/// At most `most` paths; from != to.
DisjointPaths disjoint_paths(const RouteGraph& graph, std::uint32_t from, std::uint32_t to,
                             std::size_t most);

/// The vertices other than the ends that lie on every path, in the order in which paths meet them;
/// an arc from one end to the other is a path. O(n + m).
std::vector<std::uint32_t> on_every_path(const RouteGraph& graph, std::uint32_t from,
                                         std::uint32_t to);

}  // namespace lobbynet
