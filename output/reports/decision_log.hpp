// The ledger as a page: what was decided, when, why, and whether it is in force.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "output/tables/table.hpp"

namespace lobbynet {

struct LoggedDecision {
    std::uint32_t number = 0;  ///< 0: the program took it, see `by_program`
    std::string recorded_at;
    std::string_view decision;  ///< "accept", "merge", ...
    std::string subject;
    std::string object;
    std::string note;
    /// "in force", "undone", "overruled" by a later one, "idle": it finds nothing to act on now.
    std::string_view state;
    bool by_program = false;  ///< matching put two names together; the note says why
    std::string says;         ///< in words
};

std::string log_page(const std::vector<LoggedDecision>& log, const Page& page,
                     const std::string& footer);
/// Its rows can be imported into another store; see importers/decisions.
std::string log_csv(const std::vector<LoggedDecision>& log);
std::string log_json(const std::vector<LoggedDecision>& log);

}  // namespace lobbynet
