// The last word: the decisions of people, applied one after the other to what the rules made of the
// statements. A decision that finds nothing to act on is kept and reported (Dossier::idle).
//
// accept and reject of a tie rule the statements that it consists of at that moment, so they hold
// through later merges and splits. merge moves names and statements to the entity that stays, whose
// name, kind and so on win; the id that went keeps pointing to it for the rest of the ledger. split
// takes one surface form out of an entity, with the statements that were read from it. answer acts
// where the other reading was taken (see answers.hpp); of several answers to a question the last.
//
// An id comes from an entity's best name, and another document may bring a better one. An id that
// is no longer there therefore means the one entity of which a name gives that id; unless a split
// made it, for then it is gone because that split was undone.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "graph/matching/naming.hpp"
#include "graph/model/dossier.hpp"
#include "graph/model/statements.hpp"

namespace lobbynet {

/// A surface form that a person said belongs to an entity.
struct DecidedMerge {
    std::uint32_t entity = 0;
    std::string surface;
    std::string because;
};

/// What matching works on between grouping and the finished dossier. Entities are in the order of
/// their groups; those that were merged away stay in place, marked.
struct Draftboard {
    std::vector<Entity> entities;
    std::vector<std::uint32_t> stays;  ///< per entity: itself, or the one it was merged into
    std::vector<std::pair<std::uint32_t, std::uint32_t>> ends;  ///< per statement: source, target
    std::vector<Status> status;                                 ///< per statement
    std::vector<DecidedMerge> merges;
    std::vector<std::uint32_t> idle;  ///< Decision::id

    /// The entity that `entity` is now.
    std::uint32_t now(std::uint32_t entity) const {
        while (stays[entity] != entity) entity = stays[entity];
        return entity;
    }
};

void apply_decisions(const Statements& statements, const Lexicon& lexicon, IdRegister& ids,
                     Draftboard& board);

}  // namespace lobbynet
