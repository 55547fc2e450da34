#include "graph/store/verify.hpp"

#include <fmt/format.h>

#include "graph/base/error.hpp"
#include "graph/base/text.hpp"
#include "graph/store/decisions.hpp"
#include "graph/store/digest.hpp"
#include "graph/store/records.hpp"

namespace lobbynet {
namespace {

std::string digest_of_rows(const Database& db, const Version& version) {
    const SourceDraft source{version.name,  version.sha256,   version.importer,
                             version.title, version.language, version.date};
    Digest digest(source, version.directed, version.exact_names);
    DraftReader drafts(db, version);
    for (EntityDraft draft; drafts.next(draft);) digest.add(draft);
    TieReader ties(db, version);
    for (TieDraft tie; ties.next(tie);) digest.add(tie);
    for (const auto& [id, question] : read_questions(db, version)) digest.add(question);
    return digest.hex();
}

/// A defect that stops a check is a finding, not the end of the others.
template <class Check>
void run_check(std::vector<std::string>& defects, Check check) {
    try {
        check();
    } catch (const DataError& error) {
        defects.emplace_back(error.what());
    }
}

}  // namespace

std::vector<std::string> verify_store(const Database& db) {
    std::vector<std::string> defects;
    run_check(defects, [&] {
        Query query(db, "PRAGMA integrity_check(20)");
        while (query.step()) {
            if (query.text(0) != "ok") {
                defects.push_back(fmt::format("SQLite: {}", visible(query.text(0))));
            }
        }
    });
    run_check(defects, [&] {
        Query query(db, "PRAGMA foreign_key_check");
        while (query.step()) {
            defects.push_back(
                fmt::format("a row of '{}' points to nothing", visible(query.text(0))));
        }
    });
    run_check(defects, [&] {
        for (const Version& version : read_versions(db, Which::all)) {
            const std::string name =
                fmt::format("{} (version {})", visible(version.name), version.id);
            if (version.sealed() != version.seal) {
                defects.push_back(name + ": the entry of this document is not as it was written");
            }
            run_check(defects, [&] {
                if (digest_of_rows(db, version) != version.digest) {
                    defects.push_back(name + ": its statements are not as they were written");
                }
            });
        }
    });
    run_check(defects, [&] {
        for (std::string& defect : broken_decisions(db)) defects.push_back(std::move(defect));
    });
    return defects;
}

}  // namespace lobbynet
