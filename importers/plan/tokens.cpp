#include "importers/plan/tokens.hpp"

#include <algorithm>

#include "graph/base/text.hpp"

namespace lobbynet::plan {
namespace {

/// Bytes of a separator at `i`; 0 if a word goes on there.
std::size_t separator_at(std::string_view text, std::size_t i) {
    const auto c = static_cast<unsigned char>(text[i]);
    if (c < 0x80) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                            (c >= '0' && c <= '9') || c == '+' || c == '\'' || c == '`';
        return letter ? 0 : 1;
    }
    if (c == 0xC2) return 2;  // no-break space and signs
    if (c == 0xE2 && i + 2 < text.size()) {
        const auto b = static_cast<unsigned char>(text[i + 1]);
        const auto d = static_cast<unsigned char>(text[i + 2]);
        if (b == 0x80 && (d == 0x98 || d == 0x99)) return 0;  // an apostrophe
        return 3;                                             // dashes, quotes, bullets
    }
    if (c == 0xEF || c == 0xEE) return std::min<std::size_t>(3, text.size() - i);
    return 0;
}

}  // namespace

std::vector<Token> tokens_of(std::string_view text) {
    std::vector<Token> tokens;
    for (std::size_t i = 0; i < text.size();) {
        if (const std::size_t n = separator_at(text, i)) {
            i += n;
            continue;
        }
        // a quote in front of a word: ‘Samen Sterk’
        if (text[i] == '\'' || text[i] == '`' || text.substr(i, 3) == "‘" ||
            text.substr(i, 3) == "’") {
            i += static_cast<unsigned char>(text[i]) < 0x80 ? 1 : 3;
            continue;
        }
        std::size_t end = i;
        bool ascii = true;
        while (end < text.size() && separator_at(text, end) == 0) {
            ascii = ascii && static_cast<unsigned char>(text[end]) < 0x80;
            ++end;
        }
        const std::string_view raw = text.substr(i, end - i);
        Token token{{}, i, end};
        if (ascii) {
            for (const char c : raw) {
                if (c == '\'' || c == '`') continue;
                token.word += static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
            }
        } else {
            const auto words = words_of(raw);
            token.word = words.size() == 1 ? words.front() : joined(words, 0, words.size());
        }
        if (!token.word.empty()) tokens.push_back(std::move(token));
        i = end;
    }
    return tokens;
}

bool is_capital(std::string_view text, const Token& token) {
    return starts_with_upper(text.substr(token.begin, token.end - token.begin));
}

bool follows_closely(std::string_view text, const Token& a, const Token& b) {
    return b.begin - a.end <= 4 &&
           text.substr(a.end, b.begin - a.end).find_first_of(".,;:()/!?") == std::string_view::npos;
}

bool ends_compound(std::string_view text, const std::vector<Token>& tokens, std::size_t i) {
    if (i == 0 || tokens[i].begin != tokens[i - 1].end + 1) return false;
    return text[tokens[i - 1].end] == '-' && tokens[i - 1].word == "co" &&
           is_capital(text, tokens[i - 1]);
}

std::size_t phrase_at(const PhraseSet& set, const std::vector<Token>& tokens, std::size_t i,
                      const std::string** value) {
    std::size_t best = 0;
    std::string phrase;
    for (std::size_t n = 1; n <= set.longest() && i + n <= tokens.size(); ++n) {
        if (n > 1) phrase += ' ';
        phrase += tokens[i + n - 1].word;
        if (const std::string* found = set.find_folded(phrase)) {
            best = n;
            if (value) *value = found;
        }
    }
    return best;
}

}  // namespace lobbynet::plan
