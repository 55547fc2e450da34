// An answer to draw instead of a part of the plan: a route, a set of contacts, brokers, a coalition
// with what it reaches, or groups. It says who stands where; layouts/columns and layouts/groups
// draw it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "graph/coalitions/agreement.hpp"
#include "graph/coalitions/brokers.hpp"
#include "graph/coalitions/cover.hpp"
#include "graph/coalitions/known.hpp"
#include "graph/coalitions/leiden.hpp"
#include "graph/model/dossier.hpp"
#include "graph/network/query.hpp"
#include "graph/paths/routes.hpp"

namespace lobbynet {

struct MapAnswer {
    enum class Form : std::uint8_t {
        columns,  ///< parts from left to right, ties between them; an entity is in one part
        groups,   ///< a card a part; an entity may be in several
    };
    struct Part {
        std::string title;
        std::vector<std::uint32_t> members;  ///< entities
        std::vector<std::string> after;  ///< per member: small text after its name; may be empty
    };
    /// Between two groups: so many ties, or members in common.
    struct Bridge {
        std::uint32_t a = 0;
        std::uint32_t b = 0;
        std::uint32_t count = 0;
    };
    Form form = Form::columns;
    std::vector<Part> parts;
    std::vector<std::uint32_t> ties;  ///< what it rests on; ascending
    std::vector<Bridge> bridges;
    std::vector<std::uint32_t> bold;  ///< whom it is about; form groups: one a part, its core
    std::string title;                ///< of the map; empty: what the request says
    std::vector<std::string> legend;  ///< what the reader has to know
};

// `language` as in MapRequest: of titles and legend.

/// The ends at the sides; who is on a route stands as far along as on its longest route.
MapAnswer map_of(const Dossier& dossier, const Routes& routes, std::string_view language);
/// The first set, the tables at which it meets ministries, and the targets.
MapAnswer map_of(const Dossier& dossier, const Cover& cover, std::string_view language);
/// The first `top` brokers between those whom they link (0: all).
MapAnswer map_of(const Dossier& dossier, const Brokers& brokers, const std::string& name_a,
                 const std::string& name_b, std::size_t top, std::string_view language);
/// The coalition, its members, the themes and the ministries that they reach.
MapAnswer map_of(const Dossier& dossier, const KnownCoalition& coalition,
                 std::string_view language);
/// A card each, with its members; lines: members in common.
MapAnswer map_of(const Dossier& dossier, const KnownCoalitions& known, std::string_view language);
/// A card a group; lines: ties between groups.
MapAnswer map_of(const Dossier& dossier, const NetworkQuery& query, const Network& network,
                 const Communities& found, std::string_view language);

}  // namespace lobbynet
