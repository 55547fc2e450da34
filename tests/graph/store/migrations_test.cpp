// Schemas: numbered from 1 without a gap, and upgraded with a copy kept.
#include "graph/store/migrations.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <filesystem>

#include "graph/base/error.hpp"
#include "graph/base/file.hpp"
#include "graph/store/opening.hpp"
#include "tests/graph/store/batches.hpp"
#include "tests/graph/store/temporary.hpp"

namespace lobbynet {
namespace {

using namespace test;

constexpr auto now = "2021-01-10T09:00:00Z";

class MigrationsTest : public testing::Test {
 protected:
    TemporaryFolder folder;
    std::string path = folder / "lobbynet.db";
    /// What a later lobbynet might bring.
    std::vector<Migration> later = [] {
        std::vector<Migration> steps(migrations().begin(), migrations().end());
        const int next = steps.back().version + 1;
        steps.push_back({next, "contacts", "CREATE TABLE contact (id INTEGER PRIMARY KEY) STRICT"});
        steps.push_back({next + 1, "names", "ALTER TABLE contact ADD COLUMN name TEXT"});
        return steps;
    }();
};

TEST_F(MigrationsTest, AreNumberedFromOne) {
    int version = 0;
    for (const Migration& step : migrations()) EXPECT_EQ(step.version, ++version);
}

TEST_F(MigrationsTest, EachVersionCanBeBroughtToTheNewest) {
    for (std::size_t from = 1; from <= migrations().size(); ++from) {
        const Database db(path, Access::memory);
        Transaction transaction(db);
        migrate(db, migrations().first(from));
        EXPECT_EQ(schema_version(db), static_cast<int>(from));
        migrate(db, migrations());
        EXPECT_EQ(schema_version(db), migrations().back().version);
        EXPECT_EQ(db.integer("PRAGMA application_id"), application_id);
        transaction.commit();
    }
}

TEST_F(MigrationsTest, WritingUpgradesAndKeepsACopy) {
    Store::open(path, OpenMode::create).append(small_plan("plan.txt", "1"), now);
    const int old_version = migrations().back().version;
    {
        const auto db = open_store(path, OpenMode::write, later);
        EXPECT_EQ(schema_version(*db), later.back().version);
        EXPECT_EQ(db->integer("SELECT count(*) FROM version"), 1) << "what was there is there";
        db->execute("INSERT INTO contact (name) VALUES ('x')");
    }
    const std::string copy = fmt::format("{}.v{}", path, old_version);
    ASSERT_TRUE(std::filesystem::exists(copy));
    EXPECT_EQ(Store::open(copy, OpenMode::read).statements().sources.size(), 1U);
    EXPECT_THROW(Store::open(path, OpenMode::read), DataError) << "it is a newer store now";
}

TEST_F(MigrationsTest, ReadingUpgradesInMemoryOnly) {
    Store::open(path, OpenMode::create).append(small_plan("plan.txt", "1"), now);
    const std::string before = read_file(path);
    const auto db = open_store(path, OpenMode::read, later);
    EXPECT_EQ(schema_version(*db), later.back().version);
    EXPECT_EQ(db->integer("SELECT count(*) FROM version"), 1);
    EXPECT_TRUE(read_file(path) == before);
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder.path()), {}), 1);
}

TEST_F(MigrationsTest, AStepThatFailsChangesNothing) {
    Store::open(path, OpenMode::create).append(small_plan("plan.txt", "1"), now);
    const std::string before = read_file(path);
    later.back().sql = "ALTER TABLE nothing ADD COLUMN x";
    EXPECT_THROW(open_store(path, OpenMode::write, later), DataError);
    EXPECT_TRUE(read_file(path) == before);
}

TEST_F(MigrationsTest, ReadingWritesNothing) {
    Store::open(path, OpenMode::create).append(small_plan("plan.txt", "1"), now);
    Store store = Store::open(path, OpenMode::read);
    EXPECT_THROW(store.append(small_plan("b.txt", "2"), now), DataError);
    EXPECT_THROW(store.decide({}), DataError);
}

}  // namespace
}  // namespace lobbynet
