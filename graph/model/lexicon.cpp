// The tab-separated format of the lexicon; data/README.md describes it for users.
#include "graph/model/lexicon.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "graph/base/embedded.hpp"
#include "graph/base/error.hpp"
#include "graph/base/sha256.hpp"
#include "graph/base/text.hpp"

namespace lobbynet {

std::span<const EmbeddedFile> lexicon_files();  // generated from data/*.tsv

namespace {

/// One row while it is read: fields by position, errors with file and line.
class Row {
 public:
    Row(std::string_view line, std::string_view file, std::uint32_t number)
        : fields_(split(line, '\t')), line_(line), file_(file), number_(number) {}

    std::string_view type() const { return fields_.front(); }
    /// Fields that are left out at the end of a row are empty.
    std::string_view at(std::size_t i) const { return i < fields_.size() ? trim(fields_[i]) : ""; }
    std::string required(std::size_t i, std::string_view what) const {
        if (at(i).empty()) fail(fmt::format("field {} ({}) is empty", i + 1, what), "");
        return std::string(at(i));
    }
    void at_most(std::size_t n) const {
        if (fields_.size() > n)
            fail(fmt::format("{} fields", fields_.size()), fmt::format("at most {}", n));
    }
    template <class Words>
    auto word(std::size_t i, const Words& words) const {
        if (const auto value = value_of(words, at(i))) return *value;
        std::string allowed;
        for (const auto& word : words) {
            if (!word.text.empty())
                allowed += (allowed.empty() ? "" : ", ") + std::string(word.text);
        }
        fail(fmt::format("'{}' is not known here", visible(at(i))), "one of: " + allowed);
    }
    std::optional<Date> date(std::size_t i) const {
        if (at(i).empty()) return std::nullopt;
        const auto date = Date::parse(at(i));
        if (!date)
            fail(fmt::format("'{}' is not a date", visible(at(i))), "2021, 2021-03 or 2021-03-17");
        return date;
    }
    std::vector<std::string> list(std::size_t i) const {
        std::vector<std::string> out;
        for (const auto part : split(at(i), '|')) {
            if (!trim(part).empty()) out.emplace_back(trim(part));
        }
        return out;
    }
    [[noreturn]] void fail(const std::string& message, const std::string& allowed) const {
        throw DataError(to_string(Issue{Issue::Severity::error, std::string(file_), number_,
                                        message, std::string(line_), allowed}),
                        "data/README.md describes the format of a lexicon");
    }

