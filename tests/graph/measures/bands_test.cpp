// Neighbourhood inclusion and rank bands.
#include "graph/measures/bands.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <bit>

#include "graph/base/error.hpp"
#include "graph/measures/inclusion.hpp"
#include "tests/graph/measures/definitions.hpp"
#include "tests/graph/measures/graphs.hpp"

namespace lobbynet::test {
namespace {

using testing::Each;
using testing::HasSubstr;

// u below v: every neighbour of u is v or a neighbour of v.
bool below(const Dense& network, std::size_t u, std::size_t v) {
    for (std::size_t x = 0; x < network.n; ++x) {
        const bool neighbour = network.tied(u, x) || network.tied(x, u);
        if (neighbour && x != v && !network.tied(v, x) && !network.tied(x, v)) return false;
    }
    return true;
}

// Three groups, one of which is not ranked.
RankedAmong in_groups(const Network& network) {
    RankedAmong among;
    for (const auto& id : network.names().id)
        among.push_back(static_cast<std::uint32_t>(std::stoi(id)) % 3);
    return among;
}

// With all in one group, and in some.
TEST(Inclusion, AgreesWithItsDefinition) {
    for (std::uint64_t seed = 0; seed < 1000; ++seed) {
        const Network network = random_network(seed);
        const Dense matrix = dense(network, Weights::ignore);
        const RankedAmong among =
            seed % 2 == 0 ? RankedAmong(network.size(), 1) : in_groups(network);
        const InclusionOrder order =
            inclusion_order(network, {}, seed % 2 == 0 ? RankedAmong() : among);
        std::uint64_t comparable = 0;
        for (std::size_t u = 0; u < matrix.n; ++u) {
            std::uint32_t above = 0, under = 0, equal = 0;
            for (std::size_t v = 0; v < matrix.n; ++v) {
                if (u == v || among[u] == 0 || among[u] != among[v]) continue;
                const bool up = below(matrix, u, v);
                const bool down = below(matrix, v, u);
                above += up && !down ? 1 : 0;
                under += down && !up ? 1 : 0;
                equal += up && down ? 1 : 0;
                comparable += u < v && (up || down) ? 1 : 0;
            }
            ASSERT_EQ(order.above[u], above) << "seed " << seed;
            ASSERT_EQ(order.below[u], under) << "seed " << seed;
            ASSERT_EQ(order.equal[u], equal) << "seed " << seed;
        }
        ASSERT_EQ(order.comparable, comparable) << "seed " << seed;
    }
}

// All rankings that the order of the Florentine families allows, counted over its down-sets.
TEST(Inclusion, FlorentineRankings) {
    const Network network = florentine();
    const Dense matrix = dense(network, Weights::ignore);
    const std::size_t n = matrix.n;
    ASSERT_EQ(n, 15U);
    std::vector<std::uint32_t> under(n, 0);  // per family: those strictly below it
    for (std::size_t u = 0; u < n; ++u) {
        for (std::size_t v = 0; v < n; ++v) {
            if (u != v && below(matrix, v, u) && !below(matrix, u, v)) under[u] |= 1U << v;
        }
        EXPECT_EQ(static_cast<std::uint32_t>(std::popcount(under[u])),
                  inclusion_order(network).below[u]);
    }
    const std::uint32_t all = (1U << n) - 1;
    std::vector<std::uint64_t> rankings(all + 1, 0);  // of a down-set
    rankings[0] = 1;
    std::size_t down_sets = 0;
    for (std::uint32_t set = 0; set <= all; ++set) {
        if (rankings[set] == 0) continue;
        ++down_sets;
        for (std::size_t u = 0; u < n; ++u) {
            const bool next = (set >> u & 1U) == 0 && (under[u] & ~set) == 0;
            if (next) rankings[set | 1U << u] += rankings[set];
        }
    }
    EXPECT_EQ(down_sets, 2496U);
    EXPECT_EQ(rankings[all], 3'972'630'480U);
    const auto share_on_top = [&](const char* family) {
        const Vertex v = network.find(family).value();
        return static_cast<double>(rankings[all & ~(1U << v)]) / static_cast<double>(rankings[all]);
    };
    EXPECT_NEAR(share_on_top("Strozzi"), 0.1333, 5e-5);
    EXPECT_NEAR(share_on_top("Medici"), 0.1230, 5e-5);
    EXPECT_NEAR(share_on_top("Guadagni"), 0.1057, 5e-5);
}

TEST(Inclusion, Florentine) {
    const Network network = florentine();
    const InclusionOrder order = inclusion_order(network);
    EXPECT_EQ(order.comparable, 16U) << "of 105 pairs";
    // published with rank 15 as the highest: Medici 4 to 15, Acciaiuoli 1 to 9
    EXPECT_EQ(order.interval(network.find("Medici").value()), (RankInterval{1, 12}));
    EXPECT_EQ(order.interval(network.find("Acciaiuoli").value()), (RankInterval{7, 15}));
}

// No index that respects the order may leave the intervals, ties between ordered ones apart.
TEST(Inclusion, HoldsForTheMeasuresThatRespectIt) {
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        const Network network = random_network(seed, true);
        const Dense matrix = dense(network, Weights::ignore);
        for (const char* name : {"degree", "betweenness", "closeness", "harmonic", "katz"}) {
            const auto scores = measure(name, network).score;
            for (Vertex u = 0; u < network.size(); ++u) {
                for (Vertex v = 0; v < network.size(); ++v) {
                    if (u == v || !below(matrix, u, v)) continue;
                    ASSERT_LE(scores[u], scores[v] + 1e-9) << name << ", seed " << seed;
                }
            }
        }
    }
}

ErrorModel no_errors() {
    ErrorModel model;
    model.missing_ties = model.false_ties = model.merged_names = model.split_names = 0;
    return model;
}

TEST(Bands, WithoutErrorsAreTheRank) {
    const Network network = florentine();
    const Measure& by = find_measure("betweenness");
    const auto ranks = competition_ranks(by.compute(network, {}).score);
    const auto bands = rank_bands(network, by, {}, no_errors());
    for (Vertex v = 0; v < network.size(); ++v)
        EXPECT_EQ(bands[v], (RankBand{ranks[v], ranks[v], ranks[v]})) << network.names().id[v];
}

TEST(Bands, RankWithinGroups) {
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
        const Network network = random_network(seed);
        const RankedAmong among = in_groups(network);
        const Measure& by = find_measure("degree");
        const auto scores = by.compute(network, {}).score;
        const auto bands = rank_bands(network, by, {}, no_errors(), among);
        for (Vertex v = 0; v < network.size(); ++v) {
            std::uint32_t rank = among[v] == 0 ? 0 : 1;
            for (Vertex u = 0; u < network.size(); ++u)
                rank += among[v] > 0 && among[u] == among[v] && scores[u] > scores[v] ? 1 : 0;
            ASSERT_EQ(bands[v], (RankBand{rank, rank, rank})) << "seed " << seed;
        }
        // with errors everybody stays within its group
        ErrorModel model;
        model.draws = 20;
        model.missing_ties = model.false_ties = model.merged_names = model.split_names = 0.2;
        const auto drawn = rank_bands(network, by, {}, model, among);
        const auto like = indistinguishable(drawn, among);
        for (Vertex v = 0; v < network.size(); ++v) {
            std::uint32_t overlap = 0;
            for (Vertex u = 0; u < network.size(); ++u) {
                overlap += u != v && among[v] > 0 && among[u] == among[v] &&
                                   !distinguishable(drawn[u], drawn[v])
                               ? 1
                               : 0;
            }
            ASSERT_EQ(like[v], overlap) << "seed " << seed;
            ASSERT_EQ(drawn[v].best == 0, among[v] == 0);
        }
    }
}

TEST(Bands, AreTheSameOnAnyNumberOfThreadsAndChangeWithTheSeed) {
    const Network network = karate();
    ErrorModel model;
    model.draws = 60;
    const Measure& by = find_measure("betweenness");
    const auto one = rank_bands(network, by, {}, model);
    MeasureOptions options;
    options.threads = 3;
    EXPECT_EQ(one, rank_bands(network, by, options, model));
    model.seed = 2;
    EXPECT_NE(one, rank_bands(network, by, {}, model));
}

TEST(Bands, WidenWithTheErrors) {
    const Network network = karate();
    const Measure& by = find_measure("betweenness");
    const auto width = [&](double rate) {
        ErrorModel model = no_errors();
        model.draws = 100;
        model.missing_ties = model.false_ties = rate;
        double sum = 0;
        for (const RankBand& band : rank_bands(network, by, {}, model)) {
            EXPECT_LE(band.best, band.median);
            EXPECT_LE(band.median, band.worst);
            EXPECT_GE(band.best, 1U);
            EXPECT_LE(band.worst, 34U);
            sum += band.worst - band.best;
        }
        return sum;
    };
    const double small = width(0.01);
    const double large = width(0.2);
    EXPECT_LT(2 * small, large);
    // 1 and 34 lead by far, whatever is lost
    ErrorModel model;
    const auto bands = rank_bands(network, by, {}, model);
    EXPECT_LE(bands[network.find("1").value()].worst, 3U);
    EXPECT_FALSE(
        distinguishable(bands[network.find("1").value()], bands[network.find("34").value()]));
    EXPECT_TRUE(
        distinguishable(bands[network.find("1").value()], bands[network.find("12").value()]));
}

TEST(Bands, APerturbedNetworkHasTheErrorsAskedFor) {
    const Network network = random_network(3, 400, 6, Direction::undirected, false);
    const auto ties = static_cast<double>(network.tie_count());
    ErrorModel model = no_errors();
    const auto mean_ties = [&] {
        double sum = 0;
        for (std::uint64_t draw = 0; draw < 50; ++draw)
            sum += static_cast<double>(perturb(network, model, draw).network.tie_count()) / 50;
        return sum / ties;
    };
    EXPECT_NEAR(mean_ties(), 1, 1e-12);
    EXPECT_EQ(perturb(network, model, 0).network.size(), network.size());
    model.false_ties = 0.1;
    EXPECT_NEAR(mean_ties(), 0.9, 0.01);
    model = no_errors();
    model.missing_ties = 0.1;
    EXPECT_NEAR(mean_ties(), 1.1, 0.01);
    model = no_errors();
    model.merged_names = 0.1;
    double halves = 0;
    for (std::uint64_t draw = 0; draw < 50; ++draw)
        halves += perturb(network, model, draw).network.size() / 50.0;
    EXPECT_NEAR(halves / network.size(), 1.1, 0.01);
    model = no_errors();
    model.split_names = 0.1;
    double joined = 0;
    for (std::uint64_t draw = 0; draw < 50; ++draw) {
        const auto truth = perturb(network, model, draw);
        joined += truth.network.size() / 50.0;
        for (const Vertex v : truth.now) ASSERT_LT(v, truth.network.size());
    }
    EXPECT_NEAR(joined / network.size(), 0.91, 0.015) << "some are met by one that is done already";
}

TEST(Bands, ATwoModeNetworkStaysOne) {
    if (!plan_available()) GTEST_SKIP() << "the sample plan is not here";
    const Network network = plan();
    ErrorModel model;
    model.missing_ties = model.false_ties = model.merged_names = model.split_names = 0.2;
    for (std::uint64_t draw = 0; draw < 20; ++draw) {
        const auto truth = perturb(network, model, draw);
        const auto& kind = truth.network.names().kind;
        EXPECT_EQ(truth.network.modes(), Modes::two);
        EXPECT_EQ(std::ranges::count(kind, EntityKind::theme), 7) << "themes are not mixed up";
        for (Vertex v = 0; v < truth.network.size(); ++v) {
            for (const Vertex w : truth.network.out().of(v))
                EXPECT_NE(kind[v] == EntityKind::theme, kind[w] == EntityKind::theme);
        }
    }
}

TEST(Bands, SmallAndEmptyNetworks) {
    const Measure& by = find_measure("constraint");
    EXPECT_TRUE(rank_bands(make(0, std::vector<NetworkTie>{}), by, {}, {}).empty());
    EXPECT_EQ(rank_bands(make(1, std::vector<NetworkTie>{}), by, {}, {}),
              (std::vector<RankBand>{{1, 1, 1}}))
        << "undefined is last";
}

TEST(Bands, RefuseWhatCannotBe) {
    const Measure& by = find_measure("degree");
    ErrorModel model;
    model.false_ties = 1.5;
    EXPECT_THROW(rank_bands(kite(), by, {}, model), UsageError);
    model = {};
    model.coverage = 1;
    EXPECT_THROW(rank_bands(kite(), by, {}, model), UsageError);
    model = {};
    model.draws = 0;
    EXPECT_THROW(rank_bands(kite(), by, {}, model), UsageError);
}

TEST(Bands, SayWhatTheyAssume) {
    EXPECT_EQ(to_string(ErrorModel{}),
              "90 % bands over 200 draws (seed 1): 5 % of the ties missing, 5 % false; 1 % of the "
              "names wrongly merged, 1 % wrongly split");
}

TEST(Bands, StopWhenAsked) {
    const std::atomic<bool> stop = true;
    MeasureOptions options;
    options.monitor.stop = &stop;
    EXPECT_THROW(rank_bands(karate(), find_measure("degree"), options, {}), Cancelled);
}

}  // namespace
}  // namespace lobbynet::test
