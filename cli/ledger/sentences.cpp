#include "cli/ledger/sentences.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "graph/base/text.hpp"
#include "output/language/locale.hpp"
#include "output/reports/citing.hpp"
#include "output/reports/statements_text.hpp"
#include "output/tables/prose.hpp"

namespace lobbynet {
namespace {

std::string name_of(const Dossier& dossier, std::string_view id) {
    const Entity* e = dossier.find(id);
    return e == nullptr ? std::string(id) : name_in_sentence(*e);
}

/// What is ruled about, in words.
std::string subject_text(const Dossier& dossier, const Decision& decision) {
    const auto parts = split(decision.subject, '|');
    const auto kind = parts.size() == 3 ? value_of(tie_kind_words, parts[1]) : std::nullopt;
    if (!kind) return name_of(dossier, decision.subject);
    return tie_sentence(Locale::en, *kind, name_of(dossier, parts[0]), name_of(dossier, parts[2]));
}

/// What the entity that a merge took away was called: its own name while it is there, else the name
/// that it left to the other, with the id that tells it apart.
std::string gone_name(const Dossier& dossier, const Decision& d) {
    const Entity* gone = dossier.find(d.subject);
    if (gone != nullptr) return name_of(dossier, d.subject);
    const Entity* stays = dossier.find(d.object);
    if (stays != nullptr) {
        for (const SourcedName& n : stays->names) {
            if (slug(n.surface) == d.subject && n.surface != stays->label())
                return fmt::format("'{}'", n.surface);
        }
    }
    return fmt::format("'{}'", d.subject);
}

std::size_t tie_count(const Dossier& dossier, std::uint32_t entity) {
    return dossier.ties_of(entity).size();
}

}  // namespace

std::string decision_text(const Dossier& dossier, const Decision& d) {
    switch (d.kind) {
        case DecisionKind::accept:
            return subject_text(dossier, d) + ": accepted";
        case DecisionKind::reject:
            return subject_text(dossier, d) + ": rejected";
        case DecisionKind::merge:
            return fmt::format("{} is {}", gone_name(dossier, d), name_of(dossier, d.object));
        case DecisionKind::split:
            return fmt::format("'{}' is not {}", d.object, name_of(dossier, d.subject));
        case DecisionKind::rename:
            return fmt::format("{} is called '{}'", d.subject, d.object);
        case DecisionKind::answer:
            return fmt::format("{} Answer: {}", d.subject, d.object);
    }
    return {};
}

LoggedDecision logged(const Dossier& dossier, const Decision& d, std::uint32_t overruled) {
    const bool idle =
        std::ranges::find(dossier.idle_decisions, d.id) != dossier.idle_decisions.end();
    LoggedDecision out;
    out.number = d.id;
    out.recorded_at = d.recorded_at;
    out.decision = to_string(d.kind);
    out.subject = d.subject;
    out.object = d.object;
    out.note = d.note;
    out.state = d.undone ? "undone" : overruled != 0 ? "overruled" : idle ? "idle" : "in force";
    out.says = decision_text(dossier, d);
    if (out.state == "overruled") out.says += fmt::format(" (but see {})", overruled);
    return out;
}

std::string merge_text(const Dossier& before, const Dossier& after, std::uint32_t goes,
                       std::uint32_t stays) {
    const Entity& gone = before.entities[goes];
    const Entity& kept = before.entities[stays];
    const auto now = after.index_of(kept.id);
    return fmt::format("{} ({}) is now {} ({}): {} and {} became {}", short_name(gone), gone.id,
                       short_name(kept), kept.id, counted(tie_count(before, goes), "tie"),
                       tie_count(before, stays), now ? tie_count(after, *now) : 0);
}

std::string split_text(const Dossier& before, const Dossier& after, std::uint32_t whole,
                       std::string_view id) {
    const Entity& from = before.entities[whole];
    const auto part = after.index_of(id);
    const auto rest = after.index_of(from.id);
    return fmt::format("{} ({}) is now apart from {} ({}): it has {}, and {} is left with {}",
                       part ? short_name(after.entities[*part]) : std::string(id), id,
                       short_name(from), from.id,
                       counted(part ? tie_count(after, *part) : 0, "tie"), short_name(from),
                       rest ? tie_count(after, *rest) : 0);
}

std::string numbers_text(const std::vector<std::uint32_t>& numbers) {
    return fmt::format("decision{} {}", numbers.size() == 1 ? "" : "s", fmt::join(numbers, ", "));
}

std::string new_id(const Dossier& before, const Dossier& after) {
    const auto it = std::ranges::find_if(
        after.entities, [&](const Entity& e) { return before.find(e.id) == nullptr; });
    return it == after.entities.end() ? std::string() : it->id;
}

}  // namespace lobbynet
