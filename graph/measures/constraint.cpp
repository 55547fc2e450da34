// Burt's constraint: how much of a vertex's effort ends, directly or through others, at the same
// contacts (Burt 1992).
#include "graph/measures/constraint.hpp"

#include <limits>

#include "graph/measures/kernels/neighbours.hpp"

namespace lobbynet {
namespace {

Scores compute(const Network& network, const MeasureOptions& options) {
    const NeighbourPairs pairs = neighbour_pairs(network, options.weights);
    // p(i, j) = w(i, j) / s(i), so the sum over q of p(i, q) p(q, j) is that of w(i, q) w(q, j) /
    // s(q), over s(i): but for s(i) the same from both ends.
    std::vector<double> factor(network.size());
    for (Vertex v = 0; v < network.size(); ++v) factor[v] = 1 / pairs.total[v];
    options.monitor.check();
    const auto through = common_neighbour_sums(pairs, factor);
    std::vector<double> score(network.size(), 0.0);
    pairs.each([&](Vertex later, Vertex earlier, ArcIndex pair) {
        const double share = pairs.strength_of(pair) + through[pair];
        score[later] += share * share;
        score[earlier] += share * share;
    });
    for (Vertex v = 0; v < network.size(); ++v) {
        score[v] = pairs.contacts[v] > 0 ? score[v] / (pairs.total[v] * pairs.total[v])
                                         : std::numeric_limits<double>::quiet_NaN();
    }
    std::string conventions = "contacts in either direction; isolates undefined";
    if (options.weights == Weights::strength) conventions += "; shares by strength";
    return {std::move(score), {}, std::move(conventions)};
}

}  // namespace

const Measure constraint_measure{
    .name = "constraint",
    .summary = "how much its contacts are tied to each other (low: free to broker)",
    .meaning =
        "a high value: boxed in, its contacts all know each other; a low one: spans holes "
        "between them",
    .formula =
        "c(i) = sum over contacts j of (p(i,j) + sum over q of p(i,q) p(q,j))^2, with p(i,j) = "
        "(a(i,j) + a(j,i)) / sum over k of (a(i,k) + a(k,i))",
    .strength = "ignored; with weights the shares p are by strength",
    .range = "above 0, to about 1.13; 1 for a single contact",
    .undefined = "undefined for isolates",
    .complexity = "O(m^1.5)",
    .paper =
        "Burt, Structural Holes, Harvard University Press, 1992; Burt, American Journal of "
        "Sociology 110:349-399, 2004, doi:10.1086/421787",
    .compute = compute,
    .rank_one =
        "rank 1 is the most boxed in (a single tie gives the highest score); who can stand between "
        "others is at the end"};

}  // namespace lobbynet
