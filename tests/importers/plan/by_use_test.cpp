// Names that only what is done with them shows, and what the association says it is not in. Each
// plan has one theme; the association is the Voorbeeldbond (nl) or the Example Trades Federation.
//
//   member --member--> what they make, sign, steer
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
std::vector<std::string> collectives(const RecordBatch& batch) {
    std::vector<std::string> out;
    for (const EntityDraft& e : batch.entities) {
        if (e.kind == EntityKind::coalition || e.kind == EntityKind::programme) {
            out.push_back(e.name);
        }
    }
    return out;
}

TEST(ByUse, what_is_made_together) {
    EXPECT_THAT(
        members("- With the TUC and Unison we publish the Overtime Ledger.", true),
        UnorderedElementsAre("tuc -member-> Overtime Ledger", "unison -member-> Overtime Ledger",
                             "we -member-> Overtime Ledger"));
    EXPECT_THAT(members("• Met Aedes en de Woonbond openen we in mei Loket De Sleutelbos."),
                UnorderedElementsAre("aedes -member-> Loket De Sleutelbos",
                                     "woonbond -member-> Loket De Sleutelbos",
                                     "we -member-> Loket De Sleutelbos"));
    // a place is where it is made
    EXPECT_THAT(collectives(read_one_theme(
                    "• Met Aedes beginnen we in Oud-Gelderland met een reeks gesprekken.")),
                UnorderedElementsAre());
    // what a body is asked to publish is none of it
    EXPECT_THAT(collectives(read_one_theme("- The TUC will publish the Overtime Ledger.", true)),
                UnorderedElementsAre());
}

TEST(ByUse, what_the_sentence_starts_with) {
    EXPECT_THAT(
        members("Lunch Hour Live, which we run with the TUC, goes on.", true),
        UnorderedElementsAre("tuc -member-> Lunch Hour Live", "we -member-> Lunch Hour Live"));
    EXPECT_THAT(members("De Klusbrigade, waarin we met Aedes en FNV samenwerken, groeit."),
                UnorderedElementsAre("aedes -member-> Klusbrigade", "fnv -member-> Klusbrigade",
                                     "we -member-> Klusbrigade"));
    EXPECT_THAT(members("De Code Veilig Dak hebben wij ondertekend."),
                UnorderedElementsAre("we -member-> Code Veilig Dak"));
    EXPECT_THAT(collectives(read_one_theme(
                    "In de aanloop naar de Statenverkiezingen spreken we met FNV en Aedes.")),
                UnorderedElementsAre());
}

TEST(ByUse, what_a_relative_clause_says_is_joined) {
    EXPECT_THAT(
        members("Work through Lunch Hour Live, which we joined in 2023, costs little.", true),
        UnorderedElementsAre("we -member-> Lunch Hour Live"));
    EXPECT_THAT(collectives(read_one_theme("We eat at Lunch Hour Live, which is open.", true)),
                UnorderedElementsAre());
}

TEST(ByUse, a_verb_before_the_article_is_no_part_of_the_name) {
    EXPECT_THAT(members("Host the Trades Skills Forum, set up by the TUC.", true),
                UnorderedElementsAre("tuc -member-> Trades Skills Forum"));
}

TEST(ByUse, the_sentence_before_ends_with_the_name) {
    EXPECT_THAT(members("Scale up Door by Door. We started this partnership with Unison.", true),
                UnorderedElementsAre("unison -member-> Door by Door", "we -member-> Door by Door"));
}

TEST(ByUse, what_is_signed) {
    EXPECT_THAT(members("- We signed the Decent Rota Standard in 2024.", true),
                UnorderedElementsAre("we -member-> Decent Rota Standard"));
}

TEST(ByUse, what_is_steered) {
    EXPECT_THAT(
        members("- We sit on the steering group of the Night Bus Survey with the TUC.", true),
        IsSupersetOf({"we -member-> Night Bus Survey", "tuc -member-> Night Bus Survey"}));
    EXPECT_THAT(members("Het programma Avondloket stopt. We zaten in de stuurgroep, samen met "
                        "Aedes en FNV."),
                IsSupersetOf({"aedes -member-> programma Avondloket",
                              "fnv -member-> programma Avondloket"}));
}

TEST(ByUse, a_topic_with_a_small_word_inside) {
    EXPECT_THAT(collectives(read_one_theme("In Stem voor Vakwerk hebben we een plek.")),
                UnorderedElementsAre("Stem voor Vakwerk"));
    EXPECT_THAT(collectives(read_one_theme("In Noord Drenthe hebben we een plek.")),
                UnorderedElementsAre());
}

TEST(ByUse, umbrella_bodies_that_one_is_a_member_of) {
    EXPECT_THAT(members("- We are a member of the CBI.", true),
                UnorderedElementsAre("cbi -member-> members of Confederation of British Industry",
                                     "we -member-> cbi",
                                     "we -member-> members of Confederation of British Industry"));
    EXPECT_THAT(members("We zijn aangesloten bij de Federatie Vaktaal en doen daar mee."),
                IsSupersetOf({"we -member-> leden van Federatie Vaktaal"}));
    EXPECT_THAT(members("- We are not a member of the CBI.", true), UnorderedElementsAre());
}

