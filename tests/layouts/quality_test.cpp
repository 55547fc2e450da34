#include "layouts/quality.hpp"

#include <gtest/gtest.h>

#include "layouts/geometry.hpp"

namespace lobbynet {
namespace {

TEST(Segments, CrossInsideOnly) {
    EXPECT_TRUE(segments_cross({0, 0}, {2, 2}, {0, 2}, {2, 0}));
    EXPECT_FALSE(segments_cross({0, 0}, {2, 2}, {0, 0}, {2, 0}));  // a shared end
    EXPECT_FALSE(segments_cross({0, 0}, {2, 2}, {1, 1}, {2, 0}));  // an end that touches
    EXPECT_FALSE(segments_cross({0, 0}, {1, 0}, {0, 1}, {1, 1}));
    EXPECT_FALSE(segments_cross({0, 0}, {3, 0}, {1, 0}, {2, 0}));  // on one line
}

TEST(Segments, MeetBoxes) {
    const Box box{0, 0, 2, 1};
    EXPECT_TRUE(segment_meets_box({-5, 0}, {5, 0}, box, 0));
    EXPECT_TRUE(segment_meets_box({0, 0}, {9, 9}, box, 0));  // begins inside
    EXPECT_FALSE(segment_meets_box({-5, 1.5}, {5, 1.5}, box, 0));
    EXPECT_TRUE(segment_meets_box({-5, 1.5}, {5, 1.5}, box, 0.6));
    EXPECT_FALSE(segment_meets_box({-5, 1}, {5, 1}, box, 0));     // along the side
    EXPECT_FALSE(segment_meets_box({0, 3.2}, {4.2, 0}, box, 0));  // past the corner
    EXPECT_FALSE(segment_meets_box({3, 0}, {5, 0}, box, 0));
}

TEST(Segments, MeetEllipses) {
    const Box box{0, 0, 2, 1};
    EXPECT_TRUE(segment_meets_ellipse({-5, 0.9}, {5, 0.9}, box, 0));
    EXPECT_FALSE(segment_meets_ellipse({1.5, 5}, {2.2, 0.2}, box, 0));  // the corner of its box
}

TEST(Boxes, OverlapByTheSmallerDepth) {
    EXPECT_EQ(overlap_depth({0, 0, 1, 1}, {3, 0, 1, 1}, 0), 0);
    EXPECT_EQ(overlap_depth({0, 0, 1, 1}, {2, 0, 1, 1}, 0), 0);
    EXPECT_DOUBLE_EQ(overlap_depth({0, 0, 1, 1}, {1.5, 0, 1, 1}, 0), 0.5);
    EXPECT_DOUBLE_EQ(overlap_depth({0, 0, 1, 1}, {2, 0, 1, 1}, 0.25), 0.25);
}

//  a --+-- b      one crossing, one tie over the box c, one overlap (c and d),
//      c          smallest type 7 (the title does not count)
TEST(Quality, CountsWhatIsOnAMap) {
    Scene scene;
    const auto node = [&](std::uint32_t entity, double x, double y, double type) {
        SceneNode n;
        n.entity = entity;
        n.box = {x, y, 5, 5};
        n.type = type;
        n.lines = {"x"};
        scene.nodes.push_back(n);
    };
    node(0, -50, 0, 10);
    node(1, 50, 0, 7);
    node(2, 20, 0, 9);
    node(3, 26, 8, 9);
    SceneNode title;
    title.box = {0, 100, 5, 5};
    title.type = 3;
    title.lines = {"title"};
    scene.nodes.push_back(title);
    ScenePath path;
    path.source = 0;
    path.target = 1;
    path.points = {Point{-45, 0}, Point{45, 0}};
    scene.paths.push_back(path);
    path.source = 8;
    path.target = 9;
    path.points = {Point{0, -20}, Point{0, 20}};
    scene.paths.push_back(path);
    const Quality quality = measure_quality(scene);
    EXPECT_EQ(quality.crossings, 1U);
    EXPECT_EQ(quality.ties_over_boxes, 1U);
    EXPECT_EQ(quality.overlaps, 1U);
    EXPECT_EQ(quality.smallest_type, 7);
}

TEST(Quality, ACardCountsAsOneBoxAndItsRowsAsItsOwn) {
    Scene scene;
    SceneNode row;
    row.entity = 5;
    row.box = {0, 0, 5, 2};
    scene.nodes.push_back(row);
    SceneCard card;
    card.entity = 4;
    card.box = {0, 0, 10, 10};
    card.nodes = {0};
    scene.cards.push_back(card);
    ScenePath path;
    path.source = 1;
    path.target = 2;
    path.points = {Point{-50, 0}, Point{50, 0}};
    scene.paths.push_back(path);
    EXPECT_EQ(measure_quality(scene).ties_over_boxes, 1U);
    EXPECT_EQ(measure_quality(scene).overlaps, 0U);
    scene.paths[0].target = 4;
    EXPECT_EQ(measure_quality(scene).ties_over_boxes, 0U);
}

}  // namespace
}  // namespace lobbynet
