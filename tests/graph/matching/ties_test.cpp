// Statements become ties, and decisions have the last word.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/graph/matching/statements_builder.hpp"

namespace lobbynet {
namespace {

using namespace test;
using testing::ElementsAre;
using testing::IsEmpty;

//   a ---- wonen      both documents say so
//   b ---- wonen
//   b ---- zorg
struct Plan : Documents {
    Plan() {
        document("a.txt");
        a = add(organisation("A"), 3);
        b = add(organisation("B"), 4);
        wonen = add(theme("Wonen"), 1);
        zorg = add(theme("Zorg"), 2);
        tie(a, wonen);
        tie(b, wonen);
        tie(b, zorg);
        document("b.txt");
        tie(add(organisation("A"), 8), add(theme("Wonen")));
    }
    std::uint32_t a, b, wonen, zorg;
};

TEST(Ties, OnePerPairAndKindWithAllEvidence) {
    const Dossier d = Plan().resolve();
    ASSERT_EQ(ties(d), "a|listed|wonen b|listed|wonen b|listed|zorg");
    EXPECT_EQ(d.ties[0].strength, 1) << "listed twice is listed";
    ASSERT_EQ(d.ties[0].evidence.size(), 2U);
    EXPECT_EQ(d.ties[0].evidence[0].source, 1U);
    EXPECT_EQ(d.ties[0].evidence[1].span.first_line, 8U);
    EXPECT_EQ(d.ties[0].evidence[1].importer, "plan");
    EXPECT_THAT(d.ties_of(*d.index_of("wonen")), ElementsAre(0U, 1U));
}

TEST(Ties, KindsStayApartAndStatedTiesKeepTheirDirection) {
    Plan p;
    p.tie(p.a, p.b, TieKind::member);
    p.tie(p.b, p.a, TieKind::member);
    p.tie(p.b, p.a, TieKind::partner);
    p.tie(p.a, p.b, TieKind::partner);  // the same partnership
    p.tie(p.a, p.wonen, TieKind::about);
    EXPECT_EQ(ties(p.resolve()),
              "a|member|b a|listed|wonen a|about|wonen b|member|a b|partner|a b|listed|wonen "
              "b|listed|zorg");
}

TEST(Ties, PlainStrengthsAddUpAndDirectionComesFromTheFile) {
    Documents d;
    d.document("a.csv", Names::exact);
    const auto x = d.add(node("x"));
    const auto y = d.add(node("y"));
    d.tie(y, x, TieKind::tie).strength = 2;
    d.tie(x, y, TieKind::tie).strength = 0.5;
    d.tie(x, x, TieKind::tie);
    const Dossier undirected = d.resolve();
    ASSERT_EQ(ties(undirected), "y|tie|x");
    EXPECT_EQ(undirected.ties[0].strength, 2.5);
    EXPECT_FALSE(undirected.ties[0].directed);

    d.all.sources[0].directed = true;
    const Dossier directed = d.resolve();
    ASSERT_EQ(ties(directed), "x|tie|y y|tie|x");
    EXPECT_TRUE(directed.ties[0].directed);
}

TEST(Ties, StatusIsTheBestAndDatesSpanItsStatements) {
    Plan p;
    auto& first = p.tie(p.a, p.b, TieKind::member);
    first.status = Status::proposed;
    auto& second = p.tie(p.a, p.b, TieKind::member);
    second.valid_from = Date::parse("2021");
    second.valid_to = Date::parse("2022-06");
    p.tie(p.a, p.b, TieKind::member) = second;
    p.all.ties.back().tie.valid_from = Date::parse("2020-05");
    const Dossier d = p.resolve();
    const Tie& tie = d.ties[0];
    EXPECT_EQ(tie.kind, TieKind::member);
    EXPECT_EQ(tie.status, Status::accepted);
    EXPECT_EQ(tie.valid_from->str(), "2020-05") << "the proposed statement without dates is not it";
    EXPECT_EQ(tie.valid_to->str(), "2022-06");
    EXPECT_EQ(tie.evidence.size(), 3U);
}

TEST(Ledger, RejectAndAcceptATie) {
    Plan p;
    p.decide(DecisionKind::reject, "a|listed|wonen");
    const Dossier d = p.resolve();
    EXPECT_EQ(d.ties[0].status, Status::rejected);
    EXPECT_EQ(d.ties[1].status, Status::accepted);
    p.decide(DecisionKind::accept, "a|listed|wonen");
    EXPECT_EQ(p.resolve().ties[0].status, Status::accepted) << "the last word counts";
}

TEST(Ledger, RejectAnEntity) {
    Plan p;
    p.decide(DecisionKind::reject, "a");
    EXPECT_EQ(p.resolve().entities[0].status, Status::rejected);
    EXPECT_THAT(p.resolve().idle_decisions, IsEmpty());
}

TEST(Ledger, MergeMovesNamesAndTies) {
    Plan p;
    p.all.drafts[p.a].draft.sector = "bank";
    p.tie(p.a, p.b, TieKind::partner);  // would be a tie to itself
    p.decide(DecisionKind::merge, "a", "b");
    const Dossier d = p.resolve();
    ASSERT_EQ(ties(d), "b|listed|wonen b|listed|zorg");
    EXPECT_EQ(d.ties[0].evidence.size(), 3U);
    EXPECT_EQ(d.entities[0].name, "B");
    EXPECT_EQ(d.entities[0].sector, "bank") << "what the one lacks the other gives";
    ASSERT_THAT(d.entities[0].names, testing::SizeIs(3));
    ASSERT_THAT(d.reasons, testing::SizeIs(1));
    EXPECT_EQ(d.reasons[0].entity, "b");
    EXPECT_EQ(d.reasons[0].surface, "A");
    EXPECT_EQ(d.reasons[0].rule, "decision");
}

TEST(Ledger, OfAMergeTheSecondGivesTheLabelAndTheFirstIsStillFound) {
    Plan p;
    p.all.drafts[p.a].draft.acronym = "AAA";
    p.decide(DecisionKind::merge, "a", "b");
    const Dossier d = p.resolve();
    EXPECT_EQ(d.find("b")->label(), "B");
    EXPECT_EQ(resolve_name(d, "AAA"), *d.index_of("b"));
    EXPECT_EQ(resolve_name(d, "A"), *d.index_of("b"));
    EXPECT_NE(d.find("b")->names.front().source, 0U) << "what a document says comes first";
}

TEST(Ledger, ARejectedTieStaysRejectedWithinAMerge) {
    Plan p;
    p.decide(DecisionKind::reject, "b|listed|zorg");
    p.decide(DecisionKind::reject, "a|listed|wonen");
    p.decide(DecisionKind::merge, "a", "b");
    const Dossier d = p.resolve();
    ASSERT_EQ(ties(d), "b|listed|wonen b|listed|zorg");
    EXPECT_EQ(d.ties[0].status, Status::accepted) << "b's own statement was not rejected";
    EXPECT_EQ(d.ties[1].status, Status::rejected);
}

TEST(Ledger, SplitTakesOneFormOut) {
    Documents p;
    p.document("a.txt");
    EntityDraft mixed = organisation("MKB-Nederland");
    mixed.names = {{"MKB-Nederland", {3, 3, 0}}, {"MKB", {5, 5, 0}}};
    const auto mkb = p.add(mixed, 3);
    const auto wonen = p.add(theme("Wonen"));
    const auto zorg = p.add(theme("Zorg"));
    p.tie(mkb, wonen).evidence.surface = "MKB-Nederland";
    p.tie(mkb, zorg).evidence.surface = "MKB";
    EXPECT_EQ(ties(p.resolve()), "mkb-nederland|listed|wonen mkb-nederland|listed|zorg");

    p.decide(DecisionKind::split, "mkb-nederland", "MKB");
    const Dossier d = p.resolve();
    EXPECT_EQ(ties(d), "mkb|listed|zorg mkb-nederland|listed|wonen");
    EXPECT_EQ(d.find("mkb")->span.first_line, 5U);

    p.decide(DecisionKind::reject, "mkb|listed|zorg");
    EXPECT_EQ(p.resolve().ties[0].status, Status::rejected) << "the new entity can be spoken of";
    p.decide(DecisionKind::merge, "mkb", "mkb-nederland");
    EXPECT_EQ(ties(p.resolve()), "mkb-nederland|listed|wonen mkb-nederland|listed|zorg");
    EXPECT_THAT(p.resolve().idle_decisions, IsEmpty());
}

TEST(Ledger, SplitThatLeavesNothingIsIdle) {
    Plan p;
    const auto id = p.decide(DecisionKind::split, "a", "A");
    EXPECT_THAT(p.resolve().idle_decisions, ElementsAre(id));
    EXPECT_EQ(ids(p.resolve()), "a b wonen zorg");
}

TEST(Ledger, RenameKeepsTheId) {
    Plan p;
    p.decide(DecisionKind::rename, "a", "Alpha \"&<");
    EXPECT_EQ(p.resolve().entities[0].id, "a");
    EXPECT_EQ(p.resolve().entities[0].name, "Alpha \"&<");
}

TEST(Ledger, RenameIsWhatEverybodySeesAndOldNamesAreStillFound) {
    Plan p;
    p.decide(DecisionKind::rename, "a", "Alpha");
    p.all.drafts[p.a].draft.acronym = "AAA";
    const Dossier d = p.resolve();
    EXPECT_EQ(d.find("a")->label(), "Alpha");
    EXPECT_EQ(resolve_name(d, "aaa"), *d.index_of("a"));
    p.decide(DecisionKind::rename, "a", "Beta");
    EXPECT_EQ(resolve_name(p.resolve(), "Alpha"), *d.index_of("a"));
}

TEST(Ledger, AnIdThatWentPointsToTheOneThatStays) {
    Plan p;
    p.decide(DecisionKind::merge, "a", "b");
    p.decide(DecisionKind::rename, "a", "Beta");
    EXPECT_EQ(p.resolve().find("b")->name, "Beta");
    const auto again = p.decide(DecisionKind::merge, "a", "b");
    EXPECT_THAT(p.resolve().idle_decisions, ElementsAre(again));
}

TEST(Ledger, AFormerIdMeansTheOneEntityOfThatName) {
    Documents p;
    p.document("a.txt");
    EntityDraft renamed = organisation("Vereniging Oude Bomen");
    renamed.names = {{"Vereniging Oude Bomen", {1, 1, 0}}, {"De Bomen", {2, 2, 0}}};
    p.add(renamed);
    p.decide(DecisionKind::rename, "de-bomen", "VOB");  // taken when a document only said so
    EXPECT_EQ(p.resolve().entities[0].name, "VOB");
    EXPECT_THAT(p.resolve().idle_decisions, IsEmpty());

    EntityDraft other = organisation("Anderen");
    other.names = {{"de bomen", {5, 5, 0}}};
    p.add(other);
    EXPECT_THAT(p.resolve().idle_decisions, ElementsAre(1U)) << "two bear the name: neither";
}

TEST(Ledger, AnIdThatASplitMadeIsNoFormerId) {
    Documents p;
    p.document("a.txt");
    EntityDraft mixed = organisation("MKB-Nederland");
    mixed.names = {{"MKB-Nederland", {3, 3, 0}}, {"MKB", {5, 5, 0}}};
    p.add(mixed, 3);
    p.decide(DecisionKind::split, "mkb-nederland", "MKB");
    p.decide(DecisionKind::reject, "mkb");
    EXPECT_EQ(p.resolve().find("mkb")->status, Status::rejected);
    p.all.decisions[0].undone = true;
    EXPECT_THAT(p.resolve().idle_decisions, ElementsAre(2U)) << "not the whole of MKB-Nederland";
}

TEST(Ledger, UndoneAndSubjectlessDecisionsDoNothing) {
    Plan p;
    p.decide(DecisionKind::merge, "a", "b");
    p.all.decisions[0].undone = true;
    const auto lost = p.decide(DecisionKind::reject, "nobody");
    const auto lost_tie = p.decide(DecisionKind::reject, "a|member|wonen");
    const Dossier d = p.resolve();
    EXPECT_EQ(ties(d), ties(Plan().resolve()));
    EXPECT_THAT(d.idle_decisions, ElementsAre(lost, lost_tie));
}

TEST(Ledger, AnswersAndMergesSettleQuestions) {
    Plan p;
    p.add(organisation("Movisie"));
    p.add(organisation("Movise"));
    p.all.questions.push_back({7, 1, {"split", "One body or two?", "x", "one", "two", {}}, false});
    ASSERT_THAT(p.resolve().questions, testing::SizeIs(2));
    EXPECT_EQ(p.resolve().questions[1].id, 8U);
    p.decide(DecisionKind::answer, "One body or two?", "two");
    EXPECT_TRUE(p.resolve().questions[0].answered);
    EXPECT_FALSE(p.resolve().questions[1].answered);
    p.decide(DecisionKind::merge, "movise", "movisie");
    EXPECT_THAT(p.resolve().questions, testing::SizeIs(1)) << "nothing left to ask";
}

}  // namespace
}  // namespace lobbynet
