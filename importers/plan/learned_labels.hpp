// Labels that the lexicon does not know, learned from the document itself.
#pragma once

#include <string>
#include <vector>

#include "importers/plan/lines.hpp"
#include "importers/plan/vocabulary.hpp"

namespace lobbynet::plan {

/// The words that stand before lists of names three times or more: "Key interlocutors: DG ENV;
/// EFSA;
/// ..." below every theme. A list has four items or more, most of them like names and two of them
/// known. Labels that the vocabulary knows are left out.
std::vector<std::string> learn_labels(const std::vector<Line>& lines, const Vocabulary& vocabulary);

}  // namespace lobbynet::plan
