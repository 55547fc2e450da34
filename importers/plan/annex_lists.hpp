// Lists in an annex, a paragraph a theme: "A. Wonen – BZK, VNG, Aedes, ...".
#pragma once

#include <vector>

#include "importers/plan/lists.hpp"

namespace lobbynet::plan {

/// Paragraphs outside a theme that begin with its number or title and go on with a row of names.
/// Only for themes that `lists` has no list of, and only where two themes or more have one.
std::vector<List> read_annex(const std::vector<Line>& lines, const Outline& outline,
                             const std::vector<List>& lists, const Vocabulary& vocabulary);

}  // namespace lobbynet::plan
