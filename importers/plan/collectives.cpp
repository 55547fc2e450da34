#include "importers/plan/collectives.hpp"

#include <algorithm>

#include "graph/base/text.hpp"
#include "importers/plan/names.hpp"

namespace lobbynet::plan {
namespace {

constexpr std::size_t longest_tail = 6;  ///< words in small letters that a name may go on with

class Finder {
 public:
    Finder(const Sentence& sentence, const std::vector<Named>& named, const Vocabulary& vocabulary)
        : text_(sentence.text), tokens_(sentence.tokens), named_(named), vocabulary_(vocabulary) {}

    std::vector<Collective> run() {
        std::vector<Collective> out;
        for (std::size_t i = 0; i < tokens_.size(); ++i) {
            const HeadNoun* head = head_at(i);
            if (!head) continue;
            Collective c;
            c.kind = head->kind;
            const bool compound = tokens_[i].word != head->word;
            std::size_t after = i + 1;
            c.head = c.begin = i;
            c.end = after;
            if (quoted(after, c)) {
                // “...” says exactly where the name ends
            } else if (after < tokens_.size() && capital(after) && touches(i, after)) {
                c.end = name_end(after, is_plural(i));
                if (is_plural(i)) c.begin = after;
                c.proper = true;
            } else if (!is_plural(i) && name_before(i, c)) {
                c.proper = true;
            } else if (capital(i) && compound && !is_plural(i)) {
                c.proper = true;
            } else if (compound && i > 0 && touches(i - 1, i) && capital(i - 1) &&
                       text_[tokens_[i].begin - 1] == '-') {  // "5-partijenoverleg"
                c.begin = i - 1;
                c.proper = true;
            }
            if (!c.proper) described(i, c);
            if (c.proper && c.begin == i) extend_left(c);
            finish(c);
            if (!c.name.empty()) out.push_back(c);
            second(c, out);
            i = std::max(i, out.empty() ? i : out.back().end - 1);
        }
        return out;
    }

 private:
    /// A body that the lexicon knows and that is no coalition: "Europese Commissie".
    bool in_known_body(std::size_t i) const {
        return std::ranges::any_of(named_, [&](const Named& n) {
            return n.begin <= i && i < n.end && n.name.known &&
                   n.name.kind != EntityKind::coalition && n.name.kind != EntityKind::programme;
        });
    }
    bool known_starts(std::size_t i) const {
        return std::ranges::any_of(named_,
                                   [&](const Named& n) { return n.begin == i && n.name.known; });
    }
    bool is_plural(std::size_t i) const {
        return vocabulary_.role("collective-plural").contains_word(tokens_[i].word);
    }

    const HeadNoun* head_at(std::size_t i) const {
        if (in_known_body(i)) return nullptr;
        // "Libraries Task Group", "steering group of ..."
        if (tokens_[i].word == "group" && i > 0 &&
            vocabulary_.role("group-before").contains_word(tokens_[i - 1].word)) {
            return vocabulary_.head_word("coalition");
        }
        const HeadNoun* head = vocabulary_.head_word(tokens_[i].word);
        if (!head) {  // "programma’s", "projecten"
            const std::string* singular =
                vocabulary_.role("collective-plural").find_folded(tokens_[i].word);
            head = singular ? vocabulary_.head_word(*singular) : nullptr;
        }
        const bool collective =
            head && (head->kind == EntityKind::coalition || head->kind == EntityKind::programme);
        if (!collective || vocabulary_.role("not-collective").contains_word(tokens_[i].word)) {
            return nullptr;
        }
        return head;
    }
    bool capital(std::size_t i) const {
        const std::string_view word = text_.substr(tokens_[i].begin);
        return starts_with_upper(word) ||
               (word.front() >= '0' && word.front() <= '9' && word.find('-') < 4);
    }
    bool touches(std::size_t a, std::size_t b) const {
        const std::string_view gap =
            text_.substr(tokens_[a].end, tokens_[b].begin - tokens_[a].end);
        return gap == " " || gap == "-" || gap == " ‘" || gap == " “" || gap == " \"" ||
               gap == "’s ";
    }
    bool stops(std::size_t i) const {
        return vocabulary_.role("name-stop").contains_word(tokens_[i].word) ||
               tokens_[i].word.find_first_not_of("0123456789") == std::string::npos;
    }

