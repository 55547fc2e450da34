// The short way from a plain graph to its network gives what the long way gives, or nothing.
#include "graph/store/plain_network.hpp"

#include <gtest/gtest.h>

#include <random>

#include "graph/store/sqlite.hpp"
#include "graph/store/store.hpp"
#include "tests/graph/store/batches.hpp"
#include "tests/graph/store/temporary.hpp"

namespace lobbynet {
namespace {

using namespace test;

constexpr auto now = "2021-01-10T09:00:00Z";
const Lexicon lexicon;

Network the_long_way(const RecordBatch& batch) {
    TemporaryFolder folder;
    Store store = Store::open(folder / "x.db", OpenMode::scratch);
    store.append(batch, now);
    return make_network(store.dossier(lexicon), {});
}

void expect_same(const RecordBatch& batch) {
    const auto made = plain_network(batch, lexicon);
    ASSERT_TRUE(made);
    const Network expected = the_long_way(batch);
    EXPECT_EQ(made->fingerprint(), expected.fingerprint());
    EXPECT_EQ(made->names().id, expected.names().id);
    EXPECT_EQ(made->names().name, expected.names().name);
    EXPECT_EQ(made->names().kind, expected.names().kind);
    EXPECT_EQ(made->names().sector, expected.names().sector);
    EXPECT_EQ(made->direction(), expected.direction());
    EXPECT_EQ(made->modes(), expected.modes());
    EXPECT_EQ(made->tie_count(), expected.tie_count());
}

/// Names that differ in case only, isolates, loops, ties that come twice and both ways round.
RecordBatch random_graph(unsigned seed) {
    std::mt19937 engine(seed);
    const auto random = [&] { return static_cast<unsigned>(engine()); };
    RecordBatch b = ring("x.csv", 0);
    const unsigned n = 2 + random() % 12;
    b.directed = random() % 2 == 0;
    for (unsigned i = 0; i < n; ++i) {
        b.entities.push_back(
            simple(EntityKind::node, fmt::format("{}{}", i % 3 ? 'n' : 'N', i / 2)));
        if (random() % 3 == 0) b.entities.back().known_id = fmt::format("id {}", random() % n);
    }
    for (unsigned i = random() % 30; i > 0; --i) {
        TieDraft t = listed(random() % n, random() % n, i);
        t.kind = TieKind::tie;
        t.strength = static_cast<float>(1 + random() % 5);
        b.ties.push_back(t);
    }
    return b;
}

TEST(PlainNetwork, IsTheSameOnRandomGraphs) {
    for (unsigned seed = 0; seed < 300; ++seed) {
        SCOPED_TRACE(seed);
        expect_same(random_graph(seed));
    }
}

TEST(PlainNetwork, KindsAndSectorsOfNodes) {
    RecordBatch b = ring("x.csv", 4);
    b.entities[0].kind = EntityKind::organisation;
    b.entities[0].sector = "bank";
    b.entities[1].kind = EntityKind::ministry;
    expect_same(b);
}

TEST(PlainNetwork, WeightsThatAreNoCountsIfNoTieComesTwice) {
    RecordBatch b = ring("x.csv", 5);
    b.ties[2].strength = 0.1F;
    expect_same(b);
    b.ties.push_back(b.ties[2]);
    EXPECT_FALSE(plain_network(b, lexicon));
}

TEST(PlainNetwork, LeavesTheRestToTheLongWay) {
    const auto changed = [](auto change) {
        RecordBatch b = ring("x.csv", 4);
        change(b);
        return plain_network(b, lexicon).has_value();
    };
    EXPECT_TRUE(changed([](RecordBatch&) {}));
    EXPECT_FALSE(changed([](RecordBatch& b) { b.exact_names = false; }));
    EXPECT_FALSE(changed([](RecordBatch& b) { b.entities[0].kind = EntityKind::theme; }));
    EXPECT_FALSE(changed([](RecordBatch& b) { b.entities[0].status = Status::proposed; }));
    EXPECT_FALSE(changed([](RecordBatch& b) { b.ties[0].kind = TieKind::listed; }));
    EXPECT_FALSE(changed([](RecordBatch& b) { b.ties[0].status = Status::rejected; }));
    EXPECT_FALSE(changed([](RecordBatch& b) { b.ties[0].strength = 0; }));
    EXPECT_FALSE(changed([](RecordBatch& b) {  // in no tie, and no plain node
        b.entities.push_back(simple(EntityKind::party, "P"));
    })) << "make_network leaves it out";
}

TEST(PlainNetwork, ALargeImportKeepsItsNetwork) {
    TemporaryFolder folder;
    const std::string path = folder / "x.db";
    const RecordBatch batch = ring("large.csv", 100'000);
    Store::open(path, OpenMode::create).append(batch, now, &lexicon);
    const Database db(path, Access::existing);
    EXPECT_EQ(db.integer("SELECT count(*) FROM network"), 1);
    const Store store = Store::open(path, OpenMode::read);
    const Network kept = store.network(lexicon);
    const Network expected = make_network(store.dossier(lexicon), {});
    EXPECT_EQ(kept.fingerprint(), expected.fingerprint());
    EXPECT_EQ(kept.names().sector, expected.names().sector);
    const auto id = Store::open(path, OpenMode::write)
                        .decide({0, DecisionKind::reject, "node-7", "", "", now, false});
    EXPECT_EQ(db.integer("SELECT count(*) FROM network"), 0);
    EXPECT_EQ(store.network(lexicon).size(), kept.size() - 1);
    Store::open(path, OpenMode::write).set_undone(id, true);
    EXPECT_EQ(store.network(lexicon).fingerprint(), kept.fingerprint());
}

TEST(PlainNetwork, NotBesideOtherDocuments) {
    TemporaryFolder folder;
    const std::string path = folder / "x.db";
    Store store = Store::open(path, OpenMode::create);
    store.append(small_plan("plan.txt", "1"), now);
    store.append(ring("large.csv", 100'000), now, &lexicon);
    EXPECT_EQ(Database(path, Access::existing).integer("SELECT count(*) FROM network"), 0);
    EXPECT_EQ(store.network(lexicon).size(), 100'003U);
}

}  // namespace
}  // namespace lobbynet
