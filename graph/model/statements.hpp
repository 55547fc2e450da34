// What a store holds, as it was said: drafts and ties per document, and the decisions of people.
// graph/matching turns these into a Dossier.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "graph/model/dossier.hpp"

namespace lobbynet {

enum class DecisionKind : std::uint8_t { accept, reject, merge, split, rename, answer };
inline constexpr std::array decision_kind_words{
    Word{DecisionKind::accept, "accept"}, Word{DecisionKind::reject, "reject"},
    Word{DecisionKind::merge, "merge"},   Word{DecisionKind::split, "split"},
    Word{DecisionKind::rename, "rename"}, Word{DecisionKind::answer, "answer"}};
constexpr std::string_view to_string(DecisionKind v) { return word_of(decision_kind_words, v); }

/// One row of the ledger. Names, not row numbers: a decision outlives every re-import.
///   accept, reject  subject: an entity's id, or of a tie "source|kind|target" (ids)
///   merge           subject: the id that goes, object: the id that stays
///   split           subject: an entity's id, object: the surface form that becomes an entity of
///   its own rename          subject: an entity's id, object: the new name answer          subject:
///   a question's text, object: the answer
struct Decision {
    std::uint32_t id = 0;
    DecisionKind kind = DecisionKind::accept;
    std::string subject;
    std::string object;
    std::string note;
    std::string recorded_at;  ///< ISO 8601 UTC
    bool undone = false;
};

struct StoredDraft {
    std::uint32_t source = 0;  ///< Source::id
    EntityDraft draft;
};

struct StoredTie {
    std::uint32_t source = 0;  ///< Source::id
    TieDraft tie;              ///< its ends are indices into Statements::drafts
};

struct Statements {
    std::vector<Source> sources;
    std::vector<StoredDraft> drafts;  ///< by source, then order in the document
    std::vector<StoredTie> ties;
    std::vector<Question> questions;
    std::vector<Decision> decisions;  ///< by id; undone ones included
    std::vector<bool> exact_names;    ///< per source: see RecordBatch::exact_names
};

}  // namespace lobbynet
