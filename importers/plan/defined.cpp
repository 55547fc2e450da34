#include "importers/plan/defined.hpp"

#include <algorithm>

#include "graph/base/text.hpp"

namespace lobbynet::plan {
namespace {

constexpr std::size_t most_adjectives = 4;
constexpr std::size_t longest_name = 8;  ///< tokens
constexpr std::size_t most_between = 3;  ///< tokens between "a pilot" and its name

struct Range {
    std::size_t begin = 0;
    std::size_t end = 0;
    explicit operator bool() const { return end > begin; }
};

class Definitions {
 public:
    Definitions(const Sentence& sentence, const std::vector<Named>& named,
                const Vocabulary& vocabulary)
        : text_(sentence.text),
          tokens_(sentence.tokens),
          named_(named),
          vocabulary_(vocabulary),
          joints_(vocabulary.role("name-joint")),
          articles_(vocabulary.role("article")) {}

    void run(std::vector<Collective>& found) const {
        const std::size_t count = found.size();
        for (std::size_t i = 0; i < count; ++i) {
            if (found[i].proper) continue;
            const std::size_t determiner = determiner_of(found[i]);
            if (determiner == tokens_.size()) continue;
            Range name = name_left_of(determiner);
            if (!name) name = name_right_of(found[i].end, determiner);
            if (!name) continue;
            const auto proper = std::ranges::find_if(found, [&](const Collective& c) {
                return c.proper && c.begin < name.end && name.begin < c.end;
            });
            if (proper != found.end()) {
                found[i].of = static_cast<std::size_t>(proper - found.begin());
            } else if (usable(name)) {
                found[i].of = found.size();
                found.push_back(collective(name, found[i].kind));
            }
        }
        called(found);
        joined(found);
    }

    /// A run of capitalised words from `begin`, small joining words inside.
    Range forward(std::size_t begin) const {
        if (begin >= tokens_.size() || !is_capital(text_, tokens_[begin])) return {};
        std::size_t end = begin + 1;
        while (end < tokens_.size() && end - begin < longest_name) {
            std::size_t at = end;
            while (at < tokens_.size() && at - end < 2 && touch(at - 1, at) &&
                   !is_capital(text_, tokens_[at]) && joints_.contains_word(tokens_[at].word) &&
                   tokens_[at].word != "en" && tokens_[at].word != "and") {
                ++at;
            }
            if (at >= tokens_.size() || !touch(at - 1, at) || !is_capital(text_, tokens_[at]))
                break;
            end = at + 1;
        }
        return {begin, end};
    }

    bool usable(const Range& name) const {
        const std::string_view text = text_.substr(
            tokens_[name.begin].begin, tokens_[name.end - 1].end - tokens_[name.begin].begin);
        if (text.size() < 4 ||
            vocabulary_.role("we-word").contains_word(tokens_[name.begin].word)) {
            return false;
        }
        // a body, a place or a person that is known is no coalition
        return std::ranges::none_of(named_, [&](const Named& n) {
            const bool body = n.is_author || n.name.known ||
                              (n.is_local && n.name.kind != EntityKind::coalition &&
                               n.name.kind != EntityKind::programme && n.name.sector != "") ||
                              n.name.kind == EntityKind::person;
            return body && n.begin < name.end && name.begin < n.end;
        });
    }

    /// A run of capitalised words up to `end`.
    Range backward(std::size_t end) const {
        std::size_t begin = end;
        while (begin > 0 && end - begin < longest_name) {
            if (begin < end && !touch(begin - 1, begin)) break;
            if (is_capital(text_, tokens_[begin - 1])) {
                --begin;
                continue;
            }
            if (begin == end) break;
            std::size_t at = begin - 1;
            // "Zorg met Aandacht, het programma van ..."
            const bool with = tokens_[at].word == "met" || tokens_[at].word == "with";
            if (with && at > 0 && touch(at - 1, at) && is_capital(text_, tokens_[at - 1]) &&
                !vocabulary_.role("small-word").contains_word(tokens_[at - 1].word)) {
                begin = at - 1;
                continue;
            }
            while (at > 0 && begin - at <= 2 && joints_.contains_word(tokens_[at].word) &&
                   touch(at - 1, at) && !is_capital(text_, tokens_[at - 1])) {
                --at;
            }
            const bool joint = at > 0 && joints_.contains_word(tokens_[at].word) &&
                               touch(at - 1, at) && is_capital(text_, tokens_[at - 1]);
            if (!joint) break;
            begin = at - 1;
        }
        // "De Normenkring", "Ons Platform": the start of the sentence
        const bool starts = begin == 0 && end - begin >= 2;
        if (starts && (articles_.contains_word(tokens_[0].word) ||
                       vocabulary_.role("small-word").contains_word(tokens_[0].word))) {
            ++begin;
        }
        return {begin, end};
    }