TEST(ByUse, boards_and_seats) {
    EXPECT_THAT(members("- Our director is a board member of the CBI.", true),
                UnorderedElementsAre("cbi -member-> board of Confederation of British Industry",
                                     "we -member-> board of Confederation of British Industry"));
    // of the committee, not of the body whose it is
    EXPECT_THAT(members("- We are a member of the Pay Committee of the CBI.", true),
                UnorderedElementsAre("cbi -member-> Pay Committee", "we -member-> Pay Committee"));
    EXPECT_THAT(members("- We take part in the project LATHE-2.", true),
                UnorderedElementsAre("we -member-> project LATHE-2"));
}

TEST(ByUse, what_a_sentence_is_about_is_no_member_of_it) {
    EXPECT_THAT(
        members("In Good Work on Tour, the TUC, Unison and nineteen of our members test "
                "new rotas.",
                true),
        IsSupersetOf({"tuc -member-> Good Work on Tour", "unison -member-> Good Work on Tour"}));
    // of a part and its whole the part is meant
    EXPECT_THAT(members("Via de werkgroep Vroege Dienst van het programma Vaktijd overleggen we "
                        "met FNV en Aedes."),
                UnorderedElementsAre("fnv -member-> werkgroep Vroege Dienst",
                                     "aedes -member-> werkgroep Vroege Dienst",
                                     "we -member-> werkgroep Vroege Dienst"));
    EXPECT_THAT(
        members("The Charter for Rest, shaped by the TUC and Unison, has our signature.", true),
        UnorderedElementsAre("tuc -member-> Charter for Rest", "unison -member-> Charter for Rest",
                             "we -member-> Charter for Rest"));
    // a denial that does not look back says nothing of the sentence before
    EXPECT_THAT(
        members("- We take part in the Rest Alliance. We have not signed other texts.", true),
        UnorderedElementsAre("we -member-> Rest Alliance"));
}

TEST(ByUse, company_behind_a_comma_and_behind_a_class) {
    EXPECT_THAT(
        members("- We contribute to the Tools Forum, together with the TUC and Unison.", true),
        UnorderedElementsAre("we -member-> Tools Forum", "tuc -member-> Tools Forum",
                             "unison -member-> Tools Forum"));
    EXPECT_THAT(members("- With local growers and the TUC we set up the Quiet Field Pledge.", true),
                IsSupersetOf({"tuc -member-> Quiet Field Pledge"}));
    // the ask stands in what is said of it
    EXPECT_THAT(members("- With the TUC we issue Pay on Time, a declaration that asks the next "
                        "Government for a rule.",
                        true),
                IsSupersetOf({"tuc -member-> Pay on Time", "we -member-> Pay on Time"}));
}

TEST(ByUse, whose_it_is_and_what_it_is_to_us) {
    EXPECT_THAT(
        collectives(read_one_theme("- The Harbour Framework Business Group meets in Leeds.", true)),
        UnorderedElementsAre("Harbour Framework Business Group"));
    EXPECT_THAT(collectives(read_one_theme("- Tool Watch is our monitoring network.", true)),
                UnorderedElementsAre("Tool Watch"));
    EXPECT_THAT(collectives(read_one_theme("- If the pilot works, we are glad.", true)),
                UnorderedElementsAre());
    EXPECT_THAT(collectives(read_one_theme(
                    "- We want to be the trades that campaign for fewer hours.", true)),
                UnorderedElementsAre());
}

TEST(Tidy, a_coalition_that_one_is_not_in_has_no_members_here) {
    const auto batch = read_one_theme(
        "• Over het Akkoord Rustig Werk onderhandelen FNV en VNO-NCW. Wij zitten daar niet bij.");
    EXPECT_THAT(stated_ties(batch, {TieKind::member}), UnorderedElementsAre());
    EXPECT_THAT(collectives(batch), Contains("Akkoord Rustig Werk"));
    EXPECT_THAT(members("- We did not sign the Quiet Work Pledge launched by the TUC.", true),
                UnorderedElementsAre());
}

TEST(Tidy, our_own_committees_are_no_coalitions) {
    EXPECT_THAT(collectives(read_one_theme("De commissie Lonen bereidt de inzet voor.")),
                UnorderedElementsAre());
    EXPECT_THAT(collectives(read_one_theme(
                    "- Our internal Pay and Hours Committee drafts the submission.", true)),
                UnorderedElementsAre());
    EXPECT_THAT(collectives(read_one_theme("Ons Vakpanel komt in mei bijeen.")),
                UnorderedElementsAre());
    // one in which another body sits is
    EXPECT_THAT(collectives(read_one_theme("We zitten met FNV in de commissie Lonen.")),
                UnorderedElementsAre("commissie Lonen"));
}

TEST(Tidy, what_only_a_list_names_is_a_body) {
    const RecordBatch batch = plan_importer.read(
        {"plan.txt", "plan.txt",
         "Vereniging Voorbeeldbond\nJaarplan 2026\n\nThema 1: Werk\n\nWij werken.\n\n"
         "Stakeholders: SER, Netwerk Vaklui, UWV.\n"},
        {&Lexicon::shipped(), false});
    EXPECT_THAT(collectives(batch), UnorderedElementsAre());
    EXPECT_THAT(batch.entities, Contains(testing::Field(&EntityDraft::name, "Netwerk Vaklui")));
}

}  // namespace
}  // namespace lobbynet
