#include "graph/paths/connectors.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/graph/paths/dossiers.hpp"

namespace lobbynet {
namespace {

using namespace testing_support;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

// Listed:  vws, movisie, vng -- youth        Stated: vng, jenv -- panel (a coalition)
//          szw, movisie      -- poverty              aedes     -- panel
//          aedes             -- housing
Dossier drawn() {
    return DossierMaker()
        .entity("youth", EntityKind::theme)
        .entity("poverty", EntityKind::theme)
        .entity("housing", EntityKind::theme)
        .entity("panel", EntityKind::coalition)
        .entity("vws", EntityKind::ministry)
        .entity("szw", EntityKind::ministry)
        .entity("jenv", EntityKind::ministry)
        .entity("movisie", EntityKind::organisation)
        .entity("vng", EntityKind::organisation)
        .entity("aedes", EntityKind::organisation)
        .tie("vws", "youth")
        .tie("movisie", "youth")
        .tie("vng", "youth")
        .tie("szw", "poverty")
        .tie("movisie", "poverty")
        .tie("aedes", "housing")
        .tie("vng", "panel", TieKind::member)
        .tie("jenv", "panel", TieKind::member)
        .tie("aedes", "panel", TieKind::member)
        .make();
}

Link link(const Dossier& d, const NetworkQuery& query, std::string_view from, std::string_view to) {
    const std::vector<std::uint32_t> a{at(d, from)};
    const std::vector<std::uint32_t> b{at(d, to)};
    return find_links(d, query, a, b).at(0);
}

const NetworkQuery listed;
const NetworkQuery stated = [] {
    NetworkQuery query;
    query.classes.stated = true;
    return query;
}();

std::vector<std::string> names(const Dossier& d, const Link& l) {
    std::vector<std::string> out;
    for (const auto& c : l.connectors) out.push_back(d.entities[c.entity].id);
    return out;
}

TEST(Connectors, AStakeholderOfTheTargetThatSharesAThemeWithTheSource) {
    const Dossier d = drawn();
    const Link l = link(d, listed, "szw", "youth");
    EXPECT_THAT(l.direct, IsEmpty());
    ASSERT_THAT(names(d, l), ElementsAre("movisie"));
    EXPECT_THAT(ids(d, l.connectors[0].through), ElementsAre("poverty"));
    EXPECT_THAT(ids(d, l.connectors[0].at_target), ElementsAre("youth"));
    EXPECT_THAT(tie_names(d, l.connectors[0].ties),
                ElementsAre("movisie-poverty", "movisie-youth", "szw-poverty"));
}

TEST(Connectors, ADirectTieIsSeenAndTheTargetItselfConnectsNobody) {
    const Dossier d = drawn();
    const Link l = link(d, listed, "vws", "youth");
    EXPECT_THAT(tie_names(d, l.direct), ElementsAre("vws-youth"));
    EXPECT_THAT(l.connectors, IsEmpty());
}

TEST(Connectors, CoalitionsCountOnlyWithStatedTies) {
    const Dossier d = drawn();
    EXPECT_THAT(link(d, listed, "jenv", "housing").connectors, IsEmpty());
    const Link l = link(d, stated, "jenv", "housing");
    ASSERT_THAT(names(d, l), ElementsAre("aedes"));
    EXPECT_THAT(ids(d, l.connectors[0].through), ElementsAre("panel"));
}

TEST(Connectors, AMinistryNeverConnectsAnotherMinistry) {
    const Dossier d = DossierMaker()
                          .entity("a", EntityKind::theme)
                          .entity("b", EntityKind::theme)
                          .entity("vws", EntityKind::ministry)
                          .entity("bzk", EntityKind::ministry)
                          .entity("vng", EntityKind::organisation)
                          .tie("vws", "a")
                          .tie("bzk", "a")
                          .tie("bzk", "b")
                          .tie("vng", "a")
                          .make();
    EXPECT_THAT(link(d, listed, "vws", "b").connectors, IsEmpty());
    EXPECT_THAT(names(d, link(d, listed, "vng", "b")), ElementsAre("bzk"));
}

TEST(Connectors, TheAuthorOfThePlanIsNone) {
    DossierMaker maker;
    maker.entity("a", EntityKind::theme)
        .entity("b", EntityKind::theme)
        .entity("vws", EntityKind::ministry)
        .entity("us", EntityKind::organisation)
        .tie("vws", "a")
        .tie("us", "a")
        .tie("us", "b");
    EXPECT_THAT(link(maker.make(), listed, "vws", "b").connectors, SizeIs(1));
    maker.at("us").is_author = true;
    EXPECT_THAT(link(maker.make(), listed, "vws", "b").connectors, IsEmpty());
}

TEST(Connectors, TwoStakeholdersMeetThroughSomebodyWhoSharesAThemeWithEach) {
    const Dossier d = drawn();
    const Link l = link(d, listed, "vws", "szw");
    ASSERT_THAT(names(d, l), ElementsAre("movisie"));
    EXPECT_THAT(ids(d, l.connectors[0].through), ElementsAre("youth"));
    EXPECT_THAT(ids(d, l.connectors[0].at_target), ElementsAre("poverty"));
    EXPECT_THAT(l.connectors[0].ties, SizeIs(4));
}

TEST(Connectors, TwoThemesMeetInWhoeverIsTiedToBoth) {
    const Dossier d = drawn();
    EXPECT_THAT(names(d, link(d, listed, "youth", "poverty")), ElementsAre("movisie"));
    EXPECT_THAT(names(d, link(d, stated, "youth", "panel")), ElementsAre("vng"));
}

TEST(Connectors, ACoalitionThatAPlanListsIsAStakeholderToo) {
    const Dossier d = DossierMaker()
                          .entity("a", EntityKind::theme)
                          .entity("b", EntityKind::theme)
                          .entity("vws", EntityKind::ministry)
                          .entity("alliance", EntityKind::coalition)
                          .entity("vng", EntityKind::organisation)
                          .tie("vws", "a")
                          .tie("alliance", "a")
                          .tie("alliance", "b")
                          .tie("vng", "alliance", TieKind::member)
                          .make();
    const Link l = link(d, listed, "vws", "b");
    ASSERT_THAT(names(d, l), ElementsAre("alliance"));
    EXPECT_THAT(ids(d, l.connectors[0].through), ElementsAre("a"));
    EXPECT_THAT(names(d, link(d, stated, "vng", "b")), ElementsAre("alliance"));
}

TEST(Connectors, MostSharedFirstThenByName) {
    const Dossier d = DossierMaker()
                          .entity("t", EntityKind::theme)
                          .entity("a", EntityKind::theme)
                          .entity("b", EntityKind::theme)
                          .entity("vws", EntityKind::ministry)
                          .entity("x", EntityKind::organisation)
                          .entity("y", EntityKind::organisation)
                          .entity("z", EntityKind::organisation)
                          .tie("vws", "a")
                          .tie("vws", "b")
                          .tie("y", "t")
                          .tie("y", "a")
                          .tie("x", "t")
                          .tie("x", "b")
                          .tie("z", "t")
                          .tie("z", "a")
                          .tie("z", "b")
                          .make();
    EXPECT_THAT(names(d, link(d, listed, "vws", "t")), ElementsAre("z", "x", "y"));
}

TEST(Connectors, EveryPairInTheOrderAskedButNotAnEntityWithItself) {
    const Dossier d = drawn();
    const auto themes = of_kind(d, EntityKind::theme);
    EXPECT_THAT(find_links(d, listed, themes, themes), SizeIs(6));
}

TEST(Connectors, TheAnnotatedPlan) {
    const auto d = gold_dossier();
    if (!d) GTEST_SKIP() << "../shared/gold is not there";
    std::map<std::string, std::string> slug;
    for (auto& row : gold_rows("themes.tsv")) slug[row["id"]] = row["slug"];
    std::map<std::pair<std::string, std::string>, std::set<std::string>> expected;
    for (auto& row : gold_rows("ministry_theme.tsv")) {
        if (row["link"] == "stakeholder")
            expected[{row["ministry"], slug[row["theme"]]}].insert(row["via"]);
    }
    std::size_t direct = 0;
    std::vector<std::string> unconnected;
    std::vector<std::string> single;
    for (const Link& l : find_links(*d, listed, of_kind(*d, EntityKind::ministry),
                                    of_kind(*d, EntityKind::theme))) {
        const auto pair = std::pair(d->entities[l.from].id, d->entities[l.to].id);
        if (!l.direct.empty()) {
            ++direct;
            continue;
        }
        const auto found = names(*d, l);
        if (expected.contains(pair)) {
            EXPECT_EQ(std::set(found.begin(), found.end()), expected[pair])
                << pair.first << " x " << pair.second;
        }
        if (found.empty()) unconnected.push_back(pair.first + " x " + pair.second);
        if (found.size() == 1) single.push_back(pair.first + " x " + pair.second + ": " + found[0]);
        if (pair == std::pair<std::string, std::string>("bzk", "opvoeden-opgroeien")) {
            EXPECT_THAT(found, testing::UnorderedElementsAre("movisie", "vng"));
        }
    }
    EXPECT_EQ(direct, 15U);
    EXPECT_THAT(unconnected, ElementsAre("szw x arbeidszaken"));
    EXPECT_THAT(single, ElementsAre("szw x gezondheid-vitaliteit: movisie"));
    EXPECT_EQ(expected.size(), 40U);
}

}  // namespace
}  // namespace lobbynet
