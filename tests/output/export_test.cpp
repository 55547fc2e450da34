#include "output/exports/export.hpp"

#include <expat.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "graph/base/text.hpp"
#include "output/exports/xml_text.hpp"
#include "tests/output/sample.hpp"

namespace lobbynet {
namespace {

using Names = std::vector<std::string>;

ExportSelection all(const Dossier& dossier) { return everything(dossier); }

/// What expat, an independent reader, makes of an XML text: elements, and the text in them.
struct Read {
    bool well_formed = false;
    std::map<std::string, int> elements;
    std::string text;
    Names attributes;
};
Read read_xml(const std::string& xml) {
    Read read;
    XML_Parser parser = XML_ParserCreate(nullptr);
    XML_SetUserData(parser, &read);
    XML_SetElementHandler(
        parser,
        [](void* data, const char* name, const char** attributes) {
            auto* out = static_cast<Read*>(data);
            ++out->elements[name];
            for (; *attributes != nullptr; ++attributes) out->attributes.emplace_back(*attributes);
        },
        [](void*, const char*) {});
    XML_SetCharacterDataHandler(parser, [](void* data, const char* text, int length) {
        static_cast<Read*>(data)->text.append(text, static_cast<std::size_t>(length));
    });
    read.well_formed =
        XML_Parse(parser, xml.data(), static_cast<int>(xml.size()), 1) == XML_STATUS_OK;
    XML_ParserFree(parser);
    return read;
}

TEST(ExportJson, HasTheShapeOfTheContract) {
    const Dossier d = sample::dossier();
    const auto json = nlohmann::json::parse(export_json(d, all(d), "1.2"));
    EXPECT_EQ(json["lobbynet"], (nlohmann::json{{"version", "1.2"}, {"format", 1}}));
    EXPECT_EQ(json["sources"][0]["name"], "plan.txt");
    EXPECT_FALSE(json["sources"][0].contains("recorded_at")) << "the clock stays out of an export";
    ASSERT_EQ(json["entities"].size(), 5U);
    const auto& vng = json["entities"][1];
    EXPECT_EQ(vng["id"], "vng");
    EXPECT_EQ(vng["kind"], "organisation");
    EXPECT_EQ(vng["acronym"], "VNG");
    EXPECT_EQ(vng["names"], nlohmann::json::array({"VNG"})) << "each form once";
    EXPECT_EQ(vng["status"], "accepted");
    EXPECT_TRUE(vng["date"].is_null());
    ASSERT_EQ(json["ties"].size(), 4U);
    const auto& tie = json["ties"][3];
    EXPECT_EQ(tie["source"], "vws");
    EXPECT_EQ(tie["target"], "zorg");
    EXPECT_EQ(tie["kind"], "listed");
    EXPECT_EQ(tie["strength"], 1);
    EXPECT_TRUE(tie["valid_from"].is_null());
    EXPECT_EQ(tie["evidence"][0]["source"], 1);
    EXPECT_EQ(tie["evidence"][0]["first_line"], 12);
    EXPECT_EQ(tie["evidence"][0]["surface"], "VWS");
    EXPECT_EQ(tie["evidence"][0]["quote"], "Stakeholders: VWS");
}

TEST(ExportGraphml, IsWellFormedAndKeepsNamesAsText) {
    const Dossier d = sample::dossier();
    const Read read = read_xml(export_graphml(d, all(d), "1.2"));
    ASSERT_TRUE(read.well_formed);
    EXPECT_EQ(read.elements.at("node"), 5);
    EXPECT_EQ(read.elements.at("edge"), 4);
    EXPECT_THAT(read.text, testing::HasSubstr("Ministerie van <Volksgezondheid>"));
    EXPECT_THAT(read.text, testing::HasSubstr("\"Wonen\" & co"));
}

TEST(ExportGexf, IsWellFormedAndKeepsNamesAsText) {
    const Dossier d = sample::dossier();
    const Read read = read_xml(export_gexf(d, all(d), "1.2"));
    ASSERT_TRUE(read.well_formed);
    EXPECT_EQ(read.elements.at("node"), 5);
    EXPECT_EQ(read.elements.at("edge"), 4);
    EXPECT_THAT(read.attributes, testing::Contains("\"Wonen\" & co"));
}

TEST(XmlText, WhatXmlForbidsIsReplaced) {
    const std::string nasty =
        "a\x01"
        "b\x1b]0;c\xff&<>\"'\u0085\nd";
    const Read read = read_xml("<x y=\"" + xml_text(nasty) + "\">" + xml_text(nasty) + "</x>");
    ASSERT_TRUE(read.well_formed);
    EXPECT_THAT(read.text, testing::HasSubstr("&<>\"'"));
    EXPECT_EQ(read.text.find('\x1b'), std::string::npos);
    EXPECT_EQ(xml_text("a\nb"), "a&#10;b") << "a line break in an attribute survives";
}

TEST(ExportCsv, IsAnEdgeListWithSafeCells) {
    const Dossier d = sample::dossier();
    const std::string csv = export_csv(d, all(d), "1.2");
    const auto lines = split(csv, '\n');
    EXPECT_EQ(lines[0],
              "Source,Target,Type,Weight,Label,kind,status,valid_from,valid_to,document,first_line,"
              "last_line,quote\r");
    EXPECT_EQ(
        lines[1],
        "formula,wonen,Undirected,1,\"'=1+1 - \"\"Wonen\"\" & co\",listed,accepted,,,plan.txt,22,"
        "22,Stakeholders: =1+1\r");
    EXPECT_EQ(lines.size(), 6U);
}

TEST(ExportDot, QuotesAndBackslashesStayInsideTheString) {
    Dossier d = sample::dossier();
    d.entities[0].name = R"(a"]; evil [label="\N)";
    d.index();
    const std::string dot = export_dot(d, all(d), "1.2");
    EXPECT_THAT(dot, testing::HasSubstr(R"(label="a\"]; evil [label=\"\\N")"));
    EXPECT_THAT(dot, testing::HasSubstr("graph lobbynet {"));
    EXPECT_THAT(dot, testing::HasSubstr("\"vng\" -- \"zorg\""));
}

TEST(ExportDot, DirectedTiesHaveArrows) {
    Dossier d = sample::dossier();
    for (Tie& tie : d.ties) tie.directed = true;
    EXPECT_THAT(export_dot(d, all(d), "1.2"), testing::HasSubstr("\"vng\" -> \"zorg\""));
    EXPECT_THAT(export_graphml(d, all(d), "1.2"), testing::HasSubstr("edgedefault=\"directed\""));
    EXPECT_THAT(export_gexf(d, all(d), "1.2"), testing::HasSubstr("type=\"directed\""));
}

TEST(ExportSelection, KeepsTheEndsOfWhatIsSelected) {
    const Dossier d = sample::dossier();
    NetworkQuery query;
    query.themes = {"zorg"};
    const ExportSelection chosen = select(d, query);
    EXPECT_THAT(chosen.ties, testing::ElementsAre(2, 3));
    EXPECT_THAT(chosen.entities, testing::ElementsAre(1, 2, 4));
}

TEST(Exports, AnEmptyDossierGivesValidDocuments) {
    Dossier d;
    d.index();
    EXPECT_TRUE(read_xml(export_graphml(d, all(d), "1")).well_formed);
    EXPECT_TRUE(read_xml(export_gexf(d, all(d), "1")).well_formed);
    EXPECT_EQ(nlohmann::json::parse(export_json(d, all(d), "1"))["ties"].size(), 0U);
    for (const ExportFormat& format : all_exports())
        EXPECT_FALSE(format.write(d, all(d), "1").empty()) << format.name;
}

}  // namespace
}  // namespace lobbynet
