#include "layouts/ring.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace lobbynet {
namespace {

std::vector<std::vector<double>> path_of(const std::vector<std::uint32_t>& order) {
    std::vector<std::vector<double>> shared(order.size(), std::vector<double>(order.size(), 0));
    for (std::size_t i = 0; i < order.size(); ++i) {
        const auto a = order[i];
        const auto b = order[(i + 1) % order.size()];
        shared[a][b] = shared[b][a] = 1;
    }
    return shared;
}

TEST(RingOrders, FindsTheRingThatIsThere) {
    const auto orders = ring_orders(path_of({0, 3, 1, 5, 2, 4}), 3);
    ASSERT_EQ(orders.size(), 3U);
    EXPECT_THAT(orders[0], testing::ElementsAre(0, 3, 1, 5, 2, 4));
}

TEST(RingOrders, ImprovesLargeRingsByExchange) {
    const auto orders = ring_orders(path_of({0, 2, 4, 6, 8, 1, 3, 5, 7, 9}), 5);
    ASSERT_EQ(orders.size(), 1U);
    auto sorted = orders[0];
    std::ranges::sort(sorted);
    EXPECT_THAT(sorted, testing::ElementsAre(0, 1, 2, 3, 4, 5, 6, 7, 8, 9));
    const auto shared = path_of({0, 2, 4, 6, 8, 1, 3, 5, 7, 9});
    int neighbours = 0;
    for (std::size_t i = 0; i < 10; ++i)
        neighbours += shared[orders[0][i]][orders[0][(i + 1) % 10]] > 0 ? 1 : 0;
    EXPECT_GE(neighbours, 8);
}

TEST(RingOrders, FewThemesHaveOneOrder) {
    EXPECT_THAT(ring_orders({}, 4), testing::ElementsAre(testing::IsEmpty()));
    EXPECT_THAT(ring_orders({{0, 1}, {1, 0}}, 4), testing::ElementsAre(testing::ElementsAre(0, 1)));
}

}  // namespace
}  // namespace lobbynet
