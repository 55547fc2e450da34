#include "graph/store/opening.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <system_error>

#include "graph/base/error.hpp"
#include "graph/base/file.hpp"

namespace lobbynet {
namespace {

namespace fs = std::filesystem;

/// Nothing there, or a file without content: what a first import that was killed may leave.
bool is_absent(const std::string& path) {
    std::error_code error;
    const auto status = fs::status(path, error);
    if (!fs::exists(status)) return true;
    return fs::is_regular_file(status) && fs::file_size(path, error) == 0 && !error &&
           !fs::exists(path + "-journal", error);
}

void refuse_strange(const std::string& path) {
    std::error_code error;
    if (path.empty()) {
        throw DataError("the store has no name", "give a file with --store");
    }
    const auto status = fs::status(path, error);
    if (fs::is_directory(status)) {
        throw DataError(fmt::format("{}: this is a folder, not a store", path),
                        "name a file with --store");
    }
    if (fs::exists(status) && !fs::is_regular_file(status)) {
        throw DataError(fmt::format("{}: this is not a file", path), "name a file with --store");
    }
}

void refuse_closed_folder(const std::string& path) {
    try {
        check_writable(path, Overwrite::yes);
    } catch (const DataError& error) {
        throw DataError(error.what(), error.remedy().empty()
                                          ? "name a store in a folder of your own with --store"
                                          : error.remedy());
    }
}

void refuse_foreign(const Database& db, int newest) {
    if (db.integer("PRAGMA application_id") != application_id) {
        throw DataError(
            fmt::format("{}: this is not a lobbynet store but another database", db.path()),
            "name another file with --store");
    }
    if (const int version = schema_version(db); version > newest) {
        throw DataError(
            fmt::format("{}: the store was made by a newer lobbynet (schema {}, this one knows {})",
                        db.path(), version, newest),
            "use the newer program");
    }
    const auto active = db.text(
        "SELECT type || ' ' || name FROM sqlite_schema WHERE type IN ('trigger', 'view') OR "
        "sql LIKE 'CREATE VIRTUAL%' LIMIT 1");
    if (!active.empty()) {
        throw DataError(fmt::format("{}: the store holds what lobbynet never puts there ({})",
                                    db.path(), active),
                        "import the documents into a new store");
    }
}

/// A consistent copy as it is now; an older copy of that name is replaced.
void back_up(const Database& db, const std::string& copy) {
    std::error_code error;
    fs::remove(copy, error);
    Database(copy, Access::create).copy_from(db);
}

void bring_up_to_date(const Database& db, std::span<const Migration> schema) {
    const int version = schema_version(db);
    if (version == schema.back().version) return;
    back_up(db, fmt::format("{}.v{}", db.path(), version));
    Transaction transaction(db);
    migrate(db, schema);
    transaction.commit();
}

std::unique_ptr<Database> in_memory(const std::string& path, const Database* original,
                                    std::span<const Migration> schema) {
    auto copy = std::make_unique<Database>(path, Access::memory);
    if (original) copy->copy_from(*original);
    Transaction transaction(*copy);
    migrate(*copy, schema);
    transaction.commit();
    return copy;
}

std::unique_ptr<Database> open_absent(const std::string& path, OpenMode mode,
                                      std::span<const Migration> schema) {
    switch (mode) {
        case OpenMode::scratch:
            return in_memory(path, nullptr, schema);
        case OpenMode::create:
            refuse_closed_folder(path);
            return nullptr;
        case OpenMode::read:
        case OpenMode::write:
            break;
    }
    throw DataError(fmt::format("{}: there is no store yet", path),
                    "make one with 'lobbynet import FILE', or name another with --store");
}

}  // namespace

std::unique_ptr<Database> open_store(const std::string& path, OpenMode mode,
                                     std::span<const Migration> schema) {
    refuse_strange(path);
    if (is_absent(path)) return open_absent(path, mode, schema);
    auto db = std::make_unique<Database>(path, Access::existing);
    // a first import that was killed has just been rolled back to nothing
    if (db->integer("PRAGMA page_count") == 0) return open_absent(path, mode, schema);
    refuse_foreign(*db, schema.back().version);
    if (mode == OpenMode::scratch) return in_memory(path, db.get(), schema);
    if (mode == OpenMode::read) {
        if (schema_version(*db) < schema.back().version) db = in_memory(path, db.get(), schema);
        db->execute("PRAGMA query_only = ON");
        return db;
    }
    if (db->read_only()) {
        throw DataError(fmt::format("{}: the store cannot be written: it is read-only", path),
                        "check the rights of the file and of its folder");
    }
    refuse_closed_folder(path);  // the journal goes into the same folder
    bring_up_to_date(*db, schema);
    return db;
}

NewStore::NewStore(const std::string& path) : made_(is_absent(path)) {
    db_ = std::make_unique<Database>(path, Access::create);
}

NewStore::~NewStore() {
    if (!db_ || !made_) return;
    const std::string path = db_->path();
    db_.reset();
    // only what is still as empty as it was made: another program may have been faster
    std::error_code error;
    if (is_absent(path)) fs::remove(path, error);
}

std::unique_ptr<Database> NewStore::keep() { return std::move(db_); }

}  // namespace lobbynet
