// Lists: themes, stakeholders, coalitions ..., and the documents and questions of a store.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/model/dossier.hpp"
#include "graph/network/query.hpp"
#include "output/language/locale.hpp"
#include "output/tables/table.hpp"

namespace lobbynet {

/// What `list` takes.
struct ListKind {
    std::string_view name;     ///< "ministries"
    std::string_view summary;  ///< one line
    std::span<const EntityKind> kinds;
    /// Coalitions, programmes, asks and elections stand in sentences, not in lists: their themes
    /// and members come from every class of ties unless the user chooses.
    bool stated = false;
};
/// Without `sources` and `questions`, which are no entities.
std::span<const ListKind> all_list_kinds();
/// nullptr: no such list.
const ListKind* find_list_kind(std::string_view name);

struct ListFilter {
    std::optional<std::uint32_t> theme;
    std::vector<std::uint32_t> election_themes;  ///< empty: any
    std::size_t min_themes = 0;
    std::string sector;                     ///< folded; empty: any
    std::optional<std::uint32_t> election;  ///< for the page: that of `election_themes`
    bool any() const {
        return theme || !election_themes.empty() || min_themes > 0 || !sector.empty();
    }
};

struct Listed {
    std::uint32_t entity = 0;
    std::vector<std::uint32_t> themes;  ///< ascending
    std::vector<std::uint32_t> ties;    ///< its selected ties
    /// Coalitions and programmes: ministries that it meets at its themes only.
    std::vector<std::uint32_t> ministries_by_themes;
};

struct Listing {
    const Dossier* dossier = nullptr;
    const ListKind* kind = nullptr;
    NetworkQuery query;
    std::vector<Listed> rows;
    std::string version;
    Locale locale = Locale::en;  ///< of the page
    ListFilter filter;
};

/// The themes among the other ends of these ties.
std::vector<std::uint32_t> themes_of(const Dossier& dossier, std::span<const std::uint32_t> ties,
                                     std::uint32_t entity);

/// By name; themes by place, elections by date. Rejected entities are left out.
Listing make_listing(const Dossier& dossier, const ListKind& kind, const NetworkQuery& query,
                     const ListFilter& filter);

std::string listing_page(const Listing& listing, const Page& page);
std::string listing_csv(const Listing& listing);
/// Entities as in the export, each with "themes"; themes also with "stakeholders".
std::string listing_json(const Listing& listing);

Table sources_table(const Dossier& dossier);
std::string sources_json(const Dossier& dossier);
Table questions_table(const Dossier& dossier);
std::string questions_json(const Dossier& dossier);

}  // namespace lobbynet
