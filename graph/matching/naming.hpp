// The second step of matching: what an entity is called and what it is, from the drafts in its
// group.
//
// Name: the lexicon's. Else, of the drafts' names that are not just the acronym: the one that most
// drafts have, then the longest, then the first in byte order. Kind: the lexicon's, else what most
// drafts say, an `organisation` or a `node` counting only where nobody is more specific. Sector and
// tier: the lexicon's, else what most drafts say; the tier of a group ("gemeenten") by the
// lexicon's phrases of role `government-class`. Date: the most exact. The rest: the first draft
// that has it.
// Id: the lexicon's id or the file's own, else the slug of the name (elections: and the year) that
// the first document alone would give. Handed out in the order of first mention, with -2, -3 where
// it is taken. So another document does not change it, even where it brings a better name; and an
// id of the lexicon is kept free for the body that it belongs to.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "graph/matching/grouping.hpp"
#include "graph/model/dossier.hpp"

namespace lobbynet {

/// Ids that are taken.
class IdRegister {
 public:
    /// `wanted`, or the first of wanted-2, wanted-3, ... that is free; taken from now on.
    std::string take(std::string wanted);
    void reserve(std::size_t n) { taken_.reserve(n); }

 private:
    std::unordered_map<std::string, std::uint64_t> taken_;  ///< id -> the next number to try
};

/// One entity a group, in the order of the groups.
std::vector<Entity> name_entities(const Statements& statements, const Lexicon& lexicon,
                                  const Grouping& grouping, IdRegister& ids);

/// Sorts by source, line and surface, those of no document last, and drops repeats.
void tidy(std::vector<SourcedName>& names);

}  // namespace lobbynet
