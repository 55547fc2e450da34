#include "output/exports/json_writer.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>

namespace lobbynet {
namespace {

using Layout = JsonWriter::Layout;

TEST(JsonWriter, LinesAndRows) {
    JsonWriter json;
    json.begin_object();
    json.key("list").begin_array();
    json.begin_object(Layout::row);
    json.member("id", "a");
    json.member("n", 1);
    json.key("inner").begin_array();
    json.value(true);
    json.value(nullptr);
    json.end_array();
    json.end_object();
    json.end_array();
    json.key("none").begin_array();
    json.end_array();
    json.end_object();
    EXPECT_EQ(json.take(),
              "{\n"
              "  \"list\": [\n"
              "    {\"id\": \"a\", \"n\": 1, \"inner\": [true, null]}\n"
              "  ],\n"
              "  \"none\": []\n"
              "}\n");
}

TEST(JsonWriter, NumbersReadBackTheSame) {
    for (const double x : {0.1, 1.0 / 3, 1063.8931, 1e-300, 1e21, -0.0, 5e-324}) {
        JsonWriter json;
        json.value(x);
        EXPECT_EQ(nlohmann::json::parse(json.take()).get<double>(), x);
    }
    JsonWriter json;
    json.begin_array(Layout::row);
    json.value(std::nan(""));
    json.value(std::numeric_limits<double>::infinity());
    json.value(std::optional<std::string>{});
    json.end_array();
    EXPECT_EQ(json.take(), "[null, null, null]\n");
}

TEST(JsonWriter, TextReadsBackTheSame) {
    for (const std::string text : {"quote \" backslash \\ line\nbreak\ttab", "\u2028\u2029",
                                   "é日本👩‍👧", "</script>", "\x01\x1f\x7f", "\u0085"}) {
        EXPECT_EQ(nlohmann::json::parse(json_text(text)).get<std::string>(), text);
    }
    EXPECT_EQ(json_text("\u009B").find("\u009B"), std::string::npos) << "a terminal obeys C1";
    EXPECT_EQ(json_text("\x1b").find('\x1b'), std::string::npos);
}

TEST(JsonWriter, InvalidBytesBecomeAReplacementCharacter) {
    EXPECT_EQ(nlohmann::json::parse(json_text("a\xff")).get<std::string>(), "a\uFFFD");
}

}  // namespace
}  // namespace lobbynet
