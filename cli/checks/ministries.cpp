// Checks of ministries against themes.
#include <fmt/format.h>

#include <algorithm>

#include "cli/checks/check.hpp"
#include "graph/base/text.hpp"
#include "graph/paths/connectors.hpp"
#include "output/reports/citing.hpp"

namespace lobbynet {
namespace {

/// The matrix of those ministries and themes that have a tie at all.
std::vector<Link> matrix(const CheckInput& input) {
    const auto tied = [&](EntityKind kind) {
        auto out = input.all_of(kind);
        std::erase_if(out, [&](std::uint32_t i) { return input.ties_of(i).empty(); });
        return out;
    };
    const auto ministries = tied(EntityKind::ministry);
    const auto themes = tied(EntityKind::theme);
    return find_links(input.dossier, input.query, ministries, themes);
}

Finding about(const Entity& theme) {
    Finding finding;
    finding.source = theme.span_source;
    finding.span = theme.span;
    return finding;
}

/// Whether a subject such as "wonen" is a word of a title. A long one may be the start of a word,
/// as in compounds ("jeugd" in "jeugdzorg"); subjects of several words must stand there as such.
bool is_subject(std::string_view title, std::string_view subject) {
    constexpr std::size_t long_enough = 5;
    const std::string padded = " " + std::string(title) + " ";
    const std::string start = " " + std::string(subject);
    const auto at = padded.find(start);
    if (at == std::string::npos) return false;
    return subject.size() >= long_enough || padded[at + start.size()] == ' ';
}

/// fold(), with everything but letters and digits as a blank.
std::string words_of(std::string_view title) {
    std::string out = fold(title);
    for (char& c : out) {
        const bool is_letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c & 0x80) != 0;
        if (!is_letter) c = ' ';
    }
    return out;
}

/// The longest subject of each ministry that a theme's title speaks of.
struct Subject {
    std::uint32_t ministry = 0;
    std::string word;
};
std::vector<Subject> subjects_of(const CheckInput& input, const Entity& theme) {
    std::vector<Subject> out;
    const std::string title = words_of(theme.name);
    for (const auto m : input.all_of(EntityKind::ministry)) {
        const KnownEntity* known = input.lexicon.by_id(input.dossier.entities[m].id);
        if (known == nullptr) continue;
        std::string longest;
        for (const auto& subject : known->subjects) {
            if (subject.size() > longest.size() && is_subject(title, subject)) longest = subject;
        }
        if (!longest.empty()) out.push_back({m, longest});
    }
    return out;
}

}  // namespace

void check_ministry_unconnected(const CheckInput& input, std::vector<Finding>& findings) {
    for (const Link& link : matrix(input)) {
        if (!link.direct.empty() || !link.connectors.empty()) continue;
        const Entity& theme = input.dossier.entities[link.to];
        Finding finding = about(theme);
        finding.sentence =
            fmt::format("{} has no tie to '{}', and no stakeholder connects them",
                        input.dossier.entities[link.from].label(), short_name(theme));
        finding.remedy =
            "if the theme needs this ministry, find somebody who knows both, or go there yourself";
        findings.push_back(std::move(finding));
    }
}

void check_ministry_on_one_thread(const CheckInput& input, std::vector<Finding>& findings) {
    for (const Link& link : matrix(input)) {
        if (!link.direct.empty() || link.connectors.size() != 1) continue;
        const Entity& theme = input.dossier.entities[link.to];
        Finding finding = about(theme);
        finding.sentence =
            fmt::format("only {} connects {} to '{}'",
                        input.dossier.entities[link.connectors.front().entity].label(),
                        input.dossier.entities[link.from].label(), short_name(theme));
        finding.remedy = fmt::format("see 'lobbynet links {} {}'",
                                     input.dossier.entities[link.from].id, theme.id);
        findings.push_back(std::move(finding));
    }
}

void check_ministry_not_listed(const CheckInput& input, std::vector<Finding>& findings) {
    for (const auto i : input.all_of(EntityKind::theme)) {
        const Entity& theme = input.dossier.entities[i];
        const auto matches = subjects_of(input, theme);
        for (const auto& [m, subject] : matches) {
            // "sociaal werk" in a title is not "werk" as well
            const bool is_part = std::ranges::any_of(matches, [&](const Subject& other) {
                return other.word.size() > subject.size() &&
                       other.word.find(subject) != std::string::npos;
            });
            if (is_part || input.is_tied(m, i)) continue;
            Finding finding = about(theme);
            finding.sentence =
                fmt::format("'{}' is about {}, a subject of {}, which it does not list",
                            short_name(theme), subject, input.dossier.entities[m].label());
            finding.remedy = "list the ministry if it is a stakeholder of the theme";
            findings.push_back(std::move(finding));
        }
    }
}

}  // namespace lobbynet
