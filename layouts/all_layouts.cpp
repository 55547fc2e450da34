#include "layouts/map.hpp"
