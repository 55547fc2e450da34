// How one entity is in contact with another: by a tie, or by sitting at the same table.
#pragma once

#include <cstdint>
#include <vector>

#include "graph/paths/tie_view.hpp"

namespace lobbynet {

/// The ties are the evidence: between the two, or of both with where they meet.
struct Contact {
    std::uint32_t with = 0;           ///< index in Dossier::entities
    std::vector<std::uint32_t> at;    ///< themes, coalitions, programmes; empty when tied directly
    std::vector<std::uint32_t> ties;  ///< indices in Dossier::ties; empty: no contact
    bool exists() const { return !ties.empty(); }
};

/// Of `who` with `with`: the ties between them; where there is none, the themes, coalitions and
/// programmes that both are tied to, but for `not_at`. With a theme, coalition or programme, ties
/// alone count.
inline constexpr std::uint32_t nowhere = ~std::uint32_t{0};
Contact find_contact(const TieView& view, std::uint32_t who, std::uint32_t with,
                     std::uint32_t not_at = nowhere);

/// Everybody whom `who` is in contact with, ascending, without `who`; meeting places themselves are
/// left out unless they act.
std::vector<std::uint32_t> contacts_of(const TieView& view, std::uint32_t who);

}  // namespace lobbynet
