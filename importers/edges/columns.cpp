#include "importers/edges/columns.hpp"

#include <algorithm>
#include <charconv>
#include <string>
#include <utility>

#include "graph/base/text.hpp"
#include "importers/reading/rows.hpp"

namespace lobbynet::edges {
namespace {

using reading::Row;
using reading::RowReader;
using reading::StringArena;

/// What programs and people write above their columns, as name_key().
constexpr std::pair<std::string_view, Column> words[] = {
    {"source", Column::source},
    {"from", Column::source},
    {"vertex1", Column::source},
    {"node1", Column::source},
    {"sourceid", Column::source},
    {"fromid", Column::source},
    {"fromnodeid", Column::source},
    {"van", Column::source},
    {"bron", Column::source},
    {"target", Column::target},
    {"to", Column::target},
    {"vertex2", Column::target},
    {"node2", Column::target},
    {"targetid", Column::target},
    {"toid", Column::target},
    {"tonodeid", Column::target},
    {"naar", Column::target},
    {"doel", Column::target},
    {"type", Column::type},
    {"weight", Column::weight},
    {"strength", Column::weight},
    {"edgeweight", Column::weight},
    {"gewicht", Column::weight},
    {"label", Column::label},
    {"name", Column::label},
    {"naam", Column::label},
    {"relationship", Column::label},
    {"kind", Column::kind},
    {"soort", Column::kind},
    {"direction", Column::direction},
    {"directed", Column::direction},
    {"id", Column::id},
    {"vertex", Column::id},
    {"node", Column::id},
    {"nodeid", Column::id},
    {"sector", Column::sector},
    {"acronym", Column::acronym},
    {"afkorting", Column::acronym},
    {"validfrom", Column::valid_from},
    {"geldigvan", Column::valid_from},
    {"validto", Column::valid_to},
    {"geldigtot", Column::valid_to},
    {"status", Column::status},
};

/// What programs write for themselves, as name_key(): nobody expects lobbynet to read it.
constexpr std::string_view of_programs[] = {
    // lobbynet export --format csv
    "document", "firstline", "lastline", "quote",
    // Gephi
    "timeset", "timestamp", "interval", "edgeid", "modularityclass", "componentnumber",
    "eccentricity", "clustering", "polygon", "x", "y", "size", "r", "g", "b",
    // NodeXL
    "color", "width", "style", "opacity", "visibility", "labeltextcolor", "labelfontsize", "shape",
    "imagefile", "labelfillcolor", "labelposition", "tooltip", "layoutorder", "locked", "polarr",
    "polarangle", "dynamicfilter", "addyourowncolumnshere", "custommenuitemtext",
    "custommenuitemaction", "marked", "reciprocated", "sheet",
    // Kumu
    "tags", "image", "url", "description"};

bool counts_in(Table table, Column column) {
    switch (column) {
        case Column::source:
        case Column::target:
        case Column::weight:
        case Column::direction:
        case Column::valid_from:
        case Column::valid_to:
        case Column::status:
            return table == Table::ties;
        case Column::sector:
        case Column::acronym:
            return table == Table::nodes;
        default:  // Gephi numbers its ties with an Id
            return true;
    }
}

std::optional<Column> column_of(std::string_view field) {
    if (field.size() > 40) return std::nullopt;
    const std::string key = name_key(field);
    for (const auto& [word, column] : words) {
        if (word == key) return column;
    }
    return std::nullopt;
}

std::string_view first_lines(std::string_view text, std::size_t lines) {
    text = text.substr(0, std::size_t{1} << 20U);
    std::size_t at = 0;
    for (; lines > 0 && at < text.size(); --lines) {
        at = text.find('\n', at);
        if (at == std::string_view::npos) return text;
        ++at;
    }
    return text.substr(0, at);
}

/// Past the comments and "sep=" at the top; `forced` is set to the separator that the latter names.
void skip_preamble(std::string_view text, Layout& layout, std::optional<char>& forced) {
    while (layout.body < text.size()) {
        const std::string_view rest = text.substr(layout.body);
        const auto end = rest.find('\n');
        const std::string_view line = trim(rest.substr(0, end));
        const bool comment = line == "#" || line == "%" || line.starts_with("# ") ||
                             line.starts_with("% ") || line.starts_with("#\t");
        const bool separator = line.size() == 5 && line.starts_with("sep=");
        if (!comment && !separator && !line.empty()) return;
        if (separator) forced = line[4];
        if (end == std::string_view::npos) {
            layout.body = text.size();
            return;
        }
        layout.body += end + 1;
        ++layout.body_line;
    }
}

/// The meaning of a header's fields; the first column of a meaning counts. Says whether it is one.
bool read_header(const Row& row, Layout& layout) {
    layout.position.fill(Layout::absent);
    for (std::uint32_t i = 0; i < row.fields.size(); ++i) {
        const auto column = column_of(row.fields[i]);
        if (!column) continue;
        auto& position = layout.position[static_cast<std::size_t>(*column)];
        if (position == Layout::absent) position = i;
    }
    layout.columns = static_cast<std::uint32_t>(row.fields.size());
    if (layout.has(Column::source) && layout.has(Column::target)) {
        layout.table = Table::ties;
        return true;
    }
    layout.table = Table::nodes;
    return layout.has(Column::id) ||
           (layout.has(Column::label) &&
            (layout.has(Column::type) || layout.has(Column::kind) || layout.has(Column::sector)));
}

std::vector<std::string> unread_columns(const Row& row, const Layout& layout) {
    std::vector<std::string> out;
    for (std::uint32_t i = 0; i < row.fields.size(); ++i) {
        const auto column = column_of(row.fields[i]);
        if (column && counts_in(layout.table, *column) && layout.at(*column) == i) continue;
        const std::string name = squeeze(row.fields[i].substr(0, 200));
        const std::string key = name_key(name);
        const bool of_program =
            std::ranges::find(of_programs, std::string_view(key)) != std::end(of_programs);
        if (!name.empty() && !of_program) out.push_back(name);
    }
    return out;
}

/// A header in one of the first two rows, if `separator` is the right one.
bool find_header(std::string_view text, char separator, Layout& layout) {
    StringArena arena;
    const std::string_view top = first_lines(text.substr(layout.body), 12);
    RowReader reader(top, separator, arena);
    Row row;
    for (int attempt = 0; attempt < 2; ++attempt) {
        if (reader.next(row) != RowReader::Result::row) return false;
        const bool group_names =
            attempt == 0 && !row.fields.empty() && trim(row.fields.front()).empty();
        if (read_header(row, layout)) {
            const auto used = static_cast<std::size_t>(reader.position() - top.data());
            layout.body_line +=
                static_cast<std::uint32_t>(std::ranges::count(top.substr(0, used), '\n'));
            layout.body += used;
            layout.separator = separator;
            layout.header = true;
            layout.unread = unread_columns(row, layout);
            return true;
        }
        if (!group_names) return false;
    }
    return false;
}

/// Without a header: the separator that most of the first lines hold.
char likely_separator(std::string_view text) {
    char best = ' ';
    std::size_t most = 0;
    for (const char separator : {'\t', ';', ','}) {
        std::size_t lines = 0;
        for (const auto line : split(first_lines(text, 20), '\n')) {
            lines += line.find(separator) != std::string_view::npos;
        }
        if (lines > most) {
            most = lines;
            best = separator;
        }
    }
    return best;
}

}  // namespace

Layout find_layout(std::string_view text) {
    Layout layout;
    std::optional<char> forced;
    skip_preamble(text, layout, forced);
    for (const char separator : {',', ';', '\t', ' '}) {
        if (forced && separator != *forced) continue;
        if (find_header(text, separator, layout)) return layout;
    }
    layout.position.fill(Layout::absent);
    layout.position[static_cast<std::size_t>(Column::source)] = 0;
    layout.position[static_cast<std::size_t>(Column::target)] = 1;
    layout.position[static_cast<std::size_t>(Column::weight)] = 2;
    layout.table = Table::ties;
    layout.separator = forced.value_or(likely_separator(text.substr(layout.body)));
    StringArena arena;
    RowReader reader(first_lines(text.substr(layout.body), 12), layout.separator, arena);
    Row row;
    if (reader.next(row) == RowReader::Result::row) {
        layout.columns = static_cast<std::uint32_t>(row.fields.size());
    }
    if (layout.columns > 3) layout.table = Table::unknown;
    layout.columns = 3;
    return layout;
}

}  // namespace lobbynet::edges
