#include "importers/documents/document_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "graph/base/text.hpp"

namespace lobbynet::documents {
namespace {

constexpr std::size_t longest_bold_heading = 120;  // bytes
constexpr std::size_t longest_cell = 1500;         // bytes: more is a page in a frame
constexpr std::size_t most_columns = 64;
constexpr std::size_t deepest_tables = 16;

std::string roman(std::uint32_t number) {
    static constexpr std::pair<std::uint32_t, std::string_view> signs[] = {
        {1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"}, {50, "L"},
        {40, "XL"},  {10, "X"},   {9, "IX"},  {5, "V"},    {4, "IV"},  {1, "I"}};
    std::string out;
    for (const auto& [value, sign] : signs) {
        for (; number >= value; number -= value) out += sign;
    }
    return out;
}

/// a, b, ..., z, aa, bb, ...: as word processors count.
std::string letters(std::uint32_t number) {
    return std::string((number + 25) / 26, static_cast<char>('a' + (number + 25) % 26));
}

/// The paragraphs and lines of a cell as one text: items of a list, unless they end as sentences.
std::string cell_text(const std::vector<Block>& cell) {
    std::string out;
    for (const Block& block : cell) {
        for (const auto part : split(block.text, '\n')) {
            const std::string text = squeeze(part);
            if (text.empty()) continue;
            if (!out.empty()) {
                const bool ended =
                    std::string_view(".;:,?!").find(out.back()) != std::string_view::npos;
                out += ended ? " " : "; ";
            }
            out += text;
        }
    }
    std::ranges::replace(out, '|', ';');
    return out;
}

bool is_layout(const std::vector<Block>& cell) {
    std::size_t size = 0;
    for (const Block& block : cell) {
        if (block.kind == Block::Kind::heading || block.kind == Block::Kind::row) return true;
        size += block.text.size();
    }
    return size > longest_cell;
}

}  // namespace

void TextBuilder::add(Block block) {
    if (in_cell()) {
        tables_.back().cells.back().push_back(std::move(block));
    } else {
        write(block);
    }
}

void TextBuilder::begin_table() {
    if (tables_.size() < deepest_tables) tables_.emplace_back();
}

void TextBuilder::begin_row() {
    if (tables_.empty()) return;
    end_row();
    tables_.back().row_open = true;
}

void TextBuilder::begin_cell(std::uint32_t columns) {
    if (tables_.empty()) return;
    end_cell();
    Table& table = tables_.back();
    table.row_open = true;
    table.cells.resize(std::min(table.cells.size() + table.spanned, most_columns));
    table.spanned = std::clamp<std::size_t>(columns, 1, most_columns) - 1;
    // what stands beyond the last column that is read joins the cell before it
    if (table.cells.size() < most_columns) table.cells.emplace_back();
    table.cell_open = true;
}

void TextBuilder::end_cell() {
    if (tables_.empty()) return;
    tables_.back().cell_open = false;
}

void TextBuilder::end_row() {
    if (tables_.empty() || !tables_.back().row_open) return;
    std::vector<Cell> cells = std::move(tables_.back().cells);
    tables_.back() = {};
    const bool layout = cells.size() == 1 || std::ranges::any_of(cells, is_layout);
    // what a table in a cell gives belongs to the cell around it
    Block row;
    row.kind = Block::Kind::row;
    bool filled = false;
    for (Cell& cell : cells) {
        for (const Block& block : cell) {
            if (!filled) row.origin = block.origin;
            row.origin.last = std::max(row.origin.last, block.origin.last);
            filled = true;
        }
        if (!layout) row.cells.push_back(cell_text(cell));
    }
    if (!filled) return;
    Table inner = std::move(tables_.back());
    tables_.pop_back();
    if (!layout) {
        add(std::move(row));
    } else {
        for (Cell& cell : cells) {
            for (Block& block : cell) add(std::move(block));
        }
    }
    tables_.push_back(std::move(inner));
}

void TextBuilder::end_table() {
    if (tables_.empty()) return;
    end_row();
    tables_.pop_back();
}

DocumentText TextBuilder::take() {
    while (!tables_.empty()) end_table();
    return std::move(out_);
}

void TextBuilder::separate(Block::Kind next) {
    const bool together = next == last_ && (next == Block::Kind::item || next == Block::Kind::row);
    if (!empty_ && !together) line({}, last_origin_);
    empty_ = false;
    last_ = next;
}

void TextBuilder::line(std::string_view text, Origin origin) {
    out_.text += text;
    out_.text += '\n';
    out_.origins.push_back(origin);
    last_origin_ = origin;
}

void TextBuilder::write(const Block& block) {
    const std::string_view text = trim(block.text);
    if (text.empty() && block.kind != Block::Kind::row) return;
    separate(block.kind);
    switch (block.kind) {
        case Block::Kind::heading: {
            const auto marks = static_cast<std::size_t>(std::clamp(block.level, 1, 6));
            return line(std::string(marks, '#') + ' ' + squeeze(text), block.origin);
        }
        case Block::Kind::row: {
            std::string out = "|";
            for (const auto& cell : block.cells) out += fmt::format(" {} |", cell);
            return line(out, block.origin);
        }
        case Block::Kind::paragraph:
            if (block.weight == Weight::bold && text.size() <= longest_bold_heading &&
                text.find('\n') == std::string_view::npos) {
                return line(fmt::format("**{}**", text), block.origin);
            }
            for (const auto part : split(text, '\n')) {
                if (!trim(part).empty()) line(trim(part), block.origin);
            }
            return;
        case Block::Kind::item: {
            const std::string indent(2 * static_cast<std::size_t>(std::clamp(block.level, 0, 9)),
                                     ' ');
            bool first = true;
            for (const auto part : split(text, '\n')) {
                if (trim(part).empty()) continue;
                line(fmt::format("{}{} {}", indent, first ? block.marker : " ", trim(part)),
                     block.origin);
                first = false;
            }
        }
    }
}

std::string format_number(std::uint32_t number, NumberStyle style) {
    // beyond what anybody counts in letters or Roman figures
    if (number == 0 || number > 200) return fmt::to_string(number);
    switch (style) {
        case NumberStyle::decimal:
            break;
        case NumberStyle::upper_roman:
            return roman(number);
        case NumberStyle::lower_roman:
            return lower(roman(number));
        case NumberStyle::upper_letter: {
            std::string out = letters(number);
            std::ranges::transform(out, out.begin(),
                                   [](char c) { return static_cast<char>(c - 32); });
            return out;
        }
        case NumberStyle::lower_letter:
            return letters(number);
    }
    return fmt::to_string(number);
}

}  // namespace lobbynet::documents
