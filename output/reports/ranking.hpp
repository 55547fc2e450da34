// Who ranks where: one or more measures on one network.
//
// Only like is ranked with like: those who can act (stakeholders, and the nodes of plain graphs)
// among themselves, and what they meet at (themes, coalitions, ...) among themselves. A centrality
// of a theme and one of a stakeholder are not comparable in a two-mode network.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "graph/measures/bands.hpp"
#include "graph/measures/inclusion.hpp"
#include "graph/measures/measure.hpp"
#include "graph/model/dossier.hpp"
#include "graph/network/query.hpp"
#include "output/language/locale.hpp"
#include "output/tables/table.hpp"

namespace lobbynet {

struct Ranked {
    const Measure* measure = nullptr;
    Scores scores;                     ///< per vertex
    std::vector<std::uint32_t> ranks;  ///< per vertex; 0: not ranked (filtered out, or undefined)
    std::vector<bool> shared;          ///< per vertex: another one has the same rank
    std::vector<RankBand> bands;       ///< per vertex, with Ranking::errors
    std::vector<std::uint32_t> like;   ///< per vertex: others that it cannot be told apart from
    std::map<std::string, std::uint32_t> before;  ///< with Ranking::changes: id -> rank without
                                                  ///< them, of those that had one
};

/// Vertices that are ranked among themselves.
struct RankGroup {
    std::string title;
    std::vector<Vertex> members;  ///< all that were asked for
};

struct Ranking {
    const Dossier* dossier = nullptr;  ///< null: a plain graph, of which the network says all
    const Network* network = nullptr;
    NetworkQuery query;
    std::vector<RankGroup> groups;
    std::vector<Ranked> measures;
    std::size_t top = 0;                  ///< per group; 0: all
    std::optional<ErrorModel> errors;     ///< of the bands, if any were drawn
    std::vector<RankInterval> intervals;  ///< per vertex, with `errors`: the ranks of any index
    std::vector<std::string> changes;     ///< "without VNG", "with VWS - II": it is only as if
    std::vector<std::string> gone;        ///< ids of those left out
    std::string version;
    Locale locale = Locale::en;
};

/// The groups of a network: those who can act, then the rest; only vertices of `kinds` if any are
/// given.
std::vector<RankGroup> rank_groups(const Network& network, const std::vector<EntityKind>& kinds);
/// Ranks 1, 2, 2, 4 within each group.
Ranked rank_within(const std::vector<RankGroup>& groups, const Measure& measure, Scores scores);
/// The members of a group by the rank that a measure gives, then by id; those without a rank last.
std::vector<Vertex> in_order(const Network& network, const RankGroup& group, const Ranked& ranked,
                             std::size_t top);

/// The groups as the measures' functions take them.
RankedAmong ranked_among(const std::vector<RankGroup>& groups, Vertex n);

/// How far a rank moved up: 3 -> 1 is 2. Empty where one of the two is missing.
std::optional<std::int64_t> moved_up(const Ranked& ranked, const std::string& id, Vertex v);

std::string ranking_page(const Ranking& ranking, const Page& page);
std::string ranking_csv(const Ranking& ranking);
std::string ranking_json(const Ranking& ranking);

/// "as if without VNG and with VWS - II; nothing is stored": Ranking::changes for people.
std::string as_if_text(Locale locale, const std::vector<std::string>& changes);

/// A score for people: up to four decimals, "-" where it is undefined.
std::string score_text(double score, int decimals);

}  // namespace lobbynet
