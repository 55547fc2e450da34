// Single points of failure: what falls apart when one vertex leaves.
//
// Articulation points by depth-first search (Hopcroft & Tarjan, Communications of the ACM
// 16:372-378, 1973), with what hangs below each; O(n + m). Sole connectors: for a ministry and a
// theme that it is not tied to, the stakeholders of the theme that share a theme with the ministry;
// a pair with only one of them hangs on it. Directions are ignored.
#pragma once

#include <cstdint>
#include <vector>

#include "graph/measures/measure.hpp"

namespace lobbynet {

/// What goes when this vertex leaves; it is not counted itself.
struct Exit {
    std::uint32_t parts = 0;      ///< that its component falls into; 2 or more: articulation point
    std::uint64_t pairs_cut = 0;  ///< unordered pairs of others that no path joins any more
    std::uint64_t pairs_joined = 0;    ///< ministry-theme pairs of others that a path joins now
    std::uint64_t pairs_lost = 0;      ///< of them: no path joins them any more
    std::uint32_t sole_connector = 0;  ///< ministry-theme pairs that it alone connects in two steps
    bool operator==(const Exit&) const = default;
};

/// A ministry and a theme that it is not tied to, which hang on one connector.
struct SoleConnection {
    Vertex connector = 0;
    Vertex ministry = 0;
    Vertex theme = 0;
    bool operator==(const SoleConnection&) const = default;
};
/// In a two-mode network; empty otherwise. By ministry, then theme. O(ministries (themes + m)).
std::vector<SoleConnection> sole_connections(const Network& network, const Monitor& monitor = {});

/// Per vertex.
std::vector<Exit> exits(const Network& network, const Monitor& monitor = {});

}  // namespace lobbynet
