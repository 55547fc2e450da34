// How alike two groupings are: two runs, two dates, or what was found and what is known.
//
//   adjusted Rand  (S - E) / ((A + B)/2 - E),  A, B, S: pairs together in the first, in the second,
//                  in both; E = A B / all pairs. 1 equal, 0 as chance would have it, may be below.
//                  Hubert & Arabie 1985, Journal of Classification 2:193, doi:10.1007/BF01908075
//   NMI            2 I(X;Y) / (H(X) + H(Y)): normalised by the arithmetic mean of the entropies;
//                  0 .. 1. Danon et al. 2005, JSTAT P09008, doi:10.1088/1742-5468/2005/09/P09008
//   omega          the adjusted Rand index for groups that overlap: pairs agree when they are
//                  together in equally many groups of either; chance-corrected alike, and equal to
//                  the adjusted Rand index when nothing overlaps.
//                  Collins & Dent 1988, Multivariate Behavioral Research 23:231,
//                  doi:10.1207/s15327906mbr2302_6
// Only what both groupings hold is compared. Undefined (NaN): fewer than two things to compare;
// where chance alone makes both agree in full (all in one group, or each alone, in both), adjusted
// Rand and omega are 1, and NMI is 1 when both entropies are 0.
#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <vector>

#include "graph/coalitions/partition.hpp"

namespace lobbynet {

inline constexpr std::uint32_t in_no_group = std::numeric_limits<std::uint32_t>::max();

struct Likeness {
    std::uint32_t compared = 0;
    double adjusted_rand = 0;
    double normalised_mutual_information = 0;
};

/// Labels per thing, `in_no_group` where a grouping does not hold it. O(n log n).
Likeness compare_partitions(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b);

/// Two partitions of two networks: what has the same id in both is compared.
Likeness compare_partitions(const Network& network_a, const Partition& a, const Network& network_b,
                            const Partition& b);

/// A group by its members: any numbers, as long as both groupings mean the same by them.
using Group = std::vector<std::uint32_t>;

/// Over everything that is in a group of both. O(sum of squared group sizes, with a logarithm).
double omega_index(const std::vector<Group>& a, const std::vector<Group>& b);

/// The group of `others` that is most like `group`: Jaccard index |both| / |either|.
struct BestMatch {
    std::uint32_t group = in_no_group;  ///< index in `others`; in_no_group: none shares a member
    std::uint32_t shared = 0;
    double jaccard = 0;
};
BestMatch best_match(const Group& group, const std::vector<Group>& others);

}  // namespace lobbynet
