// Degree: the number of ties of a vertex (Freeman 1979).
#include "graph/measures/degree.hpp"

#include "graph/measures/normalise.hpp"

namespace lobbynet {
namespace {

Scores compute(const Network& network, const MeasureOptions&) {
    const Arcs out = network.out();
    const Arcs in = network.in();
    const bool directed = network.direction() == Direction::directed;
    std::vector<double> degree(network.size());
    for (Vertex v = 0; v < network.size(); ++v)
        degree[v] = out.degree(v) + (directed ? in.degree(v) : 0.0);
    auto normalised = normalise(degree, Largest::degree, network);
    return {std::move(degree), std::move(normalised),
            directed ? "ties in and out counted; normalised by 2(n - 1)"
                     : "ties counted, strengths ignored; normalised by n - 1"};
}

}  // namespace

const Measure degree_measure{
    .name = "degree",
    .summary = "the number of ties",
    .meaning = "is listed with many themes, or tied to many others: visible, and easy to reach",
    .formula = "d(v) = number of ties of v; normalised d(v) / (n - 1)",
    .strength = "ignored; 'strength' is the same with strengths added up",
    .range = "0 to n - 1 (directed: ties in plus ties out, 0 to 2(n - 1))",
    .undefined = "isolates have 0; one vertex alone has no normalised degree",
    .complexity = "O(n)",
    .paper = "Freeman, Social Networks 1:215-239, 1979, doi:10.1016/0378-8733(78)90021-7",
    .compute = compute};

}  // namespace lobbynet
