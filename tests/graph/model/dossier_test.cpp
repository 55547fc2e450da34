// A small dossier, and what a name that a user types finds in it.
//
//   vws ---- wonen ---- movisie        zorg (no tie)
//     \______________/
#include "graph/model/dossier.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "graph/base/error.hpp"

namespace lobbynet {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

Entity entity(std::string id, EntityKind kind, std::string name, std::string acronym = {}) {
    Entity e;
    e.id = std::move(id);
    e.kind = kind;
    e.names.push_back({name, 1, {}});
    e.name = std::move(name);
    e.acronym = std::move(acronym);
    return e;
}

Dossier small() {
    Dossier d;
    d.sources.push_back({7, "plan.txt", "", "plan", "", "", {}, "", false});
    d.entities = {entity("movisie", EntityKind::organisation, "Movisie"),
                  entity("vws", EntityKind::ministry, "Ministerie van Volksgezondheid", "VWS"),
                  entity("wonen", EntityKind::theme, "Wonen & bouwen"),
                  entity("zorg", EntityKind::theme, "Zorg in de wijk")};
    d.entities[1].names.push_back({"ministerie VWS", 7, {}});
    d.entities[2].number = "II";
    d.entities[3].number = "III";
    const auto tie = [&](std::uint32_t source, std::uint32_t target) {
        Tie t;
        t.source = source;
        t.target = target;
        d.ties.push_back(t);
    };
    tie(0, 2);
    tie(1, 0);
    tie(1, 2);
    d.index();
    return d;
}

std::string error_of(const Dossier& d, std::string_view text,
                     const std::function<bool(const Entity&)>& eligible = {}) {
    try {
        resolve_name(d, text, eligible);
    } catch (const DataError& error) {
        return std::string(error.what()) + " / " + error.remedy();
    }
    return "none";
}

TEST(Dossier, LooksUp) {
    const Dossier d = small();
    EXPECT_EQ(d.index_of("vws"), 1U);
    EXPECT_FALSE(d.index_of("VWS"));
    EXPECT_EQ(d.find("zorg"), &d.entities[3]);
    EXPECT_EQ(d.find(""), nullptr);
    EXPECT_EQ(d.source(7)->name, "plan.txt");
    EXPECT_EQ(d.source(1), nullptr);
    EXPECT_THAT(d.ties_of(0), ElementsAre(0U, 1U));
    EXPECT_THAT(d.ties_of(1), ElementsAre(1U, 2U));
    EXPECT_THAT(d.ties_of(3), IsEmpty());
    EXPECT_EQ(d.other_end(d.ties[1], 0), 1U);
    EXPECT_EQ(d.entities[1].label(), "VWS");
    EXPECT_EQ(d.entities[0].label(), "Movisie");
}

TEST(Dossier, ACopyStandsOnItsOwn) {
    Dossier copy;
    {
        const Dossier original = small();
        copy = original;
    }
    EXPECT_EQ(copy.index_of("movisie"), 0U);
    EXPECT_EQ(copy.find("vws"), &copy.entities[1]);
}

TEST(Dossier, AnEmptyOne) {
    Dossier d;
    d.index();
    EXPECT_FALSE(d.index_of("x"));
    EXPECT_THAT(error_of(d, "x"), HasSubstr("nothing is named 'x'"));
    EXPECT_THAT(error_of(d, ""), HasSubstr("nothing is named ''"));
}

TEST(ResolveName, CaseAndAccentsDoNotCount) {
    const Dossier d = small();
    for (const std::string_view text : {"vws", "VWS", "Vws", "MINISTERIE VAN VOLKSGEZONDHEID",
                                        "ministerie vws", "Ministerie-VWS", "vw\u0301s"}) {
        EXPECT_EQ(resolve_name(d, text), 1U) << text;
    }
}

TEST(ResolveName, ByNumberOrUniquePrefix) {
    const Dossier d = small();
    EXPECT_EQ(resolve_name(d, "II"), 2U) << "a number is not a prefix of another";
    EXPECT_EQ(resolve_name(d, "mov"), 0U);
    EXPECT_EQ(resolve_name(d, "zorg in"), 3U);
    EXPECT_THAT(error_of(d, "m"),
                testing::AllOf(HasSubstr("'m' is ambiguous"), HasSubstr("movisie (Movisie)"),
                               HasSubstr("vws (Ministerie")));
}

TEST(ResolveName, OnlyAmongTheEligible) {
    const Dossier d = small();
    const auto is_theme = [](const Entity& e) { return e.kind == EntityKind::theme; };
    EXPECT_EQ(resolve_name(d, "w", is_theme), 2U);
    EXPECT_THAT(error_of(d, "vws", is_theme), HasSubstr("nothing is named 'vws'"));
    Dossier rejected = small();
    rejected.entities[0].status = Status::rejected;
    EXPECT_THAT(error_of(rejected, "movisie"), HasSubstr("is rejected by the document"));
}

TEST(ResolveName, NearMissesAreOffered) {
    EXPECT_THAT(error_of(small(), "movise"), HasSubstr("did you mean: movisie (Movisie)?"));
    EXPECT_THAT(error_of(small(), "qqqqqqqqqqqqqq"), HasSubstr("lobbynet list"));
    EXPECT_THAT(error_of(small(), "a\x1B[31m"), testing::Not(HasSubstr("\x1B")));
    const NameMatch match = match_name(small(), "zrg");
    EXPECT_THAT(match.exact, IsEmpty());
    EXPECT_THAT(match.nearest, testing::Contains(3U));
}

TEST(ResolveName, AnIdToTheLetterGoesFirst) {
    Dossier d;
    d.entities = {entity("A", EntityKind::node, "A"), entity("a", EntityKind::node, "a"),
                  entity("b", EntityKind::node, "A")};
    d.index();
    EXPECT_EQ(resolve_name(d, "A"), 0U);
    EXPECT_EQ(resolve_name(d, "a"), 1U);
    EXPECT_THAT(match_name(d, "\u00C1").exact, ElementsAre(0U, 1U)) << "ids before names";
}

TEST(ResolveName, NumbersNameThemesArabicOrRomanAndBeforeAnyPrefix) {
    Dossier d;
    const auto add = [&](std::string id, EntityKind kind, std::string name, std::string number) {
        Entity e;
        e.id = std::move(id);
        e.kind = kind;
        e.name = std::move(name);
        e.number = std::move(number);
        d.entities.push_back(std::move(e));
    };
    add("5-partijenoverleg", EntityKind::coalition, "5-partijenoverleg", "");
    add("wonen", EntityKind::theme, "Wonen in de wijk", "V");
    add("zorg", EntityKind::theme, "Zorg", "9.");
    d.index();
    EXPECT_EQ(resolve_name(d, "5"), 1U);
    EXPECT_EQ(resolve_name(d, "v."), 1U);
    EXPECT_EQ(resolve_name(d, "ix"), 2U);
    EXPECT_EQ(resolve_name(d, "V Wonen in de wijk"), 1U) << "as pages print it";
    EXPECT_EQ(resolve_name(d, "5 wonen"), 1U);
    EXPECT_EQ(resolve_name(d, "5-p"), 0U);
}

TEST(ResolveName, OfTwoPlansTheChoicesNameTheDocument) {
    Dossier d;
    for (const std::uint32_t source : {1U, 2U}) {
        Source s;
        s.id = source;
        s.name = "plan-" + std::to_string(2020 + source) + ".txt";
        d.sources.push_back(s);
        Entity e;
        e.id = source == 1 ? "wonen" : "zorg";
        e.kind = EntityKind::theme;
        e.name = source == 1 ? "Wonen" : "Zorg";
        e.number = "4";
        e.span_source = source;
        d.entities.push_back(e);
    }
    d.index();
    EXPECT_THAT(error_of(d, "4"),
                HasSubstr("wonen (4 Wonen, plan-2021.txt), zorg (4 Zorg, plan-2022.txt)"));
}

}  // namespace
}  // namespace lobbynet
