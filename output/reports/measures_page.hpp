// What can be measured: the measures as they describe themselves.
#pragma once

#include <span>
#include <string>

#include "graph/measures/measure.hpp"
#include "output/tables/table.hpp"

namespace lobbynet {

/// Name and summary of each.
std::string measures_page(std::span<const Measure> measures, const Page& page);
/// One measure: meaning, formula, what strength means to it, range, undefined cases, cost, paper.
std::string measure_page(const Measure& measure, const Page& page);
std::string measures_csv(std::span<const Measure> measures);
/// All of them as one document: docs/measures.md.
std::string measures_markdown(std::span<const Measure> measures);
std::string measures_json(std::span<const Measure> measures);

}  // namespace lobbynet
