#include "importers/plan/collective_heads.hpp"

#include <algorithm>

namespace lobbynet::plan {

bool CollectiveHeads::is_collective(EntityKind kind) {
    return kind == EntityKind::coalition || kind == EntityKind::programme;
}

/// A body that the lexicon knows and that is no coalition: "Europese Commissie"; or the
/// association itself.
bool CollectiveHeads::in_known_body(std::size_t i) const {
    return std::ranges::any_of(named_, [&](const Named& n) {
        return n.begin <= i && i < n.end &&
               (n.is_author || (n.name.known && !is_collective(n.name.kind)));
    });
}

/// "onze werkgroep Onderwijs": of the association alone.
bool CollectiveHeads::internal(std::size_t i) const {
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
        // "X is our network of ...": others may be in it
        const bool predicate =
            at > 0 && vocabulary_.role("cue-is").contains_word(tokens_[at - 1].word);
        if (n > 0 && !predicate && at + n + 1 >= i && touches(at + n - 1, at + n)) return true;
    }
    return false;
}
bool CollectiveHeads::is_plural(std::size_t i) const {
    return vocabulary_.role("collective-plural").contains_word(tokens_[i].word);
}

CollectiveHeads::Head CollectiveHeads::head_at(std::size_t i) const {
    if (in_known_body(i)) return {};
    // "We belong to the Kerb Standards Group": in capitals, and somebody is in it
    if (capital(i) && vocabulary_.role("group-word-in").contains_word(tokens_[i].word)) {
        std::size_t begin = i;
        while (begin > 0 && capital(begin - 1) && touches(begin - 1, begin) && !owner_ends(begin)) {
            --begin;
        }
        const bool owned =  // "the Department for Transport’s Freight Council"
            begin > 0 && owner_ends(begin);
        if (owned && i > begin) return {EntityKind::coalition, 1, false};
        // "the Harbour Framework Business Group"
        while (begin >= 2 && joins_names(begin - 1) && capital(begin - 2) &&
               touches(begin - 2, begin - 1)) {
            begin -= 2;
            while (begin > 0 && capital(begin - 1) && touches(begin - 1, begin)) --begin;
        }
        const bool definite =
            begin > 0 && vocabulary_.role("cue-definite").contains_word(tokens_[begin - 1].word);
        const bool starts =
            begin == 0 && vocabulary_.role("cue-definite").contains_word(tokens_[0].word);
        if ((definite || starts) && i - begin >= 3 && tokens_[i].word == "group") {
            return {EntityKind::coalition, 1, false};
        }
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
    if (const std::size_t n = phrase_at(vocabulary_.role("collective-head"), tokens_, i, &kind)) {
        return {*kind == "programme" ? EntityKind::programme : EntityKind::coalition, n, false};
    }
    const PhraseSet& suffixes = vocabulary_.role("collective-suffix");
    for (std::size_t at = 3; capital(i) && at + 4 < tokens_[i].word.size(); ++at) {
        if (const std::string* found = suffixes.find_folded(tokens_[i].word.substr(at))) {
            if (vocabulary_.role("not-collective").contains_word(tokens_[i].word)) return {};
            return {*found == "programme" ? EntityKind::programme : EntityKind::coalition, 1, true};
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

/// A body whose it is ends before token `i`: "Defra’s | Farming Forum".
bool CollectiveHeads::owner_ends(std::size_t i) const {
    return possessive(i - 1) && std::ranges::any_of(named_, [&](const Named& n) {
               return n.end == i && (n.name.known || n.is_local);
           });
}
bool CollectiveHeads::possessive(std::size_t i) const {
    const std::string_view word = text_.substr(tokens_[i].begin, tokens_[i].end - tokens_[i].begin);
    return word.ends_with("’s") || word.ends_with("'s");
}

}  // namespace lobbynet::plan
