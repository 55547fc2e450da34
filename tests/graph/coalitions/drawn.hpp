// What the tests of groups share: two-mode networks, random ones, and partitions in words.
#pragma once

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "graph/coalitions/partition.hpp"
#include "graph/coalitions/random.hpp"
#include "graph/network/network.hpp"

namespace lobbynet::test {

/// Themes "t0" .. and stakeholders "s0" ..; ties are pairs (theme, stakeholder).
inline Network two_mode(Vertex themes, Vertex stakeholders,
                        const std::vector<std::pair<Vertex, Vertex>>& pairs) {
    VertexNames names;
    for (Vertex v = 0; v < themes + stakeholders; ++v) {
        const bool theme = v < themes;
        names.id.push_back((theme ? "t" : "s") + std::to_string(theme ? v : v - themes));
        names.name.push_back(names.id.back());
        names.kind.push_back(theme ? EntityKind::theme : EntityKind::organisation);
        names.sector.emplace_back();
    }
    std::vector<NetworkTie> ties;
    for (const auto& [t, s] : pairs) ties.push_back({t, themes + s, 1});
    return Network::build(std::move(names), std::move(ties), Direction::undirected, Modes::two);
}

inline Network random_two_mode(Vertex themes, Vertex stakeholders, double density,
                               SeededRandom& random) {
    std::vector<std::pair<Vertex, Vertex>> pairs;
    for (Vertex t = 0; t < themes; ++t) {
        for (Vertex s = 0; s < stakeholders; ++s) {
            if (random.unit() < density) pairs.emplace_back(t, s);
        }
    }
    return two_mode(themes, stakeholders, pairs);
}

/// Each pair with probability `density`; strengths 1, or 1 .. 4.
enum class RandomStrength { one, several };
inline std::vector<NetworkTie> random_ties(Vertex n, double density, RandomStrength strength,
                                           SeededRandom& random) {
    std::vector<NetworkTie> ties;
    for (Vertex a = 0; a < n; ++a) {
        for (Vertex b = a + 1; b < n; ++b) {
            if (random.unit() >= density) continue;
            const double s = strength == RandomStrength::one ? 1 : 1 + random.below(4);
            ties.push_back({a, b, s});
        }
    }
    return ties;
}

/// The ids of each group.
inline std::set<std::set<std::string>> in_words(const Network& network, const Partition& p) {
    std::vector<std::set<std::string>> groups(p.groups);
    for (Vertex v = 0; v < p.group.size(); ++v) groups[p.group[v]].insert(network.names().id[v]);
    return {groups.begin(), groups.end()};
}

/// Every way to divide n things into groups (restricted growth strings): n <= 9 is quick.
template <class Visit>
void each_partition(std::uint32_t n, Visit visit) {
    std::vector<std::uint32_t> group(n, 0);
    const auto extend = [&](auto&& self, std::uint32_t at, std::uint32_t used) -> void {
        if (at == n) {
            visit(Partition{group, used});
            return;
        }
        for (std::uint32_t g = 0; g <= used; ++g) {
            group[at] = g;
            self(self, at + 1, std::max(used, g + 1));
        }
    };
    extend(extend, 0, 0);
}

}  // namespace lobbynet::test
