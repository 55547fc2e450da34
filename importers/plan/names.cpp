#include "importers/plan/names.hpp"

#include <algorithm>
#include <array>

#include "graph/base/text.hpp"

namespace lobbynet::plan {
namespace {

constexpr std::size_t longest_name = 200;  ///< bytes of a name that the lexicon may know

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string replaced(std::string_view text, std::string_view from, std::string_view to) {
    std::string out(text);
    for (auto at = out.find(from); at != std::string::npos; at = out.find(from, at + to.size())) {
        out.replace(at, from.size(), to);
    }
    return out;
}

std::string_view first_word(std::string_view text) { return text.substr(0, text.find(' ')); }

}  // namespace

bool is_acronym(std::string_view text) {
    if (text.size() < 2 || text.size() > 14) return false;
    std::size_t upper = 0;
    std::size_t letters = 0;
    for (const char c : text) {
        upper += is_upper(c);
        letters += is_upper(c) || is_lower(c);
        const bool inner = is_upper(c) || is_lower(c) || is_digit(c) || c == '&' || c == '*' ||
                           c == '-' || c == '+' || c == '.';
        if (!inner) return false;
    }
    return upper >= 2 && upper * 2 >= letters;
}

std::string_view without_article(std::string_view text, const Vocabulary& vocabulary) {
    const std::string_view word = first_word(text);
    if (word.size() == text.size() || word.size() > 5) return text;
    const bool capital =
        is_upper(word.front()) && text.size() > word.size() + 1 && is_upper(text[word.size() + 1]);
    // "The King's Fund" keeps its article as a name, but is found with and without it
    return vocabulary.role("article").contains(word) && !capital ? trim(text.substr(word.size()))
                                                                 : text;
}

std::string_view bare(std::string_view text, const Vocabulary& vocabulary) {
    const auto drop_front = [&](std::string_view sign) {
        if (!text.starts_with(sign)) return false;
        text = trim(text.substr(sign.size()));
        return true;
    };
    const auto drop_back = [&](std::string_view sign) {
        if (!text.ends_with(sign) || text.size() == sign.size()) return false;
        text = trim(text.substr(0, text.size() - sign.size()));
        return true;
    };
    text = trim(text);
    for (bool again = true; again && !text.empty();) {
        again = false;
        for (const std::string_view sign : {"“", "”", "\"", "„", "‘", "«", "»", ".", ",", ";", ":",
                                            "**", "__", "`", "–", "—", "•"}) {
            again = drop_front(sign) || again;
        }
        if (!text.empty() && text.front() == '\'' && text.find('\'', 1) != std::string_view::npos) {
            again = drop_front("'") || again;
        }
        for (const std::string_view sign :
             {"“", "”", "\"", "„", "»", ".", ",", ";", ":", "**", "__", "`", "–",
              "—", "…", "¹",  "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸",  "⁹",  "†", "*"}) {
            again = drop_back(sign) || again;
        }
        if (text.ends_with("-") && text.size() > 1) again = drop_back("-") || again;
        if (text.ends_with("’") && text.find("‘") == std::string_view::npos && text.size() > 4 &&
            text.find("’") == text.size() - 3 && text[text.size() - 4] != 's') {
            again = drop_back("’") || again;
        }
        // "[3]"
        if (text.ends_with("]")) {
            const auto open = text.rfind('[');
            if (open != std::string_view::npos && open > 0 && text.size() - open <= 5 &&
                is_digit(text[open + 1])) {
                text = trim(text.substr(0, open));
                again = true;
            }
        }
    }
    return without_article(text, vocabulary);
}

/// The capitals of an acronym come, in that order, at starts of words or inside the name.
bool abbreviates(std::string_view acronym, std::string_view name) {
    const std::string key = name_key(acronym);
    const std::string full = fold(name);
    std::size_t at = 0;
    for (const char c : key) {
        at = full.find(c, at);
        if (at == std::string::npos) return false;
        ++at;
    }
    return !full.empty() && !key.empty() && full.find(key.front()) != std::string::npos;
}

Names::Names(const Vocabulary& vocabulary, const DocumentWords* document)
    : vocabulary_(vocabulary), document_(document) {
    const auto note = [&](std::string_view name) {
        const auto end = std::min({name.find(", "), name.find(" en "), name.find(" and "),
                                   name.find(" & "), name.size()});
        if (end == name.size()) return;
        const auto words = words_of(name.substr(0, end));
        if (!words.empty()) openings_.insert(words.back());
    };
    for (const KnownEntity& e : vocabulary.lexicon().entities()) {
        note(e.name);
        for (const auto& alias : e.aliases) note(alias);
    }
}

bool Names::may_go_on(std::string_view text) const {
    const auto space = text.rfind(' ');
    const auto words = words_of(space == std::string_view::npos ? text : text.substr(space));
    return !words.empty() && openings_.contains(words.back());
}

const KnownEntity* Names::known(std::string_view text) const {
    if (text.empty() || text.size() > longest_name) return nullptr;
    const auto look = [&](std::string_view name) -> const KnownEntity* {
        if (name.empty()) return nullptr;
        if (const KnownEntity* e = vocabulary_.find(name)) return e;
        if (name.size() > 4 && is_digit(name.back()) && is_lower(name[name.size() - 2])) {
            // the mark of a footnote
            if (const auto* e = vocabulary_.find(name.substr(0, name.size() - 1))) return e;
        }
        if (name.find('&') != std::string_view::npos) {
            if (const auto* e = vocabulary_.find(replaced(name, "&", " en "))) return e;
            if (const auto* e = vocabulary_.find(replaced(name, "&", " and "))) return e;
        }
        if (name.find(" en ") != std::string_view::npos) {
            if (const auto* e = vocabulary_.find(replaced(name, " en ", " & "))) return e;
        }
        if (name.find(" and ") != std::string_view::npos) {
            if (const auto* e = vocabulary_.find(replaced(name, " and ", " & "))) return e;
        }
        return nullptr;
    };
    if (const KnownEntity* e = look(text)) return e;
    std::string_view rest = without_article(text, vocabulary_);
    if (const std::string_view word = first_word(text);
        rest.size() == text.size() && vocabulary_.role("article").contains(word)) {
        rest = trim(text.substr(word.size()));
    }
    if (rest.size() != text.size()) {
        if (const KnownEntity* e = look(rest)) return e;
    }
    // "Labour MPs", "the Green spokespeople"
    if (const auto space = rest.rfind(' ');
        space != std::string_view::npos &&
        vocabulary_.role("party-people").contains(rest.substr(space))) {
        const KnownEntity* e = look(trim(rest.substr(0, space)));
        if (e && e->kind == EntityKind::party) return e;
    }
    // "ministerie van VWS", "het bureau van de VNG": the words before say what it is
    const PhraseSet& heads = vocabulary_.role("strip-head");
    const auto words = words_of(rest.substr(0, 80));
    for (std::size_t n = std::min(heads.longest(), words.size()); n > 0; --n) {
        const std::string* kind = heads.find(words, 0, n);
        if (!kind) continue;
        std::size_t at = 0;
        for (std::size_t seen = 0; seen < n && at != std::string_view::npos; ++seen) {
            at = rest.find_first_not_of(' ', at);
            at = at == std::string_view::npos ? at : rest.find(' ', at);
        }
        if (at == std::string_view::npos) continue;
        const KnownEntity* e = look(without_article(trim(rest.substr(at)), vocabulary_));
        if (e && (kind->empty() || *kind == to_string(e->kind))) return e;
    }
    return nullptr;
}

const KnownEntity* Names::known_body(std::string_view text) const {
    const KnownEntity* e = known(text);
    if (!e || e->kind == EntityKind::group) return nullptr;
    const std::string_view rest = without_article(trim(text), vocabulary_);
    const bool small = rest.find(' ') == std::string_view::npos && !starts_with_upper(rest) &&
                       std::ranges::none_of(rest, [](char c) { return is_upper(c); });
    return small && !vocabulary_.role("small-name").contains(rest) ? nullptr : e;
}

bool Names::is_group(std::string_view text) const {
    if (vocabulary_.role("generic-group").contains(without_article(text, vocabulary_))) return true;
    const KnownEntity* e = known(text);
    return e && e->kind == EntityKind::group;
}

Wholeness Names::wholeness(std::string_view text) const {
    text = bare(text, vocabulary_);
    if (text.empty()) return Wholeness::none;
    if (const auto open = text.find(" ("); open != std::string_view::npos && open > 0) {
        return wholeness(text.substr(0, open)) >= Wholeness::weak ? Wholeness::strong
                                                                  : Wholeness::none;
    }
    if (known_body(text) || is_group(text) || is_acronym(text)) return Wholeness::strong;
    std::size_t words = 0;
    std::size_t capitals = 0;
    bool acronym = false;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = std::min(text.find(' ', at), text.size());
        const std::string_view word = text.substr(at, end - at);
        if (!word.empty()) {
            ++words;
            capitals += starts_with_upper(word);
            acronym = acronym || is_acronym(word);
        }
        at = end + 1;
    }
    if (words >= 2 && acronym) return Wholeness::strong;
    if (words >= 2 && capitals >= 1 && vocabulary_.head_of(words_of(text)))
        return Wholeness::strong;
    if (words == 1 && capitals == 1) {
        const auto w = words_of(text);
        if (!w.empty() && vocabulary_.role("subject-word").contains_word(w.front())) {
            return Wholeness::weak;
        }
        const HeadNoun* head = vocabulary_.head_of(w);
        return head && head->word != w.front() ? Wholeness::strong : Wholeness::weak;
    }
    if (capitals >= 2 || (words >= 2 && starts_with_upper(text))) return Wholeness::medium;
    return Wholeness::none;
}

