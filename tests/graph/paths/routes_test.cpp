#include "graph/paths/routes.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>
#include <random>

#include "graph/base/error.hpp"
#include "graph/paths/disjoint_paths.hpp"
#include "graph/paths/ranked_paths.hpp"
#include "tests/graph/paths/dossiers.hpp"

namespace lobbynet {
namespace {

using namespace testing_support;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

using Path = std::vector<std::uint32_t>;

std::vector<std::string> along(const Dossier& d, const Route& route) {
    std::vector<std::string> out{d.entities[route.steps.front().from].id};
    for (const auto& step : route.steps) out.push_back(d.entities[step.to].id);
    return out;
}

RouteOptions most(std::size_t k) {
    RouteOptions options;
    options.most = k;
    return options;
}

Routes routes(const Dossier& d, std::string_view from, std::string_view to,
              const RouteOptions& options = {}) {
    NetworkQuery all;
    all.classes = {true, true, true, true};
    return find_routes(d, all, at(d, from), at(d, to), options);
}

//            2
//   us --- ally --- panel --- vws          us - ally - panel - vws  is strong (2),
//    \      3        2         |           us - vng - theme - vws   is as long and weak (1)
//     vng --- theme ----------/  1
DossierMaker drawn() {
    DossierMaker maker;
    for (const auto* who : {"us", "ally", "vng"}) maker.entity(who, EntityKind::organisation);
    maker.entity("vws", EntityKind::ministry)
        .entity("panel", EntityKind::coalition)
        .entity("theme", EntityKind::theme)
        .tie("us", "ally", TieKind::partner, 2)
        .tie("ally", "panel", TieKind::member, 3)
        .tie("vws", "panel", TieKind::member, 2)
        .tie("us", "vng", TieKind::partner, 1)
        .tie("vng", "theme")
        .tie("vws", "theme");
    return maker;
}

TEST(Routes, RankedByTheWeakestTieThenByLength) {
    const Dossier d = drawn().make();
    const Routes found = routes(d, "us", "vws");
    ASSERT_THAT(found.best, SizeIs(2));
    EXPECT_THAT(along(d, found.best[0]), ElementsAre("us", "ally", "panel", "vws"));
    EXPECT_EQ(found.best[0].weakest, 2);
    EXPECT_EQ(found.best[0].total, 7);
    EXPECT_THAT(along(d, found.best[1]), ElementsAre("us", "vng", "theme", "vws"));
    EXPECT_EQ(found.best[1].weakest, 1);
    EXPECT_THAT(tie_names(d, found.best[0].steps[2].ties), ElementsAre("vws-panel"));
}

TEST(Routes, AStrongWayRoundBeatsAWeakShortCut) {
    const Dossier d = drawn().tie("us", "vws", TieKind::partner, 0.5).make();
    const Routes found = routes(d, "us", "vws");
    ASSERT_THAT(found.best, SizeIs(3));
    EXPECT_THAT(found.best[0].steps, SizeIs(3));
    EXPECT_THAT(found.best[2].steps, SizeIs(1));
    EXPECT_EQ(found.disjoint_exist, 3U);
    EXPECT_THAT(found.disjoint, SizeIs(3));
    EXPECT_THAT(found.shared, IsEmpty());
    EXPECT_THAT(found.minimum_cut, SizeIs(2)) << "what parts them but for the direct tie";
}

TEST(Routes, DisjointOnesShareNobody) {
    const Dossier d = drawn().make();
    const Routes found = routes(d, "us", "vws");
    EXPECT_EQ(found.disjoint_exist, 2U);
    EXPECT_THAT(found.disjoint, SizeIs(2));
    EXPECT_THAT(routes(d, "us", "vws", most(1)).disjoint, SizeIs(1));
    EXPECT_EQ(routes(d, "us", "vws", most(1)).disjoint_exist, 2U);
}

TEST(Routes, WhoHoldsTheOnlyKey) {
    DossierMaker maker = drawn();
    maker.entity("minister", EntityKind::person).tie("minister", "vws", TieKind::seat);
    const Dossier d = maker.make();
    const Routes found = routes(d, "us", "minister");
    EXPECT_THAT(ids(d, found.shared), ElementsAre("vws"));
    EXPECT_THAT(ids(d, found.minimum_cut), ElementsAre("vws"));
    EXPECT_EQ(found.disjoint_exist, 1U);
    EXPECT_THAT(found.best, SizeIs(2));
    EXPECT_THAT(found.disjoint, SizeIs(1));
}

TEST(Routes, NoneExists) {
    DossierMaker maker = drawn();
    maker.entity("far", EntityKind::organisation);
    const Dossier d = maker.make();
    const Routes found = routes(d, "us", "far");
    EXPECT_THAT(found.best, IsEmpty());
    EXPECT_THAT(found.disjoint, IsEmpty());
    EXPECT_THAT(found.shared, IsEmpty());
    EXPECT_THAT(found.minimum_cut, IsEmpty());
    EXPECT_EQ(found.disjoint_exist, 0U);
}

TEST(Routes, SomeAreAvoidedAndAsksAreNoWayThrough) {
    DossierMaker maker = drawn();
    maker.entity("ask", EntityKind::ask)
        .tie("us", "ask", TieKind::asks)
        .tie("ask", "vws", TieKind::addresses);
    const Dossier d = maker.make();
    RouteOptions options;
    options.avoid = {at(d, "panel")};
    const Routes found = routes(d, "us", "vws", options);
    ASSERT_THAT(found.best, SizeIs(1));
    EXPECT_THAT(along(d, found.best[0]), ElementsAre("us", "vng", "theme", "vws"));
}

TEST(Routes, WhatCannotBeAsked) {
    const Dossier d = drawn().make();
    EXPECT_THROW(routes(d, "us", "us"), UsageError);
    EXPECT_THROW(routes(d, "us", "vws", most(0)), UsageError);
    RouteOptions options;
    options.avoid = {at(d, "us")};
    EXPECT_THROW(routes(d, "us", "vws", options), UsageError);
}

// against the definitions, on random graphs of up to eight entities

Dossier random_dossier(std::mt19937& random) {
    DossierMaker maker;
    const auto n = 3 + random() % 6;
    for (std::uint32_t v = 0; v < n; ++v) maker.entity(std::to_string(v), EntityKind::organisation);
    for (std::uint32_t a = 0; a < n; ++a) {
        for (std::uint32_t b = a + 1; b < n; ++b) {
            if (random() % 100 < 40) {
                maker.tie(std::to_string(a), std::to_string(b), TieKind::partner,
                          static_cast<double>(1 + random() % 3));
            }
        }
    }
    return maker.make();
}

std::vector<Path> every_simple_path(const RouteGraph& graph, std::uint32_t from, std::uint32_t to) {
    std::vector<Path> out;
    Path path{from};
    const std::function<void()> extend = [&] {
        if (path.back() == to) {
            out.push_back(path);
            return;
        }
        for (const auto& arc : graph.of(path.back())) {
            if (std::ranges::find(path, arc.to) != path.end()) continue;
            path.push_back(arc.to);
            extend();
            path.pop_back();
        }
    };
    extend();
    return out;
}

bool disjoint(const Path& a, const Path& b) {
    for (std::size_t i = 1; i + 1 < a.size(); ++i) {
        if (std::find(b.begin() + 1, b.end() - 1, a[i]) != b.end() - 1) return false;
    }
    return true;
}

/// The most disjoint paths among `paths` from the i-th on, and the fewest arcs that `count` have.
void choose(const std::vector<Path>& paths, std::size_t i, std::vector<const Path*>& chosen,
            std::map<std::size_t, std::size_t>& fewest_arcs) {
    std::size_t arcs = 0;
    for (const auto* p : chosen) arcs += p->size() - 1;
    const auto [it, is_new] = fewest_arcs.emplace(chosen.size(), arcs);
    if (!is_new) it->second = std::min(it->second, arcs);
    for (; i < paths.size(); ++i) {
        if (!std::ranges::all_of(chosen, [&](const auto* p) { return disjoint(*p, paths[i]); }))
            continue;
        chosen.push_back(&paths[i]);
        choose(paths, i + 1, chosen, fewest_arcs);
        chosen.pop_back();
    }
}

TEST(RoutesProperty, RankedPathsAreTheBestOfAllSimplePaths) {
    std::mt19937 random(1);
    for (int round = 0; round < 300; ++round) {
        const Dossier d = random_dossier(random);
        NetworkQuery all;
        all.classes = {true, true, true, true};
        const RouteGraph graph(TieView(d, all), 0, 1, {});
        std::vector<RankedPath> expected;
        for (auto& path : every_simple_path(graph, 0, 1))
            expected.push_back(weighed_path(graph, path));
        std::sort(expected.begin(), expected.end());
        for (const std::size_t k : {1UL, 4UL, 1000UL}) {
            const auto found = ranked_paths(graph, 0, 1, k);
            ASSERT_EQ(found.size(), std::min(k, expected.size())) << round;
            for (std::size_t i = 0; i < found.size(); ++i)
                EXPECT_EQ(found[i].vertices, expected[i].vertices) << round << ' ' << i;
        }
    }
}

TEST(RoutesProperty, DisjointPathsCutsAndSharedVerticesByTheDefinition) {
    std::mt19937 random(2);
    for (int round = 0; round < 300; ++round) {
        const Dossier d = random_dossier(random);
        NetworkQuery all;
        all.classes = {true, true, true, true};
        const RouteGraph graph(TieView(d, all), 0, 1, {});
        auto paths = every_simple_path(graph, 0, 1);
        std::vector<std::uint32_t> shared;
        for (std::uint32_t v = 2; v < graph.size(); ++v) {
            if (!paths.empty() && std::ranges::all_of(paths, [v](const Path& p) {
                    return std::ranges::find(p, v) != p.end();
                })) {
                shared.push_back(v);
            }
        }
        EXPECT_THAT(on_every_path(graph, 0, 1), testing::UnorderedElementsAreArray(shared));

        std::erase_if(paths, [](const Path& p) { return p.size() == 2; });
        std::map<std::size_t, std::size_t> fewest_arcs;
        std::vector<const Path*> chosen;
        choose(paths, 0, chosen, fewest_arcs);
        const std::size_t exist = fewest_arcs.rbegin()->first;
        for (std::size_t k = 1; k <= exist + 1; ++k) {
            const auto found = disjoint_paths(graph, 0, 1, k);
            EXPECT_EQ(found.exist, exist);
            ASSERT_EQ(found.paths.size(), std::min(k, exist)) << round;
            std::size_t arcs = 0;
            for (const auto& p : found.paths) {
                arcs += p.size() - 1;
                EXPECT_THAT(paths, testing::Contains(p));
                for (const auto& q : found.paths) EXPECT_TRUE(&p == &q || disjoint(p, q));
            }
            EXPECT_EQ(arcs, fewest_arcs[found.paths.size()]) << round;
            EXPECT_EQ(found.cut.size(), exist);
            EXPECT_TRUE(std::ranges::all_of(paths, [&](const Path& p) {
                return std::ranges::any_of(
                    found.cut, [&](auto v) { return std::ranges::find(p, v) != p.end(); });
            }));
        }
    }
}

TEST(Routes, TheAnnotatedPlan) {
    const auto d = gold_dossier();
    if (!d) GTEST_SKIP() << "../shared/gold is not there";
    const Routes found = routes(*d, "szw", "gezondheid-vitaliteit", most(5));
    ASSERT_THAT(found.best, SizeIs(5));
    EXPECT_THAT(along(*d, found.best[0]), ElementsAre("szw", "armoede-bestaanszekerheid", "movisie",
                                                      "gezondheid-vitaliteit"));
    EXPECT_THAT(ids(*d, found.shared), ElementsAre("armoede-bestaanszekerheid"));
}

}  // namespace
}  // namespace lobbynet
