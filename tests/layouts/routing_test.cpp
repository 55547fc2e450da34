#include "layouts/routing.hpp"

#include <gtest/gtest.h>

#include "tests/layouts/bodies.hpp"

namespace lobbynet {
namespace {

bool is_free(const std::vector<Point>& way, const Body& other) {
    for (std::size_t i = 0; i + 1 < way.size(); ++i) {
        if (meets({way[i], way[i + 1]}, other, 1)) return false;
    }
    return true;
}

TEST(RouteTie, IsStraightWhereNothingIsInTheWay) {
    const std::vector<Body> bodies{body(0, 0), body(100, 0), body(50, 40)};
    EXPECT_EQ(route_tie(bodies, 0, 1), (std::vector<Point>{{20, 0}, {80, 0}}));
}

//  a   b   c   from a to c past b, whose upper side is nearer
TEST(RouteTie, GoesRoundABoxOnTheShortSide) {
    const std::vector<Body> bodies{body(0, 0), body(100, -10, 30, 25), body(200, 0)};
    const auto way = route_tie(bodies, 0, 2);
    ASSERT_GE(way.size(), 3U);
    EXPECT_TRUE(is_free(way, bodies[1]));
    for (std::size_t i = 1; i + 1 < way.size(); ++i) EXPECT_GT(way[i].y, 15);
    const auto back = route_tie(bodies, 2, 0);
    EXPECT_TRUE(is_free(back, bodies[1]));
}

// The way round b runs into d, and so does the next.
TEST(RouteTie, SeesWhatIsInTheWayOfAWayRound) {
    const std::vector<Body> bodies{body(0, 0), body(100, 0, 20, 40), body(200, 0),
                                   body(100, 75, 20, 30), body(100, -75, 20, 30)};
    const auto way = route_tie(bodies, 0, 2);
    ASSERT_GE(way.size(), 3U);
    for (const std::size_t i : {1U, 3U, 4U}) EXPECT_TRUE(is_free(way, bodies[i])) << i;
}

TEST(RouteTie, IsStraightWhereThereIsNoWayRound) {
    // c is walled in on all sides
    const std::vector<Body> bodies{body(0, 0),           body(200, 0),
                                   body(170, 0, 5, 40),  body(230, 0, 5, 40),
                                   body(200, 30, 40, 5), body(200, -30, 40, 5)};
    EXPECT_EQ(route_tie(bodies, 0, 1).size(), 2U);
}

}  // namespace
}  // namespace lobbynet
