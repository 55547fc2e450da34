// GEXF 1.3 (gexf.net), as Gephi reads it: nodes by id with a label, edges with a weight (a
// strength: larger is closer), and the attributes of attributes.hpp. Dates of ties are attributes,
// not GEXF time intervals: a tie that is known to the month only has no exact interval.
#include <fmt/format.h>

#include "output/exports/attributes.hpp"
#include "output/exports/export.hpp"
#include "output/exports/xml_text.hpp"

namespace lobbynet {
namespace {

template <class Attributes>
std::string declare(std::string_view which, const Attributes& attributes) {
    std::string out = fmt::format("    <attributes class=\"{}\">\n", which);
    for (std::size_t i = 0; i < attributes.size(); ++i) {
        std::string_view type = "string";
        if constexpr (requires { attributes[i].type; }) {
            if (attributes[i].type == "int") type = "integer";
        }
        out += fmt::format("      <attribute id=\"{}\" title=\"{}\" type=\"{}\"/>\n", i,
                           attributes[i].name, type);
    }
    return out + "    </attributes>\n";
}

/// The values that are not empty, inside their <attvalues>.
template <class Attributes, class... What>
std::string values(const Attributes& attributes, const What&... what) {
    std::string out = "        <attvalues>\n";
    for (std::size_t i = 0; i < attributes.size(); ++i) {
        const std::string value = attributes[i].value(what...);
        if (value.empty()) continue;
        out += fmt::format("          <attvalue for=\"{}\" value=\"{}\"/>\n", i, xml_text(value));
    }
    return out + "        </attvalues>\n";
}

}  // namespace

std::string export_gexf(const Dossier& dossier, const ExportSelection& selection,
                        std::string_view version) {
    std::string out = fmt::format(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<gexf xmlns=\"http://gexf.net/1.3\" version=\"1.3\">\n"
        "  <meta>\n    <creator>lobbynet {}</creator>\n  </meta>\n"
        "  <graph mode=\"static\" defaultedgetype=\"undirected\">\n",
        version);
    out += declare("node", node_attributes()) + declare("edge", edge_attributes());
    out += "    <nodes>\n";
    for (const auto i : selection.entities) {
        const Entity& e = dossier.entities[i];
        out += fmt::format("      <node id=\"{}\" label=\"{}\">\n", xml_text(e.id),
                           xml_text(e.label()));
        out += values(node_attributes(), e) + "      </node>\n";
    }
    out += "    </nodes>\n    <edges>\n";
    for (const auto t : selection.ties) {
        const Tie& tie = dossier.ties[t];
        out += fmt::format("      <edge id=\"{}\" source=\"{}\" target=\"{}\" weight=\"{}\"{}>\n",
                           t, xml_text(dossier.entities[tie.source].id),
                           xml_text(dossier.entities[tie.target].id), tie.strength,
                           tie.directed ? " type=\"directed\"" : "");
        out += values(edge_attributes(), dossier, tie) + "      </edge>\n";
    }
    return out + "    </edges>\n  </graph>\n</gexf>\n";
}

}  // namespace lobbynet
