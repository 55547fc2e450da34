// Sets aside what is on the page but not in the text: page numbers, running heads, footnotes,
// addresses, tables of contents. It changes only Line::role.
#pragma once

#include <vector>

#include "importers/plan/lines.hpp"
#include "importers/plan/vocabulary.hpp"

namespace lobbynet::plan {

void mark_furniture(std::vector<Line>& lines, const Vocabulary& vocabulary);

}  // namespace lobbynet::plan
