#include "output/tables/table.hpp"

#include <gtest/gtest.h>

#include "graph/base/text.hpp"
#include "output/tables/csv.hpp"
#include "output/tables/prose.hpp"

namespace lobbynet {
namespace {

using Align = Column::Align;

TEST(Table, ColumnsLineUpWithoutTrailingBlanks) {
    const Table table{{{"name", Align::left, 0}, {"n", Align::right, 0}, {"note", Align::left, 0}},
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

TEST(Table, OnATerminalTheMostYieldingColumnIsCutFirst) {
    const Table table{{{"a", Align::left, 1}, {"b", Align::left, 2}, {"c", Align::left, 0}},
                      {{"aaaaaaaaaaaaaaaaaaaa", "bbbbbbbbbbbbbbbbbbbb", "cccccccccc"}}};
    Page page;
    page.width = 44;
    EXPECT_EQ(render(table, page),
              "a                     b           c\n"
              "--------------------  ----------  ----------\n"
              "aaaaaaaaaaaaaaaaaaaa  bbbbbbbbb…  cccccccccc\n");
    page.width = 30;
    for (const auto line : split(render(table, page), '\n')) EXPECT_LE(display_width(line), 30U);
    EXPECT_NE(render(table, page).find("cccccccccc"), std::string::npos);
}

TEST(Table, OnATerminalHeadersBreakBeforeNamesAreCut) {
    const Table table{{{"without", Align::left, 1}, {"cut off from others", Align::right, 0}},
                      {{"Techniek Nederland", "12"}}};
    Page page;
    page.width = 30;
    EXPECT_EQ(render(table, page),
              "                    cut off\n"
              "                       from\n"
              "without              others\n"
              "------------------  -------\n"
              "Techniek Nederland       12\n");
    page.width = 40;
    EXPECT_TRUE(render(table, page).starts_with("without "));
}

TEST(Table, InAPipeNothingIsCut) {
    const std::string name(400, 'x');
    const Table table{{{"name", Align::left, 9}}, {{name}}};
    EXPECT_NE(render(table, {}).find(name), std::string::npos);
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
