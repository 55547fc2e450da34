#include "importers/plan/blocks.hpp"

#include <optional>
#include <unordered_map>

#include "graph/base/text.hpp"

namespace lobbynet::plan {
namespace {

bool starts_small(std::string_view text) {
    return !text.empty() && text.front() >= 'a' && text.front() <= 'z';
}

bool ends_sentence(std::string_view text) {
    return text.ends_with('.') || text.ends_with('?') || text.ends_with('!') ||
           text.ends_with(':') || text.ends_with(';') || text.ends_with(".”") ||
           text.ends_with(".’") || text.ends_with(".)");
}

/// A row of a table of two columns.
struct TwoCells {
    std::string_view right;  ///< what its right cell says
    std::size_t column = 0;  ///< where that starts
};

/// A short line that no paragraph would break at: a heading that its text follows at once.
bool stands_apart(std::string_view line, std::string_view below) {
    constexpr std::size_t longest = 70;
    constexpr std::size_t shorter = 20;  ///< bytes; the next word would have fitted
    return line.size() <= longest && line.size() + shorter <= below.size() &&
           starts_with_upper(line) && starts_with_upper(below) && !is_open(line) &&
           !ends_sentence(line);
}

std::optional<TwoCells> two_cells(const Line& line) {
    constexpr std::size_t widest = 40;  ///< bytes of a left cell
    const auto gap = line.text.find("  ");
    if (gap == std::string_view::npos || gap > widest || line.text.front() == '|') return {};
    const auto at = line.text.find_first_not_of(' ', gap);
    const std::string_view right = line.text.substr(at);
    if (right.find("  ") != std::string_view::npos) return {};
    return TwoCells{right, line.indent + code_points(line.text.substr(0, at)).size()};
}

/// The right cell goes on below, at the same column.
bool goes_on_below(const std::vector<Line>& lines, std::size_t i, const TwoCells& cells) {
    return i + 1 < lines.size() && lines[i + 1].role == LineRole::text &&
           lines[i + 1].indent == cells.column;
}

}  // namespace

std::vector<Block> read_blocks(const std::vector<Line>& lines, const Outline& outline,
                               const std::vector<Heading>& headings,
                               const std::vector<List>& lists) {
    std::vector<bool> in_list(lines.size(), false);
    for (const List& list : lists) {
        if (list.entries.empty()) continue;
        for (std::size_t i = list.line; i < list.end && i < lines.size(); ++i) in_list[i] = true;
    }
    std::unordered_map<std::size_t, std::size_t> heading_end;
    for (const Heading& h : headings) {
        if (h.style != Heading::Style::plain) heading_end.emplace(h.line, h.last);
    }
    std::vector<Block> blocks;
    bool open = false;       // the last block may go on
    bool blank = false;      // white space since
    std::size_t column = 0;  // of the cell that it stands in; 0 if in none
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const Line& line = lines[i];
        if (in_list[i]) {
            open = false;
            continue;
        }
        if (line.role == LineRole::blank) blank = true;
        if (line.role == LineRole::rule || line.role == LineRole::contents) open = false;
        if (line.role != LineRole::text) continue;
        const auto heading = heading_end.find(i);
        const Bullet bullet = bullet_of(line.text);
        bool goes_on = open && heading == heading_end.end() && !bullet;
        if (const auto cells = two_cells(line); cells && cells->column == column) goes_on = false;
        if (goes_on && !blank && blocks.back().line + 1 == i && !blocks.back().is_bullet &&
            stands_apart(lines[i - 1].text, line.text)) {
            blocks.back().is_heading = true;
            goes_on = false;
        }
        if (goes_on && blank) {
            const std::string& so_far = blocks.back().text.text();
            goes_on = !ends_sentence(so_far) && starts_small(line.text);
        }
        if (!goes_on) {
            blocks.emplace_back();
            blocks.back().line = i;
            blocks.back().theme = outline.theme_at(i);
            blocks.back().is_bullet = static_cast<bool>(bullet);
            blocks.back().is_heading = heading != heading_end.end();
        }
        // the label of a row is no part of what its cell says
        const auto cells = goes_on || bullet ? std::nullopt : two_cells(line);
        const bool row = cells && (column == cells->column || goes_on_below(lines, i, *cells));
        column = row ? cells->column : goes_on ? column : 0;
        blocks.back().text.append(row       ? cells->right
                                  : goes_on ? line.text
                                            : line.text.substr(bullet.length),
                                  line.number);
        open = true;
        blank = false;
        if (heading != heading_end.end()) {
            for (; i < heading->second; ++i) {
                if (lines[i + 1].role == LineRole::text) {
                    blocks.back().text.append(lines[i + 1].text, lines[i + 1].number);
                }
            }
            open = false;
        }
    }
    return blocks;
}

}  // namespace lobbynet::plan
