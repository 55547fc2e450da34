// The running text: paragraphs and bullets with the furniture taken out and the wraps undone.
#pragma once

#include <vector>

#include "importers/plan/flow.hpp"
#include "importers/plan/lists.hpp"
#include "importers/plan/themes.hpp"

namespace lobbynet::plan {

struct Block {
    Flow text;
    std::size_t line = 0;               ///< index of its first line
    std::size_t theme = Outline::npos;  ///< that it stands in
    bool is_bullet = false;
    bool is_heading = false;
};

/// Without the lines of lists. A paragraph goes on after a blank line or a page where its sentence
/// does: no full stop, and a small letter at the next line.
std::vector<Block> read_blocks(const std::vector<Line>& lines, const Outline& outline,
                               const std::vector<Heading>& headings,
                               const std::vector<List>& lists);

}  // namespace lobbynet::plan
