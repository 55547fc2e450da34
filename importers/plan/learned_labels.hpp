// Labels that the lexicon does not know, learned from the document itself.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "importers/plan/lines.hpp"
#include "importers/plan/vocabulary.hpp"

namespace lobbynet::plan {

struct LearnedLabel {
    std::string text;      ///< folded
    std::string surface;   ///< as first printed
    std::size_t line = 0;  ///< index of the line where it first stands before a list
    std::size_t places = 0;
};

/// The words that stand before lists of names three times or more: "Key interlocutors: DG ENV;
/// EFSA; ..." below every theme. A list has four items or more, most of them like names and two of
/// them known. Labels that the vocabulary knows are left out.
std::vector<LearnedLabel> learn_labels(const std::vector<Line>& lines,
                                       const Vocabulary& vocabulary);

/// The words before the last such list between two lines, for a theme that has no other.
std::optional<LearnedLabel> label_between(const std::vector<Line>& lines, std::size_t first,
                                          std::size_t last, const Vocabulary& vocabulary);

}  // namespace lobbynet::plan
