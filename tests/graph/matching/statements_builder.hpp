// Statements for tests, written as a document would give them:
//   Documents d;
//   d.document("plan.txt");
//   d.tie(d.add(organisation("Movisie"), 3), d.add(theme("Wonen"), 1));
#pragma once

#include <string>
#include <utility>

#include "graph/matching/resolve.hpp"

namespace lobbynet::test {

inline EntityDraft draft(EntityKind kind, std::string name, std::string acronym = {}) {
    EntityDraft d;
    d.kind = kind;
    d.name = std::move(name);
    d.acronym = std::move(acronym);
    return d;
}
inline EntityDraft organisation(std::string name, std::string acronym = {}) {
    return draft(EntityKind::organisation, std::move(name), std::move(acronym));
}
inline EntityDraft theme(std::string name, std::string number = {}) {
    EntityDraft d = draft(EntityKind::theme, std::move(name));
    d.number = std::move(number);
    return d;
}
inline EntityDraft node(std::string name, std::string id = {}) {
    EntityDraft d = draft(EntityKind::node, std::move(name));
    d.known_id = std::move(id);
    return d;
}
inline EntityDraft election(std::string name, std::string_view date) {
    EntityDraft d = draft(EntityKind::election, std::move(name));
    d.date = Date::parse(date);
    return d;
}
inline EntityDraft known(EntityDraft d, std::string id) {
    d.known_id = std::move(id);
    return d;
}

enum class Names : std::uint8_t { read, exact };
enum class Ties : std::uint8_t { undirected, directed };

class Documents {
 public:
    Documents& document(std::string name, Names names = Names::read, Ties ties = Ties::undirected) {
        Source s;
        s.id = static_cast<std::uint32_t>(all.sources.size() + 1);
        s.sha256 = "sha of " + name;
        s.name = std::move(name);
        s.importer = names == Names::exact ? "csv" : "plan";
        s.directed = ties == Ties::directed;
        all.sources.push_back(std::move(s));
        all.exact_names.push_back(names == Names::exact);
        return *this;
    }
    /// The draft's number. The name is its surface form unless the draft has others.
    std::uint32_t add(EntityDraft d, std::uint32_t line = 1) {
        d.span = {line, line, 0};
        if (d.names.empty()) d.names.push_back({d.name, d.span});
        all.drafts.push_back({all.sources.back().id, std::move(d)});
        return static_cast<std::uint32_t>(all.drafts.size() - 1);
    }
    TieDraft& tie(std::uint32_t source, std::uint32_t target, TieKind kind = TieKind::listed) {
        StoredTie stored;
        stored.source = all.sources.back().id;
        stored.tie.source = source;
        stored.tie.target = target;
        stored.tie.kind = kind;
        stored.tie.evidence.span = all.drafts[source].draft.span;
        stored.tie.evidence.surface = all.drafts[source].draft.names.front().surface;
        stored.tie.evidence.quote = "... " + stored.tie.evidence.surface + " ...";
        all.ties.push_back(std::move(stored));
        return all.ties.back().tie;
    }
    std::uint32_t decide(DecisionKind kind, std::string subject, std::string object = {}) {
        const auto id = static_cast<std::uint32_t>(all.decisions.size() + 1);
        all.decisions.push_back(
            {id, kind, std::move(subject), std::move(object), {}, "2021-01-01T00:00:00Z", false});
        return id;
    }
    Dossier resolve(const Lexicon& lexicon = {}) const { return lobbynet::resolve(all, lexicon); }

    Statements all;
};

/// "id id ..." of the entities.
inline std::string ids(const Dossier& dossier) {
    std::string out;
    for (const Entity& e : dossier.entities) out += (out.empty() ? "" : " ") + e.id;
    return out;
}

/// "source|kind|target source|kind|target ..." of the ties.
inline std::string ties(const Dossier& dossier) {
    std::string out;
    for (const Tie& t : dossier.ties) {
        out += (out.empty() ? "" : " ") + dossier.entities[t.source].id + '|' +
               std::string(to_string(t.kind)) + '|' + dossier.entities[t.target].id;
    }
    return out;
}

/// A lexicon of these rows and no others.
inline Lexicon lexicon(std::string_view rows) { return Lexicon().extended(rows, "test.tsv"); }

}  // namespace lobbynet::test
