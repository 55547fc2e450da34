// Which members of a community are sure to belong there, and which float: over many runs of a
// randomised algorithm, how often a member is in one group with the core of its group.
//
//   with_core(v) = runs in which v and core(group(v)) share a group / runs     0 .. 1
// over the runs other than the one shown; the core itself has 1; NaN when there is no other run.
// A member is stable from `stable_from` on, else it floats. The agreement of the runs as a whole is
// the mean adjusted Rand index (compare.hpp) between the partition shown and each other run.
// O(runs * n).
#pragma once

#include <vector>

#include "graph/coalitions/leiden.hpp"

namespace lobbynet {

inline constexpr double stable_from = 0.9;

struct Agreement {
    std::vector<double> with_core;  ///< per vertex
    double mean_adjusted_rand = 0;
    std::uint32_t other_runs = 0;
};

Agreement agreement_of(const Communities& communities);

}  // namespace lobbynet
