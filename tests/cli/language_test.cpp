// Pages in Dutch and English.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <regex>
#include <set>

#include "graph/measures/bands.hpp"
#include "graph/measures/measure.hpp"
#include "graph/network/network.hpp"
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

std::vector<Translation> catalogue() {
    std::vector<Translation> out;
    for (const auto words : all_translations()) out.insert(out.end(), words.begin(), words.end());
    return out;
}

TEST(Catalogue, TranslationsHaveTheSamePlaces) {
    std::set<std::string_view> seen;
    for (const Translation& t : catalogue()) {
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
    // the first text of a call, which may be of several literals side by side; and both of a choice
    const std::string literal = R"rx(((?:"(?:[^"\\]|\\.)*"\s*)+))rx";
    const std::regex call(R"rx(\b(?:say|phrase|counted_in|word|item|head|line|label)\([^";]*?)rx" +
                          literal + R"rx((?:\s*:\s*)rx" + literal + ")?");
    const std::regex part(R"rx("((?:[^"\\]|\\.)*)")rx");
    std::set<std::string> out;
    for (const char* file :
         {"output/language/locale.cpp", "output/reports/cited.cpp", "output/reports/citing.cpp",
          "output/reports/entity_page.cpp", "output/reports/listing_page.cpp",
          "output/reports/statements_text.cpp", "output/reports/why.cpp",
          "output/reports/brokers.cpp", "output/reports/communities.cpp",
          "output/reports/cover.cpp", "output/reports/explained.cpp",
          "output/reports/fragility.cpp", "output/reports/known_coalitions.cpp",
          "output/reports/links.cpp", "output/reports/ranking_page.cpp",
          "output/reports/routes.cpp"}) {
        const std::string text = read_file((root / file).string());
        for (auto it = std::sregex_iterator(text.begin(), text.end(), call);
             it != std::sregex_iterator(); ++it) {
            for (const std::size_t group : {1U, 2U}) {
                const std::string literals = (*it)[group];
                std::string key;
                for (auto p = std::sregex_iterator(literals.begin(), literals.end(), part);
                     p != std::sregex_iterator(); ++p)
                    key += (*p)[1];
                for (auto at = key.find("\\\""); at != key.npos; at = key.find("\\\"", at))
                    key.erase(at, 1);
                if (key.find_first_not_of("{} ") != key.npos) out.insert(key);
            }
        }
    }
    return out;
}

TEST(Catalogue, HasEveryTextThatTheCodeAsksFor) {
    std::set<std::string> known;
    for (const Translation& t : catalogue()) known.emplace(t.english);
    const auto asked = texts_in_code();
    EXPECT_GT(asked.size(), 30U);
    for (const auto& key : asked) {
        // "rule " is followed by the name of a rule
        if (key == "rule ") continue;
        EXPECT_TRUE(known.contains(key)) << "'" << key << "'";
    }
    for (const auto& word : entity_kind_words)
        EXPECT_TRUE(known.contains(std::string(word.text))) << word.text;
    for (const char* rule : {"lexicon", "acronym", "spelling", "renamed", "reading", "date"})
        EXPECT_TRUE(known.contains(std::string("rule ") + rule)) << rule;
}

/// Clauses of `text` that are the same in Dutch: none may be.
std::vector<std::string> english_left(std::string_view text) {
    std::vector<std::string> out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find("; ", at), text.size());
        const auto clause = text.substr(at, end - at);
        if (say_clauses(Locale::nl, clause) == clause) out.emplace_back(clause);
        at = end + 2;
    }
    return out;
}

TEST(Catalogue, HasWhatMeasuresSayOfThemselves) {
    VertexNames names;
    for (const char* id : {"a", "b", "c", "t"}) {
        names.id.emplace_back(id);
        names.name.emplace_back(id);
        names.kind.push_back(*id == 't' ? EntityKind::theme : EntityKind::organisation);
        names.sector.emplace_back();
        names.tier.push_back(Tier::none);
    }
    const std::vector<NetworkTie> star{{0, 3, 1}, {1, 3, 1}, {2, 3, 2}};
    const std::vector<NetworkTie> line{{0, 1, 1}, {1, 2, 1}, {2, 3, 2}};
    for (const Measure& measure : all_measures()) {
        EXPECT_NE(say(Locale::nl, measure.meaning), measure.meaning) << measure.name;
        for (const auto* ties : {&star, &line}) {
            for (const auto direction : {Direction::undirected, Direction::directed}) {
                const Network network = Network::build(
                    names, *ties, direction,
                    ties == &star && direction == Direction::undirected ? Modes::two : Modes::one);
                for (const auto weights : {Weights::ignore, Weights::strength}) {
                    MeasureOptions options;
                    options.weights = weights;
                    EXPECT_THAT(english_left(measure.compute(network, options).conventions),
                                ::testing::IsEmpty())
                        << measure.name;
                }
            }
        }
    }
    EXPECT_THAT(english_left(to_string(ErrorModel{})), ::testing::IsEmpty());
    EXPECT_EQ(say_clauses(Locale::nl,
                          "attenuation 0.5 (0.85 / spectral radius 1.7e-07), the empty "
                          "walk counted; ties count by strength; no such clause 3"),
              "verzwakking 0.5 (0.85 / spectrale straal 1.7e-07), de lege wandeling telt mee; "
              "banden tellen naar sterkte; no such clause 3");
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
                AllOf(HasSubstr("coalition  members    more by its themes  themes"),
                      HasSubstr("Woonkring  Zonnebond  BZK                 Wonen"),
                      HasSubstr("1 coalition\nties: ")));
    EXPECT_THAT(done({"list", "coalitions", "--lang", "nl"}),
                AllOf(HasSubstr("coalitie   leden      meer via de thema's  thema's"),
                      HasSubstr("1 coalitie\nbanden: ")));
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

