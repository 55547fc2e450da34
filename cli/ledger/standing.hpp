// Where everybody stands in a ranking, by id, so that two rankings can be compared; and what a
// decision would do to one.
#pragma once

#include <map>
#include <string>

#include "graph/measures/measure.hpp"
#include "graph/model/dossier.hpp"
#include "graph/network/query.hpp"
#include "output/reports/impact.hpp"

namespace lobbynet {

struct Standing {
    struct Row {
        std::string name;
        Place place;
    };
    std::map<std::string, Row> rows;  ///< those who can act, by id
    std::string conventions;
    std::string made_from;
    std::size_t entities = 0;  ///< of the network
    std::size_t ties = 0;

    std::optional<Place> place_of(const std::string& id) const;
};

/// Empty where the query leaves no network.
Standing make_standing(const Dossier& dossier, const NetworkQuery& query, const Measure& measure,
                       const MeasureOptions& options);

/// Who is among the first `top` of either (0: everybody in either), by the rank in `after`, then in
/// `before`, then by id.
std::vector<RankShift> shifts_between(const Standing& before, const Standing& after,
                                      std::size_t top);

/// As `links` counts them: ministries and themes that have a tie.
PairCounts count_pairs(const Dossier& dossier, const NetworkQuery& query);

/// Betweenness on listed and plain ties, as `rank` has it; approximate where the network is large.
Impact impact_of(const Dossier& before, const Dossier& after, std::string decision,
                 const std::atomic<bool>* stop);

}  // namespace lobbynet