 private:
    bool touch(std::size_t a, std::size_t b) const {
        return follows_closely(text_, tokens_[a], tokens_[b]);
    }
    std::string_view gap(std::size_t before) const {
        return text_.substr(tokens_[before - 1].end,
                            tokens_[before].begin - tokens_[before - 1].end);
    }

    /// The article of a noun phrase; tokens_.size() if it has none.
    std::size_t determiner_of(const Collective& c) const {
        const PhraseSet& determiners = vocabulary_.role("cue-determiner");
        for (std::size_t at = c.begin, n = 0; at > 0 && n <= most_adjectives; ++n) {
            --at;
            if (!touch(at, at + 1)) break;
            if (determiners.contains_word(tokens_[at].word)) return at;
            if (is_capital(text_, tokens_[at])) break;
        }
        return tokens_.size();
    }

    /// "NAME, een netwerk", "NAME is het netwerk"
    Range name_left_of(std::size_t determiner) const {
        if (determiner == 0) return {};
        const bool apposition = gap(determiner) == ", ";
        const std::size_t before = tokens_[determiner - 1].begin;
        const bool copula =
            touch(determiner - 1, determiner) || (before > 0 && text_[before - 1] == ' ');
        if (apposition) return backward(determiner);
        if (copula && determiner >= 2 &&
            vocabulary_.role("cue-is").contains_word(tokens_[determiner - 1].word)) {
            const Range name = backward(determiner - 1);
            // one word that starts a sentence may be any word
            const bool word = name.begin == 0 && name.end == 1;
            return name.begin <= 1 && !word ? name : Range{};
        }
        return {};
    }

    /// "een zusterproject, Schone Maas, dat ..."
    Range name_right_of(std::size_t end, std::size_t determiner) const {
        if (!vocabulary_.role("cue-indefinite").contains_word(tokens_[determiner].word)) return {};
        for (std::size_t at = end; at < std::min(end + most_between + 1, tokens_.size()); ++at) {
            if (gap(at) == ", " && is_capital(text_, tokens_[at])) {
                const Range name = forward(at);
                const bool closed = name.end == tokens_.size() || gap(name.end).starts_with(",");
                const bool words = name.end - name.begin >= 2;
                return closed && words ? name : Range{};
            }
            if (!touch(at - 1, at)) break;
        }
        return {};
    }

    /// "Stap Twee geheten", "onder de naam Stap Twee", "called Step Two"
    void called(std::vector<Collective>& found) const {
        const PhraseSet& before = vocabulary_.role("cue-called");
        const PhraseSet& behind = vocabulary_.role("cue-called-after");
        const EntityKind kind = found.empty() ? EntityKind::programme : found.front().kind;
        for (std::size_t i = 0; i < tokens_.size(); ++i) {
            Range name;
            if (const std::size_t n = phrase_at(before, tokens_, i)) {
                if (i + n < tokens_.size()) name = forward(i + n);
                if (name && is_short_name(name, i, found)) continue;
            } else if (i > 0 && phrase_at(behind, tokens_, i) > 0) {
                name = backward(i);
            }
            if (name) add(name, kind, found);
        }
    }

    /// "the Homes for All coalition, known as HfA": another name of the one just before.
    bool is_short_name(const Range& name, std::size_t cue, std::vector<Collective>& found) const {
        const auto it = std::ranges::find_if(found, [&](const Collective& c) {
            return c.proper && c.end == cue && gap(cue) == ", ";
        });
        if (it == found.end() || name.end - name.begin != 1) return false;
        it->acronym = text_.substr(tokens_[name.begin].begin,
                                   tokens_[name.begin].end - tokens_[name.begin].begin);
        return true;
    }

