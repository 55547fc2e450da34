// The listed ties, themes and elections of a batch as text, one statement a line, in the order of
// the document: what tests/data/plans/*.expected hold.
//   theme <number> <first>-<last> <title>
//     <first line>[-<last line>] <kind> <name or id>
//   election <date>
#pragma once

#include <string>

#include "graph/model/records.hpp"

namespace lobbynet {

std::string compact_text(const RecordBatch& batch);

}  // namespace lobbynet
