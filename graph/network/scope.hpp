// What belongs to some themes of a plan.
//
// The hubs of a theme are the theme itself and the coalitions, programmes, asks and elections that
// are tied to it. Of the theme are its hubs and all that these are tied to: who is listed under it,
// members, askers, addressees; but no other theme. A tie belongs to it when a hub is one of its
// ends, or when it joins two stakeholders (a seat, a part) that are both of the theme.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "graph/model/dossier.hpp"

namespace lobbynet {

class ThemeScope {
 public:
    /// `counts`: which ties say who belongs to the themes. O(n + m).
    ThemeScope(const Dossier& dossier, const std::vector<std::uint32_t>& themes,
               const std::function<bool(const Tie&)>& counts);
    bool has(const Tie& tie) const;
    /// A chosen theme, or a coalition, programme, ask or election about one.
    bool is_hub(std::uint32_t entity) const { return place_[entity] == Place::hub; }

 private:
    enum class Place : std::uint8_t { outside, inside, hub };
    std::vector<Place> place_;  ///< per entity
    std::vector<bool> acts_;    ///< stakeholders and nodes
    std::vector<bool> theme_;
};

}  // namespace lobbynet
