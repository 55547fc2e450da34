#include "importers/plan/list_context.hpp"

#include <algorithm>

#include "graph/base/text.hpp"
#include "importers/plan/labels.hpp"

namespace lobbynet::plan {
namespace {

constexpr std::size_t longest_group_heading = 60;  ///< bytes

/// Nine lines in ten are at most this wide; that of a document without wraps is endless.
std::size_t width_of(const std::vector<Line>& lines) {
    std::vector<std::size_t> widths;
    for (const Line& line : lines) {
        if (line.role != LineRole::text || line.text.size() < 40) continue;
        widths.push_back(line.indent + display_width(line.text.substr(0, 1000)));
    }
    if (widths.empty()) return 0;
    const auto at = widths.begin() + static_cast<std::ptrdiff_t>(widths.size() * 9 / 10);
    std::ranges::nth_element(widths, at);
    return *at;
}

}  // namespace

ListContext::ListContext(const std::vector<Line>& all_lines, const Outline& themes_of_plan,
                         const std::vector<Heading>& headings, const Vocabulary& words)
    : lines(all_lines),
      outline(themes_of_plan),
      vocabulary(words),
      groups(words.role("group-heading")),
      wrap_width_(width_of(all_lines)) {
    for (const Theme& theme : outline.themes) themes.insert(theme.first);
    for (const Heading& h : headings) {
        const bool is_strong =
            h.style != Heading::Style::plain && h.style != Heading::Style::letter;
        (is_strong ? strong : weak).insert(h.line);
    }
}

bool ListContext::stops(std::size_t i) const {
    return themes.contains(i) || strong.contains(i) || label_at(lines, i, vocabulary).has_value();
}

bool ListContext::breaks_early(std::size_t i, std::size_t next) const {
    const std::string_view text = lines[next].text;
    const std::string_view word = text.substr(0, text.find(' '));
    return lines[i].indent + display_width(lines[i].text) + 1 + display_width(word) <= wrap_width_;
}

std::optional<GroupRow> ListContext::group_of(std::string_view text) const {
    if (auto row = group_row(text, vocabulary); row && text.front() != '|') return row;
    const auto colon = text.substr(0, longest_group_heading).find(':');
    if (colon == std::string_view::npos || colon == 0) return std::nullopt;
    const std::string_view head = text.substr(0, colon);
    if (head.find_first_of(",;(") != std::string_view::npos) return std::nullopt;
    const auto words = words_of(head);
    if (words.empty() || words.size() > 6) return std::nullopt;
    if (text.substr(colon).starts_with("://")) return std::nullopt;
    const GroupRow row{head, colon + 1};
    if (groups.contains(head) || outline.named(head, vocabulary) != Outline::npos) return row;
    const KnownEntity* known = vocabulary.find(head);
    const bool body = known && known->kind != EntityKind::group;
    return starts_with_upper(head) && !body ? std::optional(row) : std::nullopt;
}

void ListContext::open_group(Entry& entry, std::string_view heading, const List& list) const {
    entry.heading = squeeze(heading);
    if (list.theme == Outline::npos) entry.theme = outline.named(heading, vocabulary);
}

}  // namespace lobbynet::plan
