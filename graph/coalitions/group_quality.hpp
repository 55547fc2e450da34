// How tightly each group of a partition holds together.
//
// Per group c: I = strength of the ties inside, E = of those that leave, n its members.
//   E-I index    (E - I) / (E + I)     -1 all ties inside .. 1 all outside; NaN without ties.
//                Krackhardt & Stern 1988, Social Psychology Quarterly 51:123, doi:10.2307/2786835
//   density      ties inside (counted, not weighted) / pairs that could be tied: n(n-1)/2, two-mode
//                the product of the sides; 0 .. 1; NaN where no pair could be.
//                Wasserman & Faust 1994, doi:10.1017/CBO9780511815478
//   conductance  E / min(V, 2m - V), V = 2I + E; 0 .. 1; NaN where a side has no ties.
//                Kannan, Vempala & Vetta 2004, Journal of the ACM 51:497, doi:10.1145/990308.990313
// Directions are left out. O(n + m).
#pragma once

#include <cstdint>
#include <vector>

#include "graph/coalitions/partition.hpp"
#include "graph/measures/measure.hpp"

namespace lobbynet {

struct GroupQuality {
    std::uint32_t members = 0;
    double inside = 0;
    double outside = 0;
    double ei_index = 0;
    double density = 0;
    double conductance = 0;
};

/// One per group.
std::vector<GroupQuality> group_quality(const Network& network, const Partition& partition,
                                        Weights weights);

/// The E-I index over all ties: NaN without ties.
double ei_index_of(const Network& network, const Partition& partition, Weights weights);

}  // namespace lobbynet
