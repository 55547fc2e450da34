// Everything a store knows, resolved: documents, entities, ties, questions. The view that commands,
// maps and reports read. Derived from the statements through matching and the ledger; nothing in it
// is edited.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "graph/model/records.hpp"

namespace lobbynet {

struct Source {
    std::uint32_t id = 0;
    std::string name;
    std::string sha256;
    std::string importer;
    std::string title;
    std::string language;
    std::optional<Date> date;
    std::string recorded_at;  ///< ISO 8601 UTC: when the store came to know it
    bool directed = false;
};

struct SourcedName {
    std::string surface;
    std::uint32_t source = 0;  ///< Source::id; 0: no document, but the lexicon or a decision
    Span span;
    bool operator==(const SourcedName&) const = default;
};

struct Entity {
    std::string id;  ///< stable, readable, unique: "vws", "opvoeden-opgroeien"
    EntityKind kind = EntityKind::organisation;
    std::string name;
    std::string acronym;
    std::string sector;
    Tier tier = Tier::none;
    std::optional<Date> date;
    std::string number;  ///< themes: as printed
    Span span;           ///< themes and asks: where in `span_source`
    std::uint32_t span_source = 0;
    Status status = Status::accepted;
    bool is_author = false;
    std::vector<SourcedName> names;  ///< by source, line, surface
    std::uint32_t ruled_by = 0;      ///< Decision::id of the last accept or reject of it; 0: none
    /// What people call it on a map: the acronym if there is one, else the name.
    const std::string& label() const { return acronym.empty() ? name : acronym; }
};

struct Evidence {
    std::uint32_t source = 0;  ///< Source::id
    Span span;
    std::string surface;
    std::string quote;
    std::string importer;
    double confidence = 1;
};

/// One tie between two entities: all statements of the same kind between them, put together.
struct Tie {
    std::uint32_t source = 0;  ///< index in Dossier::entities
    std::uint32_t target = 0;
    TieKind kind = TieKind::listed;
    Status status = Status::accepted;
    double strength =
        1;  ///< listed and stated: 1; plain: the sum of the weights that the files give
    std::optional<Date> valid_from;
    std::optional<Date> valid_to;
    bool directed = false;           ///< plain ties of a directed graph
    std::vector<Evidence> evidence;  ///< never empty; by source, then line
};

struct Question {
    std::uint32_t id = 0;
    std::uint32_t source = 0;  ///< Source::id
    QuestionDraft what;
    bool answered = false;
    /// Ids of the entities that may be one, where that is the question; else empty.
    std::vector<std::string> about = {};
    std::string answer = {};  ///< the reading that a person chose; empty where nobody did
};

/// Why two names ended up as one entity, or did not.
struct MergeReason {
    std::string entity;   ///< id of the entity that they became
    std::string surface;  ///< the name that was merged in
    std::string rule;     ///< "lexicon", "acronym", "spelling", "renamed", "decision", ...
    std::string because;  ///< one sentence
};

class Dossier {
 public:
    std::vector<Source> sources;   ///< by id
    std::vector<Entity> entities;  ///< by id (bytes)
    std::vector<Tie> ties;         ///< by source, target, kind
    std::vector<Question> questions;
    std::vector<MergeReason> reasons;
    std::vector<std::uint32_t> idle_decisions;  ///< Decision::id of those that found no subject
    std::string fingerprint;  ///< of the statements and decisions this was derived from

    /// Call once when the vectors are final; the lookups below need it.
    void index();

    const Entity* find(std::string_view id) const;
    std::optional<std::uint32_t> index_of(std::string_view id) const;
    const Source* source(std::uint32_t id) const;
    /// The ties of an entity, as indices into `ties`, in the order of `ties`.
    std::span<const std::uint32_t> ties_of(std::uint32_t entity) const;
    std::uint32_t other_end(const Tie& tie, std::uint32_t entity) const {
        return tie.source == entity ? tie.target : tie.source;
    }

 private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const {
            return std::hash<std::string_view>{}(text);
        }
    };
    // the ids themselves and no views of them: a copy of a dossier outlives what it was copied from
    std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>> by_id_;
    std::vector<std::uint32_t> first_tie_;
    std::vector<std::uint32_t> tie_ids_;
};

/// What a name that a user typed refers to.
struct NameMatch {
    std::vector<std::uint32_t>
        exact;  ///< id, name, acronym or surface form: all entities that carry it
    std::vector<std::uint32_t> by_prefix;  ///< only looked for when `exact` is empty
    std::vector<std::uint32_t> nearest;  ///< only when both are empty: at most five, nearest first
};
NameMatch match_name(const Dossier& dossier, std::string_view text,
                     const std::function<bool(const Entity&)>& eligible = {});

/// The one entity that `text` means: by id, then name or acronym, then surface form, then unique
/// prefix; case and accents do not count. Throws DataError with the candidates when there is none
/// or more than one.
std::uint32_t resolve_name(const Dossier& dossier, std::string_view text,
                           const std::function<bool(const Entity&)>& eligible = {});

}  // namespace lobbynet
