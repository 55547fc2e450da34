// Shapley value of the game in which a group is worth the vertices in it or next to it (game 1 of
// Michalak et al. 2013): a vertex's fair share of what all groups reach. In a directed network a
// group reaches those that its ties point at.
#include "graph/measures/shapley.hpp"

namespace lobbynet {
namespace {

Scores compute(const Network& network, const MeasureOptions&) {
    const Arcs out = network.out();
    const Arcs in = network.in();
    // v is reached by itself and those with a tie to it: each is the first of them in a random
    // order equally often.
    std::vector<double> share(network.size());
    for (Vertex v = 0; v < network.size(); ++v) share[v] = 1 / (1.0 + in.degree(v));
    std::vector<double> score(network.size());
    for (Vertex v = 0; v < network.size(); ++v) {
        score[v] = share[v];
        for (const Vertex w : out.of(v)) score[v] += share[w];
    }
    return {
        std::move(score), {}, "the scores add up to the number of vertices; ties of any strength"};
}

}  // namespace

const Measure shapley_measure{
    .name = "shapley",
    .summary = "fair share in what groups of contacts reach in one step",
    .meaning = "adds most to whatever group it joins: it reaches those whom few others reach",
    .formula = "s(v) = 1 / (1 + d(v)) + sum over neighbours u of 1 / (1 + d(u))",
    .strength = "ignored",
    .range = "above 0; the scores add up to n",
    .undefined = "isolates have 1: nobody else reaches them",
    .complexity = "O(n + m)",
    .paper =
        "Michalak, Aadithya, Szczepanski, Ravindran & Jennings, J. Artificial Intelligence "
        "Research 46:607-650, 2013, doi:10.1613/jair.3806 (game 1)",
    .compute = compute};

}  // namespace lobbynet
