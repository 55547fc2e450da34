// What changed between two selections of ties: two plans, two dates, two elections.
//
// An entity takes part in a selection when one of its ties does. Entities of the two sides are the
// same when their ids are; the two dossiers may be one and the same.
#pragma once

#include <string>
#include <vector>

#include "graph/model/dossier.hpp"
#include "graph/network/query.hpp"

namespace lobbynet {

/// A stakeholder, theme, coalition ... that is on one side only.
struct Presence {
    std::string id;
    std::string name;
    EntityKind kind = EntityKind::organisation;
};

/// The same entity with other places: themes for a stakeholder, members for a coalition or
/// programme.
struct Moved {
    std::string id;
    std::string name;
    EntityKind kind = EntityKind::organisation;
    std::vector<Presence> gained;  ///< by id
    std::vector<Presence> lost;
};

struct Comparison {
    std::vector<Presence> joined;  ///< in B, not in A; by kind, then id
    std::vector<Presence> left;    ///< in A, not in B
    std::vector<Moved> themes;     ///< stakeholders on both sides whose themes differ
    std::vector<Moved> members;    ///< coalitions and programmes on both sides whose members differ
    std::size_t ties_added = 0;    ///< pairs with a kind of tie that are in B only
    std::size_t ties_gone = 0;
    std::size_t ties_kept = 0;
    bool empty() const {
        return joined.empty() && left.empty() && themes.empty() && members.empty();
    }
};

/// O((n + m) log m).
Comparison compare(const Dossier& a, const NetworkQuery& query_a, const Dossier& b,
                   const NetworkQuery& query_b);

}  // namespace lobbynet
