// The coalitions and programmes that the documents name, as pages: one line each, or one with
// everything that it rests on.
#pragma once

#include <optional>
#include <string>

#include "graph/coalitions/known.hpp"
#include "graph/model/dossier.hpp"
#include "graph/network/query.hpp"
#include "output/language/locale.hpp"
#include "output/tables/table.hpp"

namespace lobbynet {

struct KnownView {
    const Dossier* dossier = nullptr;
    NetworkQuery query;
    KnownCoalitions known;
    std::optional<std::size_t> only;  ///< place in known.coalitions; else all of them
    std::string version;
    Locale locale = Locale::en;
    /// Those to show.
    std::vector<const KnownCoalition*> chosen() const;
};

std::string known_page(const KnownView& view, const Page& page);
/// One row per coalition.
std::string known_csv(const KnownView& view);
/// {"coalitions": [{"id", "name", "kind", "members": [{"id", "adds_themes", "adds_ministries",
/// "evidence"}], "themes": [{"id", "evidence"}], "reach_themes": [{"id", "through", "evidence"}],
/// "reach_ministries", "ministries_at_themes", "group_centrality": {...}}],
/// "overlaps": [{"a", "b", "shared", "jaccard"}]}
std::string known_json(const KnownView& view);

}  // namespace lobbynet
