#include "graph/coalitions/cover.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "graph/base/error.hpp"
#include "tests/graph/paths/dossiers.hpp"

namespace lobbynet {
namespace {

using namespace testing_support;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;
using testing::UnorderedElementsAre;

// themes a b c, and lone (nobody is tied to it); vws sits at a, bzk at c
//   vng: a b     ngo: b c     one: c     us (the author): a b c
DossierMaker drawn() {
    DossierMaker maker;
    for (const auto* theme : {"a", "b", "c", "lone"}) maker.entity(theme, EntityKind::theme);
    for (const auto* ministry : {"vws", "bzk"}) maker.entity(ministry, EntityKind::ministry);
    for (const auto* who : {"vng", "ngo", "one", "us"}) maker.entity(who, EntityKind::organisation);
    maker.at("us").is_author = true;
    maker.tie("vng", "a").tie("vng", "b").tie("ngo", "b").tie("ngo", "c").tie("one", "c");
    maker.tie("us", "a").tie("us", "b").tie("us", "c").tie("vws", "a").tie("bzk", "c");
    return maker;
}

CoverRequest request(const Dossier& d, const std::vector<std::string>& targets) {
    CoverRequest out;
    for (const auto& t : targets) out.targets.push_back(at(d, t));
    return out;
}

std::vector<std::vector<std::string>> members(const Dossier& d, const Cover& cover) {
    std::vector<std::vector<std::string>> out;
    for (const auto& set : cover.sets) {
        out.emplace_back();
        for (const auto& m : set.members) out.back().push_back(d.entities[m.entity].id);
    }
    return out;
}

TEST(Cover, ThemesByThoseWhoAreTiedToThem) {
    const Dossier d = drawn().make();
    const Cover cover = find_cover(d, {}, request(d, {"a", "b", "c", "lone"}));
    EXPECT_THAT(ids(d, cover.untouched), ElementsAre("lone"));
    EXPECT_EQ(cover.cost, 2U);
    EXPECT_EQ(cover.reached, 3U);
    EXPECT_EQ(cover.optimal_sets, 4U);
    EXPECT_THAT(members(d, cover),
                UnorderedElementsAre(ElementsAre("ngo", "vng"), ElementsAre("ngo", "vws"),
                                     ElementsAre("vng", "bzk"), ElementsAre("vng", "one")));
}

TEST(Cover, EveryTouchHasItsTies) {
    const Dossier d = drawn().make();
    const Cover cover = find_cover(d, {}, request(d, {"a", "b", "c"}));
    ASSERT_THAT(cover.sets.front().members, SizeIs(2));
    const CoverMember& first = cover.sets.front().members[0];
    EXPECT_EQ(d.entities[first.entity].id, "ngo");
    EXPECT_THAT(ids(d, first.adds), ElementsAre("b", "c"));
    ASSERT_THAT(first.touches, SizeIs(2));
    EXPECT_THAT(tie_names(d, first.touches[1].ties), ElementsAre("ngo-c"));
    EXPECT_THAT(first.touches[1].at, IsEmpty());
    EXPECT_THAT(ids(d, cover.sets.front().members[1].adds), ElementsAre("a"));
}

TEST(Cover, MinistriesAreReachedWhereTheySit) {
    const Dossier d = drawn().make();
    const Cover cover = find_cover(d, {}, request(d, {"vws", "bzk"}));
    EXPECT_EQ(cover.cost, 2U);
    EXPECT_THAT(members(d, cover),
                UnorderedElementsAre(ElementsAre("ngo", "vng"), ElementsAre("one", "vng")));
    for (const auto& set : cover.sets) {
        for (const auto& m : set.members) {
            for (const auto& touch : m.touches) EXPECT_THAT(touch.ties, SizeIs(2));
        }
    }
}

TEST(Cover, MustsMustNotsAndWhatOnlyTheyTouch) {
    const Dossier d = drawn().make();
    CoverRequest r = request(d, {"a", "b", "c"});
    r.must = {at(d, "one")};
    Cover cover = find_cover(d, {}, r);
    EXPECT_THAT(members(d, cover), ElementsAre(ElementsAre("one", "vng")));
    EXPECT_THAT(ids(d, {cover.next.front().entity}), ElementsAre("vng"));
    EXPECT_THAT(ids(d, cover.next.front().adds), ElementsAre("a", "b"));
    r = request(d, {"a", "b", "c"});
    r.must_not = {at(d, "vng"), at(d, "ngo")};
    cover = find_cover(d, {}, r);
    EXPECT_THAT(ids(d, cover.barred), ElementsAre("b"));
    EXPECT_THAT(cover.untouched, IsEmpty());
    EXPECT_EQ(cover.cost, 2U);
    r.must = {at(d, "us")};
    EXPECT_THROW(find_cover(d, {}, r), UsageError);
}

TEST(Cover, CostsAndABudget) {
    const Dossier d = drawn().make();
    CoverRequest r = request(d, {"a", "b", "c"});
    r.costs = {{at(d, "vng"), 9}, {at(d, "ngo"), 2}};
    Cover cover = find_cover(d, {}, r);
    EXPECT_THAT(members(d, cover), ElementsAre(ElementsAre("ngo", "vws")));
    EXPECT_EQ(cover.cost, 3U);
    r.budget = 2;
    cover = find_cover(d, {}, r);
    EXPECT_EQ(cover.reached, 2U);
    EXPECT_EQ(cover.lower_bound, 3U);
    EXPECT_THAT(members(d, cover), Contains(ElementsAre("ngo")));
    for (const auto& set : cover.sets) EXPECT_THAT(set.missed, SizeIs(1));
}

TEST(Cover, NothingToTouch) {
    const Dossier d = drawn().make();
    EXPECT_THROW(find_cover(d, {}, {}), UsageError);
}

TEST(Cover, TheAnnotatedPlan) {
    const auto d = gold_dossier();
    if (!d) GTEST_SKIP() << "../shared/gold is not there";
    CoverRequest all;
    all.targets = of_kind(*d, EntityKind::theme);
    all.list = 100;
    const Cover cover = find_cover(*d, {}, all);
    EXPECT_EQ(cover.targets.size(), 7U);
    EXPECT_EQ(cover.candidates, 96U);
    EXPECT_EQ(cover.cost, 2U);
    EXPECT_EQ(cover.optimum, Certainty::exact);
    EXPECT_EQ(cover.optimal_sets, 25U);
    EXPECT_EQ(cover.count, Certainty::exact);
    EXPECT_THAT(cover.sets, SizeIs(25));
    EXPECT_EQ(d->entities[cover.next.front().entity].id, "movisie");
    EXPECT_THAT(cover.next.front().adds, SizeIs(6));
    for (const auto& set : cover.sets) EXPECT_THAT(set.missed, IsEmpty());
}

}  // namespace
}  // namespace lobbynet
