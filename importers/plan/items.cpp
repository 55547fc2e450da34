#include "importers/plan/items.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "graph/base/text.hpp"
#include "graph/model/readings.hpp"
#include "importers/plan/atoms.hpp"
#include "importers/plan/joins.hpp"
#include "importers/plan/labels.hpp"

namespace lobbynet::plan {
namespace {

constexpr std::size_t longest_item = 220;  ///< bytes; longer is no name
constexpr std::size_t widest_name = 8;     ///< atoms that one known name may take

std::string_view between(std::string_view first, std::string_view last) {
    return {first.data(), static_cast<std::size_t>(last.data() + last.size() - first.data())};
}

/// "o.a.", "waaronder", "including" at the front; "etc.", "en anderen" at the back.
std::string_view without_filling(std::string_view text, const Vocabulary& vocabulary) {
    const PhraseSet& front = vocabulary.role("filling-front");
    const PhraseSet& back = vocabulary.role("filling-back");
    for (bool again = true; again;) {
        again = false;
        text = trim(text);
        std::size_t at = 0;
        for (int n = 0; n < 4 && at < text.size(); ++n) {  // up to four words
            at = std::min(text.find(' ', at), text.size());
            const std::string_view head = trim(text.substr(0, at));
            // "met Movisie", but not the name "Met andere ogen"
            const bool small = !starts_with_upper(head) || head.find_first_of(" .") < head.size();
            if (!head.empty() && small && front.contains(head)) {
                text = trim(text.substr(std::min(at, text.size())));
                again = !text.empty();
                break;
            }
            ++at;
        }
        std::string_view kept = text;
        std::size_t end = text.size();
        for (int n = 0; n < 4 && end > 0; ++n) {  // the longest of up to four words
            const auto space = text.substr(0, end).rfind(' ');
            const std::size_t start = space == std::string_view::npos ? 0 : space + 1;
            // "Movisie samen", but not the name "Energie Samen"
            const bool small = !starts_with_upper(text.substr(start));
            if (small && back.contains(text.substr(start))) kept = trim(text.substr(0, start));
            if (start == 0) break;
            end = start - 1;
        }
        again = again || kept.size() < text.size();
        text = kept;
        again = again && !text.empty();
    }
    return text;
}

class EntryReader {
 public:
    EntryReader(const Entry& entry, const Names& names, Items& out)
        : entry_(entry), names_(names), vocabulary_(names.vocabulary()), joins_(names), out_(out) {}

    void run() {
        std::string_view text = entry_.text.text();
        if (entry_.form == Entry::Form::bullet) text = without_markup(text);
        text = first_sentence(text, vocabulary_);
        text = without_introduction(text);
        if (entry_.form == Entry::Form::bullet) {
            bullet(text);
        } else {
            // groups between semicolons: "Rijk: BZK, VWS; kennis: SCP"
            for (const std::string_view part : parts(text)) running(part);
        }
    }

 private:
    std::string_view without_introduction(std::string_view text) const {
        const auto words = words_of(text.substr(0, 120));
        const PhraseSet& cues = vocabulary_.role("list-sentence");
        std::size_t n = words.empty() ? 0 : cues.longest_at(words, 0);
        for (std::size_t at = 0; n > 0; --n) {
            at = text.find(' ', at);
            if (at == std::string_view::npos) return text;
            text = trim(text.substr(at));
            at = 0;
        }
        return text;
    }

    std::vector<std::string_view> parts(std::string_view text) const {
        std::vector<std::string_view> out;
        const auto atoms = split_atoms(text);
        const bool semicolons =
            std::ranges::any_of(atoms, [](const Atom& a) { return a.before == Joint::semicolon; });
        if (!semicolons) return {text};
        std::size_t begin = 0;
        for (std::size_t i = 1; i <= atoms.size(); ++i) {
            if (i == atoms.size() || atoms[i].before == Joint::semicolon) {
                out.push_back(between(atoms[begin].text, atoms[i - 1].text));
                begin = i;
            }
        }
        return out;
    }

