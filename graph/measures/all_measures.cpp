#include "graph/measures/measure.hpp"
