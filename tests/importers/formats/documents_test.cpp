// Documents to text: what becomes a heading, an item, a row, and where it came from.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "graph/base/text.hpp"
#include "importers/documents/docx.hpp"
#include "importers/documents/entities.hpp"
#include "importers/documents/html.hpp"
#include "importers/documents/markdown.hpp"
#include "importers/documents/odt.hpp"
#include "importers/documents/pdf.hpp"
#include "importers/documents/plan_document.hpp"
#include "tests/importers/formats/files.hpp"
#include "tests/importers/formats/support.hpp"

namespace lobbynet::documents {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

/// "3-4: text" per line that is not empty.
std::vector<std::string> lines_of(const DocumentText& document) {
    std::vector<std::string> out;
    const auto lines = split(document.text, '\n');
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].empty()) continue;
        const Origin& o = document.origins.at(i);
        out.push_back(o.first == o.last ? fmt::format("{}: {}", o.first, lines[i])
                                        : fmt::format("{}-{}: {}", o.first, o.last, lines[i]));
    }
    return out;
}

// ---------------------------------------------------------------- the builder

TEST(TextBuilder, BlankLinesBetweenBlocksButNotBetweenItemsOrRows) {
    TextBuilder builder;
    builder.add({Block::Kind::heading, "Wonen", {1, 1, 0}, 2, "", Weight::normal, {}});
    builder.add({Block::Kind::item, "VNG", {2, 2, 0}, 0, "•", Weight::normal, {}});
    builder.add({Block::Kind::item, "VWS\ndirectie", {3, 3, 0}, 1, "•", Weight::normal, {}});
    builder.add({Block::Kind::paragraph, "Tekst", {4, 4, 0}, 0, "", Weight::bold, {}});
    EXPECT_EQ(builder.take().text, "## Wonen\n\n• VNG\n  • VWS\n    directie\n\n**Tekst**\n");
}

TEST(TextBuilder, RowsAndLayout) {
    TextBuilder builder;
    const auto paragraph = [&](const std::string& text, std::uint32_t line) {
        Block block;
        block.text = text;
        block.origin = {line, line, 0};
        builder.add(block);
    };
    builder.begin_table();
    builder.begin_row();
    builder.begin_cell();
    paragraph("Thema", 1);
    builder.begin_cell(2);
    paragraph("Partners", 2);
    builder.begin_row();  // nothing was closed
    builder.begin_cell();
    paragraph("Wonen", 3);
    builder.begin_cell();
    paragraph("VNG", 4);
    paragraph("VWS | BZK", 5);
    builder.begin_cell();
    paragraph("Een zin.", 6);
    paragraph("Nog een", 7);
    builder.begin_row();
    builder.begin_cell();
    paragraph("een cel is een alinea", 8);
    builder.end_table();
    builder.end_table();
    paragraph("daarna", 9);
    EXPECT_THAT(lines_of(builder.take()),
                ElementsAre("1-2: | Thema | Partners |",
                            "3-7: | Wonen | VNG; VWS ; BZK | Een zin. Nog een |",
                            "8: een cel is een alinea", "9: daarna"));
}

TEST(TextBuilder, ATableAroundEverythingIsLayout) {
    TextBuilder builder;
    builder.begin_table();
    builder.begin_row();
    builder.begin_cell();
    builder.begin_table();
    builder.begin_row();
    builder.begin_cell();
    builder.add({Block::Kind::paragraph, "VNG", {1, 1, 0}, 0, "", Weight::normal, {}});
    builder.begin_cell();
    builder.add({Block::Kind::paragraph, "Den Haag", {2, 2, 0}, 0, "", Weight::normal, {}});
    builder.end_table();
    builder.begin_cell();
    builder.add({Block::Kind::paragraph, "ernaast", {3, 3, 0}, 0, "", Weight::normal, {}});
    EXPECT_THAT(lines_of(builder.take()), ElementsAre("1-2: | VNG | Den Haag |", "3: ernaast"));
}

