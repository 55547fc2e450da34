#include "layouts/stress.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace lobbynet {
namespace {

double distance(Point a, Point b) { return std::hypot(a.x - b.x, a.y - b.y); }

//  0 - 1 - 2 - 3
TEST(Stress, APathIsStraight) {
    const auto at = stress_layout({{1}, {0, 2}, {1, 3}, {2}}, 10, 1.5);
    EXPECT_NEAR(distance(at[0], at[1]), 10, 0.2);
    EXPECT_NEAR(distance(at[0], at[2]), 20, 0.3);
    EXPECT_NEAR(distance(at[0], at[3]), 30, 0.4);
    EXPECT_NEAR(at[0].y, at[3].y, 1);  // turned along the paper
}

//  0 - 1    2 - 3    4
TEST(Stress, ComponentsDoNotOverlap) {
    const auto at = stress_layout({{1}, {0}, {3}, {2}, {}}, 10, 1.5);
    for (std::size_t i = 0; i < at.size(); ++i) {
        for (std::size_t j = i + 1; j < at.size(); ++j) EXPECT_GT(distance(at[i], at[j]), 5);
    }
    EXPECT_TRUE(stress_layout({}, 10, 1.5).empty());
}

}  // namespace
}  // namespace lobbynet
