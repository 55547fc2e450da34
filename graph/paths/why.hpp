// Why are two entities connected? The shortest chains of ties between them, each step with the ties
// that carry it.
#pragma once

#include <cstdint>
#include <vector>

#include "graph/model/dossier.hpp"
#include "graph/network/query.hpp"

namespace lobbynet {

/// One step of a chain or route: the ties that carry it are never empty.
struct ChainStep {
    std::uint32_t from = 0;  ///< indices in Dossier::entities
    std::uint32_t to = 0;
    std::vector<std::uint32_t> ties;  ///< indices in Dossier::ties, ascending
};

using Chain = std::vector<ChainStep>;

/// The chains with the fewest steps between `from` and `to`, at most `most` of them, in the order
/// of the ids along them. Ties count in both directions. Empty when there is none, or when
/// from == to. Breadth-first search from the far end: O(n + m) and the chains returned.
std::vector<Chain> find_chains(const Dossier& dossier, const NetworkQuery& query,
                               std::uint32_t from, std::uint32_t to, std::size_t most);

/// All that lie on a chain with the fewest steps between two vertices, these too, ascending; empty
/// when there is none. Ties count in both directions. O(n + m).
std::vector<Vertex> vertices_between(const Network& network, Vertex from, Vertex to);

}  // namespace lobbynet