TEST(FormatNumber, Styles) {
    EXPECT_EQ(format_number(4, NumberStyle::decimal), "4");
    EXPECT_EQ(format_number(14, NumberStyle::upper_roman), "XIV");
    EXPECT_EQ(format_number(9, NumberStyle::lower_roman), "ix");
    EXPECT_EQ(format_number(1, NumberStyle::lower_letter), "a");
    EXPECT_EQ(format_number(26, NumberStyle::upper_letter), "Z");
    EXPECT_EQ(format_number(28, NumberStyle::upper_letter), "BB");
    EXPECT_EQ(format_number(4'000'000'000, NumberStyle::lower_roman), "4000000000");
}

TEST(Original, SpansOfTheTextBecomeSpansOfTheDocument) {
    const std::vector<Origin> origins{{5, 5, 1}, {7, 9, 2}, {9, 10, 3}};
    EXPECT_EQ(original({1, 2, 0}, origins), (Span{5, 9, 1}));
    EXPECT_EQ(original({2, 3, 0}, origins), (Span{7, 10, 2}));
    EXPECT_EQ(original({3, 99, 0}, origins), (Span{9, 10, 3}));
    EXPECT_EQ(original({0, 0, 0}, origins), (Span{0, 0, 0}));
    EXPECT_EQ(original({4, 5, 6}, {}), (Span{4, 5, 6}));
}

// ---------------------------------------------------------------- DOCX

std::string word(const std::string& body) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:document "
           "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>" +
           body + "</w:body></w:document>";
}
std::string p(const std::string& text, const std::string& properties = "") {
    return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:t xml:space=\"preserve\">" + text +
           "</w:t></w:r></w:p>";
}
std::string in_list(const std::string& list, int level) {
    return "<w:numPr><w:ilvl w:val=\"" + std::to_string(level) + "\"/><w:numId w:val=\"" + list +
           "\"/></w:numPr>";
}
const std::string styles_xml =
    "<w:styles>"
    "<w:style w:type='paragraph' w:styleId='Kop1'><w:name w:val='heading 1'/>"
    "<w:pPr><w:numPr><w:numId w:val='3'/></w:numPr><w:outlineLvl w:val='0'/></w:pPr></w:style>"
    "<w:style w:type='paragraph' w:styleId='Kop2'><w:name w:val='heading 2'/>"
    "<w:pPr><w:numPr><w:ilvl w:val='1'/><w:numId w:val='3'/></w:numPr></w:pPr></w:style>"
    "<w:style w:type='paragraph' w:styleId='Onze'><w:basedOn w:val='Kop2'/></w:style>"
    "<w:style w:type='paragraph' w:styleId='Vet'><w:rPr><w:b/></w:rPr></w:style>"
    "<w:style w:type='paragraph' w:styleId='Inhopg1'><w:name w:val='toc 1'/></w:style>"
    "<w:style w:type='paragraph' w:styleId='Rond'><w:basedOn w:val='Rond'/></w:style>"
    "</w:styles>";
const std::string numbering_xml =
    "<w:numbering>"
    "<w:abstractNum w:abstractNumId='0'><w:lvl w:ilvl='0'><w:numFmt w:val='bullet'/>"
    "<w:lvlText w:val='&#xF0B7;'/></w:lvl><w:lvl w:ilvl='1'><w:numFmt w:val='bullet'/></w:lvl>"
    "</w:abstractNum>"
    "<w:abstractNum w:abstractNumId='1'><w:lvl w:ilvl='0'><w:start w:val='2'/>"
    "<w:numFmt w:val='lowerLetter'/><w:lvlText w:val='%1)'/></w:lvl></w:abstractNum>"
    "<w:abstractNum w:abstractNumId='2'>"
    "<w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='upperRoman'/><w:pStyle w:val='Kop1'/>"
    "<w:lvlText w:val='%1.'/></w:lvl>"
    "<w:lvl w:ilvl='1'><w:start w:val='1'/><w:numFmt w:val='decimal'/><w:pStyle w:val='Kop2'/>"
    "<w:lvlText w:val='%1.%2'/></w:lvl></w:abstractNum>"
    "<w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>"
    "<w:num w:numId='2'><w:abstractNumId w:val='1'/></w:num>"
    "<w:num w:numId='3'><w:abstractNumId w:val='2'/></w:num>"
    "<w:num w:numId='4'><w:abstractNumId w:val='1'/><w:lvlOverride w:ilvl='0'>"
    "<w:startOverride w:val='7'/></w:lvlOverride></w:num>"
    "</w:numbering>";

std::vector<std::string> docx(const std::string& body) {
    return lines_of(docx_text(word(body), styles_xml, numbering_xml, "x.docx"));
}

TEST(Docx, HeadingsCountAsWordCountsThem) {
    EXPECT_THAT(
        docx(p("Zorg", "<w:pStyle w:val='Kop1'/>") + p("", "") +
             p("Jeugd", "<w:pStyle w:val='Kop2'/>") + p("tekst") +
             p("Ouderen", "<w:pStyle w:val='Onze'/>") + p("Wonen", "<w:pStyle w:val='Kop1'/>") +
             p("Bouw", "<w:pStyle w:val='Kop2'/>") + p("Los", "<w:outlineLvl w:val='2'/>")),
        ElementsAre("1: # I. Zorg", "2: ## I.1 Jeugd", "3: tekst", "4: ## I.2 Ouderen",
                    "5: # II. Wonen", "6: ## II.1 Bouw", "7: ### Los"));
}

TEST(Docx, Lists) {
    EXPECT_THAT(
        docx(p("VNG", in_list("1", 0)) + p("VWS", in_list("1", 1)) + p("eerst", in_list("2", 0)) +
             p("dan", in_list("2", 0)) + p("opnieuw", in_list("4", 0)) +
             p("niet", in_list("0", 0)) + p("onbekend", in_list("99", 0))),
        ElementsAre("1: • VNG", "2:   • VWS", "3: b) eerst", "4: c) dan", "5: g) opnieuw",
                    "6: niet", "7: • onbekend"));
}

TEST(Docx, BoldParagraphs) {
    const auto run = [](const std::string& text, const std::string& b) {
        return "<w:r><w:rPr>" + b + "</w:rPr><w:t>" + text + "</w:t></w:r>";
    };
    EXPECT_THAT(
        docx("<w:p>" + run("Part", "<w:b/>") + run("ners", "<w:b w:val='1'/>") + "</w:p>" +
             "<w:p>" + run("Vet", "<w:b/>") + run(" en niet", "") + "</w:p>" + "<w:p>" +
             run("Niet", "<w:b w:val='0'/>") + "</w:p>" + p("Stijl", "<w:pStyle w:val='Vet'/>") +
             p("x", "<w:pStyle w:val='Rond'/>")),
        ElementsAre("1: **Partners**", "2: Vet en niet", "3: Niet", "4: **Stijl**", "5: x"));
}

TEST(Docx, TablesTabsAndBreaks) {
    const auto cell = [](const std::string& inside, const std::string& properties = "") {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + inside + "</w:tc>";
    };
    EXPECT_THAT(
        docx("<w:tbl><w:tr>" + cell(p("Thema")) + cell(p("Partners")) + "</w:tr><w:tr>" +
             cell(p("Wonen")) + cell(p("VNG") + p("BZK", in_list("1", 0))) + "</w:tr><w:tr>" +
             cell(p("breed"), "<w:gridSpan w:val='2'/>") + cell(p("smal")) +
             "</w:tr></w:tbl>"
             "<w:p><w:pPr><w:tabs><w:tab w:val='left'/></w:tabs></w:pPr><w:r><w:t>a</w:t>"
             "<w:tab/><w:t>b</w:t><w:br/><w:t>e</w:t><w:noBreakHyphen/><w:t>c</w:t></w:r></w:p>"),
        ElementsAre("1-2: | Thema | Partners |", "3-5: | Wonen | VNG; BZK |",
                    "6-7: | breed |  | smal |", "8: a\tb", "8: e-c"));
}

TEST(Docx, WhatIsSetAside) {
    EXPECT_THAT(docx("<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val='Table of Contents'/>"
                     "</w:docPartObj></w:sdtPr><w:sdtContent>" +
                     p("Zorg ... 3") + "</w:sdtContent></w:sdt>" +
                     p("Wonen 4", "<w:pStyle w:val='Inhopg1'/>") +
                     "<w:p><w:del><w:r><w:delText>weg</w:delText><w:t>weg</w:t></w:r></w:del>"
                     "<w:ins><w:r><w:t>erbij</w:t></w:r></w:ins>"
                     "<w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:footnoteReference "
                     "w:id='1'/></w:r></w:p>"),
                ElementsAre("1: erbij"));
}

TEST(Docx, TextBoxesAreReadOnce) {
    EXPECT_THAT(
        docx("<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>" + p("kader") +
             "</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>" + p("kader") +
             "</w:txbxContent></mc:Fallback></mc:AlternateContent><w:t>buiten</w:t></w:r></w:p>"),
        ElementsAre("1: kader", "2: buiten"));
}

TEST(Docx, FromTheArchive) {
    const std::string bytes =
        zip_of({{"word/document.xml", word(p("Zorg", "<w:pStyle w:val='Kop1'/>"))},
                {"word/styles.xml", styles_xml},
                {"docProps/core.xml",
                 "<cp:coreProperties><dc:title>Jaarplan\n2022</dc:title>"
                 "</cp:coreProperties>"}});
    const DocumentText text = docx_text(document("x.docx", bytes));
    EXPECT_THAT(lines_of(text), ElementsAre("1: # Zorg"));
    EXPECT_EQ(text.title, "Jaarplan 2022");
    EXPECT_EQ(docx_importer.recognise(document("x", bytes)), 95);
    EXPECT_EQ(odt_importer.recognise(document("x", bytes)), 0);
    EXPECT_THAT(error_of(docx_importer, document("x.docx", zip_of({{"a", "b"}}))),
                HasSubstr("no Word text"));
    EXPECT_THAT(
        error_of(docx_importer, document("x.docx", zip_of({{"word/document.xml", word("")}}))),
        HasSubstr("no text in this document"));
    EXPECT_THAT(
        error_of(docx_importer, document("x.docx", zip_of({{"word/document.xml", "<w:p>"}}))),
        HasSubstr("some/x.docx:1: this is not well-formed XML"));
}

// ---------------------------------------------------------------- ODT

std::string odf(const std::string& body, const std::string& automatic = "") {
    return "<?xml version=\"1.0\"?><office:document-content><office:automatic-styles>" + automatic +
           "</office:automatic-styles><office:body><office:text>" + body +
           "</office:text></office:body></office:document-content>";
}
const std::string odt_styles_xml =
    "<office:document-styles><office:styles>"
    "<style:style style:name='Vet' style:family='text'>"
    "<style:text-properties fo:font-weight='bold'/></style:style>"
    "<text:outline-style style:name='Outline'>"
    "<text:outline-level-style text:level='1' style:num-format='I' style:num-suffix='.'/>"
    "<text:outline-level-style text:level='2' style:num-format='1' text:display-levels='2'/>"
    "<text:outline-level-style text:level='3' style:num-format=''/>"
    "</text:outline-style></office:styles></office:document-styles>";
const std::string odt_automatic =
    "<style:style style:name='P1' style:family='paragraph' style:parent-style-name='Vet'/>"
    "<style:style style:name='T1' style:family='text'>"
    "<style:text-properties fo:font-weight='normal'/></style:style>"
    "<text:list-style style:name='L1'>"
    "<text:list-level-style-bullet text:level='1'/>"
    "<text:list-level-style-number text:level='2' style:num-format='a' style:num-suffix=')'/>"
    "</text:list-style>"
    "<text:list-style style:name='L2'>"
    "<text:list-level-style-number text:level='1' style:num-format='1' style:num-suffix='.'/>"
    "</text:list-style>";

std::vector<std::string> odt(const std::string& body) {
    return lines_of(odt_text(odf(body, odt_automatic), odt_styles_xml, "x.odt"));
}

TEST(Odt, HeadingsParagraphsAndSpaces) {
    EXPECT_THAT(odt("<text:h text:outline-level='1'>Zorg</text:h><text:p/>"
                    "<text:h text:outline-level='2'><text:span>Jeugd</text:span></text:h>"
                    "<text:p>een<text:s text:c='2'/>twee<text:tab/>drie\n "
                    "vier<text:line-break/>vijf</text:p>"
                    "<text:h text:outline-level='1'>Wonen</text:h>"
                    "<text:h text:outline-level='3'>Bouw</text:h>"),
                ElementsAre("1: # I. Zorg", "2: ## I.1 Jeugd", "3: een  twee\tdrie  vier",
                            "3: vijf", "4: # II. Wonen", "5: ### Bouw"));
}

TEST(Odt, Lists) {
    EXPECT_THAT(
        odt("<text:list text:style-name='L1'><text:list-item><text:p>VNG</text:p>"
            "<text:p>vervolg</text:p><text:list><text:list-item><text:p>x</text:p>"
            "</text:list-item><text:list-item><text:p>y</text:p></text:list-item></text:list>"
            "</text:list-item></text:list>"
            "<text:list text:style-name='L2'><text:list-item><text:p>een</text:p></text:list-item>"
            "</text:list><text:p>tussen</text:p>"
            "<text:list text:style-name='L2' text:continue-numbering='true'>"
            "<text:list-item><text:p>twee</text:p></text:list-item></text:list>"
            "<text:list text:style-name='L9'><text:list-item><text:p>z</text:p></text:list-item>"
            "</text:list>"),
        ElementsAre("1: • VNG", "2:  vervolg", "3:   a) x", "4:   b) y", "5: 1. een", "6: tussen",
                    "7: 2. twee", "8: • z"));
}

TEST(Odt, BoldTablesAndWhatIsSetAside) {
    EXPECT_THAT(
        odt("<text:tracked-changes><text:p>weg</text:p></text:tracked-changes>"
            "<text:table-of-content><text:p>Zorg 3</text:p></text:table-of-content>"
            "<text:p text:style-name='P1'>Partners</text:p>"
            "<text:p text:style-name='P1'>deels <text:span "
            "text:style-name='T1'>niet</text:span></text:p>"
            "<text:p>VNG<text:note><text:note-body><text:p>noot</text:p></text:note-body></"
            "text:note>"
            "<office:annotation><text:p>opmerking</text:p></office:annotation></text:p>"
            "<table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell>"
            "<table:table-cell><text:p>b</text:p></table:table-cell></table:table-row>"
            "<table:table-row><table:covered-table-cell/><table:table-cell><text:p>c</text:p>"
            "<text:p>d</text:p></table:table-cell></table:table-row></table:table>"),
        ElementsAre("1: **Partners**", "2: deels niet", "3: VNG", "4-5: | a | b |",
                    "6-7: |  | c; d |"));
}

TEST(Odt, FromTheArchive) {
    const std::string bytes =
        zip_of({{"mimetype", "application/vnd.oasis.opendocument.text"},
                {"content.xml", odf("<text:p>Zorg</text:p>")},
                {"meta.xml", "<office:meta><dc:title>Plan</dc:title></office:meta>"}});
    const DocumentText text = odt_text(document("x.odt", bytes));
    EXPECT_THAT(lines_of(text), ElementsAre("1: Zorg"));
    EXPECT_EQ(text.title, "Plan");
    EXPECT_EQ(odt_importer.recognise(document("x", bytes)), 95);
    EXPECT_EQ(docx_importer.recognise(document("x", bytes)), 0);
    EXPECT_THAT(error_of(odt_importer, document("x.odt", zip_of({{"a", "b"}}))),
                HasSubstr("no text in this file"));
}

// ---------------------------------------------------------------- HTML

std::vector<std::string> html(const std::string& page) { return lines_of(html_text(page)); }

TEST(Html, APage) {
    const DocumentText text = html_text(
        "<!DOCTYPE html>\n<html lang=nl><head><title>Jaarplan &amp; meer</title>\n"
        "<style>p { color: red } </style><script>if (a < b) document.write('<p>nee</p>')</script>\n"
        "</head><body>\n<nav><ul><li>Home<li>Contact</ul></nav>\n"
        "<h1>Zorg</h1>\n<h2 class=\"a>b\">Wonen\n  en wijken</h2>\n"
        "<p>Samen met <a href='x'>de <b>VNG</b></a>,\n VWS &eacute;n BZK<sup>1</sup>.\n"
        "<p>tweede<br>regel m<sup>2e</sup>\n"
        "<!-- <p>weg</p> -->\n<ul>\n<li>Movisie\n<li><p>Aedes</p><ol "
        "start=3><li>x<li>y</ol>\n</ul>\n"
        "<p><strong>Partners</strong></p><pre>a\n  b</pre></body></html>\n");
    EXPECT_EQ(text.title, "Jaarplan & meer");
    EXPECT_THAT(
        lines_of(text),
        ElementsAre("6: # Zorg", "7-8: ## Wonen en wijken", "9-10: Samen met de VNG, VWS én BZK.",
                    "11: tweede", "11: regel m2e", "14: • Movisie", "15: • Aedes", "15:   3. x",
                    "15:   4. y", "17: **Partners**", "17-18: a", "17-18: b"));
}

TEST(Html, Tables) {
    EXPECT_THAT(
        html("<table><thead><tr><th>Thema<th colspan=2>Partners\n<tbody>\n"
             "<tr><td>Wonen</td><td>VNG<br>BZK</td><td><ul><li>x<li>y</ul></td></tr></table>na"),
        ElementsAre("1: | Thema | Partners |", "3: | Wonen | VNG; BZK | x; y |", "3: na"));
}

TEST(Html, WhatBrowsersForgive) {
    EXPECT_THAT(html("a < b & c &unknown; &#8364; &#x96; </nonsense> <p <b>x"),
                ElementsAre("1: a < b & c &unknown; € –", "1: x"));
    EXPECT_THAT(html("x<a href=\"never closed"), ElementsAre("1: x"));
    EXPECT_THAT(html("x<!-- never closed"), ElementsAre("1: x"));
    EXPECT_THAT(html("x<script>never closed"), ElementsAre("1: x"));
    EXPECT_THAT(html("x<script>a</scripty></SCRIPT >y"), ElementsAre("1: xy"));
    EXPECT_THAT(html("</table></td></ul></li>x<"), ElementsAre("1: x<"));
    EXPECT_THAT(html("<nav><a>menu</a><h1>Titel</h1>"), ElementsAre("1: # Titel"));
    EXPECT_THAT(html("<a title='x>y' b = \"p>q\">z"), ElementsAre("1: z"));
    EXPECT_THAT(html(""), IsEmpty());
}

TEST(Html, HostilePagesTakeLinearTime) {
    constexpr std::size_t n = 2'000'000;
    const auto times = [](std::string_view piece) {
        std::string out;
        out.reserve(n);
        while (out.size() < n) out += piece;
        return out;
    };
    for (const auto* piece :
         {"<", "<a ", "<a b='", "<!--", "<!-- -->", "&", "&#", "<table>", "<td>", "<ul>", "<sup>",
          "<script>", "</script", "<p>", "<table><tr><td>x"}) {
        EXPECT_LE(html_text(times(piece)).text.size(), 8 * n) << piece;
    }
}

TEST(Html, Encodings) {
    const DocumentText latin = html_text(document("x.html", "<p>Financi\xEBn</p>"));
    EXPECT_EQ(latin.text, "Financiën\n");
    EXPECT_THAT(latin.issues, SizeIs(1));
    EXPECT_EQ(html_importer.recognise(document("x", "<!DOCTYPE html><p>x")), 90);
    EXPECT_EQ(html_importer.recognise(document("x.htm", "<p>x")), 70);
    EXPECT_EQ(html_importer.recognise(document("x.txt", "een < twee")), 0);
}

TEST(Entities, NamedAndNumbered) {
    const auto decoded = [](std::string_view text) {
        std::string out;
        const auto length = take_entity(text, out);
        return out + "|" + std::to_string(length);
    };
    EXPECT_EQ(decoded("&amp;x"), "&|5");
    EXPECT_EQ(decoded("&euml;"), "ë|6");
    EXPECT_EQ(decoded("&Euml;"), "Ë|6");
    EXPECT_EQ(decoded("&yuml;"), "ÿ|6");
    EXPECT_EQ(decoded("&#233;"), "é|6");
    EXPECT_EQ(decoded("&#xE9;"), "é|6");
    EXPECT_EQ(decoded("&#146;"), "’|6");
    EXPECT_EQ(decoded("&#0;"), "\xEF\xBF\xBD|4");
    EXPECT_EQ(decoded("&#xD800;"), "\xEF\xBF\xBD|8");
    EXPECT_EQ(decoded("&nosuch;"), "|0");
    EXPECT_EQ(decoded("&#;"), "|0");
    EXPECT_EQ(decoded("&#99999999999;"), "|0");
    EXPECT_EQ(decoded("& "), "|0");
    EXPECT_EQ(decoded("&;"), "|0");
}

// ---------------------------------------------------------------- Markdown

TEST(Markdown, InlineMarkup) {
    const std::pair<const char*, const char*> cases[] = {
        {"**Partners:** VNG, *VWS* en __BZK__", "Partners: VNG, VWS en BZK"},
        {"***beide*** en ~~weg~~ `code`", "beide en weg code"},
        {"2 * 3 * 4 en snake_case_naam", "2 * 3 * 4 en snake_case_naam"},
        {"een 5* hotel", "een 5* hotel"},
        {"*VNG*, *VWS*", "VNG, VWS"},
        {"**VNG* x", "**VNG* x"},
        {"[VNG](https://vng.nl/a_(b) \"titel\") en [VWS][ref]", "VNG en VWS"},
        {"[**VNG**](x)", "VNG"},
        {"[gewoon] [ ] haken", "[gewoon] [ ] haken"},
        {"noot[^1] en ![plaatje](x.png)!", "noot en !"},
        {"<https://vng.nl> a<br/>b <b>c</b> 1 < 2 > 0", "https://vng.nl a b c 1 < 2 > 0"},
        {"\\*geen\\* nadruk & R&amp;D", "*geen* nadruk & R&D"},
        {"a ![ b", "a ![ b"},
        {"[[a](b", "[[a](b"},
    };
    for (const auto& [given, expected] : cases) {
        EXPECT_EQ(without_inline_markup(given), expected) << given;
    }
}

TEST(Markdown, LinesKeepTheirNumbers) {
    const DocumentText text = markdown_text(
        "---\ntitle: \"Jaarplan 2022\"\nauthor: x\n---\n# Zorg\r\n\n**Partners**\n* VNG\n- [x] "
        "*VWS*\n"
        "> citaat\n***\n<!-- weg\nook weg --> tekst\n| **a** | b |\n|---|---|\n[^1]: noot\n"
        "[vng]: https://vng.nl\n```\ncode\n```\n");
    EXPECT_EQ(text.title, "Jaarplan 2022");
    EXPECT_EQ(text.text,
              "\n\n\n\n# Zorg\n\n**Partners**\n- VNG\n- VWS\n citaat\n***\n\n tekst\n| a | b |\n"
              "|---|---|\n\n\n\ncode\n\n");
    EXPECT_THAT(text.origins, IsEmpty());
}

TEST(Markdown, HostileLinesTakeLinearTime) {
    for (const auto* piece : {"[", "](", "[a](", "*", "_a_*", "<a", "![", "<!--", "(", "`"}) {
        std::string text;
        while (text.size() < 60'000) text += piece;
        std::string page;
        for (int i = 0; i < 20; ++i) page += text + "\n";
        EXPECT_LE(markdown_text(page).text.size(), page.size() + 20) << piece;
    }
}

TEST(Markdown, ARuleAtTheTopIsNoFrontMatter) {
    EXPECT_EQ(markdown_text("---\nZorg\n").text, "---\nZorg\n");
}

// ---------------------------------------------------------------- PDF

bool have_pdftotext() { return std::system("command -v pdftotext >/dev/null 2>&1") == 0; }

TEST(Pdf, PagesAndLines) {
    if (!have_pdftotext()) GTEST_SKIP() << "pdftotext is not installed";
    const Document two = document(
        "x.pdf", pdf_of({{{72, 720, "Thema 1: Wonen"}, {72, 690, "Stakeholders: VNG, BZK"}},
                         {{72, 720, "Thema 2: Zorg"}}}));
    const DocumentText text = pdf_text(two);
    const auto at = [&](std::string_view words) {
        std::size_t line = 0;
        for (const auto l : split(text.text, '\n')) {
            if (l.find(words) != std::string_view::npos) return text.origins.at(line);
            ++line;
        }
        return Origin{};
    };
    EXPECT_EQ(at("Wonen").page, 1U);
    EXPECT_EQ(at("Stakeholders").page, 1U);
    EXPECT_EQ(at("Zorg").page, 2U);
    EXPECT_GT(at("Zorg").first, at("Stakeholders").first);
    EXPECT_THAT(text.issues, IsEmpty());
    EXPECT_EQ(pdf_importer.recognise(two), 95);
}

TEST(Pdf, AScanSaysSo) {
    if (!have_pdftotext()) GTEST_SKIP() << "pdftotext is not installed";
    EXPECT_THAT(error_of(pdf_importer, document("scan.pdf", pdf_of({{}, {{300, 20, "2"}}}))),
                testing::AllOf(HasSubstr("some/scan.pdf: the PDF has no text layer (2 pages)"),
                               HasSubstr("recognise its text first")));
    const DocumentText half =
        pdf_text(document("x.pdf", pdf_of({{}, {{72, 700, "Thema 1: Wonen"}}})));
    EXPECT_THAT(half.issues,
                ElementsAre(testing::Field(&Issue::message, HasSubstr("1 of 2 pages"))));
}

TEST(Pdf, WhatIsNoPdf) {
    if (!have_pdftotext()) GTEST_SKIP() << "pdftotext is not installed";
    EXPECT_THAT(error_of(pdf_importer, document("x.pdf", "%PDF-1.4 and nothing else")),
                HasSubstr("x.pdf: this PDF is damaged"));
    EXPECT_THAT(error_of(pdf_importer, document("x.pdf", "no such thing")),
                HasSubstr("it does not begin as a PDF does"));
}

TEST(Pdf, PagesOfFormFeeds) {
    const DocumentText text = with_pages("een\ntwee\n\fdrie\n\f\fvier\n");
    EXPECT_THAT(text.origins, ElementsAre(Origin{1, 1, 1}, Origin{2, 2, 1}, Origin{3, 3, 2},
                                          Origin{4, 4, 4}, Origin{5, 5, 4}));
}

TEST(Pdf, Columns) {
    std::string columns;
    std::string table;
    for (int i = 0; i < 30; ++i) {
        columns += "een regel tekst in de linkerkolom      en een regel in de rechterkolom\n";
        table += "Vereniging van Nederlandse Gemeenten    lid\n";
    }
    EXPECT_TRUE(is_in_columns(columns));
    EXPECT_FALSE(is_in_columns(table));
    EXPECT_FALSE(
        is_in_columns("een regel tekst in de linkerkolom      en een regel in de rechterkolom"));
}

}  // namespace
}  // namespace lobbynet::documents
