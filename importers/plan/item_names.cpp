// Joins: the bodies that one item means. Parentheses, slashes, hyphens, ellipses, shared heads.
#include <algorithm>

#include "graph/base/text.hpp"
#include "importers/plan/joins.hpp"

namespace lobbynet::plan {
namespace {

std::string_view last_word(std::string_view text) {
    const auto space = text.rfind(' ');
    return space == std::string_view::npos ? text : text.substr(space + 1);
}

/// Bytes of the first `n` words.
std::size_t bytes_of_words(std::string_view text, std::size_t n) {
    std::size_t at = 0;
    for (; n > 0 && at < text.size(); --n) {
        at = std::min(text.find_first_not_of(' ', at), text.size());
        at = std::min(text.find_first_of(" -", at + 1), text.size());
    }
    return at;
}

struct Parenthesis {
    std::string_view before, inside, after;
};

bool find_parenthesis(std::string_view text, Parenthesis& out) {
    const auto open = text.find('(');
    if (open == std::string_view::npos) return false;
    int depth = 0;
    std::size_t close = text.size();
    for (std::size_t i = open; i < text.size(); ++i) {
        depth += text[i] == '(';
        depth -= text[i] == ')';
        if (depth == 0) {
            close = i;
            break;
        }
    }
    out.before = trim(text.substr(0, open));
    out.inside = trim(text.substr(open + 1, close - open - 1));
    out.after = close < text.size() ? trim(text.substr(close + 1)) : std::string_view{};
    return true;
}

}  // namespace

Distribution Joins::distribution_of(std::string_view heading) const {
    const std::string* singular = vocabulary_.role("distributing-head").find(heading);
    return singular ? Distribution{*singular} : Distribution{};
}

Distribution Joins::begin_distribution(std::string_view item) const {
    const std::string_view text = without_article(bare(item, vocabulary_), vocabulary_);
    const auto words = words_of(text.substr(0, 120));
    const PhraseSet& heads = vocabulary_.role("distributing-head");
    const std::size_t n = words.empty() ? 0 : heads.longest_at(words, 0);
    if (n == 0 || n >= words.size()) return {};
    const std::string_view rest = trim(text.substr(bytes_of_words(text, n)));
    const bool names = starts_with_upper(without_article(rest, vocabulary_)) &&
                       text.find('(') == std::string_view::npos;
    return names ? Distribution{*heads.find(words, 0, n)} : Distribution{};
}

bool Joins::distributes(const Distribution& distribution, std::string_view item) const {
    const std::string_view text = bare(item, vocabulary_);
    if (text.empty() || !starts_with_upper(text)) return false;
    const bool ministry = vocabulary_.role("ministry-head").contains(distribution.singular);
    if (const KnownEntity* known = names_.known(distribution.singular + " " + std::string(text))) {
        return !ministry || known->kind == EntityKind::ministry;
    }
    if (ministry) return false;
    // places: "de gemeenten Utrecht, Den Haag en Ede"
    return !names_.known_body(text) && !is_acronym(text) && std::ranges::count(text, ' ') <= 2 &&
           !vocabulary_.head_of(words_of(text));
}

Name Joins::single(std::string_view item, const Distribution& distribution) const {
    const std::string_view text = bare(item, vocabulary_);
    std::string_view rest = text;
    const auto words = words_of(text.substr(0, 120));
    const PhraseSet& heads = vocabulary_.role("distributing-head");
    const std::size_t n = words.empty() ? 0 : heads.longest_at(words, 0);
    const bool begins = n > 0 && n < words.size() && begin_distribution(text);
    if (begins) rest = without_article(trim(text.substr(bytes_of_words(text, n))), vocabulary_);
    if (distribution && (begins || distributes(distribution, text))) {
        const std::string full = distribution.singular + " " + std::string(rest);
        if (names_.known(full)) return names_.read(full);
        if (names_.known_body(rest)) return names_.read(rest);
        return names_.read(full);
    }
    // "partners BeterOud", "leden van de Coalitie X": the body that they are partners in
    const PhraseSet& of = vocabulary_.role("partners-of");
    const std::size_t p = words.empty() ? 0 : of.longest_at(words, 0);
    if (p > 0 && p < words.size()) {
        const std::string_view body =
            without_article(trim(text.substr(bytes_of_words(text, p))), vocabulary_);
        if (starts_with_upper(body) || vocabulary_.head_of(words_of(body))) {
            Name name = names_.read(body);
            if (!name.known && name.kind == EntityKind::organisation)
                name.kind = EntityKind::coalition;
            if (name.kind != EntityKind::group) return name;
        }
    }
    return names_.read(text);
}

/// "Commissioners for England and Wales": a plural before "for" or "of" has two bodies, if the
/// singular is a body of one of the places.
bool Joins::shared_place(std::string_view item, std::size_t conjunction, std::size_t length,
                         std::vector<Name>& out) const {
    const std::string_view left = without_article(trim(item.substr(0, conjunction)), vocabulary_);
    const std::string_view right = trim(item.substr(conjunction + length));
    for (const std::string_view word : {" for ", " of ", " van ", " voor "}) {
        const auto at = left.find(word);
        if (at == std::string_view::npos) continue;
        const std::string_view head = left.substr(0, at);
        const std::string_view place = left.substr(at + word.size());
        if (!head.ends_with('s') || !starts_with_upper(place) || !starts_with_upper(right))
            continue;
        const std::string singular(head.substr(0, head.size() - 1));
        const std::string first = singular + std::string(word) + std::string(place);
        const std::string second = singular + std::string(word) + std::string(right);
        if (!names_.known_body(first) && !names_.known_body(second)) continue;
        out = {names_.read(first), names_.read(second)};
        return true;
    }
    return false;
}

bool Joins::elliptic(std::string_view item, std::vector<Name>& out) const {
    std::size_t at = std::string_view::npos;
    std::size_t length = 0;
    for (const std::string_view word : {" en ", " and ", " of ", " & "}) {
        const auto found = item.find(word);
        if (found < at) {
            at = found;
            length = word.size();
        }
    }
    if (at == std::string_view::npos) return false;
    std::string_view left = without_article(trim(item.substr(0, at)), vocabulary_);
    const std::string_view right = without_article(trim(item.substr(at + length)), vocabulary_);
    if (left.ends_with('-')) {
        left.remove_suffix(1);
        const std::string_view tail = last_word(right);
        // "PO- en VO-raad": the rest after the hyphen
        const auto hyphen = tail.rfind('-');
        const std::string_view second =
            hyphen == std::string_view::npos ? tail : tail.substr(hyphen + 1);
        for (const std::string& name :
             {std::string(left) + "-" + std::string(second), std::string(left) + lower(tail),
              std::string(left) + " " + std::string(tail)}) {
            if (names_.known_body(name) && names_.known_body(right)) {
                out = {names_.read(name), names_.read(right)};
                return true;
            }
        }
        // "Kinder- en Jeugdombudsman" unknown: two names only if both halves are capitalised
        const bool two =
            starts_with_upper(left) && starts_with_upper(right) && right.size() != tail.size();
        if (two) out = {names_.read(std::string(left) + lower(tail)), names_.read(right)};
        return two;
    }
    if (shared_place(item, at, length, out)) return true;
    return shared_head(left, right, out);
}

/// "Eerste en Tweede Kamer", "Scottish and Welsh Governments", "Leeds and York City Councils": what
/// the second is called by belongs to the first too.
bool Joins::shared_head(std::string_view left, std::string_view right,
                        std::vector<Name>& out) const {
    const auto space = right.find(' ');
    if (space == std::string_view::npos) return false;
    const std::string_view head = right.substr(space);  // with the space before it
    const bool plural = head.ends_with('s');
    const auto both = [&](std::string_view end, std::string_view second) {
        out = {names_.read(std::string(left) + std::string(end)), names_.read(second)};
        return true;
    };
    const auto known = [&](std::string_view end, std::string_view second) {
        return names_.known_body(std::string(left) + std::string(end)) && names_.known_body(second);
    };
    if (known(head, right)) return both(head, right);
    if (!plural) return false;
    const std::string_view end = head.substr(0, head.size() - 1);
    const std::string_view second = right.substr(0, right.size() - 1);
    if (known(end, second)) return both(end, second);
    // unknown places, but three words and a head that says what they are
    const HeadNoun* noun = vocabulary_.head_word(fold(last_word(second)));
    const bool places = std::ranges::count(second, ' ') >= 2 && noun &&
                        noun->kind == EntityKind::organisation && starts_with_upper(left) &&
                        starts_with_upper(right) && left.find(' ') == std::string_view::npos &&
                        !vocabulary_.role("subject-word").contains(left);
    return places && both(end, second);
}

/// Every part between slashes starts with a capital.
bool Joins::parts_are_names(std::string_view item) const {
    return std::ranges::all_of(split(item, '/'), [&](std::string_view part) {
        return starts_with_upper(bare(part, vocabulary_));
    });
}

bool Joins::joined_bodies(std::string_view item, std::vector<Name>& out) const {
    if (names_.known_body(item)) return false;
    // slashes: all parts are names
    if (item.find('/') != std::string_view::npos) {
        std::vector<Name> parts;
        bool all = true;
        bool any_name = false;
        const bool spaced = item.find(" / ") != std::string_view::npos;
        for (const auto part : split(item, '/')) {
            const std::string_view text = bare(part, vocabulary_);
            const Wholeness whole = names_.wholeness(text);
            const bool name =
                whole >= Wholeness::weak || (spaced && !text.empty()) || is_class(text);
            any_name = any_name || whole == Wholeness::strong;
            all = all && name;
            if (name) parts.push_back(names_.read(text));
        }
        all = all && (any_name || spaced || parts_are_names(item));
        if (all && parts.size() >= 2) {
            out = std::move(parts);
            return true;
        }
        return false;
    }
    // "Cultuurconnectie & Kunsten ’92": one of them known
    if (const auto at = item.find(" & "); at != std::string_view::npos) {
        const std::string_view left = trim(item.substr(0, at));
        const std::string_view right = trim(item.substr(at + 3));
        const bool known = names_.known_body(left) || names_.known_body(right);
        const bool whole =
            names_.wholeness(left) >= Wholeness::weak && names_.wholeness(right) >= Wholeness::weak;
        const bool apart = whole && names_.document() &&
                           names_.document()->of_pair(left, right) == DocumentWords::Says::two &&
                           left.find(' ') != std::string_view::npos &&
                           right.find(' ') != std::string_view::npos;
        if ((known && whole) || apart) {
            out = {names_.read(left), names_.read(right)};
            return true;
        }
    }
    for (auto at = item.find('-'); at != std::string_view::npos; at = item.find('-', at + 1)) {
        const std::string_view left = trim(item.substr(0, at));
        const std::string_view right = trim(item.substr(at + 1));
        if (left.empty() || right.empty()) continue;
        const KnownEntity* a = names_.known_body(left);
        const KnownEntity* b = names_.known_body(right);
        if (a && b && a != b) {
            out = {names_.read(left), names_.read(right)};
            return true;
        }
    }
    return false;
}

/// What follows "waaronder", "onder wie", "including", "e.g.": nothing if none of them is there.
std::string_view Joins::after_introduction(std::string_view text) const {
    const auto words = words_of(text.substr(0, 60));
    const PhraseSet& introductions = vocabulary_.role("names-some");
    const std::size_t n = words.empty() ? 0 : introductions.longest_at(words, 0);
    if (n == 0) return {};
    std::size_t at = 0;
    for (std::size_t seen = 0; seen < n && at < text.size(); ++seen) {
        at = std::min(text.find_first_not_of(' ', at), text.size());
        const std::size_t dots = words_of(text.substr(at, text.find(' ', at) - at)).size();
        if (dots > 1) seen += dots - 1;  // "o.a." is two words
        at = std::min(text.find(' ', at), text.size());
    }
    return trim(text.substr(at));
}

std::vector<Name> Joins::with_parentheses(std::string_view item, const Distribution& distribution,
                                          std::string_view heading) const {
    Parenthesis p;
    find_parenthesis(item, p);
    const std::string_view inside = bare(p.inside, vocabulary_);
    if (p.before.empty()) {  // "(Vereniging) Hogescholen"
        Name name = single(std::string(p.inside) + " " + std::string(p.after), distribution);
        name.other = squeeze(p.after);
        return {name};
    }
    const std::string outer = p.after.empty() || p.after.size() < 3 || p.after.front() == '('
                                  ? std::string(p.before)
                                  : std::string(p.before) + " " + std::string(p.after);
    const bool outer_group =
        names_.is_group(bare(outer, vocabulary_)) ||
        vocabulary_.role("group-heading").contains(without_article(outer, vocabulary_));
    // "grote opdrachtgevers (onder wie Tata Steel)": the class, and some of it
    if (const std::string_view examples = after_introduction(inside);
        !examples.empty() && !names_.known_body(outer)) {
        std::vector<Name> names = names_in(outer, distribution, heading);
        for (const Atom& atom : split_atoms(examples)) {
            if (names_.wholeness(atom.text) < Wholeness::weak) continue;
            for (Name& name : names_in(atom.text, distribution_of(outer), heading)) {
                names.push_back(std::move(name));
            }
        }
        return names;
    }
    // a class of bodies, and which: "planbureaus (SCP, CPB)"
    std::vector<Name> listed;
    const auto atoms = split_atoms(inside);
    bool all_names = !atoms.empty();
    for (const Atom& atom : atoms) {
        const std::string_view text = bare(atom.text, vocabulary_);
        std::vector<Name> two;
        if (joined_bodies(text, two)) {
            listed.insert(listed.end(), two.begin(), two.end());
            continue;
        }
        const bool body = names_.known_body(text) || (outer_group && is_acronym(text)) ||
                          (outer_group && names_.wholeness(text) >= Wholeness::weak);
        all_names = all_names && body;
        if (body) listed.push_back(single(text, distribution_of(outer)));
    }
    const bool small_outer =
        !names_.known_body(outer) && !starts_with_upper(bare(outer, vocabulary_));
    if (all_names && (outer_group || (small_outer && listed.size() >= 2))) return listed;

    std::vector<Name> names = names_in(outer, distribution, heading);
    Name& name = names.front();
    if (names.size() > 1) return names;
    // "Voornaam Achternaam (Tweede Kamerlid X)"
    const bool person = !name.known && std::ranges::count(outer, ' ') >= 1 &&
                        vocabulary_.role("person-role").longest_at(words_of(inside), 0) > 0;
    if (person && !words_of(inside).empty()) {
        name.kind = EntityKind::person;
        name.sector.clear();
        return names;
    }
    // bodies that are named as examples or parts of a known one are qualifiers of it
    if (inside.find(' ') == std::string_view::npos && inside.size() <= 14 && is_acronym(inside)) {
        const bool same =
            name.known ? names_.known(inside) == name.known || !names_.known(inside) : true;
        if (!name.known && names_.known_body(inside) && abbreviates(inside, outer)) {
            name = names_.read(inside);
            name.other = squeeze(bare(outer, vocabulary_));
        } else if (same) {
            if (name.acronym.empty() || !name.known) name.acronym = inside;
        }
    } else if (!name.known && is_acronym(bare(outer, vocabulary_)) &&
               inside.find(' ') != std::string_view::npos && abbreviates(outer, inside)) {
        const std::string acronym(bare(outer, vocabulary_));
        name = names_.read(inside);  // "ABJ (Ambtelijk overleg Beleidsinformatie Jeugd)"
        name.acronym = acronym;
    } else if (!name.known && names_.known_body(inside)) {
        const KnownEntity* known = names_.known_body(inside);
        if (abbreviates(inside, outer) ||
            fold(known->name).find(fold(outer)) != std::string::npos) {
            name = names_.read(inside);
            name.other = squeeze(bare(outer, vocabulary_));
        }
    }
    return names;
}

std::vector<Name> Joins::names_in(std::string_view item, const Distribution& distribution,
                                  std::string_view heading) const {
    const std::string_view text = bare(item, vocabulary_);
    if (text.empty()) return {names_.read(item)};
    if (names_.known_body(text)) return {names_.read(text)};
    // "kennisinstituten zoals Movisie": the class and the ones named
    for (const std::string_view intro : {" zoals ", " waaronder ", " such as ", " including "}) {
        const auto at = text.find(intro);
        if (at == std::string_view::npos) continue;
        std::vector<Name> names = names_in(text.substr(0, at), distribution, heading);
        for (const Atom& atom : split_atoms(text.substr(at + intro.size()))) {
            names.push_back(single(atom.text, {}));
        }
        return names;
    }
    if (text.find('(') != std::string_view::npos) {
        return with_parentheses(text, distribution, heading);
    }
    std::vector<Name> names;
    if (elliptic(text, names) || joined_bodies(text, names)) return names;
    // "Health" below "Ministries"
    if (distribution && !heading.empty()) {
        std::vector<std::string> heads{distribution.singular};
        const PhraseSet& ministries = vocabulary_.role("ministry-head");
        if (ministries.contains(distribution.singular)) {
            for (const Phrase* head : vocabulary_.lexicon().phrases("ministry-head")) {
                heads.push_back(head->text);
            }
        }
        for (const auto& head : heads) {
            const std::string full = head + " " + std::string(text);
            if (names_.known(full)) return {names_.read(full)};
        }
    }
    return {single(text, distribution)};
}

}  // namespace lobbynet::plan
