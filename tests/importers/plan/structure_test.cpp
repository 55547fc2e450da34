// Lines, furniture, themes and elections, each by itself.
#include <fmt/format.h>
#include <gmock/gmock.h>

#include <algorithm>

#include "importers/plan/furniture.hpp"
#include "importers/plan/lines.hpp"
#include "importers/plan/plan.hpp"
#include "tests/importers/plan_text.hpp"

namespace lobbynet::plan {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

std::string read(const std::string& text) {
    return compact_text(
        plan_importer.read({"plan.txt", "plan.txt", text}, {&Lexicon::shipped(), false}));
}

TEST(Lines, are_numbered_as_grep_does) {
    const std::string text = "a\r\n\r\nb\fc\n  d";
    std::vector<std::uint32_t> numbers;
    for (const Line& line : split_lines(text)) numbers.push_back(line.number);
    EXPECT_THAT(numbers, ElementsAre(1, 2, 3, 3, 4));
    EXPECT_EQ(split_lines(text).back().page, 2U);
    EXPECT_EQ(split_lines(text).back().indent, 2U);
    EXPECT_EQ(split_lines("a\rb\rc").size(), 3U);
}

TEST(Lines, without_end_are_refused) {
    const std::string ok(1U << 20U, 'x');
    EXPECT_NO_THROW(read("Jaarplan\n" + ok + "\n"));
    try {
        read("Jaarplan\n\n" + ok + "yz\n");
        FAIL() << "no error";
    } catch (const DataError& error) {
        EXPECT_THAT(error.what(), HasSubstr("plan.txt:3: the line is 1048578 bytes long: 'xxx"));
        EXPECT_THAT(error.remedy(), HasSubstr("1048576 bytes"));
    }
}

TEST(Lines, bullets) {
    for (const std::string_view text :
         {"- x", "• x", "* x", "o x", "– x", "1. x", "2) x", "a) x", "\xEF\x82\xA7 x", "1.2  x"}) {
        EXPECT_TRUE(bullet_of(text)) << text;
    }
    for (const std::string_view text : {"-5 %", "once x", "2021 was", "A. x", "x - y", "–5"}) {
        EXPECT_FALSE(bullet_of(text)) << text;
    }
}

TEST(Furniture, page_numbers_heads_notes_and_addresses) {
    const std::string text =
        "Thema 1: Werk\n\nPartners: VNG, IPO,\n[1] Zie de website.\nhttps://voorbeeld.example/a\n"
        "\n3\nJaarplan 2026 | 4\n\nSER.\n\nJaarplan 2026 | 5\n";
    EXPECT_THAT(read(text),
                HasSubstr("  3 organisation vng\n  3 organisation ipo\n  10 organisation ser\n"));
}

TEST(Furniture, a_head_that_counts_pages_or_gives_a_date) {
    const auto plan = [](const std::string& first, const std::string& second) {
        return read("Jaarplan 2026\n\n1. Werk\n\nWij werken.\n\n" + first +
                    "\n\nPartners: VNG, Raad voor het\n\n" + second +
                    "\n\nKind, IPO.\n\n2. Wonen\n\nPartners: IPO.\n\n");
    };
    const std::string found =
        "  9 organisation vng\n  9-13 organisation Raad voor het Kind\n  13 "
        "organisation ipo\n";
    EXPECT_THAT(plan("Bond Plan 2026-27   Page 3 of 9", "Bond Plan 2026-27   Page 4 of 9"),
                HasSubstr(found));
    EXPECT_THAT(plan("3\nBond Plan   vastgesteld 27 mei", "4\nBond Plan   vastgesteld 27 mei"),
                HasSubstr("organisation Raad voor het Kind\n"));
}

TEST(Lists, a_row_of_two_columns_ends_at_the_next_row) {
    EXPECT_THAT(
        read("Work plan\n\n1. Homes\n\nWho with        TUC, CBI and\n                "
             "Shelter\nDone when       Everybody has a home, and a key.\n"),
        HasSubstr("  5 organisation tuc\n  5 organisation cbi\n  6 organisation shelter\n"));
}

TEST(Lists, a_label_that_stands_once_in_a_theme_without_a_list) {
    const std::string found = read(
        "Jaarplan 2026\n\n1. Werk\n\nPartners: VNG, IPO.\n\n2. Wonen\n\nWe bouwen.\n\n"
        "Aan de keukentafel: Aedes, Woonbond, VNG, IPO en Divosa.\n\n3. Zorg\n\nPartners: IPO.\n");
    EXPECT_THAT(found, HasSubstr("theme 2 7-12 Wonen\n  11 organisation aedes\n"));
}

TEST(Lists, in_an_annex_below_titles_in_another_style) {
    EXPECT_THAT(
        read("Work plan 2026\n\n1. Homes\n\nWe build.\n\nAnd we mend.\n\n2. Roads\n\nWe "
             "pave.\n\nAnd we mend.\n\nAnnex: who we deal with\n\nPriority 1. Homes\nShelter; "
             "Crisis; LGA;\nNHF\n\nPriority 2. Roads\nDfT; LGA; TUC; CBI\n"),
        testing::AllOf(HasSubstr("theme 1 3-8 Homes\n  18 organisation shelter\n"),
                       HasSubstr("Roads\n  22 ministry dft\n")));
}

TEST(Lists, in_an_annex_a_paragraph_a_theme) {
    EXPECT_THAT(read("Jaarplan 2026\n\nA. Wonen en zorg\n\nWe bouwen.\n\nB. Werk\n\nWe werken.\n\n"
                     "Bijlage 1. Met wie hebben we te maken?\n\nA. Wonen – VNG, Aedes, "
                     "Woonbond,\nIPO.\n\nB. Werk – FNV, CNV, UWV, VNG.\n"),
                testing::AllOf(HasSubstr("Wonen en zorg\n  13 organisation vng\n"),
                               HasSubstr("  14 organisation ipo\n"),
                               HasSubstr("Werk\n  16 organisation fnv\n")));
}

TEST(Themes, an_overview_does_not_make_them_twice) {
    const std::string found = read(
        "Inhoud\n\n1. Werk ........ 2\n2. Wonen ....... 3\n\nOnze onderwerpen:\n- Werk\n- Wonen\n\n"
        "1. Werk\n\nTekst.\n\nPartners: VNG.\n\n2. Wonen\n\nTekst.\n\nPartners: IPO.\n\n"
        "3. Begroting\n\nTekst.\n");
    EXPECT_THAT(found,
                HasSubstr("theme 1 10-15 Werk\n  14 organisation vng\ntheme 2 16-21 Wonen\n"));
    EXPECT_THAT(found, Not(HasSubstr("Begroting")));
}

TEST(Themes, one_without_a_list_is_one_too) {
    EXPECT_THAT(read("Theme 1: Work\n\nText.\n\nTheme 2: Homes\n\nPartners: Shelter.\n"),
                HasSubstr("theme 1 1-4 Work\ntheme 2 5-7 Homes\n"));
}

std::string elections(const std::string& sentence) {
    const std::string found =
        read("Jaarplan 2026\n\nThema 1: Werk\n\n" + sentence + "\n\nPartners: VNG, IPO.\n");
    std::string out;
    for (auto at = found.find("election "); at != std::string::npos;
         at = found.find("election ", at + 1)) {
        out += found.substr(at + 9, found.find('\n', at) - at - 9) + " ";
    }
    return out;
}

TEST(Elections, are_as_exact_as_text_and_table_allow) {
    EXPECT_EQ(elections("De Tweede Kamerverkiezingen in maart 2021 zijn voorbij."), "2021-03-17 ");
    EXPECT_EQ(elections("De gemeenteraadsverkiezingen van 18 maart 2026 komen."), "2026-03-18 ");
    EXPECT_EQ(elections("De gemeenteraadsverkiezingen van 2026 komen."), "2026-03-18 ");
    EXPECT_EQ(elections("In het voorjaar van 2026 zijn er gemeenteraadsverkiezingen."),
              "2026-03-18 ");
    EXPECT_EQ(
        elections("De Tweede Kamer- en gemeenteraadsverkiezingen volgen elkaar op. De Tweede "
                  "Kamerverkiezingen zijn in 2039, de gemeenteraadsverkiezingen in maart 2038."),
        "2039 2038-03 ");
}

TEST(Elections, are_told_by_verb_and_body) {
    EXPECT_EQ(elections("Op 18 maart kiezen we nieuwe gemeenteraden."), "2026-03-18 ");
    EXPECT_EQ(elections("In maart 2027 volgen Provinciale Staten, en op dezelfde dag kiezen we de "
                        "besturen van de waterschappen."),
              "2027-03-17 2027-03-17 ");
    EXPECT_EQ(elections("Op 29 oktober 2025 koos Nederland een nieuwe Tweede Kamer."),
              "2025-10-29 ");
    EXPECT_EQ(elections("On 7 May 2026 voters choose a new Scottish Parliament and a new Senedd."),
              "2026-05-07 2026-05-07 ");
    EXPECT_EQ(elections("De Tweede Kamer kiest op 18 maart 2026 een voorzitter."), "");
    EXPECT_EQ(elections("De Tweede Kamer debatteert op 29 oktober 2025 over kiezen in de zorg."),
              "2025-10-29 ");
}

TEST(Elections, are_of_the_country_of_the_document) {
    const std::string irish =
        "Plan 2024\n\nTheme 1: Grid\n\nStakeholders: Department of Health, Ibec\n\nThe Oireachtas "
        "and "
        "the Taoiseach know Ireland. On 7 June 2024 there are European and local elections. TDs "
        "expect a general election.\n";
    const std::string british =
        "Plan 2024\n\nTheme 1: Grid\n\nStakeholders: Department of Health, CBI\n\nWestminster and "
        "Whitehall rule England. MPs expect a general election. There are local elections on 2 May "
        "2024.\n";
    EXPECT_THAT(read(irish), HasSubstr("ministry ie-health"));
    EXPECT_THAT(read(irish), HasSubstr("2024-11-29"));
    EXPECT_THAT(read(irish), HasSubstr("2024-06-07"));
    EXPECT_THAT(read(british), HasSubstr("ministry dhsc"));
    EXPECT_THAT(read(british), HasSubstr("2024-07-04"));
    EXPECT_THAT(read(british), HasSubstr("2024-05-02"));
}

TEST(Elections, awards_and_boards_are_none) {
    EXPECT_EQ(elections("De Verkiezing van de Vakman van het Jaar is in mei 2026."), "");
    EXPECT_EQ(elections("De bestuursverkiezingen zijn in mei 2026."), "");
    EXPECT_EQ(elections("The member of the year election is held in May 2026."), "");
}

std::string three_themes(std::string_view label, std::string_view more = "") {
    std::string text = "Annual plan 2026\n\n";
    for (const std::string_view title : {"Homes", "Roads", "Rivers"}) {
        text += fmt::format("Theme: {0}\n## {0}\n\nWe care for it.\n\n", title);
        text += fmt::format("{}: TUC; CBI; Defra; Unison; local growers.\n\n", label);
        text += more;
    }
    return text;
}

TEST(Themes, a_chapter_of_the_association_itself_is_none) {
    const RecordBatch batch = plan_importer.read(
        {"plan.txt", "plan.txt",
         "Work plan 2026\n\n1. Message from the chair\n\nDear readers.\n\n2. The Federation and "
         "its method\n\nWe are nine.\n\n3. Homes\n\nWe build.\n\nPartners: TUC, CBI.\n\n4. "
         "Gardens\n\nWe dig.\n\n5. Roads\n\nWe pave.\n\nPartners: TUC, Unison.\n\n6. Staffing "
         "and diary\n\nWe meet.\n"},
        {&Lexicon::shipped(), false});
    std::vector<std::string> themes;
    for (const EntityDraft& e : batch.entities) {
        if (e.kind == EntityKind::theme) themes.push_back(e.name);
    }
    // a theme without a list is a theme
    EXPECT_THAT(themes, testing::ElementsAre("Homes", "Gardens", "Roads"));
}

TEST(Themes, a_number_makes_one_above_a_short_sentence_too) {
    EXPECT_THAT(read("Jaarplan 2025\n\n1. Woningbouw\nWe bouwen.\nStakeholders: VNG, Aedes.\n"),
                HasSubstr("theme 1 3-5 Woningbouw\n"));
}

TEST(Themes, start_right_below_a_list) {
    EXPECT_THAT(read("Jaarplan 2024\nThema 1: Wonen\nStakeholders: VNG, Aedes\nThema 2: Zorg\n"
                     "Stakeholders: VWS, VNG\n"),
                HasSubstr("theme 1 2-3 Wonen\n  3 organisation vng\n  3 organisation aedes\n"
                          "theme 2 4-5 Zorg\n"));
    const std::string bullets = read(
        "Jaarplan 2024\n\nI. Wonen\nWij bouwen.\nPartners:\n- VNG\n- Aedes\nII. Zorg\nPartners:\n"
        "- VWS\n- VNG\n");
    EXPECT_THAT(bullets, HasSubstr("  7 organisation aedes\ntheme II 8-11 Zorg\n"));
    // a numbered list of stakeholders is no row of themes
    EXPECT_THAT(read("Jaarplan 2024\n\n1. Wonen\n\nPartners:\n1. VNG\n2. Aedes\n3. IPO\n"),
                HasSubstr("theme 1 3-8 Wonen\n  6 organisation vng\n  7 organisation aedes\n"
                          "  8 organisation ipo\n"));
}

TEST(Themes, a_section_built_like_them_is_one_without_a_list) {
    const auto section = [](const std::string& title, const std::string& parts) {
        return "\n## " + title + "\n\n" + parts + "\n";
    };
    const std::string parts = "**Ambition**: more.\n\n### What we do\n\nWe act.\n\n";
    const std::string found =
        read("# Work plan 2026\n" + section("Homes", parts + "Partners: TUC, CBI.\n") +
             section("Roads", parts + "Partners: TUC, Unison.\n") + section("Gardens", parts) +
             section("Diary", "**March**: we meet.\n\n**May**: we meet again.\n"));
    EXPECT_THAT(found, HasSubstr("Gardens"));
    EXPECT_THAT(found, Not(HasSubstr("Diary")));
}

TEST(Learned, a_label_that_stands_before_three_lists_is_asked_about) {
    const auto read = [](const std::string& text) {
        return plan_importer.read({"plan.md", "plan.md", text}, {&Lexicon::shipped(), false});
    };
    const auto listed = [](const RecordBatch& batch) {
        return std::ranges::count(batch.ties, TieKind::listed, &TieDraft::kind);
    };
    const auto asked = [](const RecordBatch& batch) {
        return std::ranges::any_of(batch.questions, [](const QuestionDraft& q) {
            return q.surface == "Within shouting range" &&
                   q.taken == "the label of 3 lists of stakeholders";
        });
    };
    const RecordBatch batch = read(three_themes("Within shouting range"));
    EXPECT_EQ(listed(batch), 15);
    EXPECT_TRUE(asked(batch));
    // known labels explain as many lists
    EXPECT_FALSE(asked(
        read(three_themes("Within shouting range", "Partners: RSPB; WWF; Oxfam; Shelter.\n\n"))));
}

}  // namespace
}  // namespace lobbynet::plan
