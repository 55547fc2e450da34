#include "importers/plan/tables.hpp"

#include <algorithm>

#include "graph/base/text.hpp"
#include "importers/plan/labels.hpp"

namespace lobbynet::plan {
namespace {

constexpr std::size_t longest_row = 2000;  ///< bytes

bool is_piped(std::string_view line) {
    return line.size() <= longest_row &&
           (line.front() == '|' || std::ranges::count(line, '|') >= 2 ||
            line.find(" | ") != std::string_view::npos);
}

bool is_divider(const Line& line) {
    return line.role == LineRole::rule ||
           (line.text.front() == '|' &&
            line.text.find_first_not_of("|-: +=") == std::string_view::npos);
}

std::vector<std::string_view> piped_cells(std::string_view line) {
    if (line.starts_with('|')) line.remove_prefix(1);
    if (line.ends_with('|')) line.remove_suffix(1);
    std::vector<std::string_view> cells;
    for (const auto cell : split(line, '|')) cells.push_back(trim(cell));
    return cells;
}

std::vector<std::string_view> spaced_cells(std::string_view line) {
    std::vector<std::string_view> cells;
    for (std::size_t at = 0; at < line.size();) {
        const auto gap = std::min({line.find("  ", at), line.find('\t', at), line.size()});
        cells.push_back(trim(line.substr(at, gap - at)));
        at = std::min(line.find_first_not_of(" \t", gap), line.size());
    }
    return cells;
}

/// The column of a cell: where it starts, in code points, the indent of the line included.
std::size_t column_of(const Line& line, std::string_view cell) {
    const auto before =
        line.text.substr(0, static_cast<std::size_t>(cell.data() - line.text.data()));
    return line.indent + static_cast<std::size_t>(std::ranges::count_if(
                             before, [](char c) { return (c & 0xC0) != 0x80; }));
}

class Reader {
 public:
    Reader(const std::vector<Line>& lines, std::size_t i, std::size_t limit)
        : lines_(lines), begin_(i), limit_(std::min(limit, lines.size())) {}

    Table run() {
        Table table;
        table.end = begin_;
        if (begin_ >= limit_) return table;
        const auto first = cells_of(lines_[begin_].text);
        if (first.size() < 2) return table;
        piped_ = is_piped(lines_[begin_].text);
        if (!piped_) {
            for (const auto cell : first) columns_.push_back(column_of(lines_[begin_], cell));
        }
        std::vector<Row> rows;
        bool divided = false;  // a rule below the first row
        std::size_t i = begin_;
        for (; i < limit_; ++i) {
            const Line& line = lines_[i];
            if (line.role == LineRole::blank || line.role == LineRole::furniture) {
                if (!goes_on(i)) break;
                continue;
            }
            if (line.role == LineRole::footnote || line.role == LineRole::url) continue;
            if (is_divider(line)) {
                divided = divided || rows.size() == 1;
                continue;
            }
            if (!add_row(rows, i)) break;
        }
        table.end = i;
        join_wrapped(rows, table.end);
        if (rows.size() < 2 && !divided) return table;
        table.head = std::move(rows.front());
        table.rows.assign(std::make_move_iterator(rows.begin() + 1),
                          std::make_move_iterator(rows.end()));
        return table;
    }

 private:
    /// After a blank line: does another row follow?
    bool goes_on(std::size_t i) const {
        std::size_t blanks = 0;
        const std::size_t next = next_text(lines_, i, &blanks);
        if (next >= limit_ || blanks > 3) return false;
        if (piped_) return is_piped(lines_[next].text);
        const auto cells = cells_of(lines_[next].text);
        return cells.size() >= 2 && cells.size() <= columns_.size() && fits(lines_[next], cells);
    }

    /// Every cell starts where a column of its own does, give or take.
    bool fits(const Line& line, const std::vector<std::string_view>& cells) const {
        if (line.text.find('\t') != std::string_view::npos) return true;
        std::size_t next = 0;
        for (const auto cell : cells) {
            const std::size_t at = column_of(line, cell);
            while (next < columns_.size() && columns_[next] + 2 < at) ++next;
            if (next == columns_.size() || columns_[next] > at + 2) return false;
            ++next;
        }
        return true;
    }

