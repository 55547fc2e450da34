// Why somebody ranks where it does: which ties carry its score, and what says that they are there.
#pragma once

#include <string>
#include <vector>

#include "graph/measures/brokerage.hpp"
#include "graph/measures/what_if.hpp"
#include "graph/model/dossier.hpp"
#include "graph/network/query.hpp"
#include "output/language/locale.hpp"
#include "output/tables/table.hpp"

namespace lobbynet {

/// One measure of one vertex.
struct ExplainedMeasure {
    const Measure* measure = nullptr;
    std::string conventions;
    Explanation what;
    std::vector<BrokeredPair> pairs;  ///< brokerage: those behind the count
};

struct Explained {
    const Dossier* dossier = nullptr;
    const Network* network = nullptr;
    NetworkQuery query;
    Vertex vertex = 0;
    std::size_t ranked = 0;  ///< how many it is ranked among, itself too
    std::vector<ExplainedMeasure> measures;
    std::size_t top = 0;               ///< ties and pairs of each measure; 0: all ties, some pairs
    std::vector<std::string> changes;  ///< "without VNG": it is only as if
    std::string version;
    Locale locale = Locale::en;
};

std::string explained_page(const Explained& view, const Page& page);
/// A row per measure and tie, then one per pair brokered.
std::string explained_csv(const Explained& view);
/// {"id", "name", "kind", "measures": [{"measure", "score", "rank", "ties": [...], "pairs":
/// [...]}]}
std::string explained_json(const Explained& view);

/// The ties of the dossier that carry one of the network: those between the two or, where that is a
/// tie of a projection, those of both to what they share. Indices in Dossier::ties.
std::vector<std::uint32_t> ties_behind(const Dossier& dossier, const NetworkQuery& query,
                                       std::uint32_t a, std::uint32_t b);

}  // namespace lobbynet
