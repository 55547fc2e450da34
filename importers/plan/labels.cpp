#include "importers/plan/labels.hpp"

#include <algorithm>

#include "graph/base/text.hpp"
#include "importers/plan/atoms.hpp"

namespace lobbynet::plan {
namespace {

constexpr std::size_t longest_label = 120;  ///< bytes

std::string_view without_parentheses(std::string_view text) {
    const auto open = text.find('(');
    return open == std::string_view::npos || open == 0 ? text : trim(text.substr(0, open));
}

/// "The first 120 bytes" without cutting a line that is longer anywhere else than at a space.
std::string_view head_of_line(std::string_view text) {
    return text.size() <= longest_label ? text : text.substr(0, longest_label);
}

/// "Appendix 2: stakeholders by theme" -> "stakeholders by theme"
std::string_view without_appendix(std::string_view text, const Vocabulary& vocabulary) {
    const auto words = words_of(text.substr(0, 60));
    if (words.empty() || vocabulary.role("appendix-word").longest_at(words, 0) == 0) return text;
    const auto sign = std::min(
        {text.find(": "), text.find(" – "), text.find(" - "), text.find(". "), text.find("  ")});
    return sign == std::string_view::npos ? text : trim(text.substr(text.find(' ', sign)));
}

bool paragraph_starts(const std::vector<Line>& lines, std::size_t i) {
    return i == 0 || lines[i - 1].role != LineRole::text || lines[i - 1].page != lines[i].page ||
           lines[i - 1].text.starts_with('#') || static_cast<bool>(bullet_of(lines[i].text));
}

/// Bytes of markup and of a bullet or number at the front.
std::size_t opening(std::string_view text) {
    const std::string_view inner = without_markup(text);
    return inner.empty() ? 0 : static_cast<std::size_t>(inner.data() - text.data());
}

std::size_t skip(std::string_view text, std::size_t at, std::string_view what) {
    while (at < text.size() && what.find(text[at]) != std::string_view::npos) ++at;
    return at;
}

std::optional<Label> colon_label(std::string_view text, const Vocabulary& vocabulary) {
    const std::string_view head = head_of_line(text);
    auto sign = head.find(':');
    std::size_t length = 1;
    if (sign == std::string_view::npos) {  // "Partners – VNG, IPO"
        for (const std::string_view dash : {" – ", " — ", " - "}) {
            const auto at = head.find(dash);
            if (at >= sign || text.find(',', at) == std::string_view::npos) continue;
            sign = at;
            length = dash.size();
        }
    }
    if (sign == std::string_view::npos) return std::nullopt;
    const std::size_t begin = opening(text);
    if (begin >= sign) return std::nullopt;
    const std::string_view words = trim(head.substr(begin, sign - begin));
    if (!is_label(without_parentheses(words), vocabulary)) return std::nullopt;
    return Label{Label::Form::colon, std::string(words), skip(text, sign + length, " \t*_")};
}

std::optional<Label> column_label(std::string_view text, const Vocabulary& vocabulary) {
    if (text.starts_with('|')) {  // "| Partners | VNG, IPO |", exactly two cells
        std::vector<std::string_view> cells = split(text.substr(0, 4000), '|');
        if (cells.size() != 4 || !trim(cells[3]).empty()) return std::nullopt;
        const std::string_view words = without_markup(trim(cells[1]));
        const std::string_view list = trim(cells[2]);
        if (list.empty() || !is_label(without_parentheses(words), vocabulary)) return std::nullopt;
        if (is_label(list, vocabulary) || vocabulary.role("list-column").contains(list)) {
            return std::nullopt;
        }
        return Label{Label::Form::column, std::string(words),
                     static_cast<std::size_t>(list.data() - text.data())};
    }
    const std::string_view head = head_of_line(text);
    const auto gap = std::min(head.find("  ", 3), head.find('\t'));
    if (gap == std::string_view::npos) return std::nullopt;
    const std::string_view words = without_markup(trim(head.substr(0, gap)));
    const std::size_t rest = skip(text, gap, " \t");
    if (rest >= text.size() || !is_label(words, vocabulary)) return std::nullopt;
    // a row of column heads is no list: what stands beside the label must be one
    const std::string_view list = text.substr(rest);
    if (list.find("  ") != std::string_view::npos || list.find('\t') != std::string_view::npos) {
        return std::nullopt;
    }
    if (list.find(',') == std::string_view::npos && list.find(';') == std::string_view::npos) {
        return std::nullopt;
    }
    return Label{Label::Form::column, std::string(words), rest};
}

/// "Onze partners zijn A, B en C", "Key stakeholders include A and B"
std::optional<Label> copula_label(std::string_view text, const Vocabulary& vocabulary) {
    const std::string_view head = head_of_line(text);
    const PhraseSet& copulas = vocabulary.role("list-copula");
    for (std::size_t at = head.find(' '); at != std::string_view::npos;
         at = head.find(' ', at + 1)) {
        const auto end = std::min(head.find(' ', at + 1), head.size());
        const std::string_view word = head.substr(at + 1, end - at - 1);
        if (word.empty() || !copulas.contains(word)) continue;
        const std::string_view words = trim(head.substr(0, at));
        if (!is_label(words, vocabulary)) return std::nullopt;
        return Label{Label::Form::colon, std::string(words), skip(text, end, " \t:")};
    }
    return std::nullopt;
}

/// The paragraph that starts at line `i` is one sentence.
bool is_one_sentence(const std::vector<Line>& lines, std::size_t i, const Vocabulary& vocabulary) {
    std::string text;
    for (; i < lines.size() && lines[i].role == LineRole::text && text.size() < 4000; ++i) {
        if (!text.empty()) text += ' ';
        text += lines[i].text;
    }
    return first_sentence(text, vocabulary).size() + 1 >= text.size();
}

std::optional<Label> sentence_label(const std::vector<Line>& lines, std::size_t i,
                                    const Vocabulary& vocabulary) {
    constexpr std::size_t longest_context = 9;  ///< words before "we work with"
    const std::string_view text = lines[i].text;
    const PhraseSet& cues = vocabulary.role("list-sentence");
    const auto words = words_of(head_of_line(text));
    if (words.empty()) return std::nullopt;
    // "Bij dit thema" and then "werken wij samen met"
    std::size_t context = vocabulary.role("list-context").longest_at(words, 0);
    std::size_t cue = context < words.size() ? cues.longest_at(words, context) : 0;
    // "On ports and ferries we work with": any words, if the paragraph says nothing else
    if (cue == 0 && vocabulary.role("preposition").contains_word(words.front())) {
        for (context = 1; cue == 0 && context < std::min(words.size(), longest_context);) {
            cue = cues.longest_at(words, context);
            context += cue == 0;
        }
        if (cue > 0 && !is_one_sentence(lines, i, vocabulary)) return std::nullopt;
    }
    if (cue == 0) return std::nullopt;
    const std::size_t n = context + cue;
    // the bytes of those words: the shortest prefix with as many words
    std::size_t at = 0;
    for (std::size_t seen = 0; at < text.size() && seen < n; ++seen) {
        at = skip(text, at, " \t");
        at = std::min(text.find_first_of(" \t", at), text.size());
    }
    return Label{Label::Form::sentence, std::string(text.substr(0, at)), skip(text, at, " \t:")};
}

}  // namespace

std::string_view without_markup(std::string_view text) {
    text = trim(text);
    while (!text.empty() && (text.front() == '#' || text.front() == '*' || text.front() == '_' ||
                             text.front() == '|')) {
        if (text.front() == '*' && text.size() > 1 && text[1] == ' ') break;  // a bullet
        text = trim(text.substr(1));
    }
    while (!text.empty() &&
           (text.back() == '#' || text.back() == '*' || text.back() == '_' || text.back() == '|')) {
        text = trim(text.substr(0, text.size() - 1));
    }
    if (const Bullet bullet = bullet_of(text)) {
        text = text.substr(bullet.length);
        while (text.starts_with("**") || text.starts_with("__")) text.remove_prefix(2);
    } else if (!text.empty() && text.front() >= 'A' && text.front() <= 'Z' && text.size() > 3 &&
               (text[1] == '.' || text[1] == ')') && text[2] == ' ') {
        text = trim(text.substr(2));
    }
    return text;
}

bool is_label(std::string_view text, const Vocabulary& vocabulary) {
    if (text.size() > longest_label) return false;
    const auto words = words_of(text);
    if (words.empty() || words.size() > 12) return false;
    const PhraseSet& labels = vocabulary.role("list-label");
    const PhraseSet& modifiers = vocabulary.role("list-modifier");
    bool found = false;
    for (std::size_t i = 0; i < words.size();) {
        const std::size_t label = labels.longest_at(words, i);
        const std::size_t modifier = modifiers.longest_at(words, i);
        if (label == 0 && modifier == 0) return false;
        found = found || label > 0;
        i += std::max(label, modifier);
    }
    return found;
}

bool is_overview_label(std::string_view text, const Vocabulary& vocabulary) {
    if (text.size() > longest_label) return false;
    const std::string_view rest = without_appendix(text, vocabulary);
    if (!is_label(without_parentheses(rest), vocabulary)) return false;
    if (rest.size() != text.size()) return true;
    const auto words = words_of(text);
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (vocabulary.role("overview-label").longest_at(words, i) > 0) return true;
    }
    return false;
}

