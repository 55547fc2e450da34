#include "importers/plan/batch.hpp"

#include <fmt/format.h>

#include "graph/base/text.hpp"

namespace lobbynet::plan {
namespace {

std::string tie_key(std::uint32_t source, std::uint32_t target, TieKind kind) {
    return fmt::format("{} {} {}", source, target, static_cast<int>(kind));
}

/// Short names are compared in their own case, as the lexicon does.
std::string key_of(std::string_view name) {
    return code_points(name).size() <= 3 ? "=" + std::string(name) : name_key(name);
}

}  // namespace

std::uint32_t Batch::add(EntityDraft draft) {
    out_.entities.push_back(std::move(draft));
    return static_cast<std::uint32_t>(out_.entities.size() - 1);
}

void Batch::add_name(std::uint32_t entity, std::string_view surface, Span span) {
    if (surface.empty()) return;
    std::string text = squeeze(surface);
    if (!names_.try_emplace(fmt::format("{} {}", entity, text), true).second) return;
    out_.entities[entity].names.push_back({std::move(text), span});
}

std::uint32_t Batch::theme(const Theme& theme, const std::vector<Line>& lines) {
    EntityDraft draft;
    draft.kind = EntityKind::theme;
    draft.name = theme.title;
    draft.number = theme.number;
    draft.span = {lines[theme.first].number, lines[theme.last].number, 0};
    const auto i = add(std::move(draft));
    for (const NameDraft& alias : theme.aliases) add_name(i, alias.surface, alias.span);
    return i;
}

std::uint32_t Batch::entity(const Name& name, std::string_view surface, Span span) {
    const std::string key = name.known ? "id " + name.known->id : key_of(name.name);
    auto it = by_key_.find(key);
    if (it == by_key_.end() && !name.known && !name.acronym.empty()) {
        it = by_key_.find(key_of(name.acronym));
    }
    if (it == by_key_.end()) {
        EntityDraft draft;
        draft.kind = name.kind;
        draft.name = name.name;
        draft.acronym = name.acronym;
        draft.sector = name.sector;
        draft.tier = name.tier;
        draft.known_id = name.known ? name.known->id : std::string();
        draft.span = span;
        it = by_key_.emplace(key, add(std::move(draft))).first;
    }
    EntityDraft& draft = out_.entities[it->second];
    if (draft.acronym.empty()) draft.acronym = name.acronym;
    // the same name in capitals elsewhere is a name, not a class; a head noun says more than none
    const bool vaguer = draft.kind == EntityKind::group || draft.kind == EntityKind::organisation;
    if (vaguer && !draft.is_author && name.kind != draft.kind && name.kind != EntityKind::group &&
        !name.known && draft.known_id.empty()) {
        draft.kind = name.kind;
        draft.name = name.name;
    }
    // an acronym met before its name
    if (!name.known && !name.acronym.empty() && draft.known_id.empty()) {
        if (draft.name == name.acronym) draft.name = name.name;
        by_key_.try_emplace(key_of(name.acronym), it->second);
        by_key_.try_emplace(key, it->second);
    }
    const auto i = it->second;
    add_name(i, surface, span);
    add_name(i, name.other, span);
    return i;
}

std::uint32_t Batch::author(std::string_view name, std::string_view acronym,
                            const std::vector<NameDraft>& names, const Names& reader) {
    Name read = reader.read(name);
    if (read.kind != EntityKind::organisation) read.kind = EntityKind::organisation;
    if (!read.known) read.acronym = acronym;
    const auto i = entity(read, name, names.empty() ? Span{} : names.front().span);
    for (const NameDraft& n : names) add_name(i, n.surface, n.span);
    out_.entities[i].is_author = true;
    return i;
}

std::uint32_t Batch::election(const ElectionType& type, Date date, std::string_view surface,
                              Span span) {
    const std::string key = fmt::format("election {} {}", type.type, date.str());
    auto it = by_key_.find(key);
    if (it == by_key_.end()) {
        EntityDraft draft;
        draft.kind = EntityKind::election;
        draft.name = fmt::format("{} {}", type.name, date.year);
        draft.tier = type.tier;
        draft.date = date;
        draft.span = span;
        it = by_key_.emplace(key, add(std::move(draft))).first;
    }
    add_name(it->second, surface, span);
    return it->second;
}

std::uint32_t Batch::ask(std::string_view name, Span span) {
    EntityDraft draft;
    draft.kind = EntityKind::ask;
    draft.name = name;
    draft.span = span;
    return add(std::move(draft));
}

TieDraft& Batch::tie(std::uint32_t source, std::uint32_t target, TieKind kind,
                     EvidenceDraft evidence) {
    ties_.try_emplace(tie_key(source, target, kind), out_.ties.size());
    TieDraft tie;
    tie.source = source;
    tie.target = target;
    tie.kind = kind;
    tie.evidence = std::move(evidence);
    out_.ties.push_back(std::move(tie));
    return out_.ties.back();
}

bool Batch::has_tie(std::uint32_t source, std::uint32_t target, TieKind kind) const {
    return ties_.contains(tie_key(source, target, kind));
}

void Batch::question(const Doubt& doubt) {
    QuestionDraft question;
    question.kind = doubt.kind;
    question.surface = doubt.surface;
    question.taken = doubt.taken;
    question.other = doubt.other;
    question.span = doubt.span;
    question.text =
        fmt::format("'{}': {}, or {}?", cut(doubt.surface, 100), doubt.taken, doubt.other);
    out_.questions.push_back(std::move(question));
}

}  // namespace lobbynet::plan
