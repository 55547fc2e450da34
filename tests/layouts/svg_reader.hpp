// An SVG as a strict XML parser sees it.
#pragma once

#include <map>
#include <string>
#include <vector>

namespace lobbynet {

struct SvgNode {
    std::string id;     ///< "n12", "title"
    std::string klass;  ///< "node n12"
    std::string title;
    std::vector<std::string> text;  ///< one per line of the label
};

struct Svg {
    std::string error;  ///< of the parser; empty when it is well-formed
    std::vector<SvgNode> nodes;
    std::vector<SvgNode> edges;
    std::map<std::string, int> elements;    ///< how often each occurs
    std::map<std::string, int> attributes;  ///< how often each occurs, anywhere

    const SvgNode* node(const std::string& id) const;
    /// Every text of every node, one line each.
    std::string all_text() const;
};
Svg read_svg(const std::string& bytes);

}  // namespace lobbynet
