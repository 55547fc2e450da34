#include "importers/plan/furniture.hpp"

#include <algorithm>
#include <functional>
#include <unordered_map>

#include "graph/base/text.hpp"

namespace lobbynet::plan {
namespace {

constexpr std::size_t longest_head = 160;  ///< bytes of a running head

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_url(std::string_view text) {
    // a footnote number may stand before it
    std::size_t i = 0;
    while (i < text.size() && (is_digit(text[i]) || text[i] == '[' || text[i] == ']' ||
                               text[i] == '(' || text[i] == ')' || text[i] == ' ')) {
        ++i;
    }
    const std::string_view rest = text.substr(i);
    if (rest.find(' ') != std::string_view::npos) return false;
    return rest.starts_with("http://") || rest.starts_with("https://") ||
           rest.starts_with("www.") || rest.starts_with("<http");
}

/// "12", "- 12 -", "Pagina 3 van 20", "Page 3 of 9", "3/20", "iv".
bool is_page_number(std::string_view text, const Vocabulary& vocabulary) {
    if (text.size() > 40 || text.empty()) return false;
    const auto words = words_of(text);
    if (words.empty() || words.size() > 4) return false;
    const PhraseSet& page = vocabulary.role("page-word");
    std::size_t numbers = 0;
    bool named = false;
    for (const auto& word : words) {
        if (page.contains_word(word)) {
            named = true;
        } else if (word.size() <= 4 && std::ranges::all_of(word, is_digit)) {
            ++numbers;
        } else if (word.size() <= 5 && word.find_first_not_of("ivxl") == std::string::npos) {
            ++numbers;
        } else {
            return false;
        }
    }
    if (named) return numbers > 0 && numbers <= 2;
    const bool plain = std::ranges::all_of(
        text, [](char c) { return is_digit(c) || std::string_view(" -|/").find(c) < 4; });
    const bool roman = words.size() == 1 && text.find_first_not_of("ivxl") == std::string::npos;
    return numbers > 0 && numbers <= 2 && (plain || roman);
}

/// Superscript digits, [1], (1), * at the start of a line.
bool opens_footnote(std::string_view text) {
    for (const std::string_view mark : {"¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"}) {
        if (text.starts_with(mark)) return true;
    }
    if (text.size() < 4 || text[0] != '[') return false;
    std::size_t i = 1;
    while (i < text.size() && i < 4 && is_digit(text[i])) ++i;
    return i > 1 && i < text.size() && text[i] == ']';
}

/// "Chapter . . . . . 4", "Chapter ....... 12"
bool is_contents_row(std::string_view text) {
    if (text.size() > 400) return false;
    std::size_t end = text.size();
    while (end > 0 && (is_digit(text[end - 1]) || text[end - 1] == 'i' || text[end - 1] == 'v' ||
                       text[end - 1] == 'x')) {
        --end;
    }
    std::size_t dots = 0;
    std::size_t at = end;
    while (at > 0) {
        if (text[at - 1] == '.' || text[at - 1] == '_') {
            ++dots;
            --at;
        } else if (at > 2 && text.substr(at - 3, 3) == "…") {
            dots += 3;
            at -= 3;
        } else if (text[at - 1] == ' ' || text[at - 1] == '\t') {
            --at;
        } else {
            break;
        }
    }
    return dots >= 3 && at > 0 && (end < text.size() || dots >= 5);
}

using Numbers = std::vector<long>;

/// The lines of one wording, numbers apart.
struct Seen {
    std::vector<std::size_t> lines;
    std::vector<Numbers> numbers;  ///< of each line

