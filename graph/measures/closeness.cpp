// Closeness: the reciprocal of the mean distance to the others (Freeman 1979), with the correction
// of Wasserman & Faust (1994, p. 201) where not all others can be reached.
#include "graph/measures/closeness.hpp"

#include "graph/measures/kernels/distances.hpp"

namespace lobbynet {
namespace {

Scores compute(const Network& network, const MeasureOptions& options) {
    const DistanceSums sums = distance_sums(network, options);
    std::vector<double> score(network.size());
    for (Vertex v = 0; v < network.size(); ++v) {
        const double reached = sums.reached[v];
        if (reached > 0) score[v] = reached / sums.distance[v] * (reached / (network.size() - 1.0));
    }
    std::string conventions =
        "(r / sum of distances) times r / (n - 1), where r others are reached; isolates have 0";
    if (options.weights == Weights::strength)
        conventions += "; the length of a tie is 1 / strength";
    if (network.direction() == Direction::directed) conventions += "; distances along the ties";
    auto normalised = score;
    return {std::move(score), std::move(normalised), std::move(conventions)};
}

}  // namespace

const Measure closeness_measure{
    .name = "closeness",
    .summary = "how near it is to all others, on average",
    .meaning = "reaches everybody in few steps, without needing many ties of its own",
    .formula =
        "c(v) = (r / sum over reached u of d(v, u)) * r / (n - 1), r the number of others that "
        "v reaches; (n - 1) / sum of distances in a connected network",
    .strength = "ignored; with weights a tie is 1 / strength long",
    .range = "0 to 1 (with weights: 0 and up)",
    .undefined =
        "isolates have 0; in a network of several parts the score within the part is scaled "
        "by the share of the others that it holds; 'harmonic' needs no such rule",
    .complexity = "O(n m); with weights O(n m log n)",
    .paper =
        "Freeman, Social Networks 1:215-239, 1979, doi:10.1016/0378-8733(78)90021-7; Wasserman "
        "& Faust, Social Network Analysis, Cambridge University Press, 1994, p. 201",
    .compute = compute};

}  // namespace lobbynet
