// Whom to contact: the smallest (or cheapest) sets of stakeholders that together touch the targets.
//
// A stakeholder touches a theme, coalition or programme that it is tied to; it touches another
// target, such as a ministry, when it is tied to it or meets it at a theme, coalition or programme.
// Candidates are all that act (a coalition that a plan lists under a theme as well) but the targets
// themselves and the association that wrote the plan; where a ministry is a target, no ministry is
// a candidate. The search is exact: see set_cover.hpp for the problem, the proof and its limits.
#pragma once

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "graph/coalitions/set_cover.hpp"
#include "graph/model/dossier.hpp"
#include "graph/network/query.hpp"
#include "graph/paths/contact.hpp"

namespace lobbynet {

struct CoverRequest {
    std::vector<std::uint32_t> targets;  ///< entities; once each
    std::vector<std::uint32_t> must;     ///< contacts that are there already: in every set
    std::vector<std::uint32_t> must_not;
    /// Entity, cost; 1 where none is given. Of no account for who is no candidate.
    std::vector<std::pair<std::uint32_t, std::uint32_t>> costs;
    std::optional<std::uint64_t> budget;
    std::uint32_t list = 25;  ///< sets, and next contacts, to return
    Monitor monitor;
};

struct CoverMember {
    std::uint32_t entity = 0;
    std::uint32_t cost = 1;
    std::vector<Contact> touches;     ///< with targets; the ties are the evidence
    std::vector<std::uint32_t> adds;  ///< targets that no member before it touches
};

/// Members in the order in which the next adds most for its cost (musts first).
struct CoverSet {
    std::vector<CoverMember> members;
    std::vector<std::uint32_t> missed;  ///< targets that can be touched, but not by this set
};

/// The marginal value of one more contact, given the musts alone.
struct NextContact {
    std::uint32_t entity = 0;
    std::uint32_t cost = 1;
    std::vector<std::uint32_t> adds;  ///< targets
};

struct Cover {
    std::vector<std::uint32_t> targets;
    std::vector<std::uint32_t> untouched;  ///< targets that nobody touches: left out
    std::vector<std::uint32_t> barred;     ///< ... that only must-nots touch: left out as well
    std::uint32_t candidates = 0;
    std::uint32_t reached = 0;
    std::uint64_t cost = 0;
    Certainty optimum = Certainty::exact;
    std::uint64_t lower_bound = 0;
    std::uint64_t optimal_sets = 0;
    Certainty count = Certainty::exact;
    std::vector<CoverSet> sets;
    std::vector<NextContact> next;  ///< most new targets for the cost first
};

/// Throws UsageError: no target, or a must or must-not that is no candidate; and what solve_cover
/// throws.
Cover find_cover(const Dossier& dossier, const NetworkQuery& query, const CoverRequest& request);

}  // namespace lobbynet
