#include "importers/plan/annex_lists.hpp"

#include <algorithm>
#include <unordered_set>

#include "importers/plan/groups.hpp"
#include "importers/plan/labels.hpp"

namespace lobbynet::plan {
namespace {

constexpr std::size_t longest_title = 120;  ///< bytes

struct Row {
    std::string_view title;
    std::size_t rest = 0;  ///< bytes of the line up to the first item
};

/// "A. Wonen – BZK", "Theme 2: LGA"
std::optional<Row> row_at(std::string_view line) {
    const std::string_view head = line.substr(0, longest_title);
    std::size_t at = std::string_view::npos;
    std::size_t length = 0;
    for (const std::string_view sign : {" – ", " — ", ": ", " - "}) {
        const auto found = head.find(sign);
        if (found >= at) continue;
        at = found;
        length = sign.size();
    }
    if (at == std::string_view::npos || at < 2) return std::nullopt;
    return Row{line.substr(0, at), at + length};
}

/// The paragraph from byte `at` of line `i` on; `end` is the line after it.
Entry paragraph(const std::vector<Line>& lines, std::size_t i, std::size_t at, std::size_t& end) {
    Entry entry;
    entry.text.append(lines[i].text.substr(at), lines[i].number);
    for (end = i + 1; end < lines.size(); ++end) {
        if (lines[end].role == LineRole::furniture) continue;
        if (lines[end].role != LineRole::text) break;
        entry.text.append(lines[end].text, lines[end].number);
    }
    return entry;
}

}  // namespace

std::vector<List> read_annex(const std::vector<Line>& lines, const Outline& outline,
                             const std::vector<List>& lists, const Vocabulary& vocabulary) {
    std::unordered_set<std::size_t> listed;
    for (const List& list : lists) {
        if (!list.entries.empty()) listed.insert(list.theme);
        for (const Entry& entry : list.entries) listed.insert(entry.theme);
    }
    std::vector<List> out;
    std::unordered_set<std::size_t> found;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const bool begins = i == 0 || lines[i - 1].role != LineRole::text;
        const auto row =
            lines[i].role == LineRole::text && begins ? row_at(lines[i].text) : std::nullopt;
        const bool titled = lines[i].role == LineRole::text && begins && !row &&
                            lines[i].text.size() <= longest_title && i + 1 < lines.size() &&
                            lines[i + 1].role == LineRole::text;
        if (!row && !titled) continue;
        const std::string_view title = row ? row->title : lines[i].text;
        const std::size_t theme = outline.named(title, vocabulary);
        if (theme == Outline::npos || listed.contains(theme) || outline.theme_at(i) == theme) {
            continue;
        }
        List list;
        list.line = i;
        list.theme = theme;
        list.label = without_markup(title);
        list.entries.push_back(row ? paragraph(lines, i, row->rest, list.end)
                                   : paragraph(lines, i + 1, 0, list.end));
        if (!holds_list(list.entries.front().text.text(), vocabulary)) continue;
        found.insert(theme);
        out.push_back(std::move(list));
    }
    return found.size() >= 2 ? out : std::vector<List>{};
}

}  // namespace lobbynet::plan
