#include "graph/coalitions/known.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include "graph/coalitions/found_and_known.hpp"
#include "tests/graph/coalitions/drawn.hpp"
#include "tests/graph/measures/graphs.hpp"
#include "tests/graph/paths/dossiers.hpp"

namespace lobbynet {
namespace {

using namespace testing_support;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;
using testing::UnorderedElementsAre;

// Listed     youth: vws, vng, ngo    work: szw, vng    home: ngo
// Stated     alliance: vng, ngo, us (the author); about youth; an ask addresses it
//            forum (a programme): ngo, vws
DossierMaker drawn() {
    DossierMaker maker;
    for (const auto* theme : {"youth", "work", "home"}) maker.entity(theme, EntityKind::theme);
    for (const auto* ministry : {"vws", "szw"}) maker.entity(ministry, EntityKind::ministry);
    for (const auto* who : {"vng", "ngo", "us"}) maker.entity(who, EntityKind::organisation);
    maker.at("us").is_author = true;
    maker.entity("alliance", EntityKind::coalition)
        .entity("forum", EntityKind::programme)
        .entity("ask", EntityKind::ask)
        .entity("nobody", EntityKind::coalition);
    maker.tie("vws", "youth").tie("vng", "youth").tie("ngo", "youth");
    maker.tie("szw", "work").tie("vng", "work").tie("ngo", "home");
    maker.tie("vng", "alliance", TieKind::member)
        .tie("ngo", "alliance", TieKind::participates)
        .tie("us", "alliance", TieKind::member)
        .tie("alliance", "youth", TieKind::about)
        .tie("ask", "alliance", TieKind::addresses)
        .tie("ngo", "forum", TieKind::member)
        .tie("vws", "forum", TieKind::funds);
    return maker;
}

std::vector<std::string> member_ids(const Dossier& d, const KnownCoalition& c) {
    std::vector<std::string> out;
    for (const auto& m : c.members) out.push_back(d.entities[m.entity].id);
    return out;
}

std::vector<std::string> reached_ids(const Dossier& d, const std::vector<CoalitionReach>& reached) {
    std::vector<std::string> out;
    for (const auto& r : reached) out.push_back(d.entities[r.entity].id);
    return out;
}

TEST(Known, MembersAndThemes) {
    const Dossier d = drawn().make();
    const auto known = find_known_coalitions(d, {});
    ASSERT_THAT(known.coalitions, SizeIs(2));
    const auto& alliance = known.coalitions[0];
    EXPECT_THAT(member_ids(d, alliance), ElementsAre("ngo", "us", "vng"));
    EXPECT_THAT(tie_names(d, alliance.members[0].ties), ElementsAre("ngo-alliance"));
    ASSERT_THAT(alliance.themes, SizeIs(1));
    EXPECT_THAT(tie_names(d, alliance.themes[0].ties), ElementsAre("alliance-youth"));
    EXPECT_THAT(member_ids(d, known.coalitions[1]), ElementsAre("ngo", "vws"));
}

TEST(Known, OfWhichNothingIsSaidIsLeftOutByName) {
    const Dossier d = drawn().make();
    EXPECT_THAT(ids(d, find_known_coalitions(d, {}).left_out), ElementsAre("nobody"));
}

TEST(Known, OfAThemeAreTheCoalitionsAboutIt) {
    const Dossier d = drawn().make();
    NetworkQuery query;
    query.themes = {"youth"};
    const auto known = find_known_coalitions(d, query);
    ASSERT_THAT(known.coalitions, SizeIs(1)) << "the forum is about nothing";
    EXPECT_THAT(member_ids(d, known.coalitions[0]), ElementsAre("ngo", "us", "vng"));
    EXPECT_THAT(known.left_out, IsEmpty());
}

TEST(Known, MinistriesAtItsThemes) {
    const Dossier d = drawn().make();
    const auto known = find_known_coalitions(d, {});
    const auto& alliance = known.coalitions[0];
    EXPECT_THAT(reached_ids(d, alliance.ministries_at_themes), ElementsAre("vws"));
    EXPECT_THAT(ids(d, alliance.ministries_at_themes[0].through), ElementsAre("youth"));
    EXPECT_THAT(tie_names(d, alliance.ministries_at_themes[0].ties), ElementsAre("vws-youth"));
    EXPECT_THAT(known.coalitions[1].ministries_at_themes, IsEmpty());
}

TEST(Known, WhatIsReachedAndWhatEachMemberAdds) {
    const Dossier d = drawn().make();
    const auto known = find_known_coalitions(d, {});
    const auto& alliance = known.coalitions[0];
    EXPECT_THAT(reached_ids(d, alliance.reach_themes), ElementsAre("home", "work", "youth"));
    EXPECT_THAT(reached_ids(d, alliance.reach_ministries), ElementsAre("szw", "vws"));
    EXPECT_THAT(ids(d, alliance.reach_ministries[1].through), ElementsAre("ngo", "vng"));
    EXPECT_THAT(tie_names(d, alliance.reach_ministries[0].ties),
                ElementsAre("szw-work", "vng-work"));
    const auto& ngo = alliance.members[0];
    const auto& us = alliance.members[1];
    const auto& vng = alliance.members[2];
    EXPECT_THAT(ids(d, ngo.themes), ElementsAre("home"));
    EXPECT_THAT(ngo.ministries, IsEmpty());
    EXPECT_THAT(us.themes, IsEmpty());
    EXPECT_THAT(ids(d, vng.themes), ElementsAre("work"));
    EXPECT_THAT(ids(d, vng.ministries), ElementsAre("szw"));
}

TEST(Known, AMinistryThatIsAMemberIsReached) {
    const Dossier d = drawn().make();
    const KnownCoalition forum = find_known_coalitions(d, {}).coalitions.at(1);
    ASSERT_THAT(reached_ids(d, forum.reach_ministries), ElementsAre("vws"));
    EXPECT_THAT(ids(d, forum.reach_ministries[0].through), ElementsAre("ngo", "vws"));
}

TEST(Known, TheCoalitionItselfIsNoPlaceWhereAMemberMeetsAMinistry) {
    DossierMaker maker;
    maker.entity("c", EntityKind::coalition)
        .entity("vws", EntityKind::ministry)
        .entity("ngo", EntityKind::organisation)
        .tie("vws", "c", TieKind::member)
        .tie("ngo", "c", TieKind::member);
    const Dossier d = maker.make();
    NetworkQuery stated;
    stated.classes.stated = true;
    const auto known = find_known_coalitions(d, stated);
    ASSERT_THAT(known.coalitions.at(0).reach_ministries, SizeIs(1));
    EXPECT_THAT(ids(d, known.coalitions[0].reach_ministries[0].through), ElementsAre("vws"));
}

TEST(Known, Overlaps) {
    const Dossier d = drawn().make();
    const auto known = find_known_coalitions(d, {});
    ASSERT_THAT(known.overlaps, SizeIs(1));
    EXPECT_THAT(ids(d, known.overlaps[0].shared), ElementsAre("ngo"));
    EXPECT_DOUBLE_EQ(known.overlaps[0].jaccard, 1.0 / 4);
}

TEST(Known, CentralityIsThatOfTheMembersInTheNetworkOfTheQuery) {
    const Dossier d = drawn().make();
    const auto known = find_known_coalitions(d, {});
    const Network network = make_network(d, {});
    const std::vector<Vertex> group{network.find("ngo").value(), network.find("vng").value()};
    const auto expected = group_centrality(network, group);
    EXPECT_DOUBLE_EQ(known.coalitions[0].centrality.degree, expected.degree);
    EXPECT_DOUBLE_EQ(known.coalitions[0].centrality.betweenness, expected.betweenness);
    EXPECT_DOUBLE_EQ(expected.degree, 3) << "youth, work and home";
}

TEST(FoundAndKnownTest, SinglesOverlapsAndBestMatches) {
    const Dossier d = drawn().make();
    const auto known = find_known_coalitions(d, {});
    const Network network = make_network(d, {});
    std::vector<std::uint32_t> labels(network.size(), 0);
    for (const auto* id : {"vng", "szw", "work"}) labels[network.find(id).value()] = 1;
    const Partition found = canonical_partition(network, labels);
    const auto likeness = compare_with_known(d, known, network, found);
    EXPECT_EQ(likeness.members_of_one.compared, 2U) << "vng and vws; ngo is in two";
    ASSERT_THAT(likeness.best, SizeIs(2));
    EXPECT_EQ(likeness.best[1].group, found.group[network.find("vws").value()]);
    EXPECT_EQ(likeness.best[1].shared, 2U);
    EXPECT_FALSE(std::isnan(likeness.omega));
}

TEST(GroupCentralityTest, AGroupOfOneIsAVertex) {
    const Network network = test::florentine();
    const auto of = [&](const char* id) {
        const std::vector<Vertex> group{network.find(id).value()};
        return group_centrality(network, group);
    };
    EXPECT_DOUBLE_EQ(of("Medici").degree, 6);
    EXPECT_NEAR(of("Medici").betweenness, 95.0 / 2, 1e-12);
    EXPECT_NEAR(of("Guadagni").betweenness, 139.0 / 6, 1e-12);
    EXPECT_NEAR(of("Medici").betweenness_normalised, 0.521978, 5e-7);
    EXPECT_NEAR(of("Medici").closeness, 0.56, 1e-12);
}

TEST(GroupCentralityTest, UndefinedCases) {
    const Network network = test::make("a-b c-d");
    const auto none = group_centrality(network, {});
    EXPECT_TRUE(std::isnan(none.degree));
    const std::vector<Vertex> all{0, 1, 2, 3};
    EXPECT_TRUE(std::isnan(group_centrality(network, all).closeness));
    const std::vector<Vertex> a{network.find("a").value()};
    EXPECT_TRUE(std::isnan(group_centrality(network, a).closeness));
    EXPECT_DOUBLE_EQ(group_centrality(network, a).harmonic, 1.0 / 3);
    const std::vector<Vertex> three{0, 1, 2};
    EXPECT_TRUE(std::isnan(group_centrality(network, three).betweenness_normalised));
}

/// Shortest paths from a to b by trying every path that is short enough; how many, and how many
/// through the group.
struct Counts {
    double all = 0;
    double through = 0;
};
Counts shortest_paths(const Arcs& arcs, Vertex a, Vertex b, const std::vector<bool>& inside) {
    for (std::uint32_t length = 1; length < arcs.size(); ++length) {
        Counts counts;
        std::vector<Vertex> path{a};
        const auto extend = [&](auto&& self) -> void {
            if (path.size() == length + 1) {
                if (path.back() != b) return;
                ++counts.all;
                bool through = false;
                for (const Vertex v : path) through = through || inside[v];
                counts.through += through ? 1 : 0;
                return;
            }
            for (const Vertex u : arcs.of(path.back())) {
                path.push_back(u);
                self(self);
                path.pop_back();
            }
        };
        extend(extend);
        if (counts.all > 0) return counts;
    }
    return {};
}

TEST(GroupCentralityTest, BetweennessByTheDefinition) {
    SeededRandom random(9);
    for (int round = 0; round < 60; ++round) {
        const Network network =
            test::make(7, test::random_ties(7, 0.35, test::RandomStrength::one, random));
        std::vector<Vertex> group{random.below(7), random.below(7)};
        std::vector<bool> inside(7, false);
        for (const Vertex v : group) inside[v] = true;
        double expected = 0;
        for (Vertex a = 0; a < 7; ++a) {
            for (Vertex b = a + 1; b < 7; ++b) {
                if (inside[a] || inside[b]) continue;
                const Counts counts = shortest_paths(network.out(), a, b, inside);
                if (counts.all > 0) expected += counts.through / counts.all;
            }
        }
        EXPECT_NEAR(group_centrality(network, group).betweenness, expected, 1e-12);
    }
}

TEST(Known, TheAnnotatedPlan) {
    const auto d = gold_dossier(GoldTies::lists_and_coalitions);
    if (!d) GTEST_SKIP() << "../shared/gold is not there";
    const auto known = find_known_coalitions(*d, {});
    const auto it = std::ranges::find(known.coalitions, at(*d, "C51"), &KnownCoalition::entity);
    ASSERT_NE(it, known.coalitions.end());
    EXPECT_THAT(it->members, SizeIs(9));
    EXPECT_THAT(ids(*d, {it->themes.at(0).with}), ElementsAre("kwaliteit"));
    // Movisie is in six lists; VWS is a member, and sits with it
    EXPECT_THAT(it->reach_themes, SizeIs(testing::Ge(6U)));
    EXPECT_THAT(reached_ids(*d, it->reach_ministries), testing::Contains("vws"));
}

}  // namespace
}  // namespace lobbynet
