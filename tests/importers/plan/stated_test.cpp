// What sentences say. Each plan has one theme; the association is the Voorbeeldbond.
//
//   Voorbeeldbond --member--> coalition <--member-- others
//   Voorbeeldbond --asks--> ask --addresses--> ministry
#include <gmock/gmock.h>

#include "graph/base/text.hpp"
#include "tests/importers/plan/one_theme.hpp"

namespace lobbynet {
namespace {

using testing::Contains;
using testing::IsSupersetOf;
using testing::Not;
using testing::UnorderedElementsAre;

RecordBatch read(std::string_view sentences, bool english = false) {
    return read_one_theme(sentences, english);
}
std::vector<std::string> bodies(const RecordBatch& batch) {
    return stated_ties(batch, {TieKind::member, TieKind::partner, TieKind::seat});
}
std::vector<std::string> asks(const RecordBatch& batch) {
    return stated_ties(batch, {TieKind::asks, TieKind::addresses});
}

TEST(Stated, numbers_are_part_of_a_name) {
    EXPECT_THAT(
        bodies(read("Wij nemen deel aan het Platform Werk1. Wij nemen deel aan het "
                    "Platform Werk12.")),
        UnorderedElementsAre("we -member-> Platform Werk1", "we -member-> Platform Werk12"));
}

TEST(Stated, quotes_are_not_cut_inside_a_letter) {
    std::string word = "Z";
    for (int i = 0; i < 150; ++i) word += "š";
    for (const TieDraft& t :
         read("We nemen met " + word + " en FNV deel aan de Banencoalitie.").ties)
        EXPECT_TRUE(is_valid_utf8(t.evidence.quote)) << t.evidence.quote;
    const auto found = read(word + word + " FNV en wij vormen de Banencoalitie.").ties;
    EXPECT_FALSE(found.empty());
    for (const TieDraft& t : found) EXPECT_TRUE(is_valid_utf8(t.evidence.quote));
}

TEST(Stated, membership) {
    EXPECT_THAT(bodies(read("• We maken deel uit van de landelijke Banencoalitie.")),
                UnorderedElementsAre("we -member-> Banencoalitie"));
    EXPECT_THAT(bodies(read("- We take part in the Fair Work Alliance.", true)),
                UnorderedElementsAre("we -member-> Fair Work Alliance"));
}

TEST(Stated, members_named_with_it) {
    EXPECT_THAT(
        bodies(read("• Met de Consumentenbond en Aedes vormen we de Coalitie Eerlijk Werk.")),
        UnorderedElementsAre("we -member-> Coalitie Eerlijk Werk",
                             "consumentenbond -member-> Coalitie Eerlijk Werk",
                             "aedes -member-> Coalitie Eerlijk Werk"));
    EXPECT_THAT(bodies(read("- Take part in the Skills Working Group convened by DfE.", true)),
                UnorderedElementsAre("we -member-> Skills Working Group",
                                     "dfe -member-> Skills Working Group"));
}

TEST(Stated, a_name_may_go_on_in_small_letters) {
    EXPECT_THAT(bodies(read("• We doen mee aan het project Samen in de wijk.")),
                UnorderedElementsAre("we -member-> project Samen in de wijk"));
}

TEST(Stated, several_names_after_one_head) {
    EXPECT_THAT(bodies(read("• Deelname aan VWS-programma’s Beter Werk en Nieuwe Start.")),
                IsSupersetOf({"vws -member-> Beter Werk", "vws -member-> Nieuwe Start",
                              "we -member-> Nieuwe Start"}));
}

TEST(Stated, partners_of_no_coalition) {
    EXPECT_THAT(bodies(read("• We werken samen met de VNG aan een handreiking.")),
                UnorderedElementsAre("we -partner-> vng"));
}

TEST(Stated, a_consortium_without_a_name_gives_partners) {
    EXPECT_THAT(
        stated_ties(read_one_theme("We werken aan een agenda in een consortium van VWS, Movisie "
                                   "en Divosa."),
                    {TieKind::partner}),
        testing::ElementsAre("we -partner-> divosa", "we -partner-> movisie", "we -partner-> vws"));
}

TEST(Stated, an_election_is_no_body) {
    const auto batch = read(
        "Bij de Tweede Kamerverkiezingen op 29 oktober 2025 willen we dat werk een plaats krijgt "
        "in het regeerakkoord.");
    EXPECT_THAT(asks(batch), Not(Contains(testing::HasSubstr("Kamerverkiezingen"))));
    for (const EntityDraft& e : batch.entities)
        EXPECT_FALSE(e.kind == EntityKind::organisation && e.name == "Tweede Kamerverkiezingen");
}

TEST(Stated, seats) {
    EXPECT_THAT(
        bodies(read("• Wij hebben zitting in het bestuur van MKB-Nederland.")),
        UnorderedElementsAre("we -seat-> mkb-nederland", "we -member-> bestuur van MKB-Nederland",
                             "mkb-nederland -member-> bestuur van MKB-Nederland"));
}

TEST(Stated, negation_makes_no_tie_and_intention_a_proposed_one) {
    EXPECT_THAT(bodies(read("• We nemen niet deel aan de Banencoalitie.")), UnorderedElementsAre());
    EXPECT_THAT(bodies(read("- We are not a member of the Fair Work Alliance.", true)),
                UnorderedElementsAre());
    EXPECT_THAT(bodies(read("• We zoeken aansluiting bij de Banencoalitie.")),
                UnorderedElementsAre("we -member-> Banencoalitie?"));
}

TEST(Stated, a_role_in_one_word_with_a_hyphen) {
    EXPECT_THAT(asks(read("- We ask the Director-General to fund apprenticeships.", true)),
                Contains("we -asks-> ask"));
}

TEST(Asks, addressee_and_company) {
    EXPECT_THAT(
        asks(read("• We pleiten bij SZW samen met Cedris voor meer leerwerk.")),
        UnorderedElementsAre("we -asks-> ask", "cedris -asks-> ask", "ask -addresses-> szw"));
    EXPECT_THAT(asks(read("• Provincies vragen we om een werkfonds.")),
                UnorderedElementsAre("we -asks-> ask", "ask -addresses-> provincies"));
    EXPECT_THAT(asks(read("• We bepleiten dat IPO en VNG een werkfonds inrichten.")),
                IsSupersetOf({"ask -addresses-> ipo", "ask -addresses-> vng"}));
    EXPECT_THAT(asks(read("- Call on HM Treasury to fund apprenticeships.", true)),
                UnorderedElementsAre("we -asks-> ask", "ask -addresses-> hmt"));
    EXPECT_THAT(asks(read("- Urge the Department for Education to fund apprenticeships.", true)),
                Contains("ask -addresses-> dfe"));
}

TEST(Asks, the_next_sentence_may_name_the_company) {
    EXPECT_THAT(
        asks(read("• We lobbyen bij SZW voor een fonds. Dat doen we samen met VNG en Divosa.")),
        IsSupersetOf({"vng -asks-> ask", "divosa -asks-> ask"}));
}

TEST(Asks, the_one_addressed_is_no_member) {
    const auto found = bodies(read("• In de Banencoalitie pleiten we bij SZW voor een fonds."));
    EXPECT_THAT(found, Not(Contains("szw -member-> Banencoalitie")));
}

TEST(Asks, what_others_ask_of_us_is_none_nor_are_rows_and_headings) {
    EXPECT_THAT(asks(read_one_theme("The CBI asked us to call the TUC.", true)),
                testing::IsEmpty());
    EXPECT_THAT(asks(read_one_theme("We were asked to join a trial.", true)), testing::IsEmpty());
    EXPECT_THAT(asks(read_one_theme("Research and lobbying   74,000   91,000", true)),
                testing::IsEmpty());
    EXPECT_THAT(asks(read_one_theme("We ask the CBI to think again.", true)),
                testing::Not(testing::IsEmpty()));
}

std::string first_ask(std::string_view sentences) {
    const RecordBatch batch = read_one_theme(sentences, true);
    const auto ask = std::ranges::find(batch.entities, EntityKind::ask, &EntityDraft::kind);
    return ask == batch.entities.end() ? "" : ask->name;
}

TEST(Asks, start_below_a_heading) {
    EXPECT_EQ(first_ask("The night shift: our case\nWe ask the CBI to think again about the night "
                        "shift and its pay."),
              "We ask the CBI to think again about the night shift and its pay.");
}

TEST(Asks, carry_no_marks_of_footnotes) {
    EXPECT_EQ(first_ask("We ask the CBI[2] to think again about [12] and [this] and [a."),
              "We ask the CBI to think again about and [this] and [a.");
}

TEST(Asks, addressee_before_or_behind_the_verb) {
    const auto addressees = [](std::string_view sentence, bool english = false) {
        return stated_ties(read_one_theme(sentence, english), {TieKind::addresses});
    };
    EXPECT_THAT(addressees("We hebben OCW gevraagd om een regeling."),
                testing::ElementsAre("ask -addresses-> ocw"));
    EXPECT_THAT(addressees("Ons verzoek aan SZW is om haast te maken."),
                testing::ElementsAre("ask -addresses-> szw"));
    EXPECT_THAT(addressees("Verder moet BZK de evaluatie naar buiten brengen."),
                testing::ElementsAre("ask -addresses-> bzk?"));
    EXPECT_THAT(addressees("HM Treasury has been asked to keep the relief.", true),
                testing::ElementsAre("ask -addresses-> hmt"));
}

TEST(Asks, own_members_are_asked_nothing) {
    EXPECT_THAT(asks(read("• We roepen onze leden op om mee te doen.")), UnorderedElementsAre());
}

TEST(Asks, whom_the_sentence_starts_with) {
    EXPECT_THAT(asks(read("Aan SZW vragen wij verlenging van de WERK-regeling.")),
                UnorderedElementsAre("we -asks-> ask", "ask -addresses-> szw"));
    EXPECT_THAT(asks(read("De Kinderombudsman is gevraagd om een onderzoek.")),
                Contains("ask -addresses-> kinderombudsman"));
    EXPECT_THAT(asks(read("Van de minister van OCW verwachten we een besluit.")),
                Contains("ask -addresses-> ocw"));
}

TEST(Asks, a_coalition_asks_too) {
    const auto found =
        asks(read("We zitten in de Coalitie Eerlijk Werk. De coalitie wil dat SZW "
                  "het fonds verlengt."));
    EXPECT_THAT(found, IsSupersetOf({"Coalitie Eerlijk Werk -asks-> ask", "ask -addresses-> szw"}));
}

TEST(Asks, what_others_ask_is_not_asked_here) {
    EXPECT_THAT(asks(read("FNV en CNV willen dat de lonen stijgen.")), UnorderedElementsAre());
    EXPECT_THAT(asks(read("We work with the Campaign for Better Transport.", true)),
                UnorderedElementsAre());
}

TEST(Asks, the_next_sentence_may_name_the_addressee) {
    EXPECT_THAT(asks(read("• We pleiten voor een leerfonds. De minister van OCW kan dat regelen.")),
                Contains("ask -addresses-> ocw?"));
}

TEST(Asks, everything_stated_has_evidence) {
    for (const TieDraft& t :
         read("• We pleiten bij SZW voor een fonds in de Banencoalitie van VNG en IPO.").ties) {
        EXPECT_GT(t.evidence.span.first_line, 0U);
        EXPECT_FALSE(t.evidence.quote.empty());
        EXPECT_LE(t.evidence.quote.size(), 160U);
    }
}

}  // namespace
}  // namespace lobbynet
