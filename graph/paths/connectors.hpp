// Who links whom to what: direct ties, and connectors where there is none.
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
    std::vector<std::uint32_t>
        through;  ///< the themes, coalitions or programmes that it shares with the source
    std::vector<std::uint32_t> ties;  ///< indices in Dossier::ties: to the target, to each of
                                      ///< `through`, and the source's own ties to each of `through`
};

/// One cell of the matrix.
struct Link {
    std::uint32_t from = 0;
    std::uint32_t to = 0;
    std::vector<std::uint32_t> direct;  ///< ties between the two; empty: not tied directly
    std::vector<Connector>
        connectors;  ///< most shared first, then by name; also filled where a direct tie exists
};

/// Every pair (from, to) with from != to, in the order of the arguments. A connector is a
/// stakeholder other than the source; where the source is a ministry, other ministries are not
/// connectors (they are who the question is about). O(sum of degrees of the targets times degree of
/// the connectors).
std::vector<Link> find_links(const Dossier& dossier, const NetworkQuery& query,
                             std::span<const std::uint32_t> from,
                             std::span<const std::uint32_t> to);

}  // namespace lobbynet
