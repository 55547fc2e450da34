// One list, split into items: "surface=name+name | surface=name".
#include <gmock/gmock.h>

#include "graph/model/lexicon.hpp"
#include "importers/plan/items.hpp"

namespace lobbynet::plan {
namespace {

std::string items(std::string_view text, Entry::Form form = Entry::Form::running,
                  std::string heading = {}) {
    const Vocabulary vocabulary(Lexicon::shipped(), Date{2026, 0, 0}, "nl");
    const ItemReader reader(vocabulary);
    Entry entry;
    entry.form = form;
    entry.heading = std::move(heading);
    entry.text.append(text, 1);
    Items found;
    reader.read(entry, found);
    std::string out;
    for (const Mention& m : found.mentions) {
        if (!out.empty()) out += " | ";
        out += m.name.known ? m.name.known->id : m.name.name;
        if (!m.name.known && !m.name.acronym.empty()) out += "=" + m.name.acronym;
    }
    return out;
}
std::string bullet(std::string_view text) { return items(text, Entry::Form::bullet); }

TEST(Items, commas_and_conjunctions) {
    EXPECT_EQ(items("VNG, IPO en Aedes."), "vng | ipo | aedes");
    EXPECT_EQ(items("gemeenten, vakbonden en scholen"), "gemeenten | vakbonden | scholen");
    EXPECT_EQ(items("the LGA, NCVO, and Citizens Advice"), "lga | ncvo | citizens-advice");
}

TEST(Items, an_endless_word_is_quoted_from_its_start) {
    const Vocabulary vocabulary(Lexicon::shipped(), Date{2026, 0, 0}, "nl");
    const std::string word = "Bond" + std::string(150, 'z');
    Entry entry;
    entry.text.append("VNG, IPO, " + word + ", Aedes", 1);
    Items found;
    ItemReader(vocabulary).read(entry, found);
    ASSERT_EQ(found.mentions.size(), 4U);
    EXPECT_EQ(found.mentions[2].quote, word);
    EXPECT_EQ(found.mentions[3].name.known->id, "aedes");
    EXPECT_FALSE(found.mentions[3].quote.empty());
}

TEST(Items, separators_inside_names) {
    EXPECT_EQ(items("Ministerie van Volksgezondheid, Welzijn en Sport, IPO"), "vws | ipo");
    EXPECT_EQ(items("Stichting Lezen en Schrijven, VNG"), "stichting-lezen-en-schrijven | vng");
    EXPECT_EQ(items("Stichting Kracht en Lef, VNG"), "Stichting Kracht en Lef | vng");
    EXPECT_EQ(items("Raad voor Wonen, Welzijn en Wijken, VNG"),
              "Raad voor Wonen, Welzijn en Wijken | vng");
    EXPECT_EQ(items("sectorraad zorg, welzijn en sport ABC, VNG"),
              "sectorraad zorg, welzijn en sport ABC | vng");
    EXPECT_EQ(items("brancheorganisaties in wonen en zorg, VNG"),
              "brancheorganisaties in wonen en zorg | vng");
}

TEST(Items, semicolons_keep_commas) {
    EXPECT_EQ(items("Bond voor Tuin, Park en Plein; VNG en IPO; Aedes"),
              "Bond voor Tuin, Park en Plein | vng | ipo | aedes");
}

TEST(Items, shared_heads) {
    EXPECT_EQ(items("de ministeries OCW, VWS en JenV, VNG"), "ocw | vws | jenv | vng");
    EXPECT_EQ(items("de ministeries van Financiën en EZ"), "financien | ez");
    EXPECT_EQ(items("the Departments of Health and Education"), "dhsc | dfe");
    EXPECT_EQ(items("de gemeenten Utrecht, Ede en Zeist, VNG"),
              "gemeente Utrecht | gemeente Ede | gemeente Zeist | vng");
    EXPECT_EQ(items("Defence, Work and Pensions", Entry::Form::running, "Departments"),
              "mod | dwp");
}

TEST(Items, the_end_of_the_second_belongs_to_the_first) {
    EXPECT_EQ(items("VNG, Eerste en Tweede Kamer"), "vng | eerste-kamer | tweede-kamer");
    EXPECT_EQ(bullet("Eerste en Tweede Kamer"), "eerste-kamer | tweede-kamer");
    EXPECT_EQ(items("LGA, Barrow and Whitby Town Councils, NCVO"),
              "lga | Barrow Town Council | Whitby Town Council | ncvo");
    EXPECT_EQ(items("LGA, Committee on Work, Food and the Sea, NCVO"),
              "lga | Committee on Work, Food and the Sea | ncvo");
    EXPECT_EQ(items("LGA, Agency for Roads, Digital Transport and Logistics Forum"),
              "lga | Agency for Roads | Digital Transport and Logistics Forum");
    EXPECT_EQ(items("LGA, county and city councils"), "lga | county and city councils");
    // the acronym is of all of it
    EXPECT_EQ(items("VNG, County and City Planners Association (CCPA)"),
              "vng | County and City Planners Association=CCPA");
}

TEST(Items, two_bodies_in_one_item) {
    EXPECT_EQ(items("PFZW/PGGM, MKB NL-VNO NCW"), "pfzw | pggm | mkb-nederland | vno-ncw");
    EXPECT_EQ(items("gemeenten/VNG"), "gemeenten | vng");
    EXPECT_EQ(items("Kinder- en Nationale Ombudsman"), "kinderombudsman | nationale-ombudsman");
    EXPECT_EQ(items("Scottish and Welsh Governments"), "scottish-government | welsh-government");
}

TEST(Items, one_body_with_a_sign_inside) {
    EXPECT_EQ(items("NOC*NSF, VNO-NCW, GGZ-Nederland"), "noc-nsf | vno-ncw | de-nederlandse-ggz");
    EXPECT_EQ(items("Rolls-Royce, Voorbeeld-Instituut"), "Rolls-Royce | Voorbeeld-Instituut");
    EXPECT_EQ(items("zorg- en welzijnsorganisaties, VNG"), "zorg- en welzijnsorganisaties | vng");
}

TEST(Items, parentheses) {
    EXPECT_EQ(items("Bond van Fietsende Ouders (BFO)"), "Bond van Fietsende Ouders=BFO");
    EXPECT_EQ(items("BFO (Bond van Fietsende Ouders)"), "Bond van Fietsende Ouders=BFO");
    EXPECT_EQ(items("planbureaus (SCP, CPB)"), "scp | cpb");
    EXPECT_EQ(items("Movisie (kennis, advies/training), VNG"), "movisie | vng");
    EXPECT_EQ(items("Landelijk Overleg (LOV) Tuinen"), "Landelijk Overleg Tuinen=LOV");
    EXPECT_EQ(items("(Vereniging) Hogescholen"), "vereniging-hogescholen");
    EXPECT_EQ(items("Centrum voor Kunst en Vlieg (CKV)"), "Centrum voor Kunst en Vlieg=CKV");
}

TEST(Items, filling_is_dropped) {
    EXPECT_EQ(items("o.a. VNG, IPO en anderen"), "vng | ipo");
    EXPECT_EQ(items("including the LGA, NCVO etc."), "lga | ncvo");
    EXPECT_EQ(items("VNG, Met andere ogen"), "vng | Met andere ogen");
}

TEST(Items, a_body_stands_for_its_partners) {
    EXPECT_EQ(items("partners BeterOud, VNG"), "beteroud | vng");
    EXPECT_EQ(items("partners Groene Kust, VNG"), "Groene Kust | vng");
}

TEST(Items, bullets_hold_one_name_and_its_description) {
    EXPECT_EQ(bullet("ACM: toezicht op de markt"), "acm");
    EXPECT_EQ(bullet("Aedes – afspraken over huur"), "aedes");
    EXPECT_EQ(bullet("PIANOo, expertisecentrum aanbesteden"), "pianoo");
    EXPECT_EQ(bullet("WEA, the Workers' Educational Association"), "WEA");
    EXPECT_EQ(bullet("roc’s en vakscholen"), "roc’s en vakscholen");
    EXPECT_EQ(bullet("inkopers van rijk, provincies en gemeenten"),
              "inkopers van rijk, provincies en gemeenten");
    EXPECT_EQ(bullet("LGA and WLGA"), "lga | wlga");
    EXPECT_EQ(bullet("Rijk: BZK, VWS"), "bzk | vws");
}

TEST(Items, bullets_may_hold_a_list) {
    EXPECT_EQ(bullet("BNA, Bouwend Nederland en Techniek Nederland"),
              "bna | bouwend-nederland | techniek-nederland");
    EXPECT_EQ(bullet("UWV, regionale werkteams en leerhuizen"),
              "uwv | regionale werkteams | leerhuizen");
    EXPECT_EQ(bullet("VNG, gemeente Ede en gemeente Zeist"), "vng | gemeente Ede | gemeente Zeist");
    EXPECT_EQ(bullet("grote gevers (onder wie Rabobank en VNG)"), "grote gevers | rabobank | vng");
}

TEST(Items, words_before_known_bodies_are_a_group) {
    EXPECT_EQ(bullet("Natuur en landschap: VNG, IPO"), "vng | ipo");
    EXPECT_EQ(bullet("Boerenorganisaties: VNG, IPO en LTO Nederland"), "vng | ipo | lto");
    EXPECT_EQ(bullet("Woonstichting Zonnewende: overleg over huren"), "Woonstichting Zonnewende");
    EXPECT_EQ(bullet("Alliantie Wonen: VNG, IPO"), "Alliantie Wonen");
}

TEST(Items, what_a_list_leaves_out_and_people) {
    EXPECT_EQ(items("VNG, Aedes, niet: CDA"), "vng | aedes");
    EXPECT_EQ(items("VNG, Aedes, Voornaam Achternaam (Tweede Kamerlid)"),
              "vng | aedes | Voornaam Achternaam");
}

TEST(Items, what_is_dropped_is_a_question) {
    const Vocabulary vocabulary(Lexicon::shipped(), std::nullopt, "nl");
    Entry entry;
    entry.form = Entry::Form::bullet;
    entry.text.append("Stichting Duin, vroeger Bond Zee en Raad Kust", 7);
    Items found;
    ItemReader(vocabulary).read(entry, found);
    ASSERT_EQ(found.mentions.size(), 1U);
    EXPECT_EQ(found.mentions[0].name.name, "Stichting Duin");
    ASSERT_EQ(found.doubts.size(), 1U);
    EXPECT_EQ(found.doubts[0].taken, "one name and what it does");
}

TEST(Items, the_document_tells_one_name_from_two) {
    const auto read = [](std::string_view document, std::string_view list) {
        const Vocabulary vocabulary(Lexicon::shipped(), std::nullopt, "en");
        const std::string text(document);
        const auto lines = split_lines(text);
        const DocumentWords words(lines);
        Entry entry;
        entry.text.append(list, 1);
        Items found;
        ItemReader(vocabulary, &words).read(entry, found);
        std::string out;
        for (const Mention& m : found.mentions) out += (out.empty() ? "" : " | ") + m.name.name;
        return out;
    };
    EXPECT_EQ(read("Rain and Drain Alliance. Our list: Rain and Drain Alliance; Acas",
                   "Rain and Drain Alliance; Acas"),
              "Rain and Drain Alliance | Acas");
    EXPECT_EQ(read("We ride with Velo, Pedal Us and others. Velo and Pedal Us; Acas",
                   "Velo and Pedal Us; Acas"),
              "Velo | Pedal Us | Acas");
}

TEST(Items, a_list_ends_with_its_sentence) {
    EXPECT_EQ(items("VNG, IPO. We spreken elkaar vaak."), "vng | ipo");
    EXPECT_EQ(items("Thuiswinkel.org, St. Antonius Ziekenhuis, VNG"),
              "thuiswinkel-org | St. Antonius Ziekenhuis | vng");
}

TEST(Items, a_title_with_a_hyphen_is_a_name) {
    EXPECT_EQ(items("Director-General, VNG"), "Director-General | vng");
}

TEST(Items, mkba_is_not_mkb) { EXPECT_EQ(items("MKBA, VNG"), "MKBA | vng"); }

TEST(Items, doubtful_splits_are_questions) {
    const Vocabulary vocabulary(Lexicon::shipped(), std::nullopt, "nl");
    Entry entry;
    entry.text.append("VNG, Stichting Kracht en Lef, IPO", 7);
    Items found;
    ItemReader(vocabulary).read(entry, found);
    ASSERT_EQ(found.doubts.size(), 1U);
    EXPECT_EQ(found.doubts[0].surface, "Stichting Kracht en Lef");
    EXPECT_EQ(found.doubts[0].taken, "one name");
    EXPECT_EQ(found.doubts[0].span, (Span{7, 7, 0}));
}

TEST(Flow, wraps) {
    Flow flow;
    flow.append("zorg-", 3);
    flow.append("verzekeraars, GGZ-", 4);
    flow.append("Nederland, jeugd-", 5);
    flow.append("en gezinszorg", 6);
    EXPECT_EQ(flow.text(), "zorgverzekeraars, GGZ-Nederland, jeugd- en gezinszorg");
    const std::string_view text = flow.text();
    EXPECT_EQ(flow.span(text.substr(text.find("GGZ"), 13)), (Span{4, 5, 0}));
}

}  // namespace
}  // namespace lobbynet::plan
