// The order of themes on a ring: those that share stakeholders stand side by side.
#pragma once

#include <cstdint>
#include <vector>

namespace lobbynet {

/// `shared[i][j]`: how much i and j have in common (symmetric). The order with the smallest sum of
/// shared x steps along the ring: all orders up to eight, above that swaps and reversals until none
/// helps. The first stays first.
std::vector<std::uint32_t> ring_order(const std::vector<std::vector<double>>& shared);

}  // namespace lobbynet
