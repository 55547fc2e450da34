#include "importers/plan/themes.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <unordered_map>
#include <unordered_set>

#include "graph/base/text.hpp"
#include "importers/plan/labels.hpp"

namespace lobbynet::plan {
namespace {

using Style = Heading::Style;

/// How far a style goes to say "this is a theme" by itself.
int weight_of(Style style) {
    switch (style) {
        case Style::named:
            return 12;
        case Style::roman:
        case Style::markdown:
            return 3;
        case Style::arabic:
            return 2;
        case Style::underlined:
            return 1;
        case Style::capitals:
        case Style::letter:
        case Style::bold:
            return 0;
        case Style::plain:
            return -4;
    }
    return 0;
}

bool is_numbered(Style style) {
    return style == Style::named || style == Style::roman || style == Style::arabic ||
           style == Style::letter;
}

/// Headings of one rank, and how well they divide the lists.
struct Rank {
    std::vector<std::size_t> headings;  ///< indices into the headings of the document
    int score = -1000;
};

class ThemeFinder {
 public:
    ThemeFinder(const std::vector<Line>& lines, const std::vector<Heading>& headings,
                const std::vector<ListStart>& lists, const Vocabulary& vocabulary)
        : lines_(lines), all_(headings), vocabulary_(vocabulary) {
        std::ranges::copy_if(lists, std::back_inserter(lists_),
                             [](const ListStart& list) { return !list.overview; });
        drop_overviews();
        for (std::size_t h = 0; h < headings_.size(); ++h) {
            general_.push_back(is_general(headings_[h].title));
        }
        find_themes_chapter();
        for (const Line& line : lines_) {
            if (line.role != LineRole::text || line.text.size() > 120) continue;
            const Bullet bullet = bullet_of(line.text);
            if (bullet) ++bullets_[name_key(line.text.substr(bullet.length))];
        }
    }

    Outline run() {
        Outline out;
        std::map<std::string, Rank> ranks;
        for (std::size_t h = 0; h < headings_.size(); ++h) {
            ranks[headings_[h].key()].headings.push_back(h);
        }
        const Rank* best = nullptr;
        for (auto& [key, rank] : ranks) {
            score(rank);
            const bool better =
                !best || rank.score > best->score ||
                (rank.score == best->score && rank.headings.front() < best->headings.front());
            if (better && rank.score > 0) best = &rank;
        }
        if (!best) return out;
        const auto chosen = themes_of(*best);
        if (chosen.empty()) return out;
        const auto ends = closing_headings(*best, chosen);
        for (const auto h : chosen) {
            out.themes.push_back(make(h, ends));
            take_longer_section(out.themes.back(), headings_[h].key(), line_of(chosen.front()));
        }
        std::ranges::sort(out.themes, {}, &Theme::first);
        merge_repeated(out);
        add_overview_names(out);
        return out;
    }

 private:
    /// A table of contents or an overview repeats titles without text below them.
    void drop_overviews() {
        std::map<std::string, std::size_t> last;  // the last heading of that title
        for (std::size_t h = 0; h < all_.size(); ++h) last[name_key(all_[h].title)] = h;
        for (std::size_t h = 0; h < all_.size(); ++h) {
            const bool again = last[name_key(all_[h].title)] > h;
            if (all_[h].empty && (again || run_of_empty(h) >= 2)) continue;
            headings_.push_back(all_[h]);
        }
    }
    std::size_t run_of_empty(std::size_t h) const {
        std::size_t n = 1;
        const auto alike = [&](std::size_t i) {
            return all_[i].empty && all_[i].key() == all_[h].key();
        };
        for (std::size_t i = h; i-- > 0 && n < 3 && alike(i);) ++n;
        for (std::size_t i = h + 1; i < all_.size() && n < 3 && alike(i); ++i) ++n;
        return n;
    }

    bool is_general(std::string_view title) const {
        if (is_overview_label(title, vocabulary_)) return true;
        const PhraseSet& general = vocabulary_.role("not-theme");
        const auto words = words_of(title);
        if (words.empty() || words.size() > 9) return false;
        // "Over de vereniging", "Begroting 2026": every word belongs to such a title
        const PhraseSet& fillers = vocabulary_.role("title-filler");
        bool found = false;
        for (std::size_t i = 0; i < words.size();) {
            const std::size_t n = general.longest_at(words, i);
            const bool year = words[i].size() == 4 &&
                              words[i].find_first_not_of("0123456789") == std::string::npos;
            if (n == 0 && !year && !fillers.contains_word(words[i])) return false;
            found = found || n > 0;
            i += std::max<std::size_t>(n, 1);
        }
        return found;
    }

