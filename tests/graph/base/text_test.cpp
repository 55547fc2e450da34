// Text as it is compared, cut, shown and read from bytes.
#include "graph/base/text.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "graph/base/error.hpp"

namespace lobbynet {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

std::string decode_error(std::string_view bytes) {
    try {
        decode(bytes, "x.txt");
    } catch (const DataError& error) {
        EXPECT_FALSE(error.remedy().empty());
        return error.what();
    }
    return "none";
}

TEST(Decode, SaysHowTheBytesWereRead) {
    const auto expect = [](std::string_view bytes, std::string_view text, Encoding encoding) {
        const DecodedText out = decode(bytes, "x.txt");
        EXPECT_EQ(out.text, text);
        EXPECT_EQ(out.encoding, encoding) << to_string(out.encoding);
    };
    using namespace std::string_view_literals;
    expect("", "", Encoding::utf8);
    expect("Financi\xC3\xABn\r\n\f", "Financi\xC3\xABn\r\n\f", Encoding::utf8);
    expect("\xEF\xBB\xBFn", "n", Encoding::utf8_bom);
    expect("Financi\xEBn \x80 \x93x\x94", "Financi\xC3\xABn \xE2\x82\xAC \xE2\x80\x9Cx\xE2\x80\x9D",
           Encoding::windows1252);
    expect("\xFF\xFE\xEB\0\x3D\xD8\x00\xDE"sv, "\xC3\xAB\xF0\x9F\x98\x80", Encoding::utf16le);
    expect("\xFE\xFF\0\xEB\xD8\x3D\xDE\x00"sv, "\xC3\xAB\xF0\x9F\x98\x80", Encoding::utf16be);
    expect("\xFF\xFE\x3D\xD8x\0"sv, "\xEF\xBF\xBDx", Encoding::utf16le);
}

TEST(Decode, RefusesWhatIsNoText) {
    using namespace std::string_view_literals;
    EXPECT_THAT(decode_error("\x7f"
                             "ELF\0\0\0"sv),
                HasSubstr("x.txt: this is not a text file"));
    EXPECT_THAT(decode_error("caf\xE9\0"sv), HasSubstr("NUL"));
    EXPECT_THAT(decode_error(std::string(100, '\x02')), HasSubstr("control characters"));
    EXPECT_THAT(decode_error("\xEF\xBB\xBF\xFF"), HasSubstr("invalid bytes"));
    EXPECT_EQ(decode_error("one stray \x02 control"), "none");
}

TEST(Fold, CaseAccentsSpacesAndInvisibles) {
    EXPECT_EQ(fold("Financi\u00EBn "), "financien");
    EXPECT_EQ(fold("Financie\u0308n"), "financien");
    EXPECT_EQ(fold("  A\t\n B\u00A0C\u2003 "), "a b c");
    EXPECT_EQ(fold("Stra\u00DFe \uFB01n"), "strasse fin");
    EXPECT_EQ(fold("a\u00ADb\u200Bc\u202Ed\uFEFF"), "abcd");
    EXPECT_EQ(fold("foto\u2019s"), "foto's");
    EXPECT_EQ(fold(""), "");
    EXPECT_EQ(fold("\x01\x7F"), "");
    EXPECT_TRUE(is_valid_utf8(fold("bad \xFF byte")));
}

TEST(NameKey, LettersDigitsAndPlus) {
    EXPECT_EQ(name_key("MKB-Nederland"), name_key("MKB Nederland"));
    EXPECT_EQ(name_key("Platform 31"), "platform31");
    EXPECT_NE(name_key("MKB"), name_key("MKB+")) << "a plus is another body";
    EXPECT_EQ(name_key("\u05E9\u05DC\u05D5\u05DD!"), "\u05E9\u05DC\u05D5\u05DD");
    EXPECT_EQ(name_key("???"), "???") << "no name has an empty key";
    EXPECT_FALSE(name_key("\U0001F30D").empty());
}

TEST(Slug, IsAnIdForPeople) {
    EXPECT_EQ(slug("Opvoeden & opgroeien"), "opvoeden-opgroeien");
    EXPECT_EQ(slug("  Ministerie van Financi\u00EBn. "), "ministerie-van-financien");
    EXPECT_EQ(slug("foto\u2019s en video's"), "fotos-en-videos");
    EXPECT_EQ(slug("Wonen \u2013 zorg \u00AB2021\u00BB"), "wonen-zorg-2021");
    EXPECT_EQ(slug("VOB+"), "vob-plus");
    EXPECT_EQ(slug("\u05E9\u05DC\u05D5\u05DD"), "\u05E9\u05DC\u05D5\u05DD");
    EXPECT_EQ(slug("!?"), "x");
    EXPECT_EQ(slug(""), "x");
    EXPECT_EQ(slug("\U0001F30D"), "x");
}

TEST(Slug, IsCutAtAWordWithinSixtyBytes) {
    const std::string id = slug(
        "een heel lange titel van een thema die nergens in een tabel zou "
        "passen zonder dat er iets af gaat");
    EXPECT_EQ(id, "een-heel-lange-titel-van-een-thema-die-nergens-in-een-tabel");
    EXPECT_EQ(slug(std::string(100, 'a')), std::string(60, 'a'));
    std::string hebrew;
    for (int i = 0; i < 50; ++i) hebrew += "\u05E9";
    EXPECT_TRUE(is_valid_utf8(slug("a" + hebrew)));
}

/// Text of all sorts, valid and not.
std::string random_text(std::mt19937& random) {
    std::string out;
    for (auto n = random() % 12; n > 0; --n) {
        switch (random() % 4) {
            case 0:
                out.push_back(static_cast<char>(random() % 256));
                break;
            case 1:
                out += to_utf8(std::u32string(1, static_cast<char32_t>(1 + random() % 0xD7FE)));
                break;
            case 2:
                out += to_utf8(std::u32string(1, static_cast<char32_t>(0x1F300 + random() % 999)));
                break;
            default:
                out.push_back(static_cast<char>(' ' + random() % 95));
        }
    }
    return out;
}

TEST(Text, HoldsForTextOfAllSorts) {
    std::mt19937 random(3);
    for (int i = 0; i < 20'000; ++i) {
        const std::string text = random_text(random);
        SCOPED_TRACE(testing::PrintToString(text));
        const std::string folded = fold(text);
        ASSERT_TRUE(is_valid_utf8(folded));
        ASSERT_EQ(fold(folded), folded) << "folding twice changes nothing";
        ASSERT_EQ(slug(slug(text)), slug(text));
        ASSERT_TRUE(is_valid_utf8(slug(text)));
        ASSERT_LE(slug(text).size(), 60U);
        ASSERT_FALSE(slug(text).empty());
        ASSERT_TRUE(is_valid_utf8(visible(text)));
        ASSERT_EQ(visible(visible(text)), visible(text));
        ASSERT_LE(display_width(cut(visible(text), 5)), 5U);
        ASSERT_EQ(squeeze(squeeze(text)), squeeze(text));
    }
}

TEST(Text, TrimSqueezeSplit) {
    EXPECT_EQ(trim(" \t\u00A0a b\r\n\f"), "a b");
    EXPECT_EQ(trim(" \n"), "");
    EXPECT_EQ(squeeze("  a \n\t b\u00A0\u2003c "), "a b c");
    EXPECT_THAT(split("a,,b,", ','), ElementsAre("a", "", "b", ""));
    EXPECT_THAT(split("", ','), ElementsAre(""));
}

TEST(Text, CaseOfTheFirstLetter) {
    EXPECT_TRUE(starts_with_upper("\u00C9\u00E9n"));
    EXPECT_FALSE(starts_with_upper("\u00E9\u00E9n"));
    EXPECT_FALSE(starts_with_upper("1A"));
    EXPECT_FALSE(starts_with_upper(""));
    EXPECT_EQ(lower("\u00C9\u00C9N VWS"), "\u00E9\u00E9n vws");
}

TEST(Text, CodePointsThereAndBack) {
    EXPECT_EQ(code_points("a\u00EB\U0001F30D"), U"a\u00EB\U0001F30D");
    EXPECT_EQ(to_utf8(U"a\u00EB\U0001F30D"), "a\u00EB\U0001F30D");
    EXPECT_EQ(code_points("\xFF"), U"\uFFFD");
    EXPECT_FALSE(is_valid_utf8("\xC3"));
    EXPECT_FALSE(is_valid_utf8("\xED\xA0\x80")) << "half a surrogate pair";
    EXPECT_FALSE(is_valid_utf8("\xC0\xAF")) << "longer than need be";
}

TEST(Text, ColumnsOnATerminal) {
    EXPECT_EQ(display_width("abc"), 3U);
    EXPECT_EQ(display_width("e\u0308"), 1U);
    EXPECT_EQ(display_width("\u4E2D\u6587"), 4U);
    EXPECT_EQ(cut("abcdef", 6), "abcdef");
    EXPECT_EQ(cut("abcdef", 4), "abc\u2026");
    EXPECT_EQ(cut("ab cdef", 4), "ab\u2026") << "no space before the ellipsis";
    EXPECT_EQ(cut("\u4E2D\u6587\u4E2D", 4), "\u4E2D\u2026");
    EXPECT_EQ(cut("abc", 0), "");
}

TEST(Text, VisibleShowsNothingThatActs) {
    EXPECT_EQ(visible("a\x1B[31mb"), "a\uFFFD[31mb");
    EXPECT_EQ(visible("a\u202Eb\u200Bc"), "a\uFFFDb\uFFFDc");
    EXPECT_EQ(visible("\u009B"), "\uFFFD") << "C1";
    EXPECT_EQ(visible("a\tb\r\nc\u2028d"), "a b  c d");
    EXPECT_EQ(visible("\xFF<b>&\"\\"), "\uFFFD<b>&\"\\");
}

/// The definition, without a limit.
std::size_t plain_distance(const std::u32string& a, const std::u32string& b) {
    std::vector<std::vector<std::size_t>> d(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i) {
        for (std::size_t j = 0; j <= b.size(); ++j) {
            if (i == 0 || j == 0) {
                d[i][j] = i + j;
            } else {
                d[i][j] = std::min(
                    {d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + (a[i - 1] != b[j - 1])});
            }
        }
    }
    return d[a.size()][b.size()];
}

TEST(EditDistance, IsLevenshteinUpToItsLimit) {
    EXPECT_EQ(edit_distance("kitten", "sitting", 5), 3U);
    EXPECT_EQ(edit_distance("kitten", "sitting", 2), 3U) << "more than the limit";
    EXPECT_EQ(edit_distance("\u00EB", "e", 3), 1U) << "in code points";
    std::mt19937 random(5);
    for (int i = 0; i < 5000; ++i) {
        std::string a, b;
        for (auto n = random() % 8; n > 0; --n) a.push_back(static_cast<char>('a' + random() % 3));
        for (auto n = random() % 8; n > 0; --n) b.push_back(static_cast<char>('a' + random() % 3));
        const std::size_t limit = random() % 6;
        ASSERT_EQ(edit_distance(a, b, limit),
                  std::min(plain_distance(code_points(a), code_points(b)), limit + 1))
            << a << ' ' << b << ' ' << limit;
    }
}

TEST(Issue, IsOneLine) {
    EXPECT_EQ(to_string(Issue{Issue::Severity::error, "a.csv", 12, "no number", "x\ny", "1.5"}),
              "a.csv:12: no number: 'x y' (1.5)");
    EXPECT_EQ(to_string(Issue{Issue::Severity::warning, "a.csv", 0, "empty", "", ""}),
              "a.csv: empty");
}

}  // namespace
}  // namespace lobbynet
