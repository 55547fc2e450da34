// GraphML (http://graphml.graphdrawing.org), as Gephi, igraph, NetworkX, Cytoscape, NodeXL and yEd
// write it: nodes, edges, and the data keys label (or name), kind (or type), sector, acronym and
// weight (or strength). Nested graphs are flattened; hyperedges are left out; both are reported.
// Ports, geometry and other data are not read.
#pragma once

#include "importers/importer.hpp"

namespace lobbynet {

extern const Importer graphml_importer;

}  // namespace lobbynet
