#include "importers/edges/edges.hpp"

#include <algorithm>

#include "tests/importers/formats/support.hpp"

namespace lobbynet {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::Field;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

RecordBatch read(const std::string& bytes, Going going = Going::stop) {
    return read_with(edges_importer, document("ties.csv", bytes), going);
}
std::string error(const std::string& bytes, Going going = Going::stop) {
    return error_of(edges_importer, document("ties.csv", bytes), going);
}

TEST(Edges, Gephi) {
    const auto batch = read_with(edges_importer, test_file("gephi_edges.csv"));
    EXPECT_THAT(ties_of(batch),
                ElementsAre("VNG -- VWS x2", "VWS -- Movisie", "Raad, de -- VNG x0.5"));
    EXPECT_THAT(lines_of(batch), ElementsAre(2, 3, 4));
    EXPECT_EQ(batch.ties[0].evidence.surface, "overleg");
    EXPECT_TRUE(batch.exact_names);
    EXPECT_EQ(batch.entities[0].kind, EntityKind::node);
    EXPECT_EQ(batch.entities[0].known_id, "VNG");
    EXPECT_EQ(batch.source.importer, "edges");
    EXPECT_EQ(batch.source.name, "gephi_edges.csv");
    EXPECT_THAT(batch.source.sha256, SizeIs(64));
    EXPECT_THAT(batch.issues, IsEmpty());
    EXPECT_EQ(batch.counts.stored, 3U);
    expect_counts_add_up(batch);
}

TEST(Edges, GephiNodes) {
    const auto batch = read_with(edges_importer, test_file("gephi_nodes.csv"));
    EXPECT_THAT(names_of(batch),
                ElementsAre("Vereniging van Nederlandse Gemeenten",
                            "Ministerie van Volksgezondheid, Welzijn en Sport", "Movisie"));
    EXPECT_EQ(batch.entities[0].known_id, "VNG");
    EXPECT_EQ(batch.entities[0].kind, EntityKind::organisation);
    EXPECT_EQ(batch.entities[0].sector, "municipal");
    EXPECT_EQ(batch.entities[1].kind, EntityKind::ministry);
    EXPECT_EQ(batch.entities[2].kind, EntityKind::node);
    EXPECT_EQ(batch.entities[2].sector, "Kennisinstituut");
    EXPECT_THAT(batch.ties, IsEmpty());
    EXPECT_EQ(batch.counts.read, 4U);
    EXPECT_EQ(batch.counts.merged, 1U);
    expect_counts_add_up(batch);
}

TEST(Edges, Kumu) {
    const auto batch = read_with(edges_importer, test_file("kumu_connections.csv"));
    // a tie without a direction, among ties with one, goes both ways
    EXPECT_THAT(ties_of(batch), ElementsAre("VNG -> VWS x3", "Movisie -> VNG", "VWS -> Movisie x2",
                                            "VNG -> Movisie"));
    EXPECT_TRUE(batch.directed);
    EXPECT_EQ(batch.ties[0].kind, TieKind::asks);
    EXPECT_EQ(batch.ties[0].evidence.surface, "vraagt om ruimte");
    EXPECT_EQ(batch.ties[1].kind, TieKind::tie);
    EXPECT_EQ(batch.ties[1].evidence.surface, "Kennispartner");
    EXPECT_EQ(batch.ties[3].evidence.surface, "Kennispartner");
    EXPECT_EQ(batch.ties[2].kind, TieKind::funds);
    EXPECT_THAT(lines_of(batch), ElementsAre(2, 3, 4, 3));
    expect_counts_add_up(batch);
}

TEST(Edges, KumuElements) {
    const auto batch = read_with(edges_importer, test_file("kumu_elements.csv"));
    EXPECT_THAT(names_of(batch), ElementsAre("VWS", "Movisie"));
    EXPECT_EQ(batch.entities[0].kind, EntityKind::ministry);
    EXPECT_EQ(batch.entities[1].sector, "Knowledge institute");
    EXPECT_EQ(batch.entities[1].span.first_line, 4U);
}

TEST(Edges, NodeXlWithItsLineOfGroupNames) {
    const auto batch = read_with(edges_importer, test_file("nodexl_edges.csv"));
    EXPECT_THAT(ties_of(batch), ElementsAre("VNG -- VWS", "VWS -- Movisie"));
    EXPECT_THAT(lines_of(batch), ElementsAre(3, 4));
}

TEST(Edges, DutchExcel) {
    const auto utf16 = read_with(edges_importer, test_file("excel_utf16.csv"));
    EXPECT_THAT(ties_of(utf16),
                ElementsAre("VNG -- VWS x1.5", "Movisie -- Veiligheid; Justitie x2"));
    EXPECT_THAT(lines_of(utf16), ElementsAre(3, 4));
    const auto latin = read_with(edges_importer, test_file("excel_1252.csv"));
    EXPECT_THAT(ties_of(latin), ElementsAre("Financiën -- VWS x1.5", "Financiën -- OCW x2"));
    EXPECT_THAT(latin.issues, ElementsAre(Field(&Issue::message, HasSubstr("Windows-1252"))));
}

TEST(Edges, WithoutHeader) {
    EXPECT_THAT(ties_of(read_with(edges_importer, test_file("snap.txt"))),
                ElementsAre("0 -- 1", "0 -- 2", "1 -- 2"));
    EXPECT_THAT(lines_of(read_with(edges_importer, test_file("snap.txt"))), ElementsAre(3, 4, 5));
    EXPECT_THAT(ties_of(read_with(edges_importer, test_file("igraph.ncol"))),
                ElementsAre("anna -- bert x2.5", "bert -- carla", "carla -- anna x0.001"));
    EXPECT_THAT(ties_of(read("Ministerie van Financiën;VNG\nVNG;Movisie;2\n")),
                ElementsAre("Ministerie van Financiën -- VNG", "VNG -- Movisie x2"));
}

TEST(Edges, BomAndCrlf) {
    EXPECT_THAT(ties_of(read("\xEF\xBB\xBFSource,Target\r\na,b\r\n")), ElementsAre("a -- b"));
}

TEST(Edges, DirectedWhenTheFileSaysSo) {
    EXPECT_THAT(ties_of(read("Source,Target,Type\na,b,Directed\nb,a,directed\n")),
                ElementsAre("a -> b", "b -> a"));
    EXPECT_THAT(ties_of(read("Source,Target,Type\na,b,Undirected\nb,c,\n")),
                ElementsAre("a -- b", "b -- c"));
    EXPECT_THAT(ties_of(read("Source,Target,Type\na,b,Directed\nb,c,Mutual\n")),
                ElementsAre("a -> b", "b -> c", "c -> b"));
}

TEST(Edges, DatesAndStatus) {
    const auto batch = read(
        "Source,Target,valid_from,valid_to,status\n"
        "a,b,2020,2021-03-17,\n"
        "b,c,,2019-12,Proposed\n"
        "c,d,,,rejected\n"
        "d,e,,,\n");
    ASSERT_THAT(batch.ties, SizeIs(4));
    EXPECT_EQ(batch.ties[0].valid_from, Date::parse("2020"));
    EXPECT_EQ(batch.ties[0].valid_to, Date::parse("2021-03-17"));
    EXPECT_EQ(batch.ties[0].status, Status::accepted);
    EXPECT_EQ(batch.ties[1].valid_from, std::nullopt);
    EXPECT_EQ(batch.ties[1].status, Status::proposed);
    EXPECT_EQ(batch.ties[2].status, Status::rejected);
    EXPECT_EQ(batch.ties[3].status, Status::accepted);
    EXPECT_THAT(batch.issues, IsEmpty());
    const std::string header = "Source,Target,valid_from,valid_to,status\n";
    EXPECT_EQ(error(header + "a,b,2020-13,,\n"),
              "some/ties.csv:2: '2020-13' is no date for valid_from: 'a,b,2020-13,,' (a date is "
              "2021, 2021-03 or 2021-03-17; empty where it is open)");
    EXPECT_THAT(error(header + "a,b,2021,2020,\n"), HasSubstr("valid_to lies before valid_from"));
    EXPECT_THAT(error(header + "a,b,,,maybe\n"), HasSubstr("accepted, proposed or rejected"));
}

TEST(Edges, ColumnsThatAreNotReadAreNamedUnlessAProgramWritesThem) {
    const auto batch = read("Source,Target,Owner,Since,Label,Label\na,b,x,2020,l,m\n");
    ASSERT_THAT(batch.issues, SizeIs(1));
    EXPECT_EQ(batch.issues[0].message, "these columns are not read");
    EXPECT_EQ(batch.issues[0].text, "Owner, Since, Label");
    EXPECT_EQ(batch.issues[0].line, 1U);
    EXPECT_THAT(read("Id,Label,Kind,Weight\na,A,party,2\n").issues, SizeIs(1));
    // lobbynet export --format csv
    EXPECT_THAT(read("Source,Target,Type,Weight,Label,kind,status,valid_from,valid_to,document,"
                     "first_line,last_line,quote\na,b,Undirected,1,a - b,tie,accepted,,,p,1,2,q\n")
                    .issues,
                IsEmpty());
    EXPECT_THAT(read("a,b\nb,c\n").issues, IsEmpty());
    for (const char* file : {"gephi_edges.csv", "gephi_nodes.csv", "kumu_connections.csv",
                             "kumu_elements.csv", "nodexl_edges.csv"}) {
        EXPECT_THAT(read_with(edges_importer, test_file(file)).issues, IsEmpty()) << file;
    }
}

TEST(Edges, ATieToItselfIsLeftOutAndSaid) {
    const auto batch = read("Source,Target\na,a\na,b\nb,b\n");
    EXPECT_THAT(ties_of(batch), ElementsAre("a -- b"));
    EXPECT_THAT(batch.issues, ElementsAre(AllOf(Field(&Issue::line, 2U),
                                                Field(&Issue::message, HasSubstr("2 ties")))));
    EXPECT_EQ(batch.counts.rejected, 2U);
    expect_counts_add_up(batch);
}

TEST(Edges, MalformedRowsSayFileLineTextAndRemedy) {
    EXPECT_THAT(error("Source,Target,Weight\na,b,1\nc,d,zwaar\n"),
                AllOf(HasSubstr("some/ties.csv:3:"), HasSubstr("'c,d,zwaar'"),
                      HasSubstr("a weight is a finite number above 0")));
    for (const auto* weight :
         {"0", "-1", "nan", "inf", "1e999", "1e-60", "0x10", "1 2", "\"1,5\""}) {
        EXPECT_THAT(error(std::string("Source,Target,Weight\na,b,") + weight),
                    HasSubstr("a weight is"))
            << weight;
    }
    EXPECT_THAT(error("Source,Target\na,\n"), HasSubstr(":2: the source or the target is missing"));
    EXPECT_THAT(error("Source,Target\na\n"), HasSubstr(":2: the source or the target is missing"));
    EXPECT_THAT(error("Source,Target\na,b,c\n"), HasSubstr("3 fields where 2 are expected"));
    EXPECT_THAT(error("Source,Target\n\"a,b\n"), HasSubstr("a quote is not closed"));
    EXPECT_THAT(error("a,b\nc,d,heel\n"), HasSubstr("name the columns"));
    EXPECT_THAT(error("Source,Target\n" + std::string(5000, 'a') + ",b\n"),
                HasSubstr("a name is too long"));
}

TEST(Edges, KeepGoingReportsAndGoesOn) {
    const auto batch =
        read("Source,Target,Weight\na,b,1\nc,d,zwaar\n,e,\nb,c,2\n", Going::keep_going);
    EXPECT_THAT(ties_of(batch), ElementsAre("a -- b", "b -- c x2"));
    EXPECT_THAT(batch.issues,
                ElementsAre(AllOf(Field(&Issue::line, 3U), Field(&Issue::text, "c,d,zwaar"),
                                  Field(&Issue::severity, Issue::Severity::error)),
                            Field(&Issue::line, 4U)));
    EXPECT_EQ(batch.counts.read, 4U);
    EXPECT_EQ(batch.counts.rejected, 2U);
    expect_counts_add_up(batch);
    EXPECT_THAT(names_of(batch), ElementsAre("a", "b", "c"));  // nobody of a rejected row
}

TEST(Edges, ThousandsOfMalformedRowsAreANumber) {
    std::string text = "Source,Target,Weight\na,b,1\n";
    for (int i = 0; i < 5000; ++i) text += "c,d,0\n";
    const auto batch = read(text, Going::keep_going);
    EXPECT_THAT(batch.issues, SizeIs(101));
    EXPECT_THAT(batch.issues.back().message, HasSubstr("4900 more"));
    EXPECT_EQ(batch.counts.rejected, 5000U);
    expect_counts_add_up(batch);
}

TEST(Edges, WhatCannotBeReadAtAll) {
    EXPECT_THAT(error(""), HasSubstr("empty"));
    EXPECT_THAT(error("\n\n"), HasSubstr("no rows"));
    EXPECT_THAT(error("Source,Target\n"), HasSubstr("no rows"));
    EXPECT_THAT(error("a,b,c,d\ne,f,g,h\n"),
                AllOf(HasSubstr(":1: the columns are not understood"), HasSubstr("Source,Target")));
    EXPECT_THAT(error(std::string("Source,Target\na\0,b\n", 19)), HasSubstr("NUL"));
}

TEST(Edges, AFirstRowWhoseNamesNeverComeBackIsDoubted) {
    std::string text = "Persoon,Organisatie\n";
    for (int i = 0; i < 12; ++i) text += "p" + std::to_string(i) + ",bestuur\n";
    const auto batch = read(text);
    EXPECT_THAT(batch.issues, ElementsAre(AllOf(Field(&Issue::line, 1U),
                                                Field(&Issue::text, "Persoon - Organisatie"))));
    EXPECT_THAT(batch.ties, SizeIs(13));
}

TEST(Edges, HashtagsAreNotComments) {
    EXPECT_THAT(ties_of(read("#zorg,#jeugd\n#zorg,#wonen\n")),
                ElementsAre("#zorg -- #jeugd", "#zorg -- #wonen"));
}

TEST(Edges, NamesStayAsTheyAre) {
    const auto batch = read("Source,Target\n\" <b>'x'; DROP \",\"=1+2\"\nvws,VWS\n😀,مرحبا\n");
    EXPECT_THAT(names_of(batch), ElementsAre("<b>'x'; DROP", "=1+2", "vws", "VWS", "😀", "مرحبا"));
}

TEST(Edges, OneLineOf30MegabytesIsLinear) {
    const std::string name(30'000'000, 'a');
    EXPECT_THAT(error("Source,Target\n" + name + ",b\n"), SizeIs(testing::Lt(1000U)));
    EXPECT_THAT(error("Source,Target\n\"" + name + "\n" + name), SizeIs(testing::Lt(1000U)));
    EXPECT_THAT(error(name), SizeIs(testing::Lt(1000U)));
    EXPECT_THAT(error(std::string(30'000'000, ',')), SizeIs(testing::Lt(1000U)));
}

TEST(Edges, StraightToNodesAndTies) {
    Document from = document("x.csv", "Source,Target,Weight\na,b,2\nb,c,\n");
    const reading::PlainGraph graph = read_edges(from, MalformedRows::stop);
    EXPECT_THAT(std::vector(graph.nodes.names().begin(), graph.nodes.names().end()),
                ElementsAre("a", "b", "c"));
    ASSERT_THAT(graph.ties, SizeIs(2));
    EXPECT_EQ(graph.ties[0].weight, 2);
    EXPECT_EQ(graph.ties[1].source, 1U);
    EXPECT_EQ(graph.ties[1].target, 2U);
    // the text that had to be decoded moves along with the graph
    Document latin = document("x.csv", "\xE9,b\n");
    reading::PlainGraph first = read_edges(latin, MalformedRows::stop);
    const reading::PlainGraph second = std::move(first);
    EXPECT_EQ(second.nodes[0], "é");
}

TEST(Edges, ManyNames) {
    std::string text = "Source,Target\n";
    for (std::uint32_t i = 0; i < 100000; ++i) {
        text += "node number " + std::to_string(i) + ",n" + std::to_string(i * 7919 % 3000) + '\n';
    }
    const auto batch = read(text);
    EXPECT_THAT(batch.entities, SizeIs(103000));
    for (std::uint32_t i = 0; i < 100000; ++i) {
        ASSERT_EQ(batch.entities[batch.ties[i].source].name, "node number " + std::to_string(i));
        ASSERT_EQ(batch.entities[batch.ties[i].target].name, "n" + std::to_string(i * 7919 % 3000));
        ASSERT_EQ(batch.ties[i].evidence.span.first_line, i + 2);
    }
}

TEST(Edges, Recognise) {
    const auto score = [](const std::string& name, const std::string& bytes) {
        return edges_importer.recognise(document(name, bytes));
    };
    for (const auto* name :
         {"gephi_edges.csv", "gephi_nodes.csv", "kumu_connections.csv", "kumu_elements.csv",
          "nodexl_edges.csv", "excel_utf16.csv", "excel_1252.csv", "snap.txt", "igraph.ncol"}) {
        EXPECT_GE(edges_importer.recognise(test_file(name)), 60) << name;
    }
    EXPECT_GE(score("ties.txt", "Source\tTarget\na\tb\n"), 80);
    EXPECT_EQ(score("plan.txt", "Jaarplan 2022\n\nSamen met VNG, VWS en anderen\n"), 0);
    EXPECT_EQ(score("plan.txt", "Ons plan\nMet anderen\n"), 0);
    EXPECT_EQ(score("plan.md", "# Plan\n\n- een, twee\n- drie, vier\n"), 0);
    EXPECT_EQ(score("graph.gexf", "<?xml version=\"1.0\"?>\n<gexf>\n"), 0);
    EXPECT_EQ(score("x.csv", std::string("PK\x03\x04\0\0\0", 7)), 0);
    EXPECT_EQ(score("empty.csv", ""), 0);
}

}  // namespace
}  // namespace lobbynet