    /// "om de hoek": a small word before an article is part of the name.
    bool goes_on(std::size_t i) const {
        return vocabulary_.role("name-joint").contains_word(tokens_[i].word) &&
               i + 1 < tokens_.size() &&
               vocabulary_.role("article").contains_word(tokens_[i + 1].word) &&
               vocabulary_.role("name-stop-soft").contains_word(tokens_[i].word);
    }

    bool joins_names(std::size_t i) const {
        return tokens_[i].word == "en" || tokens_[i].word == "and";
    }

    /// One past the name that starts with a capital at `i`.
    std::size_t name_end(std::size_t i, bool of_several) const {
        std::size_t end = i + 1;
        bool capitals_only = true;
        const PhraseSet& joints = vocabulary_.role("name-joint");
        while (end < tokens_.size() && touches(end - 1, end)) {
            if (capital(end)) {
                ++end;
            } else if (end + 1 < tokens_.size() && touches(end, end + 1) && capital(end + 1) &&
                       joints.contains_word(tokens_[end].word) && !second_article(end + 1) &&
                       !known_starts(end + 1) && !(of_several && joins_names(end))) {
                end += 2;
            } else {
                break;
            }
        }
        capitals_only = end - i >= 2;
        // "Samenwerken in de eerste lijn": only where one capital starts the name
        for (std::size_t n = 0; !capitals_only && n < longest_tail && end < tokens_.size() &&
                                touches(end - 1, end) && (!stops(end) || goes_on(end));
             ++n) {
            ++end;
        }
        while (end > i + 1 && (joints.contains_word(tokens_[end - 1].word) ||
                               vocabulary_.role("article").contains_word(tokens_[end - 1].word))) {
            --end;
        }
        // "Wmo 2015"
        if (end < tokens_.size() && touches(end - 1, end) && tokens_[end].word.size() == 4 &&
            tokens_[end].word.starts_with("20") && is_acronym_like(end - 1)) {
            ++end;
        }
        return end;
    }
    bool is_acronym_like(std::size_t i) const {
        return capital(i) && tokens_[i].end - tokens_[i].begin <= 5;
    }
    /// "Langer Thuis en De Juiste Zorg": an article in capitals starts another name.
    bool second_article(std::size_t i) const {
        return vocabulary_.role("article").contains_word(tokens_[i].word);
    }

    /// “Inclusie en participatie”
    bool quoted(std::size_t i, Collective& c) const {
        if (i >= tokens_.size()) return false;
        const std::string_view gap =
            text_.substr(tokens_[i - 1].end, tokens_[i].begin - tokens_[i - 1].end);
        std::string_view close;
        for (const auto& [open, shut] :
             {std::pair{"“", "”"}, {"‘", "’"}, {"\"", "\""}, {"'", "'"}}) {
            if (gap.ends_with(open)) close = shut;
        }
        if (close.empty()) return false;
        const auto end = text_.find(close, tokens_[i].begin);
        if (end == std::string_view::npos || end - tokens_[i].begin > 100) return false;
        c.begin = i;
        c.end = i;
        while (c.end < tokens_.size() && tokens_[c.end].begin < end) ++c.end;
        c.proper = true;
        return true;
    }

    /// "Every School a Library coalition", "Libraries Task Group": the head comes last.
    bool name_before(std::size_t i, Collective& c) const {
        std::size_t begin = i;
        const PhraseSet& joints = vocabulary_.role("name-joint");
        while (begin > 0 && touches(begin - 1, begin)) {
            if (capital(begin - 1) &&
                !(begin == 1 &&
                  vocabulary_.role("name-stop-before").contains_word(tokens_[0].word))) {
                --begin;
            } else if (begin >= 2 && capital(begin - 2) && touches(begin - 2, begin - 1) &&
                       !vocabulary_.role("name-stop-before")
                            .contains_word(tokens_[begin - 2].word) &&
                       (joints.contains_word(tokens_[begin - 1].word) ||
                        tokens_[begin - 1].word == "a")) {
                begin -= 2;
            } else {
                break;
            }
        }
        if (begin == i || (begin == 0 && i - begin < 2 && !capital(i))) return false;
        // "het Europese netwerk": one capital before a Dutch head in small letters is an adjective
        const bool hyphen = text_[tokens_[i].begin - 1] == '-';
        if (vocabulary_.language() == "nl" && !capital(i) && !hyphen) return false;
        c.begin = begin;
        return true;
    }

