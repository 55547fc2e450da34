#include "graph/network/query.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "graph/base/error.hpp"
#include "graph/base/text.hpp"
#include "graph/network/scope.hpp"

namespace lobbynet {
namespace {

bool in_force(const std::optional<Date>& from, const std::optional<Date>& to,
              const std::optional<Date>& as_of) {
    if (!as_of) return true;
    return (!from || from->first_day() <= as_of->last_day()) &&
           (!to || as_of->first_day() <= to->last_day());
}

bool known(Status status, bool proposed) {
    return status == Status::accepted || (proposed && status == Status::proposed);
}

/// The query with its election turned into the themes that are tied to it.
NetworkQuery with_election_themes(NetworkQuery query, const Dossier& dossier) {
    if (!query.election) return query;
    const auto election = dossier.index_of(*query.election);
    if (!election) throw DataError(fmt::format("no election has the id '{}'", *query.election));
    std::vector<std::string> themes;
    for (const auto theme : themes_of_election(dossier, *election)) {
        const auto& id = dossier.entities[theme].id;
        if (query.themes.empty() || std::ranges::find(query.themes, id) != query.themes.end())
            themes.push_back(id);
    }
    if (themes.empty()) {
        throw DataError(fmt::format("no theme is tied to '{}'", dossier.entities[*election].name),
                        "see 'lobbynet list themes'; leave --election out to see all");
    }
    query.themes = std::move(themes);
    query.election.reset();
    return query;
}

/// A query with its election and its themes looked up: asked of every tie.
class Selector {
 public:
    Selector(const NetworkQuery& asked, const Dossier& dossier)
        : dossier_(dossier), query_(with_election_themes(asked, dossier)) {
        if (query_.themes.empty()) return;
        std::vector<std::uint32_t> themes;
        for (const auto& id : query_.themes) {
            if (const auto theme = dossier.index_of(id)) themes.push_back(*theme);
        }
        scope_.emplace(dossier, themes, [this](const Tie& tie) { return is_known(tie); });
    }

    const NetworkQuery& query() const { return query_; }
    const std::optional<ThemeScope>& scope() const { return scope_; }

    bool selects(const Tie& tie) const {
        return query_.classes.has(tie.kind) && is_known(tie) &&
               kind_wanted(dossier_.entities[tie.source]) &&
               kind_wanted(dossier_.entities[tie.target]) && (!scope_ || scope_->has(tie));
    }

 private:
    /// Said, accepted and in force, of whatever class.
    bool is_known(const Tie& tie) const {
        const auto status_wanted = [&](Status status) { return known(status, query_.proposed); };
        return status_wanted(tie.status) && stated_by_chosen(tie) &&
               status_wanted(dossier_.entities[tie.source].status) &&
               status_wanted(dossier_.entities[tie.target].status) &&
               in_force(tie.valid_from, tie.valid_to, query_.as_of);
    }

    bool kind_wanted(const Entity& e) const {
        return query_.kinds.empty() || e.kind == EntityKind::theme ||
               std::ranges::find(query_.kinds, e.kind) != query_.kinds.end();
    }

    bool stated_by_chosen(const Tie& tie) const {
        return query_.sources.empty() || std::ranges::any_of(tie.evidence, [&](const Evidence& e) {
                   return std::ranges::find(query_.sources, e.source) != query_.sources.end();
               });
    }

