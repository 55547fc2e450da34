// Every measure against its definition on 1,000 small random networks: weighted and not, directed
// where it is defined, in several parts, with isolates, with 0, 1 and 2 vertices.
#include "tests/graph/measures/definitions.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <cstring>
#include <functional>

#include "graph/measures/kernels/brandes_lanes.hpp"
#include "graph/measures/kernels/core.hpp"
#include "graph/measures/kernels/distances.hpp"
#include "tests/graph/measures/graphs.hpp"

namespace lobbynet::test {
namespace {

using Definition = std::function<std::vector<double>(const Dense&)>;

void expect_near(const std::vector<double>& got, const std::vector<double>& wanted,
                 double tolerance, const std::string& what) {
    ASSERT_EQ(got.size(), wanted.size()) << what;
    for (std::size_t v = 0; v < got.size(); ++v) {
        if (std::isnan(wanted[v])) {
            ASSERT_TRUE(std::isnan(got[v])) << what << ", vertex " << v;
        } else {
            ASSERT_NEAR(got[v], wanted[v], tolerance * std::max(1.0, std::abs(wanted[v])))
                << what << ", vertex " << v;
        }
    }
}

void compare(std::string_view name, const Definition& definition, double tolerance = 1e-9,
             bool undirected_only = false) {
    for (std::uint64_t seed = 0; seed < 1000; ++seed) {
        const Network network = random_network(seed, undirected_only);
        for (const Weights weights : {Weights::ignore, Weights::strength}) {
            MeasureOptions options;
            options.weights = weights;
            options.tolerance = 1e-12;
            expect_near(measure(name, network, options).score, definition(dense(network, weights)),
                        tolerance,
                        std::string(name) + ", seed " + std::to_string(seed) +
                            (weights == Weights::strength ? ", weighted" : ""));
            if (testing::Test::HasFatalFailure()) return;
        }
    }
}

TEST(Definition, Betweenness) { compare("betweenness", defined_betweenness); }
TEST(Definition, Closeness) { compare("closeness", defined_closeness); }
TEST(Definition, Harmonic) { compare("harmonic", defined_harmonic); }
TEST(Definition, PageRank) {
    compare("pagerank", [](const Dense& d) { return defined_pagerank(d, 0.85); });
}
TEST(Definition, Eigenvector) { compare("eigenvector", defined_eigenvector, 1e-8); }

// More vertices than lanes, so that batches, levels and masks have work to do.
TEST(Definition, OnLargerNetworks) {
    for (std::uint64_t seed = 0; seed < 24; ++seed) {
        const auto direction = seed % 2 == 0 ? Direction::undirected : Direction::directed;
        const Network network =
            random_network(seed, static_cast<Vertex>(40 + 9 * seed % 120),
                           1.0 + static_cast<double>(seed % 5), direction, false);
        const Dense matrix = dense(network, Weights::ignore);
        const auto what = "seed " + std::to_string(seed);
        expect_near(measure("betweenness", network).score, defined_betweenness(matrix), 1e-9, what);
        expect_near(measure("closeness", network).score, defined_closeness(matrix), 1e-12, what);
        expect_near(measure("harmonic", network).score, defined_harmonic(matrix), 1e-12, what);
    }
}

bool same_bits(const std::vector<double>& a, const std::vector<double>& b) {
    return a.size() == b.size() &&
           (a.empty() || std::memcmp(a.data(), b.data(), a.size() * sizeof(double)) == 0);
}

TEST(Threads, GiveTheSameBytesInAnyNumber) {
    const Network network = random_network(5, 500, 4, Direction::undirected, true);
    for (const Measure& m : all_measures()) {
        for (const Weights weights : {Weights::ignore, Weights::strength}) {
            MeasureOptions options;
            options.weights = weights;
            const auto one = m.compute(network, options).score;
            for (const unsigned threads : {2U, 3U, 8U}) {
                options.threads = threads;
                EXPECT_TRUE(same_bits(one, m.compute(network, options).score))
                    << m.name << " on " << threads << " threads";
            }
        }
    }
}

TEST(InstructionSets, GiveTheSameDistances) {
    const Network network = random_network(7, 1300, 3, Direction::undirected, false);
    const auto plain = distance_sums(network, {}, *kernels_for(Isa::plain));
    for (const Isa isa : {Isa::avx2, Isa::avx512}) {
        const Kernels* set = kernels_for(isa);
        if (set == nullptr) continue;
        const auto sums = distance_sums(network, {}, *set);
        EXPECT_EQ(plain.reached, sums.reached) << set->name;
        EXPECT_EQ(plain.distance, sums.distance) << set->name;
        EXPECT_EQ(plain.reciprocal, sums.reciprocal) << set->name;
    }
}

TEST(InstructionSets, GiveTheSameDependencies) {
    const Network network = random_network(6, 300, 5, Direction::undirected, false);
    const Core core = make_core(network, {});
    const auto sums_with = [&](const Kernels& set) {
        LaneBrandes brandes(core.out(), core.in(), core.weight, set);
        for (Vertex s = 0; s < core.size(); s += lanes) {
            std::vector<Vertex> sources;
            for (Vertex v = s; v < std::min(core.size(), s + lanes); ++v) sources.push_back(v);
            brandes.run(sources);
        }
        return std::vector<double>(brandes.sum().begin(), brandes.sum().end());
    };
    const auto plain = sums_with(*kernels_for(Isa::plain));
    for (const Isa isa : {Isa::avx2, Isa::avx512}) {
        const Kernels* set = kernels_for(isa);
        if (set == nullptr) continue;
        EXPECT_TRUE(same_bits(plain, sums_with(*set))) << set->name;
    }
}

}  // namespace
}  // namespace lobbynet::test
