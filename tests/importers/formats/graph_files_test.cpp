// GraphML, GEXF and Pajek files as programs write them, and as nobody should.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "importers/gexf/gexf.hpp"
#include "importers/graphml/graphml.hpp"
#include "importers/pajek/pajek.hpp"
#include "tests/importers/formats/support.hpp"

namespace lobbynet {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::Field;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Lt;
using testing::SizeIs;

std::string graphml(const std::string& body, const std::string& keys = "") {
    return "<?xml version=\"1.0\"?>\n<graphml>" + keys + "<graph edgedefault=\"undirected\">" +
           body + "</graph></graphml>\n";
}
RecordBatch read_graphml(const std::string& bytes, Going going = Going::stop) {
    return read_with(graphml_importer, document("x.graphml", bytes), going);
}
std::string graphml_error(const std::string& bytes) {
    return error_of(graphml_importer, document("x.graphml", bytes));
}
std::string pajek_error(const std::string& bytes, Going going = Going::stop) {
    return error_of(pajek_importer, document("x.net", bytes), going);
}
std::vector<std::string> pajek_ties(const std::string& bytes) {
    return ties_of(read_with(pajek_importer, document("x.net", bytes)));
}

TEST(GraphMl, Igraph) {
    const auto batch = read_with(graphml_importer, test_file("igraph.graphml"));
    EXPECT_THAT(ties_of(batch), ElementsAre("VNG -- VWS x2", "VWS -- Movisie & co x0.5"));
    EXPECT_THAT(lines_of(batch), ElementsAre(23, 26));
    EXPECT_EQ(batch.entities[1].kind, EntityKind::ministry);
    EXPECT_EQ(batch.entities[1].known_id, "");  // "n1" means nothing outside the file
    EXPECT_EQ(batch.entities[1].span.first_line, 15U);
    EXPECT_TRUE(batch.exact_names);
    EXPECT_THAT(batch.issues, IsEmpty());
    expect_counts_add_up(batch);
}

TEST(GraphMl, NetworkX) {
    const auto batch = read_with(graphml_importer, test_file("networkx.graphml"));
    EXPECT_THAT(ties_of(batch), ElementsAre("Vereniging -- VWS x2.5"));
    EXPECT_EQ(batch.entities[0].kind, EntityKind::organisation);
    EXPECT_EQ(batch.entities[1].known_id, "VWS");
}

TEST(GraphMl, YedGroupsAreFlattened) {
    const auto batch = read_with(graphml_importer, test_file("yed.graphml"));
    EXPECT_THAT(names_of(batch), ElementsAre("Rijk", "Ministerie van VWS", "VNG"));
    EXPECT_THAT(ties_of(batch), ElementsAre("VNG -> Ministerie van VWS"));
    EXPECT_EQ(batch.ties[0].evidence.surface, "vraagt");
    EXPECT_THAT(batch.issues, ElementsAre(Field(&Issue::message, HasSubstr("groups of nodes"))));
}

TEST(GraphMl, DefaultsAndDirectionsOfSingleEdges) {
    const auto batch = read_graphml(
        graphml("<node id='a'/><node id='b'><data key='k'>party</data></node><node id='c'/>"
                "<edge source='a' target='b' directed='true'/>"
                "<edge source='b' target='c'><data key='w'>3</data></edge>",
                "<key id='k' for='node' attr.name='kind'><default>ministry</default></key>"
                "<key id='w' for='edge' attr.name='weight'><default>2</default></key>"));
    EXPECT_THAT(ties_of(batch), ElementsAre("a -> b x2", "b -> c x3", "c -> b x3"));
    EXPECT_EQ(batch.entities[0].kind, EntityKind::ministry);
    EXPECT_EQ(batch.entities[1].kind, EntityKind::party);
}

TEST(GraphMl, EdgesMayStandBeforeTheirNodes) {
    EXPECT_THAT(
        ties_of(read_graphml(graphml("<edge source='a' target='b'/><node id='a'/><node id='b'/>"))),
        ElementsAre("a -- b"));
}

TEST(GraphMl, NoNodeIsInvented) {
    const std::string text = graphml(
        "<node id='a'/><node id='b'/>\n<edge source='a' target='ghost'/>"
        "<edge source='a' target='b'/>");
    EXPECT_THAT(graphml_error(text), AllOf(HasSubstr("some/x.graphml:3:"), HasSubstr("'ghost'"),
                                           HasSubstr("declare each node")));
    const auto batch = read_graphml(text, Going::keep_going);
    EXPECT_THAT(names_of(batch), ElementsAre("a", "b"));
    EXPECT_THAT(ties_of(batch), ElementsAre("a -- b"));
    EXPECT_EQ(batch.counts.rejected, 1U);
    expect_counts_add_up(batch);
}

TEST(GraphMl, MalformedItems) {
    EXPECT_THAT(graphml_error(graphml("<node id='a'/><node id='a'/>")),
                HasSubstr("declared before"));
    EXPECT_THAT(graphml_error(graphml("<node/>")), HasSubstr("without a usable id"));
    EXPECT_THAT(graphml_error(graphml("<node id='a'/><edge source='a'/>")),
                HasSubstr("without a source or a target"));
    EXPECT_THAT(graphml_error(graphml("<node id='a'/><node id='b'/><edge source='a' target='b'>"
                                      "<data key='w'>-2</data></edge>",
                                      "<key id='w' for='edge' attr.name='weight'/>")),
                AllOf(HasSubstr("'-2'"), HasSubstr("finite number above 0")));
    EXPECT_THAT(graphml_error(graphml("<hyperedge/>")), HasSubstr("hyperedge"));
    EXPECT_THAT(graphml_error(graphml("")), HasSubstr("no nodes"));
    EXPECT_THAT(graphml_error("<graphml><graph>"), HasSubstr("not well-formed XML"));
    EXPECT_THAT(graphml_error(""), HasSubstr("not well-formed XML"));
}

TEST(GraphMl, TwoNodesWithOneLabelStayTwo) {
    const auto batch =
        read_graphml(graphml("<node id='n0'><data key='l'>Raad</data></node>"
                             "<node id='n1'><data key='l'>Raad</data></node>"
                             "<node id='n2'><data key='l'>College</data></node>",
                             "<key id='l' for='node' attr.name='label'/>"));
    EXPECT_EQ(batch.entities[0].known_id, "n0");
    EXPECT_EQ(batch.entities[1].known_id, "n1");
    EXPECT_EQ(batch.entities[2].known_id, "");
}

TEST(Xml, AnEntityBombIsRefusedAtItsDeclaration) {
    std::string bomb = "<?xml version=\"1.0\"?>\n<!DOCTYPE graphml [\n<!ENTITY a \"aaaaaaaaaa\">\n";
    for (char c = 'b'; c <= 'z'; ++c) {
        bomb += std::string("<!ENTITY ") + c + " \"";
        for (int i = 0; i < 10; ++i) bomb += std::string("&") + static_cast<char>(c - 1) + ";";
        bomb += "\">\n";
    }
    bomb += "]>\n" + graphml("<node id='&z;'/>").substr(22);
    EXPECT_THAT(graphml_error(bomb),
                AllOf(HasSubstr("x.graphml:3:"), HasSubstr("declares entities")));
    EXPECT_THAT(graphml_error("<!DOCTYPE g [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><graphml/>"),
                HasSubstr("declares entities"));
}

TEST(Xml, DepthAndAttributesAreBounded) {
    std::string deep = "<graphml>";
    for (int i = 0; i < 100000; ++i) deep += "<graph>";
    EXPECT_THAT(graphml_error(deep), HasSubstr("nested too deeply"));
    std::string wide = "<graphml><graph";
    for (int i = 0; i < 5000; ++i) wide += " a" + std::to_string(i) + "=''";
    EXPECT_THAT(graphml_error(wide + "/></graphml>"), HasSubstr("too many attributes"));
}

TEST(Xml, EncodingsAreChecked) {
    EXPECT_THAT(graphml_error(graphml("<node id='\xFF'/>")), HasSubstr("not well-formed"));
    EXPECT_THAT(graphml_error(graphml("<node id='a&#0;'/>")), HasSubstr("not well-formed"));
    const auto latin = read_graphml(
        "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><graphml><graph>"
        "<node id='Financi\xEBn'/></graph></graphml>");
    EXPECT_THAT(names_of(latin), ElementsAre("Financiën"));
}

TEST(Xml, OneValueOf30MegabytesIsLinear) {
    const std::string big(30'000'000, 'a');
    EXPECT_THAT(graphml_error(graphml("<node id='" + big + "'/>")), SizeIs(Lt(1000U)));
    const auto batch = read_graphml(graphml("<node id='a'><data key='l'>" + big + "</data></node>",
                                            "<key id='l' attr.name='label'/>"));
    EXPECT_THAT(batch.entities[0].name, SizeIs(4096));
}

TEST(Gexf, Gephi) {
    const auto batch = read_with(gexf_importer, test_file("gephi.gexf"));
    EXPECT_THAT(names_of(batch), ElementsAre("VNG", "VWS", "Zorg & Welzijn", "Movisie"));
    EXPECT_THAT(ties_of(batch),
                ElementsAre("VNG -> VWS x2", "VWS -> Movisie", "Movisie -> VNG x0.5",
                            "Movisie -> VWS", "VNG -> Movisie x0.5"));
    EXPECT_THAT(lines_of(batch), ElementsAre(35, 36, 37, 36, 37));
    EXPECT_EQ(batch.entities[0].kind, EntityKind::organisation);
    EXPECT_EQ(batch.entities[0].sector, "municipal");
    EXPECT_EQ(batch.entities[1].kind, EntityKind::ministry);
    EXPECT_EQ(batch.ties[0].evidence.surface, "overleg");
    EXPECT_EQ(batch.ties[1].kind, TieKind::funds);
    EXPECT_THAT(batch.issues, ElementsAre(Field(&Issue::message, HasSubstr("groups of nodes"))));
    EXPECT_EQ(batch.counts.read, 3U);
    expect_counts_add_up(batch);
}

TEST(Gexf, NetworkX) {
    const auto batch = read_with(gexf_importer, test_file("networkx.gexf"));
    EXPECT_THAT(ties_of(batch), ElementsAre("Vereniging -- VWS x2.5"));
    EXPECT_EQ(batch.entities[0].kind, EntityKind::organisation);
}

TEST(Gexf, DynamicIsSaid) {
    const auto batch = read_with(
        gexf_importer,
        document("x.gexf",
                 "<gexf><graph mode='dynamic' defaultedgetype='directed'><nodes>"
                 "<node id='a'/><node id='b'/></nodes>"
                 "<edges><edge source='a' target='b' start='2020'/></edges></graph></gexf>"));
    EXPECT_THAT(ties_of(batch), ElementsAre("a -> b"));
    EXPECT_THAT(batch.issues, ElementsAre(Field(&Issue::message, HasSubstr("changes over time"))));
}

TEST(Pajek, Igraph) {
    const auto batch = read_with(pajek_importer, test_file("igraph.net"));
    EXPECT_THAT(ties_of(batch), ElementsAre("VNG -- VWS x2", "VWS -- Movisie & co x0.5"));
    EXPECT_THAT(lines_of(batch), ElementsAre(6, 7));
    EXPECT_EQ(batch.entities[2].span.first_line, 4U);
}

TEST(Pajek, NetworkX) {
    EXPECT_THAT(ties_of(read_with(pajek_importer, test_file("networkx.net"))),
                ElementsAre("VNG -- VWS x2.5"));
}

TEST(Pajek, RelationsListsAndWindows1252) {
    const auto batch = read_with(pajek_importer, test_file("pajek_1252.net"));
    EXPECT_THAT(names_of(batch),
                ElementsAre("Ministerie van Financiën", "VNG", "Movisie", "4", "x"));
    EXPECT_THAT(ties_of(batch),
                ElementsAre("Ministerie van Financiën -> VNG x2.5", "VNG -> Movisie",
                            "Movisie -> Ministerie van Financiën", "Movisie -> x",
                            "Ministerie van Financiën -> Movisie", "x -> Movisie"));
    EXPECT_EQ(batch.ties[0].kind, TieKind::funds);
    EXPECT_EQ(batch.ties[1].kind, TieKind::tie);
    EXPECT_EQ(batch.ties[1].evidence.surface, "steunt");
    EXPECT_EQ(batch.entities[3].known_id, "4");
    EXPECT_THAT(batch.issues, ElementsAre(Field(&Issue::message, HasSubstr("Windows-1252")),
                                          AllOf(Field(&Issue::line, 14U),
                                                Field(&Issue::message, HasSubstr("not read")))));
    expect_counts_add_up(batch);
}

TEST(Pajek, VerticesWithoutLines) {
    EXPECT_THAT(pajek_ties("*Vertices 3\n*Edges\n1 2\n2 3 0.5\n"),
                ElementsAre("1 -- 2", "2 -- 3 x0.5"));
    EXPECT_THAT(pajek_ties("*vertices 3\n*arcslist\n1 2 3\n"), ElementsAre("1 -> 2", "1 -> 3"));
}

TEST(Pajek, Malformed) {
    EXPECT_THAT(pajek_error("*Vertices 2\n*Edges\n1 3\n"),
                AllOf(HasSubstr("x.net:3: '3' is not a vertex"), HasSubstr("from 1 to 2")));
    EXPECT_THAT(pajek_error("*Vertices 2\n*Edges\n1 2 -1\n"), HasSubstr("a weight is"));
    EXPECT_THAT(pajek_error("*Vertices 2\n*Edges\n1\n"), HasSubstr("'' is not a vertex"));
    EXPECT_THAT(pajek_error("*Vertices 4000000000\n"), HasSubstr("number of vertices"));
    EXPECT_THAT(pajek_error("*Vertices\n"), HasSubstr("number of vertices"));
    EXPECT_THAT(pajek_error("*Arcs \"\"\n1 2\n"), HasSubstr("is not a vertex"));
    EXPECT_THAT(pajek_error("1 2\n"), HasSubstr("before the first section"));
    EXPECT_THAT(pajek_error("*Network x\n"), HasSubstr("no *Vertices"));
    EXPECT_THAT(pajek_error(""), HasSubstr("empty"));
    EXPECT_THAT(pajek_error("*Vertices 1\n1 \"" + std::string(30'000'000, 'a')), SizeIs(Lt(1000U)));
}

TEST(Pajek, ASecondNetworkIsSaid) {
    const auto batch = read_with(
        pajek_importer, document("x.net", "*Vertices 2\n*Edges\n1 2\n*Vertices 3\n*Edges\n1 3\n"));
    EXPECT_THAT(ties_of(batch), ElementsAre("1 -- 2"));
    EXPECT_THAT(batch.issues, ElementsAre(Field(&Issue::line, 4U)));
}

TEST(GraphFiles, Recognise) {
    for (const auto* name : {"igraph.graphml", "networkx.graphml", "yed.graphml"}) {
        EXPECT_GE(graphml_importer.recognise(test_file(name)), 90) << name;
        EXPECT_EQ(gexf_importer.recognise(test_file(name)), 0) << name;
    }
    for (const auto* name : {"gephi.gexf", "networkx.gexf"}) {
        EXPECT_GE(gexf_importer.recognise(test_file(name)), 90) << name;
        EXPECT_EQ(graphml_importer.recognise(test_file(name)), 0) << name;
    }
    for (const auto* name : {"igraph.net", "networkx.net", "pajek_1252.net"}) {
        EXPECT_GE(pajek_importer.recognise(test_file(name)), 90) << name;
    }
    EXPECT_EQ(pajek_importer.recognise(document("x.net", "Jaarplan\n*Vertices 3\n")), 0);
    EXPECT_EQ(graphml_importer.recognise(document("x.xml", "<!-- graphml --><html>")), 0);
}

}  // namespace
}  // namespace lobbynet
