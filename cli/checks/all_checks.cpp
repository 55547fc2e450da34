// Adding a check: a function in a file of this folder, and a line here.
#include <algorithm>
#include <array>

#include "cli/checks/check.hpp"

namespace lobbynet {

std::span<const Check> all_checks() {
    using Severity = Finding::Severity;
    static constexpr std::array checks{
        Check{"theme-without-stakeholders", "a theme that names nobody", Severity::warning,
              check_theme_without_stakeholders},
        Check{"listed-twice", "somebody who is in the list of a theme more than once",
              Severity::warning, check_listed_twice},
        Check{"generic-name", "a class in a list, such as 'trade associations'", Severity::warning,
              check_generic_name},
        Check{"named-but-not-listed", "a stakeholder in the text of a theme who is not in its list",
              Severity::warning, check_named_but_not_listed},
        Check{"ministry-unconnected", "a ministry that nobody connects to a theme",
              Severity::warning, check_ministry_unconnected},
        Check{"ministry-on-one-thread", "a ministry that one stakeholder connects to a theme",
              Severity::hint, check_ministry_on_one_thread},
        Check{"ministry-not-listed",
              "a theme that is the subject of a ministry which it does not list", Severity::hint,
              check_ministry_not_listed},
        Check{"open-question", "what the reader was not sure of", Severity::hint,
              check_open_question},
    };
    return checks;
}

std::vector<Finding> run_checks(const CheckInput& input) {
    std::vector<Finding> findings;
    for (const Check& check : all_checks()) {
        const std::size_t before = findings.size();
        check.run(input, findings);
        for (std::size_t i = before; i < findings.size(); ++i) {
            findings[i].code = check.code;
            findings[i].severity = check.severity;
        }
    }
    put_in_order(findings);
    return findings;
}

std::vector<std::uint32_t> CheckInput::ties_of(std::uint32_t entity) const {
    std::vector<std::uint32_t> out;
    for (const auto t : dossier.ties_of(entity)) {
        if (selected[t]) out.push_back(t);
    }
    return out;
}

bool CheckInput::is_tied(std::uint32_t a, std::uint32_t b) const {
    return std::ranges::any_of(
        ties_of(a), [&](std::uint32_t t) { return dossier.other_end(dossier.ties[t], a) == b; });
}

std::vector<std::uint32_t> CheckInput::all_of(EntityKind kind) const {
    std::vector<std::uint32_t> out;
    for (std::uint32_t i = 0; i < dossier.entities.size(); ++i) {
        if (dossier.entities[i].kind == kind && dossier.entities[i].status != Status::rejected)
            out.push_back(i);
    }
    return out;
}

}  // namespace lobbynet
