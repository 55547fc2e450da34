// Coalitions and programmes whose name has no word for what they are, where what the sentence does
// with them says it: "With A and B we publish the Fruit Watch", "De Klusbrug, die we met A dragen",
// "we sit on the steering group of the Night Bus Review".
#pragma once

#include "importers/plan/collectives.hpp"

namespace lobbynet::plan {

/// Adds to `found` what is made, signed, carried or steered together. Linear in the tokens.
void add_by_use(const Sentence& sentence, const std::vector<Named>& named,
                const Vocabulary& vocabulary, std::vector<Collective>& found);

}  // namespace lobbynet::plan
