// A scene as DOT text: every position is given, so that any Graphviz draws it with `neato -n2`.
// The names of entities are text and nothing else: never read as DOT, HTML or an escape.
#pragma once

#include <string>
#include <string_view>

#include "layouts/scene.hpp"

namespace lobbynet {

std::string to_dot(const Scene& scene);

/// What stands between the quotes of a DOT label for `text` to come out as it is.
std::string dot_text(std::string_view text);

}  // namespace lobbynet
