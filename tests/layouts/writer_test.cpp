#include "layouts/dot/writer.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace lobbynet {
namespace {

TEST(DotText, EscapesWhatDotWouldRead) {
    EXPECT_EQ(dot_text("plain – text"), "plain – text");
    EXPECT_EQ(dot_text("a \"b\""), "a \\\"b\\\"");
    EXPECT_EQ(dot_text("end\\"), "end\\\\");
    EXPECT_EQ(dot_text("\\N"), "\\\\N");
    EXPECT_EQ(dot_text("a & b"), "a &amp; b");
    EXPECT_EQ(dot_text("a\nb\x01"), "a b ");
}

TEST(Writer, WritesPositionsCardsAndPaths) {
    Scene scene;
    scene.width = 100;
    scene.height = 50;
    SceneNode node;
    node.name = "n1";
    node.entity = 1;
    node.box = {20, 30, 18, 9};
    node.lines = {"two", "lines"};
    scene.nodes.push_back(node);
    node.name = "n2";
    node.entity = 2;
    node.align = Align::left;
    node.edge = Colour{0, 0, 255, 255};
    scene.nodes.push_back(node);
    SceneCard card;
    card.entity = 2;
    card.box = {20, 30, 20, 12};
    card.nodes = {1};
    scene.cards.push_back(card);
    ScenePath path;
    path.source = 1;
    path.target = 2;
    path.from = "n1";
    path.to = "n2";
    path.points = {Point{0, 0}, Point{30, 0}};
    path.colour = {1, 2, 3, 4};
    path.stroke = Stroke::dashed;
    scene.paths.push_back(path);
    const std::string dot = to_dot(scene);
    EXPECT_THAT(dot, testing::HasSubstr("viewport=\"100.00,50.00,1,50.00,25.00\""));
    EXPECT_THAT(dot, testing::HasSubstr("n1 [id=\"n1\", pos=\"20.00,30.00\", width=0.5000, "
                                        "height=0.2500, shape=box, label=\"two\\nlines\""));
    EXPECT_THAT(dot, testing::HasSubstr("label=\"two\\llines\\l\""));
    EXPECT_THAT(dot, testing::HasSubstr("  card0 [id=\"card0\", pos=\"20.00,30.00\", "));
    EXPECT_THAT(dot, testing::HasSubstr("style=\"striped\", fillcolor=\"#0000ff;"));
    EXPECT_THAT(dot, testing::HasSubstr("n1 -- n2 [id=\"e0\", class=\"n1 n2\", pos=\"0.00,0.00 "
                                        "10.00,0.00 20.00,0.00 30.00,0.00\", color=\"#01020304\""));
    EXPECT_THAT(dot, testing::HasSubstr("style=dashed"));
}

//  a --+    a bend is a curve that begins 10 points before it
//      |
//      b
TEST(Writer, ATieBendsInACurve) {
    Scene scene;
    ScenePath path;
    path.points = {Point{0, 0}, Point{30, 0}, Point{30, -30}};
    scene.paths.push_back(path);
    EXPECT_THAT(to_dot(scene), testing::HasSubstr("pos=\"0.00,0.00 6.67,0.00 13.33,0.00 20.00,0.00 "
                                                  "26.67,0.00 30.00,-3.33 30.00,-10.00 "));
}

}  // namespace
}  // namespace lobbynet
