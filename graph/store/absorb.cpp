#include "graph/store/absorb.hpp"

#include <algorithm>
#include <filesystem>
#include <string>
#include <tuple>
#include <vector>

#include "graph/store/appending.hpp"
#include "graph/store/decisions.hpp"
#include "graph/store/digest.hpp"
#include "graph/store/document_name.hpp"

namespace lobbynet {
namespace {

bool same(const Version& a, const Version& b) {
    return a.sha256 == b.sha256 && a.digest == b.digest;
}

bool same(const Decision& a, const Decision& b) {
    const auto key = [](const Decision& d) {
        return std::tie(d.kind, d.subject, d.object, d.note, d.recorded_at);
    };
    return key(a) == key(b);
}

/// Of two versions of one document the one that was read last counts.
void take_over(const Database& db, const Database& other, const Version& theirs,
               const std::vector<Version>& mine, const std::string& folder,
               std::string_view recorded_at, AbsorbResult::Document& document) {
    RecordBatch batch = read_batch(other, theirs);
    batch.source.name = choose_document_name(db, batch, folder, false).name;
    const bool older = std::ranges::any_of(mine, [&](const Version& v) {
        return v.name == batch.source.name && v.superseded_at.empty() &&
               v.recorded_at > theirs.recorded_at;
    });
    if (older) return;
    const ImportResult imported = append_version(db, batch, digest_of(batch), recorded_at);
    document.name = batch.source.name;
    document.outcome = imported.outcome;
    document.source = imported.source;
}

}  // namespace

AbsorbResult absorb_store(const Database& db, const Database& other, std::string_view recorded_at) {
    AbsorbResult result;
    const auto mine = read_versions(db, Which::all);
    const std::string folder = std::filesystem::path(other.path()).stem().string();
    for (const Version& theirs : read_versions(other, Which::current)) {
        AbsorbResult::Document document{theirs.name, ImportResult::Outcome::unchanged, 0,
                                        theirs.importer};
        const auto had = std::ranges::find_if(
            mine, [&](const auto& v) { return v.superseded_at.empty() && same(v, theirs); });
        const bool had_once = std::ranges::any_of(
            mine, [&](const Version& v) { return v.name == theirs.name && same(v, theirs); });
        if (had != mine.end()) {
            document.name = had->name;
            document.source = static_cast<std::uint32_t>(had->document);
        } else if (!had_once) {
            take_over(db, other, theirs, mine, folder, recorded_at, document);
        }
        result.sources.push_back(std::move(document));
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
