// Who links whom to what: direct ties, and connectors where there is none.
//
// A stakeholder meets an entity at a theme when both are tied to that theme (with stated ties: also
// at a coalition or programme); it meets a theme, coalition or programme when it is tied to it. A
// connector meets both the source and the target, and at another place than the target itself. A
// coalition or programme that a plan lists under a theme counts as a stakeholder as well.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "graph/model/dossier.hpp"
#include "graph/network/query.hpp"

namespace lobbynet {

/// A stakeholder of the target that shares a theme (with stated ties: also a coalition or
/// programme) with the source.
struct Connector {
    std::uint32_t entity = 0;  ///< index in Dossier::entities
    /// The themes, coalitions or programmes that it shares with the source (where the source is one
    /// itself: the source).
    std::vector<std::uint32_t> through;
    /// Where it meets the target: the target itself, or, if that is a stakeholder, what it shares
    /// with the target.
    std::vector<std::uint32_t> at_target;
    /// Indices in Dossier::ties: its own to each of `through` and `at_target`, and those of the
    /// source and the target to the same.
    std::vector<std::uint32_t> ties;
};

/// One cell of the matrix.
struct Link {
    std::uint32_t from = 0;
    std::uint32_t to = 0;
    std::vector<std::uint32_t> direct;  ///< ties between the two; empty: not tied directly
    std::vector<std::uint32_t> shared;  ///< of two stakeholders: the places where both are
    std::vector<Connector>
        connectors;  ///< most shared first, then by name; also filled where a direct tie exists
};

/// Every pair (from, to) with from != to, in the order of the arguments. A connector is a
/// stakeholder other than the two; where one of the two is a ministry, other ministries are not
/// connectors (they are who the question is about), and the association that wrote the plan is none
/// (it is who asks). O(sum of degrees of the targets times degree of the connectors).
std::vector<Link> find_links(const Dossier& dossier, const NetworkQuery& query,
                             std::span<const std::uint32_t> from,
                             std::span<const std::uint32_t> to);

}  // namespace lobbynet