    /// "2. Thema’s en programma’s": what stands below is themes.
    void find_themes_chapter() {
        const PhraseSet& titles = vocabulary_.role("themes-chapter");
        for (std::size_t h = 0; h < headings_.size(); ++h) {
            if (headings_[h].style == Style::plain) continue;
            const auto words = words_of(headings_[h].title);
            bool names_themes = false;
            for (std::size_t i = 0; i < words.size(); ++i) {
                names_themes = names_themes || titles.longest_at(words, i) > 0;
            }
            if (names_themes && words.size() <= 8) chapter_ = h;
        }
        chapter_end_ = headings_.size();
        for (std::size_t h = headings_.size(); chapter_ && h-- > *chapter_ + 1;) {
            if (headings_[h].key() == headings_[*chapter_].key()) chapter_end_ = h;
        }
    }

    std::size_t line_of(std::size_t h) const { return headings_[h].line; }
    std::size_t end_of(const std::vector<std::size_t>& rank, std::size_t n) const {
        return n + 1 < rank.size() ? line_of(rank[n + 1]) : lines_.size();
    }

    /// The lists between two lines.
    std::pair<std::size_t, std::size_t> lists_between(std::size_t begin, std::size_t end) const {
        const auto first = std::ranges::lower_bound(lists_, begin, {}, &ListStart::line);
        const auto last = std::ranges::lower_bound(lists_, end, {}, &ListStart::line);
        return {static_cast<std::size_t>(first - lists_.begin()),
                static_cast<std::size_t>(last - lists_.begin())};
    }

    void score(Rank& rank) const {
        const auto& hs = rank.headings;
        const Style style = headings_[hs.front()].style;
        std::set<std::string> titles;
        int with_list = 0;
        int repeated = 0;
        for (std::size_t n = 0; n < hs.size(); ++n) {
            titles.insert(name_key(headings_[hs[n]].title));
            const auto [first, last] = lists_between(line_of(hs[n]), end_of(hs, n));
            if (first == last || general_[hs[n]]) continue;
            ++with_list;
            std::set<std::string_view> labels;
            for (std::size_t i = first; i < last; ++i) {
                repeated += !labels.insert(lists_[i].label).second;
            }
        }
        const auto distinct = static_cast<int>(titles.size());
        const auto count = static_cast<int>(hs.size());
        if (distinct * 4 < count * 3) return;  // "What we will do" below every theme
        int specific = 0;
        for (const auto h : hs) specific += !general_[h];
        rank.score = 10 * with_list - 8 * repeated + weight_of(style);
        if (style == Style::named && !is_chapter_word(headings_[hs.front()].word)) {
            rank.score += 4 * std::min(specific, 6);
        }
        if (chapter_ && style != Style::plain && hs.front() > *chapter_ &&
            headings_[*chapter_].key() != headings_[hs.front()].key()) {
            rank.score += 6;
        }
        if (with_list == 0 && (style == Style::plain || count < 2) && style != Style::named) {
            rank.score = -1000;
        }
        if (with_list == 0 && style != Style::named && !(chapter_ && hs.front() > *chapter_)) {
            rank.score -= 8;
        }
    }

    bool is_chapter_word(const std::string& word) const {
        const std::string* value = vocabulary_.role("theme-word").find(word);
        return value && *value == "chapter";
    }

    bool has_list(const Rank& rank, std::size_t n) const {
        const auto [first, last] =
            lists_between(line_of(rank.headings[n]), end_of(rank.headings, n));
        return first < last;
    }

    /// The headings of the rank that are themes.
    std::vector<std::size_t> themes_of(const Rank& rank) const {
        const auto& hs = rank.headings;
        const Style style = headings_[hs.front()].style;
        std::size_t first = hs.size();
        std::size_t last = 0;
        for (std::size_t n = 0; n < hs.size(); ++n) {
            if (general_[hs[n]] || !has_list(rank, n)) continue;
            first = std::min(first, n);
            last = n;
        }
        const bool in_chapter =
            chapter_ && headings_[*chapter_].key() != headings_[hs.front()].key();
        const auto named =
            std::ranges::count_if(hs, [&](std::size_t h) { return in_other_bullet(h); });
        const bool overview =
            named >= 3 && named * 4 >= static_cast<std::ptrdiff_t>(last - first + 1) * 3;
        const auto openers = common_openers(rank, first, last);
        std::vector<std::size_t> out;
        for (std::size_t n = 0; n < hs.size(); ++n) {
            if (general_[hs[n]]) continue;
            const bool below_chapter = in_chapter && hs[n] > *chapter_ && hs[n] < chapter_end_;
            const bool between = n >= first && n <= last;
            // an overview of bullets names the themes; a chapter before or after them is none
            if (!between && overview && !in_other_bullet(hs[n])) continue;
            if (is_numbered(style) ? (!in_chapter || below_chapter || between || has_list(rank, n))
                                   : (between || below_chapter || in_overview(hs[n]) ||
                                      is_built_alike(rank, n, openers))) {
                out.push_back(hs[n]);
            }
        }
        return out;
    }

