// Names are text: never read as DOT, as an escape of Graphviz, as SVG or as HTML.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "graph/base/text.hpp"
#include "layouts/map.hpp"
#include "tests/layouts/plans.hpp"
#include "tests/layouts/svg_reader.hpp"

namespace lobbynet {
namespace {

using testing::HasSubstr;
using testing::Not;

struct HostileName {
    std::string name;
    std::string shown;  ///< as a map shows it, spaces aside
};

class Hostile : public testing::TestWithParam<HostileName> {};

std::string without_spaces(std::string_view text) {
    std::string out;
    for (const char c : squeeze(text)) {
        if (c != ' ') out += c;
    }
    return out;
}

/// The text of a node, lines put together, without its mark.
std::string shown(const SvgNode& node) {
    std::string out;
    for (const auto& line : node.text) out += line;
    return without_spaces(out);
}

TEST_P(Hostile, IsShownAsItIs) {
    const Dossier dossier = plan_with_name(GetParam().name);
    MapRequest request;
    for (const auto* kind : {"cards", "target", "network"}) {
        request.kind = kind;
        const Svg svg = read_svg(draw_map(dossier, request).bytes);
        ASSERT_EQ(svg.error, "") << kind;
        const auto* leaf = svg.node("n" + std::to_string(*dossier.index_of("leaf")));
        ASSERT_NE(leaf, nullptr) << kind;
        EXPECT_THAT(shown(*leaf), testing::EndsWith(without_spaces(GetParam().shown))) << kind;
        EXPECT_EQ(
            svg.elements.count("script") + svg.elements.count("image") + svg.elements.count("a"),
            0U);
        for (const auto& [attribute, count] : svg.attributes)
            EXPECT_THAT(attribute, Not(testing::StartsWith("on")));
    }
}

TEST_P(Hostile, DrawsInEveryFormat) {
    const Dossier dossier = plan_with_name(GetParam().name);
    for (const auto& word : map_format_words) {
        MapRequest request;
        request.format = word.value;
        request.title = GetParam().name;
        EXPECT_GT(draw_map(dossier, request).bytes.size(), 500U) << word.text;
    }
}

TEST_P(Hostile, CannotLeaveTheTextOfThePage) {
    const Dossier dossier = plan_with_name(GetParam().name);
    MapRequest request;
    request.format = MapFormat::html;
    const std::string page = draw_map(dossier, request).bytes;
    EXPECT_THAT(page, Not(HasSubstr("<img")));
    EXPECT_THAT(page, Not(HasSubstr("onload=\"")));
    std::size_t scripts = 0;
    for (auto at = page.find("<script"); at != std::string::npos; at = page.find("<script", at + 1))
        ++scripts;
    EXPECT_EQ(scripts, 1U);
}

INSTANTIATE_TEST_SUITE_P(
    Names, Hostile,
    testing::Values(
        HostileName{"say \"no\"", "say \"no\""}, HostileName{"<b>bold</b>", "<b>bold</b>"},
        HostileName{"<<table><tr><td>x</td></tr></table>>", "<<table><tr><td>x</td></tr></table>>"},
        HostileName{"<img src=x onerror=alert(1)>", "<img src=x onerror=alert(1)>"},
        HostileName{"</title><script>alert(1)</script>", "</title><script>alert(1)</script>"},
        HostileName{"a & b &amp; c &lt;", "a & b &amp; c &lt;"},
        HostileName{R"(back\slash \N \G \l \n end\)", R"(back\slash \N \G \l \n end\)"},
        HostileName{"x\" onload=\"alert(1)", "x\" onload=\"alert(1)"},
        HostileName{"]; evil [label=\"x\"", "]; evil [label=\"x\""},
        HostileName{"a|b{c}d[e]", "a|b{c}d[e]"}, HostileName{"line\nbreak\ttab", "line break tab"},
        HostileName{"bell\x07null", "bell\uFFFDnull"},
        HostileName{"noncharacter \xEF\xBF\xBE", "noncharacter \uFFFD"},
        HostileName{"مرحبا بالعالم", "مرحبا بالعالم"}, HostileName{"😀 smile", "😀 smile"},
        HostileName{"'; DROP TABLE entity; --", "'; DROP TABLE entity; --"},
        HostileName{"%s%n{}", "%s%n{}"}));

TEST(HostileLength, AVeryLongNameIsCut) {
    const Dossier dossier = plan_with_name(std::string(5000, 'w'));
    MapRequest request;
    request.format = MapFormat::svg;
    const auto map = draw_map(dossier, request);
    EXPECT_EQ(read_svg(map.bytes).error, "");
    EXPECT_LT(map.bytes.size(), 40000U);
    EXPECT_EQ(map.overlaps, 0U);
}

}  // namespace
}  // namespace lobbynet
