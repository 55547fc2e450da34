#include "graph/matching/ties.hpp"

#include <algorithm>
#include <numeric>
#include <span>
#include <tuple>
#include <unordered_map>

#include "graph/matching/names.hpp"

namespace lobbynet {
namespace {

/// A statement under the entity of its lower end (of its source, where it has a direction).
struct Filed {
    std::uint32_t other;
    std::uint8_t kind;    ///< and whether it has a direction
    std::uint32_t index;  ///< of the statement
    auto operator<=>(const Filed&) const = default;
};

class Sources {
 public:
    explicit Sources(const Statements& statements) {
        for (const Source& s : statements.sources) by_id_.emplace(s.id, &s);
    }
    const Source& operator[](std::uint32_t id) {
        if (id != last_ || !source_) {
            const auto it = by_id_.find(id);
            source_ = it == by_id_.end() ? &unknown_ : it->second;
            last_ = id;
        }
        return *source_;
    }

 private:
    std::unordered_map<std::uint32_t, const Source*> by_id_;
    Source unknown_;
    std::uint32_t last_ = 0;
    const Source* source_ = nullptr;
};

std::optional<Date> earlier(const std::optional<Date>& a, const std::optional<Date>& b) {
    if (!a || !b) return std::nullopt;
    return a->first_day() <= b->first_day() ? a : b;
}

std::optional<Date> later(const std::optional<Date>& a, const std::optional<Date>& b) {
    if (!a || !b) return std::nullopt;
    return a->last_day() >= b->last_day() ? a : b;
}

/// These statements as one tie.
Tie join(const Statements& statements, std::span<const Filed> filed,
         const std::vector<std::pair<std::uint32_t, std::uint32_t>>& ends,
         const std::vector<Status>& status, Sources& sources) {
    Tie tie;
    std::tie(tie.source, tie.target) = ends[filed.front().index];
    tie.status = Status::rejected;
    for (const Filed& f : filed) tie.status = std::min(tie.status, status[f.index]);
    tie.evidence.reserve(filed.size());
    double strength = 0;
    bool first = true;
    for (const Filed& f : filed) {
        const StoredTie& stored = statements.ties[f.index];
        const TieDraft& draft = stored.tie;
        const Source& source = sources[stored.source];
        tie.kind = draft.kind;
        tie.directed = draft.kind == TieKind::tie && source.directed;
        tie.evidence.push_back({stored.source, draft.evidence.span, draft.evidence.surface,
                                draft.evidence.quote, source.importer, draft.evidence.confidence});
        if (status[f.index] != tie.status) continue;
        strength += draft.strength;
        tie.valid_from = first ? draft.valid_from : earlier(tie.valid_from, draft.valid_from);
        tie.valid_to = first ? draft.valid_to : later(tie.valid_to, draft.valid_to);
        first = false;
    }
    tie.strength = tie.kind == TieKind::tie ? strength : 1;
    if (tie.evidence.size() > 1) {
        std::ranges::stable_sort(tie.evidence, [](const Evidence& a, const Evidence& b) {
            return std::tie(a.source, a.span) < std::tie(b.source, b.span);
        });
    }
    return tie;
}

}  // namespace

std::vector<Tie> join_ties(const Statements& statements,
                           const std::vector<std::pair<std::uint32_t, std::uint32_t>>& ends,
                           const std::vector<Status>& status, std::size_t entities) {
    Sources sources(statements);
    std::vector<std::uint32_t> first(entities + 1, 0);
    const auto each = [&](auto&& visit) {
        for (std::uint32_t t = 0; t < ends.size(); ++t) {
            auto [a, b] = ends[t];
            if (a == b) continue;
            const TieKind kind = statements.ties[t].tie.kind;
            const bool plain = kind == TieKind::tie;
            const bool directed =
                plain ? sources[statements.ties[t].source].directed : !is_symmetric(kind);
            if (!directed && b < a) std::swap(a, b);
            visit(a, Filed{b, static_cast<std::uint8_t>(static_cast<int>(kind) * 2 + directed), t});
        }
    };
    each([&](std::uint32_t a, const Filed&) { ++first[a + 1]; });
    std::partial_sum(first.begin(), first.end(), first.begin());
    std::vector<Filed> filed(first.back());
    auto next = first;
    each([&](std::uint32_t a, const Filed& f) { filed[next[a]++] = f; });

    // where each tie's statements lie in `filed`; sorted before the ties are made, since ties are
    // large
    struct Run {
        std::uint32_t source, target;
        std::uint8_t kind;
        std::uint32_t begin, end;
        auto operator<=>(const Run&) const = default;
    };
    std::vector<Run> runs;
    runs.reserve(filed.size());
    for (std::size_t a = 0; a < entities; ++a) {
        std::sort(filed.begin() + first[a], filed.begin() + first[a + 1]);
        for (auto f = first[a]; f < first[a + 1];) {
            auto stop = f + 1;
            while (stop < first[a + 1] && filed[stop].other == filed[f].other &&
                   filed[stop].kind == filed[f].kind) {
                ++stop;
            }
            const auto [source, target] = ends[filed[f].index];
            runs.push_back({source, target, filed[f].kind, f, stop});
            f = stop;
        }
    }
    std::ranges::sort(runs);
    std::vector<Tie> out;
    out.reserve(runs.size());
    for (std::size_t r = 0; r < runs.size(); ++r) {
        // statements lie in the order of the document, so each is a miss: ask for them ahead
        if (r + 16 < runs.size()) {
            const auto* ahead =
                reinterpret_cast<const char*>(&statements.ties[filed[runs[r + 16].begin].index]);
            __builtin_prefetch(ahead);
            __builtin_prefetch(ahead + 64);
            __builtin_prefetch(ahead + 128);
        }
        const Run& run = runs[r];
        const std::span<const Filed> mine(filed.data() + run.begin, run.end - run.begin);
        out.push_back(join(statements, mine, ends, status, sources));
    }
    return out;
}

}  // namespace lobbynet
