// A decision in words.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "graph/model/statements.hpp"
#include "output/reports/decision_log.hpp"

namespace lobbynet {

/// For the log: "Movisie is a member of Erbij: accepted". Ids of which the dossier knows no entity
/// (any more) stay ids.
std::string decision_text(const Dossier& dossier, const Decision& decision);

/// As a row of the log. `overruled`: the decision that has the last word on the same matter; 0:
/// this one.
LoggedDecision logged(const Dossier& dossier, const Decision& d, std::uint32_t overruled = 0);

/// For the one who decides: what a merge or split did, from the dossier before and after.
std::string merge_text(const Dossier& before, const Dossier& after, std::uint32_t goes,
                       std::uint32_t stays);
/// `id`: of the entity that a split made.
std::string split_text(const Dossier& before, const Dossier& after, std::uint32_t whole,
                       std::string_view id);
/// "decision 4", "decisions 2, 3, 4".
std::string numbers_text(const std::vector<std::uint32_t>& numbers);
/// The id that is in `after` only, which is what a split made; empty if there is none.
std::string new_id(const Dossier& before, const Dossier& after);

}  // namespace lobbynet
