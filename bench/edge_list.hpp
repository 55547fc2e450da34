// The edge lists that bench/generate writes (and no others): a header line, then two vertex numbers
// a line, tab-separated. The whole file is mapped; there are no streams.
#pragma once

#include <string>

#include "graph/network/network.hpp"

namespace bench {

lobbynet::Network read_edge_list(const std::string& file);

}  // namespace bench
