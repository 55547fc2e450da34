#include "layouts/dot/style.hpp"

#include <gtest/gtest.h>

#include <set>

namespace lobbynet {
namespace {

TEST(Contrast, FollowsWcag) {
    EXPECT_NEAR(contrast(white, black), 21, 1e-9);
    EXPECT_NEAR(contrast(white, white), 1, 1e-9);
    EXPECT_NEAR(contrast(Colour{0x77, 0x77, 0x77, 255}, white), 4.48, 0.01);  // WCAG's example
}

TEST(Ink, IsReadableOnEveryThemeAndTint) {
    std::set<std::string> colours;
    for (std::size_t i = 0; i < 7; ++i) {
        const Colour colour = theme_colour(i);
        colours.insert(hex(colour));
        EXPECT_GE(contrast(ink_on(colour), colour), 4.5) << hex(colour);
    }
    EXPECT_EQ(colours.size(), 7U);
    EXPECT_EQ(theme_colour(7), theme_colour(0));
    for (const auto& style : actor_styles())
        EXPECT_GE(contrast(black, tint(style.colour, 0.16)), 7) << style.english;
    // white fails on these three of Okabe and Ito's
    EXPECT_EQ(ink_on(Colour{0xE6, 0x9F, 0x00, 255}), black);
    EXPECT_EQ(ink_on(Colour{0x56, 0xB4, 0xE9, 255}), black);
    EXPECT_EQ(ink_on(Colour{0xCC, 0x79, 0xA7, 255}), black);
    EXPECT_EQ(ink_on(Colour{0x00, 0x72, 0xB2, 255}), white);
}

TEST(Marks, AreTheSecondChannel) {
    std::set<std::string_view> marks;
    for (const auto& style : actor_styles()) marks.insert(style.mark);
    EXPECT_EQ(marks.size(), actor_styles().size());
}

TEST(ActorClass, FollowsKindThenSector) {
    Entity e;
    e.kind = EntityKind::ministry;
    EXPECT_EQ(actor_class(e), ActorClass::ministry);
    e.kind = EntityKind::organisation;
    EXPECT_EQ(actor_class(e), ActorClass::organisation);
    e.sector = "municipal";
    EXPECT_EQ(actor_class(e), ActorClass::government);
    e.sector = "university";
    EXPECT_EQ(actor_class(e), ActorClass::knowledge);
    e.sector = "union";
    EXPECT_EQ(actor_class(e), ActorClass::social_partner);
    e.kind = EntityKind::group;
    EXPECT_EQ(actor_class(e), ActorClass::group);
}

TEST(Hex, ShowsOpacityOnlyWhenThereIsSome) {
    EXPECT_EQ(hex({1, 2, 255, 255}), "#0102ff");
    EXPECT_EQ(hex({1, 2, 255, 128}), "#0102ff80");
}

}  // namespace
}  // namespace lobbynet
