#pragma once

#include "graph/measures/measure.hpp"

namespace lobbynet {
extern const Measure reach_measure;
extern const Measure reach_ministries_measure;
extern const Measure reach_themes_measure;
}  // namespace lobbynet
