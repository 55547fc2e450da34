// The schema of a store, as numbered steps. Once released a step is never edited: a change is a new
// step at the end. PRAGMA user_version holds the number of the last one; PRAGMA application_id says
// that a file is a lobbynet store at all.
#pragma once

#include <cstdint>
#include <span>

#include "graph/store/sqlite.hpp"

namespace lobbynet {

struct Migration {
    int version = 0;
    const char* what = "";
    const char* sql = "";
};

/// By version: 1, 2, 3, ...
std::span<const Migration> migrations();

inline constexpr std::int64_t application_id = 0x4C4F4242;  // "LOBB"

int schema_version(const Database& db);

/// Applies the steps that `db` lacks, if it lacks any, within the transaction that the caller has
/// open.
void migrate(const Database& db, std::span<const Migration> steps);

}  // namespace lobbynet
