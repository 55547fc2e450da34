// Introduction routes as pages: whom to go through, how strong each route is, what it rests on, and
// what every route needs.
#pragma once

#include <string>
#include <vector>

#include "graph/model/dossier.hpp"
#include "graph/network/query.hpp"
#include "graph/paths/routes.hpp"
#include "output/language/locale.hpp"
#include "output/tables/table.hpp"

namespace lobbynet {

struct RoutesView {
    const Dossier* dossier = nullptr;
    NetworkQuery query;
    std::uint32_t from = 0;
    std::uint32_t to = 0;
    std::vector<std::uint32_t> avoid;  ///< that no route may run through
    Routes routes;                     ///< at least one
    std::string version;
    Locale locale = Locale::en;
};

std::string routes_page(const RoutesView& view, const Page& page);
/// One row per route, step and piece of evidence.
std::string routes_csv(const RoutesView& view);
/// {"from", "to", "routes": [{"entities", "weakest", "strength", "steps": [{"from", "to",
/// "ties"}]}], "disjoint": [[ids]], "disjoint_exist", "shared", "minimum_cut", "avoided"}
std::string routes_json(const RoutesView& view);

}  // namespace lobbynet
