// Single points of failure: what is lost when one of them leaves.
#pragma once

#include <string>
#include <vector>

#include "graph/measures/fragile.hpp"
#include "graph/model/dossier.hpp"
#include "graph/network/query.hpp"
#include "output/language/locale.hpp"
#include "output/tables/table.hpp"

namespace lobbynet {

struct Fragility {
    const Dossier* dossier = nullptr;
    const Network* network = nullptr;
    NetworkQuery query;
    std::vector<Exit> exits;            ///< per vertex
    std::vector<SoleConnection> soles;  ///< each with evidence behind it
    std::vector<Vertex> shown;          ///< of `exits`: most is lost first
    bool all = false;                   ///< also those whose exit costs nothing
    std::string version;
    Locale locale = Locale::en;
};

/// The vertices of which the exit costs something, or all: stakeholders and the rest together, by
/// pairs that only they connect, pairs lost, pairs cut, id.
std::vector<Vertex> by_loss(const Network& network, const std::vector<Exit>& exits, bool all);

std::string fragility_page(const Fragility& view, const Page& page);
/// A row per entity.
std::string fragility_csv(const Fragility& view);
/// {"network", "exits": [{"id", "parts", ..., "only_connector_of": [{"from", "to"}]}]}
std::string fragility_json(const Fragility& view);

}  // namespace lobbynet
