// Neighbourhood inclusion: what every reasonable index of centrality must agree on.
//
// u is below v when every neighbour of u is v or a neighbour of v. Then u scores at most what v
// scores in degree, closeness, betweenness, eigenvector and all other standard indices (Schoch &
// Brandes, European J. Applied Mathematics 27:971-985, 2016, doi:10.1017/S0956792516000401; Schoch,
// Social Networks 54:50-60, 2018). What is left open is a matter of taste, not of the data: the
// rank interval of a vertex holds whatever it can be ranked by. Directions and strengths are
// ignored.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "graph/measures/measure.hpp"

namespace lobbynet {

/// Rank 1 is the highest. Scores of an index may also tie where these say "above".
struct RankInterval {
    std::uint32_t best = 0;
    std::uint32_t worst = 0;
    bool operator==(const RankInterval&) const = default;
};

struct InclusionOrder {
    std::vector<std::uint32_t> above;  ///< per vertex: strictly above it
    std::vector<std::uint32_t> below;  ///< per vertex: strictly below it
    std::vector<std::uint32_t>
        equal;  ///< per vertex: above and below, that is alike; itself not counted
    std::uint64_t comparable = 0;  ///< unordered pairs that are ordered or alike

    std::vector<std::uint32_t> ranked;  ///< per vertex: how many it is ranked among, itself too

    /// Vertices that are alike share the best of their ranks. {0, 0}: not ranked.
    RankInterval interval(Vertex v) const;
};

/// One sentence with the paper: what an interval says.
std::string_view inclusion_meaning();

/// Only vertices of the same group are compared. O(n + sum of degree squared).
InclusionOrder inclusion_order(const Network& network, const Monitor& monitor = {},
                               const RankedAmong& among = {});

}  // namespace lobbynet
