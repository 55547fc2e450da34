// Groups found in the ties, as pages: who is in which, who floats, how tightly each holds together,
// and how they compare with the coalitions that the documents name and with another plan or day.
#pragma once

#include <optional>
#include <string>

#include "graph/coalitions/agreement.hpp"
#include "graph/coalitions/compare.hpp"
#include "graph/coalitions/found_and_known.hpp"
#include "graph/coalitions/group_quality.hpp"
#include "graph/coalitions/known.hpp"
#include "graph/coalitions/leiden.hpp"
#include "graph/model/dossier.hpp"
#include "graph/network/query.hpp"
#include "output/language/locale.hpp"
#include "output/tables/table.hpp"

namespace lobbynet {

/// The same search in another plan, on another day or for another election.
struct OtherSide {
    std::string name;
    std::string here;  ///< what the view itself shows
    const Network* network = nullptr;
    Communities found;
};

struct CommunitiesView {
    const Dossier* dossier = nullptr;
    const Network* network = nullptr;
    NetworkQuery query;
    LeidenOptions options;
    Communities found;
    Agreement agreement;
    std::vector<GroupQuality> quality;  ///< per group
    double ei_index = 0;                ///< over all ties
    KnownCoalitions known;
    std::optional<FoundAndKnown> against_known;  ///< where any are known
    std::optional<OtherSide> other;
    bool evidence = false;  ///< also the ties inside each group
    std::string version;
    Locale locale = Locale::en;

    std::string name_of(Vertex v) const;
    std::string group_name(std::uint32_t group) const;  ///< its core
    bool floats(Vertex v) const;
    /// The members as entities of the dossier: to cite the ties among them.
    std::vector<std::uint32_t> entities_of(const std::vector<Vertex>& members) const;
    Likeness likeness() const;  ///< with the other side
};

/// Who is in another group than the one most like the group it was in.
struct GroupChange {
    Vertex vertex = 0;       ///< in the network of the view
    std::uint32_t from = 0;  ///< group of the other side
    std::uint32_t to = 0;    ///< group in the view
};
std::vector<GroupChange> moved_since(const CommunitiesView& view);

std::string communities_page(const CommunitiesView& view, const Page& page);
/// One row per member.
std::string communities_csv(const CommunitiesView& view);
/// {"method", "resolution", "seed", "runs", "best_seed", "quality", "modularity", "ei_index",
///  "agreement", "groups": [{"id", "name", "members": [ids], "floating", "inside",
///  "outside", "ei_index", "density", "conductance", "evidence"}], "against_known",
///  "compared_with"}
/// `id` of a group: that of its core.
std::string communities_json(const CommunitiesView& view);

}  // namespace lobbynet
