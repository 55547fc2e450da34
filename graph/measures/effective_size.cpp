// Effective size: the number of contacts of a vertex, less what they repeat of each other (Burt
// 1992).
#include "graph/measures/effective_size.hpp"

#include <algorithm>
#include <limits>

#include "graph/measures/kernels/neighbours.hpp"

namespace lobbynet {
namespace {

Scores compute(const Network& network, const MeasureOptions& options) {
    const NeighbourPairs pairs = neighbour_pairs(network, options.weights);
    options.monitor.check();
    const auto shared = common_neighbour_sums(pairs, std::vector<double>(network.size(), 1.0));
    std::vector<double> largest(network.size(), pairs.strength.empty() ? 1.0 : 0.0);
    if (!pairs.strength.empty()) {
        pairs.each([&](Vertex later, Vertex earlier, ArcIndex pair) {
            largest[later] = std::max(largest[later], pairs.strength[pair]);
            largest[earlier] = std::max(largest[earlier], pairs.strength[pair]);
        });
    }
    std::vector<double> redundancy(network.size(), 0.0);
    pairs.each([&](Vertex later, Vertex earlier, ArcIndex pair) {
        redundancy[later] += shared[pair] / largest[earlier];
        redundancy[earlier] += shared[pair] / largest[later];
    });
    const double undefined = std::numeric_limits<double>::quiet_NaN();
    std::vector<double> score(network.size(), undefined);
    std::vector<double> efficiency(network.size(), undefined);
    for (Vertex v = 0; v < network.size(); ++v) {
        if (pairs.contacts[v] == 0) continue;
        score[v] = pairs.contacts[v] - redundancy[v] / pairs.total[v];
        efficiency[v] = score[v] / pairs.contacts[v];
    }
    std::string conventions =
        "contacts in either direction; normalised by their number (efficiency); isolates undefined";
    if (options.weights == Weights::strength) conventions += "; shares by strength";
    return {std::move(score), std::move(efficiency), std::move(conventions)};
}

}  // namespace

const Measure effective_size_measure{
    .name = "effective_size",
    .summary = "the number of contacts, less what they repeat of each other",
    .meaning = "reaches many groups that are not already tied to each other",
    .formula =
        "e(i) = sum over contacts j of (1 - sum over q of p(i,q) m(j,q)), m(j,q) = (a(j,q) + "
        "a(q,j)) / the largest such of j; without weights d - 2t/d with t ties among the d "
        "contacts; normalised e / d",
    .strength = "ignored; with weights p and m are by strength",
    .range = "0 to the number of contacts; 1 or more without weights",
    .undefined = "undefined for isolates",
    .complexity = "O(m^1.5)",
    .paper =
        "Burt, Structural Holes, Harvard University Press, 1992; Borgatti, Connections "
        "20(1):35-38, 1997",
    .compute = compute};

}  // namespace lobbynet
