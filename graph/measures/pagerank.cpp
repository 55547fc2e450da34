// PageRank: the share of time that a random walker spends at a vertex (Brin & Page 1998).
//
// Both ways solve p = t + a P' p for any t, without the walkers that are stranded, and scale p to a
// sum of 1 in the end: where a stranded walker starts anywhere again, that only scales t.
//   undirected: with p = D x this is (D - a A) x = t, symmetric and positive definite: conjugate
//               gradients with the diagonal as preconditioner, about 40 steps for 10^-10
//   directed:   Gauss-Seidel sweeps
#include "graph/measures/pagerank.hpp"

#include <fmt/format.h>

#include <numeric>

#include "graph/base/error.hpp"
#include "graph/measures/kernels/spectral.hpp"

namespace lobbynet {
namespace {

Scores compute(const Network& network, const MeasureOptions& options) {
    if (!(options.damping >= 0 && options.damping < 1))
        throw UsageError(fmt::format("a damping of {} is not possible", options.damping),
                         "from 0 up to, but not including, 1");
    const WeightedArcs out(network.out(), options.weights);
    std::vector<double> leaving(network.size());
    std::vector<double> rank;
    if (network.direction() == Direction::undirected) {
        // an isolate is an equation of its own: p = t
        for (Vertex v = 0; v < network.size(); ++v)
            leaving[v] = out.arcs().degree(v) > 0 ? out.row_sum(v) : 1.0;
        rank = solve_symmetric(out, leaving, options.damping, options.tolerance, options.monitor);
        for (Vertex v = 0; v < network.size(); ++v) rank[v] *= leaving[v];
    } else {
        for (Vertex v = 0; v < network.size(); ++v) {
            const double sum = out.row_sum(v);
            leaving[v] = sum > 0 ? options.damping / sum : 0;
        }
        rank = solve_by_sweeps(WeightedArcs(network.in(), options.weights), leaving,
                               options.tolerance, options.monitor);
    }
    const double total = std::accumulate(rank.begin(), rank.end(), 0.0);
    for (double& r : rank) r /= total;
    return {
        std::move(rank),
        {},
        fmt::format("damping {}, scores add up to 1, a walker without a way out starts anywhere "
                    "again{}",
                    options.damping,
                    options.weights == Weights::strength ? "; ties taken by strength" : "")};
}

}  // namespace

const Measure pagerank_measure{
    .name = "pagerank",
    .summary = "tied to others that matter, each sharing out its weight",
    .meaning = "is named by important others that do not name everybody",
    .formula = "p(v) = (1 - a) / n + a * sum over u -> v of p(u) / d(u), a the damping",
    .strength = "ignored; with weights a walker takes ties in proportion to their strength",
    .range = "0 to 1, adding up to 1",
    .undefined = "isolates, and vertices without ties out, spread their share over all",
    .complexity = "O(m) a step, some 40 steps",
    .paper = "Brin & Page, Computer Networks 30:107-117, 1998, doi:10.1016/S0169-7552(98)00110-X",
    .compute = compute};

}  // namespace lobbynet
