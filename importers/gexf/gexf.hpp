// GEXF 1.1 to 1.3 (https://gexf.net), the format of Gephi: nodes and edges with label, weight,
// type (directed, undirected, mutual) and the attributes kind (or type), sector and acronym. Nodes
// inside nodes are flattened and dynamic files read as if all of it held at once; both are
// reported. Positions, colours and sizes are not read.
#pragma once

#include "importers/importer.hpp"

namespace lobbynet {

extern const Importer gexf_importer;

}  // namespace lobbynet