std::optional<Label> label_at(const std::vector<Line>& lines, std::size_t i,
                              const Vocabulary& vocabulary) {
    const Line& line = lines[i];
    if (line.role != LineRole::text) return std::nullopt;
    if (auto label = colon_label(line.text, vocabulary)) return label;
    if (auto label = column_label(line.text, vocabulary)) return label;
    const bool columns = line.text.find("  ") != std::string_view::npos;
    if (line.text.size() <= longest_label && !columns) {
        std::string_view words = without_markup(line.text);
        if (words.ends_with(':')) words.remove_suffix(1);
        const bool upper = starts_with_upper(words);
        const bool after_sentence =
            i > 0 && (lines[i - 1].text.ends_with('.') || lines[i - 1].text.ends_with('!') ||
                      lines[i - 1].text.ends_with('?') || lines[i - 1].text.ends_with(':'));
        const bool begins = after_sentence || paragraph_starts(lines, i);
        const bool ends = i + 1 >= lines.size() || lines[i + 1].role != LineRole::text ||
                          static_cast<bool>(bullet_of(lines[i + 1].text)) ||
                          lines[i + 1].text.starts_with('|');
        const bool sentence = words.ends_with('.') || words.ends_with(',');
        words = without_appendix(words, vocabulary);
        if (upper && !sentence && (begins || ends) &&
            is_label(without_parentheses(words), vocabulary)) {
            return Label{Label::Form::heading, std::string(words), line.text.size()};
        }
    }
    if (!paragraph_starts(lines, i)) return std::nullopt;
    if (auto label = copula_label(line.text, vocabulary)) return label;
    if (!bullet_of(line.text)) return sentence_label(lines, i, vocabulary);
    return std::nullopt;
}

std::optional<Label> label_inside(const Line& line, const Vocabulary& vocabulary) {
    if (line.role != LineRole::text || line.text.size() > 2000) return std::nullopt;
    for (auto at = line.text.find(". "); at != std::string_view::npos;
         at = line.text.find(". ", at + 1)) {
        const std::string_view rest = line.text.substr(at + 2);
        if (!starts_with_upper(rest)) continue;
        if (auto label = colon_label(rest, vocabulary)) {
            label->rest += static_cast<std::size_t>(rest.data() - line.text.data());
            return label;
        }
    }
    return std::nullopt;
}

std::size_t next_text(const std::vector<Line>& lines, std::size_t i, std::size_t* blanks) {
    std::size_t passed = 0;
    while (i < lines.size() && lines[i].role != LineRole::text) {
        passed += lines[i].role == LineRole::blank;
        ++i;
    }
    if (blanks) *blanks = passed;
    return i;
}

}  // namespace lobbynet::plan