    /// What opens the parts of a section: headings in it and "Ambition: ...", list labels apart.
    std::set<std::string> openers_of(const Rank& rank, std::size_t n) const {
        const std::size_t begin = line_of(rank.headings[n]) + 1;
        const std::size_t end = end_of(rank.headings, n);
        std::set<std::string> out;
        for (const Heading& heading : headings_) {
            if (heading.line >= begin && heading.line < end) out.insert(name_key(heading.title));
        }
        for (std::size_t i = begin; i < end; ++i) {
            const std::string_view text = without_markup(lines_[i].text);
            const auto colon = text.find(':');
            if (lines_[i].role != LineRole::text || colon == std::string_view::npos) continue;
            if (words_of(text.substr(0, colon)).size() <= 5) {
                out.insert(name_key(text.substr(0, colon)));
            }
        }
        std::erase_if(out, [&](const std::string& key) {
            return std::ranges::any_of(
                lists_, [&](const ListStart& list) { return name_key(list.label) == key; });
        });
        return out;
    }

    /// What opens parts of at least half of the sections from the first with a list to the last.
    std::set<std::string> common_openers(const Rank& rank, std::size_t first,
                                         std::size_t last) const {
        std::map<std::string, std::size_t> times;
        std::size_t sections = 0;
        for (std::size_t n = first; n < rank.headings.size() && n <= last; ++n) {
            if (general_[rank.headings[n]]) continue;
            ++sections;
            for (const std::string& opener : openers_of(rank, n)) ++times[opener];
        }
        std::set<std::string> out;
        for (const auto& [opener, count] : times) {
            if (count >= 2 && 2 * count >= sections) out.insert(opener);
        }
        return out;
    }

    /// A section with the parts that the themes have is a theme that has no list.
    bool is_built_alike(const Rank& rank, std::size_t n,
                        const std::set<std::string>& openers) const {
        if (openers.empty()) return false;
        const auto own = openers_of(rank, n);
        const auto shared = static_cast<std::size_t>(std::ranges::count_if(
            openers, [&](const std::string& opener) { return own.contains(opener); }));
        return 2 * shared >= openers.size();
    }

    /// Its title is one of the bullets of the document.
    bool in_overview(std::size_t h) const {
        return bullets_.contains(name_key(headings_[h].title));
    }
    /// The same, apart from the heading itself, which may look like a numbered bullet.
    bool in_other_bullet(std::size_t h) const {
        const auto it = bullets_.find(name_key(headings_[h].title));
        const bool itself = static_cast<bool>(bullet_of(lines_[line_of(h)].text));
        return it != bullets_.end() && it->second > static_cast<std::size_t>(itself);
    }

    /// Lines at which a theme ends although no theme starts there.
    std::vector<std::size_t> closing_headings(const Rank& rank,
                                              const std::vector<std::size_t>& chosen) const {
        const Heading& sample = headings_[rank.headings.front()];
        const std::size_t first = chosen.front();
        const std::size_t last = chosen.back();
        std::unordered_set<std::string> before;
        std::unordered_set<std::string> within;
        std::map<std::string, std::size_t> times;  // "What we do" below every theme closes none
        for (std::size_t h = 0; h < headings_.size(); ++h) {
            if (h < first) before.insert(headings_[h].key());
            if (h > first && h < last && !general_[h]) within.insert(headings_[h].key());
            if (h > first) ++times[name_key(headings_[h].title)];
        }
        std::vector<std::size_t> ends;
        for (std::size_t h = 0; h < headings_.size(); ++h) {
            const Heading& heading = headings_[h];
            const std::string key = heading.key();
            const bool same = key == sample.key();
            if (!same && h > first && times[name_key(heading.title)] >= 2) continue;
            const bool shallower =
                heading.style == sample.style &&
                (heading.style == Style::markdown || heading.style == Style::arabic) &&
                heading.depth < sample.depth;
            const bool above = before.contains(key) && !within.contains(key);
            const bool general =
                general_[h] && heading.style != Style::plain && (h > last || !within.contains(key));
            const bool general_tail = general_[h] && h > last;
            if (same || shallower || above || general || general_tail) ends.push_back(heading.line);
        }
        return ends;
    }