    std::size_t count() const { return lines.size(); }
    /// One of its numbers counts up: "Page 3 of 9".
    bool rises() const {
        for (std::size_t n = 0; n < numbers.front().size(); ++n) {
            const auto falls = [&](const Numbers& a, const Numbers& b) { return a[n] >= b[n]; };
            if (std::ranges::adjacent_find(numbers, falls) == numbers.end()) return true;
        }
        return false;
    }
    /// They are the same each time: a date, not a page.
    bool is_constant() const {
        return std::ranges::adjacent_find(numbers, std::not_equal_to<>()) == numbers.end();
    }
};

/// The text with every number as '#'.
std::string head_key(std::string_view text, Numbers& numbers) {
    std::string key;
    for (std::size_t i = 0; i < text.size();) {
        if (is_digit(text[i])) {
            long n = 0;
            std::size_t digits = 0;
            for (; i < text.size() && is_digit(text[i]); ++i, ++digits) {
                if (digits < 6) n = n * 10 + (text[i] - '0');
            }
            if (digits == 4 && n >= 1900 && n < 2200) {
                key += std::to_string(n);  // a year does not vary
            } else {
                numbers.push_back(n);
                key += '#';
            }
        } else {
            if (text[i] != ' ' && text[i] != '\t') key += text[i];
            ++i;
        }
    }
    return fold(key);
}

bool at_page_edge(const std::vector<Line>& lines, std::size_t i) {
    for (const int step : {-1, 1}) {
        std::size_t texts = 0;
        for (auto j = static_cast<std::ptrdiff_t>(i) + step;; j += step) {
            if (j < 0 || j >= static_cast<std::ptrdiff_t>(lines.size())) return true;
            const Line& line = lines[static_cast<std::size_t>(j)];
            if (line.page != lines[i].page || line.role == LineRole::furniture) return true;
            if (line.role == LineRole::text && ++texts > 1) break;
        }
    }
    return false;
}

void mark_running_heads(std::vector<Line>& lines, const Vocabulary& vocabulary) {
    const PhraseSet& page_words = vocabulary.role("page-word");
    const PhraseSet& plan_words = vocabulary.role("plan-word");
    std::unordered_map<std::string, Seen> heads;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const Line& line = lines[i];
        if (line.role != LineRole::text || line.text.size() > longest_head) continue;
        if (line.text.ends_with(':') || line.text.ends_with(',')) continue;
        Numbers numbers;
        Seen& seen = heads[head_key(line.text, numbers)];
        seen.lines.push_back(i);
        seen.numbers.push_back(std::move(numbers));
    }
    const auto numbers_pages = [&](const Seen& seen) {
        if (!seen.rises()) return false;
        const std::string_view sample = lines[seen.lines.front()].text;
        return sample.find(" | ") != std::string_view::npos ||
               std::ranges::any_of(words_of(sample), [&](const std::string& word) {
                   return page_words.contains_word(word) || plan_words.contains_word(word);
               });
    };
    for (const auto& [key, seen] : heads) {
        if (seen.count() < 2 || !numbers_pages(seen)) continue;
        for (const auto i : seen.lines) lines[i].role = LineRole::furniture;
    }
    // those beside a page number or another head, once these are known
    std::vector<const Seen*> repeated;
    for (const auto& [key, seen] : heads) {
        const bool varies = !seen.rises() && !seen.is_constant();
        if (seen.count() >= 2 && !varies) repeated.push_back(&seen);
    }
    std::ranges::sort(repeated, {}, [](const Seen* s) { return s->lines.front(); });
    for (const Seen* seen : repeated) {
        std::size_t at_edge = 0;
        for (const auto i : seen->lines) at_edge += at_page_edge(lines, i);
        if (at_edge * 3 < seen->count() * 2 || at_edge < 2) continue;
        for (const auto i : seen->lines) {
            if (at_page_edge(lines, i)) lines[i].role = LineRole::furniture;
        }
    }
}

/// "3 Tussenrapport verwacht in mei." at the foot of a page, where the text above has a mark 3.
bool opens_numbered_note(const std::vector<Line>& lines, std::size_t i) {
    constexpr std::size_t look_back = 120;  ///< lines
    const std::string_view text = lines[i].text;
    std::size_t digits = 0;
    while (digits < text.size() && is_digit(text[digits])) ++digits;
    if (digits == 0 || digits > 2 || text.substr(digits, 1) != " ") return false;
    if (!starts_with_upper(trim(text.substr(digits)))) return false;
    std::size_t end = i;
    while (end < lines.size() && lines[end].role == LineRole::text) ++end;
    std::size_t next = end;
    while (next < lines.size() && lines[next].role == LineRole::blank) ++next;
    const bool foot = next < lines.size() && (lines[next].role == LineRole::furniture ||
                                              lines[next].page != lines[i].page);
    if (!foot) return false;
    const std::string_view mark = text.substr(0, digits);
    for (std::size_t j = i; j-- > 0 && j + look_back > i;) {
        const std::string_view above = lines[j].text;
        if (lines[j].role != LineRole::text) continue;
        for (auto at = above.find(mark); at != std::string_view::npos;
             at = above.find(mark, at + 1)) {
            const char before = at > 0 ? above[at - 1] : ' ';
            const auto after = above.substr(at + digits, 1);
            const bool attached =
                std::string_view(".,;:)!?").find(before) < 7 || (before >= 'a' && before <= 'z');
            const bool decimal = at > 1 && is_digit(above[at - 2]);
            if (attached && !decimal && (after.empty() || after == " ")) return true;
        }
    }
    return false;
}

/// From the mark to the next blank line.
void mark_footnotes(std::vector<Line>& lines) {
    bool inside = false;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        Line& line = lines[i];
        if (line.role == LineRole::blank || line.role == LineRole::furniture) inside = false;
        if (line.role != LineRole::text) continue;
        if (opens_footnote(line.text) || opens_numbered_note(lines, i)) inside = true;
        if (inside) line.role = LineRole::footnote;
    }
}

/// Under a heading "Contents": rows that end in a page number, until a line that does not.
void mark_contents(std::vector<Line>& lines, const Vocabulary& vocabulary) {
    const PhraseSet& titles = vocabulary.role("contents-title");
    for (Line& line : lines) {
        if (line.role == LineRole::text && is_contents_row(line.text)) {
            line.role = LineRole::contents;
        }
    }
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].role != LineRole::text || lines[i].text.size() > 60) continue;
        if (!titles.contains(lines[i].text)) continue;
        std::size_t blanks = 0;
        for (std::size_t j = i + 1; j < lines.size() && blanks < 4; ++j) {
            Line& row = lines[j];
            if (row.role == LineRole::blank) {
                ++blanks;
            } else if (row.role == LineRole::contents) {
                blanks = 0;
            } else if (row.role == LineRole::text) {
                const bool short_row = row.text.size() < 120;
                if (!short_row || !is_digit(row.text.back())) break;
                row.role = LineRole::contents;
                blanks = 0;
            }
        }
    }
}

}  // namespace

void mark_furniture(std::vector<Line>& lines, const Vocabulary& vocabulary) {
    for (Line& line : lines) {
        if (line.role != LineRole::text) continue;
        if (is_url(line.text.substr(0, 2000))) {
            line.role = LineRole::url;
        } else if (is_page_number(line.text, vocabulary)) {
            line.role = LineRole::furniture;
        }
    }
    mark_contents(lines, vocabulary);
    mark_running_heads(lines, vocabulary);
    mark_footnotes(lines);
}

}  // namespace lobbynet::plan
