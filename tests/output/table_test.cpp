#include "output/tables/table.hpp"

#include <gtest/gtest.h>

#include "graph/base/text.hpp"
#include "output/tables/csv.hpp"
#include "output/tables/prose.hpp"

namespace lobbynet {
namespace {

using Align = Column::Align;

TEST(Table, ColumnsLineUpWithoutTrailingBlanks) {
    const Table table{{{"name", Align::left}, {"n", Align::right}, {"note", Align::left}},
                      {{"VNG", "10", ""}, {"Financiën", "9", "x"}}};
    EXPECT_EQ(render(table, {}),
              "name        n  note\n"
              "---------  --  ----\n"
              "VNG        10\n"
              "Financiën   9  x\n");
}

TEST(Table, WidthIsCountedInDisplayColumns) {
    const Table table{{{"name"}, {"n"}}, {{"日本", "1"}, {"abcd", "2"}}};
    EXPECT_EQ(render(table, {}), "name  n\n----  -\n日本  1\nabcd  2\n");
}

Table asks() {
    return {{{"no", Align::right},
             {"ask", Align::left, Fit::wraps},
             {"by", Align::left, Fit::wraps},
             {"of", Align::left, Fit::wraps},
             {"place", Align::left}},
            {{"1", "The state must let every town decide for itself (proposed)", "", "",
              "plan-of-the-year.txt:35-37"},
             {"2", "More money for quiet streets", "Quiet Streets, Hedge Trust", "",
              "plan-of-the-year.txt:40"}}};
}

Page page_of_width(std::size_t width) {
    Page page;
    page.width = width;
    return page;
}

TEST(Table, AColumnThatSaysNothingTakesNoRoom) {
    EXPECT_EQ(render(asks(), {}).find(" of"), std::string::npos);
    const Table none{{{"a"}, {"b"}}, {}};
    EXPECT_EQ(render(none, {}), "a  b\n-  -\n") << "without rows the headers are all there is";
}

TEST(Table, OnATerminalLongCellsWrapAndPlacesStayWhole) {
    EXPECT_EQ(render(asks(), page_of_width(76)),
              "no  ask                     by               place\n"
              "--  ----------------------  ---------------  --------------------------\n"
              " 1  The state must let                       plan-of-the-year.txt:35-37\n"
              "    every town decide for\n"
              "    itself (proposed)\n"
              "\n"
              " 2  More money for quiet    Quiet Streets,   plan-of-the-year.txt:40\n"
              "    streets                 Hedge Trust\n");
}

TEST(Table, WhereNoTableFitsEachRowIsARecord) {
    EXPECT_EQ(render(asks(), page_of_width(40)),
              "1  The state must let every town decide\n"
              "   for itself (proposed)\n"
              "  place  plan-of-the-year.txt:35-37\n"
              "\n"
              "2  More money for quiet streets\n"
              "  by     Quiet Streets, Hedge Trust\n"
              "  place  plan-of-the-year.txt:40\n");
}

TEST(Table, NothingIsCutAtAnyWidth) {
    const Table table = asks();
    for (std::size_t width = 40; width < 200; ++width) {
        const std::string text = render(table, page_of_width(width));
        for (const auto line : split(text, '\n')) EXPECT_LE(display_width(line), width) << text;
        for (const char* whole : {"plan-of-the-year.txt:35-37", "(proposed)", "Streets", "Hedge"})
            EXPECT_NE(text.find(whole), std::string::npos) << whole << " at " << width;
        EXPECT_EQ(text.find("…"), std::string::npos);
    }
}

TEST(Table, ColumnsToSpareLeaveANarrowPageAndAreNamed) {
    const Table table{{{"who", Align::left, Fit::wraps},
                       {"kind", Align::left, Fit::whole, 1},
                       {"normalised", Align::right, Fit::whole, 2},
                       {"score", Align::right}},
                      {{"Hedge Trust", "organisation", "0.250000", "12"}},
                      "no room here for: {}"};
    EXPECT_NE(render(table, page_of_width(60)).find("0.25"), std::string::npos);
    EXPECT_EQ(render(table, page_of_width(34)),
              "who          kind          score\n"
              "-----------  ------------  -----\n"
              "Hedge Trust  organisation     12\n"
              "  no room here for: normalised\n");
}

TEST(Table, OnATerminalHeadersBreakBeforeNamesDo) {
    const Table table{{{"without", Align::left, Fit::wraps}, {"cut off from others", Align::right}},
                      {{"Techniek Nederland", "12"}}};
    EXPECT_EQ(render(table, page_of_width(30)),
              "                    cut off\n"
              "                       from\n"
              "without              others\n"
              "------------------  -------\n"
              "Techniek Nederland       12\n");
    EXPECT_TRUE(render(table, page_of_width(40)).starts_with("without "));
}

TEST(Table, InAPipeEveryRowIsOneLine) {
    const std::string name(400, 'x');
    const Table table{{{"name", Align::left, Fit::wraps}}, {{name}}};
    EXPECT_NE(render(table, {}).find(name), std::string::npos);
    EXPECT_EQ(split(render(asks(), {}), '\n').size(), 5U);
}

TEST(Table, ANameCannotMoveTheCursor) {
    const Table table{{{"name"}}, {{"a\033[2Jb\nc\u202Ed"}}};
    const std::string text = render(table, {});
    EXPECT_EQ(text.find('\033'), std::string::npos);
    EXPECT_EQ(text.find("\u202E"), std::string::npos);
    EXPECT_EQ(split(text, '\n').size(), 4U) << text;
}

TEST(Table, ColoursOnlyWithInk) {
    const Table table{{{"name"}}, {{"VNG"}}};
    Page page;
    page.ink = Page::Ink::ansi;
    EXPECT_NE(render(table, page).find("\033[1mname\033[0m"), std::string::npos);
    EXPECT_EQ(render(table, {}).find('\033'), std::string::npos);
}

TEST(Csv, QuotesWhereNeeded) {
    EXPECT_EQ(csv_row({"a", "b,c", "d\"e", "f\ng", ""}), "a,\"b,c\",\"d\"\"e\",\"f\ng\",\r\n");
}

TEST(Csv, FormulasBecomeTextAndNumbersStay) {
    EXPECT_EQ(csv_field("=1+1"), "'=1+1");
    EXPECT_EQ(csv_field("+31"), "'+31");
    EXPECT_EQ(csv_field("@SUM(A1)"), "'@SUM(A1)");
    EXPECT_EQ(csv_field("-cmd|'/c calc'"), "'-cmd|'/c calc'");
    EXPECT_EQ(csv_field("\tx"), "'\tx");
    EXPECT_EQ(csv_field("-0.5"), "-0.5");
    EXPECT_EQ(csv_field("-1e-9"), "-1e-9");
}

TEST(Csv, ControlCharactersNeverReachATerminal) {
    EXPECT_EQ(csv_field("a\033[2Jb"), "a\uFFFD[2Jb");
    EXPECT_EQ(csv_field("a\u009Bb"), "a\uFFFDb");
    EXPECT_EQ(csv_field("👩‍👩‍👧"), "👩‍👩‍👧") << "joined emoji stay whole";
}

TEST(Wrap, BreaksAtBlanksAndHangs) {
    EXPECT_EQ(wrap("- ", "one two three four", 10), "- one two\n  three\n  four");
    EXPECT_EQ(wrap("", "a verylongwordindeed b", 8), "a\nverylongwordindeed\nb");
    EXPECT_EQ(wrap("x", "", 8), "x");
    EXPECT_EQ(wrap("", "one two", 4, 2), "one\n  two");
}

TEST(Prose, FooterAndHeadingsStandApart) {
    Prose prose({});
    prose.heading("A");
    prose.item("label", "text", 8);
    prose.heading("B");
    prose.footer({"made so"});
    EXPECT_EQ(prose.str(), "A\nlabel   text\n\nB\n\nmade so\n");
}

TEST(Prose, CountsAndLists) {
    EXPECT_EQ(counted(1, "tie"), "1 tie");
    EXPECT_EQ(counted(0, "tie"), "0 ties");
    EXPECT_EQ(counted(2, "entity", "entities"), "2 entities");
    EXPECT_EQ(joined({"a", "b", "c"}), "a, b and c");
    EXPECT_EQ(joined({"a"}), "a");
    EXPECT_EQ(joined({}), "");
}

}  // namespace
}  // namespace lobbynet