    Theme make(std::size_t h, const std::vector<std::size_t>& ends) const {
        const Heading& heading = headings_[h];
        Theme theme;
        theme.number = heading.number;
        theme.title = heading.title;
        theme.first = heading.line;
        const auto end = std::ranges::upper_bound(ends, heading.line);
        theme.last = (end == ends.end() ? lines_.size() : *end) - 1;
        const Span span{lines_[heading.line].number, lines_[heading.last].number, 0};
        theme.aliases.push_back({heading.title, span});
        // the part before a colon is what people call it
        if (const auto colon = heading.title.find(": "); colon != std::string::npos && colon >= 4) {
            theme.aliases.push_back({heading.title.substr(0, colon), span});
        }
        return theme;
    }

    /// An annex may repeat the titles in another style: the longer section is the theme.
    void take_longer_section(Theme& theme, const std::string& key, std::size_t annex) const {
        const std::string title = name_key(theme.title);
        for (std::size_t h = 0; h < headings_.size(); ++h) {
            const Heading& heading = headings_[h];
            if (heading.style == Style::plain || heading.key() == key ||
                name_key(heading.title) != title) {
                continue;
            }
            std::size_t next = h + 1;
            while (next < headings_.size() && headings_[next].key() != heading.key()) ++next;
            std::size_t end = next < headings_.size() ? headings_[next].line : lines_.size();
            if (heading.line < annex) end = std::min(end, annex);
            if (end - heading.line <= theme.last - theme.first + 1) continue;
            theme.first = heading.line;
            theme.last = end - 1;
        }
    }

    /// The same title again, in an appendix or an overview with text: the longer one is the theme.
    void merge_repeated(Outline& out) const {
        std::map<std::string, std::size_t> seen;
        std::vector<Theme> kept;
        for (Theme& theme : out.themes) {
            const auto [it, fresh] = seen.try_emplace(name_key(theme.title), kept.size());
            if (fresh) {
                kept.push_back(std::move(theme));
                continue;
            }
            Theme& other = kept[it->second];
            if (theme.last - theme.first > other.last - other.first) {
                other.first = theme.first;
                other.last = theme.last;
                if (!theme.number.empty()) other.number = theme.number;
            }
        }
        std::ranges::sort(kept, {}, &Theme::first);
        out.themes = std::move(kept);
    }

    /// Bullets before the first theme that name themes: other names of them.
    void add_overview_names(Outline& out) const {
        const std::size_t end = out.themes.empty() ? 0 : out.themes.front().first;
        std::vector<std::pair<std::size_t, NameDraft>> run;
        const auto close = [&] {
            std::set<std::size_t> themes;
            for (const auto& [theme, name] : run) themes.insert(theme);
            if (themes.size() >= 2) {
                for (auto& [theme, name] : run) out.themes[theme].aliases.push_back(name);
            }
            run.clear();
        };
        for (std::size_t i = 0; i < end; ++i) {
            const Line& line = lines_[i];
            if (line.role != LineRole::text) continue;
            const Bullet bullet = bullet_of(line.text);
            if (!bullet || line.text.size() > 120) {
                if (!bullet) close();
                continue;
            }
            const std::string name = squeeze(line.text.substr(bullet.length));
            const std::size_t theme = begins_with(out, name);
            if (theme != Outline::npos) {
                run.emplace_back(theme, NameDraft{name, {line.number, line.number, 0}});
            }
        }
        close();
    }
    static std::size_t begins_with(const Outline& out, std::string_view name) {
        const std::string key = name_key(name);
        if (key.size() < 4) return Outline::npos;
        for (std::size_t t = 0; t < out.themes.size(); ++t) {
            const std::string title = name_key(out.themes[t].title);
            if (title.starts_with(key) || key.starts_with(title)) return t;
        }
        return Outline::npos;
    }

    const std::vector<Line>& lines_;
    const std::vector<Heading>& all_;
    std::vector<Heading> headings_;  ///< without those of overviews
    std::vector<bool> general_;
    std::vector<ListStart> lists_;
    const Vocabulary& vocabulary_;
    std::optional<std::size_t> chapter_;  ///< the heading of the chapter of the themes
    std::size_t chapter_end_ = 0;         ///< the next heading of that rank
    std::unordered_map<std::string, std::size_t>
        bullets_;  ///< keys of all short bullets, and how many
};

}  // namespace

Outline find_themes(const std::vector<Line>& lines, const std::vector<Heading>& headings,
                    const std::vector<ListStart>& lists, const Vocabulary& vocabulary) {
    return ThemeFinder(lines, headings, lists, vocabulary).run();
}

}  // namespace lobbynet::plan
