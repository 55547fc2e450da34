// The one list of export formats. Adding one: a file of its own in exports/, and a line here.
#include <array>

#include "output/exports/export.hpp"

namespace lobbynet {

std::span<const ExportFormat> all_exports() {
    static constexpr std::array formats{
        ExportFormat{"json", "everything in one document, with evidence", export_json},
        ExportFormat{"graphml", "for yEd, Gephi, igraph, NetworkX and others", export_graphml},
        ExportFormat{"gexf", "for Gephi", export_gexf},
        ExportFormat{"csv", "a list of ties for a spreadsheet, Gephi or NodeXL", export_csv},
        ExportFormat{"dot", "for Graphviz and its relatives", export_dot},
    };
    return formats;
}

}  // namespace lobbynet
