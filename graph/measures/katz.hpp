#pragma once

#include "graph/measures/measure.hpp"

namespace lobbynet {
extern const Measure katz_measure;
}
