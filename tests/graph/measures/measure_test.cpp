// The list of measures, ranks, stopping, small networks, threads.
#include "graph/measures/measure.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <set>

#include "graph/base/error.hpp"
#include "graph/measures/kernels/batches.hpp"
#include "tests/graph/measures/graphs.hpp"

namespace lobbynet::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

TEST(Measures, EachSaysWhatItIs) {
    std::set<std::string_view> names;
    for (const Measure& m : all_measures()) {
        SCOPED_TRACE(m.name);
        EXPECT_TRUE(names.insert(m.name).second) << "twice";
        for (const auto text : {m.summary, m.meaning, m.formula, m.strength, m.range, m.undefined,
                                m.complexity, m.paper})
            EXPECT_FALSE(text.empty());
        EXPECT_LE(m.summary.size(), 80U);
        EXPECT_NE(m.compute, nullptr);
        EXPECT_FALSE(m.compute(kite(), {}).conventions.empty());
    }
}

TEST(Measures, AreFoundByName) {
    EXPECT_EQ(find_measure("betweenness").name, "betweenness");
    EXPECT_EQ(find_measure(" PageRank ").name, "pagerank");
    try {
        find_measure("betweeness");
        FAIL() << "found";
    } catch (const UsageError& e) {
        EXPECT_THAT(e.what(), HasSubstr("'betweeness' is not a measure"));
        EXPECT_THAT(e.remedy(),
                    HasSubstr("did you mean 'betweenness'? the measures are: degree, "));
        EXPECT_THAT(e.remedy(), HasSubstr("pagerank"));
    }
}

TEST(Ranks, EqualScoresShareOne) {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    EXPECT_THAT(competition_ranks(std::vector<double>{3, 5, 3, nan, 1, 0}),
                ElementsAre(2, 1, 2, 0, 4, 5));
    EXPECT_THAT(competition_ranks(std::vector<double>{}), ElementsAre());
    EXPECT_THAT(competition_ranks(std::vector<double>{nan, nan}), ElementsAre(0, 0));
}

TEST(Ranks, EqualMeansToOneInABillion) {
    EXPECT_THAT(competition_ranks(std::vector<double>{1, 1 + 8e-10, 1 + 1.6e-9}),
                ElementsAre(3, 1, 1))
        << "compared with the first of a group";
    EXPECT_THAT(competition_ranks(std::vector<double>{100, 1e-14, 0, -1e-14}),
                ElementsAre(1, 2, 2, 2))
        << "a rounding error is a zero";
}

TEST(Measures, OnTheSmallestNetworks) {
    const Network none = make(0, std::vector<NetworkTie>{});
    const Network one = make(1, std::vector<NetworkTie>{});
    const Network pair = make(2, std::vector<NetworkTie>{{0, 1, 1}});
    for (const Measure& m : all_measures()) {
        SCOPED_TRACE(m.name);
        for (const Weights weights : {Weights::ignore, Weights::strength}) {
            MeasureOptions options;
            options.weights = weights;
            EXPECT_EQ(m.compute(none, options).score.size(), 0U);
            EXPECT_EQ(m.compute(one, options).score.size(), 1U);
            const auto both = m.compute(pair, options).score;
            ASSERT_EQ(both.size(), 2U);
            EXPECT_TRUE(std::isnan(both[0]) || std::abs(both[0] - both[1]) < 1e-12);
        }
    }
    EXPECT_TRUE(std::isnan(measure("degree", one).normalised[0]));
    EXPECT_TRUE(std::isnan(measure("harmonic", one).normalised[0]));
    EXPECT_TRUE(std::isnan(measure("betweenness", pair).normalised[0]));
    EXPECT_EQ(measure("closeness", one).score[0], 0);
    EXPECT_EQ(measure("closeness", pair).score[0], 1);
    EXPECT_EQ(measure("pagerank", one).score[0], 1);
}

// a -> b -> c
TEST(Measures, DirectedDivisors) {
    const Network path = make("a-b b-c", Direction::directed);
    const auto betweenness = measure("betweenness", path);
    EXPECT_EQ(at(path, betweenness.score, "b"), 1);
    EXPECT_EQ(at(path, betweenness.normalised, "b"), 0.5) << "of the two ordered pairs";
    const auto degree = measure("degree", path);
    EXPECT_EQ(at(path, degree.score, "b"), 2);
    EXPECT_EQ(at(path, degree.normalised, "b"), 0.5);
    const auto harmonic = measure("harmonic", path);
    EXPECT_EQ(at(path, harmonic.score, "a"), 1.5) << "along the ties";
    EXPECT_EQ(at(path, harmonic.score, "c"), 0);
}

TEST(Measures, StopWhenAsked) {
    const std::atomic<bool> stop = true;
    for (const char* name : {"betweenness", "harmonic", "closeness", "pagerank", "eigenvector"}) {
        MeasureOptions options;
        options.monitor.stop = &stop;
        EXPECT_THROW(measure(name, karate(), options), Cancelled) << name;
        options.threads = 3;
        EXPECT_THROW(measure(name, karate(), options), Cancelled) << name;
    }
}

TEST(Batches, MergeInOrderOnAnyNumberOfThreads) {
    for (const unsigned threads : {1U, 2U, 5U}) {
        std::vector<std::size_t> merged;
        in_batches(
            100, threads, {}, [] { return std::size_t{0}; },
            [](std::size_t& scratch, std::size_t batch) { scratch = batch * batch; },
            [&](std::size_t& scratch, std::size_t batch) {
                EXPECT_EQ(scratch, batch * batch);
                merged.push_back(batch);
            });
        ASSERT_EQ(merged.size(), 100U);
        EXPECT_TRUE(std::ranges::is_sorted(merged));
    }
}

TEST(Batches, TheFirstErrorReachesTheCaller) {
    for (const unsigned threads : {1U, 2U, 5U}) {
        EXPECT_THROW(in_batches(
                         100, threads, {}, [] { return 0; },
                         [](int&, std::size_t batch) {
                             if (batch == 17) throw DataError("seventeen");
                         },
                         [](int&, std::size_t) {}),
                     DataError);
    }
}

TEST(Batches, ProgressComesFromTheCallingThread) {
    const auto caller = std::this_thread::get_id();
    double last = 0;
    Monitor monitor;
    monitor.progress = [&](double part) {
        EXPECT_EQ(std::this_thread::get_id(), caller);
        EXPECT_GT(part, last);
        last = part;
    };
    in_batches(
        50, 2, monitor, [] { return 0; }, [](int&, std::size_t) {}, [](int&, std::size_t) {});
    in_batches(
        50, 1, {}, [] { return 0; }, [](int&, std::size_t) {}, [](int&, std::size_t) {});
    EXPECT_LE(last, 1);
}

}  // namespace
}  // namespace lobbynet::test
