// A thin, safe layer over SQLite's C interface: connections and statements that close themselves,
// errors as DataError with a remedy. Nothing here knows what is stored.
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace lobbynet {

class Database;

/// A prepared statement. Text is bound without being copied: it must live until the next step().
class Query {
 public:
    Query(const Database& db, std::string_view sql);

    Query& bind(int at, std::int64_t value);
    Query& bind(int at, double value);
    Query& bind(int at, std::string_view value);
    Query& bind_blob(int at, std::string_view value);
    Query& bind_null(int at);

    /// True while there is a row to look at.
    bool step();
    /// For statements that give no rows: runs, and is ready to be bound again.
    void run();
    void reset();

    bool is_null(int column) const;
    std::int64_t integer(int column) const;
    double real(int column) const;
    /// Valid until the next step().
    std::string_view text(int column) const;
    std::string_view blob(int column) const;

 private:
    struct Finalise {
        void operator()(sqlite3_stmt* statement) const;
    };
    const Database* db_;
    std::unique_ptr<sqlite3_stmt, Finalise> statement_;
};

enum class Access : std::uint8_t {
    existing,  ///< the file must exist
    create,    ///< made if it is missing
    memory,    ///< no file
};

class Database {
 public:
    /// `path` is what messages call the file, also for a database in memory.
    Database(std::string path, Access access);

    const std::string& path() const { return path_; }
    /// SQLite could only open the file for reading.
    bool read_only() const;

    void execute(const std::string& sql) const;
    std::int64_t integer(const std::string& sql) const;
    std::string text(const std::string& sql) const;
    std::int64_t last_id() const;
    std::int64_t changes() const;

    /// Copies everything from `other` over what is here (backup API).
    void copy_from(const Database& other) const;

    /// From now on whatever runs throws Cancelled soon after `stop` is set, and an open transaction
    /// is rolled back. Null: nothing stops it.
    void stop_when(const std::atomic<bool>* stop) const;

    /// Throws the DataError that belongs to a result code of SQLite, unless it is a good one.
    void check(int code) const;

    sqlite3* handle() const { return db_.get(); }

 private:
    struct Close {
        void operator()(sqlite3* db) const;
    };
    std::string path_;
    std::unique_ptr<sqlite3, Close> db_;
};

/// Takes the write lock at once; rolls back unless commit() was reached.
class Transaction {
 public:
    explicit Transaction(const Database& db);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    void commit();

 private:
    const Database& db_;
    bool open_ = true;
};

/// A read transaction: several queries see one state, whatever others write meanwhile.
class Snapshot {
 public:
    explicit Snapshot(const Database& db);
    ~Snapshot();
    Snapshot(const Snapshot&) = delete;
    Snapshot& operator=(const Snapshot&) = delete;

 private:
    const Database& db_;
    bool outer_ = false;  ///< not within another one
};

}  // namespace lobbynet
