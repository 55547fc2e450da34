// Edge lists and node lists as Gephi, NodeXL, Kumu, igraph and spreadsheets write them: CSV, TSV,
// semicolons or blanks.
//
// A header names the columns: Source and Target (NodeXL: Vertex 1 and Vertex 2; Kumu: From and To),
// and, where present, Type or Direction (directed, undirected, mutual), Weight, Label and Kind,
// valid_from and valid_to (dates) and status. A table with an Id (or Label) but no Source and
// Target lists nodes: Id, Label, Kind or Type, Sector, Acronym. Other columns are not read, which a
// warning says unless a program writes them for itself. Without a header there are two or three
// columns: source, target, weight. Ties have no direction unless the file says so.
#pragma once

#include "importers/importer.hpp"
#include "importers/reading/plain_graph.hpp"

namespace lobbynet {

extern const Importer edges_importer;

enum class MalformedRows : std::uint8_t { stop, keep_going };

/// Straight to numbered nodes and ties, without records. The names are views into `document`, which
/// must outlive the graph. Throws DataError with file, line and text.
reading::PlainGraph read_edges(const Document& document, MalformedRows malformed);

}  // namespace lobbynet
