// What an importer hands over: the statements of one document, before anybody asked which names
// mean the same entity.
//
// Drafts are not stored rows and not entities: two drafts of one document may turn out to be one
// entity (a spelling variant), and that is for graph/matching to say. Ties point to drafts by their
// index in `RecordBatch::entities`.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "graph/base/date.hpp"
#include "graph/base/error.hpp"
#include "graph/model/kinds.hpp"

namespace lobbynet {

/// Where in a document: lines count from 1, both ends included. `page` is 0 where the document has
/// no pages.
struct Span {
    std::uint32_t first_line = 0;
    std::uint32_t last_line = 0;
    std::uint32_t page = 0;
    auto operator<=>(const Span&) const = default;
};

/// One surface form of a name, where it was seen.
struct NameDraft {
    std::string surface;
    Span span;
    bool operator==(const NameDraft&) const = default;
};

/// An entity as one document speaks of it.
struct EntityDraft {
    EntityKind kind = EntityKind::organisation;
    std::string name;     ///< the best name that the document (or the lexicon) gives
    std::string acronym;  ///< empty if none
    std::string sector;   ///< see data/README.md for the words; empty if unknown
    Tier tier = Tier::none;
    std::optional<Date> date;  ///< elections: as exact as known
    /// The lexicon's id if the reader recognised the name there, or an id that the file itself
    /// gives; else empty.
    std::string known_id;
    std::string number;  ///< themes: as printed ("III", "2.1")
    Span span;           ///< themes, asks: heading to last line; others: first mention
    std::vector<NameDraft> names;
    bool is_author = false;  ///< the association that writes the document
    Status status = Status::accepted;
};

struct EvidenceDraft {
    Span span;
    std::string surface;  ///< the name as printed
    std::string quote;    ///< a short piece of the text around it
    double confidence = 1;
};

/// A statement: these two stand in this relation, the document says.
struct TieDraft {
    std::uint32_t source =
        0;  ///< index in RecordBatch::entities: the stakeholder (for `addresses`: the ask)
    std::uint32_t target =
        0;  ///< the theme, coalition, programme, organisation (for `addresses`: the one asked)
    TieKind kind = TieKind::listed;
    Status status = Status::accepted;
    float strength = 1;
    std::optional<Date> valid_from;
    std::optional<Date> valid_to;
    EvidenceDraft evidence;
};

/// What the reader was not sure of, with the reading that it took.
struct QuestionDraft {
    std::string kind;     ///< "split", "name", "theme", "date", ...: what sort of doubt
    std::string text;     ///< the question, as one sentence
    std::string surface;  ///< the text that is doubtful
    std::string taken;    ///< the reading that was taken
    std::string other;    ///< the reading that was not
    Span span;
};

struct SourceDraft {
    std::string name;          ///< file name without its folder
    std::string sha256;        ///< of the bytes as they were read
    std::string importer;      ///< "plan", "csv", ...
    std::string title;         ///< as the document calls itself; may be empty
    std::string language;      ///< "nl", "en" or empty
    std::optional<Date> date;  ///< the year or date the document speaks for
};

/// Read = stored + merged + rejected, on every import.
struct Counts {
    std::uint64_t read = 0;      ///< items (list items, rows, sentences with a cue) seen
    std::uint64_t stored = 0;    ///< of them: became a statement of their own
    std::uint64_t merged = 0;    ///< repeated one that was there
    std::uint64_t rejected = 0;  ///< gave no statement; an issue or a question says why
};

struct RecordBatch {
    SourceDraft source;
    std::vector<EntityDraft> entities;
    std::vector<TieDraft> ties;
    std::vector<QuestionDraft> questions;
    std::vector<Issue> issues;
    Counts counts;
    bool directed = false;  ///< plain graphs: the file says that its ties have a direction
    bool exact_names =
        false;  ///< plain graphs: names are ids, so matching compares them to the letter
};

}  // namespace lobbynet
