// Why two entities are connected: the shortest chains of ties, each step with what was said, where.
#pragma once

#include <string>
#include <vector>

#include "graph/model/dossier.hpp"
#include "graph/network/query.hpp"
#include "graph/paths/why.hpp"
#include "output/language/locale.hpp"
#include "output/tables/table.hpp"

namespace lobbynet {

struct WhyView {
    const Dossier* dossier = nullptr;
    NetworkQuery query;
    std::uint32_t from = 0;
    std::uint32_t to = 0;
    std::vector<Chain> chains;
    bool cut = false;  ///< there are more chains of this length than `chains` holds
    std::string version;
    Locale locale = Locale::en;  ///< of the page
};

std::string why_page(const WhyView& view, const Page& page);
/// One row per chain, step and piece of evidence.
std::string why_csv(const WhyView& view);
/// {"from", "to", "steps", "chains": [[{"from", "to", "ties": [...]}]]}
std::string why_json(const WhyView& view);

}  // namespace lobbynet
