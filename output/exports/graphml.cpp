// GraphML (Brandes et al. 2002, graphml.graphdrawing.org): nodes by id with the attributes of
// attributes.hpp, `label` for programs that draw, `weight` on edges as a strength (larger is
// closer). A graph is directed if every tie in it is; in a mixed one each edge says so.
#include <fmt/format.h>

#include <algorithm>

#include "output/exports/attributes.hpp"
#include "output/exports/export.hpp"
#include "output/exports/xml_text.hpp"

namespace lobbynet {

std::string export_graphml(const Dossier& dossier, const ExportSelection& selection,
                           std::string_view version) {
    std::string out = fmt::format(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n"
        "  <!-- lobbynet {} -->\n"
        "  <key id=\"label\" for=\"node\" attr.name=\"label\" attr.type=\"string\"/>\n",
        version);
    for (const auto& attribute : node_attributes()) {
        out += fmt::format(
            "  <key id=\"n_{0}\" for=\"node\" attr.name=\"{0}\" attr.type=\"string\"/>\n",
            attribute.name);
    }
    out += "  <key id=\"weight\" for=\"edge\" attr.name=\"weight\" attr.type=\"double\"/>\n";
    for (const auto& attribute : edge_attributes()) {
        out +=
            fmt::format("  <key id=\"e_{0}\" for=\"edge\" attr.name=\"{0}\" attr.type=\"{1}\"/>\n",
                        attribute.name, attribute.type);
    }
    const bool directed =
        !selection.ties.empty() && std::ranges::all_of(selection.ties, [&](std::uint32_t t) {
            return dossier.ties[t].directed;
        });
    out += fmt::format("  <graph id=\"lobbynet\" edgedefault=\"{}\">\n",
                       directed ? "directed" : "undirected");
    for (const auto i : selection.entities) {
        const Entity& e = dossier.entities[i];
        out += fmt::format("    <node id=\"{}\">\n      <data key=\"label\">{}</data>\n",
                           xml_text(e.id), xml_text(e.label()));
        for (const auto& attribute : node_attributes()) {
            const std::string value = attribute.value(e);
            if (value.empty()) continue;
            out += fmt::format("      <data key=\"n_{}\">{}</data>\n", attribute.name,
                               xml_text(value));
        }
        out += "    </node>\n";
    }
    for (const auto t : selection.ties) {
        const Tie& tie = dossier.ties[t];
        out += fmt::format("    <edge source=\"{}\" target=\"{}\"{}>\n",
                           xml_text(dossier.entities[tie.source].id),
                           xml_text(dossier.entities[tie.target].id),
                           tie.directed == directed ? ""
                           : tie.directed           ? " directed=\"true\""
                                                    : " directed=\"false\"");
        out += fmt::format("      <data key=\"weight\">{}</data>\n", tie.strength);
        for (const auto& attribute : edge_attributes()) {
            const std::string value = attribute.value(dossier, tie);
            if (value.empty()) continue;
            out += fmt::format("      <data key=\"e_{}\">{}</data>\n", attribute.name,
                               xml_text(value));
        }
        out += "    </edge>\n";
    }
    return out + "  </graph>\n</graphml>\n";
}

}  // namespace lobbynet
