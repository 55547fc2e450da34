// A division of the vertices of a network into groups.
#pragma once

#include <cstdint>
#include <vector>

#include "graph/network/network.hpp"

namespace lobbynet {

/// Group of each vertex: 0 .. groups - 1, none empty. Canonical when groups are ordered by size,
/// largest first, then by the smallest id among their members.
struct Partition {
    std::vector<std::uint32_t> group;
    std::uint32_t groups = 0;
    bool operator==(const Partition&) const = default;
};

/// Any labels, one a vertex, as a canonical partition. O(n log n).
Partition canonical_partition(const Network& network, const std::vector<std::uint32_t>& labels);

/// The vertices of each group, ascending.
std::vector<std::vector<Vertex>> members_of(const Partition& partition);

/// The same with every group split into its connected parts (directions ignored). O(n log n + m).
Partition connected_partition(const Network& network, const std::vector<std::uint32_t>& labels);

}  // namespace lobbynet
