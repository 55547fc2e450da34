// Katz centrality: all walks that end at a vertex, longer ones counting less (Katz 1953).
//
// The attenuation is `damping` times the largest that converges, 1 / spectral radius. Undirected:
// conjugate gradients; directed: Gauss-Seidel sweeps.
#include "graph/measures/katz.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "graph/base/error.hpp"
#include "graph/measures/kernels/components.hpp"
#include "graph/measures/kernels/spectral.hpp"

namespace lobbynet {
namespace {

constexpr unsigned most_products = 20'000;

/// 0 when no walk comes back.
double spectral_radius(const Network& network, const WeightedArcs& in,
                       const MeasureOptions& options) {
    if (network.tie_count() == 0) return 0;
    if (network.direction() == Direction::undirected) {
        return largest_eigenpair([&](auto x, auto y) { multiply(in, x, y); },
                                 std::vector<double>(network.size(), 1.0), options.tolerance,
                                 most_products, options.monitor)
            .value;
    }
    const Components parts = strong_components(network);
    std::vector<std::vector<Vertex>> members(parts.size.size());
    for (Vertex v = 0; v < network.size(); ++v) {
        if (parts.size[parts.of[v]] > 1) members[parts.of[v]].push_back(v);
    }
    double radius = 0;
    for (const auto& part : members) {
        if (part.empty()) continue;
        // arcs from other parts find zeros there
        radius = std::max(
            radius,
            power_iteration(in, part, options.tolerance, most_products, options.monitor).value);
    }
    return radius;
}

Scores compute(const Network& network, const MeasureOptions& options) {
    if (!(options.damping >= 0 && options.damping < 1))
        throw UsageError(fmt::format("a damping of {} is not possible", options.damping),
                         "from 0 up to, but not including, 1");
    const WeightedArcs in(network.in(), options.weights);
    const double radius = spectral_radius(network, in, options);
    const double attenuation = radius > 0 ? options.damping / radius : options.damping;
    auto score = network.direction() == Direction::undirected
                     ? solve_symmetric(in, std::vector<double>(network.size(), 1.0), attenuation,
                                       options.tolerance, options.monitor)
                     : solve_by_sweeps(in, std::vector<double>(network.size(), attenuation),
                                       options.tolerance, options.monitor);
    return {
        std::move(score),
        {},
        fmt::format("attenuation {:.6g} ({} / spectral radius {:.6g}), the empty walk counted{}{}",
                    attenuation, options.damping, radius,
                    network.direction() == Direction::directed ? "; walks along the ties" : "",
                    options.weights == Weights::strength ? "; ties count by strength" : "")};
}

}  // namespace

const Measure katz_measure{
    .name = "katz",
    .summary = "how many ways lead to it, long ways counting less",
    .meaning = "is reached from everywhere; unlike eigenvector, every vertex has something to give",
    .formula = "x = 1 + b A' x, b = damping / spectral radius of A",
    .strength = "ignored; with weights a walk counts the product of its ties' strengths",
    .range = "1 and up",
    .undefined = "isolates have 1; where no walk comes back the attenuation is the damping itself",
    .complexity = "O(m) a step, some 70 steps",
    .paper = "Katz, Psychometrika 18:39-43, 1953, doi:10.1007/BF02289026",
    .compute = compute};

}  // namespace lobbynet
