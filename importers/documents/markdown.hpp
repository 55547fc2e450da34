// Markdown (CommonMark, and the tables of GitHub): the plan reader reads its headings, lists and
// tables as they are; taken off here is what would stand inside names: emphasis, links, images,
// references, HTML tags and comments, backslashes, front matter. A line that is bold as a whole
// stays so, as it may be a heading. Every line keeps its number.
#pragma once

#include <string>
#include <string_view>

#include "importers/documents/document_text.hpp"
#include "importers/importer.hpp"

namespace lobbynet {

extern const Importer markdown_importer;

namespace documents {

DocumentText markdown_text(const Document& document);

/// The same from text that is UTF-8 already.
DocumentText markdown_text(std::string_view text);

/// One line without emphasis, links, references, tags and backslashes.
std::string without_inline_markup(std::string_view line);

}  // namespace documents
}  // namespace lobbynet
