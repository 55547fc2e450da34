// Who stands between two groups, as pages: how far apart the groups are, who links them, and what
// that rests on.
#pragma once

#include <string>

#include "graph/coalitions/brokers.hpp"
#include "graph/model/dossier.hpp"
#include "graph/network/query.hpp"
#include "output/language/locale.hpp"
#include "output/tables/table.hpp"

namespace lobbynet {

struct BrokersView {
    const Dossier* dossier = nullptr;
    NetworkQuery query;
    std::string a;  ///< what the groups are called
    std::string b;
    Brokers found;
    std::size_t top = 0;  ///< brokers to show; 0: all
    std::string version;
    Locale locale = Locale::en;
};

std::string brokers_page(const BrokersView& view, const Page& page);
/// One row per broker.
std::string brokers_csv(const BrokersView& view);
/// {"a": {"name", "members"}, "b", "both", "pairs", "in_contact", "brokered",
///  "brokers": [{"id", "name", "kind", "role", "pairs", "only", "credit",
///               "in_a": [{"id", "at", "evidence"}], "in_b"}]}
std::string brokers_json(const BrokersView& view);

}  // namespace lobbynet
