// One plan as a document of each format: the same themes, stakeholders and ties, each with the
// place where it stands in that document.
#include <algorithm>
#include <map>

#include "graph/base/text.hpp"
#include "importers/documents/docx.hpp"
#include "importers/documents/html.hpp"
#include "importers/documents/markdown.hpp"
#include "importers/documents/odt.hpp"
#include "importers/documents/pdf.hpp"
#include "tests/importers/formats/files.hpp"
#include "tests/importers/formats/support.hpp"

namespace lobbynet {
namespace {

using testing::ElementsAre;
using testing::Pair;

/// "VNG - Wonen" -> first line of the evidence.
std::map<std::string, Span> listed(const RecordBatch& batch) {
    std::map<std::string, Span> out;
    for (const TieDraft& tie : batch.ties) {
        if (tie.kind != TieKind::listed) continue;
        const EntityDraft& source = batch.entities.at(tie.source);
        out.emplace((source.acronym.empty() ? source.name : source.acronym) + " - " +
                        batch.entities.at(tie.target).name,
                    tie.evidence.span);
    }
    return out;
}

Span theme_span(const RecordBatch& batch, const std::string& name) {
    for (const EntityDraft& entity : batch.entities) {
        if (entity.kind == EntityKind::theme && entity.name == name) return entity.span;
    }
    return {};
}

auto ties_at(std::uint32_t first, std::uint32_t second, std::uint32_t third,
             std::uint32_t first_page = 0, std::uint32_t second_page = 0) {
    return ElementsAre(Pair("Aedes - Wonen", Span{second, second, first_page}),
                       Pair("VNG - Wonen", Span{first, first, first_page}),
                       Pair("VWS - Zorg", Span{third, third, second_page}));
}

TEST(PlanDocument, Markdown) {
    const auto batch =
        read_with(markdown_importer,
                  document("plan.md",
                           "# Jaarplan 2022\n\n## Wonen\n\nHuizen bouwen.\n\n**Stakeholders:**\n\n"
                           "* [VNG](https://vng.nl)\n* *Aedes*\n\n## Zorg\n\nZorgen.\n\n"
                           "Stakeholders: **VWS**\n"));
    EXPECT_THAT(listed(batch), ties_at(9, 10, 16));
    EXPECT_EQ(theme_span(batch, "Wonen").first_line, 3U);
    EXPECT_EQ(batch.source.importer, "markdown");
    EXPECT_EQ(batch.source.name, "plan.md");
}

TEST(PlanDocument, Html) {
    const auto batch =
        read_with(html_importer,
                  document("plan.html",
                           "<html><h1>Jaarplan 2022</h1>\n<h2>Wonen</h2>\n<p>Huizen\nbouwen.</p>\n"
                           "<p><b>Stakeholders:</b></p>\n<ul><li>VNG\n<li>Aedes</ul>\n"
                           "<h2>Zorg</h2><p>Zorgen.</p>\n\n<p>Stakeholders: VWS</p></html>\n"));
    EXPECT_THAT(listed(batch), ties_at(6, 7, 10));
    EXPECT_EQ(theme_span(batch, "Wonen").first_line, 2U);
    EXPECT_EQ(batch.source.importer, "html");
}

TEST(PlanDocument, Docx) {
    const auto p = [](const std::string& text, const std::string& properties = "") {
        return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    };
    const std::string heading = "<w:outlineLvl w:val=\"1\"/>";
    const std::string item = "<w:numPr><w:numId w:val=\"1\"/></w:numPr>";
    const std::string bytes =
        zip_of({{"word/document.xml",
                 "<w:document><w:body>" + p("Jaarplan 2022", "<w:outlineLvl w:val=\"0\"/>") +
                     p("") + p("Wonen", heading) + p("Huizen bouwen.") + p("Stakeholders:") +
                     p("VNG", item) + p("Aedes", item) + p("Zorg", heading) + p("Zorgen.") +
                     p("Stakeholders: VWS") + "</w:body></w:document>"}});
    const auto batch = read_with(docx_importer, document("plan.docx", bytes));
    EXPECT_THAT(listed(batch), ties_at(5, 6, 9));
    EXPECT_EQ(theme_span(batch, "Wonen").first_line, 2U);
    EXPECT_EQ(batch.source.importer, "docx");
}

TEST(PlanDocument, Odt) {
    const std::string bytes = zip_of(
        {{"mimetype", "application/vnd.oasis.opendocument.text"},
         {"content.xml",
          "<office:document-content><office:body><office:text>"
          "<text:h text:outline-level='1'>Jaarplan 2022</text:h>"
          "<text:h text:outline-level='2'>Wonen</text:h><text:p>Huizen bouwen.</text:p>"
          "<text:p>Stakeholders:</text:p><text:list><text:list-item><text:p>VNG</text:p>"
          "</text:list-item><text:list-item><text:p>Aedes</text:p></text:list-item></text:list>"
          "<text:h text:outline-level='2'>Zorg</text:h><text:p>Zorgen.</text:p>"
          "<text:p>Stakeholders: "
          "VWS</text:p></office:text></office:body></office:document-content>"}});
    const auto batch = read_with(odt_importer, document("plan.odt", bytes));
    EXPECT_THAT(listed(batch), ties_at(5, 6, 9));
    EXPECT_EQ(batch.source.importer, "odt");
}

TEST(PlanDocument, Pdf) {
    if (std::system("command -v pdftotext >/dev/null 2>&1") != 0) {
        GTEST_SKIP() << "pdftotext is not installed";
    }
    const auto batch = read_with(
        pdf_importer, document("plan.pdf", pdf_of({{{72, 740, "Jaarplan 2022"},
                                                    {72, 700, "1. Wonen"},
                                                    {72, 670, "Huizen bouwen."},
                                                    {72, 640, "Stakeholders: VNG, Aedes"}},
                                                   {{72, 740, "2. Zorg"},
                                                    {72, 710, "Zorgen."},
                                                    {72, 680, "Stakeholders: VWS"}}})));
    const auto ties = listed(batch);
    ASSERT_THAT(ties, testing::SizeIs(3));
    EXPECT_EQ(ties.at("VNG - Wonen").page, 1U);
    EXPECT_EQ(ties.at("VWS - Zorg").page, 2U);
    EXPECT_GT(ties.at("VWS - Zorg").first_line, ties.at("VNG - Wonen").first_line);
    EXPECT_EQ(batch.source.importer, "pdf");
}

}  // namespace
}  // namespace lobbynet
