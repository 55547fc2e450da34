// The association that writes the plan: "we" in its sentences.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "importers/plan/blocks.hpp"
#include "importers/plan/names.hpp"

namespace lobbynet::plan {

struct Author {
    std::string name;
    std::string acronym;
    std::vector<NameDraft> names;  ///< first mention of each form
    double confidence = 0;
};

/// The name that the front matter, the running heads, sentences such as "X is the association
/// of ..." and sheer frequency point to; none if nothing does.
std::optional<Author> find_author(const std::vector<Line>& lines, const std::vector<Block>& blocks,
                                  const Names& names);

}  // namespace lobbynet::plan