    const Named* owner_of(std::size_t i) const {
        if (i + 2 >= tokens_.size() ||
            !vocabulary_.role("cue-owner").contains_word(tokens_[i + 1].word)) {
            return nullptr;
        }
        std::size_t at = i + 2;
        if (vocabulary_.role("article").contains_word(tokens_[at].word)) ++at;
        const auto it = std::ranges::find_if(named_, [&](const Named& n) {
            return n.begin == at && n.name.known && n.name.kind == EntityKind::organisation;
        });
        return it == named_.end() ? nullptr : &*it;
    }

    /// "het landelijk netwerk voor de aanpak van armoede": a definite article and what it is for.
    void described(std::size_t i, Collective& c) const {
        // "de commissies van VNO-NCW"
        const Named* owner = c.kind == EntityKind::coalition ? owner_of(i) : nullptr;
        if (owner) {
            c.end = owner->end;
            c.proper = true;
            return;
        }
        const PhraseSet& definite = vocabulary_.role("definite-article");
        std::size_t begin = i;
        while (begin > 0 && i - begin < 3 && touches(begin - 1, begin) &&
               !definite.contains_word(tokens_[begin - 1].word)) {
            --begin;
        }
        const bool named = begin > 0 && definite.contains_word(tokens_[begin - 1].word);
        const std::size_t after = i + 1;
        if (!named || begin == i || after + 1 >= tokens_.size() || !touches(i, after)) return;
        if (!vocabulary_.role("cue-purpose").contains_word(tokens_[after].word)) return;
        std::size_t end = after + 1;
        while (end < tokens_.size() && touches(end - 1, end) && end - after < 10 &&
               !(end - after > 2 && stops(end))) {
            ++end;
        }
        if (end - after < 3) return;
        c.begin = begin;
        c.end = end;
        c.proper = true;
    }

    /// "Toekomstgerichte overlegtafel Wmo", "Ambtelijk overleg Jeugd"
    void extend_left(Collective& c) const {
        while (c.begin > 1 && touches(c.begin - 1, c.begin) && capital(c.begin - 1) &&
               tokens_[c.begin - 1].end - tokens_[c.begin - 1].begin > 4 &&
               !vocabulary_.role("name-stop-before").contains_word(tokens_[c.begin - 1].word)) {
            --c.begin;
        }
    }

    void finish(Collective& c) const {
        const std::size_t begin = tokens_[c.begin].begin;
        c.name = squeeze(text_.substr(begin, tokens_[c.end - 1].end - begin));
        const std::string_view after = text_.substr(tokens_[c.end - 1].end);
        if (after.starts_with(" (")) {
            const std::string_view acronym = after.substr(2, after.find(')') - 2);
            if (is_acronym(acronym) && abbreviates(acronym, c.name)) c.acronym = acronym;
        }
    }

    /// "programma’s Langer Thuis en De Juiste Zorg": a plural head has two names or more.
    void second(const Collective first, std::vector<Collective>& out) const {
        if (!first.proper) return;
        std::size_t at = first.end;
        const auto plural = [&] {
            for (std::size_t i = first.begin > 3 ? first.begin - 3 : 0; i < first.end; ++i) {
                if (vocabulary_.role("collective-plural").find_folded(tokens_[i].word)) return true;
            }
            return false;
        };
        if (at + 1 >= tokens_.size() || !plural()) return;
        if (!joins_names(at)) return;
        ++at;
        Collective c;
        c.kind = first.kind;
        c.sibling = true;
        c.head = c.begin = at;
        c.end = at;
        if (quoted(at, c)) {
        } else if (capital(at)) {
            c.end = name_end(at, true);
            c.proper = true;
        } else {
            return;
        }
        finish(c);
        out.push_back(c);
    }

    std::string_view text_;
    const std::vector<Token>& tokens_;
    const std::vector<Named>& named_;
    const Vocabulary& vocabulary_;
};

}  // namespace

std::vector<Collective> find_collectives(const Sentence& sentence, const std::vector<Named>& named,
                                         const Vocabulary& vocabulary) {
    return Finder(sentence, named, vocabulary).run();
}

}  // namespace lobbynet::plan
