// The title that a word processor keeps apart from the text: dc:title in docProps/core.xml (DOCX)
// or meta.xml (ODT).
#pragma once

#include <string>
#include <string_view>

namespace lobbynet::documents {

/// Empty if the metadata have none.
std::string metadata_title(std::string_view xml, std::string_view file);

}  // namespace lobbynet::documents
