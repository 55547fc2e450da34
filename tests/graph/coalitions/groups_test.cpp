#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include "graph/coalitions/agreement.hpp"
#include "graph/coalitions/compare.hpp"
#include "graph/coalitions/group_quality.hpp"
#include "tests/graph/coalitions/drawn.hpp"
#include "tests/graph/measures/graphs.hpp"

namespace lobbynet {
namespace {

using namespace test;
using Labels = std::vector<std::uint32_t>;

Partition partition(const Network& network, const std::vector<std::vector<const char*>>& groups) {
    Labels labels(network.size(), 99);
    for (std::uint32_t g = 0; g < groups.size(); ++g) {
        for (const auto* id : groups[g]) labels[network.find(id).value()] = g;
    }
    return canonical_partition(network, labels);
}

//  a - b     d - e
//   \ /       \ /     g (isolate)
//    c ------- f
TEST(GroupQuality, TwoTrianglesAndAnIsolate) {
    const Network network =
        make({{"a", "b"}, {"b", "c"}, {"a", "c"}, {"d", "e"}, {"e", "f"}, {"d", "f"}, {"c", "f"}},
             Direction::undirected, {"g"});
    const Partition p = partition(network, {{"a", "b", "c"}, {"d", "e", "f"}, {"g"}});
    const auto quality = group_quality(network, p, Weights::ignore);
    ASSERT_EQ(quality.size(), 3U);
    EXPECT_EQ(quality[0].members, 3U);
    EXPECT_DOUBLE_EQ(quality[0].inside, 3);
    EXPECT_DOUBLE_EQ(quality[0].outside, 1);
    EXPECT_DOUBLE_EQ(quality[0].ei_index, -0.5);
    EXPECT_DOUBLE_EQ(quality[0].density, 1);
    EXPECT_DOUBLE_EQ(quality[0].conductance, 1.0 / 7);
    EXPECT_TRUE(std::isnan(quality[2].ei_index));
    EXPECT_TRUE(std::isnan(quality[2].density));
    EXPECT_TRUE(std::isnan(quality[2].conductance));
    EXPECT_DOUBLE_EQ(ei_index_of(network, p, Weights::ignore), (1.0 - 6) / 7);
}

TEST(GroupQuality, TwoModeDensityCountsPairsAcrossTheSides) {
    const Network network = two_mode(2, 3, {{0, 0}, {0, 1}, {1, 1}, {1, 2}});
    const Partition p = partition(network, {{"t0", "s0", "s1"}, {"t1", "s2"}});
    const auto quality = group_quality(network, p, Weights::ignore);
    EXPECT_DOUBLE_EQ(quality[0].density, 1);
    EXPECT_DOUBLE_EQ(quality[1].density, 1);
    const auto all = group_quality(network, {Labels(5, 0), 1}, Weights::ignore);
    EXPECT_DOUBLE_EQ(all[0].density, 4.0 / 6);
    EXPECT_TRUE(std::isnan(all[0].conductance));
}

TEST(GroupQuality, StrengthsCountWhereAsked) {
    const Network network = make(std::vector<Line>{{"a", "b", 3}, {"b", "c", 2}});
    const Partition p = partition(network, {{"a", "b"}, {"c"}});
    EXPECT_DOUBLE_EQ(group_quality(network, p, Weights::strength)[0].ei_index, -0.2);
    EXPECT_DOUBLE_EQ(group_quality(network, p, Weights::ignore)[0].ei_index, 0);
    EXPECT_DOUBLE_EQ(group_quality(network, p, Weights::strength)[0].density, 1);
}

// Hubert & Arabie's index on a table worked by hand: rows {2,1 | 0,3}: S = 1 + 3, A = B-sums
// 3 + 3 = 6, 1 + 6 = 7, pairs 15.
TEST(Compare, AdjustedRandAndMutualInformationByHand) {
    const Labels a{0, 0, 0, 1, 1, 1};
    const Labels b{0, 0, 1, 1, 1, 1};
    const Likeness likeness = compare_partitions(a, b);
    EXPECT_EQ(likeness.compared, 6U);
    EXPECT_NEAR(likeness.adjusted_rand, (4 - 42.0 / 15) / (6.5 - 42.0 / 15), 1e-15);
    const double ha = std::log(2.0);
    const double hb = -(2.0 / 6 * std::log(2.0 / 6) + 4.0 / 6 * std::log(4.0 / 6));
    const double joint =
        -(2.0 / 6 * std::log(2.0 / 6) + 1.0 / 6 * std::log(1.0 / 6) + 0.5 * std::log(0.5));
    EXPECT_NEAR(likeness.normalised_mutual_information, 2 * (ha + hb - joint) / (ha + hb), 1e-12);
}

TEST(Compare, EqualUnrelatedAndUndefined) {
    const Labels a{0, 0, 1, 1};
    const Labels renamed{7, 7, 2, 2};
    const Labels crossed{0, 1, 0, 1};
    EXPECT_DOUBLE_EQ(compare_partitions(a, renamed).adjusted_rand, 1);
    EXPECT_DOUBLE_EQ(compare_partitions(a, renamed).normalised_mutual_information, 1);
    EXPECT_DOUBLE_EQ(compare_partitions(a, crossed).adjusted_rand, -0.5);
    EXPECT_NEAR(compare_partitions(a, crossed).normalised_mutual_information, 0, 1e-15);
    EXPECT_DOUBLE_EQ(compare_partitions(Labels(4, 0), Labels(4, 1)).adjusted_rand, 1);
    EXPECT_TRUE(std::isnan(compare_partitions(Labels{0}, Labels{0}).adjusted_rand));
    const Labels absent{0, 0, 1, in_no_group};
    EXPECT_EQ(compare_partitions(a, absent).compared, 3U);
}

TEST(Compare, TwoNetworksThroughTheirIds) {
    const Network before = make("a-b c-d");
    const Network after = make("d-c b-e a-b");
    const Partition p = partition(before, {{"a", "b"}, {"c", "d"}});
    const Partition q = partition(after, {{"a", "b", "e"}, {"c", "d"}});
    const Likeness likeness = compare_partitions(before, p, after, q);
    EXPECT_EQ(likeness.compared, 4U);
    EXPECT_DOUBLE_EQ(likeness.adjusted_rand, 1);
}

TEST(Compare, OmegaIsTheAdjustedRandIndexWhenNothingOverlaps) {
    SeededRandom random(5);
    for (int round = 0; round < 50; ++round) {
        Labels a(12);
        Labels b(12);
        std::vector<Group> groups_a(4);
        std::vector<Group> groups_b(4);
        for (std::uint32_t i = 0; i < 12; ++i) {
            groups_a[a[i] = random.below(4)].push_back(i);
            groups_b[b[i] = random.below(4)].push_back(i);
        }
        EXPECT_NEAR(omega_index(groups_a, groups_b), compare_partitions(a, b).adjusted_rand, 1e-12);
    }
}

// Worked by hand: groups {0,1,2}, {1,2,3} and {0,1,2}, {2,3}. Pairs 6. Together in the first: 12
// twice, 01 02 13 23 once, 03 never; in the second: 01 02 12 23 once, 03 13 never. Equal: 01 02 23
// 03 = 4; expected (levels 1,4,1 and 2,4,0): (1*2 + 4*4)/6 = 3.
TEST(Compare, OmegaOfOverlappingGroups) {
    EXPECT_NEAR(omega_index({{0, 1, 2}, {1, 2, 3}}, {{0, 1, 2}, {2, 3}}), (4.0 - 3) / (6 - 3),
                1e-15);
    EXPECT_DOUBLE_EQ(omega_index({{0, 1, 2}, {1, 2, 3}}, {{1, 2, 3}, {2, 1, 0}}), 1);
    EXPECT_TRUE(std::isnan(omega_index({{0}}, {{1}})));
}

TEST(Compare, TheMostAlikeGroup) {
    const std::vector<Group> others{{1, 2, 3, 4, 5}, {2, 1}, {9}};
    const BestMatch match = best_match({1, 2, 3}, others);
    EXPECT_EQ(match.group, 1U);
    EXPECT_EQ(match.shared, 2U);
    EXPECT_DOUBLE_EQ(match.jaccard, 2.0 / 3);
    EXPECT_EQ(best_match({7}, others).group, in_no_group);
}

TEST(Agreement, MembersThatAreTornBetweenGroupsFloat) {
    // two cliques of four, and x tied once to each
    const Network network = make("a-b a-c a-d b-c b-d c-d e-f e-g e-h f-g f-h g-h x-a x-e");
    LeidenOptions options;
    options.runs = 60;
    const Communities found = find_communities(network, options);
    const Agreement agreement = agreement_of(found);
    EXPECT_EQ(agreement.other_runs, 59U);
    EXPECT_DOUBLE_EQ(agreement.with_core[network.find("b").value()], 1);
    EXPECT_DOUBLE_EQ(agreement.with_core[network.find("g").value()], 1);
    const double x = agreement.with_core[network.find("x").value()];
    EXPECT_GT(x, 0.1);
    EXPECT_LT(x, stable_from);
    EXPECT_GT(agreement.mean_adjusted_rand, 0.6);
    EXPECT_LT(agreement.mean_adjusted_rand, 1);
}

TEST(Agreement, OfOneRunIsUndefined) {
    const Agreement agreement = agreement_of(find_communities(karate(), {}));
    EXPECT_TRUE(std::isnan(agreement.with_core.at(0)));
    EXPECT_TRUE(std::isnan(agreement.mean_adjusted_rand));
}

}  // namespace
}  // namespace lobbynet
