// The order of themes on a ring: those that share stakeholders stand side by side.
#pragma once

#include <cstdint>
#include <vector>

namespace lobbynet {

/// `shared[i][j]`: how much i and j have in common (symmetric). The order with the smallest sum of
/// shared x steps along the ring: all orders up to eight, above that swaps and reversals until none
/// helps. The first stays first.
///
/// At most `most` orders, the best first; above eight themes one.
std::vector<std::vector<std::uint32_t>> ring_orders(const std::vector<std::vector<double>>& shared,
                                                    std::size_t most);

}  // namespace lobbynet
