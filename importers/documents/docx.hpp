// Word documents (.docx, ECMA-376): paragraphs with their headings, lists (numbered as Word numbers
// them), tables and text boxes. Set aside: headers, footers, footnotes, comments, tables of
// contents, deleted text. The locator of a line is the paragraph: those with text are counted, in
// tables too, from 1.
#pragma once

#include <string_view>

#include "importers/documents/document_text.hpp"
#include "importers/importer.hpp"

namespace lobbynet {

extern const Importer docx_importer;

namespace documents {

DocumentText docx_text(const Document& document);

/// The same from the parts themselves; `styles` and `numbering` may be empty.
DocumentText docx_text(std::string_view body, std::string_view styles, std::string_view numbering,
                       std::string_view file);

}  // namespace documents
}  // namespace lobbynet
