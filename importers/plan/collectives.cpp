#include "importers/plan/collectives.hpp"

#include <algorithm>

#include "graph/base/text.hpp"
#include "importers/plan/by_use.hpp"
#include "importers/plan/collective_heads.hpp"
#include "importers/plan/defined.hpp"
#include "importers/plan/names.hpp"

namespace lobbynet::plan {
namespace {

class Finder : private CollectiveHeads {
 public:
    using CollectiveHeads::CollectiveHeads;

    std::vector<Collective> run() {
        std::vector<Collective> out;
        for (std::size_t i = 0; i < tokens_.size(); ++i) {
            if (const Named* known = known_collective(i)) {
                Collective c;
                c.kind = known->name.kind;
                c.begin = c.head = i;
                c.end = known->end;
                c.proper = true;
                finish(c);
                out.push_back(c);
                second(c, out);
                i = std::max(i, out.back().end - 1);
                continue;
            }
            const Head head = head_at(i);
            if (head.tokens == 0) continue;
            Collective c;
            c.kind = head.kind;
            c.head = c.begin = i;
            const std::size_t after = c.end = i + head.tokens;
            if (internal(i)) continue;
            if (quoted(after, c)) {
                // “...” says exactly where the name ends
            } else if (after < tokens_.size() && capital(after) && touches(after - 1, after) &&
                       !after_of_time(after)) {
                c.end = name_end(after, is_plural(i));
                if (is_plural(i)) c.begin = after;
                c.proper = true;
            } else if (!is_plural(i) && name_before(i, c)) {
                c.proper = true;
            } else if (capital(i) && head.compound && i > 0 && !is_plural(i)) {
                c.proper = true;
            } else if (capital(i) && i > 0 && named_of(after, c)) {
                c.proper = true;
            } else if (head.compound && i > 0 && touches(i - 1, i) && capital(i - 1) &&
                       text_[tokens_[i].begin - 1] == '-') {  // "5-partijenoverleg"
                c.begin = i - 1;
                c.proper = true;
            }
            if (c.proper && c.end == after && capital(i)) {
                end_with_of(c);
                end_with_purpose(c);
            }
            if (!c.proper) described(i, c);
            if (c.proper && c.begin == i) extend_left(c);
            if (c.proper) drop_owner(c);
            if (c.proper && explains_acronym(c)) {
                i = c.end - 1;
                continue;
            }
            finish(c);
            if (!c.name.empty()) out.push_back(c);
            second(c, out);
            i = std::max(i, out.empty() ? i : out.back().end - 1);
        }
        return out;
    }

 private:
    /// A coalition that the lexicon or a list of the plan knows, its whole name.
    const Named* known_collective(std::size_t i) const {
        const auto it = std::ranges::find_if(named_, [&](const Named& n) {
            return n.begin == i && (n.name.known || n.is_local) && is_collective(n.name.kind);
        });
        if (it == named_.end()) return nullptr;
        // "Start for Life programme" is not the programme "LIFE"
        const bool inside = i >= 2 && is_joint(i - 1) && !joins_names(i - 1) && capital(i - 2) &&
                            touches(i - 2, i - 1) && touches(i - 1, i) && it->end - i <= 2;
        return inside ? nullptr : &*it;
    }
    /// "Verklaring van Lunteren": a head noun in capitals, a joint, a name.
    bool named_of(std::size_t after, Collective& c) const {
        if (after + 1 >= tokens_.size() || !touches(after - 1, after) ||
            !touches(after, after + 1) || !is_joint(after)) {
            return false;
        }
        // "Pact voor de Binnenstad"
        const bool article = is_article(after + 1) && after + 2 < tokens_.size() &&
                             touches(after + 1, after + 2) && !capital(after + 1);
        const std::size_t name = after + (article ? 2 : 1);
        if (!capital(name) || known_starts(name)) return false;
        c.end = name_end(name, false);
        return true;
    }
    /// "European Network of Rural Schools", in a Dutch text too.
    void end_with_of(Collective& c) const {
        if (c.end + 1 >= tokens_.size() || tokens_[c.end].word != "of" ||
            !touches(c.end - 1, c.end) || !touches(c.end, c.end + 1) || !capital(c.end + 1) ||
            known_starts(c.end + 1) ||
            !vocabulary_.role("head-before-of").contains_word(tokens_[c.head].word)) {
            return;
        }
        c.end = name_end(c.end + 1, false);
    }
    /// "Nationale Coalitie tegen Eenzaamheid", "Parliamentary Group for Rural Schools"
    void end_with_purpose(Collective& c) const {
        const bool purpose = c.end < tokens_.size() &&
                             vocabulary_.role("cue-purpose").contains_word(tokens_[c.end].word);
        if (purpose) named_of(c.end, c);
    }
    /// "het overleg Maandag": not a name
    bool after_of_time(std::size_t i) const {
        return vocabulary_.role("we-word").contains_word(tokens_[i].word);
    }
    /// "NOOM (Netwerk van Organisaties ...)": what a body's acronym stands for.
    bool explains_acronym(const Collective& c) const {
        if (c.begin == 0) return false;
        const std::size_t begin = tokens_[c.begin].begin;
        const std::size_t end = tokens_[c.end - 1].end;
        return text_.substr(0, begin).ends_with(" (") && text_.substr(end, 1) == ")" &&
               is_acronym(word_at(c.begin - 1)) &&
               abbreviates(word_at(c.begin - 1), text_.substr(begin, end - begin));
    }
    /// "Kennistafel Flexwonen van Platform31": whose it is stands behind the name.
    void drop_owner(Collective& c) const {
        for (const Named& n : named_) {
            if (n.end != c.end || n.begin < c.begin + 3 || n.is_author) continue;
            if (!n.name.known && !n.is_local && n.end - n.begin < 2 && !is_acronym(n.name.name)) {
                continue;
            }
            std::size_t at = n.begin - 1;
            if (at > c.begin && vocabulary_.role("article").contains_word(tokens_[at].word)) --at;
            if (at > c.head + 1 && vocabulary_.role("cue-owner").contains_word(tokens_[at].word)) {
                c.end = at;
            }
            return;
        }
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
        c.name = squeeze(text_.substr(tokens_[i].begin, end - tokens_[i].begin));
        return true;
    }

