#include "graph/store/plain_part.hpp"

#include <algorithm>
#include <unordered_set>

#include "graph/matching/resolve.hpp"

namespace lobbynet {
namespace {

/// Numbers of the drafts that carry these names, ascending; empty if any name is carried twice or
/// not at all, or if any draft goes by other names too.
std::vector<std::int64_t> drafts_named(const Database& db, const Version& version,
                                       const std::unordered_set<std::string_view>& names) {
    Query query(db,
                "SELECT id, name, acronym IS NOT NULL OR names > 0 FROM draft WHERE id >= ?1 "
                "AND id < ?1 + ?2 ORDER BY id");
    query.bind(1, version.first_draft).bind(2, version.drafts);
    std::vector<std::int64_t> out;
    while (query.step()) {
        if (query.integer(2) != 0) return {};  // called by more than its name
        if (names.contains(query.text(1))) out.push_back(query.integer(0) - version.first_draft);
    }
    return out.size() == names.size() ? out : std::vector<std::int64_t>();
}

struct Touching {
    std::vector<std::int64_t> ties;    ///< row ids, ascending
    std::vector<std::int64_t> drafts;  ///< numbers of all ends and of the centres, ascending
};

Touching ties_touching(const Database& db, const Version& version,
                       const std::vector<std::int64_t>& centres) {
    std::vector<bool> wanted(static_cast<std::size_t>(version.drafts), false);
    for (const auto c : centres) wanted[static_cast<std::size_t>(c)] = true;
    const auto is_wanted = [&](std::int64_t draft) {
        return draft >= 0 && draft < version.drafts && wanted[static_cast<std::size_t>(draft)];
    };
    Touching out{{}, centres};
    Query query(db, "SELECT id, source, target FROM tie WHERE id >= ?1 AND id < ?1 + ?2");
    query.bind(1, version.first_tie).bind(2, version.ties);
    while (query.step()) {
        const auto source = query.integer(1);
        const auto target = query.integer(2);
        if (!is_wanted(source) && !is_wanted(target)) continue;
        out.ties.push_back(query.integer(0));
        out.drafts.insert(out.drafts.end(), {source, target});
    }
    std::ranges::sort(out.ties);
    std::ranges::sort(out.drafts);
    out.drafts.erase(std::unique(out.drafts.begin(), out.drafts.end()), out.drafts.end());
    return out;
}

/// Those rows as if they were all of the document.
Statements read_part(const Database& db, const Version& version, const Touching& touching) {
    Statements out = sources_of({version});
    const std::uint32_t source = out.sources.front().id;
    for (const auto number : touching.drafts) {
        Version one = version;
        one.first_draft = version.first_draft + number;
        one.drafts = 1;
        StoredDraft stored{source, {}};
        if (DraftReader(db, one).next(stored.draft)) out.drafts.push_back(std::move(stored));
    }
    for (const auto row : touching.ties) {
        Version one = version;
        one.first_tie = row;
        one.ties = 1;
        StoredTie stored{source, {}};
        if (!TieReader(db, one).next(stored.tie)) continue;
        const auto place = [&](std::uint32_t number) {
            const auto at = std::ranges::lower_bound(touching.drafts, std::int64_t{number});
            return static_cast<std::uint32_t>(at - touching.drafts.begin());
        };
        stored.tie.source = place(stored.tie.source);
        stored.tie.target = place(stored.tie.target);
        out.ties.push_back(std::move(stored));
    }
    return out;
}

/// Whether each entity is the only one of its name in the network, under the same id.
bool named_as_in(const Network& network, const Dossier& part) {
    std::unordered_set<std::string_view> names;
    for (const Entity& entity : part.entities) names.insert(entity.name);
    std::size_t found = 0;
    for (Vertex v = 0; v < network.size(); ++v) {
        if (!names.contains(network.names().name[v])) continue;
        const Entity* entity = part.find(network.names().id[v]);
        if (entity == nullptr || entity->name != network.names().name[v]) return false;
        ++found;
    }
    return found == part.entities.size();
}

}  // namespace

std::optional<Dossier> plain_part(const Database& db, const Version& version,
                                  const Network& network, const Lexicon& lexicon,
                                  const std::vector<std::string>& ids) {
    const std::unordered_set<std::string_view> wanted(ids.begin(), ids.end());
    std::unordered_set<std::string_view> names;
    for (Vertex v = 0; v < network.size(); ++v) {
        if (wanted.contains(network.names().id[v])) names.insert(network.names().name[v]);
    }
    if (names.size() != wanted.size()) return std::nullopt;
    const auto centres = drafts_named(db, version, names);
    if (centres.empty()) return std::nullopt;
    const Touching touching = ties_touching(db, version, centres);
    const Statements statements = read_part(db, version, touching);
    if (statements.drafts.size() != touching.drafts.size()) return std::nullopt;
    Dossier part = resolve(statements, lexicon);
    if (part.entities.size() != touching.drafts.size() || !named_as_in(network, part))
        return std::nullopt;
    part.fingerprint = fingerprint_of(statements, static_cast<std::size_t>(version.drafts),
                                      static_cast<std::size_t>(version.ties), lexicon);
    return part;
}

}  // namespace lobbynet
