#include "importers/plan/furniture.hpp"

#include <algorithm>
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

struct Seen {
    std::size_t count = 0;
    std::vector<std::size_t> lines;
    bool rising = true;
    long last = -1;
};

/// The text with every number as '#'; `number` is the last one.
std::string head_key(std::string_view text, long& number) {
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
                number = n;
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
        long number = -1;
        Seen& seen = heads[head_key(line.text, number)];
        ++seen.count;
        seen.lines.push_back(i);
        seen.rising = seen.rising && number > seen.last;
        seen.last = number;
    }
    for (const auto& [key, seen] : heads) {
        if (seen.count < 2) continue;
        const bool numbered = key.find('#') != std::string::npos;
        const std::string_view sample = lines[seen.lines.front()].text;
        bool of_a_page = false;
        if (numbered && seen.rising && seen.count >= 2) {
            for (const auto& word : words_of(sample)) {
                of_a_page =
                    of_a_page || page_words.contains_word(word) || plan_words.contains_word(word);
            }
            of_a_page = of_a_page || sample.find(" | ") != std::string_view::npos;
        }
        std::size_t at_edge = 0;
        for (const auto i : seen.lines) at_edge += at_page_edge(lines, i);
        const bool edges = seen.count >= 2 && at_edge * 3 >= seen.count * 2 && at_edge >= 2 &&
                           (!numbered || seen.rising);
        if (!of_a_page && !edges) continue;
        for (const auto i : seen.lines) {
            if (of_a_page || at_page_edge(lines, i)) lines[i].role = LineRole::furniture;
        }
    }
}

/// From the mark to the next blank line.
void mark_footnotes(std::vector<Line>& lines) {
    bool inside = false;
    for (Line& line : lines) {
        if (line.role == LineRole::blank || line.role == LineRole::furniture) inside = false;
        if (line.role != LineRole::text) continue;
        if (opens_footnote(line.text)) inside = true;
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
