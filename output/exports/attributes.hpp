// The attributes of nodes and edges that GraphML, GEXF and DOT share: one table of what there is.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "graph/model/dossier.hpp"

namespace lobbynet {

struct NodeAttribute {
    std::string_view name;
    std::string (*value)(const Entity&);  ///< empty: left out
};
std::span<const NodeAttribute> node_attributes();

/// `document`, `first_line`, `last_line` and `quote` are those of the first evidence.
struct EdgeAttribute {
    std::string_view name;
    std::string_view type;  ///< "string" or "int"
    std::string (*value)(const Dossier&, const Tie&);
};
std::span<const EdgeAttribute> edge_attributes();

}  // namespace lobbynet
