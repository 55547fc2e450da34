#include "graph/coalitions/compare.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <string_view>
#include <unordered_map>

namespace lobbynet {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

double pairs(double n) { return n * (n - 1) / 2; }

double adjusted_for_chance(double seen, double expected, double most) {
    return most == expected ? 1 : (seen - expected) / (most - expected);
}

Group sorted_once(Group group) {
    std::ranges::sort(group);
    group.erase(std::unique(group.begin(), group.end()), group.end());
    return group;
}

std::vector<std::uint32_t> everything_in(const std::vector<Group>& groups) {
    Group all;
    for (const Group& g : groups) all.insert(all.end(), g.begin(), g.end());
    return sorted_once(std::move(all));
}

/// In how many groups each pair is together; pairs that never are stay out. Keys: the two numbers.
using PairCounts = std::unordered_map<std::uint64_t, std::uint32_t>;

PairCounts count_pairs(const std::vector<Group>& groups, const Group& kept) {
    PairCounts out;
    for (const Group& group : groups) {
        Group members;
        std::ranges::set_intersection(sorted_once(group), kept, std::back_inserter(members));
        for (std::size_t i = 0; i < members.size(); ++i) {
            for (std::size_t j = i + 1; j < members.size(); ++j)
                ++out[(std::uint64_t{members[i]} << 32U) | members[j]];
        }
    }
    return out;
}

/// How many pairs are together 0, 1, 2, ... times.
std::map<std::uint32_t, double> levels_of(const PairCounts& counts, double all) {
    std::map<std::uint32_t, double> out;
    for (const auto& [pair, times] : counts) ++out[times];
    out[0] = all - static_cast<double>(counts.size());
    return out;
}

}  // namespace

Likeness compare_partitions(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b) {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> cells;
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (a[i] != in_no_group && b[i] != in_no_group) cells.emplace_back(a[i], b[i]);
    }
    std::ranges::sort(cells);
    Likeness out{static_cast<std::uint32_t>(cells.size()), nan, nan};
    if (cells.size() < 2) return out;
    const auto n = static_cast<double>(cells.size());
    std::map<std::uint32_t, double> rows;
    std::map<std::uint32_t, double> columns;
    for (const auto& [row, column] : cells) {
        ++rows[row];
        ++columns[column];
    }
    double together_a = 0;
    double together_b = 0;
    double entropy_a = 0;
    double entropy_b = 0;
    for (const auto& [label, size] : rows) {
        together_a += pairs(size);
        entropy_a -= size / n * std::log(size / n);
    }
    for (const auto& [label, size] : columns) {
        together_b += pairs(size);
        entropy_b -= size / n * std::log(size / n);
    }
    double together = 0;
    double information = 0;
    for (auto it = cells.begin(); it != cells.end();) {
        const auto end = std::find_if(it, cells.end(), [it](const auto& c) { return c != *it; });
        const auto size = static_cast<double>(end - it);
        together += pairs(size);
        information += size / n * std::log(size * n / (rows[it->first] * columns[it->second]));
        it = end;
    }
    out.adjusted_rand = adjusted_for_chance(together, together_a * together_b / pairs(n),
                                            (together_a + together_b) / 2);
    const double entropies = entropy_a + entropy_b;
    out.normalised_mutual_information =
        entropies == 0 ? 1 : std::clamp(2 * information / entropies, 0.0, 1.0);
    return out;
}

Likeness compare_partitions(const Network& network_a, const Partition& a, const Network& network_b,
                            const Partition& b) {
    std::unordered_map<std::string_view, Vertex> in_b;
    const auto& ids_b = network_b.names().id;
    for (Vertex v = 0; v < ids_b.size(); ++v) in_b.emplace(ids_b[v], v);
    std::vector<std::uint32_t> labels(a.group.size(), in_no_group);
    for (Vertex v = 0; v < a.group.size(); ++v) {
        const auto it = in_b.find(network_a.names().id[v]);
        if (it != in_b.end()) labels[v] = b.group[it->second];
    }
    return compare_partitions(a.group, labels);
}

double omega_index(const std::vector<Group>& a, const std::vector<Group>& b) {
    Group both;
    std::ranges::set_intersection(everything_in(a), everything_in(b), std::back_inserter(both));
    if (both.size() < 2) return nan;
    const double all = pairs(static_cast<double>(both.size()));
    const PairCounts in_a = count_pairs(a, both);
    const PairCounts in_b = count_pairs(b, both);
    double agree = all;  // minus the pairs that differ
    for (const auto& [pair, times] : in_a) {
        const auto it = in_b.find(pair);
        if (it == in_b.end() || it->second != times) --agree;
    }
    for (const auto& [pair, times] : in_b) agree -= in_a.contains(pair) ? 0 : 1;
    const auto levels_a = levels_of(in_a, all);
    const auto levels_b = levels_of(in_b, all);
    double expected = 0;
    for (const auto& [times, count] : levels_a) {
        const auto it = levels_b.find(times);
        if (it != levels_b.end()) expected += count / all * it->second;
    }
    return adjusted_for_chance(agree, expected, all);
}

BestMatch best_match(const Group& group, const std::vector<Group>& others) {
    const Group mine = sorted_once(group);
    BestMatch best;
    for (std::uint32_t i = 0; i < others.size(); ++i) {
        const Group theirs = sorted_once(others[i]);
        Group both;
        std::ranges::set_intersection(mine, theirs, std::back_inserter(both));
        const auto shared = static_cast<double>(both.size());
        const double jaccard = shared / (static_cast<double>(mine.size() + theirs.size()) - shared);
        if (!both.empty() && jaccard > best.jaccard)
            best = {i, static_cast<std::uint32_t>(both.size()), jaccard};
    }
    return best;
}

}  // namespace lobbynet
