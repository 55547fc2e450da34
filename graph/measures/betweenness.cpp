// Betweenness: how many shortest paths between others run through a vertex (Freeman 1977).
//
// Each unordered pair counts once; in a directed network each ordered pair. Computed with Brandes'
// accumulation (J. Math. Sociology 25:163-177, 2001).
#include "graph/measures/betweenness.hpp"

#include <algorithm>

#include "graph/measures/kernels/batches.hpp"
#include "graph/measures/kernels/shortest_paths.hpp"
#include "graph/measures/normalise.hpp"

namespace lobbynet {
namespace {

constexpr std::size_t sources_a_batch = 32;

struct Scratch {
    ShortestPaths paths;
    std::vector<double> count;       // of shortest paths from the source
    std::vector<double> dependency;  // of the source on a vertex
    std::vector<double> sum;         // of dependencies, over the sources of a batch
};

void accumulate(Scratch& s, Vertex source) {
    s.paths.run(source);
    for (const Vertex v : s.paths.order()) s.count[v] = s.dependency[v] = 0;
    s.count[source] = 1;
    s.paths.each_path_tie([&](Vertex v, Vertex w) { s.count[w] += s.count[v]; });
    s.paths.each_path_tie_reversed([&](Vertex v, Vertex w) {
        s.dependency[v] += s.count[v] / s.count[w] * (1 + s.dependency[w]);
    });
    for (const Vertex v : s.paths.order()) {
        if (v != source) s.sum[v] += s.dependency[v];
    }
}

Scores compute(const Network& network, const MeasureOptions& options) {
    const std::size_t n = network.size();
    const Arcs arcs = network.out();
    const ArcLengths lengths =
        options.weights == Weights::strength ? arc_lengths(arcs) : ArcLengths{};
    std::vector<double> total(n, 0.0);
    in_batches((n + sources_a_batch - 1) / sources_a_batch, options.threads, options.monitor,
               [&] {
                   const std::vector<double> zeros(n, 0.0);
                   return Scratch{ShortestPaths(arcs, lengths), zeros, zeros, zeros};
               },
               [&](Scratch& scratch, std::size_t batch) {
                   const std::size_t end = std::min(n, (batch + 1) * sources_a_batch);
                   for (std::size_t s = batch * sources_a_batch; s < end; ++s)
                       accumulate(scratch, static_cast<Vertex>(s));
               },
               [&](Scratch& scratch, std::size_t) {
                   for (std::size_t v = 0; v < n; ++v)
                       total[v] += std::exchange(scratch.sum[v], 0.0);
               });
    const bool directed = network.direction() == Direction::directed;
    if (!directed) {
        for (double& t : total) t /= 2;
    }
    std::string conventions = directed
                                  ? "each ordered pair counted once; normalised by (n - 1)(n - 2)"
                                  : "each pair counted once; normalised by (n - 1)(n - 2) / 2";
    conventions += options.weights == Weights::strength
                       ? "; the length of a tie is 1 / strength, equal path lengths are kept equal"
                       : "; every tie has length 1";
    auto normalised = normalise(total, Largest::betweenness, network);
    return {std::move(total), std::move(normalised), std::move(conventions)};
}

}  // namespace

const Measure betweenness_measure{
    .name = "betweenness",
    .summary = "how often it lies on the shortest paths between others",
    .meaning = "stands between others: a broker that news and introductions pass through",
    .formula =
        "b(v) = sum over pairs {s, t} of (shortest paths s-t through v) / (shortest paths "
        "s-t); normalised b(v) / ((n - 1)(n - 2) / 2)",
    .strength = "ignored; with weights a tie is 1 / strength long",
    .range = "0 to (n - 1)(n - 2) / 2 (directed: twice that)",
    .undefined =
        "0 on isolates and on vertices with one tie; pairs without a path count nothing; "
        "no normalised form for n <= 2",
    .complexity = "O(n m); with weights O(n m log n)",
    .paper =
        "Freeman, Sociometry 40:35-41, 1977, doi:10.2307/3033543; Brandes, J. Math. Sociology "
        "25:163-177, 2001, doi:10.1080/0022250X.2001.9990249",
    .compute = compute};

}  // namespace lobbynet
