// Harmonic closeness: the sum of reciprocal distances to the others (Marchiori & Latora 2000).
#include "graph/measures/harmonic.hpp"

#include "graph/measures/kernels/distances.hpp"
#include "graph/measures/normalise.hpp"

namespace lobbynet {
namespace {

Scores compute(const Network& network, const MeasureOptions& options) {
    DistanceSums sums = distance_sums(network, options);
    std::string conventions =
        "sum of 1 / distance, 0 for who cannot be reached; normalised by n - 1";
    if (options.weights == Weights::strength)
        conventions += "; the length of a tie is 1 / strength";
    if (network.direction() == Direction::directed) conventions += "; distances along the ties";
    auto normalised = normalise(sums.reciprocal, Largest::distance, network);
    return {std::move(sums.reciprocal), std::move(normalised), std::move(conventions)};
}

}  // namespace

const Measure harmonic_measure{
    .name = "harmonic",
    .summary = "how near it is to all others; also for networks that fall apart",
    .meaning = "reaches many others in few steps",
    .formula = "h(v) = sum over u of 1 / d(v, u); normalised h(v) / (n - 1)",
    .strength = "ignored; with weights a tie is 1 / strength long",
    .range = "0 to n - 1 (with weights: 0 and up)",
    .undefined = "isolates have 0; no normalised form for n <= 1",
    .complexity = "O(n m), many sources at once; with weights O(n m log n)",
    .paper =
        "Marchiori & Latora, Physica A 285:539-546, 2000, doi:10.1016/S0378-4371(00)00311-3; "
        "Boldi & Vigna, Internet Mathematics 10:222-262, 2014, doi:10.1080/15427951.2013.865686",
    .compute = compute};

}  // namespace lobbynet
