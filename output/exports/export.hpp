// Writing a network for other programs. `all_exports()` is the one list; adding a format is a file
// of its own and a line there.
//
// Everything is written in the order of ids, and nothing depends on the clock: the same store gives
// the same bytes.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "graph/model/dossier.hpp"
#include "output/exports/selection.hpp"

namespace lobbynet {

struct ExportFormat {
    std::string_view name;     ///< what --format takes, and the ending of the file
    std::string_view summary;  ///< one line
    std::string (*write)(const Dossier&, const ExportSelection&, std::string_view version);
};

std::span<const ExportFormat> all_exports();

std::string export_json(const Dossier& dossier, const ExportSelection& selection,
                        std::string_view version);
std::string export_graphml(const Dossier& dossier, const ExportSelection& selection,
                           std::string_view version);
std::string export_gexf(const Dossier& dossier, const ExportSelection& selection,
                        std::string_view version);
std::string export_csv(const Dossier& dossier, const ExportSelection& selection,
                       std::string_view version);
std::string export_dot(const Dossier& dossier, const ExportSelection& selection,
                       std::string_view version);

}  // namespace lobbynet
