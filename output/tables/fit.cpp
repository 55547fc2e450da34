#include "output/tables/fit.hpp"

#include <algorithm>
#include <numeric>

#include "graph/base/text.hpp"
#include "output/tables/prose.hpp"

namespace lobbynet {
namespace {

/// Cells up to this width are never broken, even where they hold blanks.
constexpr std::size_t short_cell = 12;
/// So many rows decide; the rest are like them.
constexpr std::size_t rows_looked_at = 400;

struct Measured {
    std::size_t natural = 0;         ///< the widest cell
    std::size_t header = 0;          ///< its header on one line
    std::size_t least = 0;           ///< cells and header
    std::vector<std::size_t> cells;  ///< widths, of the rows that decide
};

std::size_t longest_word(std::string_view text) {
    std::size_t out = 0;
    for (const auto word : split(text, ' ')) out = std::max(out, display_width(word));
    return out;
}

Measured measured(const Table& table, std::size_t c) {
    const Column& column = table.columns[c];
    Measured out;
    std::size_t word = 0;
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
        const std::string& cell = table.rows[r][c];
        const std::size_t width = display_width(cell);
        out.natural = std::max(out.natural, width);
        if (column.fit == Fit::wraps) word = std::max(word, longest_word(cell));
        if (r < rows_looked_at) out.cells.push_back(width);
    }
    out.header = display_width(column.header);
    const bool whole = column.fit == Fit::whole || out.natural <= short_cell;
    out.least =
        std::max(whole ? out.natural : std::max(word, short_cell), longest_word(column.header));
    return out;
}

/// About: words do not fill a line to its end.
std::size_t lines_in(std::size_t cell, std::size_t width) {
    return cell <= width ? 1 : (cell * 9 / 8 + width - 1) / width;
}

class Fitting {
 public:
    Fitting(const Table& table, std::size_t room) : table_(table), room_(room) {
        for (std::size_t c = 0; c < table.columns.size(); ++c) all_.push_back(measured(table, c));
    }

    Fitted run() {
        shown_ = filled_columns(table_);
        if (room_ == 0 ||
            total([](const Measured& m) { return std::max(m.natural, m.header); }) <= room_) {
            return result([](const Measured& m) { return std::max(m.natural, m.header); });
        }
        while (!fits() && drop_one()) {
        }
        if (!fits()) {
            shown_ = filled_columns(table_);
            Fitted out = result([](const Measured& m) { return m.least; });
            out.as_records = true;
            return out;
        }
        Fitted out = result([](const Measured& m) { return m.least; });
        std::size_t left = room_ - total([](const Measured& m) { return m.least; });
        grow(out, left);
        lower_headers(out, left);
        out.as_records = lines_of(out) > lines_of_records();
        if (out.as_records) out.columns = filled_columns(table_);
        return out;
    }

 private:
    template <class Width>
    std::size_t total(Width width) const {
        std::size_t out = column_gap * (shown_.empty() ? 0 : shown_.size() - 1);
        for (const auto c : shown_) out += width(all_[c]);
        return out;
    }

    template <class Width>
    Fitted result(Width width) const {
        Fitted out{shown_, {}, false};
        for (const auto c : shown_) out.widths.push_back(width(all_[c]));
        return out;
    }

    bool fits() const {
        return total([](const Measured& m) { return m.least; }) <= room_;
    }

    bool drop_one() {
        const auto spare = [&](std::size_t c) { return table_.columns[c].spare; };
        const auto most = std::ranges::max_element(shown_, {}, spare);
        if (most == shown_.end() || spare(*most) == 0) return false;
        shown_.erase(most);
        return true;
    }

