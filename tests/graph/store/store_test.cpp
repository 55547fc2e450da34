// What goes into a store comes out of it: documents, versions, decisions, moments in time.
#include "graph/store/store.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "graph/base/error.hpp"
#include "graph/base/file.hpp"
#include "graph/store/digest.hpp"
#include "tests/graph/store/batches.hpp"
#include "tests/graph/store/temporary.hpp"

namespace lobbynet {
namespace {

using namespace test;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;
using Outcome = ImportResult::Outcome;

const Lexicon lexicon;
constexpr auto january = "2021-01-10T09:00:00Z";
constexpr auto march = "2021-03-10T09:00:00Z";
constexpr auto june = "2021-06-10T09:00:00Z";

class StoreTest : public testing::Test {
 protected:
    Store open(OpenMode mode = OpenMode::create) const { return Store::open(path, mode); }
    std::string bytes() const { return read_file(path); }
    TemporaryFolder folder;
    std::string path = folder / "lobbynet.db";
};

/// The batch that the statements of one document came from.
RecordBatch batch_of(const Statements& s) {
    RecordBatch b;
    const Source& source = s.sources.at(0);
    b.source = {source.name,  source.sha256,   source.importer,
                source.title, source.language, source.date};
    b.directed = source.directed;
    b.exact_names = s.exact_names.at(0);
    for (const auto& d : s.drafts) b.entities.push_back(d.draft);
    for (const auto& t : s.ties) b.ties.push_back(t.tie);
    for (const auto& q : s.questions) b.questions.push_back(q.what);
    return b;
}

std::string ids(const Dossier& dossier) {
    std::string out;
    for (const Entity& e : dossier.entities) out += (out.empty() ? "" : " ") + e.id;
    return out;
}

TEST_F(StoreTest, EveryFieldComesBack) {
    const RecordBatch in = full_batch();
    open().append(in, january);
    const Statements out = open(OpenMode::read).statements();
    ASSERT_THAT(out.sources, SizeIs(1));
    EXPECT_EQ(out.sources[0].recorded_at, january);
    EXPECT_EQ(out.sources[0].id, 1U);
    // the digest covers every field; its own test shows that each one counts
    EXPECT_EQ(digest_of(batch_of(out)), digest_of(in));
    EXPECT_EQ(out.drafts[0].draft.names, in.entities[0].names) << "in their order";
    EXPECT_THAT(out.drafts[1].draft.names, IsEmpty());
    EXPECT_EQ(out.ties[0].tie.strength, 0.1F);
    EXPECT_EQ(out.ties[0].tie.evidence.confidence, 0.25);
}

TEST_F(StoreTest, TheSameDocumentAgainChangesNoByte) {
    EXPECT_EQ(open().append(small_plan("plan.txt", "1"), january).outcome, Outcome::added);
    const std::string before = bytes();
    const ImportResult again = open().append(small_plan("plan.txt", "1"), march);
    EXPECT_EQ(again.outcome, Outcome::unchanged);
    EXPECT_EQ(again.source, 1U);
    EXPECT_TRUE(bytes() == before);
}

TEST_F(StoreTest, ANewVersionReplacesAndKeepsTheDecisions) {
    open().append(small_plan("plan.txt", "1", "Old"), january);
    open().append(small_plan("other.txt", "9"), january);
    open().decide({0, DecisionKind::rename, "a", "Alpha", "", january, false});
    const ImportResult result = open().append(small_plan("plan.txt", "2", "New"), march);
    EXPECT_EQ(result.outcome, Outcome::replaced);
    EXPECT_EQ(result.source, 1U) << "a document keeps its id";
    const Dossier now = open(OpenMode::read).dossier(lexicon);
    EXPECT_EQ(ids(now), "a b new wonen");
    EXPECT_EQ(now.find("a")->name, "Alpha");
    ASSERT_THAT(now.sources, SizeIs(2));
    EXPECT_EQ(now.sources[0].sha256, "2");
    EXPECT_THAT(open(OpenMode::read).verify(), IsEmpty());
}

TEST_F(StoreTest, OtherReadingOfTheSameBytesIsANewVersion) {
    open().append(small_plan("plan.txt", "1"), january);
    RecordBatch better = small_plan("plan.txt", "1");
    better.ties[0].evidence.surface = "A (afd. B)";
    EXPECT_EQ(open().append(better, march).outcome, Outcome::replaced);
    EXPECT_EQ(open().append(better, june).outcome, Outcome::unchanged);
}

TEST_F(StoreTest, BackToAnEarlierVersion) {
    open().append(small_plan("plan.txt", "1", "One"), january);
    open().append(small_plan("plan.txt", "2", "Two"), march);
    EXPECT_EQ(open().append(small_plan("plan.txt", "1", "One"), june).outcome, Outcome::replaced);
    EXPECT_EQ(ids(open(OpenMode::read).dossier(lexicon)), "a b one wonen");
}

TEST_F(StoreTest, WhatWasKnownWhen) {
    open().append(small_plan("plan.txt", "1", "Old"), january);
    open().append(small_plan("plan.txt", "2", "New"), march);
    const Store store = open(OpenMode::read);
    EXPECT_EQ(ids(store.dossier(lexicon, "2021-01-09")), "");
    EXPECT_EQ(ids(store.dossier(lexicon, "2021-01-10")), "a b old wonen") << "the end of the day";
    EXPECT_EQ(ids(store.dossier(lexicon, "2021-02")), "a b old wonen");
    EXPECT_EQ(ids(store.dossier(lexicon, "2021-03-10T08:59:59Z")), "a b old wonen");
    EXPECT_EQ(ids(store.dossier(lexicon, march)), "a b new wonen");
    EXPECT_EQ(ids(store.dossier(lexicon, "2021")), "a b new wonen");
}

TEST_F(StoreTest, WhichDecisionsWereKnownWhen) {
    Store store = open();
    store.append(small_plan("plan.txt", "1"), january);
    const auto id = store.decide({0, DecisionKind::merge, "a", "b", "seen it", march, false});
    EXPECT_EQ(id, 1U);
    EXPECT_EQ(ids(store.dossier(lexicon, "2021-02")), "a b wonen");
    EXPECT_EQ(ids(store.dossier(lexicon)), "b wonen");
    store.set_undone(id, true, june);
    EXPECT_EQ(ids(store.dossier(lexicon)), "a b wonen");
    EXPECT_EQ(ids(store.dossier(lexicon, "2021-04")), "b wonen") << "it held then";
    store.set_undone(id, false);
    EXPECT_EQ(ids(store.dossier(lexicon)), "b wonen");
    const Statements s = store.statements();
    ASSERT_THAT(s.decisions, SizeIs(1));
    EXPECT_EQ(s.decisions[0].note, "seen it");
    EXPECT_EQ(s.decisions[0].recorded_at, march);
    EXPECT_THROW(store.set_undone(7, true), DataError);
    EXPECT_THAT(store.verify(), IsEmpty());
}

TEST_F(StoreTest, SeveralDecisionsAreOneTransaction) {
    Store store = open();
    store.append(small_plan("plan.txt", "1"), january);
    EXPECT_THAT(store.decide_all({}), IsEmpty());
    EXPECT_THAT(store.decide_all({{0, DecisionKind::rename, "a", "Alpha", "", march, false},
                                  {0, DecisionKind::merge, "a", "b", "", march, false}}),
                ElementsAre(1U, 2U));
    EXPECT_EQ(ids(store.dossier(lexicon)), "b wonen");
}

TEST_F(StoreTest, DecisionsWithoutASubjectAreKept) {
    Store store = open();
    store.append(small_plan("plan.txt", "1", "Gone"), january);
    store.decide({0, DecisionKind::reject, "gone", "", "", january, false});
    store.append(small_plan("plan.txt", "2"), march);
    EXPECT_THAT(store.dossier(lexicon).idle_decisions, ElementsAre(1U));
    store.append(small_plan("plan.txt", "3", "Gone"), june);
    EXPECT_EQ(store.dossier(lexicon).find("gone")->status, Status::rejected);
}

TEST_F(StoreTest, NamesAreTextWhateverTheyHold) {
    const std::vector<std::string> names{"Robert'); DROP TABLE draft;--",
                                         "\"quoted\" & <b>bold</b> \\ back\\\\slash",
                                         "\U0001F30D\U0001F468\u200D\U0001F469\u200D\U0001F467",
                                         "\u05E9\u05DC\u05D5\u05DD \u202Eevil\u202C",
                                         std::string("a\0b", 3),
                                         "%s %n ?1 :name @x $y",
                                         "\xFF\xFE not UTF-8",
                                         ""};
    RecordBatch batch = small_plan("it's \"a\" plan; --.txt", "1");
    for (const auto& name : names) {
        batch.entities.push_back(simple(EntityKind::organisation, name));
        batch.ties.push_back(listed(0, static_cast<std::uint32_t>(batch.entities.size() - 1), 2));
        batch.ties.back().evidence.quote = name;
    }
    open().append(batch, january);
    const Store store = open(OpenMode::read);
    const Statements out = store.statements();
    EXPECT_EQ(out.sources[0].name, batch.source.name);
    for (std::size_t i = 0; i < names.size(); ++i) {
        EXPECT_EQ(out.drafts[3 + i].draft.name, names[i]);
        EXPECT_EQ(out.drafts[3 + i].draft.names[0].surface, names[i]);
        EXPECT_EQ(out.ties[2 + i].tie.evidence.quote, names[i]);
    }
    EXPECT_THAT(store.verify(), IsEmpty());
    EXPECT_EQ(Store::open(path, OpenMode::create).append(batch, march).outcome, Outcome::unchanged);
}

TEST_F(StoreTest, StoreNamesAreFileNamesAndNothingElse) {
    for (const std::string name : {":memory:", "file:x?mode=memory", "a b'c\"\\.db"}) {
        const std::string file = folder / name;
        Store::open(file, OpenMode::create).append(small_plan("p", "1"), january);
        EXPECT_TRUE(std::filesystem::exists(file)) << name;
    }
    const auto before = std::filesystem::current_path();
    std::filesystem::current_path(folder.path());
    std::filesystem::remove(":memory:");
    Store::open(":memory:", OpenMode::create).append(small_plan("p", "1"), january);
    EXPECT_TRUE(std::filesystem::exists(folder / ":memory:"));
    std::filesystem::current_path(before);
}

TEST_F(StoreTest, ScratchIsACopy) {
    open().append(small_plan("plan.txt", "1"), january);
    const std::string before = bytes();
    Store scratch = open(OpenMode::scratch);
    scratch.append(small_plan("other.txt", "2", "C"), march);
    scratch.decide({0, DecisionKind::reject, "a", "", "", march, false});
    EXPECT_EQ(ids(scratch.dossier(lexicon)), "a b c wonen");
    EXPECT_TRUE(bytes() == before);
    EXPECT_EQ(ids(open(OpenMode::read).dossier(lexicon)), "a b wonen");
}

TEST_F(StoreTest, ScratchWithoutAFileIsEmpty) {
    Store scratch = open(OpenMode::scratch);
    EXPECT_EQ(ids(scratch.dossier(lexicon)), "");
    scratch.append(small_plan("plan.txt", "1"), january);
    EXPECT_EQ(ids(scratch.dossier(lexicon)), "a b wonen");
    EXPECT_FALSE(std::filesystem::exists(path));
}

TEST_F(StoreTest, NoFileBeforeTheFirstImport) {
    Store store = open();
    EXPECT_FALSE(std::filesystem::exists(path));
    EXPECT_EQ(ids(store.dossier(lexicon)), "");
    EXPECT_THAT(store.verify(), IsEmpty());
    store.append(small_plan("plan.txt", "1"), january);
    EXPECT_TRUE(std::filesystem::exists(path));
    EXPECT_FALSE(std::filesystem::exists(path + "-journal"));
}

TEST_F(StoreTest, AnImportThatFailsLeavesNothing) {
    RecordBatch bad = small_plan("plan.txt", "1");
    bad.ties.push_back(listed(0, 99, 1));
    EXPECT_THROW(open().append(bad, january), DataError);
    EXPECT_THAT(std::filesystem::is_empty(folder.path()), true);

    open().append(small_plan("plan.txt", "1"), january);
    const std::string before = bytes();
    bad.source.sha256 = "2";
    EXPECT_THROW(open().append(bad, march), DataError);
    bad.ties.back() = listed(0, 1, 1);
    bad.ties.back().strength = NAN;
    EXPECT_THROW(open().append(bad, march), DataError);
    bad.source.name.clear();
    EXPECT_THROW(open().append(bad, march), DataError);
    EXPECT_TRUE(bytes() == before);
}

TEST_F(StoreTest, AnEmptyDocumentIsADocument) {
    RecordBatch nothing;
    nothing.source.name = "empty.txt";
    open().append(nothing, january);
    EXPECT_THAT(open(OpenMode::read).statements().sources, SizeIs(1));
    EXPECT_EQ(open().append(nothing, march).outcome, Outcome::unchanged);
}

TEST_F(StoreTest, TwoWritersInTurn) {
    Store first = open();
    Store second = open();
    first.append(small_plan("a.txt", "1"), january);
    second.append(small_plan("b.txt", "2"), march);
    EXPECT_THAT(first.statements().sources, SizeIs(2));
}

// Standard input has no name of its own, so it is told apart by its title too.
TEST_F(StoreTest, UnderWhichNameADocumentGoesIn) {
    using Why = DocumentName::Why;
    RecordBatch first = small_plan("plan.txt", "1");
    first.source.date = Date::parse("2021");
    first.source.title = "Werkplan";
    open().append(first, january);
    RecordBatch next = first;
    next.source.sha256 = "2";
    const auto named = [&](bool anonymous) {
        const DocumentName name = open().name_for(next, "new", anonymous);
        return std::pair(name.why, name.name);
    };
    EXPECT_EQ(named(false), std::pair(Why::own, std::string("plan.txt")));
    next.source.title = "Jaarplan";
    EXPECT_EQ(named(false), std::pair(Why::taken_over, std::string("plan.txt")));
    EXPECT_EQ(named(true), std::pair(Why::kept_apart, std::string("new/plan.txt")));
    next.source.date = Date::parse("2022");
    EXPECT_EQ(named(false), std::pair(Why::kept_apart, std::string("new/plan.txt")));
    EXPECT_EQ(open().name_for(next, "", true).name, "plan.txt (2)");
    EXPECT_EQ(open().check_name(next).why, Why::taken_over) << "a chosen name is kept to";
    next.source = first.source;
    next.source.name = "copy.txt";
    EXPECT_EQ(named(false), std::pair(Why::same_content, std::string("plan.txt")));
}

class AbsorbTest : public StoreTest {
 protected:
    Store other(OpenMode mode = OpenMode::create) const {
        return Store::open(folder / "other.db", mode);
    }
};

TEST_F(AbsorbTest, DocumentsAndDecisionsThatAreNotHere) {
    open().append(small_plan("mine.txt", "1"), january);
    open().decide({0, DecisionKind::rename, "a", "Alpha", "", january, false});
    other().append(small_plan("theirs.txt", "2", "C"), january);
    other().append(small_plan("mine.txt", "1"), march);
    other().decide({0, DecisionKind::rename, "a", "Alpha", "", january, false});
    other().decide({0, DecisionKind::rename, "b", "Beta", "", march, true});

    const AbsorbResult result = open().absorb(other(OpenMode::read), june);
    ASSERT_THAT(result.sources, SizeIs(2));
    EXPECT_EQ(result.sources[0].name, "theirs.txt");
    EXPECT_EQ(result.sources[0].outcome, Outcome::added);
    EXPECT_EQ(result.sources[1].outcome, Outcome::unchanged);
    EXPECT_EQ(result.decisions, 1U);
    const Statements s = open(OpenMode::read).statements();
    EXPECT_THAT(s.sources, SizeIs(2));
    EXPECT_EQ(s.sources[1].recorded_at, june) << "that is when this store came to know it";
    ASSERT_THAT(s.decisions, SizeIs(2));
    EXPECT_TRUE(s.decisions[1].undone);
    EXPECT_THAT(open(OpenMode::read).verify(), IsEmpty());

    const std::string before = bytes();
    EXPECT_EQ(open().absorb(other(OpenMode::read), june).decisions, 0U);
    EXPECT_TRUE(bytes() == before) << "once more changes nothing";
}

TEST_F(AbsorbTest, TheVersionThatWasReadLastCounts) {
    open().append(small_plan("plan.txt", "1", "Mine"), march);
    other().append(small_plan("plan.txt", "2", "Theirs"), january);
    open().absorb(other(OpenMode::read), june);
    EXPECT_EQ(ids(open(OpenMode::read).dossier(lexicon)), "a b mine wonen");
    other().append(small_plan("plan.txt", "3", "Newer"), "2021-04-01T00:00:00Z");
    open().absorb(other(OpenMode::read), june);
    EXPECT_EQ(ids(open(OpenMode::read).dossier(lexicon)), "a b newer wonen");
}

TEST_F(AbsorbTest, APlanOfAnotherYearIsKeptBesideTheOneThatHasItsName) {
    RecordBatch mine = small_plan("plan.txt", "1", "Mine");
    mine.source.date = Date::parse("2021");
    RecordBatch theirs = small_plan("plan.txt", "2", "Theirs");
    theirs.source.date = Date::parse("2022");
    open().append(mine, january);
    other().append(theirs, january);
    const AbsorbResult result = open().absorb(other(OpenMode::read), june);
    ASSERT_THAT(result.sources, SizeIs(1));
    EXPECT_EQ(result.sources[0].name, "other/plan.txt");
    EXPECT_EQ(ids(open(OpenMode::read).dossier(lexicon)), "a b mine theirs wonen");
    const std::string before = bytes();
    open().absorb(other(OpenMode::read), june);
    EXPECT_TRUE(bytes() == before) << "once more changes nothing";
}

TEST_F(AbsorbTest, IntoAStoreThatIsNotThereYet) {
    other().append(small_plan("plan.txt", "1"), january);
    open().absorb(other(OpenMode::read), june);
    EXPECT_EQ(ids(open(OpenMode::read).dossier(lexicon)), "a b wonen");
}

TEST_F(StoreTest, AKeptNetworkIsTheNetwork) {
    Store store = open();
    store.append(ring("ring.csv", 50), january);
    const Network made = store.network(lexicon);
    store.keep_network(lexicon);
    const Network kept = open(OpenMode::read).network(lexicon);
    EXPECT_EQ(kept.size(), 50U);
    EXPECT_EQ(kept.tie_count(), 50U);
    EXPECT_EQ(kept.fingerprint(), made.fingerprint());
    EXPECT_EQ(kept.names().id, made.names().id);
    EXPECT_THAT(store.verify(), IsEmpty());

    store.append(small_plan("plan.txt", "1"), march);
    EXPECT_EQ(store.network(lexicon).size(), 53U) << "not the one that was kept";
    store.keep_network(lexicon);
    store.decide({0, DecisionKind::reject, "a", "", "", june, false});
    EXPECT_EQ(store.network(lexicon).size(), 52U);
    NetworkQuery plain;
    plain.classes.listed = false;
    EXPECT_EQ(store.network(lexicon, plain).size(), 50U);
}

TEST_F(StoreTest, MergedTiesComeBackTheSameFromTheKeptNetwork) {
    RecordBatch twice = ring("ring.csv", 5);
    twice.directed = true;
    twice.ties.push_back(twice.ties[0]);
    twice.ties.back().strength = 0.7F;
    Store store = open();
    store.append(twice, january);
    const std::string before = store.network(lexicon).fingerprint();
    store.keep_network(lexicon);
    const Network kept = store.network(lexicon);
    EXPECT_EQ(kept.fingerprint(), before);
    EXPECT_EQ(kept.direction(), Direction::directed);
    EXPECT_FALSE(kept.in().strength.empty());
}

TEST(DigestTest, EveryFieldCounts) {
    const std::string before = digest_of(full_batch());
    const auto changed = [&](auto change) {
        RecordBatch b = full_batch();
        change(b);
        return digest_of(b) != before;
    };
    EXPECT_FALSE(changed([](RecordBatch&) {}));
    EXPECT_FALSE(changed([](RecordBatch& b) { b.source.name = "copy.txt"; }));
    EXPECT_TRUE(changed([](RecordBatch& b) { b.source.title += '.'; }));
    EXPECT_TRUE(changed([](RecordBatch& b) { b.source.date.reset(); }));
    EXPECT_TRUE(changed([](RecordBatch& b) { b.directed = false; }));
    EXPECT_TRUE(changed([](RecordBatch& b) { b.exact_names = false; }));
    EXPECT_TRUE(changed([](RecordBatch& b) { b.entities[0].kind = EntityKind::party; }));
    EXPECT_TRUE(changed([](RecordBatch& b) { b.entities[0].name += ' '; }));
    EXPECT_TRUE(changed([](RecordBatch& b) { b.entities[0].acronym.clear(); }));
    EXPECT_TRUE(changed([](RecordBatch& b) { b.entities[0].sector.clear(); }));
    EXPECT_TRUE(changed([](RecordBatch& b) { b.entities[0].tier = Tier::none; }));
    EXPECT_TRUE(changed([](RecordBatch& b) { b.entities[0].date->day = 18; }));
    EXPECT_TRUE(changed([](RecordBatch& b) { b.entities[0].known_id.clear(); }));
    EXPECT_TRUE(changed([](RecordBatch& b) { b.entities[0].number = "IV"; }));
    EXPECT_TRUE(changed([](RecordBatch& b) { b.entities[0].span.page = 9; }));
    EXPECT_TRUE(changed([](RecordBatch& b) { b.entities[0].is_author = false; }));
    EXPECT_TRUE(changed([](RecordBatch& b) { b.entities[0].status = Status::accepted; }));
    EXPECT_TRUE(changed([](RecordBatch& b) { b.entities[0].names[0].span.last_line = 9; }));
    EXPECT_TRUE(changed([](RecordBatch& b) { b.entities[0].names.pop_back(); }));
    EXPECT_TRUE(changed([](RecordBatch& b) { b.ties[0].source = 1; }));
    EXPECT_TRUE(changed([](RecordBatch& b) { b.ties[0].target = 1; }));
    EXPECT_TRUE(changed([](RecordBatch& b) { b.ties[0].kind = TieKind::member; }));
    EXPECT_TRUE(changed([](RecordBatch& b) { b.ties[0].status = Status::accepted; }));
    EXPECT_TRUE(changed([](RecordBatch& b) { b.ties[0].strength = 0.2F; }));
    EXPECT_TRUE(changed([](RecordBatch& b) { b.ties[0].valid_from.reset(); }));
    EXPECT_TRUE(changed([](RecordBatch& b) { b.ties[0].valid_to.reset(); }));
    EXPECT_TRUE(changed([](RecordBatch& b) { b.ties[0].evidence.span.first_line = 1; }));
    EXPECT_TRUE(changed([](RecordBatch& b) { b.ties[0].evidence.surface.clear(); }));
    EXPECT_TRUE(changed([](RecordBatch& b) { b.ties[0].evidence.quote.clear(); }));
    EXPECT_TRUE(changed([](RecordBatch& b) { b.ties[0].evidence.confidence = 1; }));
    EXPECT_TRUE(changed([](RecordBatch& b) { b.questions[0].kind.clear(); }));
    EXPECT_TRUE(changed([](RecordBatch& b) { b.questions[0].text.clear(); }));
    EXPECT_TRUE(changed([](RecordBatch& b) { b.questions[0].surface.clear(); }));
    EXPECT_TRUE(changed([](RecordBatch& b) { b.questions[0].taken.clear(); }));
    EXPECT_TRUE(changed([](RecordBatch& b) { b.questions[0].other.clear(); }));
    EXPECT_TRUE(changed([](RecordBatch& b) { b.questions.clear(); }));
}

}  // namespace
}  // namespace lobbynet
