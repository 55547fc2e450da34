// Which part of a dossier a Network shows.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "graph/base/date.hpp"
#include "graph/model/dossier.hpp"
#include "graph/network/network.hpp"

namespace lobbynet {

/// Tie classes are never mixed silently: the default is listed and plain.
struct TieClasses {
    bool listed = true;
    bool stated = false;
    bool formal = false;
    bool plain = true;
    bool has(TieKind kind) const;
    std::string str() const;  ///< "listed,plain"
};
/// "listed,stated" or "all"; throws UsageError that names the allowed words.
TieClasses parse_tie_classes(std::string_view text);

struct NetworkQuery {
    TieClasses classes;
    std::vector<EntityKind> kinds;  ///< empty: every kind that the ties need
    std::optional<Date> as_of;      ///< ties that hold on that day (ties without dates always hold)
    /// The day whose knowledge the dossier is: it chooses no ties, but results name it.
    std::optional<Date> known_at;
    std::vector<std::string> themes;      ///< ids; empty: all. What belongs to them: ThemeScope
    std::optional<std::string> election;  ///< id; see themes_of_election
    std::vector<std::uint32_t> sources;   ///< Source::id; empty: all. Ties that one of them states
    bool proposed = false;                ///< ties (and entities) that nobody has accepted yet
    bool isolates = true;  ///< keep the nodes of plain graphs that have no tie; others need one
};

/// The network of the accepted ties that the query asks for. Two-mode when every tie joins a theme
/// and something else. Stated ties follow Tie::source -> Tie::target; the network is directed only
/// if every tie in it is.
Network make_network(const Dossier& dossier, const NetworkQuery& query);

/// The vertex that an entity becomes.
void append(VertexNames& names, const Entity& entity);
/// The sector of an organisation or a node, if it has one; others are of the sector of their kind.
std::string sector_in_network(const Entity& entity);

/// Whether a tie is part of what the query asks for (both ends included).
bool selects(const NetworkQuery& query, const Dossier& dossier, const Tie& tie);

/// All ties that it asks for, as ascending indices in Dossier::ties: O(n + m).
std::vector<std::uint32_t> selected_ties(const Dossier& dossier, const NetworkQuery& query);

/// Which entities the query's themes and election choose as places to meet at: those themes, and
/// the coalitions, programmes, asks and elections about them. All, where it chooses none.
std::vector<bool> hubs_of(const Dossier& dossier, const NetworkQuery& query);

/// The themes that the plan ties to an election (an `about` tie between them, either way round), as
/// indices.
std::vector<std::uint32_t> themes_of_election(const Dossier& dossier, std::uint32_t election);

/// Two-mode to one: the entities that are not themes, tied where they share a theme; the strength
/// is the number of themes shared. O(sum over themes of degree squared).
Network project_on_stakeholders(const Network& two_mode);

}  // namespace lobbynet
