// Betweenness: how many shortest paths between others run through a vertex (Freeman 1977).
//
// Each unordered pair counts once; in a directed network each ordered pair. Computed with Brandes'
// accumulation (J. Math. Sociology 25:163-177, 2001), on the network without its hanging trees;
// without weights many sources at once. With an allowed error: from sampled paths
// (path_sampling.hpp).
#include "graph/measures/betweenness.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "graph/base/error.hpp"
#include "graph/measures/kernels/batches.hpp"
#include "graph/measures/kernels/brandes_lanes.hpp"
#include "graph/measures/kernels/core.hpp"
#include "graph/measures/kernels/path_sampling.hpp"
#include "graph/measures/kernels/shortest_paths.hpp"
#include "graph/measures/normalise.hpp"

namespace lobbynet {
namespace {

/// One source at a time, ties of any length: the same sums as LaneBrandes.
class WeightedBrandes {
 public:
    explicit WeightedBrandes(const Core& core)
        : weight_(core.weight),
          paths_(core.out(), core.lengths),
          count_(core.size(), 0.0),
          dependency_(core.size(), 0.0),
          sum_(core.size(), 0.0) {}

    void run(std::span<const Vertex> sources) {
        for (const Vertex source : sources) run(source);
    }
    std::span<double> sum() { return sum_; }

 private:
    void run(Vertex source) {
        paths_.run(source);
        for (const Vertex v : paths_.order()) count_[v] = dependency_[v] = 0;
        count_[source] = 1;
        paths_.each_path_tie([&](Vertex v, Vertex w) { count_[w] += count_[v]; });
        paths_.each_path_tie_reversed([&](Vertex v, Vertex w) {
            dependency_[v] += count_[v] / count_[w] * (weight_[w] + dependency_[w]);
        });
        for (const Vertex v : paths_.order()) {
            if (v != source) sum_[v] += weight_[source] * dependency_[v];
        }
    }

    std::span<const double> weight_;
    ShortestPaths paths_;
    std::vector<double> count_;       // of shortest paths from the source
    std::vector<double> dependency_;  // of the source on a vertex
    std::vector<double> sum_;
};

/// Per core vertex: the dependencies of all sources on it. `make` makes one of the two above, which
/// takes `lanes` sources a run.
template <class Make>
std::vector<double> dependencies(const Core& core, std::size_t lanes, const MeasureOptions& options,
                                 Make make) {
    const std::size_t n = core.size();
    std::vector<double> total(n, 0.0);
    std::vector<Vertex> sources(n);
    for (Vertex v = 0; v < n; ++v) sources[v] = v;
    // several runs a batch: threads wait for each other's turn to merge, and that evens out
    const std::size_t a_batch = lanes * std::clamp<std::size_t>(n / lanes / 64, 1, 8);
    in_batches(
        (n + a_batch - 1) / a_batch, options.threads, options.monitor, make,
        [&](auto& brandes, std::size_t batch) {
            const std::size_t end = std::min(n, (batch + 1) * a_batch);
            for (std::size_t s = batch * a_batch; s < end; s += lanes) {
                options.monitor.check();
                brandes.run(std::span(sources).subspan(s, std::min<std::size_t>(lanes, end - s)));
            }
        },
        [&](auto& brandes, std::size_t) {
            const auto sum = brandes.sum();
            for (std::size_t v = 0; v < n; ++v) total[v] += std::exchange(sum[v], 0.0);
        });
    return total;
}

std::vector<double> exact_dependencies(const Core& core, const MeasureOptions& options) {
    if (!core.lengths.unweighted())
        return dependencies(core, Lanes<double>::count, options,
                            [&] { return WeightedBrandes(core); });
    if (options.precision == Precision::ranks) {
        auto sums = dependencies(core, Lanes<float>::count, options, [&] {
            return LaneBrandes<float>(core.out(), core.in(), core.weight, kernels().floats);
        });
        // numbers of paths may be too large for a float
        if (std::ranges::all_of(sums, [](double s) { return std::isfinite(s); })) return sums;
    }
    return dependencies(core, Lanes<double>::count, options, [&] {
        return LaneBrandes<double>(core.out(), core.in(), core.weight, kernels().doubles);
    });
}

/// Steps of the exact algorithm from which on it takes minutes.
constexpr double too_many_steps = 5e10;

/// The error to allow, if an approximation is asked for and can be had.
std::optional<double> allowed_error(const Core& core, Vertex n, const MeasureOptions& options) {
    if (options.epsilon && !(*options.epsilon > 0 && *options.epsilon < 1))
        throw UsageError(fmt::format("an error of {} is not possible", *options.epsilon),
                         "above 0 and below 1, of the normalised score");
    if (!(options.delta > 0 && options.delta < 1))
        throw UsageError(
            fmt::format("a probability of {} to be wrong is not possible", options.delta),
            "above 0 and below 1");
    if (!core.lengths.unweighted() || n <= 2) return std::nullopt;
    const double steps =
        static_cast<double>(core.size()) * static_cast<double>(core.out().target.size());
    return options.epsilon || steps < too_many_steps ? options.epsilon : options.epsilon_when_large;
}

Scores compute(const Network& network, const MeasureOptions& options) {
    const Vertex n = network.size();
    const bool directed = network.direction() == Direction::directed;
    const ArcLengths lengths =
        options.weights == Weights::strength ? arc_lengths(network.out()) : ArcLengths{};
    const Core core = make_core(network, lengths);
    std::string conventions = directed
                                  ? "each ordered pair counted once; normalised by (n - 1)(n - 2)"
                                  : "each pair counted once; normalised by (n - 1)(n - 2) / 2";
    conventions += options.weights == Weights::strength
                       ? "; the length of a tie is 1 / strength, equal path lengths are kept equal"
                       : "; every tie has length 1";
    std::vector<double> sums;
    if (const auto epsilon = allowed_error(core, n, options)) {
        // n^2 ordered pairs are sampled from, of which (n - 1)(n - 2) count
        const double pairs = (n - 1.0) * (n - 2.0) / (static_cast<double>(n) * n);
        auto sample = sample_dependencies(core, *epsilon * pairs, options);
        sums = std::move(sample.sum);
        conventions += fmt::format(
            "; approximate: {} sampled paths, every normalised score within {} of the exact one "
            "with probability {}, seed {}",
            sample.samples, *epsilon, 1 - options.delta, options.seed);
    } else {
        sums = exact_dependencies(core, options);
    }
    std::vector<double> total = core.pairs;
    for (Vertex v = 0; v < core.size(); ++v)
        total[core.original[v]] += directed ? sums[v] : sums[v] / 2;
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
    .complexity =
        "O(n m); with weights O(n m log n); approximate and without weights: some 10^4 "
        "sampled paths for an error of 0.01",
    .paper =
        "Freeman, Sociometry 40:35-41, 1977, doi:10.2307/3033543; Brandes, J. Math. Sociology "
        "25:163-177, 2001, doi:10.1080/0022250X.2001.9990249",
    .compute = compute};

}  // namespace lobbynet
