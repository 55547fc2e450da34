#include "graph/store/document_name.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_set>
#include <vector>

#include "graph/base/text.hpp"
#include "graph/store/records.hpp"

namespace lobbynet {
namespace {

bool of_another_year(const Version& version, const RecordBatch& batch) {
    return version.date && batch.source.date && version.date->year != batch.source.date->year;
}

bool of_another_title(const Version& version, const RecordBatch& batch) {
    return !version.title.empty() && !batch.source.title.empty() &&
           name_key(version.title) != name_key(batch.source.title);
}

bool shares_a_name(const Database& db, const Version& version, const RecordBatch& batch) {
    std::unordered_set<std::string_view> names;
    names.reserve(batch.entities.size());
    for (const EntityDraft& draft : batch.entities) names.insert(draft.name);
    DraftReader reader(db, version);
    for (EntityDraft draft; reader.next(draft);) {
        if (names.contains(draft.name)) return true;
    }
    return false;
}

bool is_another(const Database& db, const Version& version, const RecordBatch& batch,
                bool anonymous) {
    if (version.sha256 == batch.source.sha256) return false;
    if (of_another_year(version, batch)) return true;
    if (anonymous && of_another_title(version, batch)) return true;
    return version.exact_names && batch.exact_names && !shares_a_name(db, version, batch);
}

std::string described(const Version& version) {
    if (!version.title.empty()) return fmt::format("'{}'", version.title);
    return version.date ? fmt::format("that of {}", version.date->str())
                        : "one that shares no name with it";
}

const Version* find(const std::vector<Version>& versions, std::string_view name) {
    const auto it = std::ranges::find(versions, name, &Version::name);
    return it == versions.end() ? nullptr : &*it;
}

/// The document that was read from the same bytes in the same way.
const Version* same_file(const std::vector<Version>& versions, const RecordBatch& batch) {
    const auto it = std::ranges::find_if(versions, [&](const Version& v) {
        return v.sha256 == batch.source.sha256 && v.importer == batch.source.importer;
    });
    return it == versions.end() ? nullptr : &*it;
}

DocumentName taking(const Version& version, const RecordBatch& batch) {
    const bool strange = version.sha256 != batch.source.sha256 &&
                         (of_another_title(version, batch) || of_another_year(version, batch));
    return strange ? DocumentName{DocumentName::Why::taken_over, version.name, described(version)}
                   : DocumentName{DocumentName::Why::own, version.name, {}};
}

}  // namespace

DocumentName choose_document_name(const Database& db, const RecordBatch& batch,
                                  std::string_view folder, bool anonymous) {
    const auto versions = read_versions(db, Which::current);
    const std::string& own = batch.source.name;
    const Version* first = find(versions, own);
    const Version* same = same_file(versions, batch);
    if (same != nullptr && (first == nullptr || is_another(db, *first, batch, anonymous))) {
        return {DocumentName::Why::same_content, same->name, {}};
    }
    if (first == nullptr) return {DocumentName::Why::own, own, {}};
    if (!is_another(db, *first, batch, anonymous)) return taking(*first, batch);
    for (unsigned n = folder.empty() ? 2 : 1;; ++n) {
        const std::string name =
            n == 1 ? fmt::format("{}/{}", folder, own) : fmt::format("{} ({})", own, n);
        const Version* there = find(versions, name);
        if (there == nullptr) return {DocumentName::Why::kept_apart, name, described(*first)};
        if (!is_another(db, *there, batch, anonymous)) return taking(*there, batch);
    }
}

DocumentName check_document_name(const Database& db, const RecordBatch& batch) {
    const auto versions = read_versions(db, Which::current);
    if (const Version* there = find(versions, batch.source.name)) return taking(*there, batch);
    if (const Version* same = same_file(versions, batch)) {
        return {DocumentName::Why::same_content, same->name, {}};
    }
    return {DocumentName::Why::own, batch.source.name, {}};
}

}  // namespace lobbynet
