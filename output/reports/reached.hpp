// Whom one row of a listing is tied to, by what they are to it.
#pragma once

#include <cstdint>
#include <vector>

#include "output/reports/listing.hpp"

namespace lobbynet {

/// Indices in Dossier::entities, ascending.
struct Reached {
    std::vector<std::uint32_t> stakeholders;  ///< everybody who can act
    std::vector<std::uint32_t> members;       ///< of them: members, partners, participants, seats
    std::vector<std::uint32_t> ministries;    ///< of them
    std::vector<std::uint32_t> askers;        ///< asks: who asks
    std::vector<std::uint32_t> addressed;     ///< asks: who is asked
};
Reached reached_by(const Listing& listing, const Listed& row);

/// "plan.txt:12": of its heading, else where it is named first.
std::string place_of(const Listing& listing, const Entity& entity);

}  // namespace lobbynet
