#include "importers/plan/joins.hpp"

#include <algorithm>
#include <array>

#include "graph/base/text.hpp"

namespace lobbynet::plan {
namespace {

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }

std::string_view first_word(std::string_view text) { return text.substr(0, text.find(' ')); }
std::string_view last_word(std::string_view text) {
    const auto space = text.rfind(' ');
    return space == std::string_view::npos ? text : text.substr(space + 1);
}
std::size_t count_words(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::count(text, ' ')) + 1;
}
bool is_plural(std::string_view word) {
    return word.size() > 3 && (word.ends_with("en") || word.ends_with("s"));
}
bool last_is_conjunction(const std::vector<Atom>& atoms) {
    return atoms.size() >= 3 && atoms.back().before == Joint::conjunction;
}
bool any_capital(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        if (starts_with_upper(text.substr(at))) return true;
        at = text.find(' ', at);
        if (at == std::string_view::npos) break;
        ++at;
    }
    return std::ranges::any_of(text, [](char c) { return c >= 'A' && c <= 'Z'; });
}

}  // namespace

/// "gemeente Utrecht", "provincie Drenthe": small letters, and yet a name.
bool Joins::is_kind_of_place(std::string_view text) const {
    const auto space = text.find(' ');
    if (space == std::string_view::npos || !starts_with_upper(text.substr(space + 1))) return false;
    const HeadNoun* head = vocabulary_.head_word(fold(text.substr(0, space)));
    return head && head->kind == EntityKind::organisation;
}

/// "regionale mobiliteitsteams": the last word before a preposition is a plural.
bool Joins::is_class(std::string_view text) const {
    const auto words = words_of(text);
    std::size_t n = 0;
    while (n < words.size() && !vocabulary_.role("preposition").contains_word(words[n])) ++n;
    return n > 0 && is_plural(words[n - 1]);
}

bool Joins::is_subject(std::string_view word) const {
    return vocabulary_.role("subject-word").contains(word);
}

/// "ministerie van Onderwijs", "Department for Levelling Up": a name that may go on after a comma.
bool Joins::opens_subjects(std::string_view text) const {
    const auto words = words_of(text.substr(0, 120));
    const PhraseSet& heads = vocabulary_.role("subject-head");
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::size_t n = heads.longest_at(words, i);
        if (n > 0 && i + n < words.size()) return true;
    }
    return false;
}

bool Joins::whole_body(std::string_view text) const {
    if (names_.known_body(bare(text, vocabulary_))) return true;
    const auto open = text.rfind(" (");
    if (open == std::string_view::npos || !text.ends_with(')')) return false;
    return names_.known_body(bare(text.substr(0, open), vocabulary_)) != nullptr;
}

/// "Centrum voor Criminaliteitspreventie en Veiligheid (CCV)": the acronym is of all of it.
bool acronym_spans(std::string_view left, std::string_view right) {
    const auto open = right.find(" (");
    if (open == std::string_view::npos || !right.ends_with(')')) return false;
    const std::string_view acronym = right.substr(open + 2, right.size() - open - 3);
    const std::string_view name = right.substr(0, open);
    const std::string initial = fold(acronym.substr(0, 1));
    const bool needs_left = !fold(name).starts_with(initial) || !abbreviates(acronym, name);
    return is_acronym(acronym) && fold(left).starts_with(initial) && needs_left &&
           abbreviates(acronym, std::string(left) + " " + std::string(name));
}

