// Whom to contact, as pages: the smallest sets, how sure it is that none is smaller, what each
// contact adds, and what it rests on.
#pragma once

#include <string>

#include "graph/coalitions/cover.hpp"
#include "graph/model/dossier.hpp"
#include "graph/network/query.hpp"
#include "output/language/locale.hpp"
#include "output/tables/table.hpp"

namespace lobbynet {

struct CoverView {
    const Dossier* dossier = nullptr;
    NetworkQuery query;
    CoverRequest request;
    Cover cover;
    std::string version;
    Locale locale = Locale::en;
    /// The targets that somebody may touch.
    std::vector<std::uint32_t> reachable() const;
};

std::string cover_page(const CoverView& view, const Page& page);
/// One row per set and member.
std::string cover_csv(const CoverView& view);
/// {"targets": [ids], "size", "optimal_sets", "sets": [[ids]], "untouched", "barred", "cost",
///  "reached", "proved", "lower_bound", "all_counted", "contacts": [{"id", "cost",
///  "touches": [{"id", "at", "evidence"}]}], "next": [{"id", "cost", "adds"}]}
/// `targets`: those that somebody may touch; `contacts`: whoever is in one of `sets`.
std::string cover_json(const CoverView& view);

}  // namespace lobbynet
