// HITS: authorities are pointed at by good hubs, hubs point at good authorities (Kleinberg 1999).
//
// The vector of the largest singular value of the arcs, by Lanczos on A'A (authorities) or AA'
// (hubs), started with all entries equal. On an undirected network both are eigenvector centrality.
#include "graph/measures/hits.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "graph/measures/eigenvector.hpp"
#include "graph/measures/kernels/spectral.hpp"

namespace lobbynet {
namespace {

constexpr unsigned most_products = 20'000;

/// `to` leads from a vertex to those that give it its score, `back` the other way.
Scores side(const Network& network, const Arcs& to, const Arcs& back, const MeasureOptions& options,
            std::string_view role) {
    if (network.direction() == Direction::undirected) {
        Scores scores = eigenvector_measure.compute(network, options);
        scores.conventions += "; hubs and authorities are the same in an undirected network";
        return scores;
    }
    std::string conventions = fmt::format("{}, Euclidean norm 1", role);
    if (options.weights == Weights::strength) conventions += "; ties count by strength";
    std::vector<double> start(network.size(), network.tie_count() > 0 ? 1.0 : 0.0);
    if (network.tie_count() == 0) return {std::move(start), {}, std::move(conventions)};
    const WeightedArcs first(back, options.weights);
    const WeightedArcs second(to, options.weights);
    std::vector<double> between(network.size());
    EigenPair pair = largest_eigenpair(
        [&](std::span<const double> x, std::span<double> y) {
            multiply(first, x, between);
            multiply(second, between, y);
        },
        std::move(start), options.tolerance, most_products, options.monitor);
    for (double& x : pair.vector) x = std::max(x, 0.0);  // rounding beside a zero
    if (pair.residual > options.tolerance)
        conventions += fmt::format(
            "; not settled: the remaining error is about {:.1e} of the length", pair.residual);
    return {std::move(pair.vector), {}, std::move(conventions)};
}

Scores authorities(const Network& network, const MeasureOptions& options) {
    return side(network, network.in(), network.out(), options, "authorities");
}
Scores hubs(const Network& network, const MeasureOptions& options) {
    return side(network, network.out(), network.in(), options, "hubs");
}

}  // namespace

const Measure hits_measure{
    .name = "hits",
    .summary = "authority: pointed at by those that point at the right ones",
    .meaning = "is named by those who know whom to name",
    .formula = "authorities a = A' h, hubs h = A a, each of Euclidean norm 1",
    .strength = "ignored; with weights ties count by strength",
    .range = "0 to 1",
    .undefined = "0 everywhere without ties; the same as 'eigenvector' when undirected",
    .complexity = "O(m) a step, some 30 steps",
    .paper = "Kleinberg, Journal of the ACM 46:604-632, 1999, doi:10.1145/324133.324140",
    .compute = authorities};

const Measure hubs_measure{
    .name = "hubs",
    .summary = "hub of HITS: points at those that others rightly point at",
    .meaning = "knows whom to turn to",
    .formula = "hubs h = A a, authorities a = A' h, each of Euclidean norm 1",
    .strength = "ignored; with weights ties count by strength",
    .range = "0 to 1",
    .undefined = "0 everywhere without ties; the same as 'eigenvector' when undirected",
    .complexity = "O(m) a step, some 30 steps",
    .paper = "Kleinberg, Journal of the ACM 46:604-632, 1999, doi:10.1145/324133.324140",
    .compute = hubs};

}  // namespace lobbynet
