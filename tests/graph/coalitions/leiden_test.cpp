#include "graph/coalitions/leiden.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include "graph/base/error.hpp"
#include "tests/graph/coalitions/drawn.hpp"
#include "tests/graph/measures/graphs.hpp"

namespace lobbynet {
namespace {

using namespace test;

LeidenOptions runs(unsigned count, Objective objective = Objective::modularity) {
    LeidenOptions options;
    options.runs = count;
    options.objective = objective;
    return options;
}

bool is_connected_inside(const Network& network, const Partition& p) {
    return connected_partition(network, p.group) == p;
}

/// The most that moving one vertex, to any group or to one of its own, would add.
double best_single_move(const Network& network, const Partition& p, const LeidenOptions& o) {
    const double now = quality_of(network, p, o.objective, o.resolution, o.weights);
    double best = 0;
    for (Vertex v = 0; v < network.size(); ++v) {
        for (std::uint32_t g = 0; g <= p.groups; ++g) {
            Partition moved{p.group, p.groups + 1};
            moved.group[v] = g;
            best = std::max(best,
                            quality_of(network, moved, o.objective, o.resolution, o.weights) - now);
        }
    }
    return best;
}

TEST(Leiden, KarateReachesTheOptimum) {
    const Network network = karate();
    const Communities found = find_communities(network, runs(20));
    EXPECT_DOUBLE_EQ(found.quality, 1277.0 / 3042);
    EXPECT_DOUBLE_EQ(found.modularity, 1277.0 / 3042);
    const std::set<std::set<std::string>> known{
        {"1", "2", "3", "4", "8", "12", "13", "14", "18", "20", "22"},
        {"5", "6", "7", "11", "17"},
        {"24", "25", "26", "28", "29", "32"},
        {"9", "10", "15", "16", "19", "21", "23", "27", "30", "31", "33", "34"}};
    EXPECT_EQ(in_words(network, found.partition), known);
}

TEST(Leiden, FlorentineFamilies) {
    const Communities found = find_communities(florentine(), runs(20));
    EXPECT_DOUBLE_EQ(found.quality, 0.39875);
    EXPECT_EQ(found.partition.groups, 3U);
}

TEST(Leiden, GroupsAreOrderedBySizeAndNamedAfterTheirCore) {
    const Network network = karate();
    const Communities found = find_communities(network, runs(20));
    std::vector<std::string> cores;
    for (const Vertex v : found.core) cores.push_back(network.names().id[v]);
    EXPECT_THAT(cores, testing::ElementsAre("34", "1", "32", "6"));
    std::vector<std::size_t> sizes;
    for (const auto& members : members_of(found.partition)) sizes.push_back(members.size());
    EXPECT_THAT(sizes, testing::ElementsAre(12, 11, 6, 5));
}

//  a - b     d - e
//   \ /       \ /      two triangles, one tie between them
//    c ------- f
TEST(Leiden, TwoTriangles) {
    const Network network = make("a-b b-c a-c d-e e-f d-f c-f");
    const Communities found = find_communities(network, runs(1));
    EXPECT_EQ(in_words(network, found.partition),
              (std::set<std::set<std::string>>{{"a", "b", "c"}, {"d", "e", "f"}}));
    EXPECT_DOUBLE_EQ(found.quality, 6.0 / 7 - 0.5);
}

TEST(Leiden, AHigherResolutionGivesSmallerGroups) {
    LeidenOptions options = runs(10);
    options.resolution = 0.2;
    EXPECT_EQ(find_communities(karate(), options).partition.groups, 1U);
    options.resolution = 4;
    EXPECT_GT(find_communities(karate(), options).partition.groups, 8U);
}

// In a ring of 30 cliques of 5, modularity merges neighbours (the resolution limit: Fortunato &
// Barthelemy 2007, doi:10.1073/pnas.0605965104); CPM does not.
TEST(Leiden, CpmHasNoResolutionLimit) {
    std::vector<NetworkTie> ties;
    for (Vertex c = 0; c < 30; ++c) {
        for (Vertex i = 0; i < 5; ++i) {
            for (Vertex j = i + 1; j < 5; ++j) ties.push_back({c * 5 + i, c * 5 + j, 1});
        }
        ties.push_back({c * 5, ((c + 1) % 30) * 5 + 1, 1});
    }
    const Network network = make(150, ties);
    EXPECT_LT(find_communities(network, runs(20)).partition.groups, 30U);
    LeidenOptions cpm = runs(5, Objective::cpm);
    cpm.resolution = 0.3;
    const Communities found = find_communities(network, cpm);
    EXPECT_EQ(found.partition.groups, 30U);
    EXPECT_NEAR(found.quality, 30 * (10 - 0.3 * 10), 1e-9);
}

TEST(Leiden, StrengthsCountAndTheirUnitDoesNot) {
    // a square whose strong sides decide
    const std::vector<Line> square{{"a", "b", 3}, {"b", "c", 1}, {"c", "d", 3}, {"d", "a", 1}};
    const Network network = make(square);
    EXPECT_EQ(in_words(network, find_communities(network, runs(3)).partition),
              (std::set<std::set<std::string>>{{"a", "b"}, {"c", "d"}}));
    SeededRandom random(3);
    auto ties = random_ties(60, 0.1, RandomStrength::several, random);
    const auto before = find_communities(make(60, ties), runs(3)).partition;
    for (auto& t : ties) t.strength *= 1024;
    EXPECT_EQ(find_communities(make(60, ties), runs(3)).partition, before);
    LeidenOptions ignoring = runs(3);
    ignoring.weights = Weights::ignore;
    const auto ignored = find_communities(make(60, ties), ignoring).partition;
    for (auto& t : ties) t.strength = 1;
    EXPECT_EQ(find_communities(make(60, ties), runs(3)).partition, ignored);
}

TEST(Leiden, ADirectedNetworkIsReadWithoutItsDirections) {
    const Network network = make("a-b b-a b-c c-d", Direction::directed);
    const Network same = make(std::vector<Line>{{"a", "b", 2}, {"b", "c", 1}, {"c", "d", 1}});
    const Communities found = find_communities(network, runs(5));
    const Communities expected = find_communities(same, runs(5));
    EXPECT_EQ(in_words(network, found.partition), in_words(same, expected.partition));
    EXPECT_DOUBLE_EQ(found.quality, expected.quality);
}

TEST(Leiden, TheSameForTheSameSeedAndForAnyNumberOfThreads) {
    LeidenOptions options = runs(6);
    const Communities once = find_communities(karate(), options);
    options.threads = 3;
    const Communities again = find_communities(karate(), options);
    EXPECT_EQ(once.runs, again.runs);
    EXPECT_EQ(once.partition, again.partition);
    EXPECT_EQ(once.seed, again.seed);
}

TEST(Leiden, NothingLittleAndIsolates) {
    EXPECT_EQ(find_communities(make(0, std::vector<NetworkTie>{}), runs(1)).partition.groups, 0U);
    const Communities alone = find_communities(make(2, std::vector<NetworkTie>{}), runs(1));
    EXPECT_EQ(alone.partition.groups, 2U);
    EXPECT_TRUE(std::isnan(alone.quality));
    EXPECT_EQ(find_communities(make(1, std::vector<NetworkTie>{}), runs(1, Objective::cpm)).quality,
              0);
    const Communities pair = find_communities(make(3, std::vector<NetworkTie>{{0, 1, 1}}), runs(1));
    EXPECT_EQ(pair.partition.groups, 2U);
    EXPECT_DOUBLE_EQ(pair.quality, 0);
}

TEST(Leiden, OptionsOutOfRange) {
    LeidenOptions options;
    options.resolution = 0;
    EXPECT_THROW(find_communities(karate(), options), UsageError);
    options.resolution = std::nan("");
    EXPECT_THROW(find_communities(karate(), options), UsageError);
    options = {};
    options.theta = 0;
    EXPECT_THROW(find_communities(karate(), options), UsageError);
    options = {};
    options.runs = 0;
    EXPECT_THROW(find_communities(karate(), options), UsageError);
    EXPECT_THROW(find_communities(karate(), runs(1, Objective::bipartite)), UsageError);
}

TEST(Leiden, StopsWhenAsked) {
    const std::atomic<bool> stop{true};
    LeidenOptions options;
    options.monitor.stop = &stop;
    EXPECT_THROW(find_communities(karate(), options), Cancelled);
}

// Davis, Gardner & Gardner 1941: 18 women, 14 events, 89 attendances. 0.34554 in four modules is
// the best Barber modularity that heuristics have reached.
TEST(Leiden, SouthernWomenByBarbersModularity) {
    const std::vector<std::vector<Vertex>> attended{{1, 2, 3, 4, 5, 6, 8, 9},
                                                    {1, 2, 3, 5, 6, 7, 8},
                                                    {2, 3, 4, 5, 6, 7, 8, 9},
                                                    {1, 3, 4, 5, 6, 7, 8},
                                                    {3, 4, 5, 7},
                                                    {3, 5, 6, 8},
                                                    {5, 6, 7, 8},
                                                    {6, 8, 9},
                                                    {5, 7, 8, 9},
                                                    {7, 8, 9, 12},
                                                    {8, 9, 10, 12},
                                                    {8, 9, 10, 12, 13, 14},
                                                    {7, 8, 9, 10, 12, 13, 14},
                                                    {6, 7, 9, 10, 11, 12, 13, 14},
                                                    {7, 8, 10, 11, 12},
                                                    {8, 9},
                                                    {9, 11},
                                                    {9, 11}};
    std::vector<std::pair<Vertex, Vertex>> pairs;
    for (Vertex woman = 0; woman < attended.size(); ++woman) {
        for (const Vertex event : attended[woman]) pairs.emplace_back(event - 1, woman);
    }
    ASSERT_EQ(pairs.size(), 89U);
    const Communities found =
        find_communities(two_mode(14, 18, pairs), runs(100, Objective::bipartite));
    EXPECT_NEAR(found.quality, 0.34554, 5e-6);
    EXPECT_EQ(found.partition.groups, 4U);
}

TEST(Leiden, OnSmallGraphsTheBestOfAllPartitionsIsFound) {
    SeededRandom random(11);
    for (int round = 0; round < 60; ++round) {
        const auto objective = static_cast<Objective>(round % 3);
        const Network network =
            objective == Objective::bipartite
                ? random_two_mode(3, 5, 0.5, random)
                : make(8, random_ties(8, 0.35, RandomStrength::several, random));
        LeidenOptions options = runs(30, objective);
        options.resolution = round % 2 == 0 ? 1 : 0.7;
        if (network.tie_count() == 0) continue;
        double best = -1;
        each_partition(8, [&](const Partition& p) {
            best = std::max(best,
                            quality_of(network, p, objective, options.resolution, options.weights));
        });
        EXPECT_NEAR(find_communities(network, options).quality, best, 1e-12)
            << to_string(objective) << " round " << round;
    }
}

TEST(Leiden, EveryCommunityIsConnectedAndNoSingleMoveImprovesAFinishedRun) {
    SeededRandom random(12);
    for (int round = 0; round < 90; ++round) {
        const auto objective = static_cast<Objective>(round % 3);
        const Vertex n = 10 + random.below(50);
        const Network network =
            objective == Objective::bipartite
                ? random_two_mode(n / 4, n - n / 4, 0.15, random)
                : make(n, random_ties(n, 3.0 / n, RandomStrength::several, random));
        LeidenOptions options = runs(1, objective);
        options.resolution = objective == Objective::cpm ? 0.3 : 0.5 + random.unit();
        options.iterations = 1;
        EXPECT_TRUE(is_connected_inside(network, find_communities(network, options).partition));
        options.iterations = 200;
        const Communities found = find_communities(network, options);
        EXPECT_TRUE(is_connected_inside(network, found.partition));
        if (network.tie_count() > 0) {
            EXPECT_LT(best_single_move(network, found.partition, options), 1e-9)
                << to_string(objective) << " round " << round;
        }
    }
}

TEST(Leiden, ConnectedOnANetworkOfThousands) {
    SeededRandom random(13);
    std::vector<NetworkTie> ties;
    constexpr Vertex n = 6000;
    for (Vertex v = 0; v < n; ++v) {
        for (int i = 0; i < 3; ++i) {
            const Vertex near = v / 40 * 40 + random.below(40);
            ties.push_back({v, random.unit() < 0.7 ? near : random.below(n), 1});
        }
    }
    const Network network = make(n, ties);
    const Communities found = find_communities(network, runs(1));
    EXPECT_TRUE(is_connected_inside(network, found.partition));
    EXPECT_GT(found.quality, 0.5);
    EXPECT_EQ(canonical_partition(network, found.partition.group), found.partition);
}

TEST(Quality, ByTheDefinition) {
    const Network network = karate();
    Partition club{std::vector<std::uint32_t>(34, 1), 2};
    for (const auto* id : {"1", "2", "3", "4", "5", "6", "7", "8", "9", "11", "12", "13", "14",
                           "17", "18", "20", "22"}) {
        club.group[network.find(id).value()] = 0;
    }
    EXPECT_NEAR(quality_of(network, club, Objective::modularity, 1, Weights::ignore), 0.358235,
                5e-7);
    const Partition one{std::vector<std::uint32_t>(34, 0), 1};
    EXPECT_NEAR(quality_of(network, one, Objective::modularity, 1, Weights::ignore), 0, 1e-15);
    EXPECT_DOUBLE_EQ(quality_of(network, one, Objective::cpm, 0.1, Weights::ignore),
                     78 - 0.1 * 34 * 33 / 2);
}

TEST(PartitionTest, CanonicalOrderAndConnectedParts) {
    const Network network = make("b-c d-e");
    const auto v = [&](const char* id) { return network.find(id).value(); };
    std::vector<std::uint32_t> labels(4, 900);
    EXPECT_EQ(canonical_partition(network, labels).groups, 1U);
    const Partition parts = connected_partition(network, labels);
    EXPECT_EQ(parts.groups, 2U);
    EXPECT_EQ(parts.group[v("b")], 0U);
    EXPECT_EQ(parts.group[v("e")], 1U);
    labels[v("d")] = 5;
    EXPECT_EQ(canonical_partition(network, labels).group[v("d")], 1U);
}

}  // namespace
}  // namespace lobbynet
