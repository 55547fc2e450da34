// Groups of stakeholders and lists of names, as a user types them.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/model/dossier.hpp"
#include "graph/network/query.hpp"

namespace lobbynet {

/// What a name may mean here.
struct Eligible {
    std::function<bool(const Entity&)> is;  ///< empty: anything
    std::string_view what;                  ///< "a theme"
    std::string_view see;                   ///< "'lobbynet list themes'"
};
extern const Eligible any_entity, themes_only, ministries_only, coalitions_only;

/// The one entity that a name means. Throws DataError that says so when it means something else.
std::uint32_t resolve_as(const Dossier& dossier, const std::string& text, const Eligible& eligible);

/// "VNG, Movisie" or one name that has a comma in it. Throws DataError for a name that is unknown
/// or means several.
std::vector<std::uint32_t> resolve_names(const Dossier& dossier, const std::string& text,
                                         const Eligible& eligible = any_entity);

/// The sector, or the kind of stakeholder, that a user means: the English word of the model or the
/// Dutch one of the pages, of one or of several ("union", "unions", "vakbond"). Empty: none that is
/// in the store.
std::string find_sector(const Dossier& dossier, const std::string& text);
/// "bank, employers, union": those of the stakeholders in the store.
std::string sectors_of(const Dossier& dossier);

struct NamedGroup {
    std::string name;         ///< for people: a sector or kind is as the user said it
    std::string sector = {};  ///< the word of the model for it, if it is one
    std::vector<std::uint32_t> members;
};

/// A theme (who is named there), a coalition or programme (its members, whatever class of tie says
/// so), a sector or kind (union, trade association, ministries, ...), one stakeholder, or several
/// with commas. The association that wrote the plan is left out of groups that are not named one by
/// one. Throws DataError when the group is unknown or has no members with a tie.
NamedGroup find_group(const Dossier& dossier, const NetworkQuery& query, const std::string& text);

}  // namespace lobbynet
