// Which drafts become one entity, what it is called, and what stays in doubt.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/graph/matching/statements_builder.hpp"

namespace lobbynet {
namespace {

using namespace test;
using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> texts(const Dossier& d) {
    std::vector<std::string> out;
    for (const Question& q : d.questions) out.push_back(q.what.text);
    return out;
}

std::string rule_of(const Dossier& d, std::string_view surface) {
    for (const MergeReason& r : d.reasons) {
        if (r.surface == surface) return r.rule;
    }
    return "none";
}

const Lexicon small = lexicon(
    "entity\tvws\tministry\tMinisterie van Volksgezondheid, Welzijn en Sport\tVWS\t\tnational\t\t\t"
    "ministerie VWS\n"
    "entity\tezk\tministry\tMinisterie van Economische Zaken en "
    "Klimaat\tEZK\t\tnational\t2017-10-26\n"
    "entity\tezk\tministry\tMinisterie van Economische Zaken\tEZ\t\tnational\t\t2017-10-25\n"
    "entity\tser\torganisation\tSociaal-Economische Raad\tSER\tadvisory council\n"
    "election-type\ttweede-kamer\tTweede "
    "Kamerverkiezingen\tnational\tNL\ttweede kamerverkiezingen|kamerverkiezingen\n");

TEST(Identity, SameNameInOneOrTwoDocuments) {
    Documents d;
    d.document("a.txt").add(organisation("Platform 31"), 4);
    d.add(organisation("Platform31"), 2);
    d.document("b.txt").add(organisation("platform 31"), 9);
    const Dossier out = d.resolve();
    ASSERT_EQ(ids(out), "platform-31");
    EXPECT_EQ(out.entities[0].name, "Platform 31") << "as many drafts each: the longest";
    ASSERT_EQ(out.entities[0].names.size(), 3U);
    EXPECT_EQ(out.entities[0].names[0].surface, "Platform31") << "by source, then line";
    EXPECT_EQ(rule_of(out, "Platform31"), "spelling");
    EXPECT_EQ(rule_of(out, "platform 31"), "spelling");
}

TEST(Identity, KindsMustAgreeAndDoubtIsAsked) {
    Documents d;
    d.document("a.txt").add(organisation("Alliantie Zorg"));
    d.add(draft(EntityKind::coalition, "Alliantie Zorg"));
    d.add(theme("Alliantie Zorg"));
    const Dossier out = d.resolve();
    EXPECT_EQ(ids(out), "alliantie-zorg alliantie-zorg-2 alliantie-zorg-3");
    EXPECT_THAT(texts(out), ElementsAre("'Alliantie Zorg' is read as organisation and as "
                                        "coalition: are they the same?"));
}

TEST(Identity, LexiconGivesIdNameKindAndSector) {
    Documents d;
    d.document("a.txt").add(known(draft(EntityKind::ministry, "VWS"), "vws"));
    d.document("b.txt").add(organisation("ministerie VWS"));  // the reader did not recognise it
    d.add(organisation("SER"));
    const Dossier out = d.resolve(small);
    ASSERT_EQ(ids(out), "ser vws");
    EXPECT_EQ(out.entities[1].name, "Ministerie van Volksgezondheid, Welzijn en Sport");
    EXPECT_EQ(out.entities[1].acronym, "VWS");
    EXPECT_EQ(out.entities[1].kind, EntityKind::ministry);
    EXPECT_EQ(out.entities[1].tier, Tier::national);
    EXPECT_EQ(out.entities[0].sector, "advisory council");
    EXPECT_EQ(rule_of(out, "ministerie VWS"), "lexicon");
}

TEST(Identity, AFormerNameIsTheSameBody) {
    Documents d;
    d.document("a.txt").add(organisation("EZ"));
    d.document("b.txt").add(
        draft(EntityKind::ministry, "Ministerie van Economische Zaken en Klimaat"));
    const Dossier out = d.resolve(small);
    ASSERT_EQ(ids(out), "ezk");
    EXPECT_EQ(rule_of(out, "EZ"), "renamed");
}

TEST(Identity, ANameMeansWhoBoreItInTheYearOfTheDocument) {
    const Lexicon dated = lexicon(
        "entity\tezk\tministry\tZaken en Klimaat\tZK\t\t\t2017\t2024-06\tZaken\n"
        "entity\tez\tministry\tZaken\tEZ\t\t\t2024-07\n");
    Documents d;
    d.document("2021.txt").add(organisation("Zaken"));
    d.all.sources.back().date = Date::parse("2021");
    d.document("2025.txt").add(organisation("Zaken"));
    d.all.sources.back().date = Date::parse("2025");
    const Dossier out = d.resolve(dated);
    ASSERT_EQ(ids(out), "ez ezk");
    EXPECT_EQ(out.find("ezk")->names.front().source, 1U);
    EXPECT_THAT(out.questions, IsEmpty()) << "the lexicon has answered it";
    EXPECT_EQ(rule_of(out, "Zaken"), "lexicon");
}

TEST(Identity, AThemeIsNeverABodyOfTheLexicon) {
    Documents d;
    d.document("a.txt").add(theme("SER"));
    const Dossier out = d.resolve(small);
    ASSERT_EQ(ids(out), "ser-2") << "the lexicon's id stays free for the body that it belongs to";
    EXPECT_EQ(out.entities[0].kind, EntityKind::theme);
}

TEST(Identity, AcronymOfTheSameDocument) {
    Documents d;
    d.document("a.txt").add(organisation("Vereniging Oude Bomen", "VOB"));
    d.add(organisation("VOB"), 7);
    const Dossier out = d.resolve();
    ASSERT_EQ(ids(out), "vereniging-oude-bomen");
    EXPECT_EQ(out.entities[0].name, "Vereniging Oude Bomen");
    EXPECT_EQ(out.entities[0].acronym, "VOB");
    EXPECT_EQ(rule_of(out, "VOB"), "acronym");
}

TEST(Identity, WhatADocumentSaysOfAnAcronymGoesBeforeTheLexicon) {
    Documents d;
    d.document("a.txt").add(organisation("Samen Entree Regelen", "SER"));
    d.add(organisation("SER"), 7);
    d.document("b.txt").add(organisation("SER"), 8);
    const Dossier out = d.resolve(small);
    ASSERT_EQ(ids(out), "samen-entree-regelen ser");
    EXPECT_EQ(out.find("ser")->names.size(), 1U);
    EXPECT_EQ(out.find("ser")->names[0].source, 2U);
}

TEST(Identity, AcronymOfAnotherDocumentUnlessTwoClaimIt) {
    Documents d;
    d.document("a.txt").add(organisation("Vereniging Oude Bomen", "VOB"));
    d.document("b.txt").add(draft(EntityKind::organisation, "VOB"));
    EXPECT_EQ(ids(d.resolve()), "vereniging-oude-bomen");

    d.document("c.txt").add(organisation("Verbond Ons Belang", "VOB"));
    d.add(organisation("VOB"), 3);
    const Dossier out = d.resolve();
    EXPECT_EQ(ids(out), "verbond-ons-belang vereniging-oude-bomen vob");
    EXPECT_EQ(out.find("verbond-ons-belang")->names.size(), 2U) << "its own document is clear";
    EXPECT_THAT(texts(out),
                ElementsAre("Does 'VOB' stand for 'Vereniging Oude Bomen'? Others claim it too.",
                            "Are 'Vereniging Oude Bomen' and 'Verbond Ons Belang' the same? Both "
                            "are called 'VOB'.",
                            "Does 'VOB' stand for 'Verbond Ons Belang'? Others claim it too."));
}

TEST(Identity, AnAcronymTakesTheKindOfWhatItStandsFor) {
    Documents d;
    d.document("a.txt").add(draft(EntityKind::coalition, "Coalitie Oude Bomen", "COB"));
    d.add(organisation("COB"));
    const Dossier out = d.resolve();
    ASSERT_EQ(out.entities.size(), 1U);
    EXPECT_EQ(out.entities[0].kind, EntityKind::coalition);
}

TEST(Identity, ShortNamesCompareInTheirOwnCase) {
    Documents d;
    d.document("a.txt").add(organisation("ZIN"));
    d.add(organisation("zin"));
    d.add(organisation("MKB"));
    d.add(organisation("MKBA"));
    d.add(organisation("NOC*NSF"));
    d.add(organisation("noc nsf"));
    EXPECT_EQ(ids(d.resolve()), "mkb mkba noc-nsf zin zin-2");
}

TEST(Identity, OneEditApartIsAQuestionAndNeverAMerge) {
    Documents d;
    d.document("a.txt").add(organisation("Movisie"));
    d.add(organisation("Movise"), 5);
    d.add(organisation("Platform31"));
    d.add(organisation("Platform32"));  // a digit is another body
    d.add(organisation("Bonte"));
    d.add(organisation("Bonten"));              // five letters are too few
    d.add(draft(EntityKind::party, "Movisi"));  // a party is no organisation of unknown kind
    const Dossier out = d.resolve();
    EXPECT_EQ(out.entities.size(), 7U);
    ASSERT_THAT(texts(out), ElementsAre("Is 'Movise' the same as 'Movisie'?",
                                        "Is 'Movisi' the same as 'Movisie'?",
                                        "Is 'Movisi' the same as 'Movise'?"));
    EXPECT_EQ(out.questions[0].what.kind, "name");
    EXPECT_EQ(out.questions[0].what.taken, "two entities");
    EXPECT_EQ(out.questions[0].what.span.first_line, 5U);
}

TEST(Identity, GroupsWithQualifiersStayApart) {
    Documents d;
    d.document("a.txt").add(draft(EntityKind::group, "brancheorganisaties (zorg)"));
    d.add(draft(EntityKind::group, "brancheorganisaties (wonen)"));
    d.add(draft(EntityKind::group, "brancheorganisaties"));
    d.add(draft(EntityKind::group, "Brancheorganisaties"));
    EXPECT_EQ(d.resolve().entities.size(), 3U);
}

TEST(Identity, ElectionsOfOneTypeWhoseDatesAgree) {
    Documents d;
    d.document("a.txt").add(election("Tweede Kamerverkiezingen", "2021-03"));
    d.add(election("Kamerverkiezingen 2021", "2021"));
    d.add(election("Gemeenteraadsverkiezingen", "2022-03"));
    d.document("b.txt").add(election("Tweede Kamerverkiezingen", "2021-03-17"));
    const Dossier out = d.resolve(small);
    ASSERT_EQ(ids(out), "gemeenteraadsverkiezingen-2022 tweede-kamerverkiezingen-2021");
    EXPECT_EQ(out.entities[1].date->str(), "2021-03-17") << "the most exact";
    EXPECT_EQ(rule_of(out, "Kamerverkiezingen 2021"), "date");
}

TEST(Identity, AVagueDateJoinsOnlyOneElection) {
    Documents d;
    d.document("a.txt").add(election("Tweede Kamerverkiezingen", "2023-11-22"));
    d.add(election("Tweede Kamerverkiezingen", ""));
    EXPECT_EQ(ids(d.resolve(small)), "tweede-kamerverkiezingen-2023");
    d.document("b.txt").add(election("Tweede Kamerverkiezingen", "2021-03-17"));
    EXPECT_EQ(ids(d.resolve(small)),
              "tweede-kamerverkiezingen tweede-kamerverkiezingen-2021 "
              "tweede-kamerverkiezingen-2023");
}

TEST(Identity, ThemesOfOneDocumentWithOneTitleAreTwo) {
    Documents d;
    d.document("a.txt").add(theme("Inleiding", "1"));
    d.add(theme("Inleiding", "4"));
    d.document("b.txt").add(theme("Inleiding", "I"));
    const Dossier out = d.resolve();
    ASSERT_EQ(ids(out), "inleiding inleiding-2");
    EXPECT_EQ(out.entities[0].names.size(), 2U) << "the first of b is the first of a";
}

TEST(Identity, IdsStayWhenAnotherDocumentComes) {
    Documents d;
    d.document("a.txt").add(organisation("Samen!"));
    d.add(organisation("Samen?", ""), 2);  // the same key: one entity
    d.add(organisation("\U0001F30D"), 3);
    const std::string before = ids(d.resolve(small));
    EXPECT_EQ(before, "samen x");
    d.document("b.txt").add(theme("Samen"));
    d.add(organisation("Samen !"), 1);  // now the longer name is the more common one
    d.document("c.txt").add(organisation("Samen !"));
    d.add(known(draft(EntityKind::ministry, "VWS"), "vws"));
    const Dossier after = d.resolve(small);
    EXPECT_EQ(ids(after), "samen samen-2 vws x");
    EXPECT_EQ(after.find("samen")->kind, EntityKind::organisation);
    EXPECT_EQ(after.find("samen")->name, "Samen !");
}

TEST(Identity, ABetterNameDoesNotChangeTheId) {
    Documents d;
    d.document("a.txt").add(organisation("VOB"));
    d.add(election("Raadsverkiezingen", ""));
    EXPECT_EQ(ids(d.resolve()), "raadsverkiezingen vob");
    d.document("b.txt").add(organisation("Vereniging Oude Bomen", "VOB"));
    d.add(election("Raadsverkiezingen", "2022-03-16"));
    const Dossier out = d.resolve();
    ASSERT_EQ(ids(out), "raadsverkiezingen vob");
    EXPECT_EQ(out.entities[1].name, "Vereniging Oude Bomen");
    EXPECT_EQ(out.entities[0].date->str(), "2022-03-16");
}

TEST(Identity, PlainGraphsCompareToTheLetter) {
    Documents d;
    d.document("a.csv", Names::exact).add(node("Alice"));
    d.add(node("alice"));
    d.document("b.csv", Names::exact).add(node("Alice"));
    const Dossier out = d.resolve();
    ASSERT_EQ(ids(out), "alice alice-2");
    EXPECT_EQ(out.entities[0].name, "Alice");
    EXPECT_EQ(out.entities[0].names.size(), 2U);
    EXPECT_THAT(out.questions, IsEmpty());
}

TEST(Identity, AFilesOwnIdsTellNamesakesApart) {
    Documents d;
    d.document("a.graphml", Names::exact).add(node("J. Smit", "n0"));
    d.add(node("J. Smit", "n1"));
    d.add(node("An | B", "n 2"));
    EXPECT_EQ(ids(d.resolve()), "n-2 n0 n1");
    d.document("b.graphml", Names::exact).add(node("Other", "n0"));
    EXPECT_EQ(ids(d.resolve()), "n-2 n0 n0-2 n1");
}

TEST(Identity, ANodeMeetsADocumentOnlyWithoutAChoice) {
    Documents d;
    d.document("plan.txt").add(organisation("Stichting Delta"));
    d.add(known(draft(EntityKind::ministry, "VWS"), "vws"));
    d.document("a.csv", Names::exact).add(node("stichting delta"));
    d.add(node("ministerie VWS"));
    EXPECT_EQ(ids(d.resolve(small)), "stichting-delta vws");
    EXPECT_EQ(d.resolve(small).entities[0].kind, EntityKind::organisation);
    d.add(node("Stichting Delta"));  // now two nodes could be it
    EXPECT_EQ(ids(d.resolve(small)), "stichting-delta stichting-delta-2 stichting-delta-3 vws");
}

TEST(Identity, HostileNamesAreOrdinaryNames) {
    Documents d;
    d.document("a.txt").add(organisation("Robert'); DROP TABLE sources;--"));
    d.add(organisation("<b>\"&\\"));
    d.add(organisation("\u202Eevil\u202C"));
    d.add(organisation(""));
    d.add(organisation("\xFF\xFE"));
    const Dossier out = d.resolve();
    EXPECT_EQ(out.entities.size(), 5U);
    for (const Entity& e : out.entities) EXPECT_EQ(out.find(e.id), &e);
}

TEST(Identity, FingerprintFollowsDocumentsDecisionsAndLexicon) {
    Documents d;
    d.document("a.txt").add(organisation("A"));
    const auto before = d.resolve().fingerprint;
    EXPECT_EQ(before.size(), 16U);
    EXPECT_EQ(d.resolve().fingerprint, before);
    EXPECT_NE(d.resolve(small).fingerprint, before);
    d.decide(DecisionKind::rename, "a", "Alpha");
    EXPECT_NE(d.resolve().fingerprint, before);
    d.all.decisions[0].undone = true;
    EXPECT_EQ(d.resolve().fingerprint, before);
}

TEST(Identity, NothingIsNothing) {
    const Dossier out = Documents().resolve(small);
    EXPECT_THAT(out.entities, IsEmpty());
    EXPECT_THAT(out.ties, IsEmpty());
}

}  // namespace
}  // namespace lobbynet
