// How matching compares names.
#pragma once

#include <string>
#include <string_view>

#include "graph/model/kinds.hpp"

namespace lobbynet {

/// name_key(), but names of up to three characters only in their own case: "ZIN" is a body, "zin" a
/// word. The lexicon compares in the same way.
std::string match_key(std::string_view name);

/// Whether two drafts may be one entity although their kinds were read apart: the same kind, or one
/// is an `organisation`, which is what readers call a body of which they know no more.
bool compatible(EntityKind a, EntityKind b);

/// Ties of these kinds read the same from both ends.
constexpr bool is_symmetric(TieKind kind) { return kind == TieKind::partner; }

}  // namespace lobbynet
