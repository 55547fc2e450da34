#include "importers/plan/table_lists.hpp"

#include <algorithm>
#include <array>

#include "graph/base/text.hpp"
#include "importers/plan/labels.hpp"

namespace lobbynet::plan {
namespace {

/// What the columns of a table hold, by their heads.
struct Columns {
    std::vector<std::size_t> lists;
    std::vector<std::pair<std::size_t, std::size_t>> matrix;  ///< column, theme
    std::size_t theme = Outline::npos;
    bool has_head = false;
};

bool is_mark(std::string_view cell) {
    constexpr std::array marks{"x", "✓", "✔", "●", "•", "ja", "yes", "v", "+", "☑", "√", "1"};
    const std::string folded = lower(trim(cell));
    return std::ranges::find(marks, folded) != marks.end();
}

Columns columns_of(const Row& head, const Outline& outline, const Vocabulary& vocabulary) {
    Columns out;
    std::vector<std::size_t> weak_lists;  // "Contact": the list only where no column says it better
    for (std::size_t c = 0; c < head.cells.size(); ++c) {
        const std::string_view text = without_markup(head.cells[c].text());
        if (text.empty() || text.size() > 80) continue;
        const std::string* column = vocabulary.role("list-column").find(text);
        if (column || is_label(text, vocabulary)) {
            const bool weak = column && *column == "weak";
            (weak ? weak_lists : out.lists).push_back(c);
            out.has_head = true;
        } else if (vocabulary.role("theme-column").contains(text)) {
            out.theme = c;
            out.has_head = true;
        } else if (vocabulary.role("table-head").contains(text)) {
            out.has_head = true;
        } else if (c > 0) {
            const std::size_t theme = outline.named(text, vocabulary);
            if (theme != Outline::npos) out.matrix.emplace_back(c, theme);
        }
    }
    if (out.lists.empty()) out.lists = std::move(weak_lists);
    return out;
}

/// More than half of the cells of a column are names that the lexicon knows.
bool holds_names(const Table& table, std::size_t column, const Vocabulary& vocabulary) {
    std::size_t cells = 0;
    std::size_t known = 0;
    const auto look = [&](const Row& row) {
        if (column >= row.cells.size() || row.cells[column].empty()) return;
        const std::string& text = row.cells[column].text();
        ++cells;
        known += vocabulary.find(text) || vocabulary.role("generic-group").contains(text);
    };
    look(table.head);
    for (const Row& row : table.rows) look(row);
    return known * 2 > cells;
}

/// "Wonen", "1, 3 en 4", "all"
std::vector<std::size_t> themes_in(std::string_view cell, const Outline& outline,
                                   const Vocabulary& vocabulary) {
    std::vector<std::size_t> out;
    if (const std::size_t one = outline.named(cell, vocabulary); one != Outline::npos) return {one};
    if (vocabulary.role("all-word").contains(cell)) {
        for (std::size_t t = 0; t < outline.themes.size(); ++t) out.push_back(t);
        return out;
    }
    std::string part;
    const auto close = [&] {
        const std::size_t theme = outline.named(trim(part), vocabulary);
        if (theme != Outline::npos && std::ranges::find(out, theme) == out.end()) {
            out.push_back(theme);
        }
        part.clear();
    };
    for (std::size_t i = 0; i < cell.size(); ++i) {
        const bool conjunction = cell.substr(i).starts_with(" en ") ||
                                 cell.substr(i).starts_with(" and ") ||
                                 cell.substr(i).starts_with(" & ");
        if (cell[i] == ',' || cell[i] == ';' || cell[i] == '/' || cell[i] == '+') {
            close();
        } else if (conjunction) {
            close();
            i = cell.find(' ', i + 1);
        } else {
            part += cell[i];
        }
    }
    close();
    return out;
}

}  // namespace

TableList read_table_list(const std::vector<Line>& lines, std::size_t i, const Outline& outline,
                          const Vocabulary& vocabulary, TableList::Below below) {
    TableList out;
    out.end = i + 1;
    const bool may_be = cells_of(lines[i].text).size() >= 2;
    if (!may_be) return out;
    if (below == TableList::Below::paragraph) {  // the head decides; most lines are no head
        Row head;
        for (const auto cell : cells_of(lines[i].text)) {
            head.cells.emplace_back().append(cell, lines[i].number);
        }
        const Columns columns = columns_of(head, outline, vocabulary);
        if (columns.lists.empty() && columns.matrix.size() < 2) return out;
    }
    // no table goes on in the next theme
    const auto next = std::ranges::upper_bound(outline.themes, i, {}, &Theme::first);
    Table table = read_table(
        lines, i, next == outline.themes.end() || next->in_table ? lines.size() : next->first);
    if (table.rows.empty() && below == TableList::Below::paragraph) return out;
    Columns columns = columns_of(table.head, outline, vocabulary);
    // "OCW | ministerie" below a label is no head, although "ministerie" could head a column
    const KnownEntity* body =
        table.head.cells.empty() ? nullptr : vocabulary.find(table.head.cells.front().text());
    if (below == TableList::Below::label && body && body->kind != EntityKind::group) columns = {};
    // "Onderwerp" may head the themes or what each talk is about: it counts only if it names a
    // theme
    const auto names_theme = [&](const Row& row) {
        return columns.theme < row.cells.size() &&
               !themes_in(row.cells[columns.theme].text(), outline, vocabulary).empty();
    };
    if (!outline.themes.empty() && std::ranges::none_of(table.rows, names_theme)) {
        columns.theme = Outline::npos;
    }
    const bool is_matrix = columns.matrix.size() >= 2;
    out.found = !columns.lists.empty() || is_matrix;
    out.overview = columns.theme != Outline::npos || is_matrix;
    if (columns.lists.empty()) {
        columns.lists.push_back(0);
        // a list in two columns: all that hold names
        const std::size_t width = columns.has_head || is_matrix ? 0 : table.head.cells.size();
        for (std::size_t c = 1; c < width; ++c) {
            if (c != columns.theme && holds_names(table, c, vocabulary)) columns.lists.push_back(c);
        }
    }
    out.end = table.end;
    out.label = table.head.cells.size() > columns.lists.front()
                    ? table.head.cells[columns.lists.front()].text()
                    : std::string();
    std::vector<Row*> rows;
    const auto divided = [&] {  // a rule below the first row makes it the head
        return i + 1 < lines.size() &&
               (lines[i + 1].role == LineRole::rule ||
                lines[i + 1].text.find_first_not_of("|-: +=") == std::string_view::npos);
    };
    if (!columns.has_head && !is_matrix && !divided()) rows.push_back(&table.head);
    for (Row& row : table.rows) rows.push_back(&row);
    std::vector<std::size_t> themes;
    for (Row* row : rows) {
        if (columns.theme < row->cells.size() && !row->cells[columns.theme].empty()) {
            themes = themes_in(row->cells[columns.theme].text(), outline, vocabulary);
        }
        std::vector<std::size_t> targets = themes;
        if (is_matrix) {
            targets.clear();
            for (const auto& [column, theme] : columns.matrix) {
                if (column < row->cells.size() && is_mark(row->cells[column].text())) {
                    targets.push_back(theme);
                }
            }
            if (targets.empty()) continue;
        }
        if (columns.theme != Outline::npos && targets.empty()) continue;
        if (targets.empty()) targets.push_back(Outline::npos);
        for (const auto column : columns.lists) {
            if (column >= row->cells.size() || row->cells[column].empty()) continue;
            for (const auto theme : targets) {
                Entry entry;
                entry.text = row->cells[column];
                const std::string& text = entry.text.text();
                const bool row_is_theme = columns.theme != Outline::npos && !is_matrix;
                const bool many = row_is_theme && (text.find(',') != std::string::npos ||
                                                   text.find(';') != std::string::npos);
                entry.form = many ? Entry::Form::running : Entry::Form::bullet;
                entry.theme = theme;
                out.entries.push_back(std::move(entry));
            }
        }
    }
    return out;
}

std::vector<Theme> themes_of_tables(const std::vector<Line>& lines,
                                    const std::vector<ListStart>& starts,
                                    const Vocabulary& vocabulary) {
    std::vector<Theme> out;
    const Outline none;
    for (const ListStart& start : starts) {
        if (!start.overview) continue;
        const Table table = read_table(lines, start.line, lines.size());
        const Columns columns = columns_of(table.head, none, vocabulary);
        if (columns.theme == Outline::npos || columns.lists.empty()) continue;
        for (const Row& row : table.rows) {
            if (columns.theme >= row.cells.size()) continue;
            const std::string& cell = row.cells[columns.theme].text();
            if (cell.empty()) continue;
            Theme theme;
            const Bullet bullet = bullet_of(cell);
            theme.title = cell.substr(bullet.length);
            if (bullet) theme.number = cell.substr(0, cell.find_first_of(".) "));
            theme.in_table = true;
            theme.first = row.line;
            theme.last = table.end - 1;
            if (!out.empty() && out.back().last >= theme.first) out.back().last = theme.first - 1;
            theme.aliases.push_back({theme.title, row.cells[columns.theme].span()});
            out.push_back(std::move(theme));
        }
        if (!out.empty()) break;
    }
    return out;
}

}  // namespace lobbynet::plan
