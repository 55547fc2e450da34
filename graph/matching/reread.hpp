// The one answer that changes what was said before anybody asks who is who: an item of a list that
// was read as one name, and is two.
#pragma once

#include <optional>

#include "graph/model/statements.hpp"

namespace lobbynet {

/// The statements with every item that somebody called two names as two drafts, each with the ties
/// of the whole; so they are matched with what other places call them. nullopt where nobody did,
/// which is the rule: nothing is copied then. Linear in the statements.
std::optional<Statements> read_as_two(const Statements& statements);

}  // namespace lobbynet
