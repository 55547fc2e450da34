// Introduction routes: how to get from one entity to another through ties.
//
// A route is a simple path over the ties that the query selects. It runs through whoever acts, and
// through the themes, coalitions and programmes at which they meet: a theme in the middle of a
// route reads "both are at this table". It does not run through elections and asks. Directions are
// left out. A pair's strength is the sum of the strengths of its ties; a route is as strong as its
// weakest pair (the strongest weakest pair: Pollack 1960, doi:10.1287/opre.8.5.733).
#pragma once

#include <cstdint>
#include <vector>

#include "graph/model/dossier.hpp"
#include "graph/network/query.hpp"
#include "graph/paths/why.hpp"

namespace lobbynet {

struct RouteOptions {
    std::size_t most = 3;              ///< K: routes to return; 1 .. 1,000
    std::vector<std::uint32_t> avoid;  ///< entities that no route may run through
};

struct Route {
    Chain steps;         ///< each with the ties that carry it
    double weakest = 0;  ///< strength of its weakest step
    double total = 0;    ///< sum of the strengths of its steps
};

struct Routes {
    /// The K best: strongest weakest step first, then fewest steps, then most strength in all, then
    /// by id. Empty: no route exists.
    std::vector<Route> best;
    /// At most K that share no entity but the ends, with the fewest steps in all; in the order of
    /// `best`. A direct tie is one of them.
    std::vector<Route> disjoint;
    std::uint32_t disjoint_exist = 0;  ///< how many such routes there are at most
    /// Entities that every route runs through, from `from` on: whoever holds the only key.
    std::vector<std::uint32_t> shared;
    /// The smallest set of entities without which no route is left but a direct tie, ascending by
    /// id; the one nearest to `from` where there are several.
    std::vector<std::uint32_t> minimum_cut;
};

/// Throws UsageError: from == to, one of them to be avoided, or K out of range.
Routes find_routes(const Dossier& dossier, const NetworkQuery& query, std::uint32_t from,
                   std::uint32_t to, const RouteOptions& options);

}  // namespace lobbynet
