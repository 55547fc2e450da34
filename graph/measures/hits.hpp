#pragma once

#include "graph/measures/measure.hpp"

namespace lobbynet {
extern const Measure hits_measure;
extern const Measure hubs_measure;
}  // namespace lobbynet
