// What the commands say of themselves: help, the manual page and completion are made from it, so
// nothing may be missing or out of date.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdio>
#include <filesystem>
#include <regex>

#include "cli/commands/all_commands.hpp"
#include "cli/help.hpp"
#include "cli/parse.hpp"
#include "graph/base/text.hpp"
#include "tests/cli/program.hpp"

namespace lobbynet::test {
namespace {

using testing::HasSubstr;

std::string all_cases() {
    std::string out;
    for (const auto& entry :
         std::filesystem::directory_iterator(LOBBYNET_SOURCE_DIR "/tests/cli/cases"))
        out += read_file(entry.path().string());
    return out;
}

TEST(Descriptions, TheDocumentOnMeasuresIsWhatTheProgramSays) {
    Program program;
    EXPECT_EQ(read_file(LOBBYNET_SOURCE_DIR "/docs/measures.md"),
              program.run({"measures", "--markdown"}).out)
        << "write it again: lobbynet measures --markdown > docs/measures.md";
}

TEST(Descriptions, EveryCommandHasACase) {
    const std::string cases = all_cases();
    for (const CommandInfo* command : all_commands()) {
        const std::regex line("\n\\$ (--[a-z]+ [^ ]+ )?" + std::string(command->name) + "[ \n]");
        EXPECT_TRUE(std::regex_search(cases, line)) << command->name;
    }
}

TEST(Descriptions, EveryExampleIsACommandLineThatWorks) {
    for (const CommandInfo* command : all_commands()) {
        EXPECT_FALSE(command->examples.empty()) << command->name;
        EXPECT_FALSE(command->text.empty()) << command->name;
        for (const Example& example : command->examples) {
            const std::string line(example.line.substr(0, example.line.find(" >")));
            GlobalOptions global;
            OptionList leading;
            global.describe(leading);
            auto rest = parse_leading_options(leading, words_of(line));
            ASSERT_FALSE(rest.empty());
            // `review` also says how its table is imported
            const CommandInfo& used = find_command(rest.front());
            rest.erase(rest.begin());
            const auto made = used.make();
            OptionList options;
            made->describe(options);
            GlobalOptions more;
            more.describe(options);
            EXPECT_NO_THROW(parse_options(options, rest, std::string(used.name))) << line;
        }
    }
}

TEST(Descriptions, EveryOptionIsInHelpManualAndCompletion) {
    const std::string manual = man_page();
    const std::string completion = bash_completion();
    const std::string program = program_help({});
    for (const CommandInfo* command : all_commands()) {
        const std::string help = command_help(*command, {});
        EXPECT_THAT(program, HasSubstr("  " + std::string(command->name)));
        const OptionList options = options_of(*command);
        for (const Option& option : options.all()) {
            EXPECT_FALSE(option.help.empty()) << command->name << " " << option.names;
            EXPECT_FALSE(option.help.ends_with('.')) << command->name << " " << option.names;
            EXPECT_THAT(help, HasSubstr(option.long_name()));
            if (option.is_operand) continue;
            EXPECT_THAT(completion, HasSubstr(option.long_name()));
            std::string roff = option.long_name();
            for (auto at = roff.find('-'); at != std::string::npos; at = roff.find('-', at + 2))
                roff.insert(at, "\\");
            EXPECT_THAT(manual, HasSubstr(roff));
        }
    }
}

TEST(Descriptions, HelpFitsTheTerminal) {
    Page page;
    page.width = 80;
    for (const CommandInfo* command : all_commands()) {
        for (const auto line : split(command_help(*command, page), '\n'))
            EXPECT_LE(display_width(line), 80U) << line;
    }
}

TEST(Descriptions, TheManualUsesKnownRequestsOnly) {
    static const std::regex request(R"(\.(TH|SH|SS|B|PP|TP|RS|RE|nf|fi)( .*)?)");
    const std::string manual = man_page();
    for (const auto view : split(manual, '\n')) {
        const std::string line(view);
        if (line.starts_with(".") || line.starts_with("'"))
            EXPECT_TRUE(std::regex_match(line, request)) << line;
    }
}

/// What bash completes after these words, on one line.
std::string completed(const std::string& words) {
    TemporaryFolder folder;
    std::ofstream(folder / "lobbynet.bash") << bash_completion();
    std::ofstream(folder / "try.bash")
        << "source '" << (folder / "lobbynet.bash") << "'\n"
        << "compopt() { :; }\n"
        << "COMP_WORDS=(lobbynet " << words << ")\nCOMP_CWORD=$((${#COMP_WORDS[@]} - 1))\n"
        << "_lobbynet\necho \"${COMPREPLY[*]}\"\n";
    FILE* pipe = ::popen(("bash '" + (folder / "try.bash") + "' 2>&1").c_str(), "r");
    std::string out;
    char buffer[4096];
    while (std::fgets(buffer, sizeof buffer, pipe) != nullptr) out += buffer;
    ::pclose(pipe);
    return out;
}

TEST(Descriptions, CompletionCompletes) {
    EXPECT_EQ(completed("ra"), "rank\n");
    EXPECT_EQ(completed("rank --we"), "--weights\n");
    EXPECT_EQ(completed("rank --by harm"), "harmonic\n");
    EXPECT_EQ(completed("rank --by degree,harm"), "degree,harmonic\n");
    EXPECT_EQ(completed("links mini"), "ministries\n") << "once, though both ends take it";
    EXPECT_EQ(completed("--store x.db li"), "list links\n");
    EXPECT_EQ(completed("list mini"), "ministries\n");
    EXPECT_EQ(completed("map --paper a"), "a4 a3 a2 a1 a0\n");
}

}  // namespace
}  // namespace lobbynet::test
