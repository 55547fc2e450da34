#include "importers/documents/odt.hpp"

#include <algorithm>
#include <charconv>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "graph/base/error.hpp"
#include "graph/base/text.hpp"
#include "importers/documents/metadata.hpp"
#include "importers/documents/odt_styles.hpp"
#include "importers/documents/plan_document.hpp"
#include "importers/reading/plain_text.hpp"
#include "importers/reading/xml.hpp"
#include "importers/reading/zip.hpp"

namespace lobbynet {
namespace documents {
namespace {

constexpr std::string_view media_type = "application/vnd.oasis.opendocument.text";

int small_number(std::string_view text, int otherwise) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} && end == text.data() + text.size() ? value : otherwise;
}

/// styles.xml, and the first half of content.xml.
class StylesReader : public reading::XmlHandler {
 public:
    explicit StylesReader(OdtStyles& styles) : styles_(styles) {}
    void start(std::string_view name, const reading::XmlAttributes& attributes,
               std::uint32_t) override {
        styles_.start(name, attributes);
    }
    void end(std::string_view name) override { styles_.end(name); }
    void text(std::string_view) override {}

 private:
    OdtStyles& styles_;
};

class ContentReader : public reading::XmlHandler {
 public:
    explicit ContentReader(OdtStyles& styles)
        : styles_(styles), headings_(styles.outline()), bullets_(all_bullets()) {}

    void start(std::string_view name, const reading::XmlAttributes& attributes,
               std::uint32_t) override {
        if (skipping_ > 0 || is_set_aside(name)) {
            ++skipping_;
            return;
        }
        if (!in_body_) {
            if (name == "body") in_body_ = true;
            styles_.start(name, attributes);
        } else if (name == "p" || name == "h") {
            start_paragraph(name, attributes);
        } else if (name == "list") {
            start_list(attributes);
        } else if (name == "list-item") {
            item_begins_ = true;
        } else if (name == "table") {
            builder_.begin_table();
        } else if (name == "table-row") {
            builder_.begin_row();
        } else if (name == "table-cell" || name == "covered-table-cell") {
            builder_.begin_cell();
        } else if (!paragraphs_.empty()) {
            start_in_paragraph(name, attributes);
        }
    }

    void end(std::string_view name) override {
        if (skipping_ > 0) {
            --skipping_;
        } else if (!in_body_) {
            styles_.end(name);
        } else if (name == "p" || name == "h") {
            end_paragraph();
        } else if (name == "list") {
            if (!lists_.empty()) lists_.pop_back();
        } else if (name == "table") {
            builder_.end_table();
        } else if (name == "table-row") {
            builder_.end_row();
        } else if (name == "table-cell" || name == "covered-table-cell") {
            builder_.end_cell();
        } else if (name == "span" && !paragraphs_.empty() && paragraphs_.back().bold.size() > 1) {
            paragraphs_.back().bold.pop_back();
        }
    }

    void text(std::string_view piece) override {
        if (skipping_ > 0 || paragraphs_.empty()) return;
        Paragraph& paragraph = paragraphs_.back();
        const std::size_t before = paragraph.text.size();
        paragraph.text += piece;
        // a line break of the file is white space; those of the document are elements
        std::replace(paragraph.text.begin() + static_cast<std::ptrdiff_t>(before),
                     paragraph.text.end(), '\n', ' ');
        if (!trim(piece).empty()) {
            (paragraph.bold.back() ? paragraph.some_bold : paragraph.some_normal) = true;
        }
    }

    DocumentText take() { return builder_.take(); }

 private:
    struct Paragraph {
        std::string text;
        int heading = 0;  ///< outline level; 0: none
        bool counted = true;
        std::vector<bool> bold;  ///< of the paragraph and of the spans that are open
        bool some_bold = false;
        bool some_normal = false;
    };

    static OdtLevels all_bullets() {
        OdtLevels levels;
        for (auto& level : levels) level.kind = OdtLevel::Kind::bullet;
        return levels;
    }

    static bool is_set_aside(std::string_view name) {
        static constexpr std::string_view names[] = {
            "note",  "annotation", "tracked-changes", "table-of-content", "alphabetical-index",
            "title", "desc",       "ruby-text",       "number",           "illustration-index",
            "forms"};
        return std::ranges::find(names, name) != std::end(names);
    }

    void start_paragraph(std::string_view name, const reading::XmlAttributes& attributes) {
        Paragraph paragraph;
        paragraph.bold = {styles_.bold(std::string(attributes["style-name"]))};
        if (name == "h") {
            paragraph.heading = std::clamp(small_number(attributes["outline-level"], 1), 1, 10);
            paragraph.counted = attributes["is-list-header"] != "true";
        }
        paragraphs_.push_back(std::move(paragraph));
    }

