#include "output/exports/selection.hpp"

#include <numeric>

namespace lobbynet {

ExportSelection everything(const Dossier& dossier) {
    ExportSelection all;
    all.entities.resize(dossier.entities.size());
    all.ties.resize(dossier.ties.size());
    std::iota(all.entities.begin(), all.entities.end(), 0U);
    std::iota(all.ties.begin(), all.ties.end(), 0U);
    return all;
}

ExportSelection select(const Dossier& dossier, const NetworkQuery& query) {
    ExportSelection chosen;
    chosen.ties = selected_ties(dossier, query);
    std::vector<bool> used(dossier.entities.size(), false);
    for (const auto t : chosen.ties)
        used[dossier.ties[t].source] = used[dossier.ties[t].target] = true;
    for (std::uint32_t i = 0; i < used.size(); ++i) {
        if (used[i]) chosen.entities.push_back(i);
    }
    return chosen;
}

}  // namespace lobbynet
