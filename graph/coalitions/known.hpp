// The coalitions and programmes that the documents name: who is in them, what they are about, and
// what they reach.
//
// Members are read from all ties but `about`, `asks` and `addresses`: whoever else is tied to a
// coalition or programme, in whatever class the tie is (a plan states membership; it seldom lists
// it). The one that an ask addresses is no member. What a coalition reaches is read from the ties
// that the query selects, through its members: a theme that one of them is tied to, a ministry that
// is a member or with which a member is in contact (graph/paths/contact.hpp) elsewhere than in the
// coalition itself. What a member adds is what nobody else in the coalition reaches.
#pragma once

#include <cstdint>
#include <vector>

#include "graph/coalitions/group_centrality.hpp"
#include "graph/model/dossier.hpp"
#include "graph/network/query.hpp"
#include "graph/paths/contact.hpp"

namespace lobbynet {

/// A theme or ministry, and through whom or what it is reached.
struct CoalitionReach {
    std::uint32_t entity = 0;
    std::vector<std::uint32_t> through;  ///< members (or themes), ascending
    std::vector<std::uint32_t> ties;     ///< the evidence
};

struct KnownMember {
    std::uint32_t entity = 0;
    std::vector<std::uint32_t> ties;        ///< with the coalition
    std::vector<std::uint32_t> themes;      ///< reached through it alone
    std::vector<std::uint32_t> ministries;  ///< reached through it alone
};

struct KnownCoalition {
    std::uint32_t entity = 0;
    std::vector<KnownMember> members;          ///< by id
    std::vector<Contact> themes;               ///< that it is about, or listed under itself
    std::vector<CoalitionReach> reach_themes;  ///< by id
    std::vector<CoalitionReach> reach_ministries;
    /// Ministries that are tied to a theme that the coalition is about, whoever its members are;
    /// `through`: these themes.
    std::vector<CoalitionReach> ministries_at_themes;
    /// Of the coalition and its members in the network of the query; NaN where none is in it.
    GroupCentrality centrality;
};

/// Two coalitions with members in common.
struct Overlap {
    std::uint32_t a = 0;  ///< indices in KnownCoalitions::coalitions
    std::uint32_t b = 0;
    std::vector<std::uint32_t> shared;
    double jaccard = 0;  ///< shared members / members of either
};

struct KnownCoalitions {
    std::vector<KnownCoalition> coalitions;  ///< most members first, then by name
    std::vector<std::uint32_t> left_out;     ///< named, but no accepted tie says anything of them
    std::vector<Overlap> overlaps;           ///< most shared first, then by place
};

/// O(coalitions * n m) for betweenness, the rest O(members * contacts).
KnownCoalitions find_known_coalitions(const Dossier& dossier, const NetworkQuery& query,
                                      const Monitor& monitor = {});

}  // namespace lobbynet
