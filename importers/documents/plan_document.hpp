// From the text of a converted document to records: the plan reader reads the text, and what it
// says of lines is said of the document again.
#pragma once

#include <string_view>

#include "importers/documents/document_text.hpp"
#include "importers/importer.hpp"

namespace lobbynet::documents {

RecordBatch read_plan_document(const Document& document, DocumentText converted,
                               std::string_view importer, const ImportOptions& options);

/// Where a span of the converted text stands in the document.
Span original(const Span& span, const std::vector<Origin>& origins);

}  // namespace lobbynet::documents
