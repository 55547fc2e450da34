#include "cli/groups.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "cli/shared_options.hpp"
#include "graph/base/error.hpp"
#include "graph/base/text.hpp"
#include "graph/coalitions/brokers.hpp"
#include "graph/paths/tie_view.hpp"
#include "output/language/locale.hpp"
#include "output/reports/citing.hpp"
#include "output/tables/prose.hpp"

namespace lobbynet {
namespace {

/// "unions" and "ministries" mean "union" and "ministry".
std::string singular(std::string word) {
    if (word.ends_with("ies")) return word.substr(0, word.size() - 3) + "y";
    if (word.ends_with('s') && !word.ends_with("employers")) word.pop_back();
    return word;
}

std::set<std::string> all_sectors(const Dossier& dossier) {
    std::set<std::string> all;
    for (const Entity& e : dossier.entities) {
        if (is_stakeholder(e.kind) && !e.sector.empty()) all.insert(e.sector);
    }
    return all;
}

/// What the kinds of stakeholders are called, one and many.
constexpr std::array kinds_of_stakeholders{
    std::pair{EntityKind::ministry, "ministries"},
    std::pair{EntityKind::organisation, "organisations"}, std::pair{EntityKind::party, "parties"},
    std::pair{EntityKind::person, "persons"}, std::pair{EntityKind::group, "groups"}};

}  // namespace

std::string find_sector(const Dossier& dossier, const std::string& text) {
    const std::string wanted = fold(text);
    const auto sectors = all_sectors(dossier);
    for (const std::string& typed : {wanted, singular(wanted)}) {
        for (const auto& sector : sectors) {
            if (typed == fold(sector) || typed == fold(say(Locale::nl, sector))) return sector;
        }
        for (const auto& [kind, many] : kinds_of_stakeholders) {
            const std::string one(to_string(kind));
            if (typed == one || typed == fold(say(Locale::nl, one)) ||
                typed == fold(say(Locale::nl, many)))
                return one;
        }
    }
    return {};
}

std::string sectors_of(const Dossier& dossier) {
    const auto all = all_sectors(dossier);
    return joined({all.begin(), all.end()});
}

const Eligible any_entity{{}, "anything", "'lobbynet list stakeholders'"};
const Eligible themes_only{[](const Entity& e) { return e.kind == EntityKind::theme; }, "a theme",
                           "'lobbynet list themes'"};
const Eligible ministries_only{[](const Entity& e) { return e.kind == EntityKind::ministry; },
                               "a ministry", "'lobbynet list ministries'"};
const Eligible coalitions_only{
    [](const Entity& e) {
        return e.kind == EntityKind::coalition || e.kind == EntityKind::programme;
    },
    "a coalition or programme", "'lobbynet list coalitions' and 'lobbynet list programmes'"};

std::uint32_t resolve_as(const Dossier& dossier, const std::string& text,
                         const Eligible& eligible) {
    if (eligible.is) {
        const NameMatch match = match_name(dossier, text, eligible.is);
        if (match.exact.empty() && match.by_prefix.empty() && match.nearest.empty()) {
            throw DataError(fmt::format("'{}' is not {}", visible(text), eligible.what),
                            fmt::format("see {}", eligible.see));
        }
    }
    return resolve_name(dossier, text, eligible.is);
}

std::vector<std::uint32_t> resolve_names(const Dossier& dossier, const std::string& text,
                                         const Eligible& eligible) {
    const NameMatch whole = match_name(dossier, text, eligible.is);
    if (whole.exact.size() + whole.by_prefix.size() > 0 || text.find(',') == std::string::npos)
        return {resolve_as(dossier, text, eligible)};
    std::vector<std::uint32_t> out;
    for (const auto& part : comma_separated(text)) {
        if (!part.empty()) out.push_back(resolve_as(dossier, part, eligible));
    }
    return out;
}

NamedGroup find_group(const Dossier& dossier, const NetworkQuery& query, const std::string& text) {
    NamedGroup out{text, find_sector(dossier, text), {}};
    if (!out.sector.empty()) out.members = stakeholders_of_sector(dossier, query, out.sector);
    if (out.members.empty()) {
        std::vector<std::uint32_t> named;
        try {
            named = resolve_names(dossier, text);
        } catch (const DataError& e) {
            const std::string sectors = sectors_of(dossier);
            if (sectors.empty()) throw;
            throw DataError(e.what(), fmt::format("{}{}or name a sector: {}", e.remedy(),
                                                  e.remedy().empty() ? "" : "; ", sectors));
        }
        const Entity& first = dossier.entities[named.front()];
        if (named.size() > 1 || !is_meeting_place(first.kind))
            return {fmt::format("{}", fmt::join(names_of(dossier, named), " + ")),
                    {},
                    std::move(named)};
        out.name = short_name(first);
        out.sector.clear();
        NetworkQuery wide = query;
        if (first.kind != EntityKind::theme) wide.classes = every_class;
        out.members = stakeholders_at(dossier, wide, named.front());
    }
    std::erase_if(out.members, [&](std::uint32_t e) { return dossier.entities[e].is_author; });
    if (out.members.empty() && (!query.themes.empty() || query.election)) {
        throw DataError(fmt::format("'{}' has no members in the part of the plan that you chose",
                                    visible(text)),
                        "leave --theme and --election out");
    }
    if (out.members.empty()) {
        throw DataError(fmt::format("'{}' has no members that are tied to anything", visible(text)),
                        "see 'lobbynet list coalitions', or choose other ties with --ties");
    }
    return out;
}

}  // namespace lobbynet
