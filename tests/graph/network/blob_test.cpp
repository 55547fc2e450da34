// A network as bytes is the same network when it comes back, and damage is noticed.
#include "graph/network/blob.hpp"

#include <gtest/gtest.h>

#include <random>

namespace lobbynet {
namespace {

//   a ==2.5== b ----- c     d
Network small(Direction direction) {
    VertexNames names{{"a", "b", "c", "d"},
                      {"Alpha", "B\xC3\xA8ta", "", "a \"long\" name that no small string holds"},
                      {EntityKind::node, EntityKind::theme, EntityKind::party, EntityKind::node},
                      {"x", "", "y", "z"}};
    return Network::build(std::move(names), {{0, 1, 2.5F}, {1, 2, 1}}, direction, Modes::one);
}

void expect_same(const Network& a, const Network& b) {
    EXPECT_EQ(a.fingerprint(), b.fingerprint());
    EXPECT_EQ(a.size(), b.size());
    EXPECT_EQ(a.tie_count(), b.tie_count());
    EXPECT_EQ(a.direction(), b.direction());
    EXPECT_EQ(a.modes(), b.modes());
    EXPECT_EQ(a.names().id, b.names().id);
    EXPECT_EQ(a.names().name, b.names().name);
    EXPECT_EQ(a.names().kind, b.names().kind);
    EXPECT_EQ(a.names().sector, b.names().sector);
    const auto same_arcs = [](const Arcs& x, const Arcs& y) {
        EXPECT_TRUE(std::ranges::equal(x.first, y.first));
        EXPECT_TRUE(std::ranges::equal(x.target, y.target));
        EXPECT_TRUE(std::ranges::equal(x.strength, y.strength));
    };
    same_arcs(a.out(), b.out());
    same_arcs(a.in(), b.in());
}

TEST(Blob, ComesBackTheSame) {
    for (const auto direction : {Direction::undirected, Direction::directed}) {
        const Network network = small(direction);
        const auto back = deserialise(serialise(network));
        ASSERT_TRUE(back);
        expect_same(network, *back);
        EXPECT_EQ(num_vertices(back->graph()), 4U) << "also for Boost's own algorithms";
        EXPECT_EQ(num_edges(back->graph()), network.out().target.size());
    }
}

TEST(Blob, TheEmptyNetwork) {
    const Network network = Network::build({}, {}, Direction::undirected, Modes::one);
    const auto back = deserialise(serialise(network));
    ASSERT_TRUE(back);
    expect_same(network, *back);
}

TEST(Blob, DamageIsNoticed) {
    const std::string whole = serialise(small(Direction::directed));
    EXPECT_FALSE(deserialise(""));
    for (std::size_t n = 0; n < whole.size(); ++n) {
        EXPECT_FALSE(deserialise(std::string_view(whole).substr(0, n))) << n;
    }
    EXPECT_FALSE(deserialise(whole + "x"));
    for (std::size_t bit = 0; bit < whole.size() * 8; ++bit) {
        std::string bytes = whole;
        bytes[bit / 8] ^= static_cast<char>(1U << (bit % 8));
        EXPECT_FALSE(deserialise(bytes)) << bit;
    }
}

}  // namespace
}  // namespace lobbynet
