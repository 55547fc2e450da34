#include "graph/measures/measure.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "graph/base/error.hpp"
#include "graph/base/text.hpp"

namespace lobbynet {

void Monitor::check() const {
    if (stop != nullptr && stop->load(std::memory_order_relaxed)) throw Cancelled();
}

const Measure& find_measure(std::string_view name) {
    const auto measures = all_measures();
    const auto wanted = lower(trim(name));
    for (const Measure& measure : measures) {
        if (measure.name == wanted) return measure;
    }
    const std::size_t near_enough =
        wanted.size() < 4 ? 1 : std::max<std::size_t>(2, wanted.size() / 3);
    std::size_t best = near_enough + 1;
    std::string near;
    std::string names;
    for (const Measure& measure : measures) {
        const bool is_start = wanted.size() >= 2 && measure.name.starts_with(wanted);
        const std::size_t distance = is_start ? 0 : edit_distance(wanted, measure.name, best);
        if (distance < best) {
            best = distance;
            near = fmt::format("did you mean '{}'? ", measure.name);
        }
        names += (names.empty() ? "" : ", ") + std::string(measure.name);
    }
    throw UsageError(fmt::format("'{}' is not a measure", visible(name)),
                     near + "the measures are: " + names);
}

std::vector<std::vector<Vertex>> rank_groups_of(const RankedAmong& among, Vertex n) {
    std::vector<std::vector<Vertex>> groups(2);
    for (Vertex v = 0; v < n; ++v) {
        const std::uint32_t group = among.empty() ? 1 : among[v];
        if (group >= groups.size()) groups.resize(group + 1);
        if (group > 0) groups[group].push_back(v);
    }
    return groups;
}

std::vector<std::uint32_t> competition_ranks(std::span<const double> scores, double tolerance) {
    std::vector<std::uint32_t> order;
    double largest = 0;
    for (std::uint32_t i = 0; i < scores.size(); ++i) {
        if (std::isnan(scores[i])) continue;
        order.push_back(i);
        if (std::isfinite(scores[i])) largest = std::max(largest, std::abs(scores[i]));
    }
    std::ranges::stable_sort(order, [&](auto a, auto b) { return scores[a] > scores[b]; });
    // Compared with the first of the group, so that a chain of near-equal scores does not run on;
    // a rounding error beside zero counts as zero.
    const auto equal = [&](double first, double other) {
        return first == other ||
               first - other <=
                   tolerance * (std::max(std::abs(first), std::abs(other)) + 1e-6 * largest);
    };
    std::vector<std::uint32_t> ranks(scores.size(), 0);
    std::size_t group = 0;
    for (std::size_t i = 0; i < order.size(); ++i) {
        if (!equal(scores[order[group]], scores[order[i]])) group = i;
        ranks[order[i]] = static_cast<std::uint32_t>(group + 1);
    }
    return ranks;
}

}  // namespace lobbynet