    /// "Ministeries: BZK, VWS" gives the list; "VNG: overleg over de Wmo" gives the name.
    std::string_view without_group(std::string_view text, std::string& heading) const {
        auto colon = text.find(": ");
        if (colon == std::string_view::npos || colon > 70) return text;
        const std::string_view head = trim(text.substr(0, colon));
        if (head.find(", ") != std::string_view::npos) return text;  // "VNG, IPO, niet: CDA"
        const std::string_view rest = trim(text.substr(colon + 1));
        if (head.find('(') != std::string_view::npos && head.find(')') == std::string_view::npos) {
            return text;
        }
        const bool group =
            vocabulary_.role("group-heading").contains(head) || names_.is_group(head);
        const auto atoms = split_atoms(rest.substr(0, 200));
        const bool rest_is_names = std::ranges::any_of(
            atoms, [&](const Atom& a) { return names_.wholeness(a.text) >= Wholeness::medium; });
        const auto names = std::ranges::count_if(atoms, [&](const Atom& a) {
            const std::string_view name = bare(a.text, vocabulary_);
            return names_.known_body(name) ||
                   (starts_with_upper(name) && names_.wholeness(name) >= Wholeness::medium);
        });
        // "Natuur en landschap: A, B, C" looks like a name, but what follows it says otherwise
        const HeadNoun* noun = vocabulary_.head_of(words_of(head));
        const bool collective =
            noun && (noun->kind == EntityKind::coalition || noun->kind == EntityKind::programme);
        const bool lists = names >= 2 && !names_.known_body(head) && !collective &&
                           2 * static_cast<std::size_t>(names) >= atoms.size();
        if (lists) {
            heading = head;
            return rest;
        }
        if (group ? (rest_is_names || entry_.form == Entry::Form::running)
                  : (!names_.known_body(head) && rest_is_names &&
                     (entry_.form == Entry::Form::running ||
                      names_.wholeness(head) < Wholeness::strong))) {
            heading = head;
            return rest;
        }
        return entry_.form == Entry::Form::bullet || names_.known_body(head) ? head : rest;
    }

    void bullet(std::string_view text) {
        std::string heading = entry_.heading;
        const std::string_view whole = text;
        text = without_group(text, heading);
        const bool grouped = text.data() != whole.data();
        if (!grouped) text = joins_.before_description(text);
        if (text.find(';') != std::string_view::npos) {
            for (const std::string_view part : parts(text)) list(part, Form::running, heading);
        } else {
            list(text, grouped ? Form::running : Form::bullet, heading);
        }
    }

    void running(std::string_view text) {
        std::string heading = entry_.heading;
        text = without_group(text, heading);
        list(text, Form::running, heading);
    }

    using Form = Entry::Form;

    void list(std::string_view text, Form form, const std::string& heading) {
        text = without_filling(text, vocabulary_);
        if (text.ends_with(").")) text.remove_suffix(1);
        // one semicolon among many commas divides groups of items, not the items
        const std::string& all = entry_.text.text();
        const auto semicolons = std::ranges::count(all, ';');
        const bool of_semicolons = semicolons > 0 && semicolons * 2 > std::ranges::count(all, ',');
        const auto atoms = split_atoms(text);
        Distribution distribution = joins_.distribution_of(heading);
        for (std::size_t i = 0; i < atoms.size();) {
            const bool after_conjunction = atoms[i].before == Joint::conjunction;
            const std::size_t known = known_from(atoms, i);
            std::size_t end = known;
            bool doubtful = false;
            const std::string_view first = without_filling(atoms[i].text, vocabulary_);
            if (end == i) {  // no known name: how far does this one go?
                Distribution begun = joins_.begin_distribution(first);
                if (begun) distribution = begun;
                end = i + 1;
                const JoinContext context{form, of_semicolons, atoms.size()};
                while (end < atoms.size() && !(distribution && end == i + 1 && begun) &&
                       !(distribution && joins_.distributes(distribution, atoms[end].text))) {
                    const std::string_view so_far = between(atoms[i].text, atoms[end - 1].text);
                    const bool apart = known_from(atoms, end) > end && !so_far.ends_with('-') &&
                                       !joins_.share_head(so_far, atoms[end]) &&
                                       !joins_.ends_subjects(so_far, atoms[end]);
                    if (apart) break;
                    const Join join = joins_.join(so_far, atoms, end, context);
                    if (join == Join::drop_rest) {
                        item(so_far, distribution, heading);
                        doubt_rest(so_far, between(atoms[end].text, atoms.back().text));
                        return;
                    }
                    if (join == Join::split || join == Join::split_doubtful) {
                        if (join == Join::split_doubtful) {
                            doubt_split(so_far, atoms[end].text);
                        }
                        break;
                    }
                    doubtful = doubtful || join == Join::one_doubtful;
                    ++end;
                }
            } else if (Distribution begun = joins_.begin_distribution(first)) {
                distribution = begun;
            } else if (form == Form::bullet && end < atoms.size()) {
                const JoinContext context{form, of_semicolons, atoms.size()};
                const std::string_view so_far = between(atoms[i].text, atoms[end - 1].text);
                if (joins_.join(so_far, atoms, end, context) == Join::drop_rest) {
                    item(so_far, distribution, heading);
                    doubt_rest(so_far, between(atoms[end].text, atoms.back().text));
                    return;
                }
            }
            const std::string_view whole = between(atoms[i].text, atoms[end - 1].text);
            if (doubtful) doubt_whole(whole);
            item(whole, distribution, heading);
            // a conjunction ends what a word before the list says of its items
            if (after_conjunction && distribution && heading.empty()) distribution = {};
            i = end;
        }
    }

