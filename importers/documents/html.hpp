// Web pages (.html): headings, paragraphs, lists, tables; scripts, styles, menus (<nav>) and forms'
// controls set aside. A small tokenizer of our own that takes whatever a browser would take, in
// time linear in the page: unclosed tags, missing quotes, wrong nesting. It knows nothing of style
// sheets, so hidden text is read. The locator of a line is the line of the source.
#pragma once

#include <string_view>

#include "importers/documents/document_text.hpp"
#include "importers/importer.hpp"

namespace lobbynet {

extern const Importer html_importer;

namespace documents {

DocumentText html_text(const Document& document);

/// The same from text that is UTF-8 already.
DocumentText html_text(std::string_view html);

}  // namespace documents
}  // namespace lobbynet
