// The annotated lists of the sample plan: 7 themes, 96 stakeholders. Skipped where they are not.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "layouts/map.hpp"
#include "tests/layouts/plans.hpp"
#include "tests/layouts/svg_reader.hpp"

namespace lobbynet {
namespace {

class Sample : public testing::Test {
 protected:
    void SetUp() override {
        plan_ = sample_plan();
        if (!plan_) GTEST_SKIP() << "the sample plan is not here";
    }
    MapResult draw(const char* kind, Paper paper = Paper::a3, MapFormat format = MapFormat::dot) {
        MapRequest request;
        request.kind = kind;
        request.paper = paper;
        request.format = format;
        request.language = "nl";
        return draw_map(*plan_, request);
    }
    std::optional<Dossier> plan_;
};

TEST_F(Sample, CardsAreAtLeastAsClearAsTheBestThatWasTried) {
    const auto map = draw("cards");
    EXPECT_EQ(map.entities, 103U);
    EXPECT_LE(map.crossings, 48U);
    EXPECT_EQ(map.ties_over_boxes, 0U);
    EXPECT_EQ(map.overlaps, 0U);
    EXPECT_GE(map.smallest_type, 7.7);
}

TEST_F(Sample, CardsAreReadableOnA4) {
    const auto map = draw("cards", Paper::a4);
    EXPECT_GE(map.smallest_type, 6);
    EXPECT_THAT(map.warnings, testing::IsEmpty());
}

TEST_F(Sample, TargetAndNetworkBeatPlainGraphviz) {
    const auto target = draw("target");
    EXPECT_LE(target.crossings + target.ties_over_boxes, 102U);
    EXPECT_EQ(target.overlaps, 0U);
    EXPECT_GE(target.smallest_type, 6.5);
    const auto network = draw("network");
    EXPECT_LE(network.crossings + network.ties_over_boxes, 118U);
    EXPECT_EQ(network.overlaps, 0U);
    EXPECT_GE(network.smallest_type, 7.5);
}

TEST_F(Sample, EveryNameIsOnTheMap) {
    const Svg svg = read_svg(draw("cards", Paper::a3, MapFormat::svg).bytes);
    EXPECT_EQ(svg.error, "");
    std::size_t entities = 0;
    for (const auto& node : svg.nodes) {
        if (node.klass.find(" n") == std::string::npos) continue;
        ++entities;
        EXPECT_FALSE(node.text.empty()) << node.id;
    }
    EXPECT_EQ(entities, 103U);
}

}  // namespace
}  // namespace lobbynet
