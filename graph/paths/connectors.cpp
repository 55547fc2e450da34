#include "graph/paths/connectors.hpp"
