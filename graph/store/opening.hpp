// Opening a store, and refusing what is not one.
#pragma once

#include <memory>
#include <string>

#include "graph/store/migrations.hpp"
#include "graph/store/sqlite.hpp"
#include "graph/store/store.hpp"

namespace lobbynet {

/// The database at `path`, checked and of the newest schema; null in the mode `create` when there
/// is nothing at `path` yet (see create_store). An older schema is migrated after a copy was kept
/// beside it as "<path>.v<version>"; for reading, the migration happens in memory. Throws
/// DataError.
std::unique_ptr<Database> open_store(const std::string& path, OpenMode mode,
                                     std::span<const Migration> schema = migrations());

/// Makes the file on the first write, so that an import that fails leaves none behind.
class NewStore {
 public:
    explicit NewStore(const std::string& path);
    /// Removes the file that was made, unless keep() was called.
    ~NewStore();
    NewStore(const NewStore&) = delete;
    NewStore& operator=(const NewStore&) = delete;
    const Database& database() const { return *db_; }
    std::unique_ptr<Database> keep();

 private:
    std::unique_ptr<Database> db_;
    bool made_ = false;
};

}  // namespace lobbynet
