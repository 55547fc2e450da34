// Published and exactly computed values, to 1e-9 (as many digits as are known where fewer).
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <map>
#include <numeric>

#include "graph/measures/brokerage.hpp"
#include "tests/graph/measures/graphs.hpp"

namespace lobbynet::test {
namespace {

struct Family {
    const char* name;
    double degree;
    double betweenness;
    double betweenness_normalised;
    double closeness;
    double eigenvector;
    double constraint;
    double shapley;
};

TEST(Oracle, Florentine) {
    const Network network = florentine();
    ASSERT_EQ(network.size(), 15U);
    ASSERT_EQ(network.tie_count(), 20U);
    const auto degree = measure("degree", network);
    const auto betweenness = measure("betweenness", network);
    const auto closeness = measure("closeness", network);
    const auto eigenvector = measure("eigenvector", network);
    const auto constraint = measure("constraint", network);
    const auto shapley = measure("shapley", network);
    for (const Family& f :
         {Family{"Medici", 6, 95.0 / 2, 0.521978, 0.560000, 0.430308, 0.209877, 173.0 / 84},
          Family{"Guadagni", 4, 139.0 / 6, 0.254579, 0.466667, 0.289116, 0.250000, 29.0 / 20},
          Family{"Albizzi", 3, 58.0 / 3, 0.212454, 0.482759, 0.243956, 0.333333, 153.0 / 140},
          Family{"Salviati", 2, 13, 0.142857, 0.388889, 0.145917, 0.500000, 41.0 / 42},
          Family{"Ridolfi", 3, 31.0 / 3, 0.113553, 0.500000, 0.341553, 0.459877, 59.0 / 70},
          Family{"Bischeri", 3, 19.0 / 2, 0.104396, 0.400000, 0.282800, 0.482253, 9.0 / 10},
          Family{"Strozzi", 4, 28.0 / 3, 0.102564, 0.437500, 0.355980, 0.458333, 6.0 / 5},
          Family{"Barbadori", 2, 17.0 / 2, 0.093407, 0.437500, 0.211705, 0.500000, 61.0 / 84},
          Family{"Tornabuoni", 3, 25.0 / 3, 0.091575, 0.482759, 0.325842, 0.459877, 59.0 / 70},
          Family{"Castellani", 3, 5, 0.054945, 0.388889, 0.259026, 0.482253, 31.0 / 30},
          Family{"Peruzzi", 3, 2, 0.021978, 0.368421, 0.275730, 0.655864, 19.0 / 20}}) {
        SCOPED_TRACE(f.name);
        EXPECT_EQ(at(network, degree.score, f.name), f.degree);
        EXPECT_NEAR(at(network, degree.normalised, f.name), f.degree / 14, 1e-12);
        EXPECT_NEAR(at(network, betweenness.score, f.name), f.betweenness, 1e-9);
        EXPECT_NEAR(at(network, betweenness.normalised, f.name), f.betweenness_normalised, 6e-7);
        EXPECT_NEAR(at(network, closeness.score, f.name), f.closeness, 6e-7);
        EXPECT_NEAR(at(network, eigenvector.score, f.name), f.eigenvector, 6e-7);
        EXPECT_NEAR(at(network, constraint.score, f.name), f.constraint, 6e-7);
        EXPECT_NEAR(at(network, shapley.score, f.name), f.shapley, 1e-12);
    }
    for (const auto& [leaf, value] :
         {std::pair{"Acciaiuoli", 9.0 / 14}, std::pair{"Ginori", 3.0 / 4},
          std::pair{"Lamberteschi", 7.0 / 10}, std::pair{"Pazzi", 5.0 / 6}}) {
        EXPECT_NEAR(at(network, shapley.score, leaf), value, 1e-12) << leaf;
        EXPECT_EQ(at(network, constraint.score, leaf), 1) << leaf;
    }
    EXPECT_NEAR(std::accumulate(shapley.score.begin(), shapley.score.end(), 0.0), 15, 1e-12);
    const auto size = measure("effective_size", network);
    EXPECT_NEAR(at(network, size.score, "Medici"), 17.0 / 3, 1e-12);
    EXPECT_NEAR(at(network, size.score, "Guadagni"), 4, 1e-12);
    EXPECT_NEAR(at(network, size.score, "Strozzi"), 3, 1e-12);
    for (const auto& [leaf, value] :
         {std::pair{"Acciaiuoli", 14.0 / 38}, std::pair{"Ginori", 14.0 / 42},
          std::pair{"Lamberteschi", 14.0 / 43}, std::pair{"Pazzi", 14.0 / 49}}) {
        EXPECT_EQ(at(network, betweenness.score, leaf), 0) << leaf;
        EXPECT_NEAR(at(network, closeness.score, leaf), value, 1e-12) << leaf;
    }
    EXPECT_NEAR(std::inner_product(eigenvector.score.begin(), eigenvector.score.end(),
                                   eigenvector.score.begin(), 0.0),
                1, 1e-12);
}

TEST(Oracle, Karate) {
    const Network network = karate();
    ASSERT_EQ(network.size(), 34U);
    ASSERT_EQ(network.tie_count(), 78U);
    const auto betweenness = measure("betweenness", network);
    const auto closeness = measure("closeness", network);
    EXPECT_NEAR(at(network, betweenness.score, "1"), 231.071429, 1e-6);
    EXPECT_NEAR(at(network, betweenness.score, "34"), 160.551587, 1e-6);
    EXPECT_NEAR(at(network, betweenness.score, "3"), 75.850794, 1e-6);
    EXPECT_NEAR(at(network, betweenness.score, "32"), 73.009524, 1e-6);
    EXPECT_NEAR(at(network, closeness.score, "1"), 33.0 / 58, 1e-12);
    EXPECT_NEAR(at(network, closeness.score, "34"), 33.0 / 60, 1e-12);
    const auto constraint = measure("constraint", network);
    EXPECT_NEAR(at(network, constraint.score, "1"), 0.155423, 6e-7);
    EXPECT_NEAR(at(network, constraint.score, "34"), 0.156419, 6e-7);
}

using Roles = std::array<double, broker_roles>;  // coordinator itinerant gatekeeper repr. liaison

Network with_sectors(const Network& network, const std::map<std::string, std::string>& sectors) {
    VertexNames names = network.names();
    std::vector<NetworkTie> ties;
    for (Vertex v = 0; v < network.size(); ++v) {
        const auto it = sectors.find(names.id[v]);
        names.sector[v] = it == sectors.end() ? "" : it->second;
        for (const Vertex w : network.out().of(v)) {
            if (network.direction() == Direction::directed || v < w) ties.push_back({v, w, 1});
        }
    }
    return Network::build(std::move(names), std::move(ties), network.direction(), Modes::one);
}

Roles roles_of(const Network& network, std::string_view id) {
    return count_broker_roles(network, "sector").at(network.find(id).value());
}

//   A -> B, A -> C, B -> C, B -> D, C -> D, D -> A; groups A B | C D
TEST(Oracle, BrokerageOfFour) {
    const Network network = with_sectors(make("A-B A-C B-C B-D C-D D-A", Direction::directed),
                                         {{"A", "1"}, {"B", "1"}, {"C", "2"}, {"D", "2"}});
    EXPECT_EQ(roles_of(network, "A"), (Roles{0, 1, 1, 0, 0}));
    EXPECT_EQ(roles_of(network, "B"), (Roles{0, 0, 0, 1, 0}));
    EXPECT_EQ(roles_of(network, "C"), (Roles{0, 0, 1, 0, 0}));
    EXPECT_EQ(roles_of(network, "D"), (Roles{0, 1, 0, 1, 0}));
}

TEST(Oracle, BrokerageMini) {
    const Network network = with_sectors(
        make("SWN-VNG VNG-VWS Movisie-VNG VWS-JenV VNG-JenV SWN-VWS", Direction::directed),
        {{"VWS", "rijk"}, {"JenV", "rijk"}});
    EXPECT_EQ(roles_of(network, "VNG"), (Roles{0, 0, 0, 0, 3}));
    EXPECT_EQ(roles_of(network, "VWS"), (Roles{0, 0, 1, 0, 0}));
}

TEST(Oracle, BrokerageOfKarate) {
    // who stayed with Mr. Hi, as networkx labels the club
    std::map<std::string, std::string> club;
    for (int v = 1; v <= 34; ++v) club[std::to_string(v)] = "Officer";
    for (const int v : {1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 14, 17, 18, 20, 22})
        club[std::to_string(v)] = "Mr. Hi";
    const Network network = with_sectors(karate(), club);
    EXPECT_EQ(roles_of(network, "1"), (Roles{174, 0, 15, 15, 0}));
    EXPECT_EQ(roles_of(network, "34"), (Roles{156, 6, 40, 40, 0}));
    EXPECT_EQ(roles_of(network, "3"), (Roles{10, 12, 23, 23, 0}));
    Roles total{};
    for (const Roles& roles : count_broker_roles(network, "sector")) {
        for (std::size_t r = 0; r < broker_roles; ++r) total[r] += roles[r];
    }
    EXPECT_EQ(total, (Roles{510, 20, 128, 128, 0}));
}

TEST(Oracle, Kite) {
    const Network network = kite();
    ASSERT_EQ(network.tie_count(), 18U);
    const auto degree = measure("degree", network);
    const auto betweenness = measure("betweenness", network);
    const auto closeness = measure("closeness", network);
    EXPECT_EQ(at(network, degree.score, "Diane"), 6);
    const std::vector<std::pair<const char*, double>> raw{{"Heather", 14},
                                                          {"Fernando", 25.0 / 3},
                                                          {"Garth", 25.0 / 3},
                                                          {"Ike", 8},
                                                          {"Diane", 11.0 / 3},
                                                          {"Andre", 5.0 / 6},
                                                          {"Beverley", 5.0 / 6},
                                                          {"Carol", 0},
                                                          {"Ed", 0},
                                                          {"Jane", 0}};
    for (const auto& [name, value] : raw) {
        EXPECT_NEAR(at(network, betweenness.score, name), value, 1e-9) << name;
        EXPECT_NEAR(at(network, betweenness.normalised, name), value / 36, 1e-9) << name;
    }
    EXPECT_NEAR(at(network, closeness.score, "Fernando"), 9.0 / 14, 1e-12);
    EXPECT_NEAR(at(network, closeness.score, "Garth"), 9.0 / 14, 1e-12);
    EXPECT_NEAR(at(network, closeness.score, "Diane"), 0.6, 1e-12);
    EXPECT_NEAR(at(network, closeness.score, "Heather"), 0.6, 1e-12);
}

// 1 --2-- 2 --1-- 3 --1-- 4 --1-- 1: SocNetV issue 40
TEST(Oracle, WeightAsDistanceOrAsStrength) {
    MeasureOptions options;
    options.weights = Weights::strength;
    const Network distance =
        make({{"1", "2", 1.0 / 2}, {"1", "4", 1.0 / 2}, {"2", "3", 1}, {"3", "4", 1}});
    const auto by_distance = measure("betweenness", distance, options);
    EXPECT_NEAR(at(distance, by_distance.score, "1"), 0, 1e-12);
    EXPECT_NEAR(at(distance, by_distance.score, "2"), 0.5, 1e-12);
    EXPECT_NEAR(at(distance, by_distance.score, "3"), 1, 1e-12);
    EXPECT_NEAR(at(distance, by_distance.score, "4"), 0.5, 1e-12);
    const Network strength = make({{"1", "2", 2}, {"1", "4", 2}, {"2", "3", 1}, {"3", "4", 1}});
    const auto by_strength = measure("betweenness", strength, options);
    EXPECT_NEAR(at(strength, by_strength.score, "1"), 1, 1e-12);
    EXPECT_NEAR(at(strength, by_strength.score, "2"), 0.5, 1e-12);
    EXPECT_NEAR(at(strength, by_strength.score, "3"), 0, 1e-12);
    EXPECT_NEAR(at(strength, by_strength.score, "4"), 0.5, 1e-12);
}

//    .1  b  .2
//   a         d     as lengths; 0.1 + 0.2 > 0.15 + 0.15 in doubles
//   .15  c .15
TEST(Oracle, EqualPathLengthsAreNotLostToFloatingPoint) {
    const Network network = make(
        {{"a", "b", 1 / 0.1}, {"b", "d", 1 / 0.2}, {"a", "c", 1 / 0.15}, {"c", "d", 1 / 0.15}});
    MeasureOptions options;
    options.weights = Weights::strength;
    const auto scores = measure("betweenness", network, options).score;
    EXPECT_NEAR(at(network, scores, "a"), 1, 1e-12);
    EXPECT_NEAR(at(network, scores, "b"), 0.5, 1e-12);
    EXPECT_NEAR(at(network, scores, "c"), 0.5, 1e-12);
    EXPECT_NEAR(at(network, scores, "d"), 0, 1e-12);
}

// The same with lengths that are no small fractions: sqrt(2) times as long.
TEST(Oracle, EqualPathLengthsWithoutFractions) {
    const double root = std::sqrt(2.0);
    const Network network = make({{"a", "b", 1 / (0.1 * root)},
                                  {"b", "d", 1 / (0.2 * root)},
                                  {"a", "c", 1 / (0.15 * root)},
                                  {"c", "d", 1 / (0.15 * root)}});
    MeasureOptions options;
    options.weights = Weights::strength;
    const auto scores = measure("betweenness", network, options).score;
    EXPECT_NEAR(at(network, scores, "b"), 0.5, 1e-12);
    EXPECT_NEAR(at(network, scores, "c"), 0.5, 1e-12);
}

TEST(Oracle, Plan) {
    if (!plan_available()) GTEST_SKIP() << "the sample plan is not here";
    const Network network = plan();
    ASSERT_EQ(network.size(), 103U);
    ASSERT_EQ(network.tie_count(), 133U);
    const auto betweenness = measure("betweenness", network);
    const std::vector<std::pair<const char*, double>> raw{{"movisie", 1063.8931},
                                                          {"mkb-nederland", 589.0951},
                                                          {"vws", 568.6930},
                                                          {"vng", 552.3115},
                                                          {"vno-ncw", 284.0411},
                                                          {"gemeenten", 204.5156},
                                                          {"valente", 114.9542},
                                                          {"zn", 96.4115},
                                                          {"fcb", 88.8140},
                                                          {"T5", 1708.9635},
                                                          {"T7", 1683.9093},
                                                          {"T2", 1297.8215},
                                                          {"T6", 1104.0013},
                                                          {"T3", 1027.1498},
                                                          {"T4", 1001.0127},
                                                          {"T8", 785.1418},
                                                          {"de-nederlandse-ggz", 169.2096}};
    for (const auto& [id, value] : raw)
        EXPECT_NEAR(at(network, betweenness.score, id), value, 6e-5) << id;
    EXPECT_NEAR(at(network, betweenness.normalised, "movisie"), 0.206541, 6e-7);
}

}  // namespace
}  // namespace lobbynet::test
