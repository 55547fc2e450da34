// The cards layout with a choice: the whole plan, or everything around one entity.
#pragma once

#include <optional>

#include "layouts/parts.hpp"

namespace lobbynet {

struct CardsOptions {
    std::optional<std::uint32_t> centre;  ///< this entity stands in the middle, in bold
};
void place_cards(Canvas& canvas, const CardsOptions& options);

}  // namespace lobbynet
