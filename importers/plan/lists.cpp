#include "importers/plan/lists.hpp"

#include <algorithm>
#include <unordered_set>

#include "graph/base/text.hpp"
#include "importers/plan/labels.hpp"
#include "importers/plan/table_lists.hpp"

namespace lobbynet::plan {
namespace {

constexpr std::size_t longest_group_heading = 60;  ///< bytes

/// Bullets while they are collected.
struct Bulleted {
    Entry entry;
    std::size_t indent = 0;
    bool has_children = false;
};

class ListReader {
 public:
    ListReader(const std::vector<Line>& lines, const Outline& outline,
               const std::vector<Heading>& headings, const Vocabulary& vocabulary)
        : lines_(lines),
          outline_(outline),
          vocabulary_(vocabulary),
          groups_(vocabulary.role("group-heading")) {
        for (const Theme& theme : outline.themes) themes_.insert(theme.first);
        for (const Heading& h : headings) {
            const bool strong =
                h.style != Heading::Style::plain && h.style != Heading::Style::letter;
            (strong ? strong_ : weak_).insert(h.line);
        }
    }

    List read(const ListStart& start) {
        List list;
        list.line = start.line;
        list.theme = outline_.theme_at(start.line);
        auto label = label_at(lines_, start.line, vocabulary_);
        if (!label) label = label_inside(lines_[start.line], vocabulary_);
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
    bool stops(std::size_t i) const {
        return themes_.contains(i) || strong_.contains(i) ||
               label_at(lines_, i, vocabulary_).has_value();
    }

    /// Bytes of "Rijk:" at the front of a line; 0 if it has none.
    std::size_t group_prefix(std::string_view text) const {
        const auto colon = text.substr(0, longest_group_heading).find(':');
        if (colon == std::string_view::npos || colon == 0) return 0;
        const std::string_view head = text.substr(0, colon);
        if (head.find_first_of(",;(") != std::string_view::npos) return 0;
        const auto words = words_of(head);
        if (words.empty() || words.size() > 6) return 0;
        if (text.substr(colon).starts_with("://")) return 0;
        if (groups_.contains(head) || outline_.named(head, vocabulary_) != Outline::npos) {
            return colon + 1;
        }
        const KnownEntity* known = vocabulary_.find(head);
        const bool body = known && known->kind != EntityKind::group;
        return starts_with_upper(head) && !body ? colon + 1 : 0;
    }

    void open_group(Entry& entry, std::string_view heading, const List& list) const {
        entry.heading = squeeze(heading);
        if (list.theme == Outline::npos) entry.theme = outline_.named(heading, vocabulary_);
    }

    /// Items on the line of the label, and on those below it.
    std::size_t running(List& list, std::string_view rest, std::size_t i) {
        Entry entry;
        const auto close = [&] {
            if (!entry.text.empty()) list.entries.push_back(std::move(entry));
            entry = {};
        };
        const auto add = [&](std::string_view text, std::uint32_t number, bool whole_line) {
            if (const std::size_t prefix = group_prefix(text); prefix > 0 && whole_line) {
                close();
                open_group(entry, text.substr(0, prefix - 1), list);
                text = trim(text.substr(prefix));
            }
            entry.text.append(text, number);
        };
        if (!rest.empty()) add(rest, lines_[i].number, true);
        std::size_t j = i + 1;
        while (j < lines_.size()) {
            const Line& line = lines_[j];
            if (line.role == LineRole::text) {
                if (stops(j) || bullet_of(line.text) || lines_[j].text.starts_with('|')) break;
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
            if (next >= lines_.size() || themes_.contains(next) || stops(next) ||
                weak_.contains(next) || bullet_of(lines_[next].text)) {
                break;
            }
            page_ends = page_ends || lines_[next].page != line.page;
            const std::string& so_far = entry.text.text();
            const bool unfinished = page_ends && !so_far.ends_with('.') &&
                                    lines_[next].text.find(',') != std::string_view::npos;
            const bool next_group =
                blanks <= 1 && !entry.heading.empty() && group_prefix(lines_[next].text) > 0;
            if (blanks > 0 && !is_open(so_far) && !unfinished && !next_group) break;
            j = next;
        }
        close();
        // "Stakeholders: o.a." and the bullets below
        const bool only_label = list.entries.empty();
        if (only_label || list.entries.back().text.text().ends_with(':')) {
            const std::size_t next = next_text(lines_, j);
            if (next < lines_.size() && bullet_of(lines_[next].text) && !stops(next)) {
                return bullets(list, next);
            }
        }
        return j;
    }

    /// Whatever stands below a label that is alone on its line.
    std::size_t below(List& list, std::size_t i) {
        std::size_t blanks = 0;
        const std::size_t k = next_text(lines_, i, &blanks);
        if (k >= lines_.size() || blanks > 3 || themes_.contains(k)) return i;
        const std::string_view text = lines_[k].text;
        const bool grouped = group_prefix(text) > 0;  // "Rijk:   VWS, BZK" is no table
        if (cells_of(text).size() >= 2 && !bullet_of(text) && !grouped) {
            TableList table =
                read_table_list(lines_, k, outline_, vocabulary_, TableList::Below::label);
            if (!table.entries.empty()) {
                list.entries = std::move(table.entries);
                return table.end;
            }
        }
        if (bullet_of(text)) return bullets(list, k);
        if (group_above_bullets(k)) return bullets(list, k);
        if (stops(k)) return i;
        if (text.ends_with(':')) {  // "For this theme we work with:" and the bullets below
            const std::size_t next = next_text(lines_, k + 1);
            if (next < lines_.size() && bullet_of(lines_[next].text)) return bullets(list, next);
        }
        if (one_a_line(k)) return one_by_one(list, k);
        // an introduction in words, then the list
        const std::size_t end = paragraph_end(k);
        if (lines_[end - 1].text.ends_with(':')) {
            const std::size_t next = next_text(lines_, end);
            if (next < lines_.size() && bullet_of(lines_[next].text)) return bullets(list, next);
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

    /// Short lines without commas: one item each.
    bool one_a_line(std::size_t k) const {
        const std::size_t end = paragraph_end(k);
        if (end < k + 2) return false;
        std::size_t commas = 0;
        for (std::size_t i = k; i < end; ++i) {
            const std::string_view text = lines_[i].text;
            if (text.size() > 70 || text.ends_with('.') || text.ends_with(',')) return false;
            commas += text.find(',') != std::string_view::npos;
        }
        return commas * 3 <= end - k;
    }

    std::size_t one_by_one(List& list, std::size_t k) {
        std::size_t i = k;
        for (; i < lines_.size() && lines_[i].role == LineRole::text && !stops(i); ++i) {
            Entry entry;
            entry.form = Entry::Form::bullet;
            entry.text.append(lines_[i].text, lines_[i].number);
            list.entries.push_back(std::move(entry));
        }
        return i;
    }

    /// A short line that names a group of bullets: "Rijk", "Knowledge institutes".
    bool group_above_bullets(std::size_t i) const {
        const Line& line = lines_[i];
        if (line.text.size() > longest_group_heading || bullet_of(line.text)) return false;
        if (themes_.contains(i) && outline_.theme_at(i) != Outline::npos) return false;
        const std::size_t next = next_text(lines_, i + 1);
        if (next >= lines_.size() || !bullet_of(lines_[next].text) || next > i + 3) return false;
        std::string_view text = without_markup(line.text);
        if (label_at(lines_, i, vocabulary_)) return false;
        if (text.ends_with(':')) return true;
        if (text.find_first_of(",.;") != std::string_view::npos || !starts_with_upper(text)) {
            return false;
        }
        if (groups_.contains(text) || outline_.named(text, vocabulary_) != Outline::npos)
            return true;
        return line.indent < lines_[next].indent || names_below(next);
    }

    /// Bullets that are short and hold no sentence.
    bool names_below(std::size_t i) const {
        std::size_t bullets = 0;
        std::size_t names = 0;
        for (; i < lines_.size() && bullets < 4; ++i) {
            const Bullet bullet =
                lines_[i].role == LineRole::text ? bullet_of(lines_[i].text) : Bullet{};
            if (!bullet) break;
            ++bullets;
            const std::string_view text = lines_[i].text.substr(bullet.length);
            names += text.size() <= 70 && !text.ends_with('.') &&
                     (vocabulary_.find(text) || vocabulary_.role("generic-group").contains(text) ||
                      words_of(text).size() <= 6);
        }
        return bullets > 0 && names == bullets;
    }

    std::size_t bullets(List& list, std::size_t k) {
        std::vector<Bulleted> found;
        std::string group;
        Bullet::Kind kind = Bullet::Kind::none;
        std::size_t i = k;
        bool after_blank = false;
        while (i < lines_.size()) {
            const Line& line = lines_[i];
            if (line.role != LineRole::text) {
                after_blank = after_blank || line.role == LineRole::blank;
                ++i;
                continue;
            }
            if (themes_.contains(i)) break;
            const Bullet bullet = bullet_of(line.text);
            if (bullet && (kind == Bullet::Kind::number ? true : !strong_.contains(i))) {
                if (is_label(line.text.substr(bullet.length), vocabulary_)) break;
                if (label_at(lines_, i, vocabulary_) && !found.empty()) break;
                kind = found.empty() ? bullet.kind : kind;
                Bulleted b;
                b.entry.form = Entry::Form::bullet;
                open_group(b.entry, group, list);
                b.entry.text.append(line.text.substr(bullet.length), line.number);
                b.indent = line.indent;
                if (!found.empty() && found.back().indent < b.indent)
                    found.back().has_children = true;
                found.push_back(std::move(b));
                after_blank = false;
                ++i;
                continue;
            }
            if (group_above_bullets(i) && !strong_.contains(i) &&
                group_fits(i, found, after_blank)) {
                std::string_view text = without_markup(line.text);
                if (text.ends_with(':')) text.remove_suffix(1);
                group = squeeze(text);
                after_blank = false;
                ++i;
                continue;
            }
            if (after_blank || found.empty() || stops(i)) break;
            found.back().entry.text.append(line.text, line.number);
            ++i;
        }
        collect(list, found);
        return last_line_of(list, k, i);
    }

    /// Between bullets a group's heading stands further to the left, or is a word for a group.
    bool group_fits(std::size_t i, const std::vector<Bulleted>& found, bool after_blank) const {
        if (found.empty()) return true;
        const std::string_view text = without_markup(lines_[i].text);
        return text.ends_with(':') || groups_.contains(text) ||
               lines_[i].indent < found.back().indent ||
               outline_.named(text, vocabulary_) != Outline::npos ||
               (after_blank && weak_.contains(i));
    }

    /// A bullet with bullets below it names a group, unless it is a body by itself.
    void collect(List& list, std::vector<Bulleted>& found) {
        std::string parent;
        std::size_t parent_indent = 0;
        std::size_t parent_theme = Outline::npos;
        bool parent_is_body = false;
        for (Bulleted& b : found) {
            if (!parent.empty() && b.indent <= parent_indent) parent.clear();
            if (b.has_children && parent.empty()) {
                std::string_view text = b.entry.text.text();
                if (text.ends_with(':')) text.remove_suffix(1);
                const KnownEntity* known = vocabulary_.find(text);
                parent_is_body =
                    known && known->kind != EntityKind::group && !groups_.contains(text);
                parent = text;
                parent_indent = b.indent;
                parent_theme =
                    list.theme == Outline::npos ? outline_.named(text, vocabulary_) : Outline::npos;
                if (parent_is_body) list.entries.push_back(std::move(b.entry));
                continue;
            }
            if (!parent.empty()) {
                // below a body stand its tasks, not other bodies
                if (parent_is_body && !vocabulary_.find(b.entry.text.text())) continue;
                b.entry.heading = parent;
                b.entry.theme = parent_theme;
            }
            list.entries.push_back(std::move(b.entry));
        }
    }

    std::size_t last_line_of(const List& list, std::size_t k, std::size_t i) const {
        return list.entries.empty() ? std::min(i, k + 1) : i;
    }

    const std::vector<Line>& lines_;
    const Outline& outline_;
    const Vocabulary& vocabulary_;
    const PhraseSet& groups_;
    std::unordered_set<std::size_t> themes_;
    std::unordered_set<std::size_t> strong_;  ///< lines of headings that end a list
    std::unordered_set<std::size_t> weak_;    ///< lines that may only look like headings
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
