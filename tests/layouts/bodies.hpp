// Boxes for the tests of placements and routes.
#pragma once

#include "layouts/placement.hpp"

namespace lobbynet {

inline Body body(double x, double y, double hw = 20, double hh = 10) {
    Body out;
    out.box = {x, y, hw, hh};
    return out;
}

}  // namespace lobbynet