Name Names::read(std::string_view text) const {
    Name out;
    text = bare(text, vocabulary_);
    out.name = squeeze(text);
    if (const KnownEntity* e = known(text)) {
        const bool usable = e->kind == EntityKind::group || known_body(text);
        if (usable) {
            out.known = e;
            out.name = e->name;
            out.acronym = e->acronym;
            out.kind = e->kind;
            out.sector = e->sector;
            out.tier = e->tier;
            return out;
        }
    }
    if (const std::string* group = vocabulary_.role("generic-group").find(text)) {
        out.kind = EntityKind::group;
        if (!group->empty()) {
            out.name = *group;
        } else if (std::ranges::none_of(out.name.substr(1), is_upper)) {
            out.name = lower(out.name);  // the start of a sentence
        }
        return out;
    }
    const auto words = words_of(text);
    if (!words.empty() && words.size() >= 2 &&
        vocabulary_.role("person-role").longest_at(words, 0) > 0) {
        const auto space = text.find(' ');  // none in "Director-General"
        if (space != std::string_view::npos && starts_with_upper(trim(text.substr(space)))) {
            out.kind = EntityKind::person;
        }
        if (out.kind == EntityKind::person) return out;
    }
    const HeadNoun* head = vocabulary_.head_of(words);
    const bool any_capital = std::ranges::any_of(text, [](char c) { return is_upper(c); });
    if (head) {
        out.kind = head->kind;
        out.sector = head->sector;
    }
    // a name in small letters only is a class of bodies, unless a head noun says "platform"
    if (!any_capital && !std::ranges::any_of(text, is_digit) &&
        out.kind == EntityKind::organisation) {
        out.kind = EntityKind::group;
    } else if (!starts_with_upper(text) && out.kind == EntityKind::organisation && !head) {
        out.kind = EntityKind::group;
    }
    return out;
}

}  // namespace lobbynet::plan
