// Hard times: bytes that are not a plan, outputs that cannot be written, Ctrl-C, terminals.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "graph/base/text.hpp"
#include "tests/cli/program.hpp"

namespace lobbynet::test {
namespace {

using testing::HasSubstr;
using testing::Not;

const std::string plan =
    "Jaarplan 2022\n\n"
    "1. Wonen en zorg\nOuderen willen thuis wonen.\nStakeholders: VNG, Aedes, VWS.\n\n"
    "2. Werk\nMensen zoeken werk.\nStakeholders: VNG, SZW.\n";

std::string utf16(const std::string& text) {
    std::string out = "\xFF\xFE";
    for (const char32_t c : code_points(text)) {
        out += static_cast<char>(c & 0xFF);
        out += static_cast<char>(c >> 8);
    }
    return out;
}

std::string with_line_ends(std::string text, const std::string& end) {
    for (auto at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + end.size()))
        text.replace(at, 1, end);
    return text;
}

/// The entities and ties of a plan, without the document's hash.
nlohmann::json graph_of(const std::string& bytes) {
    Program program;
    program.done({"import", program.write("plan.txt", bytes)});
    auto json = nlohmann::json::parse(program.done({"export"}));
    json.erase("sources");
    return json;
}

TEST(Robustness, TheSamePlanInOtherEncodingsGivesTheSameGraph) {
    const auto expected = graph_of(plan);
    ASSERT_EQ(expected["ties"].size(), 5U);
    EXPECT_EQ(graph_of("\xEF\xBB\xBF" + plan), expected) << "byte order mark";
    EXPECT_EQ(graph_of(with_line_ends(plan, "\r\n")), expected) << "CRLF";
    EXPECT_EQ(graph_of(utf16(plan)), expected) << "UTF-16";
}

TEST(Robustness, FormFeedsAndWindows1252) {
    std::string paged = plan;
    paged.replace(paged.find("\n2. Werk"), 1, "\n\f");
    EXPECT_EQ(graph_of(paged)["ties"].size(), 5U);
    std::string accented = plan;
    accented.replace(accented.find("VWS"), 3, "Financi\xEBn");
    const auto json = graph_of(accented);
    EXPECT_THAT(json.dump(), HasSubstr("Financiën"));
}

TEST(Robustness, BinaryFilesAreRefusedAndTheStoreIsUnharmed) {
    Program program;
    program.done({"import", program.write("plan.txt", plan)});
    const std::string before = program.done({"export"});
    const Ran ran = program.run({"import", program.write("x.bin", std::string("\0\1\2\3\4", 5))});
    EXPECT_EQ(ran.code, 1);
    EXPECT_THAT(ran.err, HasSubstr("x.bin"));
    EXPECT_EQ(ran.err.find('\1'), std::string::npos);
    EXPECT_EQ(program.done({"export"}), before);
}

TEST(Robustness, NamesAreTextEverywhere) {
    Program program;
    const std::string nasty =
        "Stichting <b onload=\"x\">&\\N'; DROP TABLE ties; --\033[2J😀\u202Eabc";
    std::string text = plan;
    text.replace(text.find("Aedes"), 5, nasty);
    program.done({"import", program.write("plan.txt", text)});
    for (const auto& format : {"json", "csv", "graphml", "gexf", "dot"}) {
        const std::string out = program.done({"export", "--format", format});
        EXPECT_EQ(out.find('\033'), std::string::npos) << format;
        if (std::string_view(format).ends_with("l") || std::string_view(format) == "gexf") {
            EXPECT_EQ(out.find("<b onload"), std::string::npos) << format;
        }
    }
    for (const auto& args : std::vector<std::vector<std::string>>{
             {"list", "stakeholders"}, {"links"}, {"rank"}, {"check"}, {"show", "wonen"}}) {
        const std::string out = program.done(args);
        EXPECT_EQ(out.find('\033'), std::string::npos) << args.front();
        EXPECT_EQ(out.find("\u202E"), std::string::npos) << args.front();
    }
    EXPECT_THAT(program.done({"rank"}), HasSubstr("VNG"));
}

TEST(Robustness, AReimportChangesNoByteOfTheExport) {
    Program program;
    const std::string file = program.write("plan.txt", plan);
    program.done({"import", file});
    const std::string before = program.done({"export"});
    program.at("2023-01-01T00:00:00Z");
    program.done({"import", file});
    EXPECT_EQ(program.done({"export"}), before);
}

TEST(Robustness, OneBadFileDoesNotKeepTheOthersOut) {
    Program program;
    const Ran ran =
        program.run({"import", program.path("missing.txt"), program.write("plan.txt", plan)});
    EXPECT_EQ(ran.code, 1);
    EXPECT_THAT(ran.err, HasSubstr("missing.txt"));
    EXPECT_THAT(program.done({"list", "stakeholders"}), HasSubstr("VNG"));
}

TEST(Robustness, DryRunLeavesNoStore) {
    Program program;
    program.done({"import", "--dry-run", program.write("plan.txt", plan)});
    EXPECT_FALSE(std::filesystem::exists(program.path("lobbynet.db")));
}

TEST(Robustness, AReadOnlyFolderIsAnError) {
    if (::geteuid() == 0) GTEST_SKIP() << "root may write anywhere";
    Program program;
    program.done({"import", program.write("plan.txt", plan)});
    std::filesystem::permissions(
        program.path(""), std::filesystem::perms::owner_read | std::filesystem::perms::owner_exec);
    const Ran ran = program.run({"export", "-o", program.path("x.json")});
    std::filesystem::permissions(program.path(""), std::filesystem::perms::owner_all);
    EXPECT_EQ(ran.code, 1);
    EXPECT_THAT(ran.err, HasSubstr("x.json"));
}

/// Runs with streams of the test's own.
struct Bare {
    Program program;
    std::istringstream in;
    std::ostringstream out;
    std::ostringstream err;
    Streams streams;
    std::map<std::string, std::string> environment;
    Bare() {
        program.done({"import", program.write("plan.txt", plan)});
        streams.in = &in;
        streams.out = &out;
        streams.err = &err;
        streams.environment = [this](const std::string& name) -> std::optional<std::string> {
            const auto it = environment.find(name);
            return it == environment.end() ? std::nullopt : std::optional(it->second);
        };
        streams.clock = [] { return std::string("2021-03-01T12:00:00Z"); };
        environment["LOBBYNET_STORE"] = program.path("lobbynet.db");
    }
};

TEST(Robustness, AFullDiskIsAFailure) {
    Bare bare;
    std::ofstream full("/dev/full");
    if (!full.is_open()) GTEST_SKIP() << "no /dev/full";
    bare.streams.out = &full;
    EXPECT_EQ(run_cli({"list", "themes"}, bare.streams), 1);
    EXPECT_THAT(bare.err.str(), HasSubstr("standard output cannot be written"));
}

TEST(Robustness, CtrlCStopsWith130) {
    Bare bare;
    const std::atomic<bool> stop{true};
    bare.streams.stop = &stop;
    EXPECT_EQ(run_cli({"rank", "--by", "betweenness"}, bare.streams), 130);
    EXPECT_EQ(bare.out.str(), "");
    EXPECT_THAT(bare.err.str(), HasSubstr("stopped"));
    EXPECT_EQ(run_cli({"import", bare.program.path("plan.txt")}, bare.streams), 130);
}

TEST(Robustness, ATerminalGetsColoursAndItsWidth) {
    Bare bare;
    bare.streams.out_is_terminal = true;
    bare.streams.columns = 50;
    ASSERT_EQ(run_cli({"list", "stakeholders"}, bare.streams), 0);
    EXPECT_THAT(bare.out.str(), HasSubstr("\033[1m"));
    bare.out.str("");
    bare.environment["NO_COLOR"] = "1";
    ASSERT_EQ(run_cli({"list", "stakeholders"}, bare.streams), 0);
    EXPECT_THAT(bare.out.str(), Not(HasSubstr("\033")));
    for (const auto line : split(bare.out.str(), '\n')) EXPECT_LE(display_width(line), 50U) << line;
}

TEST(Robustness, AWidthThatTheUserAsksForHoldsInAPipeToo) {
    Bare bare;
    const auto listed = [&] {
        bare.out.str("");
        EXPECT_EQ(run_cli({"list", "stakeholders"}, bare.streams), 0);
        return bare.out.str();
    };
    const std::string whole = listed();
    bare.environment["COLUMNS"] = "40";
    const std::string narrow = listed();
    EXPECT_NE(narrow, whole);
    for (const auto line : split(narrow, '\n')) EXPECT_LE(display_width(line), 40U) << line;
    for (const char* no_width : {"", "0", "wide", "-1"}) {
        bare.environment["COLUMNS"] = no_width;
        EXPECT_EQ(listed(), whole) << no_width;
    }
}

TEST(Robustness, ProgressIsForTerminalsOnly) {
    Bare bare;
    ASSERT_EQ(run_cli({"rank"}, bare.streams), 0);
    EXPECT_EQ(bare.err.str(), "");
    bare.streams.err_is_terminal = true;
    {
        Progress progress(bare.streams, "betweenness");
        progress(0.5);
        EXPECT_THAT(bare.err.str(), HasSubstr("betweenness 50 %"));
    }
    EXPECT_TRUE(bare.err.str().ends_with("\r\033[K")) << "the line is cleared";
}

TEST(Robustness, TheClockCanBeFrozen) {
    Bare bare;
    bare.environment["LOBBYNET_NOW"] = "2030-05-06";
    EXPECT_EQ(now(bare.streams), "2030-05-06T00:00:00Z");
    bare.environment["LOBBYNET_NOW"] = "soon";
    EXPECT_THROW(now(bare.streams), std::exception);
}

}  // namespace
}  // namespace lobbynet::test
