#include <fmt/format.h>

#include <set>
#include <unordered_map>

#include "graph/base/text.hpp"
#include "graph/matching/doubts.hpp"
#include "graph/matching/names.hpp"

namespace lobbynet {
namespace {

MergeReason explain(const Entity& entity, const std::string& surface, const Lexicon& lexicon,
                    const std::optional<Date>& on, const std::string& where) {
    const auto reason = [&](std::string rule, std::string because) {
        return MergeReason{entity.id, surface, std::move(rule), std::move(because) + where};
    };
    const KnownEntity* known = lexicon.by_id(entity.id);
    const KnownEntity* row = known ? lexicon.find(surface, on) : nullptr;
    if (row && row->id == known->id) {
        if (row == known) {
            return reason("lexicon", fmt::format("the lexicon knows this name as {}", known->id));
        }
        std::string dates;
        if (row->from) dates += " from " + row->from->str();
        if (row->to) dates += " until " + row->to->str();
        return reason("renamed",
                      fmt::format("by the lexicon it was called {}{}", row->name, dates));
    }
    const std::string key = match_key(surface);
    if (!entity.acronym.empty() && key == match_key(entity.acronym)) {
        return reason("acronym", fmt::format("it is the acronym of {}", entity.name));
    }
    if (key == match_key(entity.name)) {
        return reason("spelling", fmt::format("it has the letters and digits of {}", entity.name));
    }
    if (entity.kind == EntityKind::election) {
        return reason("date", "an election of this type on a date that agrees");
    }
    return reason("reading", fmt::format("the document uses it for {}", entity.name));
}

}  // namespace

std::vector<MergeReason> explain_names(const Statements& statements, const Lexicon& lexicon,
                                       const std::vector<Entity>& entities) {
    std::unordered_map<std::uint32_t, const Source*> sources;
    for (const Source& s : statements.sources) sources.emplace(s.id, &s);
    std::vector<MergeReason> out;
    std::set<std::string_view> seen;
    for (const Entity& e : entities) {
        if (e.names.size() == 1 && e.names.front().surface == e.name) continue;
        seen.clear();
        for (const SourcedName& n : e.names) {
            if (n.surface == e.name || !seen.insert(n.surface).second) continue;
            const Source* source = sources[n.source];
            const std::string where =
                source ? fmt::format(" ({}:{})", source->name, n.span.first_line) : "";
            out.push_back(
                explain(e, n.surface, lexicon, source ? source->date : std::nullopt, where));
        }
    }
    return out;
}

}  // namespace lobbynet
