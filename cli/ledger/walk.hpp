// The conversation of `lobbynet review` on a terminal: one item after the other, one letter each.
#pragma once

#include <vector>

#include "cli/ledger/ledger.hpp"
#include "output/reports/review.hpp"

namespace lobbynet {

/// Each answer is written before the next item is shown. Ends with the last item, with q, at the
/// end of the input, or with Ctrl-C.
void walk_through(Context& context, Ledger& ledger, const std::vector<ReviewKind>& kinds);

}  // namespace lobbynet
