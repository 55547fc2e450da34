// Maps as a whole: what is on them, what they say of themselves, and every format.
#include "layouts/map.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <map>

#include "graph/base/error.hpp"
#include "graph/base/file.hpp"
#include "graph/base/sha256.hpp"
#include "tests/layouts/plans.hpp"
#include "tests/layouts/svg_reader.hpp"

namespace lobbynet {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

MapRequest request(MapFormat format = MapFormat::dot) {
    MapRequest out;
    out.format = format;
    out.date = "2026-01-31";
    out.version = "0.1.0";
    return out;
}

/// DOT node -> "x,y" of every entity.
std::map<std::string, std::string> positions(const std::string& dot) {
    std::map<std::string, std::string> out;
    constexpr std::string_view start = "\n  n";
    constexpr std::string_view pos = ", pos=\"";
    for (auto at = dot.find(start); at != std::string::npos; at = dot.find(start, at + 1)) {
        const auto end = dot.find(" [id=", at);
        const auto line = dot.find('\n', at + 1);
        if (end >= line || dot.find(' ', at + 3) < end) continue;  // defaults, a tie
        const auto from = dot.find(pos, at) + pos.size();
        out[dot.substr(at + 3, end - at - 3)] = dot.substr(from, dot.find('"', from) - from);
    }
    return out;
}

std::string node_of(const Dossier& dossier, std::string_view id) {
    return "n" + std::to_string(dossier.index_of(id).value());
}

TEST(Map, DotIsTheSameEveryTimeAndAsItWas) {
    const Dossier plan = small_plan();
    const auto once = draw_map(plan, request());
    EXPECT_EQ(once.bytes, draw_map(plan, request()).bytes);
    const std::string golden = LOBBYNET_SOURCE_DIR "/tests/layouts/golden/small_plan.dot";
    if (std::getenv("LOBBYNET_UPDATE_CASES") != nullptr) {
        std::ofstream(golden, std::ios::binary) << once.bytes;
    } else {
        EXPECT_EQ(once.bytes, read_file(golden));
    }
    EXPECT_EQ(once.entities, 7U);
    EXPECT_EQ(once.ties, 6U);
    EXPECT_THAT(once.warnings, IsEmpty());
}

TEST(Map, EveryKindHasNoOverlapsAndReadableType) {
    const Dossier plan = small_plan();
    for (const auto& kind : all_layouts()) {
        MapRequest r = request();
        r.kind = kind.name;
        if (kind.name == "columns") continue;  // of coalitions: answer_test
        if (kind.name == "ego") r.around = plan.index_of("vng");
        if (kind.name == "theme") r.theme = plan.index_of("care");
        const auto map = draw_map(plan, r);
        EXPECT_EQ(map.overlaps, 0U) << kind.name;
        EXPECT_EQ(map.ties_over_boxes, 0U) << kind.name;
        EXPECT_GE(map.smallest_type, 8) << kind.name;
    }
}

TEST(Map, SvgShowsEveryEntityOnceWithItsFullNameAndTheLegendOfWhatOccurs) {
    const Dossier plan = small_plan();
    const auto map = draw_map(plan, request(MapFormat::svg));
    const Svg svg = read_svg(map.bytes);
    ASSERT_EQ(svg.error, "");
    for (const auto* id : {"szw", "vws", "vng", "fnv", "care-org", "work", "care"})
        EXPECT_NE(svg.node(node_of(plan, id)), nullptr) << id;
    EXPECT_EQ(svg.node(node_of(plan, "council-2026")), nullptr);
    EXPECT_EQ(svg.edges.size(), 2U);  // vng to both; the others stand in their card
    const SvgNode* vng = svg.node(node_of(plan, "vng"));
    EXPECT_THAT(vng->text, ElementsAre(HasSubstr("VNG")));
    EXPECT_EQ(vng->title, "Association of Municipalities (VNG): Government, municipalities");
    const std::string text = svg.all_text();
    EXPECT_THAT(text, HasSubstr("Lobby map"));
    EXPECT_THAT(text, HasSubstr("Ministry\n"));
    EXPECT_THAT(text, HasSubstr("Social partner"));
    EXPECT_THAT(text, Not(HasSubstr("Political party")));
    EXPECT_THAT(text, HasSubstr("1 source: plan.txt"));
    EXPECT_THAT(text, HasSubstr("7 entities"));
    EXPECT_THAT(text, HasSubstr("6 ties (listed)"));
    EXPECT_THAT(text, HasSubstr("2026-01-31"));
    EXPECT_THAT(text, HasSubstr("lobbynet 0.1.0"));
    EXPECT_THAT(text, HasSubstr("001122334455"));
}

TEST(Map, SpeaksDutch) {
    MapRequest r = request(MapFormat::svg);
    r.language = "nl";
    r.election = small_plan().index_of("council-2026");
    const std::string text = read_svg(draw_map(small_plan(), r).bytes).all_text();
    EXPECT_THAT(text, HasSubstr("Lobbykaart – Council elections 2026, 18 maart 2026"));
    EXPECT_THAT(text, HasSubstr("Legenda"));
    EXPECT_THAT(text, HasSubstr("Overheid, gemeenten"));
}

TEST(Map, AnElectionShowsItsThemesAndItsTierOnly) {
    const Dossier plan = small_plan();
    MapRequest r = request(MapFormat::svg);
    r.election = plan.index_of("council-2026");
    Svg svg = read_svg(draw_map(plan, r).bytes);
    EXPECT_NE(svg.node(node_of(plan, "vng")), nullptr);       // municipal
    EXPECT_NE(svg.node(node_of(plan, "care-org")), nullptr);  // no tier: stays
    EXPECT_EQ(svg.node(node_of(plan, "vws")), nullptr);       // national
    EXPECT_EQ(svg.node(node_of(plan, "work")), nullptr);      // not a theme of this election
    EXPECT_EQ(svg.node(node_of(plan, "fnv")), nullptr);       // only tied to that theme
    EXPECT_THAT(svg.all_text(), HasSubstr("Council elections 2026, 18 March 2026"));
    EXPECT_THAT(svg.all_text(), HasSubstr("public bodies of another tier left out: 1"));
    r.all_tiers = true;
    svg = read_svg(draw_map(plan, r).bytes);
    EXPECT_NE(svg.node(node_of(plan, "vws")), nullptr);
    EXPECT_EQ(svg.node(node_of(plan, "szw")), nullptr);
}

TEST(Map, TheQueryMayNameTheElectionAsWell) {
    const Dossier plan = small_plan();
    MapRequest by_index = request();
    by_index.election = plan.index_of("council-2026");
    MapRequest by_id = request();
    by_id.query.election = "council-2026";
    EXPECT_EQ(draw_map(plan, by_index).bytes, draw_map(plan, by_id).bytes);
    by_id.query.election = "nothing";
    EXPECT_THROW(draw_map(plan, by_id), DataError);
}

TEST(Map, EveryElectionHasTheSamePositions) {
    const Dossier plan = small_plan();
    const auto whole = positions(draw_map(plan, request()).bytes);
    ASSERT_EQ(whole.size(), 7U);
    for (const auto* election : {"council-2026", "house-2025"}) {
        MapRequest r = request();
        r.election = plan.index_of(election);
        const auto part = positions(draw_map(plan, r).bytes);
        EXPECT_GT(part.size(), 2U);
        for (const auto& [node, position] : part) EXPECT_EQ(whole.at(node), position) << node;
    }
}

TEST(Map, AnElectionWithoutThemesShowsAllAndSaysSo) {
    PlanBuilder plan;
    plan.entity("care", EntityKind::theme);
    plan.entity("org", EntityKind::organisation);
    plan.entity("e", EntityKind::election, "Elections");
    plan.tie("org", "care");
    const Dossier dossier = plan.done();
    MapRequest r = request();
    r.election = dossier.index_of("e");
    const auto map = draw_map(dossier, r);
    EXPECT_EQ(map.entities, 2U);
    EXPECT_THAT(map.warnings, Contains(HasSubstr("all themes are shown")));
    EXPECT_THAT(map.bytes, HasSubstr("tie no theme to this election"));
}

TEST(Map, AThemeIsGroupedByClassWithTheOtherThemes) {
    const Dossier plan = small_plan();
    MapRequest r = request(MapFormat::svg);
    r.theme = plan.index_of("care");
    const auto map = draw_map(plan, r);
    const Svg svg = read_svg(map.bytes);
    EXPECT_EQ(map.entities, 4U);
    EXPECT_EQ(map.ties, 3U);
    EXPECT_EQ(svg.edges.size(), 3U);  // to the cards: ministry, government, organisation
    EXPECT_EQ(svg.node(node_of(plan, "work")), nullptr);
    EXPECT_THAT(svg.all_text(), HasSubstr("(I)"));  // vng is in theme I as well
    EXPECT_THAT(svg.all_text(), HasSubstr("Lobby map: II. Care nearby"));
}

TEST(Map, AroundAnEntityItsTiesAreLabelled) {
    const Dossier plan = small_plan();
    MapRequest r = request(MapFormat::svg);
    r.around = plan.index_of("vws");
    const auto map = draw_map(plan, r);
    const Svg svg = read_svg(map.bytes);
    EXPECT_EQ(map.entities, 4U);  // vws, care, and who else is there
    EXPECT_EQ(svg.node(node_of(plan, "work")), nullptr);
    ASSERT_NE(svg.node("label0"), nullptr);
    EXPECT_THAT(svg.node("label0")->text, ElementsAre("listed", "line 1"));
    EXPECT_THAT(svg.all_text(), HasSubstr("Lobby map around Ministry of Health"));
    // vng is in the box of care, and also in a theme that is not drawn
    EXPECT_THAT(svg.all_text(), HasSubstr("of these themes, only in that one"));
}

TEST(Map, AThemeThatNobodyIsTiedToIsNamed) {
    PlanBuilder plan;
    plan.entity("care", EntityKind::theme);
    plan.entity("profile", EntityKind::theme, "Profile").number = "IX";
    plan.entity("org", EntityKind::organisation);
    plan.entity("e", EntityKind::election, "Elections");
    plan.tie("org", "care").tie("e", "care", TieKind::about);
    const Dossier dossier = plan.done();
    MapRequest r = request();
    EXPECT_THAT(draw_map(dossier, r).bytes, HasSubstr("nobody is tied to it: IX Profile"));
    r.election = dossier.index_of("e");  // not about that theme
    EXPECT_THAT(draw_map(dossier, r).bytes, Not(HasSubstr("IX Profile")));
}

// org is in a, and maybe in b; newcomer may be in a
//
//     a - org . b
//     . newcomer
Dossier plan_with_proposals() {
    PlanBuilder plan;
    for (const char* theme : {"a", "b"}) plan.entity(theme, EntityKind::theme);
    for (const char* id : {"org", "newcomer", "member"}) plan.entity(id, EntityKind::organisation);
    plan.tie("org", "a").tie("member", "a");
    for (const auto& [id, theme] : {std::pair("org", "b"), std::pair("newcomer", "a")}) {
        plan.tie(id, theme);
        plan.last_tie().status = Status::proposed;
    }
    return plan.done();
}

TEST(Map, ProposedTiesAreLeftOutOrDashed) {
    const Dossier dossier = plan_with_proposals();
    MapRequest r = request();
    EXPECT_EQ(draw_map(dossier, r).ties, 2U);
    r.query.proposed = true;
    const auto map = draw_map(dossier, r);
    EXPECT_EQ(map.ties, 4U);
    EXPECT_THAT(map.bytes, HasSubstr("style=dashed"));
    EXPECT_THAT(map.bytes, HasSubstr("dashed: proposed"));
    EXPECT_THAT(map.bytes, HasSubstr("4 ties (listed; 2 proposed)"));
}

/// The DOT line of a node, or of the row for it on a card.
std::string line_of(const std::string& dot, const std::string& node) {
    auto from = dot.find("\n  " + node + " [");
    if (from == std::string::npos) from = dot.find("\n  " + node + "_in");
    return from == std::string::npos ? "" : dot.substr(from, dot.find('\n', from + 1) - from);
}

// It has no line that could be.
TEST(Map, AProposedRowOfACardIsDashed) {
    const Dossier dossier = plan_with_proposals();
    for (const char* kind : {"cards", "theme", "groups"}) {
        MapRequest r = request();
        r.kind = kind;
        r.query.proposed = true;
        if (r.kind == "theme") r.theme = dossier.index_of("a");
        const std::string dot = draw_map(dossier, r).bytes;
        const std::string newcomer = line_of(dot, node_of(dossier, "newcomer"));
        const std::string member = line_of(dot, node_of(dossier, "member"));
        EXPECT_THAT(newcomer, HasSubstr("dashed")) << kind;
        EXPECT_THAT(member, HasSubstr("striped")) << kind;
        EXPECT_THAT(member, Not(HasSubstr("dashed"))) << kind;
        EXPECT_THAT(dot, HasSubstr("dashed: proposed")) << kind;
    }
}

TEST(Map, TheTitleNamesEveryAssociation) {
    PlanBuilder plan;
    plan.entity("a", EntityKind::theme);
    plan.entity("One Union", EntityKind::organisation).is_author = true;
    plan.entity("Other Union", EntityKind::organisation).is_author = true;
    plan.entity("org", EntityKind::organisation);
    plan.tie("org", "a");
    EXPECT_THAT(draw_map(plan.done(), request()).bytes,
                HasSubstr("Lobby map – One Union, Other Union"));
}

TEST(Map, CoalitionsHaveAShapeOfTheirOwnAndTheAuthorIsLeftOut) {
    PlanBuilder plan;
    plan.entity("a", EntityKind::theme);
    plan.entity("b", EntityKind::theme);
    plan.entity("coalition", EntityKind::coalition);
    plan.entity("us", EntityKind::organisation).is_author = true;
    plan.entity("org", EntityKind::organisation);
    plan.tie("coalition", "a", TieKind::about).tie("coalition", "b", TieKind::about);
    plan.tie("us", "coalition", TieKind::member).tie("org", "a");
    const Dossier dossier = plan.done();
    MapRequest r = request();
    r.query.classes.stated = true;
    const auto map = draw_map(dossier, r);
    EXPECT_THAT(map.bytes, HasSubstr("shape=hexagon"));
    EXPECT_THAT(map.bytes, HasSubstr("us itself is not drawn"));
    EXPECT_EQ(map.entities, 4U);
    r.around = dossier.index_of("us");
    EXPECT_THAT(positions(draw_map(dossier, r).bytes),
                Contains(testing::Key(node_of(dossier, "us"))));
}

TEST(Map, AsksAndElectionsAreDrawnAroundThemselvesOnly) {
    PlanBuilder plan;
    plan.entity("care", EntityKind::theme);
    plan.entity("org", EntityKind::organisation);
    plan.entity("ask", EntityKind::ask, "More money for care");
    plan.entity("e", EntityKind::election, "Elections");
    plan.tie("org", "care").tie("ask", "org", TieKind::addresses);
    plan.tie("e", "care", TieKind::about);
    const Dossier dossier = plan.done();
    MapRequest r = request();
    r.query.classes.stated = true;
    const auto map = draw_map(dossier, r);
    EXPECT_EQ(map.entities, 2U);
    EXPECT_THAT(map.bytes, HasSubstr("asks and elections are not drawn"));
    r.around = dossier.index_of("ask");
    EXPECT_EQ(draw_map(dossier, r).entities, 2U);
}

// Only who governs, or carries out what a government decides, is bound to one tier.
TEST(Map, AnElectionLeavesOutGovernmentsOfAnotherTierAndKeepsTheirAllies) {
    PlanBuilder plan;
    plan.entity("care", EntityKind::theme);
    const auto add = [&](const char* id, EntityKind kind, const char* sector, Tier tier) {
        Entity& e = plan.entity(id, kind);
        e.sector = sector;
        e.tier = tier;
        plan.tie(id, "care");
    };
    add("institute", EntityKind::organisation, "knowledge institute", Tier::national);
    add("council", EntityKind::organisation, "advisory council", Tier::national);
    add("inspection", EntityKind::organisation, "government body", Tier::national);
    add("ministry", EntityKind::ministry, "ministry", Tier::national);
    add("umbrella", EntityKind::organisation, "municipal", Tier::municipal);
    add("municipalities", EntityKind::group, "", Tier::municipal);
    add("bakers", EntityKind::group, "", Tier::none);
    plan.entity("local", EntityKind::election, "Local elections").tier = Tier::municipal;
    plan.entity("house", EntityKind::election, "House elections").tier = Tier::national;
    plan.tie("local", "care", TieKind::about).tie("house", "care", TieKind::about);
    const Dossier dossier = plan.done();
    const auto shown = [&](const char* election, bool all_tiers) {
        MapRequest r = request();
        r.election = dossier.index_of(election);
        r.all_tiers = all_tiers;
        std::string out;
        const auto map = positions(draw_map(dossier, r).bytes);
        for (const Entity& e : dossier.entities) {
            if (map.contains(node_of(dossier, e.id))) out += e.id + " ";
        }
        return out;
    };
    EXPECT_EQ(shown("local", false), "bakers care council institute municipalities umbrella ");
    EXPECT_EQ(shown("house", false), "bakers care council inspection institute ministry umbrella ");
    EXPECT_EQ(shown("house", true), shown("local", true));
    EXPECT_THAT(shown("house", true), HasSubstr("municipalities"));
    MapRequest r = request();
    r.election = dossier.index_of("local");
    EXPECT_THAT(draw_map(dossier, r).bytes,
                HasSubstr("of another tier left out: 2 (their associations, advisory councils and "
                          "institutes stay)"));
}

// coalition: member, other       and the theme a: org
TEST(Map, TheLegendSaysWhatTheBoxesOfThisMapMean) {
    PlanBuilder plan;
    plan.entity("a", EntityKind::theme);
    plan.entity("coalition", EntityKind::coalition);
    for (const char* id : {"org", "member", "other", "both"})
        plan.entity(id, EntityKind::organisation);
    plan.tie("org", "a").tie("both", "a");
    for (const char* id : {"member", "other", "both"}) plan.tie(id, "coalition", TieKind::member);
    const Dossier dossier = plan.done();
    MapRequest r = request();
    EXPECT_THAT(draw_map(dossier, r).bytes, HasSubstr("in a box: only in that theme"));
    r.kind = "target";
    const std::string target = draw_map(dossier, r).bytes;
    EXPECT_THAT(target, HasSubstr("small: only in that theme"));
    EXPECT_THAT(target, Not(HasSubstr("ring")));
    r.query.classes.stated = true;
    EXPECT_THAT(draw_map(dossier, r).bytes, HasSubstr("tied to that theme or coalition alone"));
    r.kind.clear();
    const std::string all = draw_map(dossier, r).bytes;
    EXPECT_THAT(all, HasSubstr("on this map tied to it alone"));
    EXPECT_THAT(all, HasSubstr("on its own: everybody else"));
    r.around = dossier.index_of("both");
    EXPECT_THAT(draw_map(dossier, r).bytes, Not(HasSubstr("of these themes")));
    EXPECT_THAT(draw_map(dossier, r).bytes, Not(HasSubstr("on its own")));  // only who is asked for
}

TEST(Map, PlainGraphsAreDrawnAsNetworksWithArrows) {
    //  a -> b -> c    d
    PlanBuilder plan;
    for (const auto* id : {"a", "b", "c", "d"}) plan.entity(id, EntityKind::node);
    plan.tie("a", "b", TieKind::tie);
    plan.last_tie().directed = true;
    plan.tie("b", "c", TieKind::tie);
    plan.last_tie().directed = true;
    const auto map = draw_map(plan.done(), request());
    EXPECT_EQ(map.entities, 4U);
    EXPECT_EQ(map.ties, 2U);
    EXPECT_THAT(map.bytes, HasSubstr("Network map"));
    EXPECT_THAT(map.bytes, HasSubstr("dir=forward"));
    EXPECT_EQ(map.overlaps, 0U);
}

TEST(Map, LargeGraphsShowTheTopByDegree) {
    PlanBuilder plan;  // a star of 500 with a ring on its tips
    plan.entity("hub", EntityKind::node);
    for (int i = 0; i < 500; ++i) plan.entity("v" + std::to_string(1000 + i), EntityKind::node);
    for (int i = 0; i < 500; ++i) plan.tie("hub", "v" + std::to_string(1000 + i), TieKind::tie);
    const auto map = draw_map(plan.done(), request());
    EXPECT_EQ(map.entities, 400U);
    EXPECT_THAT(map.warnings, Contains(HasSubstr("400 of 501")));
    EXPECT_THAT(map.bytes, HasSubstr("the 400 of 501 entities with most ties"));
}

TEST(Map, WhoLosesAllTiesByTheCutIsNotCounted) {
    PlanBuilder plan;  // 250 pairs: a cut at 400 of 500 leaves some without their other half
    for (int i = 0; i < 250; ++i) {
        plan.entity("a" + std::to_string(1000 + i), EntityKind::node);
        plan.entity("b" + std::to_string(1000 + i), EntityKind::node);
        plan.tie("a" + std::to_string(1000 + i), "b" + std::to_string(1000 + i), TieKind::tie);
    }
    const auto map = draw_map(plan.done(), request());
    EXPECT_EQ(map.entities, 300U);
    EXPECT_THAT(map.bytes, HasSubstr("the 300 of 500 entities with most ties"));
}

// Nine themes and everybody in two of them: those who link them are cut, the themes are not.
TEST(Map, SaysHowManyOfThoseWhoLinkThemesAreLeftOut) {
    PlanBuilder plan;
    const auto theme = [](int i) { return "t" + std::to_string(i % 9); };
    for (int i = 0; i < 9; ++i) plan.entity(theme(i), EntityKind::theme);
    for (int i = 0; i < 80; ++i) {
        const std::string id = "org" + std::to_string(i);
        plan.entity(id, EntityKind::organisation);
        plan.tie(id, theme(i)).tie(id, theme(i + 1));
    }
    const auto map = draw_map(plan.done(), request());
    EXPECT_EQ(map.entities, 79U);
    EXPECT_THAT(map.bytes, HasSubstr("left out, having fewest ties: 10"));
}

TEST(Map, EveryFormatIsWhatItSays) {
    const Dossier plan = small_plan();
    EXPECT_THAT(draw_map(plan, request(MapFormat::png)).bytes, testing::StartsWith("\x89PNG\r\n"));
    const std::string pdf = draw_map(plan, request(MapFormat::pdf)).bytes;
    EXPECT_THAT(pdf, testing::StartsWith("%PDF-"));
    EXPECT_THAT(pdf, HasSubstr("/CreationDate (D:20260131000000Z"));
    EXPECT_THAT(pdf, HasSubstr("/MediaBox [ 0 0 1191 842 ]"));
    EXPECT_EQ(pdf, draw_map(plan, request(MapFormat::pdf)).bytes);
    EXPECT_EQ(read_svg(draw_map(plan, request(MapFormat::svg)).bytes).error, "");
}

TEST(Map, TheHtmlPageAllowsOnlyItsOwnScriptAndStyle) {
    const std::string page = draw_map(small_plan(), request(MapFormat::html)).bytes;
    EXPECT_THAT(page, HasSubstr("default-src 'none'; style-src 'sha256-"));
    EXPECT_THAT(page, HasSubstr("<svg "));
    EXPECT_THAT(page, HasSubstr("<td>Ministry of Health</td><td>listed</td><td>Care nearby</td>"
                                "<td><q>the list of care</q></td><td>plan.txt, line 1</td>"));
    EXPECT_THAT(page, Not(testing::ContainsRegex("(src|href)=")));
    EXPECT_THAT(page, Not(HasSubstr("<?xml")));
    // the hash in the policy is that of the script: base64 of 32 bytes
    const auto script =
        page.substr(page.find("<script>") + 8, page.find("</script>") - page.find("<script>") - 8);
    const std::string key = "script-src 'sha256-";
    ASSERT_NE(page.find(key), std::string::npos);
    const std::string hash = page.substr(page.find(key) + key.size(), 44);
    ASSERT_EQ(hash.back(), '=');
    const std::string alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string bits;
    for (const char c : hash.substr(0, 43)) {
        for (int bit = 5; bit >= 0; --bit) bits += alphabet.find(c) >> bit & 1U ? '1' : '0';
    }
    std::string digits;
    for (std::size_t i = 0; i < 64; ++i)
        digits += "0123456789abcdef"[std::stoul(bits.substr(4 * i, 4), nullptr, 2)];
    EXPECT_EQ(digits, sha256_hex(script));
}

TEST(Map, PaperSetsTheSizeAndTheType) {
    const Dossier plan = small_plan();
    MapRequest r = request();
    r.paper = Paper::a4;
    const auto a4 = draw_map(plan, r);
    r.paper = Paper::a0;
    const auto a0 = draw_map(plan, r);
    EXPECT_THAT(a4.bytes, HasSubstr("viewport=\"841.89,595.28,1,"));
    EXPECT_THAT(a0.bytes, HasSubstr("viewport=\"3370.39,2383.94,1,"));
    EXPECT_NEAR(a0.smallest_type / a4.smallest_type, 4, 0.3);
}

TEST(Map, SaysWhatIsWrong) {
    const Dossier plan = small_plan();
    MapRequest r = request();
    r.kind = "pie";
    try {
        draw_map(plan, r);
        FAIL();
    } catch (const UsageError& error) {
        EXPECT_STREQ(error.what(), "'pie' is not a kind of map");
        EXPECT_THAT(error.remedy(), HasSubstr("cards, target, theme, ego, network"));
    }
    r.kind = "ego";
    EXPECT_THROW(draw_map(plan, r), UsageError);
    r.kind = "theme";
    EXPECT_THROW(draw_map(plan, r), UsageError);
    r.kind.clear();
    r.query.classes = {false, false, false, false};
    EXPECT_THROW(draw_map(plan, r), DataError);
    EXPECT_THROW(draw_map(Dossier{}, request()), DataError);
}

}  // namespace
}  // namespace lobbynet
