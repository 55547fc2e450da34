#include "graph/matching/resolve.hpp"

#include <algorithm>
#include <numeric>
#include <set>
#include <tuple>

#include "graph/base/sha256.hpp"
#include "graph/matching/answers.hpp"
#include "graph/matching/doubts.hpp"
#include "graph/matching/grouping.hpp"
#include "graph/matching/ledger.hpp"
#include "graph/matching/naming.hpp"
#include "graph/matching/reread.hpp"
#include "graph/matching/ties.hpp"

namespace lobbynet {
namespace {

/// The first bytes of an id as a number that sorts in the same way: most comparisons need no more.
std::uint64_t prefix_of(std::string_view id) {
    std::uint64_t out = 0;
    for (std::size_t i = 0; i < 8; ++i) {
        out = out << 8U | (i < id.size() ? static_cast<unsigned char>(id[i]) : 0U);
    }
    return out;
}

/// Entities and statements after the decisions.
Draftboard make_board(const Statements& statements, const Lexicon& lexicon,
                      const Grouping& grouping) {
    IdRegister ids;
    Draftboard board;
    board.entities = name_entities(statements, lexicon, grouping, ids);
    board.stays.resize(board.entities.size());
    std::iota(board.stays.begin(), board.stays.end(), std::uint32_t{0});
    board.ends.reserve(statements.ties.size());
    board.status.reserve(statements.ties.size());
    for (const StoredTie& stored : statements.ties) {
        board.ends.emplace_back(grouping.group[stored.tie.source],
                                grouping.group[stored.tie.target]);
        board.status.push_back(stored.tie.status);
    }
    apply_decisions(statements, lexicon, ids, board);
    return board;
}

/// The entities that were not merged away, sorted by id. Returns per entity of the board where it
/// (or what it was merged into) went.
std::vector<std::uint32_t> finish_entities(Draftboard& board, std::vector<Entity>& out) {
    struct Key {
        std::uint64_t prefix;
        std::uint32_t entity;
    };
    std::vector<Key> order;
    order.reserve(board.entities.size());
    for (std::uint32_t e = 0; e < board.entities.size(); ++e) {
        if (board.stays[e] == e) order.push_back({prefix_of(board.entities[e].id), e});
    }
    std::ranges::sort(order, [&](const Key& a, const Key& b) {
        return a.prefix != b.prefix ? a.prefix < b.prefix
                                    : board.entities[a.entity].id < board.entities[b.entity].id;
    });
    std::vector<std::uint32_t> place(board.entities.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) place[order[i].entity] = i;
    for (std::uint32_t e = 0; e < place.size(); ++e) place[e] = place[board.now(e)];
    out.reserve(order.size());
    for (const Key& key : order) out.push_back(std::move(board.entities[key.entity]));
    return place;
}

/// Per draft: its entity. `place` is what finish_entities returned.
std::vector<std::uint32_t> places_of(const Grouping& grouping,
                                     const std::vector<std::uint32_t>& place) {
    std::vector<std::uint32_t> out;
    out.reserve(grouping.group.size());
    for (const auto group : grouping.group) out.push_back(place[group]);
    return out;
}

std::vector<MergeReason> reasons_of(const Statements& statements, const Lexicon& lexicon,
                                    const Draftboard& board,
                                    const std::vector<std::uint32_t>& place,
                                    const std::vector<Entity>& entities) {
    std::vector<MergeReason> out;
    std::set<std::pair<std::string_view, std::string_view>> decided;
    for (const DecidedMerge& m : board.merges) {
        const std::string& id = entities[place[m.entity]].id;
        if (decided.emplace(id, m.surface).second) {
            out.push_back({id, m.surface, "decision", m.because});
        }
    }
    for (MergeReason& reason : explain_names(statements, lexicon, entities)) {
        if (!decided.contains({reason.entity, reason.surface})) out.push_back(std::move(reason));
    }
    std::ranges::stable_sort(out, [](const MergeReason& a, const MergeReason& b) {
        return std::tie(a.entity, a.surface) < std::tie(b.entity, b.surface);
    });
    return out;
}

std::vector<Question> questions_of(const Statements& statements, std::vector<Question> found) {
    std::vector<Question> out = statements.questions;
    std::uint32_t id = 0;
    for (const Question& q : out) id = std::max(id, q.id);
    for (Question& q : found) {
        q.id = ++id;
        out.push_back(std::move(q));
    }
    const auto answers = last_answers(statements);
    for (Question& q : out) {
        const auto it = answers.find(q.what.text);
        if (it == answers.end()) continue;
        q.answered = true;
        q.answer = it->second->object;
    }
    return out;
}

}  // namespace

std::string fingerprint_of(const Statements& statements, std::size_t drafts, std::size_t ties,
                           const Lexicon& lexicon) {
    std::string bytes = "lexicon " + lexicon.fingerprint() + '\n';
    const auto field = [&](std::string_view text) {  // length first: no two lists run together
        bytes += std::to_string(text.size()) + ':';
        bytes += text;
    };
    for (const Source& s : statements.sources) {
        field(s.name);
        field(s.sha256);
        field(s.importer);
    }
    bytes += "\n" + std::to_string(drafts) + ' ' + std::to_string(ties) + '\n';
    for (const Decision& d : statements.decisions) {
        if (d.undone) continue;
        field(to_string(d.kind));
        field(d.subject);
        field(d.object);
    }
    return sha256_hex(bytes).substr(0, 16);
}

Dossier resolve(const Statements& as_read, const Lexicon& lexicon) {
    const std::optional<Statements> reread = read_as_two(as_read);
    const Statements& statements = reread ? *reread : as_read;
    const Grouping grouping = group_drafts(statements, lexicon);
    Draftboard board = make_board(statements, lexicon, grouping);
    Dossier out;
    out.sources = statements.sources;
    const std::vector<std::uint32_t> place = finish_entities(board, out.entities);
    for (auto& [source, target] : board.ends) {
        source = place[source];
        target = place[target];
    }
    out.ties = join_ties(statements, board.ends, board.status, out.entities.size());
    out.questions =
        questions_of(statements, doubtful_names(statements, lexicon, grouping.doubts,
                                                places_of(grouping, place), out.entities));
    out.reasons = reasons_of(statements, lexicon, board, place, out.entities);
    out.idle_decisions = std::move(board.idle);
    out.fingerprint =
        fingerprint_of(statements, statements.drafts.size(), statements.ties.size(), lexicon);
    out.index();
    return out;
}

Identities identify(const Statements& statements, const Lexicon& lexicon) {
    const Grouping grouping = group_drafts(statements, lexicon);
    Draftboard board = make_board(statements, lexicon, grouping);
    Identities out;
    out.entities.reserve(board.entities.size());
    std::vector<std::uint32_t> place(board.entities.size());
    for (std::uint32_t e = 0; e < place.size(); ++e) {
        if (board.stays[e] != e) continue;
        place[e] = static_cast<std::uint32_t>(out.entities.size());
        out.entities.push_back(std::move(board.entities[e]));
    }
    for (std::uint32_t e = 0; e < place.size(); ++e) place[e] = place[board.now(e)];
    out.of_draft = places_of(grouping, place);
    return out;
}

}  // namespace lobbynet
