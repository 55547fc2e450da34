#include "graph/matching/naming.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>
#include <type_traits>

#include "graph/base/text.hpp"
#include "graph/matching/names.hpp"

namespace lobbynet {
namespace {

using Drafts = std::vector<const StoredDraft*>;

/// The value that most drafts have; the first of those that as many have. `of` gives nullopt for a
/// draft that has no say.
template <class Of>
auto most_common(const Drafts& drafts, Of of) {
    auto best = of(drafts.front()->draft);
    if (drafts.size() == 1) return best;
    struct Votes {
        std::size_t count = 0;
        std::size_t first = 0;
    };
    std::map<std::decay_t<decltype(*best)>, Votes> votes;
    for (std::size_t i = 0; i < drafts.size(); ++i) {
        const auto value = of(drafts[i]->draft);
        if (value) ++votes.try_emplace(*value, Votes{0, i}).first->second.count;
    }
    Votes most;
    for (const auto& [value, v] : votes) {
        if (v.count > most.count || (v.count == most.count && v.first < most.first)) {
            best = value;
            most = v;
        }
    }
    return best;
}

std::optional<std::string_view> unless_empty(std::string_view text) {
    return text.empty() ? std::nullopt : std::optional(text);
}

EntityKind kind_of(const Drafts& drafts) {
    const auto specific = most_common(drafts, [](const EntityDraft& d) {
        return d.kind == EntityKind::organisation || d.kind == EntityKind::node
                   ? std::nullopt
                   : std::optional(d.kind);
    });
    if (specific) return *specific;
    const auto known = std::ranges::any_of(
        drafts, [](const auto* d) { return d->draft.kind == EntityKind::organisation; });
    return known ? EntityKind::organisation : EntityKind::node;
}

std::string best_name(const Drafts& drafts, std::string_view acronym) {
    if (drafts.size() == 1) return drafts.front()->draft.name;
    std::map<std::string_view, std::size_t> count;
    for (const auto* d : drafts) ++count[d->draft.name];
    const auto better = [&](const auto& a, const auto& b) {
        // descending: a full name, many drafts, long; then bytes ascending
        const auto rank = [&](const auto& entry) {
            return std::tuple(entry.first != acronym, entry.second, entry.first.size());
        };
        return rank(a) != rank(b) ? rank(a) > rank(b) : a.first < b.first;
    };
    return std::string(std::ranges::min_element(count, better)->first);
}

void add_names(std::vector<SourcedName>& names, const StoredDraft& stored) {
    for (const NameDraft& name : stored.draft.names) {
        names.push_back({name.surface, stored.source, name.span});
    }
    if (stored.draft.names.empty()) {
        names.push_back({stored.draft.name, stored.source, stored.draft.span});
    }
}

/// Ids appear in commands and in "source|kind|target": those of a file are kept as they are if they
/// can.
bool usable_as_id(std::string_view id) {
    const auto plain = [](char c) { return c > ' ' && c < 0x7F && c != '|'; };
    if (!id.empty() && id.size() <= 200 && std::ranges::all_of(id, plain)) return true;
    return !id.empty() && id.size() <= 200 && visible(id) == id && squeeze(id) == id &&
           id.find_first_of(" |") == std::string_view::npos;
}

/// The drafts of the document that speaks of the entity first.
Drafts first_mentions(const Drafts& drafts) {
    Drafts out;
    for (const auto* d : drafts) {
        if (d->source == drafts.front()->source) out.push_back(d);
    }
    return out;
}

std::optional<Date> most_exact_date(const Drafts& drafts) {
    std::optional<Date> out;
    for (const auto* d : drafts) {
        const auto& date = d->draft.date;
        if (date && (!out || out->covers(*date))) out = date;
    }
    return out;
}

/// From the first document alone: what later ones add does not change it.
std::string slug_of(const Drafts& drafts, EntityKind kind) {
    const Drafts first = first_mentions(drafts);
    const auto acronym =
        most_common(first, [](const EntityDraft& d) { return unless_empty(d.acronym); });
    std::string id = slug(best_name(first, acronym.value_or("")));
    if (kind == EntityKind::election) {
        const auto date = most_exact_date(first);
        const std::string year = date ? fmt::format("{}", date->year) : "";
        if (id.find(year) == std::string::npos) id += '-' + year;
    }
    return id;
}

std::string wanted_id(const Drafts& drafts, const Entity& entity, const KnownEntity* known,
                      std::string_view own_id, const Lexicon& lexicon) {
    if (known) return known->id;
    std::string id = usable_as_id(own_id) ? std::string(own_id)
                     : own_id.empty()     ? slug_of(drafts, entity.kind)
                                          : slug(own_id);
    if (const KnownEntity* other = lexicon.by_id(id)) {
        const KnownEntity* named = lexicon.find(entity.name);
        if (!named || named->id != other->id || !compatible(entity.kind, other->kind)) id += "-2";
    }
    return id;
}

Entity describe(const Drafts& drafts, const KnownEntity* known) {
    Entity e;
    const EntityDraft& first = drafts.front()->draft;
    e.span = first.span;
    e.span_source = drafts.front()->source;
    e.kind = known ? known->kind : kind_of(drafts);
    const auto acronym =
        most_common(drafts, [](const EntityDraft& d) { return unless_empty(d.acronym); });
    e.acronym = known && !known->acronym.empty() ? known->acronym : acronym.value_or("");
    e.name = known ? known->name : best_name(drafts, e.acronym);
    const auto sector =
        most_common(drafts, [](const EntityDraft& d) { return unless_empty(d.sector); });
    e.sector = known && !known->sector.empty() ? known->sector : sector.value_or("");
    const auto tier = most_common(drafts, [](const EntityDraft& d) {
        return d.tier == Tier::none ? std::nullopt : std::optional(d.tier);
    });
    e.tier = known && known->tier != Tier::none ? known->tier : tier.value_or(Tier::none);
    e.date = most_exact_date(drafts);
    e.status = Status::rejected;
    for (const auto* stored : drafts) {
        const EntityDraft& d = stored->draft;
        if (e.number.empty()) e.number = d.number;
        e.is_author = e.is_author || d.is_author;
        e.status = std::min(e.status, d.status);
        add_names(e.names, *stored);
    }
    tidy(e.names);
    return e;
}

/// Folded names of groups that are governments, with their tier.
std::map<std::string, Tier> government_classes(const Lexicon& lexicon) {
    std::map<std::string, Tier> out;
    for (const Phrase* phrase : lexicon.phrases("government-class"))
        out.try_emplace(fold(phrase->text),
                        value_of(tier_words, phrase->value).value_or(Tier::none));
    return out;
}

}  // namespace

std::string IdRegister::take(std::string wanted) {
    const auto [it, fresh] = taken_.try_emplace(wanted, 2);
    if (fresh) return wanted;
    while (true) {
        std::string id = fmt::format("{}-{}", wanted, it->second++);
        if (!taken_.contains(id)) {
            taken_.emplace(id, 2);
            return id;
        }
    }
}

void tidy(std::vector<SourcedName>& names) {
    if (names.size() < 2) return;
    const auto key = [](const SourcedName& n) {
        return std::tuple(n.source == 0, n.source, n.span, std::string_view(n.surface));
    };
    std::ranges::sort(names, [&](const auto& a, const auto& b) { return key(a) < key(b); });
    names.erase(std::unique(names.begin(), names.end()), names.end());
}

std::vector<Entity> name_entities(const Statements& statements, const Lexicon& lexicon,
                                  const Grouping& grouping, IdRegister& ids) {
    // the drafts of each group, by counting sort
    std::vector<std::uint32_t> first(grouping.count + 1, 0);
    for (const auto g : grouping.group) ++first[g + 1];
    std::partial_sum(first.begin(), first.end(), first.begin());
    std::vector<std::uint32_t> members(grouping.group.size());
    auto next = first;
    for (std::uint32_t i = 0; i < members.size(); ++i) members[next[grouping.group[i]]++] = i;

    std::vector<Entity> out;
    out.reserve(grouping.count);
    ids.reserve(grouping.count);
    const auto classes = government_classes(lexicon);
    Drafts drafts;
    for (std::uint32_t g = 0; g < grouping.count; ++g) {
        drafts.clear();
        for (auto i = first[g]; i < first[g + 1]; ++i)
            drafts.push_back(&statements.drafts[members[i]]);
        out.push_back(describe(drafts, grouping.known[g]));
        Entity& e = out.back();
        if (e.kind == EntityKind::group && e.tier == Tier::none) {
            const auto known = classes.find(fold(e.name));
            if (known != classes.end()) e.tier = known->second;
        }
        e.id = ids.take(wanted_id(drafts, e, grouping.known[g], grouping.own_id[g], lexicon));
    }
    return out;
}

}  // namespace lobbynet
