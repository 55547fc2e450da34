// Finished networks, kept in the store. Large plain graphs take seconds to derive from their
// statements and milliseconds to read back. Any change of the store throws all of them away.
#pragma once

#include <optional>
#include <string>

#include "graph/model/lexicon.hpp"
#include "graph/network/network.hpp"
#include "graph/network/query.hpp"
#include "graph/store/sqlite.hpp"

namespace lobbynet {

/// The same as long as the statements, the decisions, the lexicon and the query are.
std::string network_key(const Database& db, const Lexicon& lexicon, const NetworkQuery& query);

/// nullopt if it is not there, or not as it was written.
std::optional<Network> read_network(const Database& db, const std::string& key);

void write_network(const Database& db, const std::string& key, const Network& network);

void forget_networks(const Database& db);

}  // namespace lobbynet
