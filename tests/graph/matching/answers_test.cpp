// What taking the other reading of a question does to the dossier.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "graph/matching/answers.hpp"
#include "graph/model/readings.hpp"
#include "tests/graph/matching/statements_builder.hpp"

namespace lobbynet {
namespace {

using namespace test;
using testing::IsEmpty;
using testing::Not;

std::uint32_t ask(Documents& d, std::string_view surface, std::string_view taken,
                  std::string_view other, Span span) {
    Question q;
    q.id = static_cast<std::uint32_t>(d.all.questions.size() + 1);
    q.source = d.all.sources.back().id;
    q.what = {"kind",
              std::string(surface) + "?",
              std::string(surface),
              std::string(taken),
              std::string(other),
              span};
    d.all.questions.push_back(q);
    return q.id;
}

void answer(Documents& d, std::uint32_t question, bool accepted) {
    const QuestionDraft& q = d.all.questions[question - 1].what;
    d.decide(DecisionKind::answer, q.text, accepted ? q.taken : q.other);
}

//   election --about-- wonen   line 1, where no theme is named
//   election --about-- zorg    line 1, and line 9, in the theme itself
struct Elections : Documents {
    Elections() {
        document("a.txt");
        const auto e = add(election("Kamerverkiezingen", "2021"), 1);
        const auto wonen = add(theme("Wonen"), 5);
        const auto zorg = add(theme("Zorg"), 8);
        tie(e, wonen, TieKind::about);
        tie(e, zorg, TieKind::about);
        tie(e, zorg, TieKind::about).evidence.span = {9, 9, 0};
        question = ask(*this, "Kamerverkiezingen", readings::every_theme, readings::naming_themes,
                       {1, 1, 0});
    }
    std::uint32_t question;
};

std::string about(const Dossier& d) {
    std::string out;
    for (const Tie& t : d.ties) {
        if (t.status != Status::rejected) out += d.entities[t.target].id + ' ';
    }
    return out;
}

TEST(Answers, AnElectionIsOfWeightOnlyToTheThemesThatNameIt) {
    Elections plan;
    EXPECT_EQ(about(plan.resolve()), "wonen zorg ");
    answer(plan, plan.question, false);
    EXPECT_EQ(about(plan.resolve()), "zorg ");
    EXPECT_EQ(plan.resolve().questions.at(0).answer, readings::naming_themes);
    plan.all.decisions.back().undone = true;
    EXPECT_EQ(plan.resolve().questions.at(0).answer, "");
    EXPECT_EQ(about(plan.resolve()), "wonen zorg ");
}

TEST(Answers, TheLastAnswerCounts) {
    Elections plan;
    answer(plan, plan.question, false);
    answer(plan, plan.question, true);
    EXPECT_EQ(about(plan.resolve()), "wonen zorg ");
}

TEST(Answers, ASentenceIsNoListSoItsTiesDoNotCount) {
    Documents plan;
    plan.document("a.txt");
    const auto wonen = plan.add(theme("Wonen"), 1);
    plan.tie(plan.add(organisation("In de zin"), 3), wonen);
    plan.tie(plan.add(organisation("In de lijst"), 7), wonen);
    answer(plan, ask(plan, "Met wie", readings::theme_list, readings::sentence, {2, 4, 0}), false);
    const Dossier d = plan.resolve();
    EXPECT_EQ(d.ties[*d.index_of("in-de-lijst") < *d.index_of("in-de-zin") ? 0 : 1].status,
              Status::accepted);
    EXPECT_EQ(std::ranges::count(d.ties, Status::rejected, &Tie::status), 1);
}

TEST(Answers, TwoNamesBecomeOneAndLeaveNothingBehind) {
    Documents plan;
    plan.document("a.txt");
    const auto wonen = plan.add(theme("Wonen"), 1);
    plan.tie(plan.add(organisation("Zon"), 3), wonen);
    const auto maan = plan.add(organisation("Maan"), 3);
    plan.tie(maan, wonen);
    plan.tie(maan, plan.add(theme("Zorg"), 8)).evidence.span = {9, 9, 0};
    plan.all.drafts[maan].draft.names.push_back({"Maan", {9, 9, 0}});
    const auto question =
        ask(plan, "Zon en Maan.", readings::two_names, readings::one_name, {3, 3, 0});
    answer(plan, question, false);
    Dossier d = plan.resolve();
    EXPECT_EQ(ties(d), "maan|listed|zorg zon-en-maan|listed|wonen");
    EXPECT_EQ(d.find("zon"), nullptr) << "nothing else speaks of it";
    // what follows may speak of the new entity, and of the one that it took in
    plan.decide(DecisionKind::reject, "zon-en-maan|listed|wonen");
    d = plan.resolve();
    EXPECT_EQ(d.ties[1].status, Status::rejected);
    EXPECT_THAT(d.idle_decisions, IsEmpty());
    plan.all.decisions.front().undone = true;
    EXPECT_EQ(ties(plan.resolve()), "maan|listed|wonen maan|listed|zorg zon|listed|wonen");
}

TEST(Answers, OneNameBecomesTwoThatMeetWhatOtherDocumentsCallThem) {
    Documents plan;
    plan.document("a.txt");
    plan.tie(plan.add(organisation("Zon en Maan"), 3), plan.add(theme("Wonen"), 1));
    answer(plan, ask(plan, "Zon en Maan.", readings::one_name, readings::two_names, {3, 3, 0}),
           false);
    plan.document("b.txt");
    plan.tie(plan.add(organisation("Maan"), 3), plan.add(theme("Zorg"), 1));
    plan.decide(DecisionKind::reject, "zon|listed|wonen");
    const Dossier d = plan.resolve();
    EXPECT_EQ(ties(d), "maan|listed|wonen maan|listed|zorg zon|listed|wonen");
    EXPECT_EQ(d.ties[0].evidence[0].surface, "Zon en Maan") << "as it is printed";
    EXPECT_EQ(d.ties[2].status, Status::rejected);
    EXPECT_EQ(ids(d), "maan wonen zon zorg");
    EXPECT_THAT(d.idle_decisions, IsEmpty());
    plan.all.decisions.front().undone = true;
    EXPECT_EQ(ties(plan.resolve()), "maan|listed|zorg zon-en-maan|listed|wonen");
}

TEST(Answers, AnItemThatOtherPlacesNameTooStays) {
    Documents plan;
    plan.document("a.txt");
    const auto whole = plan.add(organisation("Zon en Maan"), 3);
    plan.all.drafts[whole].draft.names.push_back({"Zon en Maan", {9, 9, 0}});
    plan.tie(whole, plan.add(theme("Wonen"), 1));
    plan.tie(whole, plan.add(theme("Zorg"), 8)).evidence.span = {9, 9, 0};
    answer(plan, ask(plan, "Zon en Maan", readings::one_name, readings::two_names, {3, 3, 0}),
           false);
    EXPECT_EQ(ties(plan.resolve()), "maan|listed|wonen zon|listed|wonen zon-en-maan|listed|zorg");
}

TEST(Answers, WhereToCutMustBeCertain) {
    const auto effect = [](std::string surface) {
        return effect_of({"split",
                          "",
                          std::move(surface),
                          std::string(readings::one_name),
                          std::string(readings::two_names),
                          {}});
    };
    EXPECT_EQ(effect("Zon en Maan"), AnswerEffect::two_names);
    EXPECT_EQ(effect("Sun and Moon."), AnswerEffect::two_names);
    EXPECT_EQ(effect("Zon en Maan en Ster"), AnswerEffect::nothing);
    EXPECT_EQ(effect("Zon, Maan"), AnswerEffect::nothing);
}

TEST(Answers, WhoDoesNotWriteThePlanIsNotInWhatItSaysOfUs) {
    Documents plan;
    plan.document("a.txt");
    EntityDraft author = organisation("Zonnebond");
    author.is_author = true;
    const auto bond = plan.add(author, 2);
    plan.tie(bond, plan.add(draft(EntityKind::coalition, "Kring"), 6), TieKind::member);
    plan.tie(bond, plan.add(theme("Wonen"), 8));
    const auto question = ask(plan, "Zonnebond", readings::author, readings::other_body, {2, 2, 0});
    EXPECT_TRUE(plan.resolve().find("zonnebond")->is_author);
    answer(plan, question, false);
    const Dossier d = plan.resolve();
    EXPECT_FALSE(d.find("zonnebond")->is_author);
    for (const Tie& t : d.ties) {
        EXPECT_EQ(t.status, t.kind == TieKind::member ? Status::rejected : Status::accepted);
    }
}

TEST(Answers, TheOfficialDateIsThatOfTheLexicon) {
    Documents plan;
    plan.document("a.txt");
    const auto e = plan.add(election("Tweede Kamerverkiezingen 2021", "2021-03-18"), 4);
    plan.tie(e, plan.add(theme("Wonen"), 1), TieKind::about);
    answer(plan, ask(plan, "18 maart", "2021-03-18", readings::official_date, {4, 4, 0}), false);
    const Dossier d =
        plan.resolve(lexicon("election-type\ttweede-kamer\tTweede Kamerverkiezingen\tnational\tNL\t"
                             "tweede kamerverkiezingen\t\nelection\ttweede-kamer\t2021-03-17\n"));
    EXPECT_EQ(d.find("tweede-kamerverkiezingen-2021")->date, Date::parse("2021-03-17"));
}

TEST(Answers, EveryReadingActsOrSaysWhatToDoInstead) {
    const std::pair<std::string_view, std::string_view> unread[] = {
        {readings::one_name, readings::two_names},
        {readings::described, readings::more_names},
        {readings::no_item, readings::body},
        {readings::stray_list, readings::stakeholders},
        {"the label of 3 lists", readings::other_words},
        {"2022", readings::other_year}};
    for (const auto& [taken, other] : unread) {
        const QuestionDraft q{"", "", "x", std::string(taken), std::string(other), {}};
        EXPECT_EQ(effect_of(q), AnswerEffect::nothing) << other;
        EXPECT_THAT(instead_of(q), Not(IsEmpty())) << other;
    }
}

}  // namespace
}  // namespace lobbynet
