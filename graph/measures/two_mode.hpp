#pragma once

#include "graph/measures/measure.hpp"

namespace lobbynet {
extern const Measure degree_two_mode_measure;
extern const Measure closeness_two_mode_measure;
extern const Measure betweenness_two_mode_measure;
}  // namespace lobbynet
