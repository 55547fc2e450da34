#include "graph/base/date.hpp"

#include <gtest/gtest.h>

namespace lobbynet {
namespace {

Date date(std::string_view text) { return Date::parse(text).value(); }

TEST(Date, ReadsAndWritesThreePrecisions) {
    for (const std::string_view text : {"2021", "2021-03", "2021-03-17", "0001", "9999-12-31"}) {
        EXPECT_EQ(date(text).str(), text);
    }
    EXPECT_EQ(date("2021-03"), (Date{2021, 3, 0}));
}

TEST(Date, RefusesWhatIsNoDate) {
    for (const std::string_view text :
         {"",           "21",         "2021-",       "2021-3",     "2021-13",
          "2021-00",    "2021-02-30", "2021-02-29",  "1900-02-29", "2021-04-31",
          "2021-01-00", "2021/03/17", "2021-03-17T", " 2021",      "-021",
          "+021",       "20 1",       "0000",        "2021-+3",    "2021--3",
          "20211",      "202103",     "abcd",        "2021-0a"}) {
        EXPECT_FALSE(Date::parse(text)) << text;
    }
}

TEST(Date, KnowsLeapYears) {
    EXPECT_TRUE(Date::parse("2020-02-29"));
    EXPECT_TRUE(Date::parse("2000-02-29"));
    EXPECT_EQ(date("2020-02").last_day(), date("2020-02-29"));
    EXPECT_EQ(date("2100-02").last_day(), date("2100-02-28"));
}

TEST(Date, CoversWhatItLeavesOpen) {
    EXPECT_TRUE(date("2021").covers(date("2021-03-17")));
    EXPECT_TRUE(date("2021-03").covers(date("2021-03-17")));
    EXPECT_TRUE(date("2021-03").covers(date("2021-03")));
    EXPECT_FALSE(date("2021-03").covers(date("2021"))) << "the vaguer one is not covered";
    EXPECT_FALSE(date("2021-03").covers(date("2021-04-17")));
    EXPECT_FALSE(date("2021").covers(date("2022")));
}

TEST(Date, FirstAndLastDay) {
    EXPECT_EQ(date("2021").first_day(), date("2021-01-01"));
    EXPECT_EQ(date("2021").last_day(), date("2021-12-31"));
    EXPECT_EQ(date("2021-04").last_day(), date("2021-04-30"));
    EXPECT_EQ(date("2021-04-02").first_day(), date("2021-04-02"));
    EXPECT_LT(date("2021-03"), date("2021-03-01"));
}

}  // namespace
}  // namespace lobbynet
