// What `check` found: a list of findings, each with a place and what to do about it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "graph/model/dossier.hpp"
#include "output/tables/table.hpp"

namespace lobbynet {

struct Finding {
    enum class Severity : std::uint8_t { error, warning, hint };
    std::string_view code;  ///< "theme-without-stakeholders": what kind of finding, for scripts
    Severity severity = Severity::warning;
    std::uint32_t source = 0;  ///< Source::id; 0: no document
    Span span;
    std::string sentence;
    std::string remedy;
};
std::string_view to_string(Finding::Severity severity);

/// Errors first; then as they stand in the documents.
void put_in_order(std::vector<Finding>& findings);

std::string findings_page(const Dossier& dossier, const std::vector<Finding>& findings,
                          const Page& page, std::string_view version);
std::string findings_csv(const Dossier& dossier, const std::vector<Finding>& findings);
/// [{"code", "severity", "source", "first_line", "last_line", "sentence", "remedy"}]
std::string findings_json(const std::vector<Finding>& findings);

}  // namespace lobbynet
