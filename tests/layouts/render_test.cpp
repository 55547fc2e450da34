#include "layouts/dot/render.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "graph/base/error.hpp"

namespace lobbynet {
namespace {

using testing::HasSubstr;

constexpr const char* drawing =
    "graph g { n1 [pos=\"10,10\", label=\"one\"]; n2 [pos=\"90,10\"]; n1 -- n2; }";

std::string message_of(const std::string& dot, Picture picture, double dpi,
                       const RenderLimits& limits = {}) {
    try {
        render(dot, picture, dpi, "2026-01-31", limits);
    } catch (const DataError& error) {
        EXPECT_FALSE(error.remedy().empty());
        return error.what();
    }
    return "no error";
}

TEST(Render, DrawsInAChildProcess) {
    const auto result = render(drawing, Picture::svg, 72, "");
    EXPECT_THAT(result.bytes, HasSubstr("<svg"));
    EXPECT_THAT(result.bytes, HasSubstr(">one<"));
}

TEST(Render, SaysWhatGraphvizSaid) {
    EXPECT_THAT(message_of("graph g { n1 [label=\"", Picture::svg, 72),
                HasSubstr("Graphviz did not draw the map"));
    EXPECT_THAT(message_of("graph g { n1 -> n2 }", Picture::svg, 72), HasSubstr("syntax error"));
}

#if !defined(__SANITIZE_ADDRESS__)  // under which memory has no limit
TEST(Render, APictureThatIsTooLargeIsAnError) {
    EXPECT_THAT(
        message_of("graph g { n1 [pos=\"0,0\"]; n2 [pos=\"90000,90000\"]; }", Picture::png, 3000),
        HasSubstr("Graphviz did not draw the map"));
}
#endif

TEST(Render, TimeIsLimited) {
    std::string dot = "graph g { node [label=\"a long enough label to measure\"];";
    for (int i = 0; i < 200000; ++i)
        dot += "n" + std::to_string(i) + " [pos=\"" + std::to_string(i) + ",1\"];";
    RenderLimits limits;
    limits.wall_seconds = 1;
    limits.cpu_seconds = 1;
    EXPECT_THAT(message_of(dot + "}", Picture::svg, 72, limits),
                HasSubstr("it took more than 1 s"));
}

#if !defined(__SANITIZE_ADDRESS__)
TEST(Render, MemoryIsLimited) {
    RenderLimits limits;
    limits.memory = 1U << 20U;
    EXPECT_THAT(message_of(drawing, Picture::svg, 72, limits),
                HasSubstr("Graphviz did not draw the map"));
}
#endif

TEST(Render, APdfHasTheDateThatItIsGiven) {
    EXPECT_THAT(render(drawing, Picture::pdf, 72, "2026-01-31").bytes,
                HasSubstr("/CreationDate (D:20260131000000Z"));
    EXPECT_THAT(render(drawing, Picture::pdf, 72, "").bytes,
                HasSubstr("/CreationDate (D:19700101000000Z"));
}

}  // namespace
}  // namespace lobbynet
