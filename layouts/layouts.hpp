// The kinds of map, one function each; all_layouts.cpp is the list.
#pragma once

#include "layouts/parts.hpp"

namespace lobbynet {

void layout_cards(Canvas& canvas);
void layout_target(Canvas& canvas);
void layout_theme(Canvas& canvas);
void layout_ego(Canvas& canvas);
void layout_network(Canvas& canvas);
void layout_columns(Canvas& canvas);
void layout_groups(Canvas& canvas);

}  // namespace lobbynet
