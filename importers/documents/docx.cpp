#include "importers/documents/docx.hpp"

#include <algorithm>
#include <charconv>
#include <string>
#include <utility>
#include <vector>

#include "graph/base/error.hpp"
#include "graph/base/text.hpp"
#include "importers/documents/docx_numbering.hpp"
#include "importers/documents/docx_styles.hpp"
#include "importers/documents/metadata.hpp"
#include "importers/documents/plan_document.hpp"
#include "importers/reading/plain_text.hpp"
#include "importers/reading/xml.hpp"
#include "importers/reading/zip.hpp"

namespace lobbynet {
namespace documents {
namespace {

int small_number(std::string_view text) {
    int value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

/// The body of a document: word/document.xml.
class BodyReader : public reading::XmlHandler {
 public:
    BodyReader(const DocxStyles& styles, DocxNumbering& numbering)
        : styles_(styles), numbering_(numbering) {}

    void start(std::string_view name, const reading::XmlAttributes& attributes,
               std::uint32_t) override {
        if (skipping_ > 0 || is_set_aside(name)) {
            ++skipping_;
            return;
        }
        if (cell_pending_ && (name == "p" || name == "tbl")) open_cell();
        const std::string_view value = attributes["val"];
        if (name == "p") {
            paragraphs_.emplace_back();
        } else if (name == "tbl") {
            builder_.begin_table();
        } else if (name == "tr") {
            builder_.begin_row();
        } else if (name == "tc") {
            cell_pending_ = true;
            cell_columns_ = 1;
        } else if (name == "gridSpan") {
            cell_columns_ = static_cast<std::uint32_t>(std::clamp(small_number(value), 1, 64));
        } else if (name == "docPartGallery") {
            if (value == "Table of Contents") contents_ = true;
        } else if (name == "sdtContent") {
            if (std::exchange(contents_, false)) ++skipping_;
        } else if (!paragraphs_.empty()) {
            start_in_paragraph(name, value);
        }
    }

    void end(std::string_view name) override {
        if (skipping_ > 0) {
            --skipping_;
            return;
        }
        if (name == "p") {
            end_paragraph();
        } else if (name == "tbl") {
            builder_.end_table();
        } else if (name == "tr") {
            builder_.end_row();
        } else if (name == "tc") {
            if (cell_pending_) open_cell();
            builder_.end_cell();
        } else if (!paragraphs_.empty()) {
            Paragraph& paragraph = paragraphs_.back();
            if (name == "r") paragraph.in_run = false;
            if (name == "t") paragraph.in_text = false;
            if (name == "pPr" || name == "rPr") paragraph.in_properties = false;
        }
    }

    void text(std::string_view piece) override {
        if (skipping_ > 0 || paragraphs_.empty()) return;
        Paragraph& paragraph = paragraphs_.back();
        if (!paragraph.in_text) return;
        paragraph.text += piece;
        if (!trim(piece).empty()) {
            (paragraph.run_bold ? paragraph.some_bold : paragraph.some_normal) = true;
        }
    }

    DocumentText take() { return builder_.take(); }

 private:
    struct Paragraph {
        std::string text;
        std::string style;
        DocxNumbering::Reference list;
        bool says_list = false;
        std::optional<int> outline;
        bool style_bold = false;
        bool run_bold = false;
        bool some_bold = false;
        bool some_normal = false;
        bool in_run = false;
        bool in_text = false;
        bool in_properties = false;
    };

    /// Deleted and moved text, and the second copy of what Word keeps for older programs.
    static bool is_set_aside(std::string_view name) {
        return name == "del" || name == "moveFrom" || name == "Fallback";
    }

    void open_cell() {
        cell_pending_ = false;
        builder_.begin_cell(cell_columns_);
    }

    void start_in_paragraph(std::string_view name, std::string_view value) {
        Paragraph& paragraph = paragraphs_.back();
        if (name == "pPr" || name == "rPr") {
            paragraph.in_properties = true;
        } else if (name == "r") {
            paragraph.in_run = true;
            paragraph.run_bold = paragraph.style_bold;
        } else if (name == "t") {
            paragraph.in_text = true;
        } else if (name == "pStyle") {
            paragraph.style = value;
            paragraph.style_bold = styles_.find(paragraph.style).bold.value_or(false);
        } else if (name == "numId") {
            paragraph.list.list = value;
            paragraph.says_list = true;
        } else if (name == "ilvl") {
            paragraph.list.level = small_number(value);
        } else if (name == "outlineLvl") {
            if (const int level = small_number(value); level < 9) paragraph.outline = level + 1;
        } else if (!paragraph.in_run) {
            return;
        } else if (name == "b" && paragraph.in_properties) {
            paragraph.run_bold = is_on(value);
        } else if (paragraph.in_properties) {
            return;
        } else if (name == "tab" || name == "ptab") {
            paragraph.text += '\t';
        } else if (name == "br" || name == "cr") {
            paragraph.text += '\n';
        } else if (name == "noBreakHyphen") {
            paragraph.text += '-';
        }
    }

    void end_paragraph() {
        if (paragraphs_.empty()) return;
        Paragraph paragraph = std::move(paragraphs_.back());
        paragraphs_.pop_back();
        const DocxStyle style = styles_.find(paragraph.style);
        if (!paragraph.says_list && !style.list.empty()) {
            paragraph.list.list = style.list;
            const auto level = numbering_.level_of_style(style.list, paragraph.style);
            paragraph.list.level = level ? *level : style.level.value_or(0);
        }
        if (trim(paragraph.text).empty() || style.contents) return;
        ++number_;
        const auto marker = numbering_.next(paragraph.list);
        const auto heading = paragraph.outline ? paragraph.outline : style.heading;

        Block block;
        block.origin = {number_, number_, 0};
        block.text = std::move(paragraph.text);
        if (heading && *heading >= 1) {
            block.kind = Block::Kind::heading;
            block.level = *heading;
            if (marker && !marker->bullet && !marker->text.empty()) {
                block.text = marker->text + ' ' + block.text;
            }
        } else if (marker && !marker->text.empty()) {
            block.kind = Block::Kind::item;
            block.marker = marker->text;
            block.level = paragraph.list.level;
        } else {
            const bool bold = paragraph.some_bold && !paragraph.some_normal;
            block.weight = bold ? Weight::bold : Weight::normal;
        }
        builder_.add(std::move(block));
    }

    const DocxStyles& styles_;
    DocxNumbering& numbering_;
    TextBuilder builder_;
    std::vector<Paragraph> paragraphs_;  ///< a text box is a paragraph inside a paragraph
    std::uint32_t number_ = 0;
    std::uint32_t skipping_ = 0;  ///< depth inside what is set aside
    bool cell_pending_ = false;   ///< a cell whose width is not read yet
    std::uint32_t cell_columns_ = 1;
    bool contents_ = false;  ///< the content control that is open is a table of contents
};

}  // namespace

DocumentText docx_text(std::string_view body, std::string_view styles, std::string_view numbering,
                       std::string_view file) {
    DocxStyles known_styles;
    if (!styles.empty()) known_styles.read(styles, file);
    DocxNumbering known_numbering;
    if (!numbering.empty()) known_numbering.read(numbering, file);
    BodyReader reader(known_styles, known_numbering);
    reading::read_xml(body, file, reader);
    return reader.take();
}

DocumentText docx_text(const Document& document) {
    const reading::ZipArchive archive(document.bytes, document.path);
    const auto body = archive.read("word/document.xml");
    if (!body) {
        throw DataError(document.path + ": there is no Word text in this file",
                        "save it as .docx from your word processor");
    }
    DocumentText out = docx_text(*body, archive.read("word/styles.xml").value_or(""),
                                 archive.read("word/numbering.xml").value_or(""), document.path);
    if (const auto properties = archive.read("docProps/core.xml")) {
        out.title = metadata_title(*properties, document.path);
    }
    return out;
}

}  // namespace documents

namespace {

int recognise(const Document& document) {
    const bool ending = reading::extension_of(document) == "docx";
    if (!document.bytes.starts_with("PK\x03\x04")) return ending ? reading::by_ending_alone : 0;
    if (document.bytes.find("word/document.xml") != std::string::npos) return 95;
    return ending ? 40 : 0;
}

RecordBatch read(const Document& document, const ImportOptions& options) {
    return documents::read_plan_document(document, documents::docx_text(document),
                                         docx_importer.name, options);
}

}  // namespace

const Importer docx_importer{"docx", "plans as Word documents",
                             ".docx; the line of a name is the number of its paragraph", recognise,
                             read};

}  // namespace lobbynet
