// Who takes part in what: the many ways in which a sentence says it. Each plan has one theme; the
// association is the Voorbeeldbond (nl) or the Example Trades Federation (en).
//
//   member --member--> coalition
#include <gmock/gmock.h>

#include "tests/importers/plan/one_theme.hpp"

namespace lobbynet {
namespace {

using testing::Contains;
using testing::IsSupersetOf;
using testing::Not;
using testing::UnorderedElementsAre;

std::vector<std::string> members(std::string_view sentences, bool english = false) {
    return stated_ties(read_one_theme(sentences, english), {TieKind::member});
}

TEST(Members, a_run_with_the_association_in_it) {
    EXPECT_THAT(members("In de Proeftuin Slimme Bouw onderzoeken TNO, de gemeente Almere en wij "
                        "wat er kan."),
                UnorderedElementsAre("tno -member-> Proeftuin Slimme Bouw",
                                     "gemeente Almere -member-> Proeftuin Slimme Bouw",
                                     "we -member-> Proeftuin Slimme Bouw"));
    EXPECT_THAT(
        members("The Fair Work Forum brings together the TUC, the CBI and ourselves.", true),
        UnorderedElementsAre("tuc -member-> Fair Work Forum", "cbi -member-> Fair Work Forum",
                             "we -member-> Fair Work Forum"));
}

TEST(Members, who_they_are_said_to_be) {
    EXPECT_THAT(
        members("Leden van de Regiegroep Vakwerk zijn FNV, CNV en de Voorbeeldbond."),
        IsSupersetOf({"fnv -member-> Regiegroep Vakwerk", "cnv -member-> Regiegroep Vakwerk"}));
    EXPECT_THAT(members("The Skills Taskforce meets monthly. Its other members are the TUC and the "
                        "CBI.",
                        true),
                IsSupersetOf({"tuc -member-> Skills Taskforce", "cbi -member-> Skills Taskforce"}));
}

TEST(Members, relative_clauses) {
    EXPECT_THAT(
        members("We zitten in de Bouwtafel Hout, waar ook Aedes en de Woonbond een stoel "
                "hebben."),
        UnorderedElementsAre("we -member-> Bouwtafel Hout", "aedes -member-> Bouwtafel Hout",
                             "woonbond -member-> Bouwtafel Hout"));
    EXPECT_THAT(
        members("De Werkgroep Lerend Werken, die we trekken met SBB en de MBO Raad, start."),
        UnorderedElementsAre("we -member-> Werkgroep Lerend Werken",
                             "sbb -member-> Werkgroep Lerend Werken",
                             "mbo-raad -member-> Werkgroep Lerend Werken"));
    // what a body does with it makes it no member
    EXPECT_THAT(members("We zitten in de Bouwtafel Hout en maken regels die de VNG kan gebruiken."),
                UnorderedElementsAre("we -member-> Bouwtafel Hout"));
}

TEST(Members, the_sentence_before_names_the_coalition) {
    EXPECT_THAT(
        members("We nemen deel aan het Platform Vakmanschap. Daarin zitten ook SBB en FME."),
        UnorderedElementsAre("we -member-> Platform Vakmanschap",
                             "sbb -member-> Platform Vakmanschap",
                             "fme -member-> Platform Vakmanschap"));
    EXPECT_THAT(
        members("We nemen deel aan de Coalitie Eerlijk Werk. Deze coalitie bestaat uit FNV, "
                "CNV en VNO-NCW."),
        IsSupersetOf(
            {"cnv -member-> Coalitie Eerlijk Werk", "vno-ncw -member-> Coalitie Eerlijk Werk"}));
}

TEST(Members, agents_lead_and_funders_do_not_join) {
    EXPECT_THAT(members("Het programma Vakwerk Nu wordt uitgevoerd door TNO en SBB."),
                UnorderedElementsAre("tno -member-> programma Vakwerk Nu",
                                     "sbb -member-> programma Vakwerk Nu"));
    EXPECT_THAT(members("Het programma Vakwerk Nu wordt gefinancierd door het Oranje Fonds."),
                UnorderedElementsAre());
}

TEST(Members, names_that_say_nothing_of_what_they_are) {
    EXPECT_THAT(members("Met SBB en FME zijn wij gestart met Slim Aan Zet, een programma voor "
                        "leerlingen."),
                UnorderedElementsAre("sbb -member-> Slim Aan Zet", "fme -member-> Slim Aan Zet",
                                     "we -member-> Slim Aan Zet"));
    EXPECT_THAT(members("With the TUC we run Hands On, a pilot for young people.", true),
                UnorderedElementsAre("tuc -member-> Hands On", "we -member-> Hands On"));
    EXPECT_THAT(members("We nemen deel aan Zicht op Scholing."),
                UnorderedElementsAre("we -member-> Zicht op Scholing"));
}

TEST(Members, whose_it_is_stands_behind_the_name) {
    EXPECT_THAT(members("We nemen deel aan de Kennistafel Nieuwbouw van Platform31."),
                UnorderedElementsAre("we -member-> Kennistafel Nieuwbouw",
                                     "platform31 -member-> Kennistafel Nieuwbouw"));
}

TEST(Members, one_of_several_bodies_is_a_member_and_no_coalition_of_the_others) {
    EXPECT_THAT(
        members("We chair the Bakery Skills Group, whose members are the TUC, the CBI and the "
                "Real Bread Campaign.",
                true),
        UnorderedElementsAre("we -member-> Bakery Skills Group",
                             "tuc -member-> Bakery Skills Group",
                             "cbi -member-> Bakery Skills Group",
                             "Real Bread Campaign -member-> Bakery Skills Group"));
}

TEST(Members, quotes_say_where_a_name_ends) {
    EXPECT_THAT(members("In de coalitie ‘Samen Tegen Schulden’ trekken NVVK, Divosa en wij op."),
                UnorderedElementsAre("nvvk -member-> Samen Tegen Schulden",
                                     "divosa -member-> Samen Tegen Schulden",
                                     "we -member-> Samen Tegen Schulden"));
}

TEST(Members, whose_committee_it_is) {
    EXPECT_THAT(
        members("We sit on the Department for Transport’s Freight Council.", true),
        UnorderedElementsAre("we -member-> Freight Council", "dft -member-> Freight Council"));
}

TEST(Members, what_is_denied_sought_or_past) {
    EXPECT_THAT(members("In het programma Vakwerk Nu, dat afloopt, hebben wij geen plaats."),
                UnorderedElementsAre());
    EXPECT_THAT(members("Bij het Platform Vakmanschap willen wij ons dit jaar melden."),
                UnorderedElementsAre("we -member-> Platform Vakmanschap?"));
    EXPECT_THAT(members("We are in talks about joining the Skills Compact.", true),
                UnorderedElementsAre("we -member-> Skills Compact?"));
    EXPECT_THAT(members("We nemen deel aan de Coalitie Eerlijk Werk. De FME is uitgenodigd maar "
                        "tekende niet."),
                UnorderedElementsAre("we -member-> Coalitie Eerlijk Werk"));
}

std::string period_of(std::string_view sentence, bool english = false) {
    for (const TieDraft& t : read_one_theme(sentence, english).ties) {
        if (t.kind != TieKind::member) continue;
        return (t.valid_from ? t.valid_from->str() : "") + ".." +
               (t.valid_to ? t.valid_to->str() : "");
    }
    return "none";
}

TEST(Members, since_when_and_until_when) {
    EXPECT_EQ(period_of("Sinds 2018 zijn we lid van het Platform Vakmanschap."), "2018..");
    EXPECT_EQ(period_of("We doen tot en met 2027 mee aan het Platform Vakmanschap."), "..2027");
    EXPECT_EQ(period_of("In 2025 en 2026 doen we mee aan het project Slimme Bouw."), "2025..2026");
    EXPECT_EQ(period_of("Met ingang van 1 maart 2026 doen we mee aan het project Slimme Bouw."),
              "2026-03-01..");
    EXPECT_EQ(period_of("Tot 2022 waren wij lid van het Platform Vakmanschap."), "..2021");
    EXPECT_EQ(period_of("We are a member of the Skills Forum until the end of 2027.", true),
              "..2027");
    // one date says when, not how long
    EXPECT_EQ(period_of("In 2026 doen we mee aan het project Slimme Bouw."), "..");
}

TEST(Members, of_one_but_not_of_the_other) {
    EXPECT_THAT(members("We zijn lid van het Nachtpact, maar niet van de Dagcoalitie."),
                testing::ElementsAre("we -member-> Nachtpact"));
    EXPECT_THAT(members("We zoeken aansluiting bij het Nachtlab."),
                testing::ElementsAre("we -member-> Nachtlab?"));
}

TEST(Members, a_denial_is_of_what_it_speaks_of) {
    // who names another thing in between denies that one
    EXPECT_THAT(
        members("Wij zijn lid van het Nachtpact. Aan het Nachtoproer hebben leden meegedaan, "
                "maar als vereniging hebben we ons daar niet bij aangesloten."),
        testing::ElementsAre("we -member-> Nachtpact"));
    EXPECT_THAT(members("Het Nachtpact is van FNV en CNV. Daar zitten we niet bij."),
                testing::IsEmpty());
    EXPECT_THAT(members("The Night Pact Coalition unites Unison and the CBI. We are not a member, "
                        "and the fee is high.",
                        true),
                testing::IsEmpty());
    EXPECT_THAT(
        members("Het Nachtpact, van FNV en CNV, is getekend. De naam van onze vereniging staat "
                "er niet onder."),
        testing::IsEmpty());
}

TEST(Members, who_pays_or_describes_is_none) {
    EXPECT_THAT(members("We sit on the Night Work Forum. The forum is run by Unison and the CBI "
                        "and the TUC pays.",
                        true),
                testing::UnorderedElementsAre("cbi -member-> Night Work Forum",
                                              "unison -member-> Night Work Forum",
                                              "we -member-> Night Work Forum"));
    EXPECT_THAT(members("In the Night Work Forum we sit with the unions Unison and GMB.", true),
                testing::UnorderedElementsAre("gmb -member-> Night Work Forum",
                                              "unison -member-> Night Work Forum",
                                              "we -member-> Night Work Forum"));
}

TEST(Author, has_an_acronym_behind_hereafter_and_a_short_name) {
    const auto read = [](const std::string& text) {
        return stated_ties(
            plan_importer.read({"plan.txt", "plan.txt", text}, {&Lexicon::shipped(), false}),
            {TieKind::member});
    };
    const std::string rest =
        "\n\nThema 1: Werk\n\nDe Kring is lid van het Nachtpact. KVN zit ook in de Dagcoalitie.\n\n"
        "Stakeholders: SER, UWV.\n";
    EXPECT_THAT(
        read("Kring van Nachtwakers\nJaarplan 2026\n\nDe Kring van Nachtwakers (hierna: KVN) "
             "is de vereniging van de wakers. Wij zijn er voor de leden." +
             rest),
        testing::UnorderedElementsAre("we -member-> Dagcoalitie", "we -member-> Nachtpact"));
}

TEST(Members, who_hosts_it) {
    EXPECT_THAT(
        members("We sit on the Night Work Forum. Unison looks after the secretariat.", true),
        testing::UnorderedElementsAre("unison -member-> Night Work Forum",
                                      "we -member-> Night Work Forum"));
    EXPECT_THAT(members("We nemen deel aan het Platform Nachtwerk. De FNV voert het secretariaat."),
                testing::UnorderedElementsAre("fnv -member-> Platform Nachtwerk",
                                              "we -member-> Platform Nachtwerk"));
    EXPECT_THAT(members("We sit on the Night Work Forum. It is hosted by Unison.", true),
                testing::Contains("unison -member-> Night Work Forum"));
    EXPECT_THAT(members("We sit on the Night Work Forum, where the CBI has had a seat since spring "
                        "and which Unison convenes.",
                        true),
                testing::Contains("unison -member-> Night Work Forum"));
}

TEST(Members, the_sentences_behind_say_who_else) {
    EXPECT_THAT(
        members("We have a seat on the Night Work Forum. The CBI chairs it and Unison and GMB "
                "are also at the table.",
                true),
        testing::UnorderedElementsAre(
            "cbi -member-> Night Work Forum", "gmb -member-> Night Work Forum",
            "unison -member-> Night Work Forum", "we -member-> Night Work Forum"));
    EXPECT_THAT(
        members("Het Platform Nachtwerk is nieuw. FNV, CNV en onze vereniging sturen het aan."),
        testing::UnorderedElementsAre("cnv -member-> Platform Nachtwerk",
                                      "fnv -member-> Platform Nachtwerk",
                                      "we -member-> Platform Nachtwerk"));
    EXPECT_THAT(members("In het Platform Nachtwerk zitten FNV en CNV namens de werknemers."),
                testing::UnorderedElementsAre("cnv -member-> Platform Nachtwerk",
                                              "fnv -member-> Platform Nachtwerk"));
    EXPECT_THAT(
        members("Night Shifts Count helps nurses sleep. The programme was set up by Unison.", true),
        testing::UnorderedElementsAre("unison -member-> Night Shifts Count"));
}

TEST(Members, names_with_hyphens_numbers_and_purposes) {
    EXPECT_THAT(members("We zijn lid van de Nationale Coalitie tegen Nachtwerk."),
                testing::ElementsAre("we -member-> Nationale Coalitie tegen Nachtwerk"));
    EXPECT_THAT(members("We take part in the Irish Co-operative Work Forum.", true),
                testing::ElementsAre("we -member-> Irish Co-operative Work Forum"));
    EXPECT_THAT(members("We take part in the NWT Partnership Forum.", true),
                testing::ElementsAre("we -member-> NWT Partnership Forum"));
    EXPECT_THAT(members("NAWO, het overleg van FNV en CNV, is van anderen."),
                testing::UnorderedElementsAre("cnv -member-> NAWO", "fnv -member-> NAWO"));
}

TEST(Members, who_sits_on_a_board_too) {
    EXPECT_THAT(members("In het bestuur van MKB-Nederland hebben we een zetel, naast FNV en CNV."),
                testing::IsSupersetOf({"cnv -member-> bestuur van MKB-Nederland",
                                       "fnv -member-> bestuur van MKB-Nederland",
                                       "we -member-> bestuur van MKB-Nederland"}));
}

TEST(Members, a_name_may_be_a_sentence) {
    EXPECT_THAT(members("Met de FNV voeren we het project Timmer zoekt Nachtrust uit."),
                testing::UnorderedElementsAre("fnv -member-> project Timmer zoekt Nachtrust",
                                              "we -member-> project Timmer zoekt Nachtrust"));
}

TEST(Members, on_whose_board) {
    EXPECT_THAT(
        stated_ties(read_one_theme("We work through Workers Europe, on whose board our director "
                                   "was elected in June.",
                                   true),
                    {TieKind::seat}),
        testing::ElementsAre("we -seat-> Workers Europe"));
}

TEST(Members, a_cell_of_a_table_is_read_without_its_label) {
    EXPECT_THAT(
        members("What we do      Night Ledger is the programme we run with Unison\n"
                "                and the CBI. It goes well.\n"
                "Done when       Everybody sleeps.",
                true),
        testing::UnorderedElementsAre("cbi -member-> Night Ledger", "unison -member-> Night Ledger",
                                      "we -member-> Night Ledger"));
}

TEST(Members, a_list_below_a_coalition) {
    const auto found = stated_ties(
        read_one_theme("Met wie:\n• UWV\n• Coalitie Eerlijk Werk, met naast ons:\n   o FNV\n   o "
                       "CNV"),
        {TieKind::member, TieKind::listed});
    EXPECT_THAT(found, IsSupersetOf({"fnv -member-> Coalitie Eerlijk Werk",
                                     "cnv -member-> Coalitie Eerlijk Werk",
                                     "we -member-> Coalitie Eerlijk Werk"}));
}

TEST(Members, our_own_bodies_are_no_coalitions) {
    const auto batch = read_one_theme("Onze werkgroep Onderwijs komt maandelijks bijeen.");
    for (const EntityDraft& e : batch.entities) EXPECT_NE(e.kind, EntityKind::coalition) << e.name;
}

TEST(Author, a_person_who_signs_is_not_the_association) {
    const std::string text =
        "Samen voor Vakwerk\nJaarplan 2026\n\nVoorwoord\n\nSamen voor Vakwerk groeit.\n\nAnna "
        "Bakker\nVoorzitter Samen voor Vakwerk\n\nThema 1: Werk\n\nWij doen dat.\n\nStakeholders: "
        "SER, UWV.\n";
    const auto batch = plan_importer.read({"p.txt", "p.txt", text}, {&Lexicon::shipped(), false});
    const auto author = std::ranges::find_if(batch.entities, &EntityDraft::is_author);
    ASSERT_NE(author, batch.entities.end());
    EXPECT_EQ(author->name, "Samen voor Vakwerk");
}

}  // namespace
}  // namespace lobbynet
