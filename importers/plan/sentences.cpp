#include "importers/plan/sentences.hpp"

#include <algorithm>

#include "graph/base/text.hpp"
#include "importers/plan/atoms.hpp"

namespace lobbynet::plan {
namespace {

constexpr std::size_t longest_sentence = 2000;  ///< bytes
constexpr std::size_t longest_name = 9;         ///< tokens

bool capital(std::string_view text, const Token& token) {
    return starts_with_upper(text.substr(token.begin, token.end - token.begin));
}

/// "BookTrust"
bool is_camel(std::string_view word) {
    for (std::size_t i = 1; i < word.size(); ++i) {
        if (word[i] >= 'A' && word[i] <= 'Z' && word[i - 1] >= 'a' && word[i - 1] <= 'z')
            return true;
    }
    return false;
}

/// After a comma or "and" behind another name.
bool in_list(std::string_view text, const std::vector<Token>& tokens, std::size_t i,
             const std::vector<Named>& before) {
    if (before.empty() || i == 0) return false;
    const std::size_t end = before.back().end;
    if (end == i) {
        return text.substr(tokens[i - 1].end, tokens[i].begin - tokens[i - 1].end) == ", ";
    }
    return end + 1 == i && (tokens[end].word == "en" || tokens[end].word == "and") &&
           text.substr(tokens[end - 1].end, 1) == " ";
}

/// Nothing but a space or a hyphen between two tokens.
bool touches(std::string_view text, const Token& a, const Token& b) {
    return b.begin - a.end <= 3 &&
           text.substr(a.end, b.begin - a.end).find_first_of(".,;:()/\"“”") ==
               std::string_view::npos;
}

}  // namespace

std::vector<Sentence> split_sentences(const std::vector<Block>& blocks,
                                      const Vocabulary& vocabulary) {
    std::vector<Sentence> out;
    for (std::size_t b = 0; b < blocks.size(); ++b) {
        if (blocks[b].is_heading) continue;
        std::string_view rest = blocks[b].text.text();
        while (!rest.empty()) {
            std::string_view text = first_sentence(rest, vocabulary);
            for (const std::string_view mark : {"? ", "! "}) {
                if (const auto at = text.find(mark); at != std::string_view::npos) {
                    text = text.substr(0, at);
                }
            }
            if (text.size() <= longest_sentence && text.size() > 8) {
                Sentence s;
                s.text = text;
                s.tokens = tokens_of(text);
                s.block = b;
                s.span = blocks[b].text.span(text);
                s.theme = blocks[b].theme;
                out.push_back(std::move(s));
            }
            rest = rest.size() > text.size() + 1 ? trim(rest.substr(text.size() + 1))
                                                 : std::string_view{};
        }
    }
    return out;
}

NameFinder::NameFinder(const Names& names, std::vector<std::string> author_names)
    : names_(names), vocabulary_(names.vocabulary()), we_(vocabulary_.role("we-word")) {
    for (const auto& name : author_names) author_.add(name, "");
    const auto note = [&](std::string_view name) {
        const auto words = words_of(name.substr(0, 80));
        if (!words.empty()) first_words_.insert(words.front());
    };
    for (const KnownEntity& e : vocabulary_.lexicon().entities()) {
        note(e.name);
        note(e.acronym);
        for (const auto& alias : e.aliases) note(alias);
    }
    for (const Phrase* head : vocabulary_.lexicon().phrases("strip-head")) note(head->text);
}

std::vector<Named> NameFinder::find(const Sentence& sentence) const {
    const auto& tokens = sentence.tokens;
    const std::string_view text = sentence.text;
    const PhraseSet& groups = vocabulary_.role("generic-group");
    const PhraseSet& joints = vocabulary_.role("name-joint");
    std::vector<Named> out;
    for (std::size_t i = 0; i < tokens.size();) {
        if (const std::size_t n = phrase_at(author_, tokens, i);
            n > 0 && capital(text, tokens[i])) {
            out.push_back({i, i + n, {}, true});
            i += n;
            continue;
        }
        std::size_t taken = 0;
        if (first_words_.contains(tokens[i].word)) {
            const std::size_t most = std::min(longest_name, tokens.size() - i);
            for (std::size_t n = most; n > 0 && taken == 0; --n) {
                const std::size_t begin = tokens[i].begin;
                std::size_t end = tokens[i + n - 1].end;
                const std::string_view part = text.substr(begin, end - begin);
                if (part.find_first_of(";.()") != std::string_view::npos) continue;
                const bool any =
                    std::ranges::any_of(part, [](char c) { return c >= 'A' && c <= 'Z'; });
                if (!any && !vocabulary_.role("small-name").contains(part)) continue;
                if (!names_.known_body(part)) continue;
                // "VWS-programma" is not the ministry, "VNO-NCW" is the body
                out.push_back({i, i + n, names_.read(part), false});
                taken = n;
            }
        }
        if (taken == 0) {
            const std::size_t n = phrase_at(groups, tokens, i);
            // "Libraries Connected" is a name, "libraries" a class of bodies
            const bool starts_name = n > 0 && i + n < tokens.size() && capital(text, tokens[i]) &&
                                     capital(text, tokens[i + n]) &&
                                     touches(text, tokens[i + n - 1], tokens[i + n]);
            // "gemeente Deventer" is one of them
            const std::string* head =
                n == 1 ? vocabulary_.role("place-head").find_folded(tokens[i].word) : nullptr;
            if (head && i + 1 < tokens.size() && capital(text, tokens[i + 1]) &&
                touches(text, tokens[i], tokens[i + 1])) {
                std::size_t end = i + 2;
                while (end < tokens.size() && capital(text, tokens[end]) &&
                       touches(text, tokens[end - 1], tokens[end])) {
                    ++end;
                }
                out.push_back({i, end,
                               names_.read(text.substr(tokens[i].begin,
                                                       tokens[end - 1].end - tokens[i].begin)),
                               false});
                taken = end - i;
            } else if (n > 0 && !starts_name) {
                const std::size_t begin = tokens[i].begin;
                out.push_back({i, i + n,
                               names_.read(text.substr(begin, tokens[i + n - 1].end - begin)),
                               false});
                taken = n;
            }
        }
        if (taken == 0 && capital(text, tokens[i])) {  // an unknown name of several words
            std::size_t end = i + 1;
            const auto known_at = [&](std::size_t at) {
                for (std::size_t n = std::min<std::size_t>(4, tokens.size() - at); n > 0; --n) {
                    if (!first_words_.contains(tokens[at].word)) return false;
                    const std::size_t from = tokens[at].begin;
                    if (names_.known_body(text.substr(from, tokens[at + n - 1].end - from)))
                        return true;
                }
                return false;
            };
            // a sentence starts with a capital: "Urge the Department ..."
            const bool lone = i == 0 && end < tokens.size() && !capital(text, tokens[end]);
            while (!lone && end < tokens.size() && touches(text, tokens[end - 1], tokens[end])) {
                if (capital(text, tokens[end])) {
                    ++end;
                } else if (joints.contains_word(tokens[end].word) && tokens[end].word != "en" &&
                           tokens[end].word != "and" && end + 1 < tokens.size() &&
                           capital(text, tokens[end + 1]) && !known_at(end + 1)) {
                    end += 2;
                } else {
                    break;
                }
            }
            std::size_t begin = i;
            if (i == 0 && vocabulary_.role("small-word").contains_word(tokens[i].word)) ++begin;
            const std::string_view part =
                begin < end
                    ? text.substr(tokens[begin].begin, tokens[end - 1].end - tokens[begin].begin)
                    : std::string_view{};
            const bool several = end - begin >= 2;
            const bool shaped =
                several ? begin > 0 || vocabulary_.head_of(words_of(part)) || is_acronym(part)
                        : (is_acronym(part) && part.size() >= 3) || is_camel(part) ||
                              in_list(text, tokens, i, out);
            if (begin < end && shaped && names_.wholeness(part) >= Wholeness::weak) {
                Name name = names_.read(part);
                if (name.kind != EntityKind::group)
                    out.push_back({begin, end, std::move(name), false});
                taken = end - i;
            }
        }
        i += std::max<std::size_t>(taken, 1);
    }
    return out;
}

}  // namespace lobbynet::plan
