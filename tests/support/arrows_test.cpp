// The allowed arrows between the folders (ARCHITECTURE.md), checked against every #include of the
// sources, and the libraries that only one folder may see.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include "graph/base/file.hpp"
#include "graph/base/text.hpp"

namespace lobbynet {
namespace {

namespace fs = std::filesystem;

const fs::path root = LOBBYNET_SOURCE_DIR;

/// Folder -> folders that it may include (itself always).
const std::map<std::string, std::set<std::string>> arrows{
    {"graph/base", {}},
    {"graph/model", {"graph/base"}},
    {"graph/network", {"graph/base", "graph/model"}},
    {"graph/measures", {"graph/base", "graph/model", "graph/network"}},
    {"graph/paths", {"graph/base", "graph/model", "graph/network"}},
    {"graph/coalitions",
     {"graph/base", "graph/model", "graph/network", "graph/measures", "graph/paths"}},
    {"graph/matching", {"graph/base", "graph/model"}},
    {"graph/store", {"graph/base", "graph/model", "graph/network", "graph/matching"}},
    {"importers", {"graph/base", "graph/model"}},
    {"layouts",
     {"graph/base", "graph/model", "graph/network", "graph/measures", "graph/paths",
      "graph/coalitions"}},
    {"output",
     {"graph/base", "graph/model", "graph/network", "graph/measures", "graph/paths",
      "graph/coalitions"}},
    {"cli",
     {"graph/base", "graph/model", "graph/network", "graph/measures", "graph/paths",
      "graph/coalitions", "graph/matching", "graph/store", "importers", "layouts", "output"}},
};

/// Header -> the folders that may include it.
const std::vector<std::pair<std::regex, std::vector<std::string>>> fenced{
    {std::regex("sqlite3\\.h"), {"graph/store"}},
    {std::regex("boost/graph/.*|boost/.*graph.*"),
     {"graph/network", "graph/measures", "graph/coalitions", "graph/paths"}},
    {std::regex("(graphviz/)?(gvc|cgraph|gvcext)\\.h"), {"layouts"}},
    {std::regex("CLI/.*"), {"cli"}},
    {std::regex("nlohmann/.*"), {"output", "cli", "importers"}},
    {std::regex("expat\\.h|zip\\.h"), {"importers"}},
};

std::string folder_of(const std::string& path) {
    std::string best;
    for (const auto& [folder, allowed] : arrows) {
        if (path.starts_with(folder + "/") && folder.size() > best.size()) best = folder;
    }
    return best;
}

std::vector<std::string> includes_of(const fs::path& file) {
    static const std::regex include("^[ \t]*#[ \t]*include[ \t]*[<\"]([^>\"]+)[>\"]");
    std::vector<std::string> out;
    const std::string text = read_file(file.string());
    for (const auto line : split(text, '\n')) {
        std::match_results<std::string_view::const_iterator> match;
        if (std::regex_search(line.begin(), line.end(), match, include)) out.push_back(match[1]);
    }
    return out;
}

/// "file includes header", for every include that breaks a rule.
std::vector<std::string> broken_rules(const std::string& path,
                                      const std::vector<std::string>& headers) {
    std::vector<std::string> out;
    const std::string from = folder_of(path);
    for (const auto& header : headers) {
        const std::string to = folder_of(header);
        if (!to.empty() && to != from && !arrows.at(from).contains(to))
            out.push_back(path + " includes " + header);
        for (const auto& [pattern, folders] : fenced) {
            if (std::regex_match(header, pattern) &&
                std::ranges::find(folders, from) == folders.end()) {
                out.push_back(path + " includes " + header);
            }
        }
    }
    return out;
}

TEST(Arrows, EverySourceFollowsThem) {
    std::vector<std::string> broken;
    std::size_t files = 0;
    for (const auto* top : {"graph", "importers", "layouts", "output", "cli"}) {
        for (const auto& entry : fs::recursive_directory_iterator(root / top)) {
            const auto extension = entry.path().extension();
            if (extension != ".cpp" && extension != ".hpp") continue;
            ++files;
            const std::string path = fs::relative(entry.path(), root).string();
            ASSERT_NE(folder_of(path), "") << path << " is in a folder that the rules do not name";
            for (auto& rule : broken_rules(path, includes_of(entry.path())))
                broken.push_back(std::move(rule));
        }
    }
    EXPECT_THAT(broken, testing::IsEmpty());
    EXPECT_GT(files, 30U);
}

/// "lobbynet::Tie" for every type that a header defines at the top of a namespace; those in a
/// namespace without a name belong to one source file each.
std::vector<std::string> types_of(const std::string& text) {
    static const std::regex space("^namespace ?([a-z:_]*) \\{.*");
    static const std::regex type("^(struct|class|enum class) ([A-Za-z]+)( final)?( :.*)? \\{.*");
    std::vector<std::string> inside;
    std::vector<std::string> out;
    for (const auto view : split(text, '\n')) {
        const std::string line(view);
        std::smatch match;
        if (std::regex_match(line, match, space)) {
            inside.push_back(match[1]);
        } else if (line.starts_with("}  // namespace") && !inside.empty()) {
            inside.pop_back();
        } else if (std::regex_match(line, match, type) &&
                   std::ranges::find(inside, "") == inside.end()) {
            std::string name;
            for (const auto& each : inside) name += each + "::";
            out.push_back(name + match[2].str());
        }
    }
    return out;
}

// Two types of one name in one namespace: the linker takes the members of either for both.
TEST(Names, NoTypeIsDefinedTwice) {
    std::map<std::string, std::vector<std::string>> found;
    for (const auto* top : {"graph", "importers", "layouts", "output", "cli"}) {
        for (const auto& entry : fs::recursive_directory_iterator(root / top)) {
            if (entry.path().extension() != ".hpp") continue;
            for (const auto& name : types_of(read_file(entry.path().string())))
                found[name].push_back(fs::relative(entry.path(), root).string());
        }
    }
    EXPECT_GT(found.size(), 100U);
    for (const auto& [name, headers] : found) EXPECT_THAT(headers, testing::SizeIs(1)) << name;
}

TEST(Names, OfTypesInAHeader) {
    EXPECT_THAT(types_of("namespace a {\nstruct X {\n};\nstruct Y;\nenum class Z : int { b };\n"
                         "namespace b {\nclass X final : public W {\n};\n}  // namespace b\n"
                         "namespace {\nstruct V {};\n}  // namespace\n}  // namespace a\n"),
                testing::ElementsAre("a::X", "a::Z", "a::b::X"));
}

TEST(Arrows, ABrokenOneIsSeen) {
    EXPECT_THAT(broken_rules("importers/plan/plan.cpp", {"graph/store/store.hpp"}),
                testing::SizeIs(1));
    EXPECT_THAT(broken_rules("output/tables/table.cpp", {"layouts/map.hpp"}), testing::SizeIs(1));
    EXPECT_THAT(broken_rules("graph/model/dossier.cpp", {"sqlite3.h"}), testing::SizeIs(1));
    EXPECT_THAT(broken_rules("graph/store/store.cpp", {"sqlite3.h", "graph/matching/resolve.hpp"}),
                testing::IsEmpty());
}

}  // namespace
}  // namespace lobbynet
