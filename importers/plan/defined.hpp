// Coalitions and programmes whose name has no word for what they are, where the sentence says it
// beside the name: "Freight on Foot, a consortium with ...", "een leerroute, Stap Twee geheten".
#pragma once

#include "importers/plan/collectives.hpp"

namespace lobbynet::plan {

/// Adds what the sentence defines to `found`, and notes for a mere "een netwerk" which of `found`
/// it speaks of.
void add_defined(const Sentence& sentence, const std::vector<Named>& named,
                 const Vocabulary& vocabulary, std::vector<Collective>& found);

/// "Leren Eten krijgt een vervolg. Dit programma ...": the name that the sentence before starts
/// with, or with `at_end` ends with ("Scale up Door by Door. This programme ..."); empty if there
/// is none.
std::string name_before(const Sentence& before, const std::vector<Named>& named,
                        const Vocabulary& vocabulary, bool at_end);

}  // namespace lobbynet::plan
