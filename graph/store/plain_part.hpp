// What a large plain graph says of some of its nodes, without reading all of it.
//
// Naming an entity needs all names: two that look alike get different ids. Where the store keeps
// the finished network, that has been done, and a part can be checked against it. What is read is
// the nodes asked for, all their ties, and the other ends of those.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "graph/model/dossier.hpp"
#include "graph/model/lexicon.hpp"
#include "graph/network/network.hpp"
#include "graph/store/records.hpp"

namespace lobbynet {

/// The part of the dossier around the entities of these ids: entities, ties, fingerprint and source
/// are as in the whole. `network` is that of all of `version`. nullopt where the part cannot be
/// told for certain to be named as in the whole. One pass over the names and one over the ties.
std::optional<Dossier> plain_part(const Database& db, const Version& version,
                                  const Network& network, const Lexicon& lexicon,
                                  const std::vector<std::string>& ids);

}  // namespace lobbynet