TEST_F(LanguageTest, AnswersAreInDutch) {
    const auto dutch = [&](std::vector<std::string> command) {
        command.insert(command.end(), {"--lang", "nl"});
        return done(command);
    };
    EXPECT_THAT(dutch({"links"}), AllOf(HasSubstr("1 van 1 paren zijn rechtstreeks verbonden"),
                                        HasSubstr("Wie met wat verbonden is"),
                                        HasSubstr("\nbanden: uit lijsten (listed)")));
    EXPECT_THAT(dutch({"links", "BZK", "Wonen"}), HasSubstr("BZK - Wonen (in de lijst): plan.txt"));
    EXPECT_THAT(dutch({"rank", "--without", "Aedes"}),
                AllOf(HasSubstr("Belanghebbenden\n"), HasSubstr("alsof zonder Aedes"),
                      HasSubstr("elk paar telt één keer"), HasSubstr("netwerk: 2 partijen")));
    EXPECT_THAT(dutch({"rank", "--explain", "Aedes", "--by", "degree"}),
                AllOf(HasSubstr("zonder de band met"), HasSubstr("staat bij veel thema's"),
                      HasSubstr("- in de lijst, plan.txt:3")));
    EXPECT_THAT(dutch({"route", "Aedes", "BZK"}),
                AllOf(HasSubstr("Van Aedes naar BZK"), HasSubstr("2 stappen; zwakste band 1")));
    EXPECT_THAT(dutch({"cover"}), HasSubstr("1 contact raakt het doel."));
    EXPECT_THAT(dutch({"brokers", "Aedes", "BZK"}), HasSubstr("heeft 1 al contact"));
    EXPECT_THAT(dutch({"fragile"}), HasSubstr("van elkaar gescheiden: paren"));
    EXPECT_THAT(dutch({"coalitions"}), HasSubstr("1 bekende coalitie of programma"));
    EXPECT_THAT(dutch({"coalitions"}), HasSubstr("nabijheid (closeness)"));
    EXPECT_THAT(dutch({"coalitions", "--detect"}), AllOf(HasSubstr("in de banden van 3 partijen"),
                                                         HasSubstr("tweedelig (bipartite)")));
}

TEST_F(LanguageTest, TheEnvironmentChoosesAndTheOptionOverrules) {
    environment["LANG"] = "nl_NL.UTF-8";
    EXPECT_THAT(done({"list", "themes"}), HasSubstr("1 thema\nbanden"));
    EXPECT_THAT(done({"list", "sources"}), HasSubstr("1 document; gegevens"));
    EXPECT_THAT(done({"list", "themes", "--lang", "en"}), HasSubstr("1 theme\nties"));
    environment["LC_ALL"] = "C";
    EXPECT_THAT(done({"list", "themes"}), HasSubstr("1 theme\nties"));
    environment["LC_ALL"] = "";
    environment["LC_MESSAGES"] = "nl";
    EXPECT_THAT(done({"list", "themes"}), HasSubstr("1 thema\nbanden"));
    EXPECT_EQ(run({"list", "themes", "--lang", "fr"}).code, 2);
}

TEST_F(LanguageTest, ProgramsReadTheSameInEveryLanguage) {
    for (const char* format : {"csv", "json"}) {
        for (const std::vector<std::string>& command :
             std::vector<std::vector<std::string>>{{"list", "coalitions"},
                                                   {"list", "questions"},
                                                   {"show", "Wonen"},
                                                   {"why", "Aedes", "Wonen"},
                                                   {"links"},
                                                   {"rank", "--bands", "--draws", "3"},
                                                   {"rank", "--explain", "Aedes"},
                                                   {"route", "Aedes", "BZK"},
                                                   {"cover"},
                                                   {"brokers", "Aedes", "BZK"},
                                                   {"fragile"},
                                                   {"coalitions"},
                                                   {"coalitions", "--detect"}}) {
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
