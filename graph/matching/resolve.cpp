#include "graph/matching/resolve.hpp"
