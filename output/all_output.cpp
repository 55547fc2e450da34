#include "graph/model/dossier.hpp"