    /// "Every School a Library coalition", "Libraries Task Group": the head comes last.
    bool name_before(std::size_t i, Collective& c) const {
        std::size_t begin = i;
        const PhraseSet& joints = vocabulary_.role("name-joint");
        while (begin > 0 && touches(begin - 1, begin) && !owner_ends(begin)) {
            if (capital(begin - 1) &&
                !(begin == 1 &&
                  vocabulary_.role("name-stop-before").contains_word(tokens_[0].word))) {
                --begin;
            } else if (begin >= 2 && capital(begin - 2) && touches(begin - 2, begin - 1) &&
                       !(begin == 2 &&
                         vocabulary_.role("name-stop-before").contains_word(tokens_[0].word)) &&
                       ((joints.contains_word(tokens_[begin - 1].word) && !is_article(begin - 1)) ||
                        tokens_[begin - 1].word == "a")) {
                begin -= 2;
            } else {
                break;
            }
        }
        // "Host the Energy Forum": a verb
        if (begin == 0 && i >= 2 && !known_starts(0) && is_article(1)) {
            begin = 2;
        }
        // "If the pilot works"
        if (begin == 0 && i > 1 && !capital(1) &&
            vocabulary_.role("name-stop-before").contains_word(tokens_[0].word)) {
            return false;
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
            return n.begin == at && (n.name.known || n.is_local) &&
                   n.name.kind == EntityKind::organisation;
        });
        return it == named_.end() ? nullptr : &*it;
    }

    /// "een beweging van A, B en C": these are in it, the name is another.
    bool is_first_of_list(const Named& n) const {
        return n.end + 1 < tokens_.size() && text_.substr(tokens_[n.end - 1].end, 2) == ", " &&
               std::ranges::any_of(named_, [&](const Named& other) {
                   return other.begin >= n.end && other.begin <= n.end + 1;
               });
    }
    /// "ABC, het overleg van X, Y en Z": says what ABC is.
    bool in_apposition(std::size_t i) const {
        if (i < 2 || !is_article(i - 1) || !capital(i - 2)) return false;
        return text_.substr(tokens_[i - 2].end, tokens_[i - 1].begin - tokens_[i - 2].end) == ", ";
    }

    /// "het landelijk netwerk voor de aanpak van armoede": a definite article and what it is for.
    void described(std::size_t i, Collective& c) const {
        // "de commissies van VNO-NCW"
        const Named* owner = c.kind == EntityKind::coalition ? owner_of(i) : nullptr;
        if (owner && !in_apposition(i) && !is_first_of_list(*owner)) {
            c.end = owner->end;
            c.proper = true;
            return;
        }
        const PhraseSet& definite = vocabulary_.role("definite-article");
        std::size_t begin = i;
        while (begin > 0 && i - begin < 3 && touches(begin - 1, begin) &&
               !definite.contains_word(tokens_[begin - 1].word)) {
            --begin;
            if (stops(begin)) return;  // "the charities that campaign for ..."
        }
        const bool named = begin > 0 && definite.contains_word(tokens_[begin - 1].word);
        const std::size_t after = i + 1;
        if (!named || begin == i || after + 1 >= tokens_.size() || !touches(i, after)) return;
        if (!vocabulary_.role("cue-purpose").contains_word(tokens_[after].word)) return;
        std::size_t end = after + 1;
        // "de aanpak van mensen met schulden": whom it is for
        const auto describes = [&](std::size_t at) {
            return (tokens_[at].word == "met" || tokens_[at].word == "with") &&
                   at + 1 < tokens_.size() && touches(at, at + 1) && !capital(at + 1) &&
                   !is_article(at + 1);
        };
        while (end < tokens_.size() && touches(end - 1, end) && end - after < 10 &&
               !(end - after > 2 && stops(end) && !describes(end))) {
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
               (tokens_[c.begin - 1].end - tokens_[c.begin - 1].begin > 4 ||
                is_acronym(word_at(c.begin - 1))) &&
               !vocabulary_.role("name-stop-before").contains_word(tokens_[c.begin - 1].word)) {
            --c.begin;
        }
    }

    std::string_view word_at(std::size_t i) const {
        return text_.substr(tokens_[i].begin, tokens_[i].end - tokens_[i].begin);
    }

    void finish(Collective& c) const {
        const std::size_t begin = tokens_[c.begin].begin;
        if (c.name.empty()) {
            c.name = squeeze(text_.substr(begin, tokens_[c.end - 1].end - begin));
        }
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
};

}  // namespace

std::vector<Collective> find_collectives(const Sentence& sentence, const std::vector<Named>& named,
                                         const Vocabulary& vocabulary) {
    auto found = Finder(sentence, named, vocabulary).run();
    add_defined(sentence, named, vocabulary, found);
    add_by_use(sentence, named, vocabulary, found);
    return found;
}

}  // namespace lobbynet::plan
