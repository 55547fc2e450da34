// The one list of importers. Adding one is an include and a line here.
#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "graph/base/error.hpp"
#include "importers/documents/docx.hpp"
#include "importers/documents/html.hpp"
#include "importers/documents/markdown.hpp"
#include "importers/documents/odt.hpp"
#include "importers/documents/pdf.hpp"
#include "importers/edges/edges.hpp"
#include "importers/gexf/gexf.hpp"
#include "importers/graphml/graphml.hpp"
#include "importers/importer.hpp"
#include "importers/pajek/pajek.hpp"
#include "importers/plan/plan.hpp"

namespace lobbynet {
namespace {

std::string list_of_names() {
    std::string out;
    for (const Importer& importer : all_importers()) {
        if (!out.empty()) out += ", ";
        out += importer.name;
    }
    return out;
}

}  // namespace

std::span<const Importer> all_importers() {
    static const Importer importers[] = {
        edges_importer,    graphml_importer, gexf_importer, pajek_importer, plan_importer,
        markdown_importer, html_importer,    docx_importer, odt_importer,   pdf_importer,
    };
    return importers;
}

const Importer& choose_importer(const Document& document, std::string_view name) {
    const auto importers = all_importers();
    if (!name.empty()) {
        const auto found = std::ranges::find(importers, name, &Importer::name);
        if (found == importers.end()) {
            throw UsageError(fmt::format("there is no importer '{}'", name),
                             "one of: " + list_of_names());
        }
        return *found;
    }
    const Importer* best = nullptr;
    int best_score = 0;
    bool tied = false;
    for (const Importer& importer : importers) {
        const int score = importer.recognise(document);
        if (score > best_score) {
            best = &importer;
            best_score = score;
            tied = false;
        } else if (score > 0 && score == best_score) {
            tied = true;
        }
    }
    if (best == nullptr || tied) {
        throw DataError(fmt::format("{}: {}", document.path,
                                    tied ? "several importers could read this"
                                         : "no importer recognises what this is"),
                        fmt::format("name the importer with --as: {}", list_of_names()));
    }
    return *best;
}

}  // namespace lobbynet
