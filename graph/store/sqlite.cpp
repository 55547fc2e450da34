#include "graph/store/sqlite.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

#include <cerrno>
#include <cstring>

#include "graph/base/error.hpp"

namespace lobbynet {
namespace {

constexpr int busy_milliseconds = 3000;

[[noreturn]] void fail(sqlite3* db, const std::string& path, int code) {
    const int system_error = db ? sqlite3_system_errno(db) : 0;
    switch (code & 0xFF) {
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            throw DataError(fmt::format("{}: the store is in use by another program", path),
                            "try again when that is done");
        case SQLITE_NOTADB:
            throw DataError(fmt::format("{}: this is not a lobbynet store", path),
                            "name another file with --store");
        case SQLITE_CORRUPT:
            throw DataError(fmt::format("{}: the store is damaged ({})", path,
                                        db ? sqlite3_errmsg(db) : sqlite3_errstr(code)),
                            "put back a copy, or import the documents into a new store");
        case SQLITE_READONLY:
        case SQLITE_PERM:
            throw DataError(fmt::format("{}: the store cannot be written: it is read-only", path),
                            "check the rights of the file and of its folder");
        case SQLITE_CANTOPEN:
            throw DataError(
                fmt::format("{}: the store cannot be opened: {}", path,
                            system_error ? std::strerror(system_error) : sqlite3_errstr(code)),
                "check the name, the folder and their rights");
        case SQLITE_FULL:
            throw DataError(fmt::format("{}: the disk is full; the store is as it was", path),
                            "make room and try again");
        case SQLITE_IOERR:
            throw DataError(
                fmt::format("{}: the disk could not be read or written ({}); the store is as it "
                            "was",
                            path,
                            system_error ? std::strerror(system_error) : sqlite3_errstr(code)),
                "make room or check the disk, and try again");
        case SQLITE_NOMEM:
            throw DataError(fmt::format("{}: not enough memory", path));
        case SQLITE_INTERRUPT:
            throw Cancelled();
        case SQLITE_TOOBIG:
            throw DataError(fmt::format("{}: a text of more than 1 GB cannot be stored", path));
        default:
            throw DataError(
                fmt::format("{}: {}", path, db ? sqlite3_errmsg(db) : sqlite3_errstr(code)),
                "'lobbynet check' tells whether the store is sound");
    }
}

/// Called by SQLite between its steps: not 0 ends the statement.
int is_set(void* stop) {
    return static_cast<const std::atomic<bool>*>(stop)->load(std::memory_order_relaxed) ? 1 : 0;
}

}  // namespace

void Query::Finalise::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
void Database::Close::operator()(sqlite3* db) const { sqlite3_close(db); }

Query::Query(const Database& db, std::string_view sql) : db_(&db) {
    sqlite3_stmt* statement = nullptr;
    db.check(sqlite3_prepare_v3(db.handle(), sql.data(), static_cast<int>(sql.size()), 0,
                                &statement, nullptr));
    statement_.reset(statement);
}

Query& Query::bind(int at, std::int64_t value) {
    db_->check(sqlite3_bind_int64(statement_.get(), at, value));
    return *this;
}

Query& Query::bind(int at, double value) {
    db_->check(sqlite3_bind_double(statement_.get(), at, value));
    return *this;
}

Query& Query::bind(int at, std::string_view value) {
    // a null pointer would bind NULL, and an empty view may have one
    db_->check(sqlite3_bind_text64(statement_.get(), at, value.empty() ? "" : value.data(),
                                   value.size(), SQLITE_STATIC, SQLITE_UTF8));
    return *this;
}

Query& Query::bind_blob(int at, std::string_view value) {
    db_->check(sqlite3_bind_blob64(statement_.get(), at, value.empty() ? "" : value.data(),
                                   value.size(), SQLITE_STATIC));
    return *this;
}

Query& Query::bind_null(int at) {
    db_->check(sqlite3_bind_null(statement_.get(), at));
    return *this;
}

bool Query::step() {
    const int code = sqlite3_step(statement_.get());
    if (code == SQLITE_ROW) return true;
    if (code == SQLITE_DONE) return false;
    fail(db_->handle(), db_->path(), code);
}

void Query::run() {
    while (step()) {
    }
    reset();
}

void Query::reset() { sqlite3_reset(statement_.get()); }

bool Query::is_null(int column) const {
    return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL;
}

std::int64_t Query::integer(int column) const {
    return sqlite3_column_int64(statement_.get(), column);
}

double Query::real(int column) const { return sqlite3_column_double(statement_.get(), column); }

std::string_view Query::text(int column) const {
    const auto* bytes = sqlite3_column_text(statement_.get(), column);
    if (!bytes) return {};
    return {reinterpret_cast<const char*>(bytes),
            static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column))};
}

