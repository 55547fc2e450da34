// A map as one self-contained page: the picture, a search box, and the table of its ties with what
// they rest on. Nothing is loaded from elsewhere, and a Content-Security-Policy with hashes allows
// only the page's own style and script.
#pragma once

#include <string>
#include <string_view>

#include "layouts/parts.hpp"

namespace lobbynet {

/// `svg`: a finished picture of canvas.scene.
std::string html_page(const Canvas& canvas, std::string_view title, std::string_view svg);

}  // namespace lobbynet