    const Dossier& dossier_;
    NetworkQuery query_;
    std::optional<ThemeScope> scope_;
};

}  // namespace

bool TieClasses::has(TieKind kind) const {
    switch (class_of(kind)) {
        case TieClass::listed:
            return listed;
        case TieClass::stated:
            return stated;
        case TieClass::formal:
            return formal;
        case TieClass::plain:
            return plain;
    }
    return false;
}

std::string TieClasses::str() const {
    std::string out;
    const auto add = [&](bool on, TieClass which) {
        if (on) out += (out.empty() ? "" : ",") + std::string(to_string(which));
    };
    add(listed, TieClass::listed);
    add(stated, TieClass::stated);
    add(formal, TieClass::formal);
    add(plain, TieClass::plain);
    return out;
}

TieClasses parse_tie_classes(std::string_view text) {
    TieClasses out{false, false, false, false};
    for (const auto part : split(text, ',')) {
        const auto word = trim(part);
        if (word == "all") {
            out = {true, true, true, true};
            continue;
        }
        const auto value = value_of(tie_class_words, word);
        if (!value) {
            throw UsageError(fmt::format("'{}' is not a class of ties", visible(word)),
                             "listed, stated, formal, plain (with commas between them) or all");
        }
        (*value == TieClass::listed   ? out.listed
         : *value == TieClass::stated ? out.stated
         : *value == TieClass::formal ? out.formal
                                      : out.plain) = true;
    }
    return out;
}

std::vector<std::uint32_t> themes_of_election(const Dossier& dossier, std::uint32_t election) {
    std::vector<std::uint32_t> out;
    for (const auto t : dossier.ties_of(election)) {
        const Tie& tie = dossier.ties[t];
        const auto other = dossier.other_end(tie, election);
        if (tie.kind == TieKind::about && tie.status != Status::rejected &&
            dossier.entities[other].kind == EntityKind::theme &&
            dossier.entities[other].status != Status::rejected) {
            out.push_back(other);
        }
    }
    std::ranges::sort(out);
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

bool selects(const NetworkQuery& query, const Dossier& dossier, const Tie& tie) {
    return Selector(query, dossier).selects(tie);
}

std::vector<std::uint32_t> selected_ties(const Dossier& dossier, const NetworkQuery& asked) {
    const Selector selector(asked, dossier);
    std::vector<std::uint32_t> out;
    for (std::uint32_t i = 0; i < dossier.ties.size(); ++i) {
        if (selector.selects(dossier.ties[i])) out.push_back(i);
    }
    return out;
}

std::vector<bool> hubs_of(const Dossier& dossier, const NetworkQuery& asked) {
    const Selector selector(asked, dossier);
    std::vector<bool> out(dossier.entities.size(), !selector.scope());
    if (!selector.scope()) return out;
    for (std::uint32_t e = 0; e < out.size(); ++e) out[e] = selector.scope()->is_hub(e);
    return out;
}

void append(VertexNames& names, const Entity& entity) {
    names.id.push_back(entity.id);
    names.name.push_back(entity.name);
    names.kind.push_back(entity.kind);
    names.sector.push_back(sector_in_network(entity));
    names.tier.push_back(entity.tier);
}

std::string sector_in_network(const Entity& entity) {
    const bool has_own = entity.kind == EntityKind::organisation || entity.kind == EntityKind::node;
    return has_own ? entity.sector : std::string(to_string(entity.kind));
}

Network make_network(const Dossier& dossier, const NetworkQuery& asked) {
    const Selector selector(asked, dossier);
    const NetworkQuery& query = selector.query();
    constexpr Vertex absent = ~Vertex{0};
    std::vector<Vertex> vertex(dossier.entities.size(), absent);
    VertexNames names;
    const auto add = [&](std::uint32_t entity) {
        if (vertex[entity] == absent) {
            vertex[entity] = static_cast<Vertex>(names.id.size());
            const Entity& e = dossier.entities[entity];
            append(names, e);
        }
        return vertex[entity];
    };
    std::vector<NetworkTie> ties;
    bool two_mode = true;
    bool directed = true;
    for (const Tie& tie : dossier.ties) {
        if (!selector.selects(tie)) continue;
        two_mode = two_mode && ((dossier.entities[tie.source].kind == EntityKind::theme) !=
                                (dossier.entities[tie.target].kind == EntityKind::theme));
        directed = directed && tie.directed;
        const Vertex source = add(tie.source);
        ties.push_back({source, add(tie.target), tie.strength});
    }
    const bool nodes_wanted = query.kinds.empty() ||
                              std::ranges::find(query.kinds, EntityKind::node) != query.kinds.end();
    if (query.isolates && nodes_wanted) {
        for (std::uint32_t i = 0; i < dossier.entities.size(); ++i) {
            const Entity& e = dossier.entities[i];
            if (e.kind == EntityKind::node && query.classes.plain &&
                known(e.status, query.proposed) && query.themes.empty()) {
                add(i);
            }
        }
    }
    const auto direction = directed && !ties.empty() ? Direction::directed : Direction::undirected;
    const auto modes = two_mode && !ties.empty() ? Modes::two : Modes::one;
    return Network::build(std::move(names), std::move(ties), direction, modes);
}

Network project_on_stakeholders(const Network& two_mode) {
    const Arcs arcs = two_mode.out();
    const VertexNames& all = two_mode.names();
    VertexNames names;
    std::vector<Vertex> vertex(two_mode.size());
    for (Vertex v = 0; v < two_mode.size(); ++v) {
        if (all.kind[v] == EntityKind::theme) continue;
        vertex[v] = static_cast<Vertex>(names.id.size());
        append(names, all, v);
    }
    std::vector<NetworkTie> ties;
    for (Vertex theme = 0; theme < two_mode.size(); ++theme) {
        if (all.kind[theme] != EntityKind::theme) continue;
        const auto members = arcs.of(theme);
        for (std::size_t i = 0; i < members.size(); ++i) {
            for (std::size_t j = i + 1; j < members.size(); ++j) {
                if (all.kind[members[i]] == EntityKind::theme ||
                    all.kind[members[j]] == EntityKind::theme)
                    continue;
                ties.push_back({vertex[members[i]], vertex[members[j]], 1});
            }
        }
    }
    return Network::build(std::move(names), std::move(ties), Direction::undirected, Modes::one);
}

}  // namespace lobbynet
