#include "output/tables/table.hpp"

#include <algorithm>
#include <numeric>

#include "graph/base/text.hpp"
#include "output/tables/csv.hpp"

namespace lobbynet {
namespace {

constexpr std::size_t gap = 2;
constexpr std::size_t least_width = 8;
constexpr std::size_t narrowest = 4;

std::size_t total(const std::vector<std::size_t>& widths) {
    return std::accumulate(widths.begin(), widths.end(), std::size_t{0}) +
           gap * (widths.size() - 1);
}

/// Takes width from the columns that yield until the table fits, or nothing yields any more: first
/// as far as they stay readable under a whole header, then to a few letters.
void narrow(std::vector<std::size_t>& widths, const std::vector<Column>& columns,
            std::size_t room) {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (columns[i].yields > 0) order.push_back(i);
    }
    std::ranges::stable_sort(
        order, [&](std::size_t a, std::size_t b) { return columns[a].yields > columns[b].yields; });
    const auto take_until = [&](auto least_of) {
        for (const std::size_t i : order) {
            const std::size_t wide = total(widths);
            if (wide <= room) return;
            const std::size_t least = std::min(widths[i], least_of(columns[i]));
            widths[i] -= std::min(widths[i] - least, wide - room);
        }
    };
    take_until(
        [](const Column& column) { return std::max(least_width, display_width(column.header)); });
    take_until([](const Column&) { return narrowest; });
}

std::string padded(std::string_view text, std::size_t width, Column::Align align) {
    const std::size_t used = display_width(text);
    const std::string blanks(width > used ? width - used : 0, ' ');
    return align == Column::Align::right ? blanks + std::string(text) : std::string(text) + blanks;
}

std::string line_of(const std::vector<std::string>& cells, const std::vector<std::size_t>& widths,
                    const std::vector<Column>& columns) {
    std::string line;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0) line.append(gap, ' ');
        line += padded(cut(cells[i], widths[i]), widths[i], columns[i].align);
    }
    line.erase(line.find_last_not_of(' ') + 1);
    return line;
}

std::string ansi(std::string_view text, std::string_view code, const Page& page) {
    if (page.ink == Page::Ink::plain || text.empty()) return std::string(text);
    return "\033[" + std::string(code) + "m" + std::string(text) + "\033[0m";
}

}  // namespace

std::string bold(std::string_view text, const Page& page) { return ansi(text, "1", page); }
std::string dim(std::string_view text, const Page& page) { return ansi(text, "2", page); }

std::string render(const Table& table, const Page& page) {
    if (table.columns.empty()) return {};
    std::vector<std::string> headers;
    std::vector<std::size_t> widths;
    for (const Column& column : table.columns) {
        headers.push_back(visible(column.header));
        widths.push_back(display_width(headers.back()));
    }
    std::vector<std::vector<std::string>> rows = table.rows;
    for (auto& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            row[i] = visible(row[i]);
            widths[i] = std::max(widths[i], display_width(row[i]));
        }
    }
    if (page.width > 0) narrow(widths, table.columns, page.width);

    std::vector<std::string> rules;
    for (const std::size_t width : widths) rules.emplace_back(width, '-');
    std::string out = bold(line_of(headers, widths, table.columns), page) + "\n" +
                      dim(line_of(rules, widths, table.columns), page) + "\n";
    for (const auto& row : rows) out += line_of(row, widths, table.columns) + "\n";
    return out;
}

std::string to_csv(const Table& table) {
    std::vector<std::string> headers;
    for (const Column& column : table.columns) headers.push_back(column.header);
    std::string out = csv_row(headers);
    for (const auto& row : table.rows) out += csv_row(row);
    return out;
}

}  // namespace lobbynet
