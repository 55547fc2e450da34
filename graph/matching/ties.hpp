// The third step of matching: statements of one kind between the same two entities become one tie.
//
// Status: the best of its statements' (accepted, proposed, rejected); only statements of that
// status count for strength and dates, all stay as evidence. Strength: 1, for plain ties the sum.
// Dates: from the earliest to the latest, open where one of them is. Partners, and plain ties of an
// undirected file, are the same from both ends; the tie points as its first statement does.
// Statements whose ends are one entity say nothing and are dropped.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "graph/model/dossier.hpp"
#include "graph/model/statements.hpp"

namespace lobbynet {

/// `ends` and `status` per statement: the entities (indices in the finished dossier) and what the
/// ledger left of its status. The result is sorted by source, target, kind. O(m log d) for m
/// statements and a largest degree of d.
std::vector<Tie> join_ties(const Statements& statements,
                           const std::vector<std::pair<std::uint32_t, std::uint32_t>>& ends,
                           const std::vector<Status>& status, std::size_t entities);

}  // namespace lobbynet
