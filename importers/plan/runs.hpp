// Runs of names in a sentence, and what leads into them: "samen met A, B en wij", "waarin A en B".
#pragma once

#include <vector>

#include "importers/plan/collectives.hpp"

namespace lobbynet::plan {

/// A sentence with what was found in it.
struct ReadSentence {
    const Sentence* sentence = nullptr;
    std::vector<Named> named;
    std::vector<Collective> collectives;
};

/// What stands before a run, articles and "onder meer" apart.
enum class Lead : std::uint8_t {
    none,         ///< a verb, a comma, the start of the sentence
    with,         ///< "samen met", "naast"
    agent,        ///< "gedragen door", "bestaat uit", "a partnership of"
    relative,     ///< "waarin", "in which"
    colon,        ///< "X:"
    preposition,  ///< any other: "aan", "over", "voor"
};

struct Run {
    std::size_t begin = 0;  ///< tokens, the end not included
    std::size_t end = 0;
    std::size_t lead_at = 0;  ///< token where what leads into it starts
    Lead lead = Lead::none;
    bool weak = false;                ///< a lone "met", a lone "die"
    bool also = false;                ///< "ook", "also" just before
    bool we = false;                  ///< the association is one of them
    std::vector<const Named*> names;  ///< without the association
};

/// Runs from left to right. Linear in the tokens.
std::vector<Run> find_runs(const ReadSentence& s, const Vocabulary& vocabulary);

}  // namespace lobbynet::plan
