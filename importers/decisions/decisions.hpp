// Decisions as rows of a table: what `review --format csv` writes and a person fills in, and what
// `log --format csv` writes. Comma, semicolon or tab (as spreadsheets save it), a header with at
// least the columns `decision` and `subject`; `object`, `note`, `about` and `state` count where
// they are, all other columns are for the reader. Rows without a decision are passed over, and so
// are those that a log marks as undone, as overruled by a later one, or as the program's own.
//
// Not an Importer: an Importer reads what a document says and hands over a RecordBatch, which a
// later version of the document replaces. A decision is what a person says; it goes into the
// ledger, where nothing replaces it. So `import` asks is_decisions() before it chooses an importer.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "graph/model/statements.hpp"
#include "importers/importer.hpp"

namespace lobbynet {

struct DecisionRow {
    std::uint32_t line = 0;
    std::string text;  ///< of that line, for messages
    DecisionKind kind = DecisionKind::accept;
    enum class About : std::uint8_t { entity_or_tie, question } about = About::entity_or_tie;
    std::string subject;
    std::string object;
    std::string note;
};

struct DecisionRows {
    std::vector<DecisionRow> rows;
    std::uint64_t passed_over = 0;  ///< rows without a decision
    std::vector<Issue> issues;
};

bool is_decisions(const Document& document);

/// Throws DataError with file, line, text and what is allowed; with `keep_going` such rows become
/// issues.
DecisionRows read_decision_rows(const Document& document, bool keep_going);

}  // namespace lobbynet