Join Joins::join(std::string_view left, const std::vector<Atom>& atoms, std::size_t next,
                 const JoinContext& context) const {
    if (atoms[next].before == Joint::semicolon) return Join::split;
    // the acronym may stand behind a later piece: "Zorg, Welzijn en Sport (ZWS)"
    for (std::size_t i = next; i < std::min(atoms.size(), next + 3); ++i) {
        const std::string_view so_far{left.data(),
                                      static_cast<std::size_t>(atoms[i].text.data() - left.data())};
        const std::string_view start = without_article(left, vocabulary_);
        const std::string_view whole =
            so_far.substr(static_cast<std::size_t>(start.data() - left.data()));
        if (!acronym_spans(whole, atoms[i].text)) continue;
        // the head: first in Dutch, last in English
        const std::string_view last = atoms[i].text.substr(0, atoms[i].text.rfind(" ("));
        if (vocabulary_.head_of(words_of(start)) || vocabulary_.head_of(words_of(last))) {
            return Join::one;
        }
    }
    if (atoms[next].before == Joint::comma) return join_comma(left, atoms, next, context);
    const Join join = join_conjunction(left, atoms, next, context);
    const bool doubtful = join == Join::one_doubtful || join == Join::split_doubtful ||
                          (join == Join::split && names_.wholeness(left) == Wholeness::weak);
    if (!doubtful || !names_.document()) return join;
    // what the form leaves open, the rest of the document may tell
    const std::string_view right = bare(atoms[next].text, vocabulary_);
    const std::string_view name = without_article(left, vocabulary_);
    const bool capitals = starts_with_upper(name) && starts_with_upper(right);
    if (!capitals || opens_subjects(left) || is_subject(name)) return join;
    switch (names_.document()->of_pair(name, right)) {
        case DocumentWords::Says::one: {
            // two bodies may always be named together: only a part that needs the other is none
            const bool part_left = count_words(name) == 1 && vocabulary_.head_of(words_of(right));
            const bool part_right = count_words(right) == 1 && vocabulary_.head_of(words_of(name));
            return part_left || part_right ? Join::one : join;
        }
        case DocumentWords::Says::two:
            return Join::split;
        case DocumentWords::Says::nothing:
            break;
    }
    return join;
}

Join Joins::join_comma(std::string_view left, const std::vector<Atom>& atoms, std::size_t next,
                       const JoinContext& context) const {
    const std::string_view right = without_article(atoms[next].text, vocabulary_);
    const bool articled = right.size() != atoms[next].text.size();
    const bool left_known = whole_body(left);
    const Wholeness whole = names_.wholeness(right);
    if (context.form == Entry::Form::bullet || context.of_semicolons) {
        const bool left_is_name = names_.wholeness(left) >= Wholeness::weak &&
                                  starts_with_upper(without_article(left, vocabulary_));
        const bool right_is_small = !starts_with_upper(right) && !names_.is_group(right) &&
                                    !names_.known_body(right) && !is_kind_of_place(right) &&
                                    !(last_is_conjunction(atoms) && is_class(right));
        if (left_is_name && (articled || !opens_subjects(left)) && right_is_small) {
            return Join::drop_rest;
        }
        // "WEA, the Workers' Educational Association"
        const KnownEntity* other = names_.known_body(right);
        const bool same = !other || other == names_.known_body(left);
        if (is_acronym(left) && count_words(right) >= 2 && same && abbreviates(left, right)) {
            return Join::drop_rest;
        }
        // "inkopers van rijk, provincies en gemeenten"
        if (!any_capital(left) && count_words(left) >= 2 && !names_.is_group(left) &&
            !any_capital(right)) {
            return Join::one;
        }
        if (context.of_semicolons && !left_known && !names_.known_body(right)) {
            // "Kade Reizen, Blauwe Vloot en andere reders": names of two words each are a list
            const bool two_names = !opens_subjects(left) && count_words(left) >= 2 &&
                                   count_words(right) >= 2 && whole >= Wholeness::medium &&
                                   names_.wholeness(left) >= Wholeness::medium;
            const bool apart =
                two_names && !(names_.document() && names_.document()->has_in_a_row(left, right));
            return apart ? Join::split_doubtful : Join::one_doubtful;
        }
    }
    // "…ministerie van Onderwijs, Cultuur en …", closed by a conjunction a little further on
    if (!left_known && whole < Wholeness::strong && opens_subjects(left)) {
        for (std::size_t i = next + 1; i < std::min(atoms.size(), next + 4); ++i) {
            // "Agency for Roads, Digital Transport and Logistics Forum": the head is of another
            const bool other = vocabulary_.head_of(words_of(atoms[i].text)) &&
                               starts_with_upper(right) &&
                               (count_words(right) >= 2 || count_words(atoms[i].text) >= 3);
            if (atoms[i].before == Joint::conjunction && !other) return Join::one_doubtful;
            if (atoms[i].before != Joint::comma) break;
        }
        if (atoms.size() == 2) return Join::one_doubtful;
    }
    // "Stichting Zorg, Welzijn en Wonen"
    const bool subjects = count_words(left) >= 2 && is_subject(last_word(left)) &&
                          is_subject(right) && !left_known && vocabulary_.head_of(words_of(left));
    if (subjects && next + 1 < atoms.size() && atoms[next + 1].before == Joint::conjunction) {
        return Join::one_doubtful;
    }
    // "sectorraad zorg, welzijn en sport"
    const bool topic = count_words(left) >= 2 && is_subject(last_word(left)) &&
                       is_subject(first_word(right)) && is_lower(right.front()) &&
                       !names_.is_group(right) && !left_known && !names_.is_group(left);
    if (topic && !articled) return Join::one;
    return Join::split;
}

