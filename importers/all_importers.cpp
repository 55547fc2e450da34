#include "importers/importer.hpp"
