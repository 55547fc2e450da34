// Eigenvector centrality: a vertex counts as much as its neighbours together (Bonacich 1972).
//
// On the largest connected part, where the vector is unique and positive (Perron & Frobenius).
//   undirected: restarted Lanczos for the largest eigenvalue; the eigenvalue -lambda of a two-mode
//               network is another one, so nothing oscillates
//   directed:   x(v) is the sum over ties u -> v; powers of A + I on the largest strongly connected
//               part
#include "graph/measures/eigenvector.hpp"

#include <fmt/format.h>

#include "graph/measures/kernels/components.hpp"
#include "graph/measures/kernels/spectral.hpp"

namespace lobbynet {
namespace {

constexpr unsigned most_products = 20'000;

Scores compute(const Network& network, const MeasureOptions& options) {
    const bool directed = network.direction() == Direction::directed;
    const Components parts = strong_components(network);
    std::vector<double> start(network.size(), 0.0);
    std::vector<Vertex> members;
    const Vertex chosen = network.size() > 0 ? parts.largest() : 0;
    for (Vertex v = 0; v < network.size(); ++v) {
        if (parts.of[v] == chosen && parts.size[chosen] > 1) members.push_back(v);
    }
    for (const Vertex v : members) start[v] = 1;
    std::string conventions =
        directed
            ? "Euclidean norm 1, ties in, on the largest strongly connected part; others have 0"
            : "Euclidean norm 1, on the largest connected part; vertices outside it have 0";
    if (options.weights == Weights::strength) conventions += "; ties count by strength";
    if (members.empty()) return {std::move(start), {}, std::move(conventions)};

    const WeightedArcs matrix(network.in(), options.weights);
    EigenPair pair =
        directed
            ? power_iteration(matrix, members, options.tolerance, most_products, options.monitor)
            : largest_eigenpair([&](auto x, auto y) { multiply(matrix, x, y); }, std::move(start),
                                options.tolerance, most_products, options.monitor);
    if (pair.residual > options.tolerance)
        conventions += fmt::format(
            "; not settled: the remaining error is about {:.1e} of the length", pair.residual);
    return {std::move(pair.vector), {}, std::move(conventions)};
}

}  // namespace

const Measure eigenvector_measure{
    .name = "eigenvector",
    .summary = "tied to others that are well tied themselves",
    .meaning = "sits in the thick of it: its contacts are themselves well connected",
    .formula = "A x = lambda x with the largest lambda, x >= 0, sum of x^2 = 1",
    .strength = "ignored; with weights a neighbour counts in proportion to the tie's strength",
    .range = "0 to 1",
    .undefined =
        "the largest connected part (directed: strongly connected) has scores, all others "
        "0; among parts of the same size the one with the highest degree",
    .complexity = "O(m) a step, some 30 steps (many more where two parts are hardly tied)",
    .paper = "Bonacich, J. Math. Sociology 2:113-120, 1972, doi:10.1080/0022250X.1972.9989806",
    .compute = compute};

}  // namespace lobbynet
