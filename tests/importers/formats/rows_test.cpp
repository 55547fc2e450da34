#include "importers/reading/rows.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace lobbynet::reading {
namespace {

using testing::ElementsAre;

/// "1:a|b" per row; "2:!" for a broken one.
std::vector<std::string> rows_of(std::string_view text, char separator = ',') {
    StringArena arena;
    RowReader reader(text, separator, arena);
    Row row;
    std::vector<std::string> out;
    for (;;) {
        const auto result = reader.next(row);
        if (result == RowReader::Result::end) return out;
        std::string line = std::to_string(row.line) + ":";
        for (std::size_t i = 0; i < row.fields.size(); ++i) {
            line += (i > 0 ? "|" : "") + std::string(row.fields[i]);
        }
        out.push_back(result == RowReader::Result::broken ? std::to_string(row.line) + ":!" : line);
    }
}

TEST(Rows, LineEndsOfEverySystem) {
    EXPECT_THAT(rows_of("a,b\nc,d\r\ne,f\rg,h"), ElementsAre("1:a|b", "2:c|d", "3:e|f", "4:g|h"));
}

TEST(Rows, EmptyRowsArePassedOverAndCounted) {
    EXPECT_THAT(rows_of("\n\na,b\n,,\n \nc,\n"), ElementsAre("3:a|b", "6:c|"));
}

TEST(Rows, QuotesHoldSeparatorsLineEndsAndQuotes) {
    EXPECT_THAT(rows_of("\"a,1\",\"say \"\"b\"\"\"\nc,\"two\r\nlines\"\nd,e"),
                ElementsAre("1:a,1|say \"b\"", "2:c|two\r\nlines", "4:d|e"));
    EXPECT_THAT(rows_of("\"\",\"\"\"\"\n"), ElementsAre("1:|\""));
}

TEST(Rows, AQuoteInsideAPlainFieldIsText) {
    EXPECT_THAT(rows_of("5\" pipe,b\n"), ElementsAre("1:5\" pipe|b"));
}

TEST(Rows, ABrokenRowDoesNotTakeTheNextOneWithIt) {
    EXPECT_THAT(rows_of("a,\"b\nc,d\n"), ElementsAre("1:!", "2:c|d"));
    EXPECT_THAT(rows_of("a,\"b\"c\nd,e\n"), ElementsAre("1:!", "2:d|e"));
    // the fault is on the second line of the row
    EXPECT_THAT(rows_of("\"a\n1\",\"b\nc,d\n"), ElementsAre("1:!", "3:c|d"));
}

TEST(Rows, Blanks) {
    EXPECT_THAT(rows_of("  a  b\t1 \n\nc d\n", ' '), ElementsAre("1:a|b|1", "3:c|d"));
    EXPECT_THAT(rows_of("\"a b\n", ' '), ElementsAre("1:\"a|b"));
}

TEST(Rows, LongFieldsEndWhereTheyEnd) {
    // around the 16 bytes that are looked at together
    for (std::size_t n = 1; n < 40; ++n) {
        const std::string a(n, 'a');
        const std::string b(41 - n, 'b');
        std::string line = a;
        line += ',' + b + '\n' + b;
        EXPECT_THAT(rows_of(line), ElementsAre("1:" + a + "|" + b, "2:" + b)) << n;
    }
}

TEST(Rows, OpenQuotesAreReadOnce) {
    // each of these rows opens a quote that the next one closes, or none does: linear all the same
    std::string text;
    for (int i = 0; i < 200000; ++i) text += "\"a\"\"b,c\n";
    EXPECT_EQ(rows_of(text).size(), 200000U);
    EXPECT_EQ(rows_of("x,\"" + std::string(1000000, '\n')).size(), 1U);
}

TEST(Rows, LineAt) {
    const std::string_view text = "one\r\ntwo";
    EXPECT_EQ(line_at(text, text.data()), "one");
    EXPECT_EQ(line_at(text, text.data() + 5), "two");
}

}  // namespace
}  // namespace lobbynet::reading