    void start_list(const reading::XmlAttributes& attributes) {
        std::string style(attributes["style-name"]);
        if (style.empty() && !lists_.empty()) style = lists_.back();
        const bool goes_on = attributes["continue-numbering"] == "true" ||
                             attributes.has("continue-list") || !lists_.empty();
        const OdtLevels* const levels = styles_.list(style);
        if (!goes_on || !counters_.contains(style)) {
            counters_.insert_or_assign(style, OdtCounter(levels != nullptr ? *levels : bullets_));
        }
        lists_.push_back(std::move(style));
    }

    void start_in_paragraph(std::string_view name, const reading::XmlAttributes& attributes) {
        Paragraph& paragraph = paragraphs_.back();
        if (name == "span") {
            const std::string style(attributes["style-name"]);
            const auto weight = styles_.weight(style);
            paragraph.bold.push_back(weight.value_or(paragraph.bold.back()));
        } else if (name == "s") {
            paragraph.text.append(
                static_cast<std::size_t>(std::clamp(small_number(attributes["c"], 1), 1, 100)),
                ' ');
        } else if (name == "tab") {
            paragraph.text += '\t';
        } else if (name == "line-break") {
            paragraph.text += '\n';
        }
    }

    void end_paragraph() {
        if (paragraphs_.empty()) return;
        Paragraph paragraph = std::move(paragraphs_.back());
        paragraphs_.pop_back();
        if (trim(paragraph.text).empty()) return;
        ++number_;
        Block block;
        block.origin = {number_, number_, 0};
        block.text = std::move(paragraph.text);
        if (paragraph.heading > 0) {
            block.kind = Block::Kind::heading;
            block.level = paragraph.heading;
            if (paragraph.counted) {
                const auto level = static_cast<std::size_t>(paragraph.heading) - 1;
                const std::string marker = headings_.next(level);
                if (!marker.empty()) block.text = marker + ' ' + block.text;
            }
        } else if (!lists_.empty()) {
            block.kind = Block::Kind::item;
            block.level = static_cast<int>(lists_.size()) - 1;
            if (std::exchange(item_begins_, false)) {
                block.marker = counters_.at(lists_.back()).next(lists_.size() - 1);
            }
        } else if (paragraph.some_bold && !paragraph.some_normal) {
            block.weight = Weight::bold;
        }
        builder_.add(std::move(block));
    }

    OdtStyles& styles_;
    TextBuilder builder_;
    OdtCounter headings_;
    OdtLevels bullets_;  ///< of lists whose style is not known
    std::unordered_map<std::string, OdtCounter> counters_;
    std::vector<std::string> lists_;  ///< styles of the lists that are open
    bool item_begins_ = false;
    std::vector<Paragraph> paragraphs_;  ///< a frame is a paragraph inside a paragraph
    std::uint32_t number_ = 0;
    std::uint32_t skipping_ = 0;
    bool in_body_ = false;
};

}  // namespace

DocumentText odt_text(std::string_view content, std::string_view styles, std::string_view file) {
    OdtStyles known;
    if (!styles.empty()) {
        StylesReader reader(known);
        reading::read_xml(styles, file, reader);
    }
    ContentReader reader(known);
    reading::read_xml(content, file, reader);
    return reader.take();
}

DocumentText odt_text(const Document& document) {
    const reading::ZipArchive archive(document.bytes, document.path);
    const auto content = archive.read("content.xml");
    if (!content) {
        throw DataError(document.path + ": there is no text in this file",
                        "save it as .odt from your word processor");
    }
    DocumentText out = odt_text(*content, archive.read("styles.xml").value_or(""), document.path);
    if (const auto meta = archive.read("meta.xml")) {
        out.title = metadata_title(*meta, document.path);
    }
    return out;
}

}  // namespace documents

namespace {

int recognise(const Document& document) {
    const std::string_view bytes = document.bytes;
    const bool ending = reading::extension_of(document) == "odt";
    if (!bytes.starts_with("PK\x03\x04")) return ending ? reading::by_ending_alone : 0;
    // the first member, not packed, is the media type
    if (bytes.substr(0, 200).find(documents::media_type) != std::string_view::npos) return 95;
    return ending ? 40 : 0;
}

RecordBatch read(const Document& document, const ImportOptions& options) {
    return documents::read_plan_document(document, documents::odt_text(document), odt_importer.name,
                                         options);
}

}  // namespace

const Importer odt_importer{"odt", "plans as OpenDocument texts (LibreOffice)",
                            ".odt; the line of a name is the number of its paragraph", recognise,
                            read};

}  // namespace lobbynet
