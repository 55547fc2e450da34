#include "importers/plan/atoms.hpp"

#include <algorithm>
#include <array>

#include "graph/base/text.hpp"
#include "graph/model/readings.hpp"

namespace lobbynet::plan {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// For every byte whether it is inside closed parentheses or quotes.
std::vector<bool> protected_bytes(std::string_view text) {
    std::vector<bool> inside(text.size(), false);
    std::vector<std::size_t> open;
    std::vector<std::pair<std::size_t, std::size_t>> ranges;
    std::size_t quote = std::string_view::npos;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '(' || c == '[') {
            open.push_back(i);
        } else if ((c == ')' || c == ']') && !open.empty()) {
            if (open.size() == 1) ranges.emplace_back(open.front(), i);
            open.pop_back();
        } else if (text.substr(i, 3) == "“") {
            quote = i;
        } else if (text.substr(i, 3) == "”" && quote != std::string_view::npos) {
            if (i - quote < 120) ranges.emplace_back(quote, i);
            quote = std::string_view::npos;
        }
        if (open.size() == 1 && i - open.front() > 600) open.clear();  // never closed
    }
    for (const auto& [begin, end] : ranges) {
        std::fill(inside.begin() + static_cast<std::ptrdiff_t>(begin),
                  inside.begin() + static_cast<std::ptrdiff_t>(end), true);
    }
    return inside;
}

std::size_t conjunction_at(std::string_view text) {
    for (const std::string_view word : readings::conjunctions) {
        if (text.starts_with(word)) return word.size();
    }
    return 0;
}

}  // namespace

std::vector<Atom> split_atoms(std::string_view text) {
    const auto inside = protected_bytes(text);
    std::vector<Atom> atoms;
    std::size_t begin = 0;
    Joint joint = Joint::start;
    const auto close = [&](std::size_t end, std::size_t next, Joint after) {
        const std::string_view piece = trim(text.substr(begin, end - begin));
        if (!piece.empty()) {
            atoms.push_back({piece, joint});
            joint = after;
        } else if (after != Joint::conjunction || joint == Joint::start) {
            joint = atoms.empty() ? Joint::start : after;
        }
        begin = next;
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (inside[i]) continue;
        const char c = text[i];
        const bool number = c == ',' && i > 0 && i + 1 < text.size() && is_digit(text[i - 1]) &&
                            is_digit(text[i + 1]);
        if (c == ';' || (c == ',' && !number)) {
            close(i, i + 1, c == ';' ? Joint::semicolon : Joint::comma);
        } else if (c == ' ') {
            if (const std::size_t n = conjunction_at(text.substr(i, 12))) {
                // ", en X": the comma has closed already
                const bool nothing = trim(text.substr(begin, i - begin)).empty();
                if (nothing) {
                    begin = i + n - 1;
                } else {
                    close(i, i + n, Joint::conjunction);
                }
                i += n - 2;
            }
        }
    }
    close(text.size(), text.size(), Joint::start);
    return atoms;
}

std::string_view first_sentence(std::string_view text, const Vocabulary& vocabulary) {
    const PhraseSet& abbreviations = vocabulary.role("abbreviation");
    for (auto at = text.find('.'); at != std::string_view::npos; at = text.find('.', at + 1)) {
        // ". Next", and ".2 Next" behind the mark of a footnote
        std::size_t next = at + 1;
        while (next < text.size() && next - at <= 2 && is_digit(text[next])) ++next;
        if (text.substr(next, 1) != " ") continue;
        if (next > at + 1 && at > 0 && is_digit(text[at - 1])) continue;  // "3.2 Wonen"
        const std::string_view after = trim(text.substr(next, 64));
        if (!starts_with_upper(after) && !after.starts_with("(")) continue;
        const auto space = text.substr(0, at).rfind(' ');
        const auto start = space == std::string_view::npos ? 0 : space + 1;
        const std::string_view word = text.substr(start, at - start);
        const bool initial = word.size() <= 1;
        if (initial || abbreviations.contains(word) ||
            abbreviations.contains(text.substr(start, at + 1 - start))) {
            continue;
        }
        return text.substr(0, at);
    }
    return text;
}

}  // namespace lobbynet::plan
