// A Network as bytes and back, for the cache in the store: the arrays as they are in memory. Not a
// format for exchange: it belongs to one version of the program and one byte order
// (network_blob_form), and reading it back costs little more than copying it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "graph/network/network.hpp"

namespace lobbynet {

/// Part of whatever key the bytes are kept under.
std::string_view network_blob_form();

std::string serialise(const Network& network);

/// nullopt unless the bytes are as serialise() wrote them (they end in a hash) and make a network.
std::optional<Network> deserialise(std::string_view bytes);

}  // namespace lobbynet
