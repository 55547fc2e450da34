// Approximate betweenness: its guarantee, that it aims at the right value, and that it repeats.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include "graph/base/error.hpp"
#include "tests/graph/measures/definitions.hpp"
#include "tests/graph/measures/graphs.hpp"

namespace lobbynet::test {
namespace {

double largest_error(const std::vector<double>& a, const std::vector<double>& b) {
    double worst = 0;
    for (std::size_t v = 0; v < a.size(); ++v) worst = std::max(worst, std::abs(a[v] - b[v]));
    return worst;
}

MeasureOptions within(double epsilon, std::uint64_t seed) {
    MeasureOptions options;
    options.epsilon = epsilon;
    options.seed = seed;
    return options;
}

// A hub-and-spokes network with some trees: 260 vertices.
Network example(Direction direction) {
    std::vector<NetworkTie> ties;
    for (Vertex v = 1; v < 200; ++v) {
        const Vertex hub = v * 7 % (v < 20 ? v : 20);
        ties.push_back({v, hub, 1});
        ties.push_back({hub, v, 1});
        ties.push_back({v, (v * v + 5) % 200, 1});
    }
    for (Vertex v = 200; v < 260; ++v) ties.push_back({v - 30, v, 1});
    return make(260, std::move(ties), direction);
}

TEST(Sampling, KeepsItsPromise) {
    for (const auto direction : {Direction::undirected, Direction::directed}) {
        const Network network = example(direction);
        const auto exact = measure("betweenness", network).normalised;
        ASSERT_GT(*std::ranges::max_element(exact), 0.05) << "there is something to find";
        int failed = 0;
        std::vector<double> mean(network.size(), 0.0);
        for (std::uint64_t seed = 1; seed <= 50; ++seed) {
            const auto sample = measure("betweenness", network, within(0.04, seed)).normalised;
            failed += largest_error(sample, exact) > 0.04 ? 1 : 0;
            for (Vertex v = 0; v < network.size(); ++v) mean[v] += sample[v] / 50;
        }
        EXPECT_LE(failed, 5);
        // fifty runs of some thousand samples: a standard error of about 0.001
        EXPECT_LT(largest_error(mean, exact), 0.005);
    }
}

TEST(Sampling, IsTheSameOnAnyNumberOfThreads) {
    const Network network = example(Direction::undirected);
    MeasureOptions options = within(0.05, 7);
    const auto one = measure("betweenness", network, options);
    options.threads = 3;
    EXPECT_EQ(one.score, measure("betweenness", network, options).score);
    options.seed = 8;
    EXPECT_NE(one.score, measure("betweenness", network, options).score);
    EXPECT_THAT(one.conventions, testing::HasSubstr("within 0.05"));
    EXPECT_THAT(one.conventions, testing::HasSubstr("probability 0.9"));
}

TEST(Sampling, TreesAreExact) {
    const Network path = make("a-b b-c c-d d-e");
    EXPECT_EQ(measure("betweenness", path, within(0.1, 1)).score,
              measure("betweenness", path).score);
}

TEST(Sampling, SmallAndDisconnectedNetworks) {
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        const Network network = random_network(seed);
        const auto exact = measure("betweenness", network).normalised;
        const auto sample = measure("betweenness", network, within(0.2, seed)).normalised;
        ASSERT_EQ(exact.size(), sample.size());
        for (std::size_t v = 0; v < exact.size(); ++v) {
            if (std::isnan(exact[v])) {
                EXPECT_TRUE(std::isnan(sample[v]));
            } else {
                EXPECT_NEAR(exact[v], sample[v], 0.2) << "seed " << seed;
            }
        }
    }
}

// 130,000 vertices in a ring with chords: exact betweenness would take 7 * 10^10 steps.
TEST(Sampling, OnlyWhereExactScoresWouldTakeMinutes) {
    MeasureOptions options;
    options.epsilon_when_large = 0.05;
    EXPECT_THAT(measure("betweenness", karate(), options).conventions,
                testing::Not(testing::HasSubstr("approximate")));
    constexpr Vertex n = 130'000;
    std::vector<NetworkTie> ties;
    for (Vertex v = 0; v < n; ++v) {
        ties.push_back({v, (v + 1) % n, 1});
        ties.push_back({v, static_cast<Vertex>((v * std::uint64_t{7919} + 13) % n), 1});
    }
    EXPECT_THAT(measure("betweenness", make(n, std::move(ties)), options).conventions,
                testing::HasSubstr("every normalised score within 0.05 of the exact one with "
                                   "probability 0.9"));
}

TEST(Sampling, RefusesWhatCannotBe) {
    EXPECT_THROW(measure("betweenness", kite(), within(0, 1)), UsageError);
    EXPECT_THROW(measure("betweenness", kite(), within(1, 1)), UsageError);
    MeasureOptions options = within(0.1, 1);
    options.delta = 0;
    EXPECT_THROW(measure("betweenness", kite(), options), UsageError);
}

TEST(Sampling, StopsWhenAsked) {
    const std::atomic<bool> stop = true;
    MeasureOptions options = within(0.01, 1);
    options.monitor.stop = &stop;
    EXPECT_THROW(measure("betweenness", example(Direction::undirected), options), Cancelled);
}

}  // namespace
}  // namespace lobbynet::test
