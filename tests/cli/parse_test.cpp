#include "cli/parse.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cli/suggest.hpp"
#include "graph/base/error.hpp"

namespace lobbynet {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using Args = std::vector<std::string>;

enum class Colour : std::uint8_t { red, blue };
constexpr std::array colour_words{Word{Colour::red, "red"}, Word{Colour::blue, "blue"}};

struct Given {
    std::string output;
    bool dry = false;
    int top = 0;
    Colour colour = Colour::red;
    std::vector<Colour> colours;
    std::vector<std::string> themes;
    std::optional<double> epsilon;
    std::optional<Date> day;
    std::string first;
    std::vector<std::string> rest;

    OptionList options() {
        OptionList list;
        list.operand("FIRST", Need::required, first, "the first");
        list.operands("REST", Need::optional, rest, "the rest");
        list.text("-o,--output", "FILE", output, "where to");
        list.flag("-n,--dry-run", dry, "do nothing");
        list.number("--top", "N", top, 1, "how many");
        list.word("--colour", colour_words, colour, "which");
        list.some_words("--colours", "C[,C]", colour_words, colours, "which ones");
        list.texts("--theme", "T", themes, "some");
        list.fraction("--epsilon", "E", epsilon, "error");
        list.date("--day", day, "when");
        return list;
    }
};

Given parsed(const Args& args) {
    Given given;
    parse_options(given.options(), args, "test");
    return given;
}

/// "message | remedy" of the error.
std::string refused(const Args& args) {
    Given given;
    try {
        parse_options(given.options(), args, "test");
    } catch (const UsageError& e) {
        return std::string(e.what()) + " | " + e.remedy();
    }
    return "accepted";
}

TEST(Parse, OptionsInEveryForm) {
    EXPECT_EQ(parsed({"x", "-o", "f"}).output, "f");
    EXPECT_EQ(parsed({"x", "-of"}).output, "f");
    EXPECT_EQ(parsed({"x", "--output=f=g"}).output, "f=g");
    EXPECT_EQ(parsed({"x", "--output", "-"}).output, "-");
    EXPECT_EQ(parsed({"x", "--output=", "y"}).output, "");
    EXPECT_THAT(parsed({"x", "--output=", "y"}).rest, ElementsAre("y"));
    EXPECT_TRUE(parsed({"-n", "x"}).dry);
    EXPECT_EQ(parsed({"--top", "3", "x"}).top, 3);
    EXPECT_EQ(parsed({"x", "--colour", "blue"}).colour, Colour::blue);
    EXPECT_THAT(parsed({"x", "--colours", "blue, red"}).colours,
                ElementsAre(Colour::blue, Colour::red));
    EXPECT_THAT(parsed({"x", "--theme", "a,b", "--theme", "c"}).themes, ElementsAre("a,b", "c"));
    EXPECT_EQ(parsed({"x", "--epsilon", "0.01"}).epsilon, 0.01);
    EXPECT_EQ(parsed({"x", "--day", "2021-03"}).day, (Date{2021, 3, 0}));
}

TEST(Parse, OperandsAreTakenAsTheyAre) {
    EXPECT_THAT(parsed({"a", "[b,c]", "++", "", "-"}).rest, ElementsAre("[b,c]", "++", "", "-"));
    EXPECT_THAT(parsed({"a", "--", "-n", "--top"}).rest, ElementsAre("-n", "--top"));
    EXPECT_FALSE(parsed({"a", "--", "-n"}).dry);
    EXPECT_EQ(parsed({"-n", "a"}).first, "a") << "a flag takes no value";
}

TEST(Parse, WhatIsWrongIsSaid) {
    EXPECT_EQ(refused({"x", "--colour", "bleu"}),
              "'bleu' is not a value of --colour | did you mean 'blue'? it takes: red, blue");
    EXPECT_EQ(refused({"x", "--outptu", "f"}),
              "'test' has no option '--outptu' | did you mean "
              "'--output'?");
    EXPECT_THAT(refused({"x", "-z"}), HasSubstr("'test' has no option '-z'"));
    EXPECT_EQ(refused({"x", "--top", "3", "--top", "4"}), "--top is given twice | give it once");
    EXPECT_THAT(refused({"x", "--top"}), HasSubstr("--top needs a value | --top N: how many"));
    EXPECT_THAT(refused({"x", "--top", "0"}), HasSubstr("a whole number from 1"));
    EXPECT_THAT(refused({"x", "--top", "3.5"}), HasSubstr("a whole number from 1"));
    EXPECT_THAT(refused({"x", "--top", "99999999999999999999"}), HasSubstr("whole number"));
    EXPECT_THAT(refused({"x", "--epsilon", "1,5"}), HasSubstr("between 0 and 1"));
    EXPECT_THAT(refused({"x", "--epsilon", "nan"}), HasSubstr("between 0 and 1"));
    EXPECT_THAT(refused({"x", "--day", "2021-13"}), HasSubstr("a date such as"));
    EXPECT_THAT(refused({}), HasSubstr("'test' needs FIRST"));
    EXPECT_THAT(refused({"x", "-5"}), HasSubstr("no option '-5'"));
}

TEST(Parse, ControlCharactersOfTheCommandLineAreNotPrinted) {
    EXPECT_EQ(refused({"x", "--colour", "a\033[2Jb"}).find('\033'), std::string::npos);
    EXPECT_EQ(refused({"x", "--\033[2J"}).find('\033'), std::string::npos);
}

TEST(Parse, TooManyOperands) {
    std::string only;
    OptionList list;
    list.operand("ONE", Need::required, only, "one");
    EXPECT_THROW(parse_options(list, {"a", "b"}, "test"), UsageError);
}

TEST(Parse, LeadingOptionsStopAtTheCommand) {
    std::string store;
    bool help = false;
    OptionList list;
    list.text("--store", "FILE", store, "store");
    list.flag("--help", help, "help");
    EXPECT_THAT(parse_leading_options(list, {"--store", "x", "rank", "--top", "3", "--help"}),
                ElementsAre("rank", "--top", "3", "--help"));
    EXPECT_EQ(store, "x");
    EXPECT_FALSE(help) << "that one is for the command";
    EXPECT_THAT(parse_leading_options(list, {}), testing::IsEmpty());
    EXPECT_THROW(parse_leading_options(list, {"--top", "3", "rank"}), UsageError);
}

TEST(Suggest, TheNearestWordThatMayBeMeant) {
    const std::vector<std::string> known{"rank", "links", "list", "measures"};
    EXPECT_EQ(nearest_word("rnak", known), "rank");
    EXPECT_EQ(nearest_word("mea", known), "measures") << "cut short";
    EXPECT_EQ(nearest_word("LINKS", known), "links");
    EXPECT_EQ(nearest_word("frobnicate", known), std::nullopt);
    EXPECT_EQ(nearest_word("", known), std::nullopt);
}

}  // namespace
}  // namespace lobbynet
