// Whether a store holds what was written into it. PRAGMA integrity_check alone misses a third of
// all flipped bits; the hash of every version's statements and the seals of its other rows do not.
#pragma once

#include <string>
#include <vector>

#include "graph/store/sqlite.hpp"

namespace lobbynet {

/// One sentence per defect; empty if there is none. Reads everything.
std::vector<std::string> verify_store(const Database& db);

}  // namespace lobbynet
