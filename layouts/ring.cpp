#include "layouts/ring.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

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

using Order = std::vector<std::uint32_t>;

std::vector<Order> all_orders(Order order, const std::vector<std::vector<double>>& shared,
                              std::size_t most) {
    std::vector<std::pair<double, Order>> found;
    do {
        if (order[1] > order.back()) continue;  // the same ring, read the other way
        found.emplace_back(cost_of(order, shared), order);
    } while (std::next_permutation(order.begin() + 1, order.end()));
    most = std::min(most, found.size());
    std::partial_sort(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(most),
                      found.end());
    std::vector<Order> out;
    for (std::size_t i = 0; i < most; ++i) out.push_back(std::move(found[i].second));
    return out;
}

/// Each next to the one it shares most with.
Order greedy(const std::vector<std::vector<double>>& shared) {
    Order order{0};
    std::vector<bool> used(shared.size(), false);
    used[0] = true;
    while (order.size() < shared.size()) {
        std::uint32_t next = 0;
        for (std::uint32_t i = 1; i < shared.size(); ++i) {
            const bool better = used[next] || shared[order.back()][i] > shared[order.back()][next];
            if (!used[i] && better) next = i;
        }
        used[next] = true;
        order.push_back(next);
    }
    return order;
}

Order improved(Order best, const std::vector<std::vector<double>>& shared) {
    double best_cost = cost_of(best, shared);
    for (bool better = true; better;) {
        better = false;
        for (std::size_t i = 1; i < best.size(); ++i) {
            for (std::size_t j = i + 1; j < best.size(); ++j) {
                for (const bool reversal : {false, true}) {
                    Order order = best;
                    if (reversal) {
                        std::reverse(order.begin() + static_cast<std::ptrdiff_t>(i),
                                     order.begin() + static_cast<std::ptrdiff_t>(j) + 1);
                    } else {
                        std::swap(order[i], order[j]);
                    }
                    const double cost = cost_of(order, shared);
                    if (cost < best_cost - 1e-9) {
                        best_cost = cost;
                        best = std::move(order);
                        better = true;
                    }
                }
            }
        }
    }
    return best;
}

}  // namespace

std::vector<Order> ring_orders(const std::vector<std::vector<double>>& shared, std::size_t most) {
    constexpr std::size_t most_for_all = 8;
    Order order(shared.size());
    std::iota(order.begin(), order.end(), 0U);
    if (order.size() < 4) return {order};
    if (order.size() <= most_for_all) return all_orders(std::move(order), shared, most);
    return {improved(greedy(shared), shared)};
}

}  // namespace lobbynet
