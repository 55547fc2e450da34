// PageRank: the share of time that a random walker spends at a vertex (Brin & Page 1998).
#include "graph/measures/pagerank.hpp"

#include <fmt/format.h>

#include <cmath>

#include "graph/base/error.hpp"

namespace lobbynet {
namespace {

/// What a walker leaves a vertex by: the sum of strengths out, or the number of ties.
std::vector<double> out_strengths(const Arcs& out, Weights weights) {
    std::vector<double> sums(out.size(), 0.0);
    for (Vertex v = 0; v < out.size(); ++v) {
        for (ArcIndex a = out.first[v]; a < out.first[v + 1]; ++a)
            sums[v] += weights == Weights::strength ? out.strength_of(a) : 1.0;
    }
    return sums;
}

Scores compute(const Network& network, const MeasureOptions& options) {
    if (!(options.damping >= 0 && options.damping < 1))
        throw UsageError(fmt::format("a damping of {} is not possible", options.damping),
                         "from 0 up to, but not including, 1");
    const Vertex n = network.size();
    const Arcs in = network.in();
    const auto leaving = out_strengths(network.out(), options.weights);
    std::vector<double> rank(n, 1.0 / n);
    std::vector<double> share(n);
    double change = 1;
    while (n > 0 && change > options.tolerance) {
        options.monitor.check();
        double stranded = 0;
        for (Vertex v = 0; v < n; ++v) {
            if (leaving[v] > 0) {
                share[v] = rank[v] / leaving[v];
            } else {
                stranded += rank[v];
            }
        }
        change = 0;
        for (Vertex v = 0; v < n; ++v) {
            double sum = 0;
            for (ArcIndex a = in.first[v]; a < in.first[v + 1]; ++a)
                sum += share[in.target[a]] *
                       (options.weights == Weights::strength ? in.strength_of(a) : 1.0);
            const double now =
                (1 - options.damping + options.damping * stranded) / n + options.damping * sum;
            change += std::abs(now - rank[v]);
            rank[v] = now;
        }
    }
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
    .complexity = "O(m) a step",
    .paper = "Brin & Page, Computer Networks 30:107-117, 1998, doi:10.1016/S0169-7552(98)00110-X",
    .compute = compute};

}  // namespace lobbynet
