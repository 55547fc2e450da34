// Decisions, end to end: every command of the ledger through run_cli on a store in a folder.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "graph/store/store.hpp"
#include "tests/cli/program.hpp"
#include "tests/graph/store/batches.hpp"

namespace lobbynet::test {
namespace {

using ::testing::ContainsRegex;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

constexpr std::string_view plan_2021 =
    "Werkplan 2021\n"
    "\n"
    "1 Wonen\n"
    "We willen dat iedereen kan wonen.\n"
    "Stakeholders: Ministerie van BZK, Aedes, NJQ, Zonnebond\n"
    "\n"
    "2 Jeugd\n"
    "We willen dat de jeugd meetelt.\n"
    "Stakeholders: Ministerie van VWS, NJQ, Maanbond, VNG\n";

// NJQ gets its full name
constexpr std::string_view plan_2022 =
    "Werkplan 2022\n"
    "\n"
    "1 Wonen\n"
    "We willen dat iedereen kan wonen.\n"
    "Stakeholders: Ministerie van BZK, Aedes, Jongerenraad Noord (NJQ), Zonnebond\n"
    "\n"
    "2 Jeugd\n"
    "We willen dat de jeugd meetelt.\n"
    "Stakeholders: Ministerie van VWS, Jongerenraad Noord (NJQ), Maanbond\n";

TieDraft stated(std::uint32_t source, std::uint32_t target, TieKind kind, std::uint32_t line) {
    TieDraft t = listed(source, target, line);
    t.kind = kind;
    t.status = Status::proposed;
    t.evidence.surface = "surface of line " + std::to_string(line);
    t.evidence.quote = "quote of line " + std::to_string(line);
    t.evidence.confidence = 0.6;
    return t;
}

//   Zonnebond --listed-- Wonen --listed-- Maanbond
//       |                                  |
//       +--member?--  Kring?  --member?----+      ?: proposed; and a question of the reader
RecordBatch doubtful_plan() {
    RecordBatch b;
    b.source.name = "doubtful.txt";
    b.source.sha256 = "d";
    b.source.importer = "plan";
    b.entities = {
        simple(EntityKind::theme, "Wonen", 1), simple(EntityKind::organisation, "Zonnebond", 3),
        simple(EntityKind::organisation, "Maanbond", 4), simple(EntityKind::coalition, "Kring", 7)};
    b.entities[3].status = Status::proposed;
    b.ties = {listed(1, 0, 3), listed(2, 0, 4), stated(1, 3, TieKind::member, 7),
              stated(2, 3, TieKind::member, 8)};
    b.questions = {{"split",
                    "'Zon en Maan': two names, or one name?",
                    "Zon en Maan",
                    "two names",
                    "one name",
                    {5, 5, 0}}};
    return b;
}

class LedgerTest : public ::testing::Test, public Program {
 protected:
    void store(const RecordBatch& batch, const std::string& name = "lobbynet.db") {
        Store::open(path(name), OpenMode::create).append(batch, "2021-01-01T00:00:00Z");
    }
    void import_plan(std::string_view text, const std::string& name) {
        done({"import", write(name, std::string(text))});
    }
    std::string exported(std::vector<std::string> options = {}) {
        options.insert(options.begin(), {"export", "-o", "-", "--format", "json"});
        return done(options);
    }
    std::size_t count(const std::string& text, const std::string& what) {
        std::size_t n = 0;
        for (auto at = text.find(what); at != text.npos; at = text.find(what, at + 1)) ++n;
        return n;
    }
};

TEST_F(LedgerTest, AcceptingATieAcceptsWhatItJoins) {
    store(doubtful_plan());
    EXPECT_THAT(done({"show", "Zonnebond"}), HasSubstr("[proposed]"));
    EXPECT_EQ(done({"accept", "Zonnebond - Kring", "--note", "phone call"}),
              "accepted: Zonnebond is a member of Kring, with what it joins (decisions 1, 2)\n");
    EXPECT_THAT(done({"show", "Zonnebond"}), Not(HasSubstr("[proposed]")));
    EXPECT_THAT(done({"show", "Maanbond"}), HasSubstr("[proposed]"));
    const std::string log = done({"log"});
    EXPECT_THAT(log, HasSubstr("2  2021-03-01T12:00:00Z  in force  Zonnebond is a member of Kring: "
                               "accepted  phone call"));
}

TEST_F(LedgerTest, TheSameDecisionTwiceIsOneRow) {
    store(doubtful_plan());
    done({"reject", "Maanbond"});
    EXPECT_THAT(done({"reject", "Maanbond"}), StartsWith("decided already: Maanbond: rejected"));
    done({"accept", "Maanbond"});
    EXPECT_THAT(done({"reject", "Maanbond"}), HasSubstr("(decision 3)"));
}

TEST_F(LedgerTest, ARejectedEntityTakesItsTiesAlongAndCanComeBack) {
    store(doubtful_plan());
    EXPECT_EQ(done({"reject", "maanbond"}),
              "rejected: Maanbond (organisation), and with it 2 ties (decision 1)\n");
    EXPECT_THAT(done({"rank", "--format", "csv"}), Not(HasSubstr("maanbond")));
    EXPECT_EQ(run({"show", "Maanbond"}).code, 1);
    done({"accept", "Maanbond"});
    EXPECT_THAT(done({"rank", "--format", "csv"}), HasSubstr("maanbond"));
}

TEST_F(LedgerTest, SeveralKindsOfTieNeedAKind) {
    RecordBatch b = doubtful_plan();
    b.ties.push_back(stated(1, 3, TieKind::participates, 9));
    store(b);
    const Ran ran = run({"accept", "Zonnebond - Kring"});
    EXPECT_EQ(ran.code, 1);
    EXPECT_THAT(ran.err, HasSubstr("--kind: member (proposed), participates (proposed)"));
    EXPECT_THAT(done({"accept", "Kring - Zonnebond", "--kind", "participates"}),
                HasSubstr("Zonnebond takes part in Kring"));
    EXPECT_EQ(run({"accept", "Zonnebond - Kring", "--kind", "seat"}).code, 1);
    EXPECT_EQ(run({"accept", "Zonnebond - Kring", "--kind", "friend"}).code, 2);
    EXPECT_EQ(run({"accept", "Zonnebond - Maanbond"}).code, 1);
    EXPECT_THAT(run({"accept", "Zonnebond - Nobody"}).err, HasSubstr("'Nobody'"));
}

TEST_F(LedgerTest, MergeAndUndoLeaveNoTrace) {
    store(doubtful_plan());
    const std::string before = exported();
    EXPECT_EQ(done({"merge", "Maanbond", "Zonnebond"}),
              "Maanbond (maanbond) is now Zonnebond (zonnebond): 2 ties and 2 became 2 "
              "(decision 1)\n");
    EXPECT_EQ(count(exported(), "\"id\": \"maanbond\""), 0U);
    EXPECT_EQ(done({"undo"}), "undone: decision 1, Maanbond is Zonnebond\n");
    EXPECT_EQ(exported(), before);
    EXPECT_EQ(run({"undo"}).code, 1);
    EXPECT_THAT(done({"log"}), HasSubstr("undone"));
    done({"undo", "1", "--redo"});
    EXPECT_EQ(count(exported(), "\"id\": \"maanbond\""), 0U);
    EXPECT_EQ(run({"undo", "1", "--redo"}).code, 1);
    EXPECT_EQ(run({"undo", "7"}).code, 1);
    EXPECT_EQ(run({"undo", "last"}).code, 2);
}

TEST_F(LedgerTest, WhatCannotBeOneIsNotMerged) {
    store(doubtful_plan());
    EXPECT_THAT(run({"merge", "Wonen", "Zonnebond"}).err, HasSubstr("cannot be one"));
    EXPECT_THAT(run({"merge", "Zonnebond", "zonnebond"}).err, HasSubstr("already"));
    EXPECT_THAT(done({"log"}), HasSubstr("Nothing was decided yet."));
}

TEST_F(LedgerTest, DryRunShowsTheRankingAndWritesNothing) {
    import_plan(plan_2021, "plan.txt");
    const std::string bytes = read("lobbynet.db");
    const std::string page = done({"merge", "Zonnebond", "Maanbond", "--dry-run"});
    EXPECT_THAT(page, HasSubstr("Nothing is written yet."));
    EXPECT_THAT(page, HasSubstr("entities                               9      8"));
    EXPECT_THAT(page, HasSubstr("ties                                   8      8"));
    const std::string json =
        done({"merge", "Zonnebond", "Maanbond", "--dry-run", "--format", "json"});
    EXPECT_THAT(json, HasSubstr(R"("before": {"entities": 9, "ties": 8)"));
    EXPECT_THAT(json, HasSubstr(R"("id": "zonnebond", "name": "Zonnebond", "before": {"rank": 2)"));
    EXPECT_THAT(done({"reject", "NJQ", "--dry-run", "--format", "csv"}),
                HasSubstr("njq,NJQ,1,,16,\r\n"));
    EXPECT_EQ(read("lobbynet.db"), bytes);
}

TEST_F(LedgerTest, SplitMakesAnEntityThatCanBeDecidedAbout) {
    import_plan(plan_2022, "plan.txt");
    import_plan(plan_2021, "earlier.txt");
    // the acronym of 2021 was taken for the body that 2022 explains
    EXPECT_THAT(done({"show", "njq", "--format", "json"}), HasSubstr("\"jongerenraad-noord\""));
    EXPECT_THAT(run({"split", "NJQ", "something"}).err, HasSubstr("it is called:"));
    EXPECT_EQ(done({"split", "Jongerenraad Noord", "NJQ"}),
              "NJQ (njq) is now apart from NJQ (jongerenraad-noord): it has 2 ties, and NJQ is "
              "left with 2 (decision 1)\n");
    EXPECT_THAT(done({"reject", "njq"}), HasSubstr("rejected: NJQ (organisation)"));
    EXPECT_THAT(run({"split", "Aedes", "Aedes"}).err, HasSubstr("nothing to split off"));
}

TEST_F(LedgerTest, RenameChangesWhatPeopleSee) {
    store(doubtful_plan());
    EXPECT_EQ(done({"rename", "kring", "De  Kring van Bonden"}),
              "kring is now called 'De Kring van Bonden' instead of 'Kring' (decision 1)\n");
    EXPECT_THAT(done({"show", "De Kring van"}), HasSubstr("De Kring van Bonden\nid"));
    EXPECT_EQ(run({"rename", "kring", "De Kring van Bonden"}).code, 1);
    EXPECT_EQ(run({"rename", "kring", "  "}).code, 1);
}

TEST_F(LedgerTest, DecisionsSurviveReimportNextYearsPlanAndAnotherStore) {
    import_plan(plan_2021, "plan-2021.txt");
    done({"reject", "Zonnebond - Wonen"});
    done({"rename", "NJQ", "De jongerenraad"});
    done({"merge", "Maanbond", "VNG"});
    const auto holds = [&] {
        const std::string json = exported();
        EXPECT_EQ(count(json, "\"id\": \"maanbond\""), 0U);
        EXPECT_THAT(json, HasSubstr("\"name\": \"De jongerenraad\""));
        EXPECT_THAT(json, ContainsRegex("\"zonnebond\", \"target\": \"wonen\".*\"rejected\""));
        EXPECT_THAT(done({"log", "--format", "csv"}), Not(HasSubstr("idle")));
    };
    holds();
    const std::string before = exported();
    import_plan(plan_2021, "plan-2021.txt");  // the same again
    EXPECT_EQ(exported(), before);
    import_plan(std::string(plan_2021) + "\n", "plan-2021.txt");  // a new version
    holds();
    import_plan(plan_2022, "plan-2022.txt");
    holds();
    EXPECT_THAT(exported(), HasSubstr("Jongerenraad Noord (NJQ)"));

    // a colleague's store takes over documents and decisions
    environment["LOBBYNET_STORE"] = path("colleague.db");
    import_plan("Plan\n\n1 Wonen\nStakeholders: Aedes, Sterbond\n", "colleague.txt");
    done({"reject", "Sterbond"});
    const Ran ran = run({"import", path("lobbynet.db")});
    EXPECT_EQ(ran.code, 0) << ran.err;
    EXPECT_THAT(ran.err, HasSubstr("3 decisions taken over"));
    EXPECT_THAT(ran.out, HasSubstr("plan-2022.txt (store): added"));
    holds();
    EXPECT_EQ(run({"show", "Sterbond"}).code, 1);
    const std::string merged = exported();
    EXPECT_THAT(run({"import", path("lobbynet.db")}).err, HasSubstr("0 decisions taken over"));
    EXPECT_EQ(exported(), merged);
    EXPECT_THAT(run({"import", path("colleague.db")}).err, HasSubstr("is the store itself"));
}

TEST_F(LedgerTest, ASplitThatIsUndoneDoesNotMoveDecisionsToTheWhole) {
    import_plan(plan_2022, "plan.txt");
    import_plan(plan_2021, "earlier.txt");
    done({"split", "Jongerenraad Noord", "NJQ"});
    done({"reject", "njq"});
    done({"undo", "1"});
    EXPECT_THAT(done({"show", "jongerenraad-noord"}), Not(HasSubstr("rejected")));
    EXPECT_THAT(done({"log", "--format", "csv"}), HasSubstr("reject,njq,,,idle"));
}

TEST_F(LedgerTest, DryRunOfAStoreTakesNothingOver) {
    store(doubtful_plan(), "other.db");
    import_plan(plan_2021, "plan.txt");
    const std::string before = exported();
    EXPECT_THAT(done({"import", "--dry-run", path("other.db")}), HasSubstr("would be added"));
    EXPECT_EQ(exported(), before);
}

TEST_F(LedgerTest, ReviewListsWhatWaits) {
    store(doubtful_plan());
    const std::string page = done({"review"});
    EXPECT_THAT(page, HasSubstr("Zonnebond is a member of Kring"));
    EXPECT_THAT(page, HasSubstr("quote of line 7"));
    EXPECT_THAT(page, HasSubstr("doubtful.txt:7"));
    EXPECT_THAT(page, HasSubstr("Taken: two names."));
    EXPECT_THAT(page, HasSubstr("2 proposed ties, 1 proposed entity, 1 open question"));
    EXPECT_THAT(done({"review", "--only", "questions"}), Not(HasSubstr("Kring")));
    done({"reject", "Kring"});
    EXPECT_THAT(done({"review"}), HasSubstr("0 proposed ties, 0 proposed entities"));
}

TEST_F(LedgerTest, ReviewGoesOutAndComesBack) {
    store(doubtful_plan());
    std::string csv = done({"review", "--format", "csv"});
    const auto fill = [&](const std::string& row, const std::string& decision) {
        const auto at = csv.find(",," + row);
        ASSERT_NE(at, csv.npos) << csv;
        csv.insert(at, decision);
    };
    fill("tie,zonnebond|member|kring", "accept");
    fill("tie,maanbond|member|kring", " Reject ");
    fill("question", "accept");
    const Ran ran = run({"import", write("review.csv", csv)});
    EXPECT_EQ(ran.code, 0) << ran.err;
    EXPECT_THAT(ran.out, HasSubstr("review.csv (decisions): taken over"));
    EXPECT_THAT(ran.err, HasSubstr("1 row without a decision passed over"));
    EXPECT_THAT(done({"review"}), HasSubstr("Nothing waits for you"));
    EXPECT_THAT(exported(), ContainsRegex("\"maanbond\", \"target\": \"kring\".*\"rejected\""));

    // the same file again is no news; nor is it in a spreadsheet's dress
    const std::string log = done({"log", "--format", "csv"});
    EXPECT_EQ(run({"import", path("review.csv")}).code, 0);
    std::string semicolons = "\xEF\xBB\xBFsep=;\r\n";
    for (const char c : csv) semicolons += c == ',' ? ';' : c;
    EXPECT_EQ(run({"import", write("semicolons.csv", semicolons)}).code, 0);
    EXPECT_EQ(done({"log", "--format", "csv"}), log);
}

TEST_F(LedgerTest, ATableOfDecisionsMayHoldAnyDecision) {
    store(doubtful_plan());
    const std::string table =
        "decision,subject,object,note\r\n"
        "rename,Kring,\"De \"\"Kring\"\"\",\"so it is called, they say\"\r\n"
        "merge,Maanbond,Zonnebond,\r\n"
        ",Wonen,,later\r\n"
        "accept,Zonnebond - Kring,,\r\n";
    EXPECT_EQ(run({"import", write("table.csv", table)}).code, 0);
    const std::string json = exported();
    EXPECT_THAT(json, HasSubstr(R"("name": "De \"Kring\"")"));
    EXPECT_EQ(count(json, "\"id\": \"maanbond\""), 0U);
    EXPECT_THAT(done({"log", "--format", "csv"}), HasSubstr("\"so it is called, they say\""));
}

TEST_F(LedgerTest, ABadRowStopsAllOfThem) {
    store(doubtful_plan());
    const std::string table =
        "decision,subject,object\n"
        "reject,Maanbond,\n"
        "perhaps,Zonnebond,\n";
    Ran ran = run({"import", write("bad.csv", table)});
    EXPECT_EQ(ran.code, 1);
    EXPECT_THAT(ran.err, HasSubstr("bad.csv:3: 'perhaps' is not a decision: 'perhaps,Zonnebond,'"));
    EXPECT_THAT(ran.err, HasSubstr("accept, reject, merge"));
    EXPECT_THAT(done({"log"}), HasSubstr("Nothing was decided yet."));

    ran =
        run({"import", write("unknown.csv", "decision,subject\nreject,Maanbond\nreject,Nobody\n")});
    EXPECT_EQ(ran.code, 1);
    EXPECT_THAT(ran.err, HasSubstr("unknown.csv:3: nothing is named 'Nobody'"));
    EXPECT_THAT(done({"log"}), HasSubstr("Nothing was decided yet."));

    for (const char* row : {"merge,Maanbond,", "split,Maanbond,Maan", "rename,Maanbond,",
                            "merge,Maanbond,Wonen", "accept,,", "\"accept,x,y"}) {
        ran = run({"import", write("row.csv", std::string("decision,subject,object\n") + row)});
        EXPECT_EQ(ran.code, 1) << row;
        EXPECT_THAT(ran.err, HasSubstr("row.csv:2: ")) << row;
    }

    ran = run({"import", "--keep-going", path("bad.csv")});
    EXPECT_EQ(ran.code, 0);
    EXPECT_THAT(ran.out, HasSubstr("2 read = 1 stored + 0 merged + 1 rejected"));
    EXPECT_THAT(ran.err, HasSubstr("bad.csv:3"));
    EXPECT_EQ(run({"show", "Maanbond"}).code, 1);
}

TEST_F(LedgerTest, TheLogOfOneStoreCanBeTakenOverByAnother) {
    import_plan(plan_2022, "plan.txt");
    import_plan(plan_2021, "earlier.txt");
    done({"split", "Jongerenraad Noord", "NJQ"});
    done({"reject", "njq - Wonen"});  // needs the split before it
    done({"reject", "Aedes"});
    done({"undo"});
    write("log.csv", done({"log", "--automatic", "--format", "csv"}));
    const std::string before = exported();

    environment["LOBBYNET_STORE"] = path("second.db");
    done({"import", path("plan.txt"), path("earlier.txt")});
    const Ran ran = run({"import", path("log.csv")});
    EXPECT_EQ(ran.code, 0) << ran.err;
    EXPECT_THAT(ran.out, HasSubstr("2 read = 2 stored"));
    EXPECT_EQ(exported(), before);
}

TEST_F(LedgerTest, OnATerminalItWalksThroughThem) {
    store(doubtful_plan());
    // in the order of the document: the question (5), Kring (7), two ties (7, 8)
    Ran ran = run({"review"}, "x\na\ns\nr\nu\na\nq\n", Terminal::yes);
    EXPECT_EQ(ran.code, 0) << ran.err;
    EXPECT_THAT(ran.out, HasSubstr("1 of 4\n'Zon en Maan': two names, or one name?"));
    EXPECT_THAT(ran.out, HasSubstr("one letter, and Enter"));
    EXPECT_THAT(ran.out, HasSubstr("3 of 4\nZonnebond is a member of Kring"));
    EXPECT_THAT(ran.out, HasSubstr("doubtful.txt:7"));
    EXPECT_THAT(ran.out, HasSubstr("\"quote of line 7\""));
    EXPECT_THAT(ran.out, HasSubstr("undone: decision 2"));
    // the answer, and the tie with Kring; the rejection was undone; the other tie still waits
    EXPECT_THAT(ran.out, HasSubstr("3 decisions taken, 1 still waiting"));
    EXPECT_THAT(done({"log", "--format", "csv"}), HasSubstr("accept,zonnebond|member|kring"));

    ran = run({"review"}, "", Terminal::yes);  // the end of the input is as good as q
    EXPECT_EQ(ran.code, 0);
    EXPECT_THAT(ran.out, HasSubstr("0 decisions taken, 1 still waiting"));
    ran = run({"review"}, "r\n", Terminal::yes);
    EXPECT_THAT(ran.out, HasSubstr("1 decision taken, 0 still waiting"));
    EXPECT_THAT(run({"review"}, "", Terminal::yes).out, HasSubstr("Nothing waits for you"));
}

TEST_F(LedgerTest, TheOtherReadingOfTwoNamesIsAMerge) {
    RecordBatch b = doubtful_plan();
    b.entities[2] = simple(EntityKind::organisation, "Zonneband", 4);  // one letter away
    b.questions.clear();
    store(b);
    ASSERT_THAT(done({"review", "--only", "questions"}), HasSubstr("Is 'Zonneband' the same"));
    const Ran ran = run({"review", "--only", "questions"}, "r\n", Terminal::yes);
    EXPECT_THAT(ran.out, HasSubstr("[a] two entities [r] one entity"));
    EXPECT_EQ(count(exported(), "\"id\": \"zonneband\""), 0U);
    EXPECT_THAT(done({"review", "--only", "questions"}), HasSubstr("Nothing waits"));
    done({"undo"});
    run({"review", "--only", "questions"}, "a\n", Terminal::yes);
    EXPECT_EQ(count(exported(), "\"id\": \"zonneband\""), 1U);
    EXPECT_THAT(done({"review", "--only", "questions"}), HasSubstr("Nothing waits"));
}

TEST_F(LedgerTest, AnAnswerDoesWhatItSaysAndSurvivesAnImport) {
    const std::string plan =
        "Werkplan 2021\n\nDit jaar zijn er Tweede Kamerverkiezingen op 17 maart 2021.\n\n"
        "1 Wonen\nWe willen dat iedereen kan wonen.\nStakeholders: Aedes, VNG, BZK\n\n"
        "2 Jeugd\nVoor de Tweede Kamerverkiezingen van 2021 maken we plannen.\n"
        "Stakeholders: VWS, VNG, Aedes\n";
    import_plan(plan, "plan.txt");
    const auto elections = [&] { return done({"list", "elections", "--format", "json"}); };
    ASSERT_THAT(elections(), HasSubstr(R"("themes": ["jeugd", "wonen"])"));
    const Ran ran = run({"review", "--only", "questions"}, "r\n", Terminal::yes);
    EXPECT_THAT(ran.out, HasSubstr("so 1 tie no longer counts"));
    EXPECT_THAT(elections(), HasSubstr(R"("themes": ["jeugd"])"));
    import_plan(plan + "\n", "plan.txt");
    EXPECT_THAT(elections(), HasSubstr(R"("themes": ["jeugd"])"));
    done({"undo"});
    EXPECT_THAT(elections(), HasSubstr(R"("themes": ["jeugd", "wonen"])"));
}

TEST_F(LedgerTest, AnAnswerThatCannotActSaysSo) {
    RecordBatch b = doubtful_plan();
    b.questions.front().taken = "one name";
    b.questions.front().other = "two names";
    b.questions.front().surface = "Zon en Maan en Ster";
    store(b);
    const Ran ran = run({"review", "--only", "questions"}, "r\n", Terminal::yes);
    EXPECT_THAT(ran.out, HasSubstr("changes nothing by itself"));
    EXPECT_THAT(ran.out, HasSubstr("lobbynet.lexicon.tsv"));
    done({"undo"});
    const std::string csv = write(
        "r.csv", "decision,about,subject\nreject,question,\"" + b.questions.front().text + "\"\n");
    EXPECT_THAT(run({"import", csv}).err, HasSubstr("r.csv:2: this answer is kept, and changes"));
}

TEST_F(LedgerTest, ARejectedEntitySaysByWhichDecision) {
    import_plan(plan_2021, "plan.txt");
    done({"accept", "Aedes"});
    done({"reject", "Maanbond"});
    const Ran ran = run({"show", "Maanbond"});
    EXPECT_EQ(ran.code, 1);
    EXPECT_THAT(ran.err, HasSubstr("was rejected by decision 2"));
    EXPECT_THAT(ran.err, HasSubstr("lobbynet undo 2"));
    done({"accept", "Maanbond"});
    const std::string log = done({"log", "--format", "csv"});
    EXPECT_THAT(log,
                HasSubstr("reject,maanbond,,,overruled,person,Maanbond: rejected (but see 3)"));
    done({"undo", "3"});
    EXPECT_THAT(done({"log", "--format", "csv"}), HasSubstr("reject,maanbond,,,in force"));
}

TEST_F(LedgerTest, AnEntityWithoutTiesThatCountSaysWhy) {
    import_plan(plan_2021, "plan.txt");
    done({"reject", "Maanbond - 2"});
    EXPECT_THAT(done({"show", "Maanbond"}), HasSubstr("no ties that count: 1 rejected"));
    EXPECT_THAT(done({"show", "Maanbond", "--lang", "nl"}), HasSubstr("1 afgewezen"));
    EXPECT_THAT(done({"show", "Aedes", "--ties", "formal"}), HasSubstr("--ties all"));
}

TEST_F(LedgerTest, ANameThatAnotherHasIsNotGivenTwice) {
    import_plan(plan_2021, "plan.txt");
    const Ran ran = run({"rename", "Maanbond", "vng"});
    EXPECT_EQ(ran.code, 1);
    EXPECT_THAT(ran.err, HasSubstr("VNG (vng) has that name already"));
    EXPECT_THAT(ran.err, HasSubstr("lobbynet merge maanbond vng"));
    done({"rename", "Maanbond", "MAANBOND"});  // its own, written otherwise
}

TEST_F(LedgerTest, WhatWasDecidedCanBeDataToo) {
    import_plan(plan_2021, "plan.txt");
    EXPECT_THAT(done({"reject", "Aedes", "--format", "json"}),
                HasSubstr(R"("decision": "reject", "subject": "aedes")"));
    EXPECT_EQ(done({"reject", "Aedes", "--format", "json"}), "[]\n");
    EXPECT_THAT(done({"accept", "Aedes", "--format", "csv"}), HasSubstr("\n2,"));
    EXPECT_EQ(run({"list", "themes", "--store", ""}).code, 2);
}

// An ask comes with who asks what of whom: one thing to decide about.
TEST_F(LedgerTest, AnAskIsAcceptedWithItsTies) {
    RecordBatch b = doubtful_plan();
    b.entities.push_back(simple(EntityKind::ask, "Bouw meer huizen", 10));
    b.entities.back().status = Status::proposed;
    b.ties.push_back(stated(1, 4, TieKind::asks, 10));
    b.ties.push_back(stated(4, 2, TieKind::addresses, 10));
    b.ties.push_back(stated(4, 0, TieKind::about, 10));
    store(b);
    EXPECT_THAT(done({"review", "--format", "csv"}),
                HasSubstr("\"Zonnebond asks Maanbond for 'Bouw meer huizen', about Wonen\""));
    EXPECT_THAT(done({"review"}), HasSubstr("2 proposed ties, 2 proposed entities"));
    EXPECT_THAT(done({"accept", "Bouw meer"}), HasSubstr("with its ties (decisions 1, 2, 3, 4)"));
    EXPECT_THAT(done({"show", "Bouw meer", "--format", "json"}), Not(HasSubstr("proposed")));
}

TEST_F(LedgerTest, HostileTextIsTextEverywhere) {
    RecordBatch b = doubtful_plan();
    b.entities[1] = simple(EntityKind::organisation, "=cmd|'/c calc'!A1; DROP TABLE", 3);
    b.entities[2] = simple(EntityKind::organisation, "Maan\x1b[31mbond \xE2\x80\xAE<b>", 4);
    store(b);
    EXPECT_THAT(done({"review"}), Not(HasSubstr("\x1b")));
    const std::string csv = done({"review", "--format", "csv"});
    EXPECT_THAT(csv, Not(HasSubstr(",=cmd")));
    std::string filled = csv;
    filled.insert(filled.find(",,tie"), "accept");
    EXPECT_EQ(run({"import", write("review.csv", filled)}).code, 0);
    EXPECT_THAT(done({"log"}), Not(HasSubstr("\x1b")));
}

}  // namespace
}  // namespace lobbynet::test
