// The network in Graphviz' language, without a layout: data for other tools, not a map (see
// `lobbynet map`). Everything a name can hold is inside a quoted string; backslashes are doubled,
// so that no name becomes an escape sequence of a label.
#include <fmt/format.h>

#include <algorithm>

#include "graph/base/text.hpp"
#include "output/exports/attributes.hpp"
#include "output/exports/export.hpp"

namespace lobbynet {
namespace {

std::string quoted(std::string_view text) {
    std::string out = "\"";
    for (const char c : visible(text)) {
        if (c == '"' || c == '\\') out += '\\';
        out += c;
    }
    return out + '"';
}

}  // namespace

std::string export_dot(const Dossier& dossier, const ExportSelection& selection,
                       std::string_view version) {
    const bool directed =
        !selection.ties.empty() && std::ranges::all_of(selection.ties, [&](std::uint32_t t) {
            return dossier.ties[t].directed;
        });
    std::string out =
        fmt::format("// lobbynet {}\n{} lobbynet {{\n", version, directed ? "digraph" : "graph");
    for (const auto i : selection.entities) {
        const Entity& e = dossier.entities[i];
        out += fmt::format("  {} [label={}", quoted(e.id), quoted(e.label()));
        for (const auto& attribute : node_attributes()) {
            const std::string value = attribute.value(e);
            if (!value.empty()) out += fmt::format(", {}={}", attribute.name, quoted(value));
        }
        out += "];\n";
    }
    for (const auto t : selection.ties) {
        const Tie& tie = dossier.ties[t];
        out += fmt::format("  {} {} {} [weight={}", quoted(dossier.entities[tie.source].id),
                           directed ? "->" : "--", quoted(dossier.entities[tie.target].id),
                           tie.strength);
        for (const auto& attribute : edge_attributes()) {
            const std::string value = attribute.value(dossier, tie);
            if (!value.empty()) out += fmt::format(", {}={}", attribute.name, quoted(value));
        }
        out += "];\n";
    }
    return out + "}\n";
}

}  // namespace lobbynet
