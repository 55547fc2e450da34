// A table as text for people, or as CSV for programs.
//
// As text: columns two blanks apart, the header over a rule, no trailing blanks. On a terminal a
// table that is too wide breaks its headers over lines, then cuts the columns that may yield, the
// most yielding first; in a pipe or a file nothing is ever broken or cut, so that `grep` sees whole
// names. Cells go through visible(): a name cannot move the cursor. Widths are display columns, not
// bytes.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace lobbynet {

/// Where text goes: how wide it may be, and whether it may carry colours.
struct Page {
    enum class Ink : std::uint8_t { plain, ansi };
    std::size_t width = 0;  ///< 0: a pipe or a file, as wide as it takes
    Ink ink = Ink::plain;
    /// Running text is wrapped here, also in a pipe.
    std::size_t text_width() const { return width == 0 ? 100 : width; }
};

/// Bold where the page has ink, else as it is. `text` must be safe to print already.
std::string bold(std::string_view text, const Page& page);
std::string dim(std::string_view text, const Page& page);

struct Column {
    enum class Align : std::uint8_t { left, right };
    std::string header;
    Align align = Align::left;
    int yields = 0;  ///< 0: keeps its width; the highest number is cut first
};

struct Table {
    std::vector<Column> columns;
    std::vector<std::vector<std::string>> rows;  ///< as long as `columns`
};

/// Ends with a line break, unless there are no columns.
std::string render(const Table& table, const Page& page);

/// RFC 4180: a header, CRLF, quotes where needed; see csv_field for what is made safe.
std::string to_csv(const Table& table);

}  // namespace lobbynet
