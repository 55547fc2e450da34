// What one name, as printed, is: known to the lexicon, a class of bodies, a programme, a person ...
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "graph/model/records.hpp"
#include "importers/plan/document_words.hpp"
#include "importers/plan/vocabulary.hpp"

namespace lobbynet::plan {

/// How sure a piece of text is a whole name by itself.
enum class Wholeness : std::uint8_t {
    none,    ///< small words only: "welzijn"
    weak,    ///< one unknown capitalised word
    medium,  ///< several capitalised words
    strong,  ///< known, an acronym, a class of bodies, or with a head noun
};

struct Name {
    std::string name;
    std::string acronym;
    std::string other;  ///< another name that the text gives it: "(Vereniging) Hogescholen"
    const KnownEntity* known = nullptr;
    EntityKind kind = EntityKind::organisation;
    std::string sector;
    Tier tier = Tier::none;
};

class Names {
 public:
    explicit Names(const Vocabulary& vocabulary, const DocumentWords* document = nullptr);

    /// The lexicon's entity, with or without article, head ("ministerie van") or "&" for "en".
    const KnownEntity* known(std::string_view text) const;
    /// The same, but not a class of bodies, and not a single word in small letters.
    const KnownEntity* known_body(std::string_view text) const;
    /// Whether a known name with a comma or conjunction inside may start with this text.
    bool may_go_on(std::string_view text) const;
    bool is_group(std::string_view text) const;
    Wholeness wholeness(std::string_view text) const;
    /// A name without parentheses.
    Name read(std::string_view text) const;

    const Vocabulary& vocabulary() const { return vocabulary_; }
    /// The rest of the document; may be none.
    const DocumentWords* document() const { return document_; }

 private:
    const Vocabulary& vocabulary_;
    const DocumentWords* document_;
    std::unordered_set<std::string> openings_;  ///< last words before the first separator of a name
};

/// Two capitals or more and no space: "VNG", "NJi", "G40", "PIANOo".
bool is_acronym(std::string_view text);
bool abbreviates(std::string_view acronym, std::string_view name);
/// Without the quotes, dots, note marks and articles around a name.
std::string_view bare(std::string_view text, const Vocabulary& vocabulary);
std::string_view without_article(std::string_view text, const Vocabulary& vocabulary);

}  // namespace lobbynet::plan
