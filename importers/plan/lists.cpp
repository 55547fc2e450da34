#include "importers/plan/lists.hpp"

#include <algorithm>
#include <unordered_set>

#include "graph/base/text.hpp"
#include "importers/plan/labels.hpp"
#include "importers/plan/list_context.hpp"
#include "importers/plan/table_lists.hpp"

namespace lobbynet::plan {
namespace {

class ListReader {
 public:
    ListReader(const std::vector<Line>& lines, const Outline& outline,
               const std::vector<Heading>& headings, const Vocabulary& vocabulary)
        : context_(lines, outline, headings, vocabulary),
          lines_(lines),
          outline_(outline),
          vocabulary_(vocabulary) {}

    List read(const ListStart& start) {
        List list;
        list.line = start.line;
        list.theme = outline_.theme_at(start.line);
        auto label = label_at(lines_, start.line, vocabulary_);
        if (!label) label = label_inside(lines_[start.line], vocabulary_);
        if (!label && group_rows_start(lines_, start.line, vocabulary_)) {
            list.label = group_row(lines_[start.line].text, vocabulary_)->heading;
            list.end = group_rows(list, start.line);
            return list;
        }
        if (!label) {
            const TableList table = read_table_list(lines_, start.line, outline_, vocabulary_,
                                                    TableList::Below::paragraph);
            list.label = table.label;
            list.entries = table.entries;
            list.end = std::max(table.end, start.line + 1);
            return list;
        }
        list.label = label->text;
        list.is_sentence = label->form == Label::Form::sentence;
        std::string_view rest =
            lines_[start.line].text.substr(std::min(label->rest, lines_[start.line].text.size()));
        if (label->form == Label::Form::column) {
            while (rest.ends_with('|') || rest.ends_with(' ')) rest.remove_suffix(1);
        }
        if (rest.empty()) {
            list.end = below(list, start.line + 1);
        } else {
            list.end = running(list, rest, start.line);
        }
        return list;
    }

 private:
    bool stops(std::size_t i) const { return context_.stops(i); }

    /// The column at which a list stands beside its label; 0 if it does not stand apart.
    std::size_t column_of(std::size_t i, std::string_view rest) const {
        const Line& line = lines_[i];
        const auto at = static_cast<std::size_t>(rest.data() - line.text.data());
        if (rest.empty() || at < 3 || at > line.text.size()) return 0;
        const bool apart = line.text.substr(at - 2, 2) == "  ";
        return apart ? line.indent + code_points(line.text.substr(0, at)).size() : 0;
    }
    /// The next row of a table of two columns: a label on the left, and its text where the list
    /// above stood.
    bool is_next_row(std::size_t i, std::size_t column) const {
        const Line& line = lines_[i];
        if (column == 0 || line.indent + 2U >= column || context_.group_of(line.text)) return false;
        const auto gap = line.text.find("  ");
        if (gap == std::string_view::npos) return false;
        const auto text = std::min(line.text.find_first_not_of(' ', gap), line.text.size());
        return line.indent + code_points(line.text.substr(0, text)).size() == column;
    }

