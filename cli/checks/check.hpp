// What a check is: a pure look at a dossier that may find something to report. `all_checks()` is
// the one list.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "graph/model/dossier.hpp"
#include "graph/model/lexicon.hpp"
#include "graph/network/query.hpp"
#include "output/reports/findings.hpp"

namespace lobbynet {

struct CheckInput {
    const Dossier& dossier;
    const Lexicon& lexicon;
    NetworkQuery query;                 ///< which ties count
    const std::vector<bool>& selected;  ///< per tie: whether the query asks for it

    /// The selected ties of an entity.
    std::vector<std::uint32_t> ties_of(std::uint32_t entity) const;
    bool is_tied(std::uint32_t a, std::uint32_t b) const;
    /// Entities of a kind that are not rejected.
    std::vector<std::uint32_t> all_of(EntityKind kind) const;
};

struct Check {
    std::string_view code;     ///< of the findings
    std::string_view summary;  ///< one line, for help
    Finding::Severity severity;
    void (*run)(const CheckInput&, std::vector<Finding>&);
};

std::span<const Check> all_checks();
/// Runs them all; the findings carry the code and the severity of their check, in order.
std::vector<Finding> run_checks(const CheckInput& input);

void check_theme_without_stakeholders(const CheckInput& input, std::vector<Finding>& findings);
void check_listed_twice(const CheckInput& input, std::vector<Finding>& findings);
void check_named_but_not_listed(const CheckInput& input, std::vector<Finding>& findings);
void check_generic_name(const CheckInput& input, std::vector<Finding>& findings);
void check_ministry_unconnected(const CheckInput& input, std::vector<Finding>& findings);
void check_ministry_on_one_thread(const CheckInput& input, std::vector<Finding>& findings);
void check_ministry_not_listed(const CheckInput& input, std::vector<Finding>& findings);
void check_open_question(const CheckInput& input, std::vector<Finding>& findings);

}  // namespace lobbynet
