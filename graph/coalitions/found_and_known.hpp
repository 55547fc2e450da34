// Communities found in the ties against the coalitions that the documents name.
//
// Known coalitions overlap, communities do not. So two readings: the members of exactly one known
// coalition, as two partitions (adjusted Rand, NMI); and all members with the omega index, which
// counts in how many coalitions two of them are together (compare.hpp). Members that are not in the
// network, and the association that wrote the plan, are left out.
#pragma once

#include <vector>

#include "graph/coalitions/compare.hpp"
#include "graph/coalitions/known.hpp"

namespace lobbynet {

struct FoundAndKnown {
    Likeness members_of_one;  ///< `compared`: how many are in exactly one known coalition
    double omega = 0;         ///< NaN: fewer than two members in the network
    /// Per known coalition: the community most like it; in_no_group where no member is in the
    /// network.
    std::vector<BestMatch> best;
};

FoundAndKnown compare_with_known(const Dossier& dossier, const KnownCoalitions& known,
                                 const Network& network, const Partition& found);

}  // namespace lobbynet