    /// Items on the line of the label, and on those below it.
    std::size_t running(List& list, std::string_view rest, std::size_t i) {
        Entry entry;
        const std::size_t column = column_of(i, rest);
        const auto close = [&] {
            if (!entry.text.empty()) list.entries.push_back(std::move(entry));
            entry = {};
        };
        const auto add = [&](std::string_view text, std::uint32_t number, bool whole_line) {
            if (const auto row = context_.group_of(text); row && whole_line) {
                close();
                context_.open_group(entry, row->heading, list);
                text = trim(text.substr(row->rest));
            }
            entry.text.append(text, number);
        };
        if (!rest.empty()) add(rest, lines_[i].number, true);
        std::size_t j = i + 1;
        while (j < lines_.size()) {
            const Line& line = lines_[j];
            if (line.role == LineRole::text) {
                if (stops(j) || bullet_of(line.text) || lines_[j].text.starts_with('|')) break;
                if (is_next_row(j, column)) break;
                const bool closed = !is_open(entry.text.text());
                add(line.text, line.number, closed);
                ++j;
                continue;
            }
            bool page_ends = false;
            std::size_t blanks = 0;
            std::size_t next = j;
            for (; next < lines_.size() && lines_[next].role != LineRole::text; ++next) {
                blanks += lines_[next].role == LineRole::blank;
                page_ends = page_ends || lines_[next].role == LineRole::furniture ||
                            lines_[next].page != line.page;
            }
            if (next >= lines_.size() || context_.themes.contains(next) || stops(next) ||
                is_next_row(next, column) ||
                (context_.weak.contains(next) && !is_open(entry.text.text())) ||
                bullet_of(lines_[next].text)) {
                break;
            }
            page_ends = page_ends || lines_[next].page != line.page;
            const std::string& so_far = entry.text.text();
            const bool unfinished = page_ends && !so_far.ends_with('.') &&
                                    lines_[next].text.find(',') != std::string_view::npos;
            const bool next_group =
                blanks <= 1 && !entry.heading.empty() && context_.group_of(lines_[next].text);
            if (blanks > 0 && !is_open(so_far) && !unfinished && !next_group) break;
            j = next;
        }
        close();
        // "Stakeholders: o.a." and the bullets below
        const bool only_label = list.entries.empty();
        if (only_label || list.entries.back().text.text().ends_with(':')) {
            const std::size_t next = next_text(lines_, j);
            if (next < lines_.size() && bullet_of(lines_[next].text) && !stops(next)) {
                return read_bullets(context_, list, next);
            }
        }
        return j;
    }

    /// Whatever stands below a label that is alone on its line.
    std::size_t below(List& list, std::size_t i) {
        std::size_t blanks = 0;
        const std::size_t k = next_text(lines_, i, &blanks);
        if (k >= lines_.size() || blanks > 3 || context_.themes.contains(k)) return i;
        const std::string_view text = lines_[k].text;
        // "Rijk:   VWS, BZK" is no table
        const auto group = context_.group_of(text);
        const bool grouped = group_rows_start(lines_, k, vocabulary_) ||
                             (group && text.substr(0, group->rest).find(':') < group->rest);
        if (grouped && text.front() == '|') return group_rows(list, k);
        if (cells_of(text).size() >= 2 && !bullet_of(text) && !grouped) {
            TableList table =
                read_table_list(lines_, k, outline_, vocabulary_, TableList::Below::label);
            if (!table.entries.empty()) {
                list.entries = std::move(table.entries);
                return table.end;
            }
        }
        if (bullet_of(text)) return read_bullets(context_, list, k);
        if (group_above_bullets(context_, k)) return read_bullets(context_, list, k);
        if (names_group(list, k) && k + 1 < lines_.size() && lines_[k + 1].role == LineRole::text &&
            !context_.themes.contains(k + 1)) {
            return group_lines(list, k);
        }
        if (stops(k)) return i;
        if (text.ends_with(':')) {  // "For this theme we work with:" and the bullets below
            const std::size_t next = next_text(lines_, k + 1);
            if (next < lines_.size() && bullet_of(lines_[next].text))
                return read_bullets(context_, list, next);
        }
        if (one_a_line(k)) return one_by_one(list, k);
        // an introduction in words, then the list
        const std::size_t end = paragraph_end(k);
        if (lines_[end - 1].text.ends_with(':')) {
            const std::size_t next = next_text(lines_, end);
            if (next < lines_.size() && bullet_of(lines_[next].text))
                return read_bullets(context_, list, next);
        }
        return running_from(list, k);
    }

    std::size_t running_from(List& list, std::size_t k) { return running(list, {}, k - 1); }

    std::size_t paragraph_end(std::size_t i) const {
        while (i < lines_.size() && lines_[i].role == LineRole::text &&
               !bullet_of(lines_[i].text)) {
            ++i;
        }
        return i;
    }

