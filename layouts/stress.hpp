// Distances of a graph as distances on paper: stress by stochastic gradient descent.
// Zheng, Pawar & Goodman, Graph Drawing by Stochastic Gradient Descent, IEEE TVCG 25(9), 2019.
// All pairs are used, O(n^2) memory: for some hundreds of vertices. Components are laid out apart
// and packed on shelves.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "layouts/scene.hpp"

namespace lobbynet {

/// Points for vertices 0 .. near.size() - 1 with one step of a tie `step` long.
/// `aspect` is the width to height that the whole should have.
std::vector<Point> stress_layout(const std::vector<std::vector<std::uint32_t>>& near, double step,
                                 double aspect);

}  // namespace lobbynet
