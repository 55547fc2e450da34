#include "importers/plan/collectives.hpp"

#include <algorithm>

#include "graph/base/text.hpp"
#include "importers/plan/by_use.hpp"
#include "importers/plan/defined.hpp"
#include "importers/plan/name_extent.hpp"
#include "importers/plan/names.hpp"

namespace lobbynet::plan {
namespace {

class Finder : private NameExtent {
 public:
    using NameExtent::NameExtent;

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
            if (c.proper && c.end == after && capital(i)) end_with_of(c);
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
    static bool is_collective(EntityKind kind) {
        return kind == EntityKind::coalition || kind == EntityKind::programme;
    }
    /// A body that the lexicon knows and that is no coalition: "Europese Commissie"; or the
    /// association itself.
    bool in_known_body(std::size_t i) const {
        return std::ranges::any_of(named_, [&](const Named& n) {
            return n.begin <= i && i < n.end &&
                   (n.is_author || (n.name.known && !is_collective(n.name.kind)));
        });
    }
    /// A coalition that the lexicon or a list of the plan knows, its whole name.
    const Named* known_collective(std::size_t i) const {
        const auto it = std::ranges::find_if(named_, [&](const Named& n) {
            return n.begin == i && (n.name.known || n.is_local) && is_collective(n.name.kind);
        });
        return it == named_.end() ? nullptr : &*it;
    }
    /// "onze werkgroep Onderwijs": of the association alone.
    bool internal(std::size_t i) const {
        const PhraseSet& bodies = vocabulary_.role("cue-internal-body");
        const PhraseSet& own = vocabulary_.role("cue-internal");
        // "ons Ouderpanel"
        if (i > 0 && own.contains_word(tokens_[i - 1].word)) {
            const std::string& word = tokens_[i].word;
            for (const std::string_view part : {"panel", "commissie", "werkgroep"}) {
                if (word.size() > part.size() && word.ends_with(part)) return true;
            }
        }
        if (!bodies.contains_word(tokens_[i].word)) return false;
        // "our internal Economic Affairs Committee"
        for (std::size_t at = i; at-- > 0 && i - at < 6 && touches(at, at + 1);) {
            if (tokens_[at].word.starts_with("intern") && own.contains_word(tokens_[at].word)) {
                return true;
            }
            if (!capital(at) && !is_joint(at)) break;
        }
        for (std::size_t at = i > 3 ? i - 3 : 0; at < i; ++at) {
            const std::size_t n = phrase_at(own, tokens_, at);
            if (n > 0 && at + n + 1 >= i && touches(at + n - 1, at + n)) return true;
        }
        return false;
    }
    bool is_plural(std::size_t i) const {
        return vocabulary_.role("collective-plural").contains_word(tokens_[i].word);
    }

    struct Head {
        EntityKind kind = EntityKind::coalition;
        std::size_t tokens = 0;  ///< 0: no head noun
        bool compound = false;   ///< "Armoedecoalitie"
    };

    Head head_at(std::size_t i) const {
        if (in_known_body(i)) return {};
        // "We belong to the Kerb Standards Group": in capitals, and somebody is in it
        if (capital(i) && vocabulary_.role("group-word-in").contains_word(tokens_[i].word)) {
            std::size_t begin = i;
            while (begin > 0 && capital(begin - 1) && touches(begin - 1, begin) &&
                   !owner_ends(begin)) {
                --begin;
            }
            const bool owned =  // "the Department for Transport’s Freight Council"
                begin > 0 && owner_ends(begin);
            if (owned && i > begin) return {EntityKind::coalition, 1, false};
            const bool within =
                begin >= 2 && i - begin >= 2 &&
                vocabulary_.role("cue-definite").contains_word(tokens_[begin - 1].word) &&
                vocabulary_.role("cue-into").contains_word(tokens_[begin - 2].word);
            if (within) return {EntityKind::coalition, 1, false};
        }
        // "Libraries Task Group", "steering group of ..."
        if (i > 0 && vocabulary_.role("group-word").contains_word(tokens_[i].word) &&
            vocabulary_.role("group-before").contains_word(tokens_[i - 1].word)) {
            return {EntityKind::coalition, 1, false};
        }
        const std::string* kind = nullptr;
        if (const std::size_t n =
                phrase_at(vocabulary_.role("collective-head"), tokens_, i, &kind)) {
            return {*kind == "programme" ? EntityKind::programme : EntityKind::coalition, n, false};
        }
        const PhraseSet& suffixes = vocabulary_.role("collective-suffix");
        for (std::size_t at = 3; capital(i) && at + 4 < tokens_[i].word.size(); ++at) {
            if (const std::string* found = suffixes.find_folded(tokens_[i].word.substr(at))) {
                if (vocabulary_.role("not-collective").contains_word(tokens_[i].word)) return {};
                return {*found == "programme" ? EntityKind::programme : EntityKind::coalition, 1,
                        true};
            }
        }
        const HeadNoun* head = vocabulary_.head_word(tokens_[i].word);
        if (!head) {  // "programma’s", "projecten"
            const std::string* singular =
                vocabulary_.role("collective-plural").find_folded(tokens_[i].word);
            head = singular ? vocabulary_.head_word(*singular) : nullptr;
        }
        if (!head || !is_collective(head->kind) ||
            vocabulary_.role("not-collective").contains_word(tokens_[i].word)) {
            return {};
        }
        return {head->kind, 1, tokens_[i].word != head->word};
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
    /// "het overleg Maandag": not a name
    bool after_of_time(std::size_t i) const {
        return vocabulary_.role("we-word").contains_word(tokens_[i].word);
    }
    /// A body whose it is ends before token `i`: "Defra’s | Farming Forum".
    bool owner_ends(std::size_t i) const {
        return possessive(i - 1) && std::ranges::any_of(named_, [&](const Named& n) {
                   return n.end == i && (n.name.known || n.is_local);
               });
    }
    bool possessive(std::size_t i) const {
        const std::string_view word =
            text_.substr(tokens_[i].begin, tokens_[i].end - tokens_[i].begin);
        return word.ends_with("’s") || word.ends_with("'s");
    }
    /// "NOOM (Netwerk van Organisaties ...)": what a body's acronym stands for.
    bool explains_acronym(const Collective& c) const {
        if (c.begin == 0) return false;
        const std::size_t begin = tokens_[c.begin].begin;
        const std::size_t end = tokens_[c.end - 1].end;
        return text_.substr(0, begin).ends_with(" (") && text_.substr(end, 1) == ")" &&
               is_acronym(text_.substr(tokens_[c.begin - 1].begin,
                                       tokens_[c.begin - 1].end - tokens_[c.begin - 1].begin)) &&
               abbreviates(text_.substr(tokens_[c.begin - 1].begin,
                                        tokens_[c.begin - 1].end - tokens_[c.begin - 1].begin),
                           text_.substr(begin, end - begin));
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
            return n.begin == at && (n.name.known || n.is_local) &&
                   n.name.kind == EntityKind::organisation;
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
