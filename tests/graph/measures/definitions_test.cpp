// Every measure against its definition on 1,000 small random networks: weighted and not, directed
// where it is defined, in several parts, with isolates, with 0, 1 and 2 vertices.
#include "tests/graph/measures/definitions.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <cstring>
#include <functional>

#include "graph/measures/brokerage.hpp"
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

TEST(Definition, Katz) {
    compare(
        "katz", [](const Dense& d) { return defined_katz(d, 0.85); }, 1e-7);
}
TEST(Definition, Hits) {
    // undirected: hubs and authorities are defined to be eigenvector centrality
    compare(
        "hits",
        [](const Dense& d) { return d.directed ? defined_authorities(d) : defined_eigenvector(d); },
        1e-7);
    compare(
        "hubs",
        [](const Dense& d) { return d.directed ? defined_hubs(d) : defined_eigenvector(d); }, 1e-7);
}
TEST(Definition, KCore) { compare("kcore", defined_kcore); }
TEST(Definition, Constraint) { compare("constraint", defined_constraint); }
TEST(Definition, EffectiveSize) { compare("effective_size", defined_effective_size); }
TEST(Definition, Shapley) { compare("shapley", defined_shapley); }
TEST(Definition, Degree) {
    compare("degree", [](const Dense& d) {
        std::vector<double> out(d.n, 0.0);
        for (std::size_t i = 0; i < d.n; ++i)
            for (std::size_t j = 0; j < d.n; ++j)
                out[i] += (d.tied(i, j) ? 1 : 0) + (d.directed && d.tied(j, i) ? 1 : 0);
        return out;
    });
}
TEST(Definition, Strength) {
    for (std::uint64_t seed = 0; seed < 1000; ++seed) {
        const Network network = random_network(seed);
        const Dense d = dense(network, Weights::strength);
        std::vector<double> wanted(d.n, 0.0);
        for (std::size_t i = 0; i < d.n; ++i)
            for (std::size_t j = 0; j < d.n; ++j)
                wanted[i] += d.strength[i][j] + (d.directed ? d.strength[j][i] : 0.0);
        expect_near(measure("strength", network).score, wanted, 1e-12, std::to_string(seed));
    }
}

/// `network` with kinds and sectors that go round.
Network dressed(const Network& network) {
    static constexpr EntityKind kinds[] = {EntityKind::ministry, EntityKind::theme,
                                           EntityKind::organisation};
    static const std::string sectors[] = {"", "union", "municipal"};
    VertexNames names = network.names();
    std::vector<NetworkTie> ties;
    for (Vertex v = 0; v < network.size(); ++v) {
        const auto number = static_cast<std::size_t>(std::stoi(names.id[v]));
        names.kind[v] = kinds[number % 3];
        names.sector[v] = sectors[number / 2 % 3];
        for (const Vertex w : network.out().of(v)) {
            if (network.direction() == Direction::directed || v < w) ties.push_back({v, w, 1});
        }
    }
    return Network::build(std::move(names), std::move(ties), network.direction(), Modes::one);
}

TEST(Definition, Reach) {
    for (std::uint64_t seed = 0; seed < 1000; ++seed) {
        const Network network = dressed(random_network(seed));
        const Dense matrix = dense(network, Weights::ignore);
        const auto check = [&](const char* name, std::optional<EntityKind> kind) {
            std::vector<bool> targets;
            for (const EntityKind k : network.names().kind) targets.push_back(!kind || k == *kind);
            expect_near(measure(name, network).score, defined_reach(matrix, targets), 0, name);
        };
        check("reach", std::nullopt);
        check("reach_ministries", EntityKind::ministry);
        check("reach_themes", EntityKind::theme);
    }
}

TEST(Definition, Brokerage) {
    using Role = bool (*)(int, int, int);
    const std::vector<std::pair<const char*, Role>> roles{
        {"brokerage", [](int, int, int) { return true; }},
        {"brokerage_coordinator", [](int a, int v, int b) { return a == v && v == b; }},
        {"brokerage_itinerant", [](int a, int v, int b) { return a == b && a != v; }},
        {"brokerage_gatekeeper", [](int a, int v, int b) { return a != v && v == b; }},
        {"brokerage_representative", [](int a, int v, int b) { return a == v && v != b; }},
        {"brokerage_liaison", [](int a, int v, int b) { return a != v && v != b && a != b; }}};
    for (std::uint64_t seed = 0; seed < 1000; ++seed) {
        const Network network = dressed(random_network(seed));
        const Dense matrix = dense(network, Weights::ignore);
        for (const std::string by : {"sector", "kind"}) {
            std::vector<int> group;
            for (Vertex v = 0; v < network.size(); ++v) {
                const auto& sector = network.names().sector[v];
                group.push_back(by == "kind" ? static_cast<int>(network.names().kind[v])
                                             : (sector.empty() ? 1000 + static_cast<int>(v)
                                                               : static_cast<int>(sector[0])));
            }
            MeasureOptions options;
            options.group_by = by;
            for (const auto& [name, role] : roles)
                expect_near(measure(name, network, options).score,
                            defined_brokerage(matrix, group, role), 0, name);
            for (Vertex v = 0; v < network.size(); ++v) {
                std::array<double, broker_roles> counted{};
                for (const BrokeredPair& pair : brokered_pairs(network, v, by))
                    ++counted[static_cast<std::size_t>(pair.role)];
                ASSERT_EQ(counted, count_broker_roles(network, by)[v]) << "seed " << seed;
            }
        }
    }
}

