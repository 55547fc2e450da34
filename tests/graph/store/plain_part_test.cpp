// A part of a large plain graph is the same as that part of the whole, or is not given.
#include <gtest/gtest.h>

#include <algorithm>

#include "graph/store/store.hpp"
#include "tests/graph/store/batches.hpp"
#include "tests/graph/store/temporary.hpp"

namespace lobbynet {
namespace {

using namespace test;

constexpr auto now = "2021-01-10T09:00:00Z";
const Lexicon lexicon;

std::optional<Dossier> part_of(const Store& store, const std::vector<std::string>& ids) {
    const auto network = store.kept_network(lexicon);
    return network ? store.part_of_kept(lexicon, *network, ids) : std::nullopt;
}

Store kept(const std::string& path, const RecordBatch& batch) {
    Store store = Store::open(path, OpenMode::create);
    store.append(batch, now);
    store.keep_network(lexicon);
    return store;
}

//  node 0 - node 1 - ... - node 9 - node 0, asked for 3 and 7
TEST(PlainPart, IsThatPartOfTheWhole) {
    TemporaryFolder folder;
    const Store store = kept(folder / "x.db", ring("x.csv", 10));
    const Dossier whole = store.dossier(lexicon);
    const std::string three = whole.find("node-3") ? "node-3" : whole.entities[3].id;
    const std::string seven = whole.find("node-7") ? "node-7" : whole.entities[7].id;
    const auto part = part_of(store, {three, seven});
    ASSERT_TRUE(part);
    EXPECT_EQ(part->entities.size(), 6U) << "two, and two neighbours of each";
    EXPECT_EQ(part->ties.size(), 4U);
    EXPECT_EQ(part->fingerprint, whole.fingerprint);
    EXPECT_EQ(part->sources.front().sha256, whole.sources.front().sha256);
    for (const Entity& entity : part->entities) {
        const Entity* same = whole.find(entity.id);
        ASSERT_NE(same, nullptr) << entity.id;
        EXPECT_EQ(same->name, entity.name);
        EXPECT_EQ(same->names, entity.names);
    }
    for (const auto& id : {three, seven}) {
        const auto mine = part->ties_of(part->index_of(id).value());
        const auto theirs = whole.ties_of(whole.index_of(id).value());
        ASSERT_EQ(mine.size(), theirs.size());
        for (std::size_t i = 0; i < mine.size(); ++i) {
            EXPECT_EQ(part->ties[mine[i]].evidence.front().span,
                      whole.ties[theirs[i]].evidence.front().span);
        }
    }
}

TEST(PlainPart, WhereOnlyTheWholeTellsThereIsNone) {
    TemporaryFolder folder;
    EXPECT_FALSE(part_of(kept(folder / "a.db", ring("x.csv", 5)), {"nobody"}));
    Store twice = kept(folder / "b.db", ring("x.csv", 5));
    const std::string id = twice.dossier(lexicon).entities.front().id;
    EXPECT_TRUE(part_of(twice, {id}));
    twice.append(ring("y.csv", 6), now);
    EXPECT_FALSE(part_of(twice, {id})) << "the network is no longer kept";
    twice.keep_network(lexicon);
    EXPECT_FALSE(part_of(twice, {id})) << "two documents";

    RecordBatch names = ring("x.csv", 5);
    names.entities[1].acronym = "ONE";
    EXPECT_FALSE(part_of(kept(folder / "c.db", names), {id})) << "one goes by another name too";

    RecordBatch same = ring("x.csv", 5);
    same.entities[1].name = same.entities[4].name = "twin";
    for (const std::size_t i : {1, 4}) {
        same.entities[i].names.front().surface = "twin";
        same.entities[i].known_id = fmt::format("n{}", i);
    }
    const Store twins = kept(folder / "d.db", same);
    for (const Entity& entity : twins.dossier(lexicon).entities) {
        if (entity.name != "node 2") continue;
        EXPECT_FALSE(part_of(twins, {entity.id})) << "who else has its neighbour's name?";
    }
}

}  // namespace
}  // namespace lobbynet
