// Lists in rows that each begin with the name of a group: "Rijk: BZK, VWS", "Ministeries    BZK".
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "importers/plan/lines.hpp"
#include "importers/plan/vocabulary.hpp"

namespace lobbynet::plan {

struct GroupRow {
    std::string_view heading;  ///< without markup and colon
    std::size_t rest = 0;      ///< bytes of the line up to its first item; its size if none
};

/// A row whose heading the lexicon knows as a group of bodies or as the label of a list. A colon, a
/// tab, a pipe or two spaces set it apart.
std::optional<GroupRow> group_row(std::string_view line, const Vocabulary& vocabulary);

/// Whether a list without a label of its own starts here: two rows or more, each of a group. One
/// such row may be a sentence; the head of a table is none, since it names more than one column.
bool group_rows_start(const std::vector<Line>& lines, std::size_t i, const Vocabulary& vocabulary);

/// A line that is nothing but the name of a group: "Rijk", "**Knowledge institutes**:".
bool is_group_line(std::string_view line, const Vocabulary& vocabulary);

/// Four items or more, most of them like names and two of them known.
bool holds_list(std::string_view text, const Vocabulary& vocabulary);

}  // namespace lobbynet::plan
