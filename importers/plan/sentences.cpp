#include "importers/plan/sentences.hpp"

#include <algorithm>

#include "graph/base/text.hpp"
#include "importers/plan/atoms.hpp"

namespace lobbynet::plan {
namespace {

constexpr std::size_t longest_sentence = 2000;  ///< bytes
constexpr std::size_t longest_name = 9;         ///< tokens

/// "BookTrust"
bool is_camel(std::string_view word) {
    for (std::size_t i = 1; i < word.size(); ++i) {
        if (word[i] >= 'A' && word[i] <= 'Z' && word[i - 1] >= 'a' && word[i - 1] <= 'z')
            return true;
    }
    // "UKHospitality"
    const auto upper = std::ranges::count_if(word, [](char c) { return c >= 'A' && c <= 'Z'; });
    return upper >= 3 && static_cast<std::size_t>(upper) + 2 < word.size() && word[0] <= 'Z' &&
           word[1] <= 'Z';
}

/// "Defra’s"
std::string_view without_possessive(std::string_view name) {
    for (const std::string_view ending : {"’s", "'s"}) {
        if (name.ends_with(ending)) name.remove_suffix(ending.size());
    }
    return name;
}

/// "5" in "Number 5 Foundation"; a year is no part of a name.
bool counts_in_name(std::string_view text, const std::vector<Token>& tokens, std::size_t i) {
    const std::string& word = tokens[i].word;
    return word.size() <= 2 && word.find_first_not_of("0123456789") == std::string::npos && i > 1 &&
           i + 1 < tokens.size() && is_capital(text, tokens[i + 1]) &&
           text.substr(tokens[i - 1].end, 1) == " " && text.substr(tokens[i].end, 1) == " ";
}

/// After a comma or "and" behind another name.
bool in_list(std::string_view text, const std::vector<Token>& tokens, std::size_t i,
             const std::vector<Named>& before, const Vocabulary& vocabulary) {
    if (before.empty() || i == 0) return false;
    const std::size_t end = before.back().end;
    // "A, the B and the C"
    if (i > end && i - end <= 2 && vocabulary.role("article").contains_word(tokens[i - 1].word)) {
        --i;
        if (end == i)
            return text.substr(tokens[i - 1].end, tokens[i].begin - tokens[i - 1].end) == ", ";
    }
    // "A Long Name (ALN), B"
    if (i == end + 1 &&
        is_acronym(text.substr(tokens[end].begin, tokens[end].end - tokens[end].begin)) &&
        text.substr(tokens[end].end, tokens[i].begin - tokens[end].end) == "), ") {
        return true;
    }
    if (end == i) {
        return text.substr(tokens[i - 1].end, tokens[i].begin - tokens[i - 1].end) == ", ";
    }
    return end + 1 == i && (tokens[end].word == "en" || tokens[end].word == "and") &&
           text.substr(tokens[end - 1].end, 1) == " ";
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
                const auto at = text.find(mark);
                // "Weer Thuis! is het programma van ..."
                if (at == std::string_view::npos) continue;
                const char next = at + 2 < text.size() ? text[at + 2] : ' ';
                if (next < 'a' || next > 'z') text = text.substr(0, at);
            }
            if (text.size() <= longest_sentence && text.size() > 8) {
                Sentence s;
                s.text = text;
                s.tokens = tokens_of(text);
                s.block = b;
                s.span = blocks[b].text.span(text);
                s.theme = blocks[b].theme;
                const bool stopped = rest.size() > text.size() ||
                                     std::string_view(".!?:;)").find(text.back()) < 6 ||
                                     text.ends_with("”") || text.ends_with("’");
                s.is_loose = !stopped && !blocks[b].is_bullet;
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
    std::vector<std::string> own_words;
    for (const auto& name : author_names) {
        author_.add(name, "");
        std::ranges::copy(words_of(name), std::back_inserter(own_words));
    }
    // "the Alliance" is the association only where its own name says so
    for (const Phrase* own : vocabulary_.lexicon().phrases("own-name")) {
        if (!vocabulary_.language().empty() && own->language != vocabulary_.language()) continue;
        const auto words = words_of(own->text);
        const bool named = std::ranges::find(own_words, words.back()) != own_words.end();
        if (own->value != "named" || named) own_.add(own->text, "");
    }
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

void NameFinder::add_local(const Name& name, std::string_view surface) {
    if (name.kind == EntityKind::group || name.kind == EntityKind::theme) return;
    const std::string_view text = bare(surface, vocabulary_);
    const bool any = std::ranges::any_of(text, [](char c) { return c >= 'A' && c <= 'Z'; });
    const bool plain = text.find_first_of("();:/") == std::string_view::npos;
    if (!any || !plain || text.size() < 3 || text.size() > 80) return;
    const auto words = words_of(text);
    if (words.empty() || words.size() > longest_name || local_phrases_.contains(text)) return;
    local_phrases_.add(text, std::to_string(local_.size()));
    local_.push_back(name);
}

std::size_t NameFinder::author_at(const Sentence& s, std::size_t i, Out& out) const {
    std::size_t n = phrase_at(author_, s.tokens, i);
    if (n > 0 && !is_capital(s.text, s.tokens[i])) n = 0;
    if (n == 0) {
        n = phrase_at(own_, s.tokens, i);
        // "the Association of ...", "de vereniging Voorbeeldbond" are other bodies
        const bool named = n > 0 && i + n < s.tokens.size() &&
                           is_capital(s.text, s.tokens[i + n]) &&
                           follows_closely(s.text, s.tokens[i + n - 1], s.tokens[i + n]);
        const bool of = n > 0 && i + n + 1 < s.tokens.size() && n + i > 0 &&
                        is_capital(s.text, s.tokens[i + n - 1]) &&
                        vocabulary_.role("name-joint").contains_word(s.tokens[i + n].word) &&
                        is_capital(s.text, s.tokens[i + n + 1]);
        if (named || of) n = 0;
    }
    if (n > 0) out.push_back({i, i + n, {}, true});
    return n;
}

std::size_t NameFinder::known_at(const Sentence& s, std::size_t i, Out& out) const {
    const auto& tokens = s.tokens;
    std::string first = tokens[i].word;
    const std::string_view raw = s.text.substr(tokens[i].begin, tokens[i].end - tokens[i].begin);
    if (without_possessive(raw).size() < raw.size()) first.pop_back();  // "Defra’s"
    if (!first_words_.contains(first)) return 0;
    for (std::size_t n = std::min(longest_name, tokens.size() - i); n > 0; --n) {
        const std::size_t begin = tokens[i].begin;
        const std::string_view part =
            without_possessive(s.text.substr(begin, tokens[i + n - 1].end - begin));
        if (part.find_first_of(";.()") != std::string_view::npos) continue;
        const bool any = std::ranges::any_of(part, [](char c) { return c >= 'A' && c <= 'Z'; });
        if (!any && !vocabulary_.role("small-name").contains(part)) continue;
        if (!names_.known_body(part)) continue;
        // "VWS-programma" is not the ministry, "VNO-NCW" is the body
        out.push_back({i, i + n, names_.read(part), false});
        return n;
    }
    return 0;
}

std::size_t NameFinder::local_at(const Sentence& s, std::size_t i, Out& out) const {
    const std::string* index = nullptr;
    const std::size_t n = phrase_at(local_phrases_, s.tokens, i, &index);
    if (n == 0) return 0;
    const std::size_t begin = s.tokens[i].begin;
    const std::string_view part = s.text.substr(begin, s.tokens[i + n - 1].end - begin);
    const bool any = std::ranges::any_of(part, [](char c) { return c >= 'A' && c <= 'Z'; });
    const EntityKind kind = local_[std::stoul(*index)].kind;
    const bool collective = kind == EntityKind::coalition || kind == EntityKind::programme;
    // the first word of a sentence has a capital whatever it is
    if (!any || part.find_first_of(";()") != std::string_view::npos ||
        part.find(". ") != std::string_view::npos ||
        (i == 0 && n == 1 && !is_acronym(part) && !collective)) {
        return 0;
    }
    out.push_back({i, i + n, local_[std::stoul(*index)], false, true});
    return n;
}

/// "gemeente Deventer", "de gemeenten Ede, Haarlem en Utrecht"
std::size_t NameFinder::places_at(const Sentence& s, std::size_t i, Out& out) const {
    const auto& tokens = s.tokens;
    const std::string* one = vocabulary_.role("place-head").find_folded(tokens[i].word);
    const std::string* many = vocabulary_.role("place-plural").find_folded(tokens[i].word);
    if (!one && !many) return 0;
    const std::string singular =
        many ? *many : std::string(s.text.substr(tokens[i].begin, tokens[i].end - tokens[i].begin));
    std::size_t at = i + 1;
    std::size_t taken = 0;
    while (at < tokens.size() && is_capital(s.text, tokens[at]) &&
           (at > i + 1 || follows_closely(s.text, tokens[i], tokens[at]))) {
        std::size_t end = at + 1;
        while (end < tokens.size() && is_capital(s.text, tokens[end]) &&
               follows_closely(s.text, tokens[end - 1], tokens[end]))
            ++end;
        const std::string_view place =
            s.text.substr(tokens[at].begin, tokens[end - 1].end - tokens[at].begin);
        const KnownEntity* known = names_.known_body(place);
        if (at > i + 1 && (known || is_acronym(place))) break;
        out.push_back(
            {taken == 0 ? i : at, end, names_.read(singular + " " + std::string(place)), false});
        taken = end - i;
        if (!many || end >= tokens.size()) break;
        const std::string_view gap =
            s.text.substr(tokens[end - 1].end, tokens[end].begin - tokens[end - 1].end);
        const bool conjunction = tokens[end].word == "en" || tokens[end].word == "and";
        if (gap == ", ") {
            at = end;
        } else if (conjunction && gap == " ") {
            at = end + 1;
        } else {
            break;
        }
    }
    return taken;
}

std::size_t NameFinder::group_at(const Sentence& s, std::size_t i, Out& out) const {
    const auto& tokens = s.tokens;
    const std::size_t n = phrase_at(vocabulary_.role("generic-group"), tokens, i);
    // "Libraries Connected" is a name, "libraries" a class of bodies
    const bool starts_name = n > 0 && i + n < tokens.size() && is_capital(s.text, tokens[i]) &&
                             is_capital(s.text, tokens[i + n]) &&
                             follows_closely(s.text, tokens[i + n - 1], tokens[i + n]);
    if (n == 0 || starts_name) return 0;
    // "de gemeente Deventer"
    const bool place = vocabulary_.role("place-head").contains_word(tokens[i + n - 1].word) ||
                       vocabulary_.role("place-plural").contains_word(tokens[i + n - 1].word);
    if (n > 1 && place && i + n < tokens.size() && is_capital(s.text, tokens[i + n]) &&
        follows_closely(s.text, tokens[i + n - 1], tokens[i + n])) {
        return 0;
    }
    const std::size_t begin = tokens[i].begin;
    out.push_back(
        {i, i + n, names_.read(s.text.substr(begin, tokens[i + n - 1].end - begin)), false});
    return n;
}

bool NameFinder::known_starts(const Sentence& s, std::size_t i) const {
    if (!first_words_.contains(s.tokens[i].word)) return false;
    for (std::size_t n = std::min<std::size_t>(4, s.tokens.size() - i); n > 0; --n) {
        const std::size_t from = s.tokens[i].begin;
        if (names_.known_body(s.text.substr(from, s.tokens[i + n - 1].end - from))) return true;
    }
    return false;
}

/// An unknown name of several words, or one word in a list of names.
std::size_t NameFinder::unknown_at(const Sentence& s, std::size_t i, Out& out) const {
    const auto& tokens = s.tokens;
    const std::string_view text = s.text;
    const PhraseSet& joints = vocabulary_.role("name-joint");
    if (!is_capital(text, tokens[i])) return 0;
    std::size_t end = i + 1;
    // a sentence starts with a capital: "Urge the Department ..."
    const bool lone = i == 0 && end < tokens.size() && !is_capital(text, tokens[end]);
    while (!lone && end < tokens.size() && follows_closely(text, tokens[end - 1], tokens[end])) {
        if (is_capital(text, tokens[end]) || ends_compound(text, tokens, end) ||
            counts_in_name(text, tokens, end)) {
            ++end;
        } else if (joints.contains_word(tokens[end].word) && tokens[end].word != "en" &&
                   tokens[end].word != "and" && end + 1 < tokens.size() &&
                   is_capital(text, tokens[end + 1]) && !known_starts(s, end + 1)) {
            end += 2;
        } else {
            break;
        }
    }
    // "Town and Country Planning Association (TCPA)": the acronym is of all of it
    if (end + 1 < tokens.size() && (tokens[end].word == "en" || tokens[end].word == "and")) {
        std::size_t last = end + 1;
        while (last < tokens.size() && is_capital(text, tokens[last]) &&
               (last == end + 1 || follows_closely(text, tokens[last - 1], tokens[last]))) {
            ++last;
        }
        const std::string_view whole =
            text.substr(tokens[i].begin, tokens[last - 1].end - tokens[i].begin);
        const std::string_view after = text.substr(tokens[last - 1].end);
        const std::string_view acronym =
            after.starts_with(" (") ? after.substr(2, after.find(')') - 2) : std::string_view{};
        if (last > end + 1 && is_acronym(acronym) && abbreviates(acronym, whole) &&
            fold(whole).front() == fold(acronym).front()) {
            end = last;
        }
    }
    std::size_t begin = i;
    if (i == 0 && vocabulary_.role("small-word").contains_word(tokens[i].word)) ++begin;
    if (begin >= end) return 0;
    const std::string_view part =
        text.substr(tokens[begin].begin, tokens[end - 1].end - tokens[begin].begin);
    const bool shaped = end - begin >= 2
                            ? begin > 0 || vocabulary_.head_of(words_of(part)) || is_acronym(part)
                            : (is_acronym(part) && part.size() >= 3) || is_camel(part) ||
                                  in_list(text, tokens, i, out, vocabulary_);
    if (!shaped || names_.wholeness(part) < Wholeness::weak) return 0;
    Name name = names_.read(part);
    // "the Wildlife Trusts": two capitals are a name
    const bool named = end - begin >= 2 && is_capital(text, tokens[end - 1]);
    if (name.kind == EntityKind::group && named && !names_.is_group(part)) {
        name.kind = EntityKind::organisation;
    }
    if (name.kind != EntityKind::group) out.push_back({begin, end, std::move(name), false});
    return end - i;
}

/// "van Natuurwinkels, Local2Local en ...": one capitalised word that a list starts with.
void NameFinder::complete_lists(const Sentence& s, Out& out) const {
    const auto& tokens = s.tokens;
    for (std::size_t n = 0; n < out.size(); ++n) {
        std::size_t begin = out[n].begin;
        if (begin > 0 && vocabulary_.role("article").contains_word(tokens[begin - 1].word)) --begin;
        if (begin < 2 || (n > 0 && out[n - 1].end >= begin)) continue;
        const std::string_view gap =
            s.text.substr(tokens[begin - 1].end, tokens[begin].begin - tokens[begin - 1].end);
        const std::size_t at = begin - 1;
        const bool lone = !is_capital(s.text, tokens[at - 1]) ||
                          !follows_closely(s.text, tokens[at - 1], tokens[at]);
        if (gap != ", " || !is_capital(s.text, tokens[at]) || !lone || out[n].is_author) continue;
        const std::string_view part =
            s.text.substr(tokens[at].begin, tokens[at].end - tokens[at].begin);
        if (part.size() < 3 || !follows_closely(s.text, tokens[at - 1], tokens[at])) continue;
        Name name = names_.read(part);
        if (name.kind == EntityKind::group) continue;
        out.insert(out.begin() + static_cast<std::ptrdiff_t>(n),
                   Named{at, at + 1, std::move(name)});
        ++n;
    }
}

std::vector<Named> NameFinder::find(const Sentence& s) const {
    Out out;
    for (std::size_t i = 0; i < s.tokens.size();) {
        std::size_t taken = author_at(s, i, out);
        if (taken == 0) {  // "Unie van Bosgroepen" of a list goes before "de Unie"
            Out known;
            Out local;
            const std::size_t n = known_at(s, i, known);
            std::size_t m = local_at(s, i, local);
            const bool article = vocabulary_.role("article").contains_word(s.tokens[i].word);
            if (m == 0 && n > 0 && article && i + 1 < s.tokens.size()) {
                m = local_at(s, i + 1, local);
                if (m > 0) ++m;
            }
            taken = std::max(n, m);
            std::ranges::move(m > n ? local : known, std::back_inserter(out));
        }
        if (taken == 0) taken = places_at(s, i, out);
        if (taken == 0) taken = group_at(s, i, out);
        if (taken == 0) taken = unknown_at(s, i, out);
        i += std::max<std::size_t>(taken, 1);
    }
    complete_lists(s, out);
    return out;
}

}  // namespace lobbynet::plan
