#pragma once

#include "graph/measures/measure.hpp"

namespace lobbynet {
extern const Measure shapley_measure;
}