    bool add_row(std::vector<Row>& rows, std::size_t i) {
        const Line& line = lines_[i];
        if (piped_ != is_piped(line.text)) return false;
        const auto cells = piped_ ? piped_cells(line.text) : spaced_cells(line.text);
        const std::size_t width = piped_ ? std::max(cells.size(), head_width_) : columns_.size();
        if (rows.empty()) head_width_ = cells.size();
        if (!piped_ && !rows.empty() && cells.size() > columns_.size()) return false;
        Row row;
        row.line = i;
        row.cells.resize(width);
        const bool tabs = !piped_ && line.text.find('\t') != std::string_view::npos;
        for (std::size_t c = 0; c < cells.size(); ++c) {
            std::size_t column = c;
            if (!piped_ && !tabs) {
                const std::size_t at = column_of(line, cells[c]) + 2;
                const auto after = std::ranges::upper_bound(columns_, at);
                column = after == columns_.begin()
                             ? 0
                             : static_cast<std::size_t>(after - columns_.begin()) - 1;
            }
            if (column < width) row.cells[column].append(cells[c], line.number);
        }
        rows.push_back(std::move(row));
        return true;
    }

    /// The lines of a table become its rows: a line goes on with the row above where its first cell
    /// is empty, or where that cell was wrapped. A line of one cell that is neither is text below
    /// the table.
    void join_wrapped(std::vector<Row>& lines, std::size_t& end) const {
        std::vector<Row> rows;
        std::string above;  // the first cell of the line above
        for (Row& line : lines) {
            const std::string first = line.cells.front().text();
            const bool goes_on =
                !rows.empty() && (first.empty() || wraps(rows.back(), above, line));
            const auto filled =
                std::ranges::count_if(line.cells, [](const Flow& c) { return !c.empty(); });
            if (!goes_on && !piped_ && filled < 2 && !rows.empty()) {
                end = line.line;
                break;
            }
            if (!first.empty()) above = first;
            if (!goes_on) {
                rows.push_back(std::move(line));
                continue;
            }
            for (std::size_t c = 0; c < line.cells.size() && c < rows.back().cells.size(); ++c) {
                rows.back().cells[c].append(line.cells[c].text(), lines_[line.line].number);
            }
        }
        lines = std::move(rows);
    }

    /// Is the first cell of this line the rest of the one above? Only where a cell of the row is
    /// missing, and the text above stops in the middle, this one starts there, or the two would not
    /// have fitted beside the next column.
    bool wraps(const Row& row, const std::string& above, const Row& line) const {
        if (piped_ || columns_.size() < 2) return false;
        bool lacks = false;
        for (std::size_t c = 1; c < line.cells.size(); ++c) {
            lacks = lacks || (line.cells[c].empty() && !row.cells[c].empty());
        }
        if (!lacks) return false;
        const std::string& text = line.cells.front().text();
        const std::string word = text.substr(0, text.find(' '));
        const std::size_t room = columns_[1] - columns_[0];
        if (display_width(text) >= room) return false;
        if (is_open(above) || is_open(word)) return true;
        return (display_width(above) + 1 + display_width(word)) * 5 > room * 4;
    }

    const std::vector<Line>& lines_;
    std::size_t begin_;
    std::size_t limit_;
    bool piped_ = false;
    std::size_t head_width_ = 0;
    std::vector<std::size_t> columns_;
};

}  // namespace

std::vector<std::string_view> cells_of(std::string_view line) {
    if (line.empty() || line.size() > longest_row) return {};
    return is_piped(line) ? piped_cells(line) : spaced_cells(line);
}

Table read_table(const std::vector<Line>& lines, std::size_t i, std::size_t limit) {
    return Reader(lines, i, limit).run();
}

}  // namespace lobbynet::plan