    /// Lines of the table, and a little for those of each cell, so that two cells that both make
    /// a row high get room in turn.
    std::size_t cost(const Fitted& fitted, std::size_t changed, std::size_t width) const {
        std::size_t out = 0;
        const std::size_t rows = all_.front().cells.size();
        for (std::size_t r = 0; r < rows; ++r) {
            std::size_t highest = 1;
            for (std::size_t i = 0; i < fitted.columns.size(); ++i) {
                const std::size_t lines = lines_in(all_[fitted.columns[i]].cells[r],
                                                   i == changed ? width : fitted.widths[i]);
                highest = std::max(highest, lines);
                out += lines;
            }
            out += 16 * highest;
        }
        return out;
    }

    /// Gives room that is left to the columns where it saves most lines.
    void grow(Fitted& fitted, std::size_t& left) const {
        while (left > 0) {
            const std::size_t now = cost(fitted, 0, fitted.widths[0]);
            std::size_t best = fitted.columns.size();
            std::size_t best_more = 0;
            double best_gain = 0;
            for (std::size_t i = 0; i < fitted.columns.size(); ++i) {
                const Measured& m = all_[fitted.columns[i]];
                for (std::size_t more = 1; more <= left && fitted.widths[i] + more <= m.natural;
                     ++more) {
                    const std::size_t then = cost(fitted, i, fitted.widths[i] + more);
                    const double gain = (static_cast<double>(now) - static_cast<double>(then)) /
                                        static_cast<double>(more);
                    if (gain > best_gain) {
                        best_gain = gain;
                        best = i;
                        best_more = more;
                    }
                }
            }
            if (best_more == 0) return;
            fitted.widths[best] += best_more;
            left -= best_more;
        }
    }

    /// And what is left then to the headers that stand highest.
    void lower_headers(Fitted& fitted, std::size_t& left) const {
        while (left > 0) {
            std::vector<std::size_t> lines;
            for (std::size_t i = 0; i < fitted.columns.size(); ++i)
                lines.push_back(header_lines(fitted.columns[i], fitted.widths[i]));
            const auto highest = std::ranges::max_element(lines);
            if (*highest <= 1) return;
            const auto i = static_cast<std::size_t>(highest - lines.begin());
            std::size_t more = 1;
            while (more <= left &&
                   header_lines(fitted.columns[i], fitted.widths[i] + more) == *highest)
                ++more;
            if (more > left) return;
            fitted.widths[i] += more;
            left -= more;
        }
    }

    std::size_t header_lines(std::size_t column, std::size_t width) const {
        return split(wrap("", table_.columns[column].header, width), '\n').size();
    }

    std::size_t lines_of(const Fitted& fitted) const {
        std::size_t out = 0;
        for (std::size_t r = 0; r < all_.front().cells.size(); ++r) {
            std::size_t highest = 1;
            for (std::size_t i = 0; i < fitted.columns.size(); ++i)
                highest =
                    std::max(highest, lines_in(all_[fitted.columns[i]].cells[r], fitted.widths[i]));
            out += highest;
        }
        return out;
    }

    std::size_t lines_of_records() const {
        std::size_t out = 0;
        for (std::size_t r = 0; r < all_.front().cells.size(); ++r) {
            ++out;  // between records
            for (const auto c : shown_) {
                const std::size_t taken = record_indent + all_[c].header + column_gap;
                if (all_[c].cells[r] > 0)
                    out += lines_in(all_[c].cells[r], room_ > taken ? room_ - taken : 1);
            }
        }
        return out;
    }

    const Table& table_;
    std::size_t room_;
    std::vector<Measured> all_;
    std::vector<std::size_t> shown_;
};

}  // namespace

std::vector<std::size_t> filled_columns(const Table& table) {
    std::vector<std::size_t> out;
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        const auto empty = [&](const std::vector<std::string>& row) { return row[c].empty(); };
        if (table.rows.empty() || !std::ranges::all_of(table.rows, empty)) out.push_back(c);
    }
    return out;
}

Fitted fit(const Table& table, std::size_t room) { return Fitting(table, room).run(); }

}  // namespace lobbynet
