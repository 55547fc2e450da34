// The text layer of a PDF, by pdftotext of Poppler, run as a process of its own with bounded time,
// memory and output: Poppler's licence (GPL) does not go together with that of Graphviz (EPL) in
// one program, and a PDF is not to be trusted. A page in columns is read column by column, other
// pages with their layout, so that tables keep theirs. The locator of a line is its page, and its
// number in the text layer. Pictures are not read: a scanned document gets a message.
#pragma once

#include <string_view>

#include "importers/documents/document_text.hpp"
#include "importers/importer.hpp"

namespace lobbynet {

extern const Importer pdf_importer;

namespace documents {

DocumentText pdf_text(const Document& document);

/// Whether most lines of the text stand side by side with others, as in a newsletter.
bool is_in_columns(std::string_view layout_text);

/// The lines of a text with form feeds between its pages.
DocumentText with_pages(std::string text);

}  // namespace documents
}  // namespace lobbynet
