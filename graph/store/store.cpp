#include "graph/store/store.hpp"
