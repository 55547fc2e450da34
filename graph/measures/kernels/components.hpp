// Connected parts of a network.
#pragma once

#include <vector>

#include "graph/network/network.hpp"

namespace lobbynet {

struct Components {
    std::vector<Vertex> of;    ///< per vertex: its component, numbered by their lowest vertex
    std::vector<Vertex> size;  ///< per component
    /// The one with most vertices; among equals the one that holds the lowest vertex.
    Vertex largest() const;
};

/// Direction of ties ignored. O(n + m).
Components weak_components(const Network& network);
/// Every vertex reaches every other along the ties. The same as weak ones when undirected. O(n +
/// m).
Components strong_components(const Network& network);

}  // namespace lobbynet
