#include "cli/ledger/standing.hpp"

#include <algorithm>
#include <set>
#include <thread>
#include <tuple>

#include "cli/command.hpp"
#include "graph/paths/connectors.hpp"
#include "output/reports/citing.hpp"
#include "output/reports/ranking.hpp"

namespace lobbynet {
namespace {

constexpr std::size_t top_size = 10;
/// From here on exact betweenness takes longer than somebody waits before a decision.
constexpr std::size_t large_network = 30'000;

std::vector<std::uint32_t> tied_entities(const Dossier& dossier,
                                         const std::vector<std::uint32_t>& ties, EntityKind kind) {
    std::set<std::uint32_t> out;
    for (const auto t : ties) {
        for (const auto end : {dossier.ties[t].source, dossier.ties[t].target}) {
            if (dossier.entities[end].kind == kind) out.insert(end);
        }
    }
    return {out.begin(), out.end()};
}

/// Undefined places (rank 0) come last.
std::uint32_t order_of(const std::optional<Place>& place) {
    return place ? place->rank - 1 : ~std::uint32_t{0};
}

NetworkCounts counts_of(const Dossier& dossier, const NetworkQuery& query,
                        const Standing& standing) {
    return {standing.entities, standing.ties, count_pairs(dossier, query)};
}

}  // namespace

std::optional<Place> Standing::place_of(const std::string& id) const {
    const auto it = rows.find(id);
    return it == rows.end() ? std::nullopt : std::optional(it->second.place);
}

Standing make_standing(const Dossier& dossier, const NetworkQuery& query, const Measure& measure,
                       const MeasureOptions& options) {
    Standing out;
    const Network network = make_network(dossier, query);
    out.entities = network.size();
    out.ties = network.tie_count();
    out.made_from = made_from(network, query, program_version);
    if (network.size() == 0) return out;
    auto groups = rank_groups(network, {});
    std::erase_if(groups, [&](const RankGroup& group) {
        const EntityKind kind = network.names().kind[group.members.front()];
        return !is_stakeholder(kind) && kind != EntityKind::node;
    });
    const Ranked ranked = rank_within(groups, measure, measure.compute(network, options));
    out.conventions = ranked.scores.conventions;
    for (const RankGroup& group : groups) {
        for (const Vertex v : group.members) {
            const std::string& id = network.names().id[v];
            const Entity* entity = dossier.find(id);
            out.rows[id] = {entity == nullptr ? network.names().name[v] : short_name(*entity),
                            {ranked.ranks[v], ranked.shared[v], ranked.scores.score[v]}};
        }
    }
    return out;
}

std::vector<RankShift> shifts_between(const Standing& before, const Standing& after,
                                      std::size_t top) {
    std::vector<RankShift> out;
    const auto is_top = [&](const std::optional<Place>& place) {
        return place && (top == 0 || (place->rank > 0 && place->rank <= top));
    };
    const auto consider = [&](const std::string& id, const std::string& name) {
        RankShift shift{id, name, before.place_of(id), after.place_of(id)};
        if (is_top(shift.before) || is_top(shift.after)) out.push_back(std::move(shift));
    };
    for (const auto& [id, row] : after.rows) consider(id, row.name);
    for (const auto& [id, row] : before.rows) {
        if (!after.rows.contains(id)) consider(id, row.name);
    }
    std::ranges::sort(out, {}, [](const RankShift& s) {
        return std::tuple(order_of(s.after), order_of(s.before), s.id);
    });
    return out;
}

PairCounts count_pairs(const Dossier& dossier, const NetworkQuery& query) {
    const auto ties = selected_ties(dossier, query);
    const auto ministries = tied_entities(dossier, ties, EntityKind::ministry);
    const auto themes = tied_entities(dossier, ties, EntityKind::theme);
    PairCounts out;
    for (const Link& link : find_links(dossier, query, ministries, themes)) {
        ++(!link.direct.empty() ? out.direct : !link.connectors.empty() ? out.indirect : out.apart);
    }
    return out;
}

Impact impact_of(const Dossier& before, const Dossier& after, std::string decision,
                 const std::atomic<bool>* stop) {
    const NetworkQuery query;
    const Measure& measure = find_measure("betweenness");
    MeasureOptions options;
    options.threads = std::max(1U, std::thread::hardware_concurrency());
    options.monitor.stop = stop;
    if (before.entities.size() > large_network) options.epsilon = 0.01;
    const Standing first = make_standing(before, query, measure, options);
    const Standing then = make_standing(after, query, measure, options);
    Impact out;
    out.decision = std::move(decision);
    out.before = counts_of(before, query, first);
    out.after = counts_of(after, query, then);
    out.measure = measure.name;
    out.conventions = then.conventions;
    out.top = shifts_between(first, then, top_size);
    out.top_size = top_size;
    out.made_from = then.made_from;
    return out;
}

}  // namespace lobbynet
