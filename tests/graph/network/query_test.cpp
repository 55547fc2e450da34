// Which ties and entities of a dossier a query lets through, and the projection.
#include "graph/network/query.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "graph/base/error.hpp"

namespace lobbynet {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

//   care     -- vws, vng           listed
//   housing  -- bzk, vng           listed
//   work     -- szw                listed, proposed
//   club     -- vng, care          stated (member; about)
//   agency   -- vws                formal (part_of), from 2020 to 2021-06
//   vote     -- care, work         stated (about): an election
//   n1 -> n2                       plain, directed; n3 alone
class Query : public testing::Test {
 protected:
    Query() {
        entity("agency", EntityKind::organisation, "government body");
        entity("bzk", EntityKind::ministry);
        entity("care", EntityKind::theme);
        entity("club", EntityKind::coalition);
        entity("housing", EntityKind::theme);
        entity("n1", EntityKind::node);
        entity("n2", EntityKind::node);
        entity("n3", EntityKind::node);
        entity("szw", EntityKind::ministry);
        entity("vng", EntityKind::organisation, "municipal");
        entity("vote", EntityKind::election);
        entity("vws", EntityKind::ministry);
        entity("work", EntityKind::theme);
        tie("vws", "care", TieKind::listed);
        tie("vng", "care", TieKind::listed);
        tie("bzk", "housing", TieKind::listed);
        tie("vng", "housing", TieKind::listed);
        tie("szw", "work", TieKind::listed).status = Status::proposed;
        tie("vng", "club", TieKind::member);
        tie("club", "care", TieKind::about);
        Tie& part = tie("agency", "vws", TieKind::part_of);
        part.valid_from = Date::parse("2020");
        part.valid_to = Date::parse("2021-06");
        tie("vote", "care", TieKind::about);
        tie("vote", "work", TieKind::about);
        tie("n1", "n2", TieKind::tie).directed = true;
        dossier_.index();
    }

    void entity(const std::string& id, EntityKind kind, const std::string& sector = "") {
        Entity e;
        e.id = id;
        e.name = "the " + id;
        e.kind = kind;
        e.sector = sector;
        dossier_.entities.push_back(e);
        dossier_.index();
    }
    Tie& tie(const std::string& source, const std::string& target, TieKind kind) {
        Tie t;
        t.source = dossier_.index_of(source).value();
        t.target = dossier_.index_of(target).value();
        t.kind = kind;
        dossier_.ties.push_back(t);
        return dossier_.ties.back();
    }
    Network network(const NetworkQuery& query) const { return make_network(dossier_, query); }
    static NetworkQuery listed() {
        NetworkQuery query;
        query.classes = parse_tie_classes("listed");
        return query;
    }

