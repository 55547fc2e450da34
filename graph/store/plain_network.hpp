// The network of a plain graph, straight from its records: what make_network(resolve(...)) gives
// for a store that holds nothing else, in a fraction of the time and memory, since no tie needs to
// carry its evidence.
#pragma once

#include <optional>

#include "graph/model/lexicon.hpp"
#include "graph/model/records.hpp"
#include "graph/network/network.hpp"

namespace lobbynet {

/// nullopt for what is not that simple: ties of other kinds, themes, statuses, ties that come twice
/// with strengths whose sum depends on the order, unconnected entities that are not plain nodes.
std::optional<Network> plain_network(const RecordBatch& batch, const Lexicon& lexicon);

}  // namespace lobbynet
