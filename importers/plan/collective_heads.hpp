// Words of a sentence that say "here is a coalition or programme": "stuurgroep", "Task Group".
#pragma once

#include "importers/plan/name_extent.hpp"

namespace lobbynet::plan {

class CollectiveHeads : protected NameExtent {
 public:
    using NameExtent::NameExtent;

 protected:
    struct Head {
        EntityKind kind = EntityKind::coalition;
        std::size_t tokens = 0;  ///< 0: no head noun
        bool compound = false;   ///< "Armoedecoalitie"
    };

    static bool is_collective(EntityKind kind);
    /// The head noun at token `i`; no tokens if there is none.
    Head head_at(std::size_t i) const;
    /// Inside a body that the lexicon knows and that is no coalition ("Europese Commissie"), or
    /// inside the name of the association itself.
    bool in_known_body(std::size_t i) const;
    /// A body of the association alone: "onze werkgroep Onderwijs".
    bool internal(std::size_t i) const;
    bool is_plural(std::size_t i) const;
    /// A body whose it is ends before token `i`: "Defra’s | Farming Forum".
    bool owner_ends(std::size_t i) const;
    bool possessive(std::size_t i) const;
};

}  // namespace lobbynet::plan
