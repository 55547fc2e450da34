#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <nlohmann/json.hpp>

#include "output/reports/citing.hpp"
#include "output/reports/findings.hpp"
#include "output/reports/links.hpp"
#include "output/reports/listing.hpp"
#include "output/reports/ranking.hpp"
#include "tests/output/sample.hpp"

namespace lobbynet {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(Citing, PlacesAndNames) {
    const Dossier d = sample::dossier();
    EXPECT_EQ(place(d, 1, {3, 5, 0}), "plan.txt:3-5");
    EXPECT_EQ(place(d, 1, {3, 3, 0}), "plan.txt:3");
    EXPECT_EQ(place(d, 1, {3, 3, 7}), "plan.txt page 7 line 3");
    EXPECT_EQ(place(d, 1, {}), "plan.txt");
    EXPECT_EQ(full_name(d.entities[1]), "VNG (Vereniging van Nederlandse Gemeenten)");
    EXPECT_EQ(short_name(d.entities[4]), "I Zorg");
    EXPECT_EQ(shortest_name(d.entities[4]), "I");
}

/// Scores by id, on the network of the sample.
Ranking ranking_of(const Dossier& d, const Network& network, const Measure& measure,
                   const std::map<std::string, double>& by_id) {
    Ranking ranking;
    ranking.dossier = &d;
    ranking.network = &network;
    ranking.version = "1.2";
    ranking.groups = rank_groups(network, {});
    Scores scores;
    for (const auto& id : network.names().id) scores.score.push_back(by_id.at(id));
    scores.conventions = "counted by hand";
    ranking.measures.push_back(rank_within(ranking.groups, measure, std::move(scores)));
    return ranking;
}

const Measure by_hand{"by-hand", "", "", "", "", "", "", "", "", nullptr};

TEST(Ranking, LikeIsRankedWithLikeAndTiesAreShown) {
    const Dossier d = sample::dossier();
    const Network network = make_network(d, {});
    const auto ranking =
        ranking_of(d, network, by_hand,
                   {{"vng", 4}, {"vws", 2}, {"formula", 2}, {"zorg", 9}, {"wonen", std::nan("")}});
    const std::string page = ranking_page(ranking, {});
    EXPECT_THAT(page, HasSubstr(" 1  VNG"));
    EXPECT_THAT(page, HasSubstr("2=  =1+1"));
    EXPECT_THAT(page, HasSubstr("2=  VWS"));
    EXPECT_THAT(page, HasSubstr("Themes\n"));
    EXPECT_THAT(page, HasSubstr("1  I Zorg"));
    EXPECT_THAT(page, HasSubstr("-  II \"Wonen\" & co")) << "undefined: no rank";
    EXPECT_THAT(page, HasSubstr("by-hand: counted by hand\n"));
    EXPECT_THAT(page, HasSubstr("network: 5 entities, 4 ties, two-mode; ties: listed,plain;"));
    EXPECT_THAT(page, HasSubstr(network.fingerprint()));

    const auto json = nlohmann::json::parse(ranking_json(ranking));
    EXPECT_EQ(json["measure"], "by-hand");
    EXPECT_EQ(json["network"]["entities"], 5);
    EXPECT_EQ(json["scores"][0]["id"], "vng");
    EXPECT_EQ(json["scores"][1]["rank"], 2);
    EXPECT_EQ(json["scores"][2]["rank"], 2);
    EXPECT_TRUE(json["scores"][4]["score"].is_null());
    EXPECT_TRUE(json["scores"][4]["rank"].is_null());
    EXPECT_TRUE(json["scores"][0]["normalised"].is_null());
}

TEST(Ranking, ACutThroughEqualsIsSaid) {
    const Dossier d = sample::dossier();
    const Network network = make_network(d, {});
    auto ranking = ranking_of(d, network, by_hand,
                              {{"vng", 4}, {"vws", 2}, {"formula", 2}, {"zorg", 1}, {"wonen", 0}});
    ranking.top = 2;
    EXPECT_THAT(ranking_page(ranking, {}), HasSubstr("and 1 more with rank 2=\n"));
    ranking.top = 1;
    EXPECT_THAT(ranking_page(ranking, {}), Not(HasSubstr("more with rank")));
    EXPECT_EQ(nlohmann::json::parse(ranking_json(ranking))["scores"].size(), 2U);
}

TEST(Ranking, OnlyAKindAmongItself) {
    const Dossier d = sample::dossier();
    const Network network = make_network(d, {});
    const auto groups = rank_groups(network, {EntityKind::ministry});
    ASSERT_EQ(groups.size(), 1U);
    EXPECT_EQ(groups.front().members.size(), 1U);
}

LinksView view_of(const Dossier& d) {
    LinksView view;
    view.dossier = &d;
    view.version = "1.2";
    view.from = {2};
    view.to = {4, 3};
    view.cells = find_links(d, view.query, view.from, view.to);
    return view;
}

TEST(Links, ThePageOpensWithTheGaps) {
    const Dossier d = sample::dossier();
    LinksView view = view_of(d);
    const std::string page = links_matrix_page(view, {});
    EXPECT_THAT(page, HasSubstr("1 of 2 pairs are tied directly."));
    EXPECT_THAT(page, HasSubstr("Hangs on one stakeholder:\n  - VWS x II \"Wonen\" & co: VNG"));
    EXPECT_THAT(page, HasSubstr("VWS  x   1\n"));
    EXPECT_LT(page.find("Gaps"), page.find("Who is tied to what"));

    view.cells[1].connectors.clear();
    EXPECT_THAT(links_matrix_page(view, {}), HasSubstr("Nobody connects:\n  - VWS x II"));
}

TEST(Links, JsonHasTheShapeOfTheContract) {
    const Dossier d = sample::dossier();
    const auto cells = nlohmann::json::parse(links_json(view_of(d)))["cells"];
    ASSERT_EQ(cells.size(), 2U);
    EXPECT_EQ(cells[0]["from"], "vws");
    EXPECT_EQ(cells[0]["to"], "zorg");
    EXPECT_EQ(cells[0]["direct"], true);
    EXPECT_EQ(cells[1]["direct"], false);
    const auto& connector = cells[1]["connectors"][0];
    EXPECT_EQ(connector["id"], "vng");
    EXPECT_EQ(connector["kind"], "organisation");
    EXPECT_EQ(connector["through"], nlohmann::json::array({"zorg"}));
    EXPECT_EQ(connector["evidence"].size(), 3U) << "VNG to both themes, VWS to the shared one";
    EXPECT_EQ(connector["evidence"][0]["first_line"], 22);
}

TEST(Links, AWideMatrixIsCutIntoParts) {
    const Dossier d = sample::dossier();
    Page page;
    page.width = 9;  // room for one theme beside the name
    const std::string text = links_matrix_page(view_of(d), page);
    EXPECT_THAT(text, HasSubstr("     I\n"));
    EXPECT_THAT(text, HasSubstr("     II\n"));
}

TEST(Listing, FiltersAndOrders) {
    const Dossier d = sample::dossier();
    const ListKind& stakeholders = *find_list_kind("stakeholders");
    ListFilter filter;
    filter.min_themes = 2;
    const auto two = make_listing(d, stakeholders, {}, filter);
    ASSERT_EQ(two.rows.size(), 1U);
    EXPECT_EQ(d.entities[two.rows[0].entity].id, "vng");
    EXPECT_THAT(two.rows[0].themes, testing::ElementsAre(3, 4));

    const auto themes = make_listing(d, *find_list_kind("themes"), {}, {});
    ASSERT_EQ(themes.rows.size(), 2U);
    EXPECT_EQ(d.entities[themes.rows[0].entity].id, "zorg") << "as they stand in the plan";
    const auto json = nlohmann::json::parse(listing_json(themes));
    EXPECT_EQ(json[0]["stakeholders"], nlohmann::json::array({"vng", "vws"}));
    EXPECT_EQ(json[0]["first_line"], 10);
    EXPECT_EQ(find_list_kind("nonsense"), nullptr);
}

TEST(Findings, ErrorsFirstThenAsTheyStand) {
    const Dossier d = sample::dossier();
    using Severity = Finding::Severity;
    std::vector<Finding> findings{{"b", Severity::hint, 1, {1, 1, 0}, "hint", ""},
                                  {"a", Severity::error, 0, {}, "broken", "mend it"},
                                  {"b", Severity::hint, 1, {0, 0, 0}, "first hint", ""}};
    put_in_order(findings);
    EXPECT_EQ(findings[0].sentence, "broken");
    EXPECT_EQ(findings[1].sentence, "first hint");
    const std::string page = findings_page(d, findings, {}, "1.2");
    EXPECT_THAT(page, HasSubstr("a (error, 1)\n  mend it\n  - broken\n"));
    EXPECT_THAT(page, HasSubstr("plan.txt:1: hint"));
    EXPECT_THAT(page, HasSubstr("1 error, 0 warnings, 2 hints"));
    const auto json = nlohmann::json::parse(findings_json(findings));
    EXPECT_TRUE(json[0]["source"].is_null());
    EXPECT_EQ(json[2]["first_line"], 1);
}

}  // namespace
}  // namespace lobbynet
