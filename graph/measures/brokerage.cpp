#include "graph/measures/brokerage.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <numeric>

#include "graph/base/error.hpp"

namespace lobbynet {
namespace {

using Counts = std::array<double, broker_roles>;

/// Per vertex, a number for its group.
std::vector<Vertex> groups_of(const Network& network, std::string_view group_by) {
    const VertexNames& names = network.names();
    const auto name_of = [&](Vertex v) -> std::string_view {
        if (group_by == "kind") return to_string(names.kind[v]);
        if (group_by == "tier")
            return names.tier.empty() ? std::string_view{} : to_string(names.tier[v]);
        return names.sector.empty() ? std::string_view{} : std::string_view(names.sector[v]);
    };
    if (group_by != "kind" && group_by != "sector" && group_by != "tier")
        throw UsageError(fmt::format("there are no groups by '{}'", group_by),
                         "sector, kind or tier");
    std::map<std::string_view, Vertex> numbers;
    std::vector<Vertex> groups(network.size());
    Vertex next = 0;
    for (Vertex v = 0; v < network.size(); ++v) {
        const auto name = name_of(v);
        if (name.empty()) {
            groups[v] = next++;
            continue;
        }
        const auto [it, is_new] = numbers.try_emplace(name, next);
        if (is_new) ++next;
        groups[v] = it->second;
    }
    return groups;
}

BrokerRole role_of(Vertex from, Vertex broker, Vertex to) {
    if (from == broker) return to == broker ? BrokerRole::coordinator : BrokerRole::representative;
    if (to == broker) return BrokerRole::gatekeeper;
    return to == from ? BrokerRole::itinerant : BrokerRole::liaison;
}

Scores scores_of(const Network& network, const MeasureOptions& options,
                 std::optional<BrokerRole> role) {
    const auto counts = count_broker_roles(network, options.group_by, options.monitor);
    std::vector<double> score(network.size());
    for (Vertex v = 0; v < network.size(); ++v) {
        score[v] = role ? counts[v][static_cast<std::size_t>(*role)]
                        : std::accumulate(counts[v].begin(), counts[v].end(), 0.0);
    }
    std::string conventions =
        fmt::format("groups by {}; who has none is a group of its own", options.group_by);
    if (network.direction() == Direction::undirected)
        conventions += "; each pair counted from both ends";
    return {std::move(score), {}, std::move(conventions)};
}

template <BrokerRole role>
Scores compute(const Network& network, const MeasureOptions& options) {
    return scores_of(network, options, role);
}
Scores compute_all(const Network& network, const MeasureOptions& options) {
    return scores_of(network, options, std::nullopt);
}

constexpr Measure measure(std::string_view name, std::string_view summary, std::string_view meaning,
                          std::string_view formula,
                          Scores (*compute)(const Network&, const MeasureOptions&)) {
    return {.name = name,
            .summary = summary,
            .meaning = meaning,
            .formula = formula,
            .strength = "ignored",
            .range = "0 and up, whole numbers",
            .undefined =
                "isolates have 0; a vertex without a group is one of its own; where ties have no "
                "direction each pair counts from both ends",
            .complexity = "O(n + sum of degree squared)",
            .paper =
                "Gould & Fernandez, Sociological Methodology 19:89-126, 1989, "
                "doi:10.2307/270949",
            .compute = compute};
}

}  // namespace

std::string_view to_string(BrokerRole role) {
    switch (role) {
        case BrokerRole::coordinator:
            return "coordinator";
        case BrokerRole::itinerant:
            return "itinerant";
        case BrokerRole::gatekeeper:
            return "gatekeeper";
        case BrokerRole::representative:
            return "representative";
        case BrokerRole::liaison:
            return "liaison";
    }
    return "?";
}

bool counts_role(const Measure& measure, BrokerRole role) {
    return measure.name == brokerage_measure.name ||
           measure.name == fmt::format("{}_{}", brokerage_measure.name, to_string(role));
}

std::vector<Counts> count_broker_roles(const Network& network, std::string_view group_by,
                                       const Monitor& monitor) {
    const auto group = groups_of(network, group_by);
    const Arcs out = network.out();
    const Arcs in = network.in();
    std::vector<Counts> counts(network.size(), Counts{});
    std::vector<double> by_group(network.size(), 0.0);  // of the vertices that v has a tie to
    std::vector<Vertex> tied_by(network.size(), ~Vertex{0});
    for (Vertex v = 0; v < network.size(); ++v) {
        if (v % 4096 == 0) monitor.check();
        for (const Vertex b : out.of(v)) {
            tied_by[b] = v;
            ++by_group[group[b]];
        }
        const auto add = [&](Vertex a, Vertex b_group, double number) {
            counts[v][static_cast<std::size_t>(role_of(group[a], group[v], b_group))] += number;
        };
        for (const Vertex a : in.of(v)) {
            // all b that v has a tie to, by group; then not a itself, nor those that a has a tie to
            const double own = by_group[group[v]];
            add(a, group[v], own);
            const bool outsider = group[a] != group[v];
            if (outsider) add(a, group[a], by_group[group[a]]);
            const double rest = out.degree(v) - own - (outsider ? by_group[group[a]] : 0);
            const auto third = outsider ? BrokerRole::liaison : BrokerRole::representative;
            counts[v][static_cast<std::size_t>(third)] += rest;
            if (tied_by[a] == v) add(a, group[a], -1);
            for (const Vertex b : out.of(a)) {
                if (tied_by[b] == v) add(a, group[b], -1);
            }
        }
        for (const Vertex b : out.of(v)) by_group[group[b]] = 0;
    }
    return counts;
}

std::vector<BrokeredPair> brokered_pairs(const Network& network, Vertex broker,
                                         std::string_view group_by) {
    const auto group = groups_of(network, group_by);
    const Arcs out = network.out();
    std::vector<BrokeredPair> pairs;
    for (const Vertex from : network.in().of(broker)) {
        const auto known = out.of(from);
        for (const Vertex to : out.of(broker)) {
            if (from != to && !std::ranges::binary_search(known, to))
                pairs.push_back({from, to, role_of(group[from], group[broker], group[to])});
        }
    }
    return pairs;
}

const Measure brokerage_measure =
    measure("brokerage", "how many pairs without a tie it stands between",
            "introduces those who do not know each other, in whatever role",
            "number of pairs a -> v -> b without a -> b", compute_all);
const Measure brokerage_coordinator_measure =
    measure("brokerage_coordinator", "pairs of its own group that it stands between",
            "holds its own group together", "pairs a -> v -> b without a -> b, groups A A A",
            compute<BrokerRole::coordinator>);
const Measure brokerage_itinerant_measure =
    measure("brokerage_itinerant", "pairs of one other group that it stands between",
            "an outsider through whom members of a group meet (consultant)",
            "pairs a -> v -> b without a -> b, groups A B A", compute<BrokerRole::itinerant>);
const Measure brokerage_gatekeeper_measure =
    measure("brokerage_gatekeeper", "pairs of an outsider and one of its group, inwards",
            "decides which outsiders get through to its group",
            "pairs a -> v -> b without a -> b, groups A B B", compute<BrokerRole::gatekeeper>);
const Measure brokerage_representative_measure =
    measure("brokerage_representative", "pairs of one of its group and an outsider, outwards",
            "speaks for its group to others", "pairs a -> v -> b without a -> b, groups A A B",
            compute<BrokerRole::representative>);
const Measure brokerage_liaison_measure =
    measure("brokerage_liaison", "pairs of two other groups that it stands between",
            "links two groups without being of either",
            "pairs a -> v -> b without a -> b, groups A B C", compute<BrokerRole::liaison>);

}  // namespace lobbynet