    /// One past the last atom of the longest known name that starts at `i`; `i` if none does.
    std::size_t known_from(const std::vector<Atom>& atoms, std::size_t i) const {
        const bool pair = i + 1 < atoms.size() && atoms[i + 1].before == Joint::conjunction;
        const std::size_t wide = names_.may_go_on(atoms[i].text) ? widest_name : pair ? 2 : 1;
        const std::size_t limit = std::min(atoms.size(), i + wide);
        for (std::size_t end = limit; end > i; --end) {
            if (end > i + 1 && atoms[end - 1].before == Joint::semicolon) continue;
            const std::string_view text = between(atoms[i].text, atoms[end - 1].text);
            if (text.size() > longest_item) continue;
            const std::string_view name = without_filling(text, vocabulary_);
            if (joins_.whole_body(name)) return end;
            // "parents and carers"
            if (end > i + 1 && vocabulary_.role("generic-group").contains(name)) return end;
        }
        return i;
    }

    void item(std::string_view text, Distribution& distribution, const std::string& heading) {
        text = without_filling(text, vocabulary_);
        const std::string_view inner = bare(text, vocabulary_);
        if (inner.empty() || text.size() > longest_item || words_of(inner).empty() ||
            words_of(inner).size() > 22 || vocabulary_.role("not-an-item").contains(inner)) {
            ++out_.rejected;
            if (inner.size() > 60) {
                out_.doubts.push_back({"name", std::string(cut(inner, 120)),
                                       std::string(readings::no_item), std::string(readings::body),
                                       entry_.text.span(text)});
            }
            return;
        }
        if (is_excepted(text)) return;
        std::vector<Name> names = joins_.names_in(text, distribution, heading);
        const Span span = entry_.text.span(text);
        std::string surface = squeeze(text);
        while (surface.ends_with('.')) surface.pop_back();
        // "Coalities: A, B" says what A and B are, where their names do not
        const std::string* kind = vocabulary_.role("coalition-heading").find(heading);
        for (Name& name : names) {
            if (kind && !name.known && name.kind == EntityKind::organisation) {
                name.kind = *kind == "programme" ? EntityKind::programme : EntityKind::coalition;
            }
            out_.mentions.push_back(
                {std::move(name), surface, span, entry_.theme, quote_around(text), entry_.above});
        }
    }

    /// "niet: CDA", "not the CBI": named to say that it is none of them.
    bool is_excepted(std::string_view text) {
        const auto words = words_of(text.substr(0, 60));
        const std::size_t n = words.empty() || starts_with_upper(text)
                                  ? 0
                                  : vocabulary_.role("list-except").longest_at(words, 0);
        if (n == 0 || n >= words.size()) return false;
        ++out_.rejected;
        out_.doubts.push_back({"name", squeeze(text), "named to say that it is none of the list",
                               "the name of a body", entry_.text.span(text)});
        return true;
    }

    /// At most 160 bytes of the entry, the item among them, whole words; of an item that is longer
    /// its beginning.
    std::string quote_around(std::string_view item) const {
        constexpr std::size_t longest = 160;
        const std::string& text = entry_.text.text();
        if (text.size() <= longest) return text;
        const auto at = static_cast<std::size_t>(item.data() - text.data());
        std::size_t begin = at > 50 ? at - 50 : 0;
        if (begin > 0) begin = std::min(text.find(' ', begin), at);
        std::size_t end = std::min(text.size(), begin + longest);
        if (end < text.size()) end = text.rfind(' ', end);
        if (end == std::string::npos || end <= at) return squeeze(cut(item, longest));
        return squeeze(std::string_view(text).substr(begin, end - begin));
    }

    void doubt_whole(std::string_view text) {
        out_.doubts.push_back({"split", squeeze(text), std::string(readings::one_name),
                               std::string(readings::two_names), entry_.text.span(text)});
    }
    /// Words after a name were taken for its description; a name in them would be lost.
    void doubt_rest(std::string_view name, std::string_view rest) {
        const bool capital = std::ranges::any_of(rest, [](char c) { return c >= 'A' && c <= 'Z'; });
        if (!capital && rest.size() < 60 && rest.find(',') == std::string_view::npos) return;
        out_.doubts.push_back({"split", squeeze(between(name, rest)),
                               std::string(readings::described), std::string(readings::more_names),
                               entry_.text.span(rest)});
    }
    void doubt_split(std::string_view left, std::string_view right) {
        const std::string_view text = between(left, right);
        out_.doubts.push_back({"split", squeeze(text), std::string(readings::two_names),
                               std::string(readings::one_name), entry_.text.span(text)});
    }

    const Entry& entry_;
    const Names& names_;
    const Vocabulary& vocabulary_;
    Joins joins_;
    Items& out_;
};

}  // namespace

void ItemReader::read(const Entry& entry, Items& out) const {
    EntryReader(entry, names_, out).run();
}

}  // namespace lobbynet::plan
