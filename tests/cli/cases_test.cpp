// Runs tests/cli/cases/*.test: what is typed, and what comes out, in one text file a subject.
//
//   # a remark
//   @ plan.txt            a file of that name, with the lines up to @ as its text
//   ...
//   @
//   $ import plan.txt     a command line, without the name of the program; quotes as in a shell
//   ...                   what it prints on standard output
//   ! ...                 what it prints on standard error: nothing, unless such lines say so
//   = 1                   its exit code, where it is not 0
//   $ cat FILE            the text of a file that a command wrote
//
// Blank lines at the end of an output do not count. The clock is frozen; the version is {version},
// a fingerprint {fingerprint}, the folder {folder}. Each file has an empty folder to itself. With
// LOBBYNET_UPDATE_CASES=1 the files are rewritten with what the program prints now: read the
// difference before it is kept.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <regex>

#include "graph/base/text.hpp"
#include "tests/cli/program.hpp"

namespace lobbynet::test {
namespace {

namespace fs = std::filesystem;

std::string replaced(std::string text, const std::string& what, const std::string& with) {
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
        text.replace(at, what.size(), with);
    return text;
}

std::string without_what_changes(std::string text, const Program& program) {
    text = replaced(std::move(text), "\r\n", "\n");
    text = replaced(std::move(text), program.path(""), "{folder}/");
    text = replaced(std::move(text), "lobbynet " LOBBYNET_VERSION, "lobbynet {version}");
    text = replaced(std::move(text), "lobbynet\n  " LOBBYNET_VERSION, "lobbynet\n  {version}");
    text = replaced(std::move(text), "\"version\": \"" LOBBYNET_VERSION "\"",
                    "\"version\": \"{version}\"");
    static const std::regex fingerprint(
        R"(((?:fingerprint"?:?|vingerafdruk|data|gegevens)\s+"?)[0-9a-f]{16})");
    static const std::regex sha("[0-9a-f]{64}");
    text = std::regex_replace(text, fingerprint, "$1{fingerprint}");
    return std::regex_replace(text, sha, "{sha256}");
}

/// Marks every line; blank lines at the end go.
std::string marked(std::string text, const std::string& mark) {
    text.erase(text.find_last_not_of('\n') + 1);
    if (text.empty()) return {};
    std::string out;
    for (const auto line : split(text, '\n')) out += mark + std::string(line) + "\n";
    return out;
}

/// What a command prints, as a case file has it.
std::string outcome_of(Program& program, const std::string& line) {
    const auto args = words_of(line);
    Ran ran;
    if (!args.empty() && args.front() == "cat") {
        ran.out = program.read(args.at(1));
    } else {
        ran = program.run(args);
    }
    std::string out = marked(without_what_changes(ran.out, program), "") +
                      marked(without_what_changes(ran.err, program), "! ");
    if (ran.code != 0) out += "= " + std::to_string(ran.code) + "\n";
    return out;
}

/// The file, with what its commands print now in the place of what it says that they print.
std::string transcript_of(const std::string& text, Program& program) {
    std::string out;
    std::string file;
    std::string content;
    bool in_output = false;
    auto lines = split(text, '\n');
    if (!lines.empty() && lines.back().empty()) lines.pop_back();
    for (const auto view : lines) {
        const std::string line(view);
        if (!file.empty()) {
            out += line + "\n";
            if (line == "@") {
                program.write(file, content);
                file.clear();
                content.clear();
            } else {
                content += line + "\n";
            }
        } else if (line.starts_with("@ ")) {
            if (in_output) out += "\n";
            in_output = false;
            out += line + "\n";
            file = line.substr(2);
        } else if (line.starts_with("# ")) {
            if (in_output) out += "\n";
            in_output = false;
            out += line + "\n";
        } else if (line.starts_with("$ ")) {
            if (in_output) out += "\n";
            in_output = true;
            out += line + "\n" + outcome_of(program, line.substr(2));
        } else if (!in_output) {
            out += line + "\n";
        }
    }
    return out;
}

std::vector<std::string> case_files() {
    std::vector<std::string> out;
    for (const auto& entry : fs::directory_iterator(LOBBYNET_SOURCE_DIR "/tests/cli/cases"))
        if (entry.path().extension() == ".test") out.push_back(entry.path().stem().string());
    std::ranges::sort(out);
    return out;
}

class Cases : public testing::TestWithParam<std::string> {};

TEST_P(Cases, PrintWhatTheySay) {
    const std::string path = LOBBYNET_SOURCE_DIR "/tests/cli/cases/" + GetParam() + ".test";
    const std::string expected = read_file(path);
    Program program;
    const auto back = fs::current_path();
    fs::current_path(program.path(""));
    program.environment["LOBBYNET_STORE"] = "lobbynet.db";
    const std::string printed = transcript_of(expected, program);
    fs::current_path(back);
    if (std::getenv("LOBBYNET_UPDATE_CASES") != nullptr) {
        std::ofstream(path, std::ios::binary) << printed;
    } else {
        EXPECT_EQ(printed, expected);
    }
}

INSTANTIATE_TEST_SUITE_P(Cli, Cases, testing::ValuesIn(case_files()),
                         [](const auto& info) { return replaced(info.param, "-", "_"); });

}  // namespace
}  // namespace lobbynet::test
