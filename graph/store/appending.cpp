#include "graph/store/appending.hpp"

#include "graph/base/error.hpp"
#include "graph/store/network_cache.hpp"

namespace lobbynet {
namespace {

std::optional<Version> current_version(const Database& db, std::string_view name) {
    for (Version& version : read_versions(db, Which::current)) {
        if (version.name == name) return std::move(version);
    }
    return std::nullopt;
}

std::int64_t document_of(const Database& db, std::string_view name) {
    Query find(db, "SELECT id FROM document WHERE name = ?1");
    find.bind(1, name);
    if (find.step()) return find.integer(0);
    Query insert(db, "INSERT INTO document (name) VALUES (?1)");
    insert.bind(1, name);
    insert.run();
    return db.last_id();
}

}  // namespace

std::optional<Version> same_version(const Database& db, const RecordBatch& batch,
                                    std::string_view digest) {
    auto current = current_version(db, batch.source.name);
    if (!current || current->sha256 != batch.source.sha256 || current->digest != digest) {
        return std::nullopt;
    }
    return current;
}

ImportResult append_version(const Database& db, const RecordBatch& batch, std::string_view digest,
                            std::string_view recorded_at) {
    if (batch.source.name.empty()) throw DataError("a document without a name cannot be stored");
    ImportResult result;
    if (const auto same = same_version(db, batch, digest)) {
        result.outcome = ImportResult::Outcome::unchanged;
        result.source = static_cast<std::uint32_t>(same->document);
        return result;
    }
    if (auto old = current_version(db, batch.source.name)) {
        write_superseded(db, std::move(*old), recorded_at);
        result.outcome = ImportResult::Outcome::replaced;
    }
    Version version;
    version.document = document_of(db, batch.source.name);
    version.name = batch.source.name;
    version.sha256 = batch.source.sha256;
    version.importer = batch.source.importer;
    version.title = batch.source.title;
    version.language = batch.source.language;
    version.date = batch.source.date;
    version.directed = batch.directed;
    version.exact_names = batch.exact_names;
    version.recorded_at = recorded_at;
    version.digest = digest;
    write_version(db, version, batch);
    forget_networks(db);
    result.source = static_cast<std::uint32_t>(version.document);
    return result;
}

}  // namespace lobbynet
