#include "graph/paths/why.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/graph/paths/dossiers.hpp"

namespace lobbynet {
namespace {

using namespace testing_support;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

//   vws -- youth -- movisie -- poverty -- szw      jenv -- panel
//              \\-- vng ------/
Dossier drawn() {
    return DossierMaker()
        .entity("youth", EntityKind::theme)
        .entity("poverty", EntityKind::theme)
        .entity("panel", EntityKind::coalition)
        .entity("vws", EntityKind::ministry)
        .entity("szw", EntityKind::ministry)
        .entity("jenv", EntityKind::ministry)
        .entity("movisie", EntityKind::organisation)
        .entity("vng", EntityKind::organisation)
        .tie("vws", "youth")
        .tie("movisie", "youth")
        .tie("vng", "youth")
        .tie("szw", "poverty")
        .tie("movisie", "poverty")
        .tie("vng", "poverty")
        .tie("movisie", "poverty", TieKind::about)
        .tie("jenv", "panel", TieKind::member)
        .make();
}

std::vector<std::string> along(const Dossier& d, const Chain& chain) {
    std::vector<std::string> out{d.entities[chain.front().from].id};
    for (const auto& step : chain) out.push_back(d.entities[step.to].id);
    return out;
}

NetworkQuery all_ties() {
    NetworkQuery query;
    query.classes = {true, true, true, true};
    return query;
}

TEST(Why, EveryShortestChainInTheOrderOfItsIds) {
    const Dossier d = drawn();
    const auto chains = find_chains(d, all_ties(), at(d, "vws"), at(d, "szw"), 10);
    ASSERT_THAT(chains, SizeIs(2));
    EXPECT_THAT(along(d, chains[0]), ElementsAre("vws", "youth", "movisie", "poverty", "szw"));
    EXPECT_THAT(along(d, chains[1]), ElementsAre("vws", "youth", "vng", "poverty", "szw"));
}

TEST(Why, AStepNamesEveryTieThatCarriesIt) {
    const Dossier d = drawn();
    const auto chains = find_chains(d, all_ties(), at(d, "poverty"), at(d, "movisie"), 10);
    ASSERT_THAT(chains, SizeIs(1));
    ASSERT_THAT(chains[0], SizeIs(1));
    EXPECT_THAT(chains[0][0].ties, SizeIs(2));
    EXPECT_THAT(find_chains(d, {}, at(d, "poverty"), at(d, "movisie"), 10)[0][0].ties, SizeIs(1));
}

TEST(Why, NoMoreThanAsked) {
    const Dossier d = drawn();
    EXPECT_THAT(find_chains(d, all_ties(), at(d, "vws"), at(d, "szw"), 1), SizeIs(1));
    EXPECT_THAT(find_chains(d, all_ties(), at(d, "vws"), at(d, "szw"), 0), IsEmpty());
}

TEST(Why, NothingBetweenUnconnectedOrEqualEntities) {
    const Dossier d = drawn();
    EXPECT_THAT(find_chains(d, all_ties(), at(d, "vws"), at(d, "jenv"), 10), IsEmpty());
    EXPECT_THAT(find_chains(d, all_ties(), at(d, "vws"), at(d, "vws"), 10), IsEmpty());
    EXPECT_THAT(find_chains(d, {}, at(d, "jenv"), at(d, "panel"), 10), IsEmpty())
        << "stated ties were not asked for";
}

}  // namespace
}  // namespace lobbynet
