#include "layouts/ring.hpp"

#include <algorithm>
#include <limits>
#include <numeric>

namespace lobbynet {
namespace {

double cost_of(const std::vector<std::uint32_t>& order,
               const std::vector<std::vector<double>>& shared) {
    double cost = 0;
    const std::size_t n = order.size();
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = i + 1; j < n; ++j)
            cost += shared[order[i]][order[j]] * static_cast<double>(std::min(j - i, n - (j - i)));
    }
    return cost;
}

}  // namespace

std::vector<std::uint32_t> ring_order(const std::vector<std::vector<double>>& shared) {
    std::vector<std::uint32_t> order(shared.size());
    std::iota(order.begin(), order.end(), 0U);
    if (order.size() < 4) return order;
    auto best = order;
    double best_cost = cost_of(order, shared);
    if (order.size() <= 8) {
        while (std::next_permutation(order.begin() + 1, order.end())) {
            if (order[1] > order.back()) continue;  // the same ring, read the other way
            const double cost = cost_of(order, shared);
            if (cost < best_cost - 1e-12) {
                best_cost = cost;
                best = order;
            }
        }
        return best;
    }
    for (bool better = true; better;) {
        better = false;
        for (std::size_t i = 1; i < best.size(); ++i) {
            for (std::size_t j = i + 1; j < best.size(); ++j) {
                for (const bool reversal : {false, true}) {
                    order = best;
                    if (reversal) {
                        std::reverse(order.begin() + static_cast<std::ptrdiff_t>(i),
                                     order.begin() + static_cast<std::ptrdiff_t>(j) + 1);
                    } else {
                        std::swap(order[i], order[j]);
                    }
                    const double cost = cost_of(order, shared);
                    if (cost < best_cost - 1e-9) {
                        best_cost = cost;
                        best = order;
                        better = true;
                    }
                }
            }
        }
    }
    return best;
}

}  // namespace lobbynet
