// Importer `plan`: the annual plan of an association, as plain text or Markdown, Dutch or English.
//
// lines -> furniture -> headings and themes -> lists -> items -> names -> records; see the headers
// of the stages. What the reader knows of the language and the world stands in data/*.tsv. It does
// not read pictures, and takes no list for a theme's that nothing introduces as one.
#pragma once

#include "importers/importer.hpp"

namespace lobbynet {

extern const Importer plan_importer;

}  // namespace lobbynet
