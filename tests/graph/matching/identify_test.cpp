// identify(): the entities of resolve() without the ties, and which draft became which.
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/graph/matching/statements_builder.hpp"

namespace lobbynet {
namespace {

using namespace test;

TEST(Identify, GivesTheEntitiesOfResolve) {
    Documents d;
    d.document("a.txt").add(organisation("Vereniging Oude Bomen", "VOB"));
    const auto vob = d.add(organisation("VOB"));
    const auto a = d.add(organisation("A"));
    const auto b = d.add(organisation("B"));
    d.decide(DecisionKind::merge, "a", "b");
    const Identities out = identify(d.all, {});
    ASSERT_EQ(out.entities.size(), 2U);
    EXPECT_EQ(out.of_draft[vob], out.of_draft[0]);
    EXPECT_EQ(out.of_draft[a], out.of_draft[b]);
    EXPECT_EQ(out.entities[out.of_draft[a]].id, "b");
    EXPECT_EQ(out.entities[out.of_draft[vob]].name, "Vereniging Oude Bomen");
    const Dossier dossier = d.resolve();
    for (const Entity& e : out.entities) EXPECT_EQ(dossier.find(e.id)->names, e.names);
}

TEST(Identify, AGroupOfGovernmentsHasTheirTier) {
    Documents d;
    d.document("a.txt");
    const auto municipalities = d.add(draft(EntityKind::group, "Gemeenten"));
    const auto bakers = d.add(draft(EntityKind::group, "bakers"));
    const Identities out = identify(
        d.all, Lexicon{}.extended("phrase\tgovernment-class\tnl\tgemeenten\tmunicipal\n", "l.tsv"));
    EXPECT_EQ(out.entities[out.of_draft[municipalities]].tier, Tier::municipal);
    EXPECT_EQ(out.entities[out.of_draft[bakers]].tier, Tier::none);
}

}  // namespace
}  // namespace lobbynet
