#pragma once

#include "graph/measures/measure.hpp"

namespace lobbynet {
extern const Measure effective_size_measure;
}
