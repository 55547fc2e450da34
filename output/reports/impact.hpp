// What one decision does to the network and to the top of a ranking, before it is taken.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "output/tables/table.hpp"

namespace lobbynet {

/// A place in a ranking.
struct Place {
    std::uint32_t rank = 0;
    bool shared = false;  ///< somebody else has the same rank
    double score = 0;
    bool operator==(const Place&) const = default;
};
/// "3", "3=", or "-" where there is none.
std::string place_text(const std::optional<Place>& place);

/// One entity in two rankings; nullopt: it is not in that one.
struct RankShift {
    std::string id;
    std::string name;
    std::optional<Place> before;
    std::optional<Place> after;
    bool same_rank() const {
        return before.has_value() == after.has_value() &&
               (!before || (before->rank == after->rank && before->shared == after->shared));
    }
};

/// Of the pairs of a ministry and a theme: how they are joined.
struct PairCounts {
    std::size_t direct = 0;
    std::size_t indirect = 0;  ///< by a connector only
    std::size_t apart = 0;     ///< by nobody
};

struct NetworkCounts {
    std::size_t entities = 0;
    std::size_t ties = 0;
    PairCounts pairs;
};

struct Impact {
    std::string decision;  ///< in words
    NetworkCounts before;
    NetworkCounts after;
    std::string measure;
    std::string conventions;
    std::vector<RankShift> top;  ///< who is at the top before or after, by the rank after
    std::size_t top_size = 0;
    std::string made_from;  ///< for the footer
};

std::string impact_page(const Impact& impact, const Page& page);
/// One row an entity: id, name, and rank and score before and after.
std::string impact_csv(const Impact& impact);
std::string impact_json(const Impact& impact);

}  // namespace lobbynet
