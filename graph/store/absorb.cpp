#include "graph/store/absorb.hpp"

#include <algorithm>
#include <tuple>

#include "graph/store/appending.hpp"
#include "graph/store/decisions.hpp"
#include "graph/store/digest.hpp"

namespace lobbynet {
namespace {

bool same(const Version& a, const Version& b) {
    return a.name == b.name && a.sha256 == b.sha256 && a.digest == b.digest;
}

bool same(const Decision& a, const Decision& b) {
    const auto key = [](const Decision& d) {
        return std::tie(d.kind, d.subject, d.object, d.note, d.recorded_at);
    };
    return key(a) == key(b);
}

}  // namespace

AbsorbResult absorb_store(const Database& db, const Database& other, std::string_view recorded_at) {
    AbsorbResult result;
    const auto mine = read_versions(db, Which::all);
    for (const Version& theirs : read_versions(other, Which::current)) {
        const bool had = std::ranges::any_of(mine, [&](const auto& v) { return same(v, theirs); });
        // of two versions the one that was read last counts
        const bool older = std::ranges::any_of(mine, [&](const Version& v) {
            return v.name == theirs.name && v.superseded_at.empty() &&
                   v.recorded_at > theirs.recorded_at;
        });
        ImportResult imported{ImportResult::Outcome::unchanged, 0};
        if (!had && !older) {
            const RecordBatch batch = read_batch(other, theirs);
            imported = append_version(db, batch, digest_of(batch), recorded_at);
        }
        result.sources.push_back({theirs.name, imported.outcome});
    }
    const auto ledger = read_decisions(db);
    for (const Decision& decision : read_decisions(other)) {
        if (std::ranges::any_of(ledger, [&](const auto& d) { return same(d, decision); })) continue;
        write_decision(db, decision);
        ++result.decisions;
    }
    return result;
}

}  // namespace lobbynet
