#include "layouts/type.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace lobbynet {
namespace {

using testing::ElementsAre;

TEST(TextWidth, FollowsTheMetricsOfTheFont) {
    // 'A' is 684 of 1000 em, 'i' 278, with 2 % for hinting
    EXPECT_NEAR(text_width("Ai", 10), (6.84 + 2.78) * 1.02, 1e-9);
    EXPECT_NEAR(text_width("Ai", 20), 2 * text_width("Ai", 10), 1e-9);
    EXPECT_GT(text_width("Movisie", 10, Weight::bold), text_width("Movisie", 10));
    EXPECT_EQ(text_width("", 10), 0);
    EXPECT_NEAR(text_width("é", 10), text_width("e", 10), 0.1);
    EXPECT_GT(text_width("漢", 10), text_width("W", 10));
}

TEST(Wrap, BreaksEvenlyAtSpacesAndHyphens) {
    EXPECT_THAT(wrap("gemeenten", 5), ElementsAre("gemeenten"));
    EXPECT_THAT(wrap("Jeugdzorg Nederland", 14), ElementsAre("Jeugdzorg", "Nederland"));
    EXPECT_THAT(wrap("a bb ccc dddd", 20), ElementsAre("a bb ccc dddd"));
    EXPECT_THAT(wrap("one two three four", 14), ElementsAre("one two", "three four"));
    EXPECT_THAT(wrap("Kinder- en Nationale Ombudsman", 20),
                ElementsAre("Kinder- en", "Nationale Ombudsman"));
    EXPECT_THAT(wrap("VNO-NCW/MKB", 30), ElementsAre("VNO-NCW/MKB"));
    EXPECT_THAT(wrap("", 10), ElementsAre(""));
}

TEST(MapText, IsOneSafeLine) {
    EXPECT_EQ(map_text("  a \n b\t"), "a b");
    EXPECT_EQ(map_text(std::string("a\x1B[31m")), "a\uFFFD[31m");
    EXPECT_EQ(map_text("a\u202Eb"), "a\uFFFDb");
    EXPECT_EQ(map_text("x\xEF\xBF\xBF"), "x\uFFFD");
    EXPECT_EQ(map_text("abcdef", 4), "abc…");
}

}  // namespace
}  // namespace lobbynet
