// Who links whom to what, as pages: a matrix that opens with its gaps, or one pair with everything
// that supports it.
#pragma once

#include <string>
#include <vector>

#include "graph/model/dossier.hpp"
#include "graph/network/query.hpp"
#include "graph/paths/connectors.hpp"
#include "output/language/locale.hpp"
#include "output/tables/table.hpp"

namespace lobbynet {

struct LinksView {
    const Dossier* dossier = nullptr;
    NetworkQuery query;
    std::vector<std::uint32_t> from;      ///< rows, as indices in Dossier::entities
    std::vector<std::uint32_t> to;        ///< columns
    std::vector<std::uint32_t> left_out;  ///< of the same classes, but without any tie
    std::vector<Link> cells;              ///< by `from`, then `to`
    std::string version;
    Locale locale = Locale::en;
};

/// The gaps, then the matrix: "x" tied directly, a number: so many connectors, "." nobody.
std::string links_matrix_page(const LinksView& view, const Page& page);
/// Each pair with its ties and connectors, through what, and where it is written.
std::string links_pairs_page(const LinksView& view, const Page& page);
/// One row per pair and connector.
std::string links_csv(const LinksView& view);
/// {"cells": [{"from", "to", "direct", "connectors": [{"id", "kind", "through", "evidence"}]}]}
std::string links_json(const LinksView& view);

}  // namespace lobbynet
