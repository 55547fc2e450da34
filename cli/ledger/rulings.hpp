// From what a person says to rows of the ledger.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "cli/ledger/ledger.hpp"
#include "cli/ledger/subject.hpp"
#include "output/reports/review.hpp"

namespace lobbynet {

/// Accept or reject. A tie cannot hold between entities that do not: accepting it accepts its ends
/// where they are only proposed. An ask is accepted with who asks what of whom.
std::vector<Decision> rule(const Ledger& ledger, const Subject& subject, Status status,
                           std::string_view note);

/// The answer to an open question: `accepted` keeps the reading that was taken. Not keeping "two
/// entities" makes them one; what other readings do is said in graph/matching/answers.hpp.
Decision answer(const Ledger& ledger, const Question& question, bool accepted,
                std::string_view note);

/// What an answer did, as a sentence: what no longer counts, or that it is only kept and what to do
/// instead. Empty for the reading that was taken, and for a merge, which says it itself.
std::string answer_result(const Dossier& before, const Dossier& after, const Question& question,
                          const Decision& decision);

/// Throws DataError when the two cannot be one: the same entity twice, or a theme and a body.
Decision merge(const Ledger& ledger, std::uint32_t goes, std::uint32_t stays,
               std::string_view note);
/// Throws DataError when that surface form is not there, or is all that the entity has.
Decision split_off(const Ledger& ledger, std::uint32_t whole, std::string_view surface,
                   std::string_view note);
/// Throws DataError when the name is empty, its own, or that of another.
Decision rename(const Ledger& ledger, std::uint32_t entity, std::string_view name,
                std::string_view note);

/// The open question with that text; nullptr if it is not asked (any more).
const Question* open_question(const Dossier& dossier, std::string_view text);

}  // namespace lobbynet
