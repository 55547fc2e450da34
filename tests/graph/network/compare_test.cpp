// What joined, left and moved between two selections.
#include "graph/network/compare.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace lobbynet {
namespace {

using testing::ElementsAre;
using testing::Field;
using testing::IsEmpty;

/// Adds entities and ties by id, one source and year at a time.
class Builder {
 public:
    std::uint32_t entity(const std::string& id, EntityKind kind) {
        for (std::uint32_t i = 0; i < dossier_.entities.size(); ++i) {
            if (dossier_.entities[i].id == id) return i;
        }
        Entity e;
        e.id = id;
        e.name = "the " + id;
        e.kind = kind;
        dossier_.entities.push_back(e);
        return static_cast<std::uint32_t>(dossier_.entities.size() - 1);
    }
    void tie(std::uint32_t source, std::uint32_t target, TieKind kind,
             std::vector<std::uint32_t> documents) {
        Tie tie;
        tie.source = source;
        tie.target = target;
        tie.kind = kind;
        for (const auto document : documents) tie.evidence.push_back({document, {}, {}, {}, {}, 1});
        dossier_.ties.push_back(tie);
    }
    Dossier dossier() {
        dossier_.index();
        return dossier_;
    }

 private:
    Dossier dossier_;
};

//   document 1 (last year)            document 2 (this year)
//   vws -- care                       vws -- care, vws -- housing      (moved: gains housing)
//   vng -- care                       vng -- care                      (the same)
//   old -- care                                                        (left)
//                                     new -- housing                   (joined, with the theme)
//   vng, old in club                  vng, vws in club                 (members change)
class Compare : public testing::Test {
 protected:
    Compare() {
        Builder b;
        const auto care = b.entity("care", EntityKind::theme);
        const auto club = b.entity("club", EntityKind::coalition);
        const auto housing = b.entity("housing", EntityKind::theme);
        const auto fresh = b.entity("new", EntityKind::organisation);
        const auto old = b.entity("old", EntityKind::organisation);
        const auto vng = b.entity("vng", EntityKind::organisation);
        const auto vws = b.entity("vws", EntityKind::ministry);
        b.tie(vws, care, TieKind::listed, {1, 2});
        b.tie(vws, housing, TieKind::listed, {2});
        b.tie(vng, care, TieKind::listed, {1, 2});
        b.tie(old, care, TieKind::listed, {1});
        b.tie(fresh, housing, TieKind::listed, {2});
        b.tie(vng, club, TieKind::member, {1, 2});
        b.tie(old, club, TieKind::member, {1});
        b.tie(vws, club, TieKind::member, {2});
        dossier = b.dossier();
        before.sources = {1};
        after.sources = {2};
        before.classes = after.classes = parse_tie_classes("all");
    }
    Dossier dossier;
    NetworkQuery before, after;
};

TEST_F(Compare, JoinedLeftMoved) {
    const Comparison c = compare(dossier, before, dossier, after);
    EXPECT_THAT(c.joined,
                ElementsAre(Field(&Presence::id, "housing"), Field(&Presence::id, "new")));
    EXPECT_THAT(c.left, ElementsAre(Field(&Presence::id, "old")));
    ASSERT_THAT(c.themes, ElementsAre(Field(&Moved::id, "vws")));
    EXPECT_THAT(c.themes[0].gained, ElementsAre(Field(&Presence::id, "housing")));
    EXPECT_THAT(c.themes[0].lost, IsEmpty());
    ASSERT_THAT(c.members, ElementsAre(Field(&Moved::id, "club")));
    EXPECT_THAT(c.members[0].gained, ElementsAre(Field(&Presence::id, "vws")));
    EXPECT_THAT(c.members[0].lost, ElementsAre(Field(&Presence::id, "old")));
    EXPECT_EQ(c.ties_kept, 3U);
    EXPECT_EQ(c.ties_added, 3U);
    EXPECT_EQ(c.ties_gone, 2U);
}

TEST_F(Compare, BackwardsSwapsTheSides) {
    const Comparison c = compare(dossier, after, dossier, before);
    EXPECT_THAT(c.joined, ElementsAre(Field(&Presence::id, "old")));
    EXPECT_EQ(c.ties_added, 2U);
    EXPECT_EQ(c.ties_gone, 3U);
}

TEST_F(Compare, TheSameSelectionIsEmpty) {
    const Comparison c = compare(dossier, after, dossier, after);
    EXPECT_TRUE(c.empty());
    EXPECT_EQ(c.ties_added + c.ties_gone, 0U);
    EXPECT_EQ(c.ties_kept, 6U);
}

TEST_F(Compare, ListedTiesAloneLeaveTheCoalitionOut) {
    before.classes = after.classes = parse_tie_classes("listed");
    const Comparison c = compare(dossier, before, dossier, after);
    EXPECT_THAT(c.members, IsEmpty());
    EXPECT_EQ(c.ties_kept, 2U);
}

}  // namespace
}  // namespace lobbynet
