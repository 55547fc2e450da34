// Strength: the strengths of a vertex's ties, added up (Barrat et al. 2004).
#include "graph/measures/strength.hpp"

namespace lobbynet {
namespace {

double sum(const Arcs& arcs, Vertex v) {
    double total = 0;
    for (ArcIndex a = arcs.first[v]; a < arcs.first[v + 1]; ++a) total += arcs.strength_of(a);
    return total;
}

Scores compute(const Network& network, const MeasureOptions&) {
    const bool directed = network.direction() == Direction::directed;
    std::vector<double> strength(network.size());
    for (Vertex v = 0; v < network.size(); ++v)
        strength[v] = sum(network.out(), v) + (directed ? sum(network.in(), v) : 0.0);
    return {std::move(strength),
            {},
            directed ? "strengths of ties in and out added up; not normalised"
                     : "strengths of ties added up; not normalised"};
}

}  // namespace

const Measure strength_measure{
    .name = "strength",
    .summary = "the strengths of all ties, added up",
    .meaning = "has many ties, or a few strong ones",
    .formula = "s(v) = sum over the ties of v of their strength",
    .strength = "added up, whatever the option on weights says; equals degree when all are 1",
    .range = "0 and up",
    .undefined = "isolates have 0; there is no largest value, so no normalised form",
    .complexity = "O(n + m)",
    .paper =
        "Barrat, Barthelemy, Pastor-Satorras & Vespignani, PNAS 101:3747-3752, 2004, "
        "doi:10.1073/pnas.0400087101",
    .compute = compute};

}  // namespace lobbynet
