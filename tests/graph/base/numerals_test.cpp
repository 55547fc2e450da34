#include "graph/base/numerals.hpp"

#include <gtest/gtest.h>

namespace lobbynet {
namespace {

TEST(RomanNumerals, count) {
    EXPECT_EQ(roman_value("I"), 1U);
    EXPECT_EQ(roman_value("IV"), 4U);
    EXPECT_EQ(roman_value("VIII"), 8U);
    EXPECT_EQ(roman_value("XIX"), 19U);
    EXPECT_EQ(roman_value("XLIV"), 44U);
    EXPECT_EQ(roman_value("CXCIX"), 199U);
}

TEST(RomanNumerals, are_none_where_nobody_writes_them_so) {
    for (const auto* text : {"", "IIII", "VV", "IVI", "XCX", "LXL", "iv", "IV.", "ABC"}) {
        EXPECT_EQ(roman_value(text), 0U) << text;
    }
}

}  // namespace
}  // namespace lobbynet
