// What changed between two sides: two plans, two dates, two elections.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/network/compare.hpp"
#include "output/reports/impact.hpp"
#include "output/tables/table.hpp"

namespace lobbynet {

/// A rank on both sides, and what moved it. The part of the data is the change of rank if nobody
/// had decided anything; the rest is the part of the decisions. A rank that goes down in number
/// (from 5 to 3) is a change of +2.
struct ExplainedShift {
    RankShift shift;
    std::optional<std::int64_t> data;  ///< nullopt: it has no rank on some side of what is compared
    std::optional<std::int64_t> decisions;
};

struct Difference {
    std::string_view sides;  ///< "sources", "dates", "elections"
    std::string a;           ///< as the page calls it
    std::string b;
    Comparison changes;  ///< who joined and left, which themes, how many ties
    /// Of coalitions and programmes: as `changes`, but over every class of ties unless the user
    /// chose.
    std::vector<Moved> members;
    std::string measure;
    std::string conventions;
    std::vector<ExplainedShift> ranks;  ///< those that changed
    std::size_t top = 0;                ///< of each side were looked at; 0: all
    std::string note;                   ///< why nothing can have changed; may be empty
    std::vector<std::string> made_from;
};

std::string difference_page(const Difference& difference, const Page& page);
/// One row a change.
std::string difference_csv(const Difference& difference);
std::string difference_json(const Difference& difference);

}  // namespace lobbynet