std::string_view Query::blob(int column) const {
    const void* bytes = sqlite3_column_blob(statement_.get(), column);
    if (!bytes) return {};
    return {static_cast<const char*>(bytes),
            static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column))};
}

Database::Database(std::string path, Access access) : path_(std::move(path)) {
    // a file may be called anything, also what SQLite would take for a database in memory
    const std::string name = access == Access::memory ? ":memory:"
                             : path_.starts_with(':') ? "./" + path_
                                                      : path_;
    // a connection belongs to one thread at a time
    int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_NOMUTEX;
    if (access != Access::existing) flags |= SQLITE_OPEN_CREATE;
    sqlite3* db = nullptr;
    const int code = sqlite3_open_v2(name.c_str(), &db, flags, nullptr);
    db_.reset(db);
    if (code != SQLITE_OK) fail(db, path_, code);
    sqlite3_busy_timeout(db, busy_milliseconds);
    // a store may come from anybody: nothing in its schema may run code or reach into SQLite itself
    sqlite3_db_config(db, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
    sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_FKEY, 1, nullptr);
}

bool Database::read_only() const { return sqlite3_db_readonly(db_.get(), "main") == 1; }

void Database::execute(const std::string& sql) const {
    check(sqlite3_exec(db_.get(), sql.c_str(), nullptr, nullptr, nullptr));
}

std::int64_t Database::integer(const std::string& sql) const {
    Query query(*this, sql);
    return query.step() ? query.integer(0) : 0;
}

std::string Database::text(const std::string& sql) const {
    Query query(*this, sql);
    return query.step() ? std::string(query.text(0)) : std::string();
}

std::int64_t Database::last_id() const { return sqlite3_last_insert_rowid(db_.get()); }

std::int64_t Database::changes() const { return sqlite3_changes64(db_.get()); }

void Database::copy_from(const Database& other) const {
    sqlite3_backup* backup = sqlite3_backup_init(db_.get(), "main", other.db_.get(), "main");
    if (!backup) fail(db_.get(), path_, sqlite3_extended_errcode(db_.get()));
    int code = SQLITE_OK;
    for (int waited = 0; waited <= busy_milliseconds; waited += 50) {
        code = sqlite3_backup_step(backup, -1);
        if (code != SQLITE_BUSY && code != SQLITE_LOCKED) break;
        sqlite3_sleep(50);
    }
    sqlite3_backup_finish(backup);
    if (code != SQLITE_DONE) fail(nullptr, path_, code);
}

void Database::stop_when(const std::atomic<bool>* stop) const {
    constexpr int steps = 10'000;  // of SQLite's machine: well under a millisecond
    sqlite3_progress_handler(db_.get(), steps, stop == nullptr ? nullptr : is_set,
                             const_cast<std::atomic<bool>*>(stop));
}

void Database::check(int code) const {
    if (code != SQLITE_OK) fail(db_.get(), path_, code);
}

Transaction::Transaction(const Database& db) : db_(db) { db.execute("BEGIN IMMEDIATE"); }

Transaction::~Transaction() {
    if (!open_) return;
    sqlite3* db = db_.handle();
    // an error may have rolled back already
    if (sqlite3_get_autocommit(db) == 0) sqlite3_exec(db, "ROLLBACK", nullptr, nullptr, nullptr);
    // after a failed write SQLite leaves the journal for the next reader to play back: be that
    // reader, so that the file is at once as it was
    sqlite3_exec(db, "SELECT 1 FROM sqlite_schema LIMIT 1", nullptr, nullptr, nullptr);
}

void Transaction::commit() {
    db_.execute("COMMIT");
    open_ = false;
}

Snapshot::Snapshot(const Database& db) : db_(db), outer_(sqlite3_get_autocommit(db.handle()) != 0) {
    if (outer_) db.execute("BEGIN");
}

Snapshot::~Snapshot() {
    if (outer_) sqlite3_exec(db_.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

}  // namespace lobbynet
