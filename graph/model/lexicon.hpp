// Knowledge of the language and the world: data files that are part of the program (folder data/),
// which a user can extend with a file of the same format (`--lexicon FILE`, or lobbynet.lexicon.tsv
// beside the store). The format is documented in data/README.md.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "graph/base/date.hpp"
#include "graph/model/kinds.hpp"

namespace lobbynet {

/// A body that is known by name: a ministry, an umbrella body, a party.
struct KnownEntity {
    std::string id;
    EntityKind kind = EntityKind::organisation;
    std::string name;
    std::string acronym;
    std::string sector;
    Tier tier = Tier::none;
    std::optional<Date> from;  ///< of the name, where it has dates
    std::optional<Date> to;
    std::vector<std::string> aliases;
    std::vector<std::string> subjects;  ///< ministries: folded words of what they are about
    std::string country;                ///< "NL", "GB", "GB-SCT", "IE", "EU", ...; empty: any
    bool by_user = false;               ///< of the user's own file: comes first
};

/// An election whose date is official.
struct KnownElection {
    std::string type;  ///< key of ElectionType
    Date date;
    std::string country;  ///< where one election has other days in other countries; else empty
};
struct ElectionType {
    std::string type;  ///< "tweede-kamer"
    std::string name;  ///< "Tweede Kamerverkiezingen"
    Tier tier = Tier::none;
    std::string country;
    std::vector<std::string> forms;   ///< folded forms in running text
    std::vector<std::string> bodies;  ///< folded names of who is elected: "provinciale staten"
};

/// How near a country is to that of a document, 0 the nearest: the same, its union or a part of it
/// ("GB" and "GB-SCT"), any country or the European Union, another one. All are as near where the
/// document tells no country.
int country_distance(std::string_view country, std::string_view of_document);

/// A head noun that tells what a name is: "stichting" -> organisation, foundation.
struct HeadNoun {
    std::string word;  ///< folded
    EntityKind kind = EntityKind::organisation;
    std::string sector;
    enum class Match { whole, prefix, suffix } match = Match::whole;
};

/// A phrase of the language that a reader looks for: a list label, a cue, a stop word.
struct Phrase {
    std::string role;      ///< "list-label", "cue-member", "generic-group", ...
    std::string language;  ///< "nl", "en"
    std::string text;
    std::string value;  ///< what the role needs besides; may be empty
};

class Lexicon {
 public:
    /// What the program ships.
    static const Lexicon& shipped();
    /// A copy with a user's file added; what the user says comes before what the program ships.
    /// Throws DataError with file, line and what is allowed.
    Lexicon extended(std::string_view text, std::string_view file) const;

    /// By name, acronym or alias (name_key; those of up to three letters only in their own case).
    const KnownEntity* find(std::string_view surface) const;
    /// Of the entities that share the name, one whose name was in use on that day, of the nearest
    /// country; else as above.
    const KnownEntity* find(std::string_view surface, const std::optional<Date>& on,
                            std::string_view country = {}) const;
    const KnownEntity* by_id(std::string_view id) const;

    const std::vector<KnownEntity>& entities() const { return entities_; }
    const std::vector<KnownElection>& elections() const { return elections_; }
    const std::vector<ElectionType>& election_types() const { return election_types_; }
    const std::vector<HeadNoun>& head_nouns() const { return head_nouns_; }
    const std::vector<Phrase>& phrases() const { return phrases_; }
    std::vector<const Phrase*> phrases(std::string_view role) const;

    /// Changes when any of the knowledge does.
    const std::string& fingerprint() const { return fingerprint_; }

 private:
    void add(std::string_view text, std::string_view file);
    void index();

    std::vector<KnownEntity> entities_;
    std::vector<KnownElection> elections_;
    std::vector<ElectionType> election_types_;
    std::vector<HeadNoun> head_nouns_;
    std::vector<Phrase> phrases_;
    std::unordered_map<std::string, std::vector<std::uint32_t>> by_key_;
    std::unordered_map<std::string, std::uint32_t> by_id_;
    std::string fingerprint_;
};

}  // namespace lobbynet
