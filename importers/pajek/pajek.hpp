// Pajek's .net (Batagelj & Mrvar, Pajek reference manual): *Vertices with labels, *Arcs, *Edges,
// *Arcslist, *Edgeslist; UTF-8 or Windows-1252. Weights stand third, 1 where there is none; the
// name of a relation (*Arcs :2 "funds") becomes the surface text of its ties. Arcs have a
// direction, edges do not. Matrices, partitions and vectors are not read.
#pragma once

#include "importers/importer.hpp"

namespace lobbynet {

extern const Importer pajek_importer;

}  // namespace lobbynet
