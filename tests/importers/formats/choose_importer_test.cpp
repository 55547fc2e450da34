#include "importers/importer.hpp"
#include "tests/importers/formats/support.hpp"

namespace lobbynet {
namespace {

using testing::AllOf;
using testing::HasSubstr;

std::string remedy_of(const Document& from, std::string_view name) {
    try {
        choose_importer(from, name);
    } catch (const DataError& error) {
        return std::string(error.what()) + " (" + error.remedy() + ")";
    }
    return {};
}

TEST(ChooseImporter, ByContent) {
    EXPECT_EQ(choose_importer(test_file("gephi_edges.csv"), "").name, "edges");
    EXPECT_EQ(choose_importer(test_file("igraph.ncol"), "").name, "edges");
    EXPECT_EQ(choose_importer(test_file("igraph.graphml"), "").name, "graphml");
    EXPECT_EQ(choose_importer(test_file("gephi.gexf"), "").name, "gexf");
    EXPECT_EQ(choose_importer(test_file("igraph.net"), "").name, "pajek");
    EXPECT_EQ(choose_importer(test_file("snap.txt"), "").name, "edges");
    EXPECT_EQ(choose_importer(document("plan.txt", "Jaarplan\n\n1. Zorg\n"), "").name, "plan");
    EXPECT_EQ(choose_importer(document("plan.md", "# Jaarplan\n"), "").name, "markdown");
    EXPECT_EQ(choose_importer(document("plan.html", "<h1>Jaarplan</h1>"), "").name, "html");
    EXPECT_EQ(choose_importer(document("plan.pdf", "%PDF-1.7\n"), "").name, "pdf");
}

TEST(ChooseImporter, ByName) {
    EXPECT_EQ(choose_importer(document("x", ""), "pajek").name, "pajek");
    EXPECT_THROW(choose_importer(document("x", ""), "word"), UsageError);
    EXPECT_THAT(remedy_of(document("x", ""), "word"),
                AllOf(HasSubstr("'word'"), HasSubstr("edges, graphml, gexf, pajek")));
}

TEST(ChooseImporter, NobodyKnowsWhatItIs) {
    EXPECT_THAT(remedy_of(document("x.bin", std::string("\0\1\2\3", 4)), ""),
                AllOf(HasSubstr("some/x.bin: no importer recognises"), HasSubstr("--as")));
}

TEST(ChooseImporter, EveryImporterSaysWhatItIs) {
    for (const Importer& importer : all_importers()) {
        EXPECT_FALSE(importer.name.empty());
        EXPECT_FALSE(importer.summary.empty()) << importer.name;
        EXPECT_FALSE(importer.formats.empty()) << importer.name;
        EXPECT_EQ(importer.recognise(document("x.bin", std::string("\0\1\2\3", 4))), 0)
            << importer.name;
    }
}

}  // namespace
}  // namespace lobbynet
