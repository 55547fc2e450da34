// One entity: who it is, by which names it is known, its ties with what was said and where.
#pragma once

#include <string>

#include "graph/model/dossier.hpp"
#include "graph/network/query.hpp"
#include "output/language/locale.hpp"
#include "output/tables/table.hpp"

namespace lobbynet {

struct EntityView {
    const Dossier* dossier = nullptr;
    NetworkQuery query;  ///< which of its ties are shown
    std::uint32_t entity = 0;
    std::string version;
    Locale locale = Locale::en;  ///< of the page
};

std::string entity_page(const EntityView& view, const Page& page);
/// One row per tie and piece of evidence.
std::string entity_csv(const EntityView& view);
/// The entity as in the export, with "themes", "mentions", "merged" and "ties".
std::string entity_json(const EntityView& view);

}  // namespace lobbynet
