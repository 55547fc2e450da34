#include "importers/plan/headings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

#include "graph/base/numerals.hpp"
#include "graph/base/text.hpp"
#include "importers/plan/labels.hpp"

namespace lobbynet::plan {
namespace {

constexpr std::size_t longest_heading = 140;  ///< bytes of one line
constexpr std::size_t longest_list = 60;      ///< lines

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Drops what may stand between a number and a title.
std::string_view after_separator(std::string_view text) {
    text = trim(text);
    for (bool again = true; again && !text.empty();) {
        again = false;
        for (const std::string_view sign : {".", ":", ")", "–", "—", "-", "|", "•", "·", "]"}) {
            if (text.starts_with(sign)) {
                text = trim(text.substr(sign.size()));
                again = true;
            }
        }
    }
    return text;
}

bool ends_as_sentence(std::string_view title) {
    return title.ends_with('.') || title.ends_with(';') || title.ends_with(',') ||
           title.ends_with(':');
}

bool has_letter(std::string_view text) {
    return std::ranges::any_of(text, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80) != 0;
    });
}

/// Four letters or more, none of them small.
bool is_capitals(std::string_view text) {
    std::size_t letters = 0;
    for (const char32_t c : code_points(text)) {
        const std::string one = to_utf8(std::u32string(1, c));
        if (lower(one) != one) {
            ++letters;
        } else if ((c >= U'a' && c <= U'z') || (c > 0xDE && c < 0x180)) {
            return false;
        }
    }
    return letters >= 4;
}

/// What a heading counts to, in its last part: "2.3" is 3, "IV" is 4; 0 if it is no number.
std::uint32_t ordinal(const Heading& h) {
    const std::string_view last = std::string_view(h.number).substr(h.number.rfind('.') + 1);
    if (!last.empty() && std::ranges::all_of(last, is_digit)) {
        return static_cast<std::uint32_t>(std::stoul(std::string(last)));
    }
    if (last.size() == 1 && h.style == Heading::Style::letter) {
        return static_cast<std::uint32_t>(last.front() - 'A' + 1);
    }
    return roman_value(last);
}

class Finder {
 public:
    Finder(const std::vector<Line>& lines, const Vocabulary& vocabulary)
        : lines_(lines), vocabulary_(vocabulary), theme_words_(vocabulary.role("theme-word")) {}

