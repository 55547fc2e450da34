// The lines of a document, numbered as `grep -n ''` numbers them, and what each is made of.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace lobbynet::plan {

enum class LineRole : std::uint8_t {
    text,
    blank,
    furniture,  ///< running heads and page numbers
    footnote,   ///< a note at the foot of a page
    url,        ///< nothing but an address
    rule,       ///< nothing but -----, =====, ...
    contents,   ///< a row of a table of contents
};

struct Line {
    std::uint32_t number = 0;  ///< counts from 1
    std::uint32_t page = 1;    ///< counts form feeds
    std::uint16_t indent = 0;  ///< columns of white space before the text
    LineRole role = LineRole::text;
    std::string_view text;  ///< without white space at either end
};

/// Line ends are LF or CR LF; CR alone only where the document has no LF. A form feed starts a
/// page, and a line of the same number if it stands inside one. The views point into `text`.
std::vector<Line> split_lines(std::string_view text);

/// A bullet, number or letter that opens a list item.
struct Bullet {
    enum class Kind : std::uint8_t { none, sign, number, letter } kind = Kind::none;
    std::size_t length = 0;  ///< bytes up to the text of the item
    explicit operator bool() const { return kind != Kind::none; }
};
Bullet bullet_of(std::string_view text);

}  // namespace lobbynet::plan
