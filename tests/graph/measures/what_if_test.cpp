// Networks without and with; what a tie is worth; what falls apart when somebody leaves.
#include "graph/measures/what_if.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "graph/measures/fragile.hpp"
#include "tests/graph/measures/definitions.hpp"
#include "tests/graph/measures/graphs.hpp"

namespace lobbynet::test {
namespace {

using testing::ElementsAre;
using testing::UnorderedElementsAre;

// a - b - c - d
TEST(WhatIf, Without) {
    const Network path = make("a-b b-c c-d");
    const Network less = without_vertices(path, {path.find("b").value()});
    EXPECT_THAT(less.names().id, UnorderedElementsAre("a", "c", "d"));
    EXPECT_EQ(less.tie_count(), 1U);
    const Network cut = without_ties(path, {{path.find("c").value(), path.find("b").value()}});
    EXPECT_EQ(cut.size(), 4U);
    EXPECT_EQ(cut.tie_count(), 2U) << "either order of an undirected pair";
    EXPECT_EQ(path.tie_count(), 3U) << "the network itself stays";
    const Network directed = make("a-b b-a", Direction::directed);
    EXPECT_EQ(without_ties(directed, {{directed.find("a").value(), directed.find("b").value()}})
                  .tie_count(),
              1U);
}

TEST(WhatIf, With) {
    const Network path = make("a-b b-c");
    const Vertex a = path.find("a").value();
    const Vertex c = path.find("c").value();
    const Network ring = with_ties(path, {}, {{a, c, 1}});
    EXPECT_EQ(ring.tie_count(), 3U);
    VertexNames added;
    added.id = {"d"};
    added.name = {"d"};
    added.kind = {EntityKind::organisation};
    const Network more = with_ties(path, added, {{a, path.size(), 2}});
    EXPECT_THAT(more.names().id, UnorderedElementsAre("a", "b", "c", "d"));
    EXPECT_EQ(more.names().kind[more.find("d").value()], EntityKind::organisation);
    EXPECT_EQ(more.tie_count(), 3U);
    EXPECT_EQ(more.out().strength_of(more.out().first[more.find("d").value()]), 2);
}

TEST(WhatIf, ATieInsideAModeEndsTwoModes) {
    if (!plan_available()) GTEST_SKIP() << "the sample plan is not here";
    const Network network = plan();
    const Vertex vws = network.find("vws").value();
    const Vertex vng = network.find("vng").value();
    EXPECT_EQ(with_ties(network, {}, {{vws, network.find("T6").value(), 1}}).modes(), Modes::two);
    EXPECT_EQ(with_ties(network, {}, {{vws, vng, 1}}).modes(), Modes::one);
    EXPECT_EQ(without_vertices(network, {vws}).modes(), Modes::two);
}

//   x - a - b - c     without a - b, a is between nobody
//       |
//       y
TEST(WhatIf, ExplainShowsWhatEachTieIsWorth) {
    const Network network = make("x-a a-y a-b b-c");
    const Measure& by = find_measure("betweenness");
    for (const unsigned threads : {1U, 3U}) {
        MeasureOptions options;
        options.threads = threads;
        const auto why = explain(network, by, options, network.find("a").value());
        EXPECT_EQ(why.score, 5);
        EXPECT_EQ(why.rank, 1U);
        ASSERT_EQ(why.ties.size(), 3U);
        EXPECT_EQ(network.names().id[why.ties[0].target], "b") << "the largest loss first";
        EXPECT_EQ(why.ties[0].without, 1);
        EXPECT_EQ(why.ties[1].without, 2);
        EXPECT_EQ(why.ties[1].rank_without, 1U) << "as high as b";
    }
    const Network directed = make("x-a a-b", Direction::directed);
    const auto why = explain(directed, by, {}, directed.find("a").value());
    ASSERT_EQ(why.ties.size(), 2U) << "ties in and out";
    EXPECT_EQ(why.ties[0].without, 0);
}

TEST(WhatIf, AnUndefinedScoreIsTheLargestLoss) {
    const Network pair = make("a-b");
    const auto why = explain(pair, find_measure("constraint"), {}, pair.find("a").value());
    ASSERT_EQ(why.ties.size(), 1U);
    EXPECT_TRUE(std::isnan(why.ties[0].without));
    EXPECT_EQ(why.ties[0].rank_without, 0U);
}

/// Components by trying all paths, without vertex `gone`.
struct Joined {
    std::uint64_t pairs = 0;
    std::uint64_t ministry_theme = 0;
    std::uint32_t parts = 0;  // of those that were joined with `gone`
};
Joined joined(const Network& network, Vertex gone, bool take_away) {
    Dense matrix = dense(network, Weights::ignore);
    matrix.directed = false;
    for (std::size_t i = 0; i < matrix.n; ++i)
        for (std::size_t j = 0; j < matrix.n; ++j)
            if (matrix.tied(i, j)) matrix.strength[j][i] = 1;
    const auto before = all_paths(matrix).length;
    if (take_away) {
        for (std::size_t j = 0; j < matrix.n; ++j)
            matrix.strength[gone][j] = matrix.strength[j][gone] = 0;
    }
    const auto length = all_paths(matrix).length;
    const auto& kind = network.names().kind;
    Joined out;
    std::vector<bool> counted(matrix.n, false);
    for (Vertex i = 0; i < matrix.n; ++i) {
        if (i == gone) continue;
        if (before[gone][i] >= 0 && !counted[i]) {
            ++out.parts;
            for (Vertex j = 0; j < matrix.n; ++j) {
                if (length[i][j] >= 0) counted[j] = true;
            }
        }
        for (Vertex j = 0; j < matrix.n; ++j) {
            if (j == gone || i == j || length[i][j] < 0) continue;
            out.pairs += i < j ? 1 : 0;
            out.ministry_theme +=
                kind[i] == EntityKind::ministry && kind[j] == EntityKind::theme ? 1 : 0;
        }
    }
    return out;
}

Network with_kinds(const Network& network) {
    static constexpr EntityKind kinds[] = {EntityKind::ministry, EntityKind::theme,
                                           EntityKind::organisation};
    VertexNames names = network.names();
    std::vector<NetworkTie> ties;
    for (Vertex v = 0; v < network.size(); ++v) {
        names.kind[v] = kinds[static_cast<std::size_t>(std::stoi(names.id[v])) % 3];
        for (const Vertex w : network.out().of(v)) {
            if (network.direction() == Direction::directed || v < w) ties.push_back({v, w, 1});
        }
    }
    return Network::build(std::move(names), std::move(ties), network.direction(), Modes::one);
}

TEST(Fragile, AgreesWithTakingEachVertexAway) {
    for (std::uint64_t seed = 0; seed < 1000; ++seed) {
        const Network network = with_kinds(random_network(seed));
        const auto all = exits(network);
        for (Vertex v = 0; v < network.size(); ++v) {
            const Joined before = joined(network, v, false);
            const Joined after = joined(network, v, true);
            ASSERT_EQ(all[v].parts, after.parts) << "seed " << seed;
            ASSERT_EQ(all[v].pairs_cut, before.pairs - after.pairs) << "seed " << seed;
            ASSERT_EQ(all[v].pairs_lost, before.ministry_theme - after.ministry_theme)
                << "seed " << seed;
        }
    }
}

TEST(Fragile, SoleConnectorsOfThePlan) {
    if (!plan_available()) GTEST_SKIP() << "the sample plan is not here";
    const Network network = plan();
    const auto all = exits(network);
    std::vector<std::string> sole;
    for (Vertex v = 0; v < network.size(); ++v) {
        if (all[v].sole_connector > 0) sole.push_back(network.names().id[v]);
    }
    EXPECT_THAT(sole, ElementsAre("movisie")) << "SZW and health hang on it";
    EXPECT_EQ(all[network.find("movisie").value()].sole_connector, 1U);
    EXPECT_EQ(all[network.find("movisie").value()].parts, 1U) << "nothing falls apart";
    EXPECT_GE(all[network.find("T5").value()].parts, 2U) << "those on one list only do";
}

TEST(Fragile, NothingOfNothing) {
    EXPECT_TRUE(exits(make(0, std::vector<NetworkTie>{})).empty());
    EXPECT_EQ(exits(make(1, std::vector<NetworkTie>{})).at(0), Exit{});
}

}  // namespace
}  // namespace lobbynet::test