    std::vector<Heading> run() {
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            if (auto heading = at(i)) {
                i = heading->last;
                found_.push_back(std::move(*heading));
            }
        }
        mark_empty();
        return std::move(found_);
    }

 private:
    bool free_above(std::size_t i) const {
        return i == 0 || lines_[i - 1].role != LineRole::text ||
               lines_[i - 1].page != lines_[i].page ||
               (!found_.empty() && found_.back().last == i - 1);
    }
    /// A list of stakeholders stands right above it, and its number is the next one: a plan without
    /// blank lines. Not where that list is numbered itself.
    bool closes_list(std::size_t i, const Heading& h) const {
        if (!follows(h)) return false;
        for (std::size_t above = i; above-- > 0;) {
            const Line& line = lines_[above];
            if (line.role != LineRole::text || i - above > longest_list) return false;
            if (label_at(lines_, above, vocabulary_)) return true;
            const Bullet bullet = bullet_of(line.text);
            if (bullet && is_digit(line.text.front())) return false;
        }
        return false;
    }
    /// Its number is one more than that of the last heading of its rank.
    bool follows(const Heading& h) const {
        const auto before = std::find_if(found_.rbegin(), found_.rend(), [&](const Heading& other) {
            return other.key() == h.key();
        });
        if (before == found_.rend()) return false;
        const auto n = ordinal(h);
        return n > 0 && n == ordinal(*before) + 1;
    }
    bool free_below(std::size_t i) const {
        return i + 1 >= lines_.size() || lines_[i + 1].role != LineRole::text ||
               lines_[i + 1].page != lines_[i].page;
    }
    bool underlined(std::size_t i) const {
        if (i + 1 >= lines_.size() || lines_[i + 1].role != LineRole::rule) return false;
        const std::string_view rule = lines_[i + 1].text;
        const char c = rule.front();
        return (c == '=' || c == '-' || c == '~') &&
               rule.find_first_not_of(c) == std::string_view::npos &&
               lines_[i].text.find("  ") == std::string_view::npos && free_above(i);
    }

    std::optional<Heading> at(std::size_t i) {
        const Line& line = lines_[i];
        if (line.role != LineRole::text || line.text.size() > longest_heading) return std::nullopt;
        if (!has_letter(line.text) || line.text.front() == '|') return std::nullopt;
        Heading h;
        h.line = h.last = i;
        std::string_view text = line.text;
        bool marked = false;  // the layout itself says that it is a heading
        if (text.front() == '#') {
            const auto end = text.find_first_not_of('#');
            if (end == std::string_view::npos || end > 6 || text[end] != ' ') return std::nullopt;
            h.style = Heading::Style::markdown;
            h.depth = static_cast<int>(end);
            text = trim(text.substr(end));
            while (text.ends_with('#')) text = trim(text.substr(0, text.size() - 1));
            marked = true;
        } else if (text.size() > 4 && text.starts_with("**") && text.ends_with("**")) {
            h.style = Heading::Style::bold;
            text = trim(text.substr(2, text.size() - 4));
            marked = text.find("**") == std::string_view::npos && free_above(i);
            if (!marked) return std::nullopt;
        } else if (underlined(i)) {
            h.style = Heading::Style::underlined;
            h.depth = lines_[i + 1].text.front();
            marked = true;
        }
        while (text.starts_with("**") || text.starts_with("__")) text.remove_prefix(2);
        while (text.ends_with("**") || text.ends_with("__")) text.remove_suffix(2);
        h.title = squeeze(text);
        const bool overview = is_overview_label(text, vocabulary_);
        if (!overview && is_label(text, vocabulary_)) return std::nullopt;
        const bool numbered = number(h, text, i, marked);
        if (!numbered && !marked && !unnumbered(h, text, i) && !overview) return std::nullopt;
        if (h.title.empty()) return std::nullopt;
        if (!overview && is_label(h.title, vocabulary_)) return std::nullopt;
        if (!marked) wrapped_title(h);
        if (marked && h.style == Heading::Style::underlined) h.last = i + 1;
        return h;
    }

    /// "Thema 3: Wonen", "IV. Wonen", "2.3 Wonen", "B. Wonen"
    bool number(Heading& h, std::string_view text, std::size_t i, bool marked) {
        for (const auto reading : {&Finder::named, &Finder::counted}) {
            Heading tried = h;
            if (!(this->*reading)(tried, text, i, marked)) continue;
            h = std::move(tried);
            return true;
        }
        return false;
    }

    bool named(Heading& h, std::string_view text, std::size_t i, bool marked) {
        const auto words = words_of(text.substr(0, 60));
        if (words.size() < 2) return false;
        std::size_t n = theme_words_.longest_at(words, 0);
        if (n == 0 || n >= words.size()) return false;
        std::size_t at = 0;  // bytes of the theme word
        for (std::size_t seen = 0; seen < n; ++seen) {
            at = text.find_first_not_of(" \t", at);
            if (at == std::string_view::npos) return false;
            at = std::min(text.find_first_of(" \t", at), text.size());
        }
        const std::string_view rest = trim(text.substr(at));
        const auto end = std::min(rest.find_first_of(" \t:.)|-"), rest.find("–"));
        std::string_view count = rest.substr(0, std::min(end, rest.find("—")));
        const std::string spelt = fold(count);
        const std::string* spelt_out = vocabulary_.role("number-word").find(spelt);
        const bool digits =
            !count.empty() && count.size() <= 3 && std::ranges::all_of(count, is_digit);
        const bool letter = count.size() == 1 && count.front() >= 'A' && count.front() <= 'Z';
        if (!digits && !letter && roman_value(count) == 0 && !spelt_out) return false;
        std::string_view title = after_separator(rest.substr(count.size()));
        if (ends_as_sentence(title) && !marked) return false;
        const bool signed_off =
            rest.substr(count.size()).find_first_of(":.–—-|)") < std::string_view::npos;
        const bool separated = title.empty() || signed_off || starts_with_upper(title);
        if (!separated) return false;  // "thema 3 en 4 gaan over ..."
        h.word = joined(words, 0, n);
        h.number = spelt_out && !spelt_out->empty() ? *spelt_out : std::string(count);
        h.style = Heading::Style::named;
        h.title = squeeze(title);
        const bool next = signed_off && starts_with_upper(title) && follows(h);
        if (!marked && !free_above(i) && !next) return false;
        if (title.empty()) title_below(h, i);
        return !h.title.empty();
    }

    /// "Thema 3" with the title on the next line.
    void title_below(Heading& h, std::size_t i) {
        std::size_t below = i + 1;
        if (below < lines_.size() && lines_[below].role == LineRole::rule) ++below;
        below = next_text(lines_, below);
        if (below >= lines_.size() || below > i + 3) return;
        const std::string_view title = without_markup(lines_[below].text);
        if (title.size() > longest_heading || ends_as_sentence(title) ||
            is_label(title, vocabulary_) || !free_below(below)) {
            return;
        }
        h.title = squeeze(title);
        h.last = below;
    }

    bool counted(Heading& h, std::string_view text, std::size_t i, bool marked) {
        const auto space = text.find_first_of(" \t");
        if (space == std::string_view::npos) return false;
        std::string_view count = text.substr(0, space);
        const bool closed = count.ends_with('.') || count.ends_with(')') || count.ends_with(':');
        if (closed) count.remove_suffix(1);
        if (count.empty()) return false;
        const std::string_view after = text.substr(space);
        const std::string_view title = after_separator(after);
        const bool wide = after.starts_with("  ") || after.starts_with('\t') ||
                          title.data() != trim(after).data();
        int depth = 1;
        Heading::Style style = Heading::Style::arabic;
        if (is_digit(count.front())) {
            bool plain = true;
            for (const auto part : split(count, '.')) {
                plain = plain && !part.empty() && part.size() <= 2 &&
                        std::ranges::all_of(part, is_digit);
            }
            if (!plain) return false;
            depth = static_cast<int>(std::ranges::count(count, '.')) + 1;
        } else if (roman_value(count) > 0 &&
                   (count.size() > 1 || count == "I" || count == "V" || count == "X")) {
            style = Heading::Style::roman;
        } else if (count.size() == 1 && count.front() >= 'A' && count.front() <= 'Z') {
            style = Heading::Style::letter;
        } else {
            return false;
        }
        if (style != Heading::Style::arabic && !closed && !wide) return false;
        if (!starts_with_upper(title) && !is_digit(title.empty() ? ' ' : title.front())) {
            return false;
        }
        h.number = count;
        h.title = squeeze(title);
        if (h.style != Heading::Style::markdown) {  // in Markdown the number of '#' is the rank
            h.style = style;
            h.depth = style == Heading::Style::arabic ? depth : 0;
        }
        if (marked) return true;
        if (ends_as_sentence(title) || (!free_above(i) && !closes_list(i, h))) return false;
        return free_below(i) || short_above_text(i) || opens_list(i + 1);
    }

    bool opens_list(std::size_t i) const {
        return i < lines_.size() && label_at(lines_, i, vocabulary_).has_value();
    }
    /// A heading that its text follows without a blank line.
    bool short_above_text(std::size_t i) const {
        if (i + 1 >= lines_.size()) return true;
        const Line& below = lines_[i + 1];
        const bool sentence = below.text.size() > lines_[i].text.size() ||
                              (below.text.ends_with('.') && !lines_[i].text.ends_with('.'));
        return lines_[i].text.size() <= 70 && starts_with_upper(below.text) &&
               !bullet_of(below.text) && sentence;
    }

    bool unnumbered(Heading& h, std::string_view text, std::size_t i) {
        if (text.size() > 100 || bullet_of(text) || !free_above(i)) return false;
        if (text.find("  ") != std::string_view::npos ||
            text.find('\t') != std::string_view::npos) {
            return false;
        }
        if (ends_as_sentence(text) || text.find(": ") != std::string_view::npos) return false;
        if (is_capitals(text)) {
            h.style = Heading::Style::capitals;
            return true;
        }
        if (!starts_with_upper(text) || words_of(text).size() > 10 || text.size() > 80)
            return false;
        if (!free_below(i) && !short_above_text(i)) return false;
        h.style = Heading::Style::plain;
        return true;
    }

    /// A title goes on below where the line cannot end there.
    void wrapped_title(Heading& h) const {
        const std::size_t below = h.last + 1;
        if (below >= lines_.size() || lines_[below].role != LineRole::text) return;
        const std::string_view rest = lines_[below].text;
        if (rest.size() > 80 || bullet_of(rest) || ends_as_sentence(rest) || !free_below(below)) {
            return;
        }
        const char last = h.title.back();
        const bool open = last == '-' || last == '&' || last == '/' ||
                          vocabulary_.role("small-word")
                              .contains(std::string_view(h.title).substr(h.title.rfind(' ') + 1));
        if (!open && starts_with_upper(rest)) return;
        h.title = squeeze(h.title + " " + std::string(rest));
        h.last = below;
    }

    /// In an overview one heading follows the other and nothing stands between them.
    void mark_empty() {
        std::unordered_map<std::string, std::size_t> last;  // the heading of that style before
        for (std::size_t n = 0; n < found_.size(); ++n) {
            const auto key = found_[n].key();
            if (const auto it = last.find(key); it != last.end()) {
                Heading& before = found_[it->second];
                const std::size_t below = next_text(lines_, before.last + 1);
                before.empty = below >= found_[n].line;
            }
            last[key] = n;
        }
    }

    const std::vector<Line>& lines_;
    const Vocabulary& vocabulary_;
    const PhraseSet& theme_words_;
    std::vector<Heading> found_;
};

}  // namespace

std::string Heading::key() const {
    return fmt::format("{}:{}:{}", static_cast<int>(style), style == Style::named ? 0 : depth,
                       word);
}

std::vector<Heading> find_headings(const std::vector<Line>& lines, const Vocabulary& vocabulary) {
    return Finder(lines, vocabulary).run();
}

}  // namespace lobbynet::plan
