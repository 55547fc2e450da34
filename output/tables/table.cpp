#include "output/tables/table.hpp"

#include <algorithm>
#include <numeric>

#include "graph/base/text.hpp"
#include "output/tables/csv.hpp"
#include "output/tables/prose.hpp"

namespace lobbynet {
namespace {

constexpr std::size_t gap = 2;
constexpr std::size_t least_width = 8;
constexpr std::size_t narrowest = 4;
constexpr std::size_t most_header_lines = 3;

std::size_t total(const std::vector<std::size_t>& widths) {
    return std::accumulate(widths.begin(), widths.end(), std::size_t{0}) +
           gap * (widths.size() - 1);
}

std::size_t longest_word(std::string_view text) {
    std::size_t out = 0;
    for (const auto word : split(text, ' ')) out = std::max(out, display_width(word));
    return out;
}

/// The least width at which `text` takes no more lines than that, if its longest word lets it.
std::size_t width_in_lines(std::string_view text, std::size_t lines) {
    std::size_t width = longest_word(text);
    while (split(wrap("", text, width), '\n').size() > lines) ++width;
    return width;
}

/// Takes width from the columns that yield until the table fits, or nothing yields any more: first
/// as far as they stay readable under whole words of their header, then to a few letters.
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
        [](const Column& column) { return std::max(least_width, longest_word(column.header)); });
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

/// Headers broken at blanks to the widths of their columns, standing on the rule below.
std::vector<std::vector<std::string>> header_lines(const std::vector<std::string>& headers,
                                                   const std::vector<std::size_t>& widths) {
    std::vector<std::vector<std::string>> broken;
    std::size_t most = 0;
    for (std::size_t i = 0; i < headers.size(); ++i) {
        auto& lines = broken.emplace_back();
        const std::string wrapped = wrap("", headers[i], widths[i]);
        for (const auto line : split(wrapped, '\n')) lines.emplace_back(line);
        most = std::max(most, lines.size());
    }
    std::vector<std::vector<std::string>> out(most, std::vector<std::string>(headers.size()));
    for (std::size_t i = 0; i < headers.size(); ++i)
        for (std::size_t k = 0; k < broken[i].size(); ++k)
            out[most - broken[i].size() + k][i] = std::move(broken[i][k]);
    return out;
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
    for (const Column& column : table.columns) headers.push_back(visible(column.header));
    std::vector<std::vector<std::string>> rows = table.rows;
    std::vector<std::size_t> cells(headers.size(), 0);  // the widest of each column
    for (auto& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            row[i] = visible(row[i]);
            cells[i] = std::max(cells[i], display_width(row[i]));
        }
    }
    const auto fit = [&](auto width_of_header) {
        std::vector<std::size_t> out;
        for (std::size_t i = 0; i < headers.size(); ++i)
            out.push_back(std::max(cells[i], width_of_header(headers[i])));
        return out;
    };
    auto widths = fit(display_width);
    if (page.width > 0 && total(widths) > page.width) {
        // a header over several lines costs less than a name cut short
        for (std::size_t lines = 2; lines <= most_header_lines && total(widths) > page.width;
             ++lines) {
            widths = fit([&](std::string_view text) { return width_in_lines(text, lines); });
        }
        narrow(widths, table.columns, page.width);
    }

    std::string out;
    for (const auto& line : header_lines(headers, widths))
        out += bold(line_of(line, widths, table.columns), page) + "\n";
    std::vector<std::string> rules;
    for (const std::size_t width : widths) rules.emplace_back(width, '-');
    out += dim(line_of(rules, widths, table.columns), page) + "\n";
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