// The centre of an even two-mode star has 1 of each; all against networkx' formulas on others.
TEST(Definition, TwoMode) {
    int compared = 0;
    for (std::uint64_t seed = 0; compared < 1000; ++seed) {
        // two modes: drop the ties inside one
        const Network any = random_network(seed, true);
        VertexNames names = any.names();
        std::vector<NetworkTie> ties;
        std::vector<bool> theme(any.size());
        double themes = 0;
        for (Vertex v = 0; v < any.size(); ++v) {
            theme[v] = std::stoi(names.id[v]) % 3 == 0;
            themes += theme[v] ? 1 : 0;
            names.kind[v] = theme[v] ? EntityKind::theme : EntityKind::organisation;
        }
        for (Vertex v = 0; v < any.size(); ++v) {
            for (const Vertex w : any.out().of(v)) {
                if (v < w && theme[v] != theme[w]) ties.push_back({v, w, 1});
            }
        }
        if (ties.empty()) continue;
        ++compared;
        const Network network =
            Network::build(std::move(names), std::move(ties), Direction::undirected, Modes::two);
        const Dense matrix = dense(network, Weights::ignore);
        const auto betweenness = defined_betweenness(matrix);
        const auto length = all_paths(matrix).length;
        std::vector<double> degree, closeness, share;
        for (Vertex v = 0; v < network.size(); ++v) {
            const bool is_theme = network.names().kind[v] == EntityKind::theme;
            const double own = is_theme ? themes : network.size() - themes;
            const double other = network.size() - own;
            double ties_of = 0, sum = 0, reached = 0;
            for (Vertex u = 0; u < network.size(); ++u) {
                ties_of += matrix.tied(v, u) ? 1 : 0;
                if (u == v || length[v][u] < 0) continue;
                sum += static_cast<double>(length[v][u] / whole_lengths);
                ++reached;
            }
            degree.push_back(ties_of / other);
            closeness.push_back(
                reached > 0 ? (other + 2 * (own - 1)) / sum * reached / (network.size() - 1) : 0.0);
            // the largest of all two-mode networks of that size: the hub of an even star, by
            // counting
            const int m = static_cast<int>(other), n = static_cast<int>(own);
            std::vector<int> branch(static_cast<std::size_t>(m), 1);
            for (int i = 0; i < n - 1; ++i) ++branch[static_cast<std::size_t>(i % m)];
            double largest = 0;
            for (int i = 0; i < m; ++i)
                for (int j = i + 1; j < m; ++j)
                    largest +=
                        branch[static_cast<std::size_t>(i)] * branch[static_cast<std::size_t>(j)];
            share.push_back(largest > 0 ? betweenness[v] / largest
                                        : std::numeric_limits<double>::quiet_NaN());
        }
        const auto what = "seed " + std::to_string(seed);
        expect_near(measure("degree_two_mode", network).score, degree, 1e-12, what);
        expect_near(measure("closeness_two_mode", network).score, closeness, 1e-12, what);
        expect_near(measure("betweenness_two_mode", network).score, share, 1e-9, what);
        for (const double b : share) ASSERT_FALSE(b > 1 + 1e-12) << what;
    }
    EXPECT_TRUE(std::isnan(measure("degree_two_mode", kite()).score[0]));
}

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

template <class Number>
std::vector<double> dependencies_with(const Core& core, const LaneKernels<Number>& set) {
    LaneBrandes<Number> brandes(core.out(), core.in(), core.weight, set);
    constexpr Vertex lanes = Lanes<Number>::count;
    for (Vertex s = 0; s < core.size(); s += lanes) {
        std::vector<Vertex> sources;
        for (Vertex v = s; v < std::min(core.size(), s + lanes); ++v) sources.push_back(v);
        brandes.run(sources);
    }
    return {brandes.sum().begin(), brandes.sum().end()};
}

TEST(InstructionSets, GiveTheSameDependencies) {
    const Core core = make_core(random_network(6, 300, 5, Direction::undirected, false), {});
    const auto doubles = dependencies_with(core, kernels_for(Isa::plain)->doubles);
    const auto floats = dependencies_with(core, kernels_for(Isa::plain)->floats);
    for (const Isa isa : {Isa::avx2, Isa::avx512}) {
        const Kernels* set = kernels_for(isa);
        if (set == nullptr) continue;
        EXPECT_TRUE(same_bits(doubles, dependencies_with(core, set->doubles))) << set->name;
        EXPECT_TRUE(same_bits(floats, dependencies_with(core, set->floats))) << set->name;
    }
}

TEST(Precision, ForRanksIsNear) {
    const Network network = random_network(6, 300, 5, Direction::undirected, false);
    MeasureOptions options;
    options.precision = Precision::ranks;
    expect_near(measure("betweenness", network, options).score,
                measure("betweenness", network).score, 1e-5, "floats");
}

// A chain of 160 diamonds has 2^160 shortest paths from end to end, more than a float can count.
TEST(Precision, ForRanksDoesNotOverflow) {
    std::vector<NetworkTie> ties;
    for (Vertex k = 0; k < 160; ++k) {
        for (const Vertex side : {3 * k + 1, 3 * k + 2}) {
            ties.push_back({3 * k, side, 1});
            ties.push_back({side, 3 * k + 3, 1});
        }
    }
    const Network network = make(481, std::move(ties));
    MeasureOptions options;
    options.precision = Precision::ranks;
    expect_near(measure("betweenness", network, options).score,
                measure("betweenness", network).score, 1e-5, "diamonds");
}

}  // namespace
}  // namespace lobbynet::test
