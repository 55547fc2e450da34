// Tables in plain text: Markdown pipes, tabs, or columns set apart by two spaces or more.
#pragma once

#include <vector>

#include "importers/plan/flow.hpp"
#include "importers/plan/lines.hpp"

namespace lobbynet::plan {

struct Row {
    std::vector<Flow> cells;
    std::size_t line = 0;  ///< index of its first line
};

struct Table {
    Row head;               ///< empty cells if the table has no head
    std::vector<Row> rows;  ///< without the head
    std::size_t end = 0;    ///< index of the line after the table
};

/// The cells of a line: fewer than two if it is no row of a table.
std::vector<std::string_view> cells_of(std::string_view line);

/// The table that starts at line `i` and ends before `limit`; no rows if none does. A row whose
/// first cell is empty goes on with the row above. Blank lines between rows are allowed while rows
/// follow.
Table read_table(const std::vector<Line>& lines, std::size_t i, std::size_t limit);

}  // namespace lobbynet::plan
