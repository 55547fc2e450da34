// What Graphviz's SVG lacks for people: full names under the mouse and for screen readers, font
// families that a viewer can fall back on.
#pragma once

#include <string>
#include <string_view>

#include "layouts/scene.hpp"

namespace lobbynet {

/// `svg` as Graphviz wrote it for `scene`; `title` names the picture.
std::string finish_svg(std::string_view svg, const Scene& scene, std::string_view title);

/// Text between tags or in a quoted attribute of XML and HTML.
std::string markup_text(std::string_view text);

}  // namespace lobbynet
