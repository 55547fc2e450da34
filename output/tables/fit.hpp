// How a table gets into a page that is too narrow for it.
//
// Every column has a least width: of one that wraps its longest word (and what short cells take),
// of any other its widest cell. What room is left goes to the columns where it saves most lines.
// Where the least widths do not fit, the columns that are to spare leave, the most spare first;
// where that is not enough, or where it would take fewer lines, each row is written as a record.
#pragma once

#include <cstddef>
#include <vector>

#include "output/tables/table.hpp"

namespace lobbynet {

struct Fitted {
    std::vector<std::size_t> columns;  ///< those that are shown, ascending
    std::vector<std::size_t> widths;   ///< of each of them
    bool as_records = false;
};

/// Records: what follows the first line stands this far in.
inline constexpr std::size_t record_indent = 2;
/// Blanks between columns.
inline constexpr std::size_t column_gap = 2;

/// The columns that say something; a table without rows keeps them all.
std::vector<std::size_t> filled_columns(const Table& table);

/// `room` 0: as wide as it takes. The cells are safe to print already.
Fitted fit(const Table& table, std::size_t room);

}  // namespace lobbynet
