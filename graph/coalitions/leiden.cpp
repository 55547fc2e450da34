#include "graph/coalitions/leiden.hpp"

#include <fmt/format.h>

#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

#include "graph/base/error.hpp"
#include "graph/coalitions/leiden_phases.hpp"
#include "graph/coalitions/undirected.hpp"
#include "graph/measures/kernels/batches.hpp"

namespace lobbynet {
namespace {

using leiden::Labels;
using leiden::Level;
using leiden::OneMass;
using leiden::TwoMasses;

bool is_first_side(const Network& network, Vertex v) {
    return network.names().kind[v] == EntityKind::theme;
}

/// The lowest level: the arcs of the network, with the masses that the objective needs.
template <class Mass>
Level<Mass> lowest_level(const Network& network, const UndirectedTies& ties, Objective objective) {
    Level<Mass> level;
    level.first = ties.arcs().first;
    level.target = ties.arcs().target;
    level.weight = ties.arcs().strength;
    const auto strength = ties.strengths();
    level.mass.resize(network.size());
    for (Vertex v = 0; v < network.size(); ++v) {
        if constexpr (std::is_same_v<Mass, TwoMasses>) {
            (is_first_side(network, v) ? level.mass[v].r : level.mass[v].b) = strength[v];
        } else {
            level.mass[v].x = objective == Objective::cpm ? 1.0 : strength[v];
        }
    }
    return level;
}

double lambda_of(const UndirectedTies& ties, const LeidenOptions& options) {
    if (options.objective == Objective::cpm) return options.resolution;
    if (ties.total() == 0) return 0;
    return options.resolution /
           (options.objective == Objective::modularity ? 2 * ties.total() : ties.total());
}

/// Whether the vertices of the lowest level have already been moved when an iteration starts.
enum class Lowest : std::uint8_t { moved, to_be_moved };

/// One iteration: from the lowest level up until every community is one vertex of its level.
/// Returns whether anything moved.
template <class Mass>
bool iterate(leiden::Phases<Mass>& phases, const Level<Mass>& lowest, Labels& labels,
             Lowest state) {
    std::vector<Labels> maps;
    Level<Mass> upper;
    Labels community = labels;
    std::uint64_t moved = 0;
    for (bool at_lowest = true;; at_lowest = false) {
        const Level<Mass>& level = at_lowest ? lowest : upper;
        if (!at_lowest || state == Lowest::to_be_moved) moved += phases.move(level, community);
        std::vector<bool> used(level.size(), false);
        std::uint32_t communities = 0;
        for (const auto c : community) {
            communities += used[c] ? 0 : 1;
            used[c] = true;
        }
        if (communities == level.size()) break;
        Labels part = phases.refine(level, community);
        std::uint32_t parts = 0;
        for (std::uint32_t v = 0; v < part.size(); ++v) parts += part[v] == v ? 1 : 0;
        if (parts == level.size()) part = community;
        upper = leiden::aggregate(level, part, community);
        maps.push_back(std::move(part));
    }
    for (auto map = maps.rbegin(); map != maps.rend(); ++map) {
        Labels below(map->size());
        for (std::size_t v = 0; v < below.size(); ++v) below[v] = community[(*map)[v]];
        community = std::move(below);
    }
    labels = std::move(community);
    return moved > 0;
}

template <class Mass>
Labels run_leiden(const Level<Mass>& lowest, const UndirectedTies& ties,
                  const LeidenOptions& options, std::uint64_t seed) {
    const auto arcs = static_cast<double>(ties.arcs().target.size());
    const double mean = arcs > 0 ? 2 * ties.total() / arcs : 1;
    SeededRandom random(seed);
    leiden::Phases<Mass> phases(lambda_of(ties, options), options.theta * mean, 1e-11 * mean,
                                random, options.monitor);
    Labels labels(lowest.size());
    std::iota(labels.begin(), labels.end(), 0U);
    phases.move(lowest, labels);
    Labels order;
    const Level<Mass> grouped = leiden::regroup(lowest, labels, order);
    for (unsigned i = 0; i < options.iterations; ++i) {
        const auto state = i == 0 ? Lowest::moved : Lowest::to_be_moved;
        if (!iterate(phases, grouped, labels, state) && i > 0) break;
    }
    Labels out(labels.size());
    for (std::size_t i = 0; i < out.size(); ++i) out[order[i]] = labels[i];
    return out;
}

std::vector<Vertex> cores_of(const Network& network, const UndirectedTies& ties,
                             const Partition& partition) {
    const Arcs& arcs = ties.arcs();
    constexpr auto none = std::numeric_limits<Vertex>::max();
    std::vector<Vertex> core(partition.groups, none);
    std::vector<double> most(partition.groups, -1);
    for (Vertex v = 0; v < network.size(); ++v) {
        const auto g = partition.group[v];
        double inside = 0;
        for (ArcIndex a = arcs.first[v]; a < arcs.first[v + 1]; ++a) {
            if (partition.group[arcs.target[a]] == g) inside += arcs.strength_of(a);
        }
        // vertices come by degree, then id: the first of equals is the one
        if (inside > most[g]) {
            most[g] = inside;
            core[g] = v;
        }
    }
    return core;
}

void check(const Network& network, const LeidenOptions& options) {
    const auto require = [](bool ok, std::string_view what, std::string_view allowed) {
        if (!ok) throw UsageError(std::string(what), std::string(allowed));
    };
    require(options.resolution > 0 && std::isfinite(options.resolution),
            fmt::format("a resolution of {} cannot be used", options.resolution),
            "a number above 0; 1 is usual for modularity, less than 1 for cpm");
    require(options.theta > 0 && std::isfinite(options.theta),
            fmt::format("theta {} cannot be used", options.theta),
            "a number above 0, such as 0.01");
    require(options.runs > 0, "at least one run is needed", "1 or more");
    require(options.threads > 0, "at least one thread is needed", "1 or more");
    require(options.iterations > 0, "at least one iteration is needed", "1 or more");
    require(options.objective != Objective::bipartite || network.modes() == Modes::two,
            "bipartite modularity needs a two-mode network",
            "choose ties that join themes and stakeholders only, or modularity or cpm");
}

}  // namespace

Objective natural_objective(const Network& network) {
    return network.modes() == Modes::two ? Objective::bipartite : Objective::modularity;
}

unsigned usual_runs(const Network& network) {
    return network.tie_count() <= 10'000 ? 100 : network.tie_count() <= 200'000 ? 10 : 1;
}

double quality_of(const Network& network, const Partition& partition, Objective objective,
                  double resolution, Weights weights) {
    const UndirectedTies ties(network, weights);
    const Arcs& arcs = ties.arcs();
    const double m = ties.total();
    if (m == 0 && objective != Objective::cpm) return std::numeric_limits<double>::quiet_NaN();
    struct Sums {
        double inside = 0;
        double first_side = 0;
        double second_side = 0;
        double members = 0;
    };
    std::vector<Sums> groups(partition.groups);
    for (Vertex v = 0; v < network.size(); ++v) {
        Sums& g = groups[partition.group[v]];
        double strength = 0;
        for (ArcIndex a = arcs.first[v]; a < arcs.first[v + 1]; ++a) {
            strength += arcs.strength_of(a);
            if (partition.group[arcs.target[a]] == partition.group[v])
                g.inside += arcs.strength_of(a) / 2;
        }
        (is_first_side(network, v) ? g.first_side : g.second_side) += strength;
        g.members += 1;
    }
    double sum = 0;
    for (const Sums& g : groups) {
        const double all = g.first_side + g.second_side;
        switch (objective) {
            case Objective::modularity:
                sum += g.inside / m - resolution * all * all / (4 * m * m);
                break;
            case Objective::cpm:
                sum += g.inside - resolution * g.members * (g.members - 1) / 2;
                break;
            case Objective::bipartite:
                sum += g.inside / m - resolution * g.first_side * g.second_side / (m * m);
                break;
        }
    }
    return sum;
}

Communities find_communities(const Network& network, const LeidenOptions& options) {
    check(network, options);
    const UndirectedTies ties(network, options.weights);
    const auto run_all = [&](const auto& lowest) {
        Communities out;
        out.runs.resize(options.runs);
        out.run_quality.resize(options.runs);
        const auto run = [&](int, std::size_t i) {
            const Labels labels = run_leiden(lowest, ties, options, options.seed + i);
            out.runs[i] = connected_partition(network, labels);
            out.run_quality[i] = quality_of(network, out.runs[i], options.objective,
                                            options.resolution, options.weights);
        };
        in_batches(
            options.runs, options.threads, options.monitor, [] { return 0; }, run,
            [](int, std::size_t) {});
        return out;
    };
    Communities out = options.objective == Objective::bipartite
                          ? run_all(lowest_level<TwoMasses>(network, ties, options.objective))
                          : run_all(lowest_level<OneMass>(network, ties, options.objective));
    std::size_t best = 0;
    for (std::size_t i = 1; i < out.runs.size(); ++i) {
        // NaN (no ties) compares false: the first stays
        if (out.run_quality[i] > out.run_quality[best]) best = i;
    }
    out.partition = out.runs[best];
    out.quality = out.run_quality[best];
    out.seed = options.seed + best;
    out.modularity = quality_of(
        network, out.partition,
        options.objective == Objective::bipartite ? Objective::bipartite : Objective::modularity, 1,
        options.weights);
    out.core = cores_of(network, ties, out.partition);
    return out;
}

}  // namespace lobbynet
