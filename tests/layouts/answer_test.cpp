// Maps of answers: who stands in which column, groups as cards, and what a request makes of itself.
#include "layouts/answer.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "graph/base/error.hpp"
#include "graph/coalitions/group_quality.hpp"
#include "graph/network/query.hpp"
#include "layouts/map.hpp"
#include "tests/layouts/plans.hpp"

namespace lobbynet {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

// The small plan with a coalition: union (fnv, vng and us, the author), about care.
//
//     szw - work - vng - care - vws
//            |            |
//           fnv          care-org
Dossier plan() {
    PlanBuilder out;
    out.entity("work", EntityKind::theme);
    out.entity("care", EntityKind::theme);
    out.entity("szw", EntityKind::ministry);
    out.entity("vws", EntityKind::ministry);
    for (const char* id : {"vng", "fnv", "care-org"}) out.entity(id, EntityKind::organisation);
    out.entity("us", EntityKind::organisation).is_author = true;
    out.entity("union", EntityKind::coalition);
    out.tie("szw", "work").tie("vng", "work").tie("fnv", "work");
    out.tie("vng", "care").tie("vws", "care").tie("care-org", "care");
    out.tie("fnv", "union", TieKind::member)
        .tie("vng", "union", TieKind::member)
        .tie("us", "union", TieKind::member)
        .tie("union", "care", TieKind::about);
    return out.done();
}

std::vector<std::string> columns_of(const Dossier& d, const MapAnswer& answer) {
    std::vector<std::string> out;
    for (const auto& part : answer.parts) {
        out.emplace_back();
        for (const auto e : part.members) {
            out.back() += out.back().empty() ? "" : " ";
            out.back() += d.entities[e].id;
        }
    }
    return out;
}

MapRequest request() {
    MapRequest out;
    out.format = MapFormat::dot;
    out.date = "2026-01-31";
    return out;
}

MapResult draw(const Dossier& d, MapAnswer answer) {
    MapRequest asked = request();
    asked.answer = std::move(answer);
    return draw_map(d, asked);
}

std::uint32_t at(const Dossier& d, std::string_view id) { return d.index_of(id).value(); }

TEST(AnswerMap, ARouteFromLeftToRight) {
    const Dossier d = plan();
    const Routes routes = find_routes(d, {}, at(d, "szw"), at(d, "vws"), {});
    const MapAnswer answer = map_of(d, routes, "en");
    EXPECT_THAT(columns_of(d, answer), ElementsAre("szw", "work", "vng", "care", "vws"));
    const MapResult map = draw(d, answer);
    EXPECT_EQ(map.entities, 5U);
    EXPECT_EQ(map.ties, 4U);
    EXPECT_EQ(map.ties_over_boxes, 0U);
    EXPECT_THAT(map.bytes, HasSubstr("from szw to vws"));
    EXPECT_EQ(map.bytes, draw(d, answer).bytes);
}

TEST(AnswerMap, ACoalitionWithWhatItReaches) {
    const Dossier d = plan();
    const auto known = find_known_coalitions(d, {});
    const MapAnswer answer = map_of(d, known.coalitions.front(), "nl");
    EXPECT_THAT(
        columns_of(d, answer),
        ElementsAre("union", "fnv us vng", testing::AnyOf("care work", "work care"), "szw vws"));
    EXPECT_EQ(answer.parts[1].title, "Leden");
    const MapResult map = draw(d, answer);
    EXPECT_EQ(map.entities, 8U);
    EXPECT_EQ(map.ties, 9U);  // all but that of care-org
    // the tie between coalition and theme passes between the members
    EXPECT_EQ(map.ties_over_boxes, 0U);
    EXPECT_EQ(map.overlaps, 0U);
}

TEST(AnswerMap, AroundACoalitionIsItsAnswer) {
    const Dossier d = plan();
    MapRequest asked = request();
    asked.around = at(d, "union");
    EXPECT_EQ(draw_map(d, asked).bytes,
              draw(d, map_of(d, find_known_coalitions(d, {}).coalitions.front(), "en")).bytes);
    asked.kind = "ego";
    asked.query.classes = parse_tie_classes("all");
    EXPECT_THAT(draw_map(d, asked).bytes, Not(HasSubstr("column0")));
    asked.around = at(d, "vng");
    asked.kind = "columns";
    EXPECT_THROW(draw_map(d, asked), UsageError);
}

TEST(AnswerMap, ContactsTablesAndTargets) {
    const Dossier d = plan();
    CoverRequest wanted;
    wanted.targets = {at(d, "szw"), at(d, "vws")};
    const Cover cover = find_cover(d, {}, wanted);
    EXPECT_THAT(columns_of(d, map_of(d, cover, "en")),
                ElementsAre("vng", testing::AnyOf("care work", "work care"), "szw vws"));
    EXPECT_EQ(draw(d, map_of(d, cover, "en")).ties, 4U);
    const std::string dot = draw(d, map_of(d, cover, "en")).bytes;
    const auto type_of = [&](const std::string& node) {
        const auto at = dot.find("fontsize=", dot.find("\n  " + node + " [")) + 9;
        return std::stod(dot.substr(at, 6));
    };
    EXPECT_LT(type_of("column0"), type_of("title"));
}

TEST(AnswerMap, BrokersBetweenTwoGroups) {
    const Dossier d = plan();
    const Brokers found = find_brokers(d, {}, {at(d, "szw"), at(d, "fnv")}, {at(d, "vws")});
    EXPECT_THAT(columns_of(d, map_of(d, found, "labour", "health", 0, "en")),
                ElementsAre("fnv szw", "work", "vng", "care", "vws"));
    EXPECT_THAT(map_of(d, found, "labour", "health", 0, "en").title, "between labour and health");
}

TEST(AnswerMap, GroupsAsCards) {
    const Dossier d = plan();
    const Network network = make_network(d, {});
    LeidenOptions options;
    options.objective = Objective::bipartite;
    options.runs = 10;
    const Communities found = find_communities(network, options);
    ASSERT_GE(found.partition.groups, 2U);
    const MapAnswer answer = map_of(d, {}, network, found, "en");
    std::uint32_t between = 0;
    for (const auto& bridge : answer.bridges) between += bridge.count;
    double inside = 0;
    for (const auto& group : group_quality(network, found.partition, Weights::ignore))
        inside += group.inside;
    EXPECT_EQ(between, 6 - inside);  // of six ties
    const MapResult map = draw(d, answer);
    EXPECT_EQ(map.entities, 7U);
    EXPECT_EQ(map.overlaps, 0U);
    EXPECT_THAT(map.bytes, Not(HasSubstr("the colour of a tie")));  // lines between groups are grey
    // the theme is the head of its card and no row of it
    EXPECT_THAT(map.bytes, HasSubstr("group1"));
    for (const auto& part : answer.parts) {
        for (const auto e : part.members) EXPECT_NE(d.entities[e].kind, EntityKind::theme);
    }
    MapRequest asked = request();
    asked.kind = "groups";
    EXPECT_THAT(draw_map(d, asked).bytes, HasSubstr("groups found in the ties"));
}

TEST(AnswerMap, KnownCoalitionsThatShareMembers) {
    PlanBuilder builder;
    for (const char* id : {"vng", "fnv"}) builder.entity(id, EntityKind::organisation);
    builder.entity("us", EntityKind::organisation).is_author = true;
    for (const char* id : {"a", "b", "alone"}) builder.entity(id, EntityKind::coalition);
    builder.tie("vng", "a", TieKind::member)
        .tie("fnv", "a", TieKind::member)
        .tie("vng", "b", TieKind::member)
        .tie("us", "a", TieKind::member)
        .tie("us", "b", TieKind::member)
        .tie("us", "alone", TieKind::member);
    const Dossier d = builder.done();
    const MapAnswer answer = map_of(d, find_known_coalitions(d, {}), "en");
    EXPECT_THAT(columns_of(d, answer), ElementsAre("fnv vng", "vng"));
    ASSERT_EQ(answer.bridges.size(), 1U);
    EXPECT_EQ(answer.bridges[0].count, 1U);
    EXPECT_THAT(answer.legend.back(), HasSubstr("not drawn: 1 "));
    EXPECT_THAT(draw(d, answer).warnings, IsEmpty());
}

/// "x,y" of a node, and how many points a tie has.
std::string position_of(const std::string& dot, const std::string& node) {
    const auto at = dot.find("pos=\"", dot.find("\n  " + node + " [")) + 5;
    return dot.substr(at, dot.find('"', at) - at);
}
std::ptrdiff_t points_of(const std::string& dot, const std::string& a, const std::string& b) {
    const auto from = dot.find("pos=\"", dot.find("\n  " + a + " -- " + b + " [")) + 5;
    const std::string points = dot.substr(from, dot.find('"', from) - from);
    return std::ranges::count(points, ',');
}

TEST(AnswerMap, GroupsThatNothingJoinsStandInRows) {
    const Dossier d = plan();
    MapAnswer answer;
    answer.form = MapAnswer::Form::groups;
    for (const char* id : {"vng", "fnv", "szw", "vws"}) {
        answer.parts.push_back({id, {at(d, id)}, {}});
        answer.bold.push_back(at(d, id));
    }
    const std::string dot = draw(d, answer).bytes;
    const auto y = [&](const char* card) {
        const std::string position = position_of(dot, card);
        return position.substr(position.find(','));
    };
    EXPECT_EQ(y("card0"), y("card1"));
    EXPECT_EQ(y("card2"), y("card3"));
}

//  union - us       the tie of union and care passes the column of members: straight, since
//       \           there is room
//        care
TEST(AnswerMap, ATiePastAColumnIsStraightWhereThereIsRoom) {
    PlanBuilder out;
    out.entity("care", EntityKind::theme);
    out.entity("union", EntityKind::coalition);
    out.entity("us", EntityKind::organisation);
    out.tie("us", "union", TieKind::member).tie("union", "care", TieKind::about);
    const Dossier d = out.done();
    MapAnswer answer;
    for (const char* id : {"union", "us", "care"}) answer.parts.push_back({id, {at(d, id)}, {}});
    answer.ties = {0, 1};
    const std::string dot = draw(d, answer).bytes;
    const auto node = [&](const char* id) { return "n" + std::to_string(at(d, id)); };
    EXPECT_EQ(points_of(dot, node("union"), node("care")), 4);
}

}  // namespace
}  // namespace lobbynet
