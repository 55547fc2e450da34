// An edge list as Gephi and NodeXL read it: Source,Target,Type,Weight,Label, then what lobbynet
// knows besides. One row a tie; document, lines and quote are those of its first evidence.
// Entities without a tie have no row.
#include <fmt/format.h>

#include "output/exports/attributes.hpp"
#include "output/exports/export.hpp"
#include "output/tables/csv.hpp"

namespace lobbynet {

std::string export_csv(const Dossier& dossier, const ExportSelection& selection,
                       std::string_view /*version: a CSV has no place for it*/) {
    std::vector<std::string> row{"Source", "Target", "Type", "Weight", "Label"};
    for (const auto& attribute : edge_attributes()) row.emplace_back(attribute.name);
    std::string out = csv_row(row);
    for (const auto t : selection.ties) {
        const Tie& tie = dossier.ties[t];
        const Entity& source = dossier.entities[tie.source];
        const Entity& target = dossier.entities[tie.target];
        row = {source.id, target.id, tie.directed ? "Directed" : "Undirected",
               fmt::format("{}", tie.strength),
               fmt::format("{} - {}", source.label(), target.label())};
        for (const auto& attribute : edge_attributes())
            row.push_back(attribute.value(dossier, tie));
        out += csv_row(row);
    }
    return out;
}

}  // namespace lobbynet
