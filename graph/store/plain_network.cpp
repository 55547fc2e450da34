#include "graph/store/plain_network.hpp"

#include <algorithm>
#include <cmath>

#include "graph/matching/resolve.hpp"
#include "graph/network/query.hpp"

namespace lobbynet {
namespace {

/// Only plain ties between accepted entities that are no themes.
bool is_simple(const RecordBatch& batch) {
    return batch.exact_names &&
           std::ranges::all_of(batch.entities,
                               [](const EntityDraft& d) {
                                   return d.kind != EntityKind::theme &&
                                          d.status == Status::accepted;
                               }) &&
           std::ranges::all_of(batch.ties, [](const TieDraft& t) {
               return t.kind == TieKind::tie && t.status == Status::accepted && t.strength > 0;
           });
}

/// Sums of such strengths are the same in any order and at any precision.
bool is_count(float strength) {
    return strength >= 1 && strength <= 1024 && strength == std::floor(strength);
}

/// Network::build numbers vertices by the ties it is given; make_network gives it merged ones.
Network numbered_again(const Network& network) {
    const Arcs arcs = network.out();
    std::vector<NetworkTie> ties;
    ties.reserve(network.tie_count());
    for (Vertex v = 0; v < network.size(); ++v) {
        for (ArcIndex a = arcs.first[v]; a < arcs.first[v + 1]; ++a) {
            if (network.direction() == Direction::directed || v < arcs.target[a]) {
                ties.push_back({v, arcs.target[a], arcs.strength_of(a)});
            }
        }
    }
    return Network::build(network.names(), std::move(ties), network.direction(), network.modes());
}

}  // namespace

std::optional<Network> plain_network(const RecordBatch& batch, const Lexicon& lexicon) {
    if (!is_simple(batch)) return std::nullopt;
    Statements statements;
    statements.sources.emplace_back().id = 1;
    statements.exact_names.push_back(true);
    statements.drafts.reserve(batch.entities.size());
    for (const EntityDraft& draft : batch.entities) statements.drafts.push_back({1, draft});
    Identities identities = identify(statements, lexicon);

    std::vector<Entity>& entities = identities.entities;
    std::vector<bool> tied(entities.size());
    std::vector<NetworkTie> ties;
    ties.reserve(batch.ties.size());
    bool counts = true;
    for (const TieDraft& tie : batch.ties) {
        const std::uint32_t source = identities.of_draft[tie.source];
        const std::uint32_t target = identities.of_draft[tie.target];
        if (source == target) continue;
        tied[source] = tied[target] = true;
        counts = counts && is_count(tie.strength);
        ties.push_back({source, target, tie.strength});
    }
    VertexNames names;  // as make_network fills them
    for (std::size_t i = 0; i < entities.size(); ++i) {
        Entity& e = entities[i];
        if (!tied[i] && e.kind != EntityKind::node) return std::nullopt;
        names.sector.push_back(sector_in_network(e));
        names.id.push_back(std::move(e.id));
        names.name.push_back(std::move(e.name));
        names.kind.push_back(e.kind);
    }
    const std::size_t given = ties.size();
    const auto direction =
        batch.directed && !ties.empty() ? Direction::directed : Direction::undirected;
    Network out = Network::build(std::move(names), std::move(ties), direction, Modes::one);
    if (out.tie_count() == given) return out;
    if (!counts) return std::nullopt;
    return numbered_again(out);
}

}  // namespace lobbynet