/// "Scottish and Welsh Governments", "Eerste en Tweede Kamer": the end belongs to both.
bool Joins::share_head(std::string_view left, const Atom& right) const {
    const std::string_view first = without_article(left, vocabulary_);
    const std::string_view second = without_article(bare(right.text, vocabulary_), vocabulary_);
    if (right.before != Joint::conjunction || count_words(first) != 1 || count_words(second) < 2) {
        return false;
    }
    std::vector<Name> two;
    return elliptic(std::string(first) + " and " + std::string(second), two);
}

bool Joins::ends_subjects(std::string_view left, const Atom& right) const {
    const std::string_view text = bare(right.text, vocabulary_);
    return right.before == Joint::conjunction && count_words(text) == 1 && is_subject(text) &&
           opens_subjects(left) && !whole_body(left);
}

Join Joins::join_conjunction(std::string_view left, const std::vector<Atom>& atoms,
                             std::size_t next, const JoinContext& context) const {
    const std::string_view whole_right = bare(atoms[next].text, vocabulary_);
    const std::string_view right = without_article(whole_right, vocabulary_);
    const bool articled = right.size() + 2 < atoms[next].text.size();
    if (right.empty()) return Join::one;
    if (left.ends_with('-')) return Join::one;
    const bool last = next + 1 == atoms.size();
    const bool bullet = context.form == Entry::Form::bullet;
    const Wholeness l = names_.wholeness(left);
    const Wholeness r = names_.wholeness(right);
    const bool l_group = names_.is_group(bare(left, vocabulary_));
    const bool r_group = names_.is_group(bare(right, vocabulary_));
    const std::string_view left_name = without_article(left, vocabulary_);
    const bool both_small = !any_capital(left_name) && !any_capital(right);

    if (share_head(left, atoms[next])) return Join::one;
    // "sectorraad zorg, welzijn | sport SBB"
    if (is_subject(last_word(left)) && is_subject(first_word(right)) && is_lower(right.front()) &&
        is_lower(last_word(left).front()) && !r_group && !articled) {
        return Join::one;
    }
    if (both_small) {
        if (bullet) {
            const bool two = context.atoms >= 3 && left.find(',') == std::string_view::npos &&
                             is_class(left) && is_class(right);
            return two ? Join::split_doubtful : Join::one;
        }
        if (is_subject(first_word(right)) && !r_group) return Join::one;
        const bool prepositional = [&] {
            for (const auto& word : words_of(left)) {
                if (vocabulary_.role("preposition").contains_word(word)) return true;
            }
            return false;
        }();
        if (l_group && r_group) return last ? Join::split : Join::split_doubtful;
        if (prepositional && !r_group) return Join::one_doubtful;
        if (last && (r_group || is_plural(last_word(right)))) {
            return l_group || is_plural(last_word(left)) ? Join::split : Join::one_doubtful;
        }
        return last ? Join::split_doubtful : Join::one_doubtful;
    }
    // "Learning and Work Institute": subjects alone are no name
    const auto left_words = words_of(left_name);
    const bool subjects = !left_words.empty() && std::ranges::all_of(left_words, [&](auto& w) {
        return vocabulary_.role("subject-word").contains_word(w);
    });
    if (subjects && !whole_body(left) && !l_group) return Join::one_doubtful;
    // "Committee on Agriculture, Food and the Marine": the row of subjects ends here
    if (articled && left.find(", ") != std::string_view::npos && opens_subjects(left) &&
        !whole_body(left) && !whole_body(right) && !r_group) {
        return Join::one_doubtful;
    }
    // "County and City councils"
    const std::string shared = std::string(left_name) + " " + std::string(last_word(right));
    if (count_words(left_name) == 1 && count_words(right) == 2 && names_.is_group(shared)) {
        return Join::one;
    }
    if (l == Wholeness::strong && r == Wholeness::strong) return Join::split;
    if (articled && r >= Wholeness::weak && l >= Wholeness::weak) return Join::split;
    if (r_group) return l >= Wholeness::weak ? Join::split : Join::one_doubtful;
    if (!any_capital(right)) {  // "Movisie en bewonersgroepen", "Sociaal Werk en welzijn"
        const bool bodies = count_words(right) >= 2 && is_class(right) && !opens_subjects(left) &&
                            l >= Wholeness::medium;  // "local action groups"
        if (is_subject(first_word(right)) && !whole_body(left) && !bodies) return Join::one;
        if (l >= Wholeness::medium && is_plural(last_word(right))) return Join::split;
        if (whole_body(left)) return bullet ? Join::split_doubtful : Join::split;
        return Join::one_doubtful;
    }
    // "Rivers and Wetlands Authority": one unknown word, and a head at the end that may be of both
    const auto right_words = words_of(right);
    const bool head_last = right_words.size() >= 2 && vocabulary_.head_word(right_words.back()) &&
                           !vocabulary_.head_word(right_words.front());
    const bool subject_first = is_subject(right_words.empty() ? "" : right_words.front()) &&
                               !vocabulary_.head_of(words_of(left_name)) && count_words(left) <= 3;
    if ((l == Wholeness::weak || subject_first) && head_last && !whole_body(right) && !l_group &&
        !is_acronym(left) && vocabulary_.language() != "nl") {
        return Join::one_doubtful;
    }
    // "the Early Education and Childcare Coalition": one article, and one head at the end
    const bool one_article = left_name.size() < left.size() && !articled && head_last &&
                             vocabulary_.language() != "nl" && !whole_body(left) &&
                             !whole_body(right) && !vocabulary_.head_of(words_of(left_name));
    if (one_article) return Join::one_doubtful;
    if (r == Wholeness::strong)
        return l >= Wholeness::weak || l_group ? Join::split : Join::split_doubtful;
    if (l == Wholeness::none && !l_group) {
        // "lokale partners en Movisie": small letters before a name are a class of bodies
        return is_plural(last_word(left)) ? Join::split : Join::one_doubtful;
    }
    const HeadNoun* left_head = vocabulary_.head_of(words_of(left_name));
    if (whole_body(left)) return Join::split;
    if (left_head && r <= Wholeness::weak && count_words(right) == 1) {
        // "Stichting Lezen en Schrijven", "Charity Commission for England and Wales"
        return last && is_acronym(last_word(left)) ? Join::split : Join::one_doubtful;
    }
    if (l >= Wholeness::medium && r >= Wholeness::medium) {
        return opens_subjects(left) && is_subject(first_word(right)) && count_words(right) <= 2
                   ? Join::one_doubtful
                   : Join::split_doubtful;
    }
    if (opens_subjects(left)) return Join::one_doubtful;
    if (l == Wholeness::strong) return Join::split_doubtful;
    if (r == Wholeness::weak && l == Wholeness::weak) {
        return bullet ? Join::one_doubtful : Join::split_doubtful;
    }
    return last && !bullet ? Join::split_doubtful : Join::one_doubtful;
}

std::string_view Joins::before_description(std::string_view text) const {
    for (const std::string_view dash : {" – ", " — ", " - ", " -- ", " → "}) {
        const auto at = text.find(dash);
        if (at == std::string_view::npos || at < 2) continue;
        const std::string_view left = trim(text.substr(0, at));
        const std::string_view right = trim(text.substr(at + dash.size()));
        if (whole_body(left) && whole_body(right)) continue;
        return left;
    }
    return text;
}

}  // namespace lobbynet::plan
