// Which entities and ties an export holds.
#pragma once

#include <cstdint>
#include <vector>

#include "graph/model/dossier.hpp"
#include "graph/network/query.hpp"

namespace lobbynet {

struct ExportSelection {
    std::vector<std::uint32_t> entities;  ///< indices in Dossier::entities, ascending: by id
    std::vector<std::uint32_t> ties;      ///< indices in Dossier::ties, ascending
};

/// All of it, rejected entities and ties too: nothing that a store says is lost.
ExportSelection everything(const Dossier& dossier);
/// The ties that the query selects, and their ends.
ExportSelection select(const Dossier& dossier, const NetworkQuery& query);

}  // namespace lobbynet
