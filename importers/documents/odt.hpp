// OpenDocument text (.odt, ISO/IEC 26300; LibreOffice): paragraphs with their headings, lists,
// tables and frames. Set aside: headers, footers, notes, comments, tables of contents, deleted
// text. The locator of a line is the paragraph: those with text are counted, in tables too, from 1.
#pragma once

#include <string_view>

#include "importers/documents/document_text.hpp"
#include "importers/importer.hpp"

namespace lobbynet {

extern const Importer odt_importer;

namespace documents {

DocumentText odt_text(const Document& document);

/// The same from the parts themselves; `styles` may be empty.
DocumentText odt_text(std::string_view content, std::string_view styles, std::string_view file);

}  // namespace documents
}  // namespace lobbynet
