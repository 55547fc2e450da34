// The lexicon's format, what comes first, and that what the program ships is sound.
#include "graph/model/lexicon.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "graph/base/error.hpp"
#include "graph/base/text.hpp"

namespace lobbynet {
namespace {

using testing::HasSubstr;
using testing::SizeIs;

std::string error_of(std::string_view rows) {
    try {
        Lexicon().extended(rows, "my.tsv");
    } catch (const DataError& error) {
        EXPECT_FALSE(error.remedy().empty());
        return error.what();
    }
    return "none";
}

TEST(Lexicon, ReadsEveryKindOfRow) {
    const Lexicon l = Lexicon().extended(
        "# a comment\r\n"
        "\n"
        "entity\tvng\torganisation\tVereniging van Nederlandse "
        "Gemeenten\tVNG\tmunicipal\tmunicipal\t"
        "1912\t2030-01\tde koepel| VNG-bureau |\tWonen|zorg\r\n"
        "election-type\traad\tRaadsverkiezingen\tmunicipal\tNL\tRaadsverkiezing|raadsverkiezingen\n"
        "election\traad\t2022-03-16\n"
        "noun\tStichting\torganisation\tfoundation\n"
        "noun\tkunde\tgroup\t\tsuffix\n"
        "phrase\tlist-label\tnl\tWij werken met\tx",
        "my.tsv");
    ASSERT_THAT(l.entities(), SizeIs(1));
    const KnownEntity& e = l.entities()[0];
    EXPECT_EQ(e.tier, Tier::municipal);
    EXPECT_EQ(e.from->str(), "1912");
    EXPECT_EQ(e.to->str(), "2030-01");
    EXPECT_THAT(e.aliases, testing::ElementsAre("de koepel", "VNG-bureau"));
    EXPECT_THAT(e.subjects, testing::ElementsAre("wonen", "zorg"));
    EXPECT_EQ(l.election_types()[0].forms[0], "raadsverkiezing");
    EXPECT_EQ(l.elections()[0].date.str(), "2022-03-16");
    EXPECT_EQ(l.head_nouns()[0].word, "stichting");
    EXPECT_EQ(l.head_nouns()[0].match, HeadNoun::Match::whole);
    EXPECT_EQ(l.head_nouns()[1].match, HeadNoun::Match::suffix);
    ASSERT_THAT(l.phrases("list-label"), SizeIs(1));
    EXPECT_EQ(l.phrases("list-label")[0]->value, "x");
    EXPECT_THAT(l.phrases("other"), SizeIs(0));
}

TEST(Lexicon, ErrorsSayFileLineAndWhatIsAllowed) {
    EXPECT_THAT(error_of("\nsomething\tx"),
                HasSubstr("my.tsv:2: 'something' is not a kind of row"));
    EXPECT_THAT(error_of("entity\tx\tcompany\tX"),
                testing::AllOf(HasSubstr("'company' is not known here"), HasSubstr("ministry")));
    EXPECT_THAT(error_of("entity\tx\torganisation"), HasSubstr("field 4 (name) is empty"));
    EXPECT_THAT(error_of("entity\tA b\torganisation\tX"), HasSubstr("such as a-b"));
    EXPECT_THAT(error_of("entity\tx\torganisation\tX\t\t\tlocal"), HasSubstr("water board"));
    EXPECT_THAT(error_of("entity\tx\torganisation\tX\t\t\t\t2021-13"), HasSubstr("not a date"));
    EXPECT_THAT(error_of("entity" + std::string(13, '\t')), HasSubstr("at most 12"));
    EXPECT_THAT(error_of("election\traad"), HasSubstr("date"));
    EXPECT_THAT(error_of("election-type\traad\tR\tmunicipal\tNL"), HasSubstr("forms"));
    EXPECT_THAT(error_of("noun\tx\tgroup\t\tmiddle"), HasSubstr("prefix"));
    EXPECT_THAT(error_of("phrase\tx"), HasSubstr("language"));
}

const Lexicon small = Lexicon().extended(
    "entity\tzin\torganisation\tZorginstituut\tZIN\n"
    "entity\tnew\tministry\tMinisterie van Zaken\tMZK\t\t\t2020\t\tZaken\n"
    "entity\told\tministry\tMinisterie van Oude Zaken\tMOZ\t\t\t\t2019\tZaken\n",
    "small.tsv");

TEST(Lexicon, FindsByNameAcronymAndAlias) {
    EXPECT_EQ(small.find("zorg-instituut")->id, "zin");
    EXPECT_EQ(small.find("ZIN")->id, "zin");
    EXPECT_EQ(small.find("zin"), nullptr) << "a word, not the body";
    EXPECT_EQ(small.find("ministerie  van ZAKEN")->id, "new");
    EXPECT_EQ(small.find("nothing"), nullptr);
    EXPECT_EQ(small.find(""), nullptr);
    EXPECT_EQ(small.by_id("old")->name, "Ministerie van Oude Zaken");
    EXPECT_EQ(small.by_id("OLD"), nullptr);
}

TEST(Lexicon, ASharedNameMeansWhoBoreItThen) {
    EXPECT_EQ(small.find("Zaken")->id, "new") << "the first row";
    EXPECT_EQ(small.find("Zaken", Date::parse("2021"))->id, "new");
    EXPECT_EQ(small.find("Zaken", Date::parse("2018-05"))->id, "old");
    EXPECT_EQ(small.find("Zaken", std::nullopt)->id, "new");
    EXPECT_EQ(small.find("MOZ", Date::parse("2021"))->id, "old") << "nobody else has that name";
}

TEST(Lexicon, WhatTheUserSaysComesFirst) {
    const Lexicon more = small.extended(
        "entity\tours\torganisation\tOnze Club\tZIN\n"
        "entity\tnew\tministry\tMinisterie van Alles\tMVA\n",
        "user.tsv");
    EXPECT_EQ(more.find("ZIN")->id, "ours");
    EXPECT_EQ(more.by_id("new")->name, "Ministerie van Alles");
    EXPECT_EQ(more.find("Ministerie van Zaken")->id, "new") << "the known names still lead to it";
    EXPECT_EQ(more.find("MZK")->id, "new");
    EXPECT_EQ(small.find("ZIN")->id, "zin") << "the original is as it was";
    EXPECT_NE(more.fingerprint(), small.fingerprint());
}

TEST(Lexicon, WhatIsShippedIsSound) {
    const Lexicon& l = Lexicon::shipped();
    EXPECT_FALSE(l.entities().empty());
    std::set<std::string> ids;
    for (const KnownEntity& e : l.entities()) {
        EXPECT_TRUE(ids.insert(e.id).second) << e.id << " twice";
        EXPECT_TRUE(!e.from || !e.to || *e.from <= *e.to) << e.id;
        EXPECT_NE(l.find(e.name), nullptr) << e.name;
        EXPECT_EQ(squeeze(e.name), e.name) << e.id;
    }
    std::set<std::string> types;
    for (const ElectionType& t : l.election_types()) {
        EXPECT_TRUE(types.insert(t.type).second) << t.type << " twice";
    }
    for (const KnownElection& e : l.elections()) {
        EXPECT_TRUE(types.contains(e.type)) << e.type;
        EXPECT_NE(e.date.day, 0) << e.type << ' ' << e.date.str();
    }
}

}  // namespace
}  // namespace lobbynet
