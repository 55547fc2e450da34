// Coalitions and programmes that the text names: "stuurgroep Wachttijden", "Armoedecoalitie", "the
// Warm Welcome Campaign". Their names may go on in small letters ("project Samen in de wijk").
#pragma once

#include <vector>

#include "importers/plan/sentences.hpp"

namespace lobbynet::plan {

struct Collective {
    std::size_t begin = 0;  ///< tokens
    std::size_t end = 0;
    std::size_t head = 0;  ///< the word for its kind; it may stand outside
    EntityKind kind = EntityKind::coalition;
    std::string name;
    std::string acronym;
    bool proper = false;        ///< has a name of its own, not only a word for its kind
    bool is_elsewhere = false;  ///< the name stands in the sentence before, here only its kind
    static constexpr std::size_t none = ~std::size_t{0};
    std::size_t of =
        none;              ///< not proper, but says what that one of the sentence is: "een netwerk"
    bool sibling = false;  ///< shares its head, and what is said of it, with the one before
};

std::vector<Collective> find_collectives(const Sentence& sentence, const std::vector<Named>& named,
                                         const Vocabulary& vocabulary);

}  // namespace lobbynet::plan
