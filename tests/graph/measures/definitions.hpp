// Each measure straight from its definition, on a dense matrix and without any cleverness: what the
// fast ones are compared with. For small networks.
#pragma once

#include <cstdint>
#include <vector>

#include "graph/measures/measure.hpp"
#include "graph/network/network.hpp"

namespace lobbynet::test {

/// Strengths of the arcs, 0 where there is none; 1 everywhere when weights are ignored.
struct Dense {
    std::size_t n = 0;
    bool directed = false;
    std::vector<std::vector<double>> strength;
    bool tied(std::size_t a, std::size_t b) const { return strength[a][b] > 0; }
};
Dense dense(const Network& network, Weights weights);

/// All shortest paths. Lengths 1 / strength are exact: strengths are among `random_strengths`, of
/// which the reciprocals are whole when multiplied by `whole_lengths`.
struct AllPaths {
    static constexpr std::int64_t none = -1;
    std::vector<std::vector<std::int64_t>> length;
    std::vector<std::vector<double>> count;
};
inline constexpr std::int64_t whole_lengths = 60;
AllPaths all_paths(const Dense& network);

std::vector<double> defined_betweenness(const Dense& network);
std::vector<double> defined_closeness(const Dense& network);
std::vector<double> defined_harmonic(const Dense& network);
std::vector<double> defined_pagerank(const Dense& network, double damping);
std::vector<double> defined_eigenvector(const Dense& network);

std::vector<double> defined_katz(const Dense& network, double damping);
std::vector<double> defined_authorities(const Dense& network);
std::vector<double> defined_hubs(const Dense& network);
std::vector<double> defined_kcore(const Dense& network);
std::vector<double> defined_constraint(const Dense& network);
std::vector<double> defined_effective_size(const Dense& network);
/// Over all groups of vertices: at most 14 of them.
std::vector<double> defined_shapley(const Dense& network);
/// Others in `targets` at most two steps away.
std::vector<double> defined_reach(const Dense& network, const std::vector<bool>& targets);
/// Pairs of which `role` says true, given the groups of from, broker and to.
std::vector<double> defined_brokerage(const Dense& network, const std::vector<int>& group,
                                      bool (*role)(int, int, int));

/// Solves A x = b by elimination with pivots.
std::vector<double> solve(std::vector<std::vector<double>> a, std::vector<double> b);

/// Seeded: 0 to 12 vertices, any density, often in several parts and with isolates; strengths 1, or
/// from a few decimals. Every third one directed unless `undirected_only`.
Network random_network(std::uint64_t seed, bool undirected_only = false);
/// The same with exactly `n` vertices.
Network random_network(std::uint64_t seed, Vertex n, double mean_degree, Direction direction,
                       bool weighted);

}  // namespace lobbynet::test
