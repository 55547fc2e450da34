// Building a Network: merging, order, numbering, direction, fingerprint, what is refused.
#include "graph/network/network.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <boost/graph/graph_concepts.hpp>
#include <limits>

#include "graph/base/error.hpp"

namespace lobbynet {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

VertexNames named(const std::vector<std::string>& ids) {
    VertexNames names;
    names.id = ids;
    for (const auto& id : ids) names.name.push_back("the " + id);
    names.kind.assign(ids.size(), EntityKind::organisation);
    for (const auto& id : ids) names.sector.push_back("sector of " + id);
    return names;
}

Network undirected(const std::vector<std::string>& ids, std::vector<NetworkTie> ties) {
    return Network::build(named(ids), std::move(ties), Direction::undirected, Modes::one);
}

std::vector<std::string> ids_of(const Network& network, std::span<const Vertex> vertices) {
    std::vector<std::string> out;
    for (const Vertex v : vertices) out.push_back(network.names().id[v]);
    return out;
}

//   a -- b -- c    and b -- d, e alone
TEST(Network, OrdersByTiesThenId) {
    const Network n = undirected({"e", "d", "c", "b", "a"}, {{4, 3}, {3, 2}, {1, 3}});
    EXPECT_THAT(n.names().id, ElementsAre("b", "a", "c", "d", "e"));
    EXPECT_THAT(n.names().name, ElementsAre("the b", "the a", "the c", "the d", "the e"));
    EXPECT_THAT(n.names().sector[0], "sector of b");
    EXPECT_EQ(n.tie_count(), 3U);
    EXPECT_THAT(ids_of(n, n.out().of(0)), ElementsAre("a", "c", "d"));
    EXPECT_THAT(ids_of(n, n.out().of(1)), ElementsAre("b"));
    EXPECT_THAT(n.out().of(4), IsEmpty());
    EXPECT_EQ(n.out().degree(0), 3U);
    EXPECT_EQ(n.find("c"), Vertex{2});
    EXPECT_EQ(n.find("z"), std::nullopt);
}

TEST(Network, MergesTiesBetweenAPairAndDropsLoops) {
    const Network n = undirected({"a", "b", "c"}, {{0, 1, 2}, {1, 0, 3}, {2, 2, 1}, {1, 2, 1}});
    EXPECT_EQ(n.tie_count(), 2U);
    const Arcs arcs = n.out();
    ASSERT_EQ(arcs.strength.size(), arcs.target.size());
    const Vertex a = n.find("a").value();
    EXPECT_EQ(arcs.strength_of(arcs.first[a]), 5) << "strengths add up";
    EXPECT_THAT(ids_of(n, arcs.of(n.find("c").value())), ElementsAre("b")) << "no loop";
}

TEST(Network, KeepsNoStrengthsWhenAllAreOne) {
    EXPECT_THAT(undirected({"a", "b"}, {{0, 1, 1}}).out().strength, IsEmpty());
    EXPECT_EQ(undirected({"a", "b"}, {{0, 1, 1}}).out().strength_of(0), 1);
    EXPECT_EQ(undirected({"a", "b"}, {{0, 1, 0.1}}).out().strength_of(0), 0.1);
}

// a -> b, c -> b, b -> a
TEST(Network, DirectedHasArcsOutAndIn) {
    const Network n = Network::build(named({"a", "b", "c"}), {{0, 1, 2}, {2, 1, 3}, {1, 0, 4}},
                                     Direction::directed, Modes::one);
    EXPECT_EQ(n.tie_count(), 3U) << "a -> b and b -> a are two";
    const Vertex b = n.find("b").value();
    EXPECT_THAT(ids_of(n, n.out().of(b)), ElementsAre("a"));
    EXPECT_THAT(ids_of(n, n.in().of(b)), ElementsAre("a", "c"));
    EXPECT_EQ(n.in().strength_of(n.in().first[b] + 1), 3);
    EXPECT_EQ(num_vertices(n.graph()), 3U);
    EXPECT_EQ(num_edges(n.graph()), 3U);
}

TEST(Network, TargetsAscend) {
    std::vector<NetworkTie> ties;
    for (Vertex i = 0; i < 40; ++i) ties.push_back({i, (i * 7 + 3) % 40, 1});
    for (Vertex i = 0; i < 40; ++i) ties.push_back({(i * 11) % 40, 5, 1});
    std::vector<std::string> ids;
    for (int i = 0; i < 40; ++i) ids.push_back(std::to_string(i));
    const Network n = undirected(ids, std::move(ties));
    for (Vertex v = 0; v < n.size(); ++v) {
        const auto row = n.out().of(v);
        EXPECT_TRUE(std::is_sorted(row.begin(), row.end()));
        EXPECT_EQ(std::adjacent_find(row.begin(), row.end()), row.end()) << "merged";
    }
    EXPECT_EQ(n.out().target.size(), 2 * n.tie_count());
}

TEST(Network, FingerprintIsOfTheContent) {
    const auto first =
        undirected({"a", "b", "c"}, {{0, 1, 0.1}, {0, 1, 0.2}, {0, 1, 0.3}, {1, 2, 1}});
    const auto other_order =
        undirected({"c", "a", "b"}, {{0, 2, 1}, {2, 1, 0.3}, {1, 2, 0.2}, {1, 2, 0.1}});
    EXPECT_EQ(first.fingerprint(), other_order.fingerprint());
    EXPECT_EQ(first.fingerprint().size(), 16U);
    EXPECT_NE(first.fingerprint(),
              undirected({"a", "b", "c"}, {{0, 1, 0.6}, {0, 2, 1}}).fingerprint());
    EXPECT_NE(first.fingerprint(),
              undirected({"a", "b", "d"}, {{0, 1, 0.6}, {1, 2, 1}}).fingerprint());
    EXPECT_NE(
        undirected({"a", "b"}, {{0, 1}}).fingerprint(),
        Network::build(named({"a", "b"}), {{0, 1}}, Direction::directed, Modes::one).fingerprint());
}

TEST(Network, MayBeEmpty) {
    const Network n = undirected({}, {});
    EXPECT_EQ(n.size(), 0U);
    EXPECT_EQ(n.tie_count(), 0U);
    EXPECT_EQ(n.out().size(), 0U);
    EXPECT_THAT(undirected({"a"}, {{0, 0, 1}}).out().target, IsEmpty());
}

TEST(Network, RefusesStrengthsThatAreNone) {
    for (const double strength : {0.0, -1.0, std::numeric_limits<double>::quiet_NaN(),
                                  std::numeric_limits<double>::infinity()}) {
        try {
            undirected({"a", "b"}, {{0, 1, strength}});
            FAIL() << strength;
        } catch (const DataError& e) {
            EXPECT_THAT(e.what(), HasSubstr("between 'a' and 'b'"));
            EXPECT_THAT(e.remedy(), HasSubstr("finite number above 0"));
        }
    }
}

TEST(Network, ALengthIsTheReciprocalOfAStrength) { EXPECT_EQ(length_of(Strength{4}).value, 0.25); }

}  // namespace
}  // namespace lobbynet
