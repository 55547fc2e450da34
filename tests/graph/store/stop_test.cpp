// Ctrl-C while the store works: what runs ends, and the store is as it was.
#include <gtest/gtest.h>

#include <atomic>
#include <filesystem>

#include "graph/base/error.hpp"
#include "graph/store/store.hpp"
#include "tests/graph/store/batches.hpp"
#include "tests/graph/store/temporary.hpp"

namespace lobbynet {
namespace {

using namespace test;

constexpr auto now = "2021-01-10T09:00:00Z";
constexpr std::uint32_t many = 5000;

TEST(Stop, ABrokenOffFirstImportLeavesNoFile) {
    TemporaryFolder folder;
    const std::atomic<bool> stop = true;
    Store store = Store::open(folder / "x.db", OpenMode::create, &stop);
    EXPECT_THROW(store.append(ring("x.csv", many), now), Cancelled);
    EXPECT_FALSE(std::filesystem::exists(folder / "x.db"));
}

TEST(Stop, ALaterOneLeavesTheStoreAsItWas) {
    TemporaryFolder folder;
    Store::open(folder / "x.db", OpenMode::create).append(ring("first.csv", 3), now);
    const std::atomic<bool> stop = true;
    Store store = Store::open(folder / "x.db", OpenMode::write, &stop);
    EXPECT_THROW(store.append(ring("second.csv", many), now), Cancelled);
    const Store again = Store::open(folder / "x.db", OpenMode::read);
    EXPECT_EQ(again.statements().sources.size(), 1U);
    EXPECT_EQ(again.statements().ties.size(), 3U);
    EXPECT_TRUE(again.verify().empty());
}

TEST(Stop, ReadingEndsToo) {
    TemporaryFolder folder;
    Store::open(folder / "x.db", OpenMode::create).append(ring("x.csv", many), now);
    std::atomic<bool> stop = false;
    const Store store = Store::open(folder / "x.db", OpenMode::read, &stop);
    EXPECT_EQ(store.statements().ties.size(), many);
    stop = true;
    EXPECT_THROW(store.statements(), Cancelled);
}

}  // namespace
}  // namespace lobbynet
