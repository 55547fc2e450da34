#include "graph/coalitions/brokers.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

#include "graph/base/error.hpp"
#include "tests/graph/paths/dossiers.hpp"

namespace lobbynet {
namespace {

using namespace testing_support;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

NetworkQuery everything() {
    NetworkQuery query;
    query.classes = {true, true, true, true};
    return query;
}

std::vector<std::string> names(const Dossier& d, const Brokers& brokers) {
    std::vector<std::string> out;
    for (const auto& b : brokers.brokers) out.push_back(d.entities[b.entity].id);
    return out;
}

const Broker& of(const Dossier& d, const Brokers& brokers, std::string_view id) {
    return *std::ranges::find(brokers.brokers, at(d, id), &Broker::entity);
}

// youth: vws, vng, movisie        vws and jenv: ministries
// safety: jenv, movisie, police   fund - vng, fund - police (partners)
Dossier drawn() {
    DossierMaker maker;
    maker.entity("youth", EntityKind::theme).entity("safety", EntityKind::theme);
    for (const auto* ministry : {"vws", "jenv"}) maker.entity(ministry, EntityKind::ministry);
    for (const auto* who : {"vng", "movisie", "police", "fund"})
        maker.entity(who, EntityKind::organisation, "foundation");
    maker.tie("vws", "youth").tie("vng", "youth").tie("movisie", "youth");
    maker.tie("jenv", "safety").tie("movisie", "safety").tie("police", "safety");
    maker.tie("fund", "vng", TieKind::partner).tie("fund", "police", TieKind::partner);
    return maker.make();
}

TEST(Brokers, BetweenTwoThemes) {
    const Dossier d = drawn();
    const auto youth = stakeholders_at(d, everything(), at(d, "youth"));
    const auto safety = stakeholders_at(d, everything(), at(d, "safety"));
    const Brokers found = find_brokers(d, everything(), youth, safety);
    EXPECT_THAT(ids(d, found.only_a), ElementsAre("vng", "vws"));
    EXPECT_THAT(ids(d, found.only_b), ElementsAre("jenv", "police"));
    EXPECT_THAT(ids(d, found.both), ElementsAre("movisie"));
    EXPECT_EQ(found.pairs, 4U);
    EXPECT_EQ(found.in_contact, 0U);
    EXPECT_EQ(found.brokered, 4U);
    // movisie brokers all four; the fund vng - police
    EXPECT_THAT(names(d, found), ElementsAre("movisie", "fund"));
    EXPECT_EQ(found.brokers[0].role, BrokerPlace::both);
    EXPECT_EQ(found.brokers[0].pairs, 4U);
    EXPECT_EQ(found.brokers[0].only, 3U);
    EXPECT_DOUBLE_EQ(found.brokers[0].credit, 3.5);
    EXPECT_EQ(found.brokers[1].role, BrokerPlace::liaison);
    EXPECT_DOUBLE_EQ(found.brokers[1].credit, 0.5);
}

TEST(Brokers, EveryContactHasItsEvidence) {
    const Dossier d = drawn();
    const Brokers found = find_brokers(d, everything(), {at(d, "vws")}, {at(d, "jenv")});
    ASSERT_THAT(names(d, found), ElementsAre("movisie"));
    const Broker& movisie = found.brokers[0];
    ASSERT_THAT(movisie.in_a, SizeIs(1));
    EXPECT_THAT(ids(d, movisie.in_a[0].at), ElementsAre("youth"));
    EXPECT_THAT(tie_names(d, movisie.in_a[0].ties), ElementsAre("movisie-youth", "vws-youth"));
    const Brokers direct = find_brokers(d, everything(), {at(d, "vng")}, {at(d, "police")});
    EXPECT_THAT(tie_names(d, of(d, direct, "fund").in_a[0].ties), ElementsAre("fund-vng"));
    EXPECT_THAT(of(d, direct, "fund").in_a[0].at, IsEmpty());
}

TEST(Brokers, WhoIsInContactNeedsNone) {
    const Dossier d = drawn();
    const Brokers found = find_brokers(d, everything(), {at(d, "vws")}, {at(d, "vng")});
    EXPECT_EQ(found.in_contact, 1U);
    EXPECT_THAT(found.brokers, IsEmpty());
}

TEST(Brokers, AMemberMayBeTheGatekeeper) {
    const Dossier d = drawn();
    const Brokers found =
        find_brokers(d, everything(), {at(d, "vws"), at(d, "vng")}, {at(d, "fund")});
    ASSERT_THAT(names(d, found), ElementsAre("vng"));
    EXPECT_EQ(found.brokers[0].role, BrokerPlace::inside_a);
}

TEST(Brokers, GroupsBySector) {
    const Dossier d = drawn();
    EXPECT_THAT(ids(d, stakeholders_of_sector(d, {}, "Ministry")), ElementsAre("jenv", "vws"));
    EXPECT_THAT(ids(d, stakeholders_of_sector(d, {}, "foundation")),
                ElementsAre("movisie", "police", "vng"))
        << "the fund has stated ties only";
}

TEST(Brokers, WhatCannotBeAsked) {
    const Dossier d = drawn();
    EXPECT_THROW(find_brokers(d, {}, {}, {at(d, "vws")}), UsageError);
    EXPECT_THROW(find_brokers(d, {}, {at(d, "vws")}, {at(d, "vws")}), UsageError);
}

TEST(Brokers, ByTheDefinition) {
    std::mt19937 random(3);
    for (int round = 0; round < 100; ++round) {
        DossierMaker maker;
        constexpr std::uint32_t n = 9;
        const auto name = [](std::uint32_t v) { return "n" + std::to_string(v); };
        for (std::uint32_t v = 0; v < n; ++v) maker.entity(name(v), EntityKind::organisation);
        maker.entity("t", EntityKind::theme);
        for (std::uint32_t v = 0; v < n; ++v) {
            if (random() % 100 < 25) maker.tie(name(v), "t");
            for (std::uint32_t w = v + 1; w < n; ++w) {
                if (random() % 100 < 25) maker.tie(name(v), name(w), TieKind::partner);
            }
        }
        const Dossier d = maker.make();
        const auto touch = [&](std::uint32_t v, std::uint32_t w) {
            return find_contact(TieView(d, everything()), v, w).exists();
        };
        const std::vector<std::uint32_t> a{0, 1, 2};
        const std::vector<std::uint32_t> b{2, 3, 4};
        const Brokers found = find_brokers(d, everything(), a, b);
        std::map<std::pair<std::uint32_t, std::uint32_t>, std::vector<std::uint32_t>> by_pair;
        std::uint64_t in_contact = 0;
        for (const std::uint32_t x : {0U, 1U}) {
            for (const std::uint32_t y : {3U, 4U}) {
                if (touch(x, y)) {
                    ++in_contact;
                    continue;
                }
                for (std::uint32_t v = 0; v < n; ++v) {
                    if (v != x && v != y && touch(v, x) && touch(v, y))
                        by_pair[{x, y}].push_back(v);
                }
            }
        }
        EXPECT_EQ(found.in_contact, in_contact);
        EXPECT_EQ(found.brokered, by_pair.size());
        for (std::uint32_t v = 0; v < n; ++v) {
            std::uint64_t pairs = 0;
            std::uint64_t only = 0;
            for (const auto& [pair, brokers] : by_pair) {
                if (std::ranges::find(brokers, v) == brokers.end()) continue;
                ++pairs;
                only += brokers.size() == 1 ? 1 : 0;
            }
            const auto it = std::ranges::find(found.brokers, v, &Broker::entity);
            EXPECT_EQ(it == found.brokers.end() ? 0 : it->pairs, pairs);
            EXPECT_EQ(it == found.brokers.end() ? 0 : it->only, only);
        }
    }
}

}  // namespace
}  // namespace lobbynet
