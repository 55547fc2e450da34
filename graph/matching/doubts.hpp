// What matching leaves to people: names that look like one entity but were not merged.
#pragma once

#include <vector>

#include "graph/matching/grouping.hpp"
#include "graph/model/dossier.hpp"
#include "graph/model/statements.hpp"

namespace lobbynet {

/// Questions of kind "name": acronyms that two bodies claim, one name that is read as two sorts of
/// entity or stands under two ids, and names of six letters or more that are one edit apart and do
/// not differ in a digit. `entity`: per draft, its index in `entities`. Expected linear: candidates
/// are found by the hash of a name with one letter left out.
std::vector<Question> doubtful_names(const Statements& statements, const Lexicon& lexicon,
                                     const std::vector<Doubt>& acronyms,
                                     const std::vector<std::uint32_t>& entity,
                                     const std::vector<Entity>& entities);

/// For every surface form that is not an entity's name: why it is that entity.
std::vector<MergeReason> explain_names(const Statements& statements, const Lexicon& lexicon,
                                       const std::vector<Entity>& entities);

}  // namespace lobbynet
