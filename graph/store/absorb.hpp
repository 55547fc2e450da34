// Taking over what another store holds.
#pragma once

#include <string_view>

#include "graph/store/sqlite.hpp"
#include "graph/store/store.hpp"

namespace lobbynet {

/// Within the caller's transaction on `db`.
AbsorbResult absorb_store(const Database& db, const Database& other, std::string_view recorded_at);

}  // namespace lobbynet
