// lobbynet diff, end to end; and what --as-of and a lexicon beside the store do to other commands.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "graph/base/text.hpp"
#include "graph/store/store.hpp"
#include "tests/cli/program.hpp"
#include "tests/graph/store/batches.hpp"

namespace lobbynet::test {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

TieDraft of_kind(TieDraft tie, TieKind kind) {
    tie.kind = kind;
    return tie;
}

RecordBatch document(const std::string& name, std::vector<std::string> stakeholders) {
    RecordBatch b;
    b.source.name = name;
    b.source.sha256 = name;
    b.source.importer = "plan";
    b.entities = {simple(EntityKind::theme, "Wonen", 1), simple(EntityKind::theme, "Jeugd", 10)};
    for (auto& s : stakeholders) b.entities.push_back(simple(EntityKind::organisation, s, 3));
    return b;
}

//   first:   Xbond - Wonen - Ybond - Jeugd - Zbond     Ybond stands between
//   second:  Ybond - Wonen - Xbond   Jeugd - Zbond
//                            X2bond ---+               nobody does, unless X2bond is Xbond
RecordBatch first_plan() {
    RecordBatch b = document("first.txt", {"Xbond", "Ybond", "Zbond", "Kwartet"});
    b.ties = {listed(2, 0, 3), listed(3, 0, 3), listed(3, 1, 12), listed(4, 1, 12)};
    b.entities[5].kind = EntityKind::coalition;
    b.ties.push_back(of_kind(listed(2, 5, 15), TieKind::member));
    return b;
}
RecordBatch second_plan() {
    RecordBatch b = document("second.txt", {"Xbond", "Ybond", "Zbond", "Kwartet", "Derde partij"});
    b.ties = {listed(2, 0, 3), listed(3, 0, 3), listed(6, 1, 12), listed(4, 1, 12)};
    b.entities[5].kind = EntityKind::coalition;
    b.ties.push_back(of_kind(listed(3, 5, 15), TieKind::member));
    return b;
}

class DiffTest : public ::testing::Test, public Program {
 protected:
    void append(const RecordBatch& batch, const char* when = "2021-01-01T00:00:00Z") {
        Store::open(path("lobbynet.db"), OpenMode::create).append(batch, when);
    }
};

TEST_F(DiffTest, TwoPlans) {
    append(first_plan());
    append(second_plan());
    const std::string page = done({"diff", "first", "second.txt"});
    EXPECT_THAT(page, HasSubstr("From first.txt to second.txt"));
    EXPECT_THAT(page, HasSubstr("Joined (1)\n  organisation  Derde partij"));
    EXPECT_THAT(page, HasSubstr("Moved to other themes (1)\n  - Ybond\n      - Jeugd"));
    EXPECT_THAT(page, HasSubstr("Coalitions and programmes with other members (1)\n  - Kwartet\n"
                                "      + Ybond\n      - Xbond"));
    EXPECT_THAT(page, HasSubstr("ties: 1 new, 1 gone, 3 kept"));
    EXPECT_THAT(done({"diff", "2", "1"}), HasSubstr("Left (1)\n  organisation  Derde partij"));
    EXPECT_THAT(done({"diff", "1", "1"}), HasSubstr("Nobody joined, left or moved."));
}

// With X2bond = Xbond: Ybond falls from 1 to 2, and would have stayed at 1 without that decision;
// Xbond rises from 2 to 1, and would have done so without it.
TEST_F(DiffTest, RankChangesByDataAndByDecisions) {
    RecordBatch second = second_plan();
    second.entities[6] = simple(EntityKind::organisation, "X2bond", 3);
    append(first_plan());
    append(second);
    done({"merge", "X2bond", "Xbond"});
    const std::string json = done({"diff", "first", "second", "--format", "json"});
    EXPECT_THAT(json, HasSubstr(R"("id": "ybond", "name": "Ybond", "a": 1, "b": 2, )"
                                R"("by_data": 0, "by_decisions": -1)"));
    EXPECT_THAT(json, HasSubstr(R"("id": "xbond", "name": "Xbond", "a": 2, "b": 1, )"
                                R"("by_data": 1, "by_decisions": 0)"));
    EXPECT_THAT(json, Not(HasSubstr("\"id\": \"zbond\"")));
    const std::string csv = done({"diff", "first", "second", "--format", "csv", "--by", "degree"});
    EXPECT_THAT(csv, HasSubstr("rank,xbond,Xbond,,degree,2,1,1,0\r\n"));
}

TEST_F(DiffTest, TwoDates) {
    RecordBatch b = first_plan();
    b.ties[0].valid_to = Date::parse("2021");  // Xbond - Wonen
    b.ties[3].valid_from = Date::parse("2022-02");
    append(b);
    const std::string page = done({"diff", "2021-06", "2022-06-01"});
    EXPECT_THAT(page, HasSubstr("Joined (1)\n  organisation  Zbond"));
    EXPECT_THAT(page, HasSubstr("Left (1)\n  organisation  Xbond"));
    EXPECT_THAT(page, HasSubstr("ties: 1 new, 1 gone, 2 kept"));
    EXPECT_EQ(run({"diff", "2021", "2022", "--as-of", "2021"}).code, 2);
}

TEST_F(DiffTest, TwoMomentsOfTheStore) {
    append(first_plan(), "2021-01-10T00:00:00Z");
    RecordBatch again = second_plan();
    again.source.name = "first.txt";
    append(again, "2021-02-10T00:00:00Z");
    at("2021-03-10T00:00:00Z");
    done({"reject", "Zbond"});
    const auto between = [&](const char* a, const char* b) {
        return done({"diff", a, b, "--recorded", "--format", "json"});
    };
    EXPECT_THAT(between("2021-01", "2021-02"), HasSubstr(R"("joined": [
    {"id": "derde-partij")"));
    EXPECT_THAT(between("2021-02", "2021-03"), HasSubstr(R"("left": [
    {"id": "zbond")"));
    EXPECT_THAT(between("2021-03", "2021-04"), HasSubstr(R"("left": [])"));
    EXPECT_EQ(run({"diff", "1", "1", "--recorded"}).code, 2);
    EXPECT_EQ(run({"diff", "2021", "2022", "--recorded", "--known-at", "2021"}).code, 2);
}

TEST_F(DiffTest, TwoElections) {
    RecordBatch b = first_plan();
    for (const char* name : {"Landelijke verkiezing", "Plaatselijke verkiezing"})
        b.entities.push_back(simple(EntityKind::election, name, 20));
    b.ties.push_back(of_kind(listed(6, 0, 20), TieKind::about));
    b.ties.push_back(of_kind(listed(7, 1, 20), TieKind::about));
    append(b);
    const std::string page = done({"diff", "Landelijke", "Plaatselijke"});
    EXPECT_THAT(page, HasSubstr("Zbond"));
    EXPECT_THAT(page, HasSubstr("Left (2)\n  theme         Wonen\n  organisation  Xbond"));
}

TEST_F(DiffTest, SidesOfDifferentSorts) {
    append(first_plan());
    const Ran ran = run({"diff", "first.txt", "2021"});
    EXPECT_EQ(ran.code, 1);
    EXPECT_THAT(ran.err, HasSubstr("'first.txt' is a source; '2021' is a date"));
    EXPECT_THAT(run({"diff", "first.txt", "nothing"}).err, HasSubstr("'nothing' is none of these"));
    EXPECT_EQ(run({"diff", "first.txt"}).code, 2);
}

TEST_F(DiffTest, AsOfHoldsForEveryCommandThatReadsTies) {
    RecordBatch b = first_plan();
    b.ties.pop_back();                         // of the coalition
    b.ties[0].valid_to = Date::parse("2021");  // Xbond - Wonen
    append(b);
    const std::vector<std::vector<std::string>> commands{
        {"list", "stakeholders", "--theme", "Wonen", "--format", "csv"},
        {"show", "Wonen", "--format", "csv"},
        {"links", "organisations", "Wonen", "--format", "csv"},
        {"rank", "--format", "csv"},
        {"export", "-o", "-", "--format", "csv"},
        {"map", "-o", "-", "--format", "dot"}};
    for (auto command : commands) {
        const std::string name = command.front();
        command.insert(command.end(), {"--as-of", "2021"});
        EXPECT_THAT(lower(done(command)), HasSubstr("xbond")) << name;
        command.back() = "2022";
        EXPECT_THAT(lower(done(command)), Not(HasSubstr("xbond"))) << name;
    }
    EXPECT_EQ(run({"why", "Xbond", "Wonen", "--as-of", "2021"}).code, 0);
    EXPECT_EQ(run({"why", "Xbond", "Wonen", "--as-of", "2022"}).code, 1);
    EXPECT_EQ(run({"rank", "--as-of", "soon"}).code, 2);
}

TEST_F(DiffTest, ALexiconBesideTheStoreOrByOption) {
    append(first_plan());
    const std::string rows =
        "entity\tbond\torganisation\tDe Bond\tDB\tunion\tnational\t\t\tXbond|Ybond\n";
    write("mine.tsv", rows);
    EXPECT_THAT(done({"--lexicon", path("mine.tsv"), "show", "DB"}), HasSubstr("DB (De Bond)"));
    EXPECT_EQ(run({"show", "DB"}).code, 1);
    write("lobbynet.lexicon.tsv", rows);
    EXPECT_THAT(done({"show", "Xbond"}), HasSubstr("DB (De Bond)"));

    write("lobbynet.lexicon.tsv", rows + "# fine\nentity\tb\tkingdom\tB\n");
    const Ran ran = run({"rank"});
    EXPECT_EQ(ran.code, 1);
    EXPECT_THAT(ran.err, HasSubstr("lobbynet.lexicon.tsv:3: 'kingdom' is not known here"));
    EXPECT_THAT(ran.err, HasSubstr("ministry"));
    EXPECT_EQ(run({"rank", "--lexicon", path("nowhere.tsv")}).code, 1);
}

}  // namespace
}  // namespace lobbynet::test
