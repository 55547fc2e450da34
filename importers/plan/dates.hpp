// Dates as a text writes them: a day, a month, a season or a year.
#pragma once

#include <vector>

#include "graph/base/date.hpp"
#include "importers/plan/tokens.hpp"

namespace lobbynet::plan {

struct WrittenDate {
    Date date;            ///< year 0 where the text gives none: "op 15 maart"
    int first_month = 0;  ///< of a season
    int last_month = 0;
    std::size_t begin = 0;  ///< tokens
    std::size_t end = 0;
};

/// All dates, in the order of the text. Without a year only those with a day and a month.
std::vector<WrittenDate> find_dates(const std::vector<Token>& tokens, const Vocabulary& vocabulary);

}  // namespace lobbynet::plan
