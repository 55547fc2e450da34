// The rows of the ledger.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/model/statements.hpp"
#include "graph/store/sqlite.hpp"

namespace lobbynet {

/// By id. With `known_at`: those that were taken by then, undone if they were undone by then.
std::vector<Decision> read_decisions(const Database& db,
                                     const std::optional<std::string>& known_at = {});

/// Within the caller's transaction. The id of `decision` is not looked at; returns the new one.
std::uint32_t write_decision(const Database& db, const Decision& decision);

/// `at`: when it was undone; empty where that is not known. Throws DataError if there is none.
void write_undone(const Database& db, std::uint32_t decision, bool undone, std::string_view at);

/// One sentence per row that was changed behind the program's back.
std::vector<std::string> broken_decisions(const Database& db);

}  // namespace lobbynet
