#include "graph/network/network.hpp"