 private:
    std::vector<std::string_view> fields_;
    std::string_view line_;
    std::string_view file_;
    std::uint32_t number_;
};

constexpr std::array match_words{Word{HeadNoun::Match::whole, "whole"},
                                 Word{HeadNoun::Match::prefix, "prefix"},
                                 Word{HeadNoun::Match::suffix, "suffix"}};

/// Short acronyms are compared in their own case: "ZIN" is a body, "zin" is a word.
std::string lookup_key(std::string_view surface) {
    const std::string text = squeeze(surface);
    return code_points(text).size() <= 3 ? "=" + text : name_key(text);
}

}  // namespace

int country_distance(std::string_view country, std::string_view of_document) {
    if (of_document.empty() || country == of_document) return 0;
    const bool part = country.substr(0, 2) == of_document.substr(0, 2) &&
                      (country.size() == 2 || of_document.size() == 2);
    if (part) return 1;
    return country.empty() || country == "EU" ? 2 : 3;
}

const Lexicon& Lexicon::shipped() {
    static const Lexicon lexicon = [] {
        Lexicon out;
        for (const auto& file : lexicon_files()) out.add(file.text, file.name);
        out.index();
        return out;
    }();
    return lexicon;
}

Lexicon Lexicon::extended(std::string_view text, std::string_view file) const {
    Lexicon user;
    user.add(text, file);
    for (KnownEntity& e : user.entities_) e.by_user = true;
    // the user's rows go first: the first row that claims a name keeps it
    const auto append = [](auto& to, const auto& from) {
        to.insert(to.end(), from.begin(), from.end());
    };
    for (const KnownEntity& e : entities_) {
        const auto it = std::ranges::find(user.entities_, e.id, &KnownEntity::id);
        if (it == user.entities_.end()) {
            user.entities_.push_back(e);
        } else {  // the same id again adds names to what is known
            append(it->aliases, e.aliases);
            it->aliases.push_back(e.name);
            if (!e.acronym.empty()) it->aliases.push_back(e.acronym);
            append(it->subjects, e.subjects);
        }
    }
    append(user.elections_, elections_);
    append(user.election_types_, election_types_);
    append(user.head_nouns_, head_nouns_);
    append(user.phrases_, phrases_);
    user.fingerprint_ += fingerprint_;
    user.index();
    return user;
}

void Lexicon::add(std::string_view text, std::string_view file) {
    std::uint32_t number = 0;
    for (auto line : split(text, '\n')) {
        ++number;
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (trim(line).empty() || line.starts_with('#')) continue;
        const Row row(line, file, number);
        if (row.type() == "entity") {
            row.at_most(12);
            KnownEntity e;
            e.id = row.required(1, "id");
            if (slug(e.id) != e.id)
                row.fail(fmt::format("'{}' is not an id", e.id), "such as " + slug(e.id));
            e.kind = row.word(2, entity_kind_words);
            e.name = row.required(3, "name");
            e.acronym = row.at(4);
            e.sector = row.at(5);
            e.tier = row.word(6, tier_words);
            e.from = row.date(7);
            e.to = row.date(8);
            e.aliases = row.list(9);
            for (const auto& subject : row.list(10)) e.subjects.push_back(fold(subject));
            e.country = row.at(11);
            entities_.push_back(std::move(e));
        } else if (row.type() == "election-type") {
            row.at_most(7);
            ElectionType t{row.required(1, "type"),
                           row.required(2, "name"),
                           row.word(3, tier_words),
                           std::string(row.at(4)),
                           {},
                           {}};
            for (const auto& body : row.list(6)) t.bodies.push_back(fold(body));
            for (const auto& form : row.list(5)) t.forms.push_back(fold(form));
            if (t.forms.empty())
                row.fail("field 6 (forms) is empty", "the words that name it, separated by |");
            election_types_.push_back(std::move(t));
        } else if (row.type() == "election") {
            row.at_most(4);
            const auto date = row.date(2);
            if (!date) row.fail("field 3 (date) is empty", "2021-03-17");
            elections_.push_back({row.required(1, "type"), *date, std::string(row.at(3))});
        } else if (row.type() == "noun") {
            row.at_most(5);
            head_nouns_.push_back(
                {fold(row.required(1, "word")), row.word(2, entity_kind_words),
                 std::string(row.at(3)),
                 row.at(4).empty() ? HeadNoun::Match::whole : row.word(4, match_words)});
        } else if (row.type() == "phrase") {
            row.at_most(5);
            phrases_.push_back({row.required(1, "role"), row.required(2, "language"),
                                row.required(3, "text"), std::string(row.at(4))});
        } else {
            row.fail(fmt::format("'{}' is not a kind of row", visible(row.type())),
                     "entity, election-type, election, noun or phrase");
        }
    }
    fingerprint_ += sha256_hex(text).substr(0, 16);
}

void Lexicon::index() {
    by_key_.clear();
    by_id_.clear();
    for (std::uint32_t i = 0; i < entities_.size(); ++i) {
        const KnownEntity& e = entities_[i];
        by_id_.emplace(e.id, i);
        const auto claim = [&](std::string_view name) {
            auto& claims = by_key_[lookup_key(name)];
            if (claims.empty() || claims.back() != i) claims.push_back(i);
        };
        claim(e.name);
        if (!e.acronym.empty()) claim(e.acronym);
        for (const auto& alias : e.aliases) claim(alias);
    }
}

const KnownEntity* Lexicon::find(std::string_view surface) const {
    const auto it = by_key_.find(lookup_key(surface));
    return it == by_key_.end() ? nullptr : &entities_[it->second.front()];
}

const KnownEntity* Lexicon::find(std::string_view surface, const std::optional<Date>& on,
                                 std::string_view country) const {
    const auto it = by_key_.find(lookup_key(surface));
    if (it == by_key_.end()) return nullptr;
    const KnownEntity* best = nullptr;
    int nearest = 0;
    for (const auto i : it->second) {
        const KnownEntity& e = entities_[i];
        const bool begun = !on || !e.from || e.from->first_day() <= on->last_day();
        const bool lasts = !on || !e.to || on->first_day() <= e.to->last_day();
        // a body of another country is farther off than one whose name was not in use
        const int distance =
            (e.by_user ? -2 : 2 * country_distance(e.country, country)) + !(begun && lasts);
        if (!best || distance < nearest) {
            best = &e;
            nearest = distance;
        }
    }
    return best;
}

const KnownEntity* Lexicon::by_id(std::string_view id) const {
    const auto it = by_id_.find(std::string(id));
    return it == by_id_.end() ? nullptr : &entities_[it->second];
}

std::vector<const Phrase*> Lexicon::phrases(std::string_view role) const {
    std::vector<const Phrase*> out;
    for (const Phrase& phrase : phrases_) {
        if (phrase.role == role) out.push_back(&phrase);
    }
    return out;
}

}  // namespace lobbynet
