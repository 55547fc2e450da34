// The cheapest sets of candidates that together touch all targets, with proof; and, under a budget
// that is too small for that, those that touch most.
//
// Weighted set cover: minimise sum c_j x_j subject to every target in a chosen set. NP-hard (Karp
// 1972, doi:10.1007/978-1-4684-2001-2_9); solved exactly by branch and bound (cover_search.hpp).
// Costs are whole numbers from 1, so that sums are exact and equal costs are equal.
// With a budget below the cheapest cover: maximum coverage, then the least cost
// (coverage_search.hpp).
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "graph/measures/measure.hpp"

namespace lobbynet {

struct CoverCandidate {
    std::vector<std::uint32_t> touches;  ///< targets
    std::uint32_t cost = 1;              ///< 1 .. 1,000,000
};

struct CoverProblem {
    std::uint32_t targets = 0;  ///< at most 1,024
    std::vector<CoverCandidate> candidates;
    std::vector<std::uint32_t> must;  ///< in every set; they count in its cost
    std::vector<std::uint32_t> must_not;
    std::optional<std::uint64_t> budget;
    std::uint32_t list = 25;  ///< how many of the best sets to return
    /// Nodes of the search tree: for the proof, and for counting all optimal sets afterwards.
    std::uint64_t most_nodes = 5'000'000;
    std::uint64_t most_counting_nodes = 300'000;
    Monitor monitor;
};

enum class Certainty : std::uint8_t {
    exact,
    bound,  ///< the search was cut short: see the member that says it
};

struct CoverResult {
    std::vector<std::uint32_t> untouched;  ///< targets that no candidate that may be taken touches
    std::uint32_t reached = 0;             ///< targets that each of `sets` touches
    std::uint64_t cost = 0;                ///< of each of `sets`
    /// exact: no set touches more, and none that touches as many costs less.
    Certainty optimum = Certainty::exact;
    std::uint64_t lower_bound = 0;  ///< no set that touches all that can be touched costs less
    std::uint64_t optimal_sets = 0;
    Certainty count = Certainty::exact;  ///< bound: there are at least `optimal_sets`
    /// Candidate numbers, ascending. Fewest members first, then most touches in all (the safest:
    /// most targets have a second contact), then the smallest numbers. Of the first 100,000 optimal
    /// sets that the search meets, where there are more.
    std::vector<std::vector<std::uint32_t>> sets;
};

/// Throws UsageError: a cost out of range, a candidate both wanted and not, must-haves beyond the
/// budget, too many targets; Cancelled.
CoverResult solve_cover(const CoverProblem& problem);

}  // namespace lobbynet