    Dossier dossier_;
};

TEST(TieClassesTest, AreParsedAndPrinted) {
    EXPECT_EQ(TieClasses{}.str(), "listed,plain") << "the default";
    EXPECT_EQ(parse_tie_classes("stated, listed").str(), "listed,stated");
    EXPECT_EQ(parse_tie_classes("all").str(), "listed,stated,formal,plain");
    EXPECT_TRUE(parse_tie_classes("formal").has(TieKind::seat));
    EXPECT_FALSE(parse_tie_classes("formal").has(TieKind::listed));
    EXPECT_TRUE(parse_tie_classes("stated").has(TieKind::member));
    try {
        parse_tie_classes("listed,guessed");
        FAIL();
    } catch (const UsageError& e) {
        EXPECT_THAT(e.what(), HasSubstr("'guessed'"));
        EXPECT_THAT(e.remedy(), HasSubstr("listed, stated, formal, plain"));
    }
}

TEST_F(Query, ListedTiesAreATwoModeNetwork) {
    const Network n = network(listed());
    EXPECT_THAT(n.names().id, UnorderedElementsAre("care", "housing", "bzk", "vng", "vws"));
    EXPECT_EQ(n.tie_count(), 4U);
    EXPECT_EQ(n.modes(), Modes::two);
    EXPECT_EQ(n.direction(), Direction::undirected);
    EXPECT_EQ(n.names().sector[n.find("vng").value()], "municipal");
    EXPECT_EQ(n.names().sector[n.find("vws").value()], "ministry") << "the kind, for others";
}

TEST_F(Query, ClassesAreNotMixedUnlessAsked) {
    EXPECT_EQ(network({}).find("club"), std::nullopt);
    NetworkQuery all;
    all.classes = parse_tie_classes("all");
    const Network n = network(all);
    EXPECT_TRUE(n.find("club"));
    EXPECT_EQ(n.modes(), Modes::one) << "vng -- club joins no theme";
}

TEST_F(Query, PlainDirectedTiesKeepTheirDirection) {
    NetworkQuery query;
    query.classes = parse_tie_classes("plain");
    const Network n = network(query);
    EXPECT_EQ(n.direction(), Direction::directed);
    EXPECT_THAT(n.names().id, UnorderedElementsAre("n1", "n2", "n3"));
    query.isolates = false;
    EXPECT_THAT(network(query).names().id, UnorderedElementsAre("n1", "n2"));
    query.isolates = true;
    query.kinds = {EntityKind::organisation};
    EXPECT_EQ(network(query).size(), 0U) << "isolates are of a kind, too";
}

TEST_F(Query, ProposedTiesOnlyWhenAsked) {
    NetworkQuery query = listed();
    EXPECT_FALSE(network(query).find("szw"));
    query.proposed = true;
    EXPECT_TRUE(network(query).find("szw"));
    dossier_.ties[0].status = Status::rejected;
    EXPECT_FALSE(network(query).find("vws")) << "a rejected one never";
}

TEST_F(Query, ATieWithARejectedEndIsGone) {
    dossier_.entities[dossier_.index_of("vng").value()].status = Status::rejected;
    const Network n = network(listed());
    EXPECT_THAT(n.names().id, UnorderedElementsAre("care", "housing", "bzk", "vws"));
}

TEST_F(Query, AsOfKeepsWhatHeldThatDay) {
    NetworkQuery query;
    query.classes = parse_tie_classes("formal");
    const auto ties_on = [&](const char* day) {
        query.as_of = Date::parse(day);
        return network(query).tie_count();
    };
    EXPECT_EQ(ties_on("2019-12-31"), 0U);
    EXPECT_EQ(ties_on("2020-01-01"), 1U);
    EXPECT_EQ(ties_on("2021-06-30"), 1U) << "the month is the last one";
    EXPECT_EQ(ties_on("2021-07-01"), 0U);
    EXPECT_EQ(ties_on("2021"), 1U) << "some day of that year";
    query = listed();
    query.as_of = Date::parse("1999");
    EXPECT_EQ(network(query).tie_count(), 4U) << "ties without dates always hold";
}

TEST_F(Query, ThemesAndKinds) {
    NetworkQuery query = listed();
    query.themes = {"housing"};
    EXPECT_THAT(network(query).names().id, UnorderedElementsAre("housing", "bzk", "vng"));
    query.themes.clear();
    query.kinds = {EntityKind::ministry};
    EXPECT_THAT(network(query).names().id, UnorderedElementsAre("care", "housing", "bzk", "vws"));
}

//   care     -- vws, vng, club (about), vote     board -- vng, housing (about)
//   club     -- vng                              vws -- vng (seat); agency -- vws
TEST_F(Query, OfAThemeIsWhatIsTiedToItAndWhoIsInThat) {
    entity("board", EntityKind::coalition);
    tie("vng", "board", TieKind::member);
    tie("board", "housing", TieKind::about);
    tie("vws", "vng", TieKind::seat);
    dossier_.index();
    NetworkQuery query;
    query.classes = parse_tie_classes("all");
    query.themes = {"care"};
    const Network n = network(query);
    EXPECT_THAT(n.names().id, UnorderedElementsAre("care", "vws", "vng", "club", "vote"));
    EXPECT_EQ(n.tie_count(), 6U) << "vng -- club, and the seat between two who are at care";
    const auto hubs = hubs_of(dossier_, query);
    for (const char* id : {"care", "club", "vote"})
        EXPECT_TRUE(hubs[dossier_.index_of(id).value()]) << id;
    for (const char* id : {"board", "housing", "vng", "work"})
        EXPECT_FALSE(hubs[dossier_.index_of(id).value()]) << id;
    query.themes.clear();
    EXPECT_TRUE(hubs_of(dossier_, query)[dossier_.index_of("board").value()]) << "nothing chosen";
}

TEST_F(Query, AnElectionStandsForItsThemes) {
    const auto vote = dossier_.index_of("vote").value();
    EXPECT_THAT(themes_of_election(dossier_, vote),
                ElementsAre(dossier_.index_of("care").value(), dossier_.index_of("work").value()));
    NetworkQuery query = listed();
    query.election = "vote";
    EXPECT_THAT(network(query).names().id, UnorderedElementsAre("care", "vng", "vws"));
    query.themes = {"housing"};
    EXPECT_THROW(network(query), DataError) << "none of the chosen themes is tied to it";
    query.election = "none";
    EXPECT_THROW(network(query), DataError);
}

TEST_F(Query, SelectsSaysTheSameOfOneTie) {
    NetworkQuery query = listed();
    query.election = "vote";
    std::vector<std::uint32_t> chosen;
    for (std::uint32_t i = 0; i < dossier_.ties.size(); ++i) {
        if (selects(query, dossier_, dossier_.ties[i])) chosen.push_back(i);
    }
    EXPECT_THAT(chosen, ElementsAre(0, 1));
    EXPECT_EQ(chosen, selected_ties(dossier_, query));
}

//   care: vws, vng        vng shares one theme with each of vws and bzk
//   housing: bzk, vng
TEST_F(Query, ProjectionTiesThoseWhoShareATheme) {
    const Network n = project_on_stakeholders(network(listed()));
    EXPECT_EQ(n.modes(), Modes::one);
    EXPECT_THAT(n.names().id, ElementsAre("vng", "bzk", "vws"));
    EXPECT_EQ(n.tie_count(), 2U);
    EXPECT_EQ(n.names().sector[0], "municipal");
    dossier_.ties[2].source = dossier_.index_of("vws").value();  // vws -- housing
    dossier_.index();
    const Network twice = project_on_stakeholders(network(listed()));
    EXPECT_EQ(twice.tie_count(), 1U);
    EXPECT_EQ(twice.out().strength_of(0), 2) << "the number of themes shared";
}

TEST_F(Query, NothingSelectedIsAnEmptyNetwork) {
    NetworkQuery query = listed();
    query.themes = {"nothing"};
    const Network n = network(query);
    EXPECT_EQ(n.size(), 0U);
    EXPECT_EQ(n.modes(), Modes::one);
    EXPECT_THAT(selected_ties(dossier_, query), IsEmpty());
}

}  // namespace
}  // namespace lobbynet