    /// Lines that end before the margin: one item each, or a few.
    bool one_a_line(std::size_t k) const {
        const std::size_t end = paragraph_end(k);
        if (end < k + 2) return spaced_lines(k);
        std::size_t commas = 0;
        std::size_t early = 0;
        bool all_short = true;
        for (std::size_t i = k; i < end; ++i) {
            const std::string_view text = lines_[i].text;
            const bool last = i + 1 == end;
            if (text.size() > 200 || text.ends_with(',')) return false;
            if (text.ends_with('.') && (!last || text.size() > 70)) return false;
            if (!last && is_open(text)) return false;
            all_short = all_short && text.size() <= 70 && !text.ends_with('.');
            commas += text.find(',') != std::string_view::npos;
            early += !last && context_.breaks_early(i, i + 1);
        }
        return (all_short && commas * 3 <= end - k) || early * 5 >= (end - k - 1) * 4;
    }

    /// Three short lines or more with white space between them.
    bool spaced_lines(std::size_t k) const {
        std::size_t found = 0;
        for (std::size_t i = k; found < 3 && is_short_line(i); i = next_text(lines_, i + 1)) {
            ++found;
        }
        return found == 3;
    }

    bool is_short_line(std::size_t i) const {
        if (i >= lines_.size() || lines_[i].role != LineRole::text || stops(i)) return false;
        const std::string_view text = lines_[i].text;
        const bool alone = paragraph_end(i) == i + 1;
        return alone && text.size() <= 60 && !text.ends_with('.') && !text.ends_with(':') &&
               !bullet_of(text) && (starts_with_upper(text) || vocabulary_.find(text));
    }

    std::size_t one_by_one(List& list, std::size_t k) {
        const bool spaced = paragraph_end(k) < k + 2;
        std::size_t i = k;
        while (i < lines_.size() && lines_[i].role == LineRole::text && (i == k || !stops(i))) {
            const std::string_view text = lines_[i].text;
            const bool new_item = list.entries.empty() || context_.breaks_early(i - 1, i) ||
                                  spaced || starts_with_upper(text);
            if (new_item) {
                Entry entry;
                const bool many = text.find(", ") != std::string_view::npos;
                entry.form = many ? Entry::Form::running : Entry::Form::bullet;
                list.entries.push_back(std::move(entry));
            }
            list.entries.back().text.append(text, lines_[i].number);
            ++i;
            if (!spaced) continue;
            const std::size_t next = next_text(lines_, i);
            if (!is_short_line(next)) break;
            i = next;
        }
        return i;
    }

    /// Rows of a group each; a row goes on below its items.
    std::size_t group_rows(List& list, std::size_t k) {
        const bool piped = lines_[k].text.front() == '|';
        std::size_t i = k;
        bool after_blank = false;
        for (; i < lines_.size(); ++i) {
            const Line& line = lines_[i];
            after_blank = after_blank || line.role == LineRole::blank;
            if (line.role != LineRole::text) continue;
            if (context_.themes.contains(i) || context_.strong.contains(i)) break;
            std::string_view text = line.text;
            if (piped != (text.front() == '|') || bullet_of(text)) break;
            const auto row = group_row(text, vocabulary_);
            const bool goes_on = !row && !list.entries.empty() &&
                                 (!after_blank || is_open(list.entries.back().text.text()));
            if (row) {
                list.entries.emplace_back();
                context_.open_group(list.entries.back(), row->heading, list);
                text = text.substr(row->rest);
            } else if (!goes_on || stops(i)) {
                break;
            }
            while (!text.empty() && (text.front() == '|' || text.front() == ' ')) {
                text.remove_prefix(1);
            }
            while (piped && (text.ends_with('|') || text.ends_with(' '))) text.remove_suffix(1);
            list.entries.back().text.append(text, line.number);
            after_blank = false;
        }
        return i;
    }

