#include "cli/ledger/sides.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "graph/base/error.hpp"
#include "graph/base/text.hpp"

namespace lobbynet {
namespace {

/// By number, name, or the unique start of a name; nullptr if it is none of these.
const Source* find_source(const Dossier& dossier, std::string_view text) {
    const std::string wanted = fold(text);
    std::vector<const Source*> starts;
    for (const Source& source : dossier.sources) {
        const std::string name = fold(source.name);
        if (name == wanted || fmt::format("{}", source.id) == text) return &source;
        if (name.starts_with(wanted)) starts.push_back(&source);
    }
    return starts.size() == 1 ? starts.front() : nullptr;
}

const Entity* find_one_election(const Dossier& dossier, std::string_view text) {
    const NameMatch match =
        match_name(dossier, text, [](const Entity& e) { return e.kind == EntityKind::election; });
    const auto& found = match.exact.empty() ? match.by_prefix : match.exact;
    return found.size() == 1 ? &dossier.entities[found.front()] : nullptr;
}

std::string what_is(const Dossier& dossier, const std::string& text) {
    std::vector<std::string> is;
    if (find_source(dossier, text)) is.emplace_back("a source");
    if (Date::parse(text)) is.emplace_back("a date");
    if (find_one_election(dossier, text)) is.emplace_back("an election");
    return fmt::format("'{}' is {}", visible(text),
                       is.empty() ? "none of these" : fmt::format("{}", fmt::join(is, " and ")));
}

}  // namespace

NetworkQuery Side::narrow(NetworkQuery query, SideKind kind) const {
    switch (kind) {
        case SideKind::sources:
            query.sources = {source};
            break;
        case SideKind::dates:
            query.as_of = date;
            break;
        case SideKind::elections:
            query.election = election;
            break;
    }
    return query;
}

Sides find_sides(const Dossier& dossier, const std::string& a, const std::string& b) {
    Sides out;
    const std::array<const std::string*, 2> texts{&a, &b};
    std::array<const Source*, 2> sources{};
    std::array<std::optional<Date>, 2> dates;
    std::array<const Entity*, 2> elections{};
    for (std::size_t i = 0; i < 2; ++i) {
        sources[i] = find_source(dossier, *texts[i]);
        dates[i] = Date::parse(*texts[i]);
        elections[i] = find_one_election(dossier, *texts[i]);
    }
    const auto both = [](const auto& pair) { return pair[0] && pair[1]; };
    for (std::size_t i = 0; i < 2; ++i) {
        Side& side = out.side[i];
        if (both(sources)) {
            out.kind = SideKind::sources;
            side.label = sources[i]->name;
            side.source = sources[i]->id;
        } else if (both(dates)) {
            out.kind = SideKind::dates;
            side.label = dates[i]->str();
            side.date = *dates[i];
        } else if (both(elections)) {
            out.kind = SideKind::elections;
            side.label = elections[i]->name;
            side.election = elections[i]->id;
        } else {
            throw DataError(
                "these cannot be compared: two sources, two dates or two elections are needed",
                fmt::format("{}; {}; see 'lobbynet list sources' and 'lobbynet list elections'",
                            what_is(dossier, a), what_is(dossier, b)));
        }
    }
    return out;
}

}  // namespace lobbynet
