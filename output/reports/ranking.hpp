// Who ranks where: one or more measures on one network.
//
// Only like is ranked with like: those who can act (stakeholders, and the nodes of plain graphs)
// among themselves, and what they meet at (themes, coalitions, ...) among themselves. A centrality
// of a theme and one of a stakeholder are not comparable in a two-mode network.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "graph/measures/measure.hpp"
#include "graph/model/dossier.hpp"
#include "graph/network/query.hpp"
#include "output/tables/table.hpp"

namespace lobbynet {

struct Ranked {
    const Measure* measure = nullptr;
    Scores scores;                     ///< per vertex
    std::vector<std::uint32_t> ranks;  ///< per vertex; 0: not ranked (filtered out, or undefined)
    std::vector<bool> shared;          ///< per vertex: another one has the same rank
};

/// Vertices that are ranked among themselves.
struct RankGroup {
    std::string title;
    std::vector<Vertex> members;  ///< all that were asked for
};

struct Ranking {
    const Dossier* dossier = nullptr;
    const Network* network = nullptr;
    NetworkQuery query;
    std::vector<RankGroup> groups;
    std::vector<Ranked> measures;
    std::size_t top = 0;  ///< per group; 0: all
    std::string version;
};

/// The groups of a network: those who can act, then the rest; only vertices of `kinds` if any are
/// given.
std::vector<RankGroup> rank_groups(const Network& network, const std::vector<EntityKind>& kinds);
/// Ranks 1, 2, 2, 4 within each group.
Ranked rank_within(const std::vector<RankGroup>& groups, const Measure& measure, Scores scores);
/// The members of a group by the rank that a measure gives, then by id; those without a rank last.
std::vector<Vertex> in_order(const Network& network, const RankGroup& group, const Ranked& ranked,
                             std::size_t top);

std::string ranking_page(const Ranking& ranking, const Page& page);
std::string ranking_csv(const Ranking& ranking);
std::string ranking_json(const Ranking& ranking);

/// A score for people: up to four decimals, "-" where it is undefined.
std::string score_text(double score, int decimals);

}  // namespace lobbynet