    /// A line that is the name of a group, or in an overview of all themes that of a theme.
    bool names_group(const List& list, std::size_t i) const {
        const std::string_view text = lines_[i].text;
        if (is_group_line(text, vocabulary_)) return true;
        return list.theme == Outline::npos && text.size() <= 100 && !bullet_of(text) &&
               text.find(',') == std::string_view::npos &&
               outline_.named(without_markup(text), vocabulary_) != Outline::npos;
    }

    /// The name of a group on a line of its own, and its bodies on the lines below.
    std::size_t group_lines(List& list, std::size_t k) {
        std::string group;
        bool fresh = true;  // the next line begins an entry
        bool after_blank = false;
        std::size_t i = k;
        for (; i < lines_.size(); ++i) {
            const Line& line = lines_[i];
            after_blank = after_blank || line.role == LineRole::blank;
            if (line.role != LineRole::text) continue;
            if (context_.themes.contains(i)) break;
            if (names_group(list, i)) {
                std::string_view text = without_markup(line.text);
                while (text.ends_with(':') || text.ends_with('*')) text.remove_suffix(1);
                group = squeeze(text);
                fresh = true;
                after_blank = false;
                continue;
            }
            if (stops(i)) break;
            if (bullet_of(line.text)) {
                Entry entry;
                entry.form = Entry::Form::bullet;
                context_.open_group(entry, group, list);
                entry.text.append(line.text.substr(bullet_of(line.text).length), line.number);
                list.entries.push_back(std::move(entry));
                fresh = true;
                after_blank = false;
                continue;
            }
            if (after_blank && !fresh && !is_open(list.entries.back().text.text())) break;
            const bool item = !fresh && context_.breaks_early(i - 1, i) &&
                              !is_open(list.entries.back().text.text());
            if (fresh || item) {
                list.entries.emplace_back();
                context_.open_group(list.entries.back(), group, list);
            }
            list.entries.back().text.append(line.text, line.number);
            fresh = false;
            after_blank = false;
        }
        return i;
    }

    ListContext context_;
    const std::vector<Line>& lines_;
    const Outline& outline_;
    const Vocabulary& vocabulary_;
};

}  // namespace

std::vector<ListStart> find_list_starts(const std::vector<Line>& lines,
                                        const Vocabulary& vocabulary) {
    std::vector<ListStart> starts;
    std::size_t table_end = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].role != LineRole::text) continue;
        auto label = label_at(lines, i, vocabulary);
        if (!label) label = label_inside(lines[i], vocabulary);
        if (label) {
            starts.push_back({i, fold(label->text), label->form == Label::Form::sentence});
        } else if (i >= table_end && group_rows_start(lines, i, vocabulary)) {
            starts.push_back({i, fold(group_row(lines[i].text, vocabulary)->heading), false});
        } else if (i >= table_end && cells_of(lines[i].text).size() >= 2) {
            const Outline none;
            const TableList table =
                read_table_list(lines, i, none, vocabulary, TableList::Below::paragraph);
            if (table.found) {
                starts.push_back({i, fold(table.label), table.overview});
                table_end = table.end;
            }
        }
    }
    return starts;
}

std::vector<List> read_lists(const std::vector<Line>& lines, const Outline& outline,
                             const std::vector<Heading>& headings,
                             const std::vector<ListStart>& starts, const Vocabulary& vocabulary) {
    ListReader reader(lines, outline, headings, vocabulary);
    std::vector<List> lists;
    std::size_t end = 0;
    for (const ListStart& start : starts) {
        if (start.line < end) continue;
        List list = reader.read(start);
        if (!list.entries.empty()) end = list.end;
        lists.push_back(std::move(list));
    }
    // a sentence is the list of a theme only where nothing else is
    std::unordered_set<std::size_t> listed;
    for (const List& list : lists) {
        if (!list.is_sentence && !list.entries.empty()) listed.insert(list.theme);
    }
    std::erase_if(lists, [&](const List& list) {
        return list.is_sentence && (list.theme == Outline::npos || listed.contains(list.theme));
    });
    return lists;
}

}  // namespace lobbynet::plan
