#include "layouts/placement.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "layouts/geometry.hpp"
#include "tests/layouts/bodies.hpp"

namespace lobbynet {
namespace {

bool apart(const std::vector<Body>& bodies, double gap) {
    for (std::size_t i = 0; i < bodies.size(); ++i) {
        for (std::size_t j = i + 1; j < bodies.size(); ++j) {
            if (overlap_depth(bodies[i].box, bodies[j].box, gap) > 1e-6) return false;
        }
    }
    return true;
}

TEST(Dice, AreTheSameEverywhere) {
    Dice dice(1);
    EXPECT_EQ(dice.next(), 0x910A2DEC89025CC1U);  // splitmix64's published sequence for seed 1
    EXPECT_EQ(dice.next(), 0xBEEB8DA1658EEC67U);
    double sum = 0;
    for (int i = 0; i < 20000; ++i) sum += dice.exponential();
    EXPECT_NEAR(sum / 20000, 1, 0.03);
}

TEST(Separate, PushesApartAndLeavesTheFixed) {
    std::vector<Body> bodies{body(0, 0), body(1, 1), body(-1, 2), body(200, 0)};
    bodies[0].mobility = Mobility::fixed;
    EXPECT_TRUE(separate(bodies, 4));
    EXPECT_TRUE(apart(bodies, 4));
    EXPECT_EQ(bodies[0].box.x, 0);
    EXPECT_EQ(bodies[3].box.x, 200);
}

TEST(Stretch, FillsThePaperWithoutTouchingSizes) {
    std::vector<Body> bodies{body(-50, -50), body(50, 50)};
    stretch(bodies, 1.4);
    const Box all = extent(bodies);
    EXPECT_NEAR(all.hw / all.hh, 1.4, 1e-6);
    EXPECT_EQ(bodies[0].box.hw, 20);
}

//  a   b         the ties a-d and b-c cross; swapping two ends undoes it
//    x
//  c   d
TEST(Anneal, UndoesACrossingAndKeepsBoxesApart) {
    std::vector<Body> bodies{body(-100, 60), body(100, 60), body(-100, -60), body(100, -60)};
    const std::vector<BodyLink> links{{0, 3}, {1, 2}};
    PlacementOptions options;
    options.moves = 4000;
    const auto placed = anneal(bodies, links, options).bodies;
    EXPECT_TRUE(apart(placed, 0));
    const auto first = visible_link(placed[0], placed[3]);
    const auto second = visible_link(placed[1], placed[2]);
    EXPECT_FALSE(segments_cross(first[0], first[1], second[0], second[1]));
}

//  a ---- b ---- c   the tie a-c runs over b, in the middle
TEST(Anneal, MovesABoxOutOfTheWayOfATie) {
    std::vector<Body> bodies{body(-150, 0), body(0, 0), body(150, 0)};
    PlacementOptions options;
    options.moves = 4000;
    const auto placed = anneal(bodies, {{0, 2}}, options).bodies;
    EXPECT_FALSE(meets(visible_link(placed[0], placed[2]), placed[1], 0));
}

TEST(Anneal, IsDeterministicAndRespectsTheFixed) {
    std::vector<Body> bodies{body(-150, 0), body(0, 0), body(150, 0)};
    bodies[1].mobility = Mobility::fixed;
    PlacementOptions options;
    options.moves = 500;
    const auto once = anneal(bodies, {{0, 2}, {0, 1}}, options);
    const auto again = anneal(bodies, {{0, 2}, {0, 1}}, options);
    EXPECT_EQ(once.cost, again.cost);
    for (std::size_t i = 0; i < bodies.size(); ++i) {
        EXPECT_EQ(once.bodies[i].box.x, again.bodies[i].box.x);
        EXPECT_EQ(once.bodies[i].box.y, again.bodies[i].box.y);
    }
    EXPECT_EQ(once.bodies[1].box.x, 0);
    options.seed = 2;
    EXPECT_NE(anneal(bodies, {{0, 2}, {0, 1}}, options).bodies[0].box.x, once.bodies[0].box.x);
}

TEST(VisibleLink, EndsAtTheOutlines) {
    const auto boxes = visible_link(body(0, 0), body(100, 0));
    EXPECT_EQ(boxes[0], (Point{20, 0}));
    EXPECT_EQ(boxes[1], (Point{80, 0}));
    Body ellipse = body(0, 0);
    ellipse.outline = Outline::ellipse;
    const auto round = visible_link(ellipse, body(100, 100));
    EXPECT_NEAR(round[0].x * round[0].x / 400 + round[0].y * round[0].y / 100, 1, 1e-9);
}

TEST(VisibleLink, EndsAtTheSidesThatGraphvizDraws) {
    Body hexagon = body(0, 0);  // corners at (+-20, 0) and (+-10, +-10)
    hexagon.outline = Outline::hexagon;
    EXPECT_EQ(visible_link(hexagon, body(100, 0))[0], (Point{20, 0}));
    const Point slant = visible_link(hexagon, body(150, 50))[0];
    EXPECT_NEAR(slant.x / 20 + slant.y / 20, 1, 1e-9);
    EXPECT_NEAR(slant.x, 3 * slant.y, 1e-9);
    EXPECT_NEAR(visible_link(hexagon, body(5, 100))[0].y, 10, 1e-9);
    Body octagon = body(0, 0);
    octagon.outline = Outline::octagon;
    const Point corner = visible_link(octagon, body(200, 100))[0];
    EXPECT_NEAR(corner.x / 20 + corner.y / 10, std::sqrt(2.0), 1e-9);
    Body rounded = body(0, 0);
    rounded.outline = Outline::rounded;
    const Point behind = visible_link(rounded, body(200, 100))[0];
    EXPECT_LT(std::hypot(behind.x, behind.y), std::hypot(20, 10) - 3);
}

TEST(Anneal, ASweepFindsTheFarPlaceThatSmallMovesDoNot) {
    //  c    [ wall ]    x   x is tied to c: beyond the wall it stays without a sweep
    std::vector<Body> bodies{body(-300, 0), body(0, 0, 40, 300), body(300, 0), body(-300, 280)};
    bodies[0].mobility = bodies[1].mobility = bodies[3].mobility = Mobility::fixed;
    PlacementOptions options;
    options.moves = 1;
    options.heat = 0.5;
    options.reach = 0.01;
    EXPECT_GT(anneal(bodies, {{0, 2}}, options).bodies[2].box.x, 200);
    options.sweeps = 1;
    EXPECT_LT(anneal(bodies, {{0, 2}}, options).bodies[2].box.x, -60);
}

TEST(VisibleLink, MeetsACardAtItsNearestSide) {
    Body card = body(0, 0, 100, 50);
    card.anchor = Anchor::nearest;
    const auto link = visible_link(body(60, 200), card);
    EXPECT_NEAR(link[1].y, 50, 1e-9);
    EXPECT_GT(link[1].x, 30);  // not at its middle
}

}  // namespace
}  // namespace lobbynet
