// A table as text for people, or as CSV for programs.
//
// As text: columns two blanks apart, the header over a rule, no trailing blanks; a column in which
// no row says anything is left out. A table that is too wide for its page breaks its headers and
// its long cells over lines (output/tables/fit); where even that does not help, each row becomes a
// record of lines. Nothing is ever cut short. In a pipe or a file every row stays one line, so that
// `grep` sees it whole. Cells go through visible(): a name cannot move the cursor. Widths are
// display columns, not bytes.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace lobbynet {

/// Where text goes: how wide it may be, and whether it may carry colours.
struct Page {
    enum class Ink : std::uint8_t { plain, ansi };
    std::size_t width = 0;  ///< 0: as wide as it takes
    Ink ink = Ink::plain;
    /// Running text is wrapped here, also in a pipe.
    std::size_t text_width() const { return width == 0 ? 100 : width; }
};

/// Bold where the page has ink, else as it is. `text` must be safe to print already.
std::string bold(std::string_view text, const Page& page);
std::string dim(std::string_view text, const Page& page);

/// Whether the cells of a column may be broken over lines: names and sentences may, places and
/// numbers may not.
enum class Fit : std::uint8_t { whole, wraps };

struct Column {
    enum class Align : std::uint8_t { left, right };
    std::string header;
    Align align = Align::left;
    Fit fit = Fit::whole;
    int spare =
        0;  ///< 0: always there; else it leaves a page that is too narrow, the highest first
};

struct Table {
    std::vector<Column> columns;
    std::vector<std::vector<std::string>> rows;  ///< as long as `columns`
    /// Under the table, where columns left a page that is too narrow: "{}" becomes their headers.
    std::string left_out = {};
};

/// Ends with a line break, unless there are no columns.
std::string render(const Table& table, const Page& page);

/// RFC 4180: a header, CRLF, quotes where needed; see csv_field for what is made safe.
std::string to_csv(const Table& table);

}  // namespace lobbynet
