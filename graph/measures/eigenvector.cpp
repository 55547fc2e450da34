// Eigenvector centrality: a vertex counts as much as its neighbours together (Bonacich 1972).
#include "graph/measures/eigenvector.hpp"

#include <cmath>

#include "graph/measures/kernels/components.hpp"

namespace lobbynet {
namespace {

double weight_of(const Arcs& arcs, ArcIndex arc, Weights weights) {
    return weights == Weights::strength ? arcs.strength_of(arc) : 1.0;
}

Scores compute(const Network& network, const MeasureOptions& options) {
    const Vertex n = network.size();
    const Arcs in = network.in();
    const Components parts = strong_components(network);
    std::vector<double> score(n, 0.0);
    const Vertex chosen = n > 0 ? parts.largest() : 0;
    std::vector<Vertex> members;
    for (Vertex v = 0; v < n; ++v) {
        if (parts.of[v] == chosen && parts.size[chosen] > 1) members.push_back(v);
    }
    for (const Vertex v : members) score[v] = 1 / std::sqrt(static_cast<double>(members.size()));
    // Two-mode networks have the eigenvalues +-lambda: A + I separates them.
    std::vector<double> next(n, 0.0);
    double change = members.empty() ? 0 : 1;
    while (change > options.tolerance) {
        options.monitor.check();
        double squares = 0;
        for (const Vertex v : members) {
            double sum = score[v];
            for (ArcIndex a = in.first[v]; a < in.first[v + 1]; ++a)
                sum += score[in.target[a]] * weight_of(in, a, options.weights);
            next[v] = sum;
            squares += sum * sum;
        }
        change = 0;
        for (const Vertex v : members) {
            const double now = next[v] / std::sqrt(squares);
            change += std::abs(now - score[v]);
            score[v] = now;
        }
    }
    std::string conventions =
        "Euclidean norm 1, on the largest connected part; vertices outside it have 0";
    if (network.direction() == Direction::directed)
        conventions =
            "Euclidean norm 1, ties in, on the largest strongly connected part; others have 0";
    if (options.weights == Weights::strength) conventions += "; ties count by strength";
    return {std::move(score), {}, std::move(conventions)};
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
    .complexity = "O(m) a step",
    .paper = "Bonacich, J. Math. Sociology 2:113-120, 1972, doi:10.1080/0022250X.1972.9989806",
    .compute = compute};

}  // namespace lobbynet
