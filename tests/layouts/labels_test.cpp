#include "layouts/labels.hpp"

#include <gtest/gtest.h>

#include "layouts/geometry.hpp"

namespace lobbynet {
namespace {

constexpr Box area{0, 0, 300, 200};

Scene scene_with(std::vector<std::vector<Point>> ties, const std::vector<Box>& boxes) {
    Scene scene;
    for (auto& points : ties) {
        ScenePath path;
        path.points = std::move(points);
        path.source = static_cast<std::uint32_t>(scene.paths.size());
        path.target = 99;
        scene.paths.push_back(std::move(path));
    }
    for (const Box& box : boxes) {
        SceneNode node;
        node.box = box;
        scene.nodes.push_back(node);
    }
    return scene;
}

TEST(Labels, StandInTheMiddleOfATieThatHasRoom) {
    Scene scene = scene_with({{{-200, 0}, {200, 0}}}, {});
    EXPECT_EQ(place_labels(scene, {{0, {"listed", "line 7"}}}, area), 0U);
    ASSERT_EQ(scene.nodes.size(), 1U);
    EXPECT_NEAR(scene.nodes[0].box.x, 0, 1);
    EXPECT_NEAR(scene.nodes[0].box.y, 0, 1);
    EXPECT_EQ(scene.nodes[0].lines.size(), 2U);
}

// A box in the middle, and a second tie close by: no label on the box or on another label.
TEST(Labels, HideNoBoxAndNoOtherLabel) {
    Scene scene = scene_with({{{-200, 0}, {200, 0}}, {{-200, 12}, {200, 12}}}, {{0, 0, 60, 30}});
    EXPECT_EQ(place_labels(scene, {{0, {"listed", "line 7"}}, {1, {"member", "line 8"}}}, area),
              0U);
    ASSERT_EQ(scene.nodes.size(), 3U);
    for (std::size_t i = 0; i < 3; ++i) {
        for (std::size_t j = i + 1; j < 3; ++j)
            EXPECT_EQ(overlap_depth(scene.nodes[i].box, scene.nodes[j].box, 0), 0) << i << j;
    }
}

TEST(Labels, DoNotHideTheirWholeTie) {
    Scene scene = scene_with({{{-10, 0}, {10, 0}}}, {});
    EXPECT_EQ(place_labels(scene, {{0, {"listed", "line 7"}}}, area), 0U);
    EXPECT_FALSE(segment_meets_box({-10, 0}, {10, 0}, scene.nodes[0].box, 0));
}

TEST(Labels, WithoutRoomAreLeftOutAndCounted) {
    Scene scene = scene_with({{{-200, 0}, {200, 0}}}, {area});
    EXPECT_EQ(place_labels(scene, {{0, {"listed", "line 7"}}}, area), 1U);
    EXPECT_EQ(scene.nodes.size(), 1U);
}

}  // namespace
}  // namespace lobbynet
