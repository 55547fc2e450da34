// k-core: the largest k such that a vertex survives when all with fewer than k ties are taken away,
// again and again (Seidman 1983).
//
// Peeled level by level: the vertices left are gone through once per k, which adds up to at most
// the sum of all scores. That touches less memory than the buckets of Batagelj & Zaversnik (2003).
#include "graph/measures/kcore.hpp"

#include <algorithm>

namespace lobbynet {
namespace {

Scores compute(const Network& network, const MeasureOptions& options) {
    const Arcs out = network.out();
    const Arcs in = network.in();
    const bool directed = network.direction() == Direction::directed;
    // Ties left; stays at k once a vertex is taken away as one of the k-core but no deeper.
    std::vector<Vertex> core(network.size());
    std::vector<Vertex> left(network.size());
    for (Vertex v = 0; v < network.size(); ++v) {
        core[v] = out.degree(v) + (directed ? in.degree(v) : 0);
        left[v] = v;
    }
    std::vector<Vertex> taken;
    for (Vertex k = 0; !left.empty();) {
        options.monitor.check();
        // Vertices below k are gone, those at k go now; whoever drops to k follows at once.
        taken.clear();
        Vertex next = ~Vertex{0};
        std::erase_if(left, [&](Vertex v) {
            if (core[v] == k) taken.push_back(v);
            if (core[v] > k) next = std::min(next, core[v]);
            return core[v] <= k;
        });
        for (std::size_t i = 0; i < taken.size(); ++i) {
            // rows are anywhere in memory: ask for those of the vertices to come
            if (i + 16 < taken.size()) __builtin_prefetch(out.first.data() + taken[i + 16]);
            if (i + 8 < taken.size())
                __builtin_prefetch(out.target.data() + out.first[taken[i + 8]]);
            const auto lower_neighbours = [&](const Arcs& arcs) {
                for (const Vertex w : arcs.of(taken[i])) {
                    if (core[w] > k && --core[w] == k) taken.push_back(w);
                }
            };
            lower_neighbours(out);
            if (directed) lower_neighbours(in);
        }
        k = taken.empty() ? next : k + 1;
    }
    return {std::vector<double>(core.begin(), core.end()),
            {},
            directed ? "ties in and out counted" : "ties counted, strengths ignored"};
}

}  // namespace

const Measure kcore_measure{
    .name = "kcore",
    .summary = "how deep in the dense middle of the network it sits",
    .meaning = "belongs to a group in which everybody has at least that many ties inside it",
    .formula = "the largest k such that v is in a subnetwork where all have k ties or more",
    .strength = "ignored",
    .range = "0 to the largest degree",
    .undefined = "isolates have 0",
    .complexity = "O(n + m)",
    .paper =
        "Seidman, Social Networks 5:269-287, 1983, doi:10.1016/0378-8733(83)90028-X; Batagelj & "
        "Zaversnik, arXiv:cs/0310049, 2003",
    .compute = compute};

}  // namespace lobbynet
