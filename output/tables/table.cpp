#include "output/tables/table.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "graph/base/text.hpp"
#include "output/tables/csv.hpp"
#include "output/tables/fit.hpp"
#include "output/tables/prose.hpp"

namespace lobbynet {
namespace {

std::string padded(std::string_view text, std::size_t width, Column::Align align) {
    const std::size_t used = display_width(text);
    const std::string blanks(width > used ? width - used : 0, ' ');
    return align == Column::Align::right ? blanks + std::string(text) : std::string(text) + blanks;
}

/// What stands in each column of one line.
std::string line_of(const std::vector<std::string>& parts, const Fitted& fitted,
                    const Table& table) {
    std::string line;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0) line.append(column_gap, ' ');
        line += padded(parts[i], fitted.widths[i], table.columns[fitted.columns[i]].align);
    }
    line.erase(line.find_last_not_of(' ') + 1);
    return line;
}

enum class Stands : std::uint8_t { on_top, below };

/// Cells broken at blanks to the widths of their columns: one vector of parts a line.
std::vector<std::vector<std::string>> broken(const std::vector<std::string>& cells,
                                             const Fitted& fitted, Stands stands) {
    std::vector<std::vector<std::string>> by_column;
    std::size_t most = 1;
    for (std::size_t i = 0; i < fitted.columns.size(); ++i) {
        auto& lines = by_column.emplace_back();
        const std::string& cell = cells[fitted.columns[i]];
        if (display_width(cell) <= fitted.widths[i]) {
            lines.push_back(cell);
        } else {
            const std::string wrapped = wrap("", cell, fitted.widths[i]);
            for (const auto line : split(wrapped, '\n')) lines.emplace_back(line);
        }
        most = std::max(most, lines.size());
    }
    std::vector<std::vector<std::string>> out(most,
                                              std::vector<std::string>(fitted.columns.size()));
    for (std::size_t i = 0; i < by_column.size(); ++i) {
        const std::size_t from = stands == Stands::below ? most - by_column[i].size() : 0;
        for (std::size_t k = 0; k < by_column[i].size(); ++k)
            out[from + k][i] = std::move(by_column[i][k]);
    }
    return out;
}

std::string ansi(std::string_view text, std::string_view code, const Page& page) {
    if (page.ink == Page::Ink::plain || text.empty()) return std::string(text);
    return "\033[" + std::string(code) + "m" + std::string(text) + "\033[0m";
}

std::string as_rows(const Table& table, const Fitted& fitted, const Page& page) {
    std::vector<std::string> headers;
    for (const Column& column : table.columns) headers.push_back(column.header);
    std::string out;
    for (const auto& line : broken(headers, fitted, Stands::below))
        out += bold(line_of(line, fitted, table), page) + "\n";
    std::vector<std::string> rules;
    for (const std::size_t width : fitted.widths) rules.emplace_back(width, '-');
    out += dim(line_of(rules, fitted, table), page) + "\n";
    std::vector<std::string> blocks;
    std::size_t broken_rows = 0;
    for (const auto& row : table.rows) {
        std::string& block = blocks.emplace_back();
        const auto lines = broken(row, fitted, Stands::on_top);
        for (const auto& line : lines) block += line_of(line, fitted, table) + "\n";
        if (lines.size() > 1) ++broken_rows;
    }
    // where most rows take several lines, a blank line says where the next one starts
    const bool apart = 2 * broken_rows > table.rows.size();
    for (std::size_t r = 0; r < blocks.size(); ++r) {
        if (apart && r > 0) out += '\n';
        out += blocks[r];
    }
    std::string gone;
    for (const std::size_t c : filled_columns(table)) {
        if (std::ranges::find(fitted.columns, c) == fitted.columns.end())
            gone += (gone.empty() ? "" : ", ") + headers[c];
    }
    if (gone.empty() || table.left_out.empty()) return out;
    const std::string note = fmt::format(fmt::runtime(table.left_out), gone);
    const std::string wrapped = wrap("  ", note, page.text_width());
    for (const auto line : split(wrapped, '\n')) out += dim(line, page) + "\n";
    return out;
}

/// The cells up to the first that wraps on one line, each other one with its header below.
std::string as_records(const Table& table, const Fitted& fitted, const Page& page) {
    const auto wraps = [&](std::size_t c) { return table.columns[c].fit == Fit::wraps; };
    auto title = std::ranges::find_if(fitted.columns, wraps);
    if (title == fitted.columns.end()) title = fitted.columns.begin();
    std::size_t label_width = 0;
    for (auto c = title + 1; c < fitted.columns.end(); ++c)
        label_width = std::max(label_width, display_width(table.columns[*c].header));
    std::string out;
    for (const auto& row : table.rows) {
        if (!out.empty()) out += '\n';
        std::string lead;
        for (auto c = fitted.columns.begin(); c < title; ++c)
            if (!row[*c].empty()) lead += row[*c] + "  ";
        const std::string first = wrap(lead, row[*title], page.text_width());
        for (const auto line : split(first, '\n')) out += bold(line, page) + "\n";
        for (auto c = title + 1; c < fitted.columns.end(); ++c) {
            if (row[*c].empty()) continue;
            const std::string label(record_indent, ' ');
            out += wrap(label + padded(table.columns[*c].header, label_width, Column::Align::left) +
                            "  ",
                        row[*c], page.text_width()) +
                   "\n";
        }
    }
    return out;
}

}  // namespace

std::string bold(std::string_view text, const Page& page) { return ansi(text, "1", page); }
std::string dim(std::string_view text, const Page& page) { return ansi(text, "2", page); }

std::string render(const Table& given, const Page& page) {
    if (given.columns.empty()) return {};
    Table table = given;
    for (Column& column : table.columns) column.header = visible(column.header);
    for (auto& row : table.rows)
        for (std::string& cell : row) cell = visible(cell);
    const Fitted fitted = fit(table, page.width);
    return fitted.as_records ? as_records(table, fitted, page) : as_rows(table, fitted, page);
}

std::string to_csv(const Table& table) {
    std::vector<std::string> headers;
    for (const Column& column : table.columns) headers.push_back(column.header);
    std::string out = csv_row(headers);
    for (const auto& row : table.rows) out += csv_row(row);
    return out;
}

}  // namespace lobbynet