    /// "We nemen deel aan Zicht op Werk": one takes part in things, not in bodies.
    void joined(std::vector<Collective>& found) const {
        const PhraseSet& cues = vocabulary_.role("cue-join-thing");
        for (std::size_t i = 0; i < tokens_.size(); ++i) {
            const std::string* value = nullptr;
            const std::size_t n = phrase_at(cues, tokens_, i, &value);
            if (n == 0) continue;
            std::size_t at = i + n;
            if (at < tokens_.size() && articles_.contains_word(tokens_[at].word)) ++at;
            // "signatory of WRAP’s Water Map": whose it is stands before the name
            for (const Named& owner : named_) {
                if (owner.begin != at || owner.end >= tokens_.size() || owner.is_author) continue;
                const std::string_view last =
                    text_.substr(tokens_[owner.end - 1].begin,
                                 tokens_[owner.end - 1].end - tokens_[owner.end - 1].begin);
                if (last.ends_with("’s") || last.ends_with("'s")) at = owner.end;
            }
            if (at >= tokens_.size() || !touch(at - 1, at)) continue;
            const Range name = forward(at);
            const bool inside = std::ranges::any_of(
                found, [&](const Collective& c) { return c.begin <= at && at < c.end; });
            // "partner van Stichting X" speaks of a body
            const HeadNoun* head =
                name ? vocabulary_.head_of(words_of(
                           text_.substr(tokens_[name.begin].begin,
                                        tokens_[name.end - 1].end - tokens_[name.begin].begin)))
                     : nullptr;
            if (head && head->kind != EntityKind::coalition &&
                head->kind != EntityKind::programme) {
                continue;
            }
            const bool lone = *value == "lone" && name && tokens_[at].end - tokens_[at].begin > 5;
            if (!inside && (name.end - name.begin >= 2 || lone || joint_sign(name))) {
                add(name, EntityKind::coalition, found);
            }
        }
    }
    /// "SAM&"
    bool joint_sign(const Range& name) const {
        return name && name.end <= tokens_.size() &&
               text_.substr(tokens_[name.end - 1].end, 1) == "&";
    }

    void add(const Range& name, EntityKind kind, std::vector<Collective>& found) const {
        const bool taken = std::ranges::any_of(found, [&](const Collective& c) {
            return c.proper && c.begin < name.end && name.begin < c.end;
        });
        if (!taken && name && usable(name)) found.push_back(collective(name, kind));
    }

    Collective collective(const Range& name, EntityKind kind) const {
        Collective c;
        c.begin = c.head = name.begin;
        c.end = name.end;
        c.kind = kind;
        c.proper = true;
        const std::size_t begin = tokens_[name.begin].begin;
        std::size_t end = tokens_[name.end - 1].end;
        const char next = end < text_.size() ? text_[end] : ' ';
        if (next == '!' || next == '&') ++end;  // "Weer Thuis!", "SAM&"
        c.name = squeeze(text_.substr(begin, end - begin));
        return c;
    }

    std::string_view text_;
    const std::vector<Token>& tokens_;
    const std::vector<Named>& named_;
    const Vocabulary& vocabulary_;
    const PhraseSet& joints_;
    const PhraseSet& articles_;
};

}  // namespace

void add_defined(const Sentence& sentence, const std::vector<Named>& named,
                 const Vocabulary& vocabulary, std::vector<Collective>& found) {
    Definitions(sentence, named, vocabulary).run(found);
}

std::string name_before(const Sentence& before, const std::vector<Named>& named,
                        const Vocabulary& vocabulary, bool at_end) {
    const Definitions definitions(before, named, vocabulary);
    if (before.tokens.empty()) return {};
    const std::size_t first =
        vocabulary.role("article").contains_word(before.tokens[0].word) ? 1 : 0;
    Range name = definitions.forward(first);
    const auto names_one = [&](const Range& r) {
        return r.end - r.begin >= 2 && definitions.usable(r) &&
               before.text.substr(before.tokens[r.end - 1].end, 1) != ",";  // a list
    };
    // "Scale up Street by Street."
    if (!names_one(name) && at_end) name = definitions.backward(before.tokens.size());
    if (!names_one(name)) return {};
    const std::size_t begin = before.tokens[name.begin].begin;
    return squeeze(before.text.substr(begin, before.tokens[name.end - 1].end - begin));
}

}  // namespace lobbynet::plan
