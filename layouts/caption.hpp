// What a map says of itself: title, legend of what occurs, and a footer with where it comes from.
#pragma once

#include "layouts/dot/legend.hpp"
#include "layouts/parts.hpp"

namespace lobbynet {

Furniture caption_of(const Canvas& canvas);

/// What is on the map: drawn entities, and shown ties between them.
std::size_t shown_entities(const Canvas& canvas);
std::size_t shown_ties(const Canvas& canvas);

}  // namespace lobbynet
