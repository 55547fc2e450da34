// What the whole document says of a coalition, once all of it is read.
#pragma once

#include <set>

#include "graph/model/records.hpp"
#include "importers/plan/vocabulary.hpp"

namespace lobbynet::plan {

/// Takes the members away from coalitions that the association says it is not in; makes a body of
/// what only lists name ("Netwerk Notarissen" among the stakeholders); drops committees that nobody
/// but the association's own people sit in, and coalitions that nothing is said of.
void tidy_coalitions(RecordBatch& records, const std::set<std::uint32_t>& denied,
                     const Vocabulary& vocabulary);

}  // namespace lobbynet::plan
