// Pages in Dutch and English.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <regex>
#include <set>

#include "graph/store/store.hpp"
#include "output/language/locale.hpp"
#include "output/language/words.hpp"
#include "tests/cli/program.hpp"
#include "tests/graph/store/batches.hpp"

namespace lobbynet::test {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

TEST(Locale, OfAnEnvironmentVariable) {
    for (const char* dutch : {"nl", "nl_NL", "nl_NL.UTF-8", "nl_BE@euro", "nl.UTF-8"})
        EXPECT_EQ(locale_named(dutch), Locale::nl) << dutch;
    for (const char* other : {"C", "C.UTF-8", "en_GB.UTF-8", "nlx", "POSIX", "de_DE", ""})
        EXPECT_EQ(locale_named(other), Locale::en) << other;
}

std::vector<std::string> places_to_fill(std::string_view text) {
    std::vector<std::string> out;
    for (auto at = text.find('{'); at != text.npos; at = text.find('{', at + 1))
        out.emplace_back(text.substr(at, text.find('}', at) - at + 1));
    return out;
}

TEST(Catalogue, TranslationsHaveTheSamePlaces) {
    std::set<std::string_view> seen;
    for (const Translation& t : all_translations()) {
        EXPECT_TRUE(seen.insert(t.english).second) << "twice: " << t.english;
        EXPECT_FALSE(t.dutch.empty()) << t.english;
        EXPECT_EQ(places_to_fill(t.english), places_to_fill(t.dutch)) << t.english;
        const auto edges = [](std::string_view s) {
            return std::pair(s.front() == ' ', s.back() == ' ');
        };
        EXPECT_EQ(edges(t.english), edges(t.dutch)) << t.english;
    }
    EXPECT_EQ(say(Locale::nl, "not in the catalogue"), "not in the catalogue");
    EXPECT_EQ(say(Locale::en, "themes"), "themes");
}

std::set<std::string> texts_in_code() {
    const std::filesystem::path root = LOBBYNET_SOURCE_DIR;
    const std::regex call(
        R"rx(\b(?:say|phrase|counted_in|word|item)\([^";]*?"((?:[^"\\]|\\.)*)")rx");
    std::set<std::string> out;
    for (const char* file : {"output/language/locale.cpp", "output/reports/cited.cpp", "output/reports/citing.cpp",
                             "output/reports/entity_page.cpp", "output/reports/listing_page.cpp",
                             "output/reports/statements_text.cpp", "output/reports/why.cpp"}) {
        const std::string text = read_file((root / file).string());
        for (auto it = std::sregex_iterator(text.begin(), text.end(), call);
             it != std::sregex_iterator(); ++it) {
            std::string key = (*it)[1];
            for (auto at = key.find("\\\""); at != key.npos; at = key.find("\\\"", at))
                key.erase(at, 1);
            if (key.find_first_not_of("{} ") != key.npos) out.insert(key);
        }
    }
    return out;
}

TEST(Catalogue, HasEveryTextThatTheCodeAsksFor) {
    std::set<std::string> known;
    for (const Translation& t : all_translations()) known.emplace(t.english);
    const auto asked = texts_in_code();
    EXPECT_GT(asked.size(), 30U);
    for (const auto& key : asked) {
        // "rule " is followed by the name of a rule
        if (key != "rule ") EXPECT_TRUE(known.contains(key)) << "'" << key << "'";
    }
    for (const auto& word : entity_kind_words)
        EXPECT_TRUE(known.contains(std::string(word.text))) << word.text;
    for (const char* rule : {"lexicon", "acronym", "spelling", "renamed", "reading", "date"})
        EXPECT_TRUE(known.contains(std::string("rule ") + rule)) << rule;
}

//   Aedes --listed-- Wonen --about-- Woonkring --member-- Zonnebond
//   BZK --listed--+    +--about-- the ask, of Zonnebond, to BZK
class LanguageTest : public ::testing::Test, public Program {
 protected:
    void SetUp() override {
        RecordBatch b;
        b.source.name = "plan.txt";
        b.source.sha256 = "p";
        b.source.importer = "plan";
        b.entities = {simple(EntityKind::theme, "Wonen", 1),
                      simple(EntityKind::organisation, "Aedes", 3),
                      simple(EntityKind::ministry, "Ministerie van Binnenlandse Zaken", 3),
                      simple(EntityKind::coalition, "Woonkring", 7),
                      simple(EntityKind::organisation, "Zonnebond", 7),
                      simple(EntityKind::ask, "Bouw meer huizen", 9)};
        const auto tie = [&](std::uint32_t a, std::uint32_t z, TieKind kind, std::uint32_t line) {
            TieDraft t = listed(a, z, line);
            t.kind = kind;
            b.ties.push_back(std::move(t));
        };
        tie(1, 0, TieKind::listed, 3);
        tie(2, 0, TieKind::listed, 3);
        tie(3, 0, TieKind::about, 7);
        tie(4, 3, TieKind::member, 7);
        tie(4, 5, TieKind::asks, 9);
        tie(5, 2, TieKind::addresses, 9);
        tie(5, 0, TieKind::about, 9);
        Store::open(path("lobbynet.db"), OpenMode::create).append(b, "2021-01-01T00:00:00Z");
    }
};

