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

/// A name or a piece of evidence that stands in the text of a theme.
template <class Cited>
bool holds(const Entity& theme, const Cited& cited) {
    return cited.source == theme.span_source && cited.span.first_line >= theme.span.first_line &&
           cited.span.last_line <= theme.span.last_line;
}

/// Whether the list of a theme names an entity, whatever classes of ties are asked for.
bool lists(const Dossier& dossier, std::uint32_t theme, std::uint32_t entity) {
    return std::ranges::any_of(dossier.ties_of(entity), [&](std::uint32_t t) {
        const Tie& tie = dossier.ties[t];
        const TieClass which = class_of(tie.kind);
        return dossier.other_end(tie, entity) == theme && tie.status != Status::rejected &&
               (which == TieClass::listed || which == TieClass::plain);
    });
}

/// Where the text of a theme names an entity: of a class such as "municipalities", which is named
/// everywhere, only where a sentence says what it has to do with somebody.
std::vector<SourcedName> mentions(const Dossier& dossier, const Entity& theme, std::uint32_t e) {
    std::vector<SourcedName> out;
    const Entity& entity = dossier.entities[e];
    for (const SourcedName& name : entity.names) {
        if (entity.kind != EntityKind::group && holds(theme, name)) out.push_back(name);
    }
    for (const auto t : dossier.ties_of(e)) {
        const Tie& tie = dossier.ties[t];
        if (class_of(tie.kind) != TieClass::stated || tie.status == Status::rejected) continue;
        for (const Evidence& evidence : tie.evidence) {
            const auto there = [&](const SourcedName& name) {
                return name.span.first_line <= evidence.span.last_line &&
                       evidence.span.first_line <= name.span.last_line;
            };
            if (holds(theme, evidence) && std::ranges::none_of(out, there))
                out.push_back({entity.label(), evidence.source, evidence.span});
        }
    }
    std::ranges::stable_sort(out, {}, &SourcedName::span);
    return out;
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
            if (!is_stakeholder(entity.kind) || entity.status == Status::rejected ||
                entity.is_author || lists(input.dossier, i, e))
                continue;
            const auto named = mentions(input.dossier, theme, e);
            if (named.empty()) continue;
            Finding finding;
            finding.source = named.front().source;
            finding.span = named.front().span;
            finding.sentence =
                fmt::format("'{}' is named in the text of '{}'{}, but not in its list",
                            named.front().surface, short_name(theme),
                            named.size() > 1 ? fmt::format(" ({} times)", named.size()) : "");
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
