// A document of any format as the plain text that the plan reader reads: Markdown's headings ("##
// "), "• " before the items of a list, "| a | b |" for the rows of a table, a blank line between
// paragraphs. Each line knows where it stood in the document.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "graph/base/error.hpp"

namespace lobbynet::documents {

/// Where a line of the text came from: lines (HTML), paragraphs (DOCX, ODT) or lines of the text
/// layer (PDF), and the page where there are pages.
struct Origin {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    std::uint32_t page = 0;
    bool operator==(const Origin&) const = default;
};

struct DocumentText {
    std::string text;
    std::vector<Origin> origins;  ///< per line of `text`; empty: the lines are the document's own
    std::string title;            ///< as the document's metadata say; may be empty
    std::vector<Issue> issues;
};

enum class Weight : std::uint8_t { normal, bold };

/// A piece of a document that stands on its own lines. A line break inside `text` starts a new one.
struct Block {
    enum class Kind : std::uint8_t { heading, paragraph, item, row };
    Kind kind = Kind::paragraph;
    std::string text;
    Origin origin;
    int level = 0;                   ///< headings: 1 is the highest; items: how deep, from 0
    std::string marker;              ///< items: "•", "3.", "b)"
    Weight weight = Weight::normal;  ///< paragraphs: bold as a whole, so perhaps a heading
    std::vector<std::string> cells;  ///< rows
};

/// Puts the blocks of a document below one another, and makes rows of what stands in tables. A row
/// that is there for the layout (one cell, a heading in a cell, a table in a cell, pages of text in
/// a cell) gives its blocks one after the other instead. Calls for tables need not be balanced.
class TextBuilder {
 public:
    void add(Block block);
    void begin_table();
    void begin_row();
    /// `columns`: how many the cell spans.
    void begin_cell(std::uint32_t columns = 1);
    void end_cell();
    void end_row();
    void end_table();
    bool in_cell() const { return !tables_.empty() && tables_.back().cell_open; }

    /// Closes what is open.
    DocumentText take();

 private:
    using Cell = std::vector<Block>;
    struct Table {
        std::vector<Cell> cells;  ///< of the row that is open
        std::size_t spanned = 0;  ///< columns that the last cell spans besides its own
        bool row_open = false;
        bool cell_open = false;
    };

    void write(const Block& block);
    void separate(Block::Kind next);
    void line(std::string_view text, Origin origin);

    DocumentText out_;
    std::vector<Table> tables_;
    bool empty_ = true;
    Block::Kind last_ = Block::Kind::paragraph;
    Origin last_origin_;
};

/// How numbered lists and headings count.
enum class NumberStyle : std::uint8_t {
    decimal,
    upper_roman,
    lower_roman,
    upper_letter,
    lower_letter
};
std::string format_number(std::uint32_t number, NumberStyle style);

}  // namespace lobbynet::documents
