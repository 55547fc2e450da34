// Checks of themes and their lists.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "cli/checks/check.hpp"
#include "output/reports/citing.hpp"
#include "output/tables/prose.hpp"

namespace lobbynet {
namespace {

Finding finding_at(const Entity& entity, std::string sentence, std::string remedy) {
    Finding finding;
    finding.source = entity.span_source;
    finding.span = entity.span;
    finding.sentence = std::move(sentence);
    finding.remedy = std::move(remedy);
    return finding;
}

/// The lines on which a tie's evidence stands, per document, each once.
std::map<std::uint32_t, std::set<Span>> places_of(const Tie& tie) {
    std::map<std::uint32_t, std::set<Span>> out;
    for (const Evidence& evidence : tie.evidence) out[evidence.source].insert(evidence.span);
    return out;
}

bool holds(const Entity& theme, const SourcedName& name) {
    return name.source == theme.span_source && name.span.first_line >= theme.span.first_line &&
           name.span.last_line <= theme.span.last_line;
}

}  // namespace

void check_theme_without_stakeholders(const CheckInput& input, std::vector<Finding>& findings) {
    for (const auto i : input.all_of(EntityKind::theme)) {
        const auto ties = input.ties_of(i);
        if (std::ranges::any_of(ties, [&](std::uint32_t t) {
                return is_stakeholder(
                    input.dossier.entities[input.dossier.other_end(input.dossier.ties[t], i)].kind);
            }))
            continue;
        const Entity& theme = input.dossier.entities[i];
        findings.push_back(finding_at(
            theme, fmt::format("no stakeholder is named for the theme '{}'", short_name(theme)),
            "add a list of stakeholders to the theme, or leave it out of the matrix knowingly"));
    }
}

void check_listed_twice(const CheckInput& input, std::vector<Finding>& findings) {
    for (std::uint32_t t = 0; t < input.dossier.ties.size(); ++t) {
        const Tie& tie = input.dossier.ties[t];
        if (!input.selected[t] || tie.kind != TieKind::listed) continue;
        for (const auto& [source, spans] : places_of(tie)) {
            // the same line twice counts too: evidence rows, not lines, are compared
            const auto times = std::ranges::count(tie.evidence, source,
                                                  [](const Evidence& e) { return e.source; });
            if (times < 2) continue;
            std::vector<std::string> forms;
            for (const Evidence& evidence : tie.evidence) {
                if (evidence.source == source)
                    forms.push_back(
                        fmt::format("'{}' (line {})", evidence.surface, evidence.span.first_line));
            }
            Finding finding;
            finding.source = source;
            finding.span = *spans.rbegin();
            finding.sentence =
                fmt::format("{} is in the list of '{}' {} times: {}",
                            input.dossier.entities[tie.source].label(),
                            short_name(input.dossier.entities[tie.target]), times, joined(forms));
            finding.remedy = "name it once; if these are two bodies, give them different names";
            findings.push_back(std::move(finding));
        }
    }
}

void check_named_but_not_listed(const CheckInput& input, std::vector<Finding>& findings) {
    for (const auto i : input.all_of(EntityKind::theme)) {
        const Entity& theme = input.dossier.entities[i];
        if (theme.span.first_line == 0) continue;
        for (std::uint32_t e = 0; e < input.dossier.entities.size(); ++e) {
            const Entity& entity = input.dossier.entities[e];
            // a class such as "municipalities" is named everywhere and means nobody in particular
            if (!is_stakeholder(entity.kind) || entity.kind == EntityKind::group ||
                entity.status == Status::rejected || entity.is_author || input.is_tied(e, i))
                continue;
            const auto mention = std::ranges::find_if(
                entity.names, [&](const SourcedName& name) { return holds(theme, name); });
            if (mention == entity.names.end()) continue;
            Finding finding;
            finding.source = mention->source;
            finding.span = mention->span;
            finding.sentence = fmt::format("'{}' is named in the text of '{}', but not in its list",
                                           mention->surface, short_name(theme));
            finding.remedy = "add it to the list if it is a stakeholder of the theme";
            findings.push_back(std::move(finding));
        }
    }
}

void check_generic_name(const CheckInput& input, std::vector<Finding>& findings) {
    for (const auto i : input.all_of(EntityKind::group)) {
        const Entity& group = input.dossier.entities[i];
        for (const auto t : input.ties_of(i)) {
            const Tie& tie = input.dossier.ties[t];
            if (tie.kind != TieKind::listed) continue;
            const Evidence& evidence = tie.evidence.front();
            Finding finding;
            finding.source = evidence.source;
            finding.span = evidence.span;
            finding.sentence =
                fmt::format("'{}' in the list of '{}' is a class, not somebody to call", group.name,
                            short_name(input.dossier.entities[input.dossier.other_end(tie, i)]));
            finding.remedy = "name the bodies that are meant, or the one that speaks for them";
            findings.push_back(std::move(finding));
        }
    }
}

void check_open_question(const CheckInput& input, std::vector<Finding>& findings) {
    for (const Question& question : input.dossier.questions) {
        if (question.answered) continue;
        Finding finding;
        finding.source = question.source;
        finding.span = question.what.span;
        finding.sentence = question.what.text;
        if (!question.what.taken.empty())
            finding.remedy = fmt::format("read as: {}", question.what.taken);
        if (!question.what.other.empty())
            finding.remedy += fmt::format("; the other reading: {}", question.what.other);
        findings.push_back(std::move(finding));
    }
}

}  // namespace lobbynet