TEST_F(LanguageTest, CoalitionsWithMembersAndMinistries) {
    const std::string json = done({"list", "coalitions", "--format", "json"});
    EXPECT_THAT(json, HasSubstr(R"("members": ["zonnebond"], "ministries": [], )"
                                R"("ministries_by_themes": ["bzk"])"));
    EXPECT_THAT(done({"list", "coalitions"}),
                AllOf(HasSubstr("coalition  members    ministries  more by its themes  themes"),
                      HasSubstr("Woonkring  Zonnebond              BZK                 Wonen"),
                      HasSubstr("1 coalitions\nties: ")));
    EXPECT_THAT(done({"list", "coalitions", "--lang", "nl"}),
                AllOf(HasSubstr("coalitie   leden      ministeries  meer via de thema's  thema's"),
                      HasSubstr("1 coalities\nbanden: ")));
}

TEST_F(LanguageTest, AsksSayWhoAsksWhatOfWhom) {
    EXPECT_THAT(done({"list", "asks"}),
                AllOf(HasSubstr("ask               by         of   themes  place"),
                      HasSubstr("Bouw meer huizen  Zonnebond  BZK  Wonen   plan.txt:9")));
    EXPECT_THAT(done({"list", "asks", "--lang", "nl"}), HasSubstr("verzoek           door"));
    EXPECT_THAT(done({"list", "asks", "--format", "json"}),
                HasSubstr(R"("asked_by": ["zonnebond"], "addressed_to": ["bzk"])"));
}

TEST_F(LanguageTest, ShowAndWhy) {
    EXPECT_THAT(
        done({"show", "Wonen", "--lang", "nl"}),
        AllOf(HasSubstr("soort         thema"), HasSubstr("Belanghebbenden in de lijst (2)"),
              HasSubstr("Coalities erover (1)"), HasSubstr("Verzoeken erover (1)")));
    EXPECT_THAT(done({"show", "Wonen"}), HasSubstr("Stakeholders in its list (2)"));
    EXPECT_THAT(done({"why", "Zonnebond", "Wonen", "--ties", "all", "--lang", "nl"}),
                AllOf(HasSubstr("Zonnebond en Wonen"), HasSubstr("- lid, plan.txt:7, als"),
                      HasSubstr("niet rechtstreeks verbonden; 2 stappen van elkaar, langs 2 "
                                "kortste ketens")));
}

TEST_F(LanguageTest, TheEnvironmentChoosesAndTheOptionOverrules) {
    environment["LANG"] = "nl_NL.UTF-8";
    EXPECT_THAT(done({"list", "themes"}), HasSubstr("1 thema's"));
    EXPECT_THAT(done({"list", "sources"}), HasSubstr("1 document; gegevens"));
    EXPECT_THAT(done({"list", "themes", "--lang", "en"}), HasSubstr("1 themes"));
    environment["LC_ALL"] = "C";
    EXPECT_THAT(done({"list", "themes"}), HasSubstr("1 themes"));
    environment["LC_ALL"] = "";
    environment["LC_MESSAGES"] = "nl";
    EXPECT_THAT(done({"list", "themes"}), HasSubstr("1 thema's"));
    EXPECT_EQ(run({"list", "themes", "--lang", "fr"}).code, 2);
}

TEST_F(LanguageTest, ProgramsReadTheSameInEveryLanguage) {
    for (const char* format : {"csv", "json"}) {
        for (const std::vector<std::string>& command :
             std::vector<std::vector<std::string>>{{"list", "coalitions"},
                                                   {"list", "questions"},
                                                   {"show", "Wonen"},
                                                   {"why", "Aedes", "Wonen"}}) {
            auto dutch = command;
            dutch.insert(dutch.end(), {"--format", format, "--lang", "nl"});
            auto english = command;
            english.insert(english.end(), {"--format", format, "--lang", "en"});
            EXPECT_EQ(done(dutch), done(english));
        }
    }
}

}  // namespace
}  // namespace lobbynet::test
