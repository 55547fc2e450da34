#include "importers/documents/docx_styles.hpp"

#include "graph/base/text.hpp"
#include "importers/reading/xml.hpp"

namespace lobbynet::documents {

bool is_on(std::string_view value) { return value != "0" && value != "false" && value != "off"; }

namespace {

/// One digit, as levels are written.
std::optional<int> digit(std::string_view value) {
    if (value.size() != 1 || value[0] < '0' || value[0] > '9') return std::nullopt;
    return value[0] - '0';
}

}  // namespace

class DocxStylesReader : public reading::XmlHandler {
 public:
    explicit DocxStylesReader(DocxStyles& styles) : styles_(styles) {}

    void start(std::string_view name, const reading::XmlAttributes& attributes,
               std::uint32_t) override {
        const std::string_view value = attributes["val"];
        if (name == "style") {
            entry_ = attributes["type"] == "paragraph"
                         ? &styles_.styles_[std::string(attributes["styleId"])]
                         : nullptr;
        } else if (entry_ == nullptr) {
            return;
        } else if (name == "name") {
            name_style(lower(value.substr(0, 100)));
        } else if (name == "basedOn") {
            entry_->based_on = value;
        } else if (name == "outlineLvl") {
            if (const auto level = digit(value); level && *level < 9) {
                entry_->style.heading = *level + 1;
            }
        } else if (name == "numId") {
            entry_->style.list = value;
        } else if (name == "ilvl") {
            entry_->style.level = digit(value);
        } else if (name == "b") {
            entry_->style.bold = is_on(value);
        }
    }
    void end(std::string_view name) override {
        if (name == "style") entry_ = nullptr;
    }
    void text(std::string_view) override {}

 private:
    /// Word's own styles have English names whatever the language of the program.
    void name_style(const std::string& name) {
        if (name.size() == 9 && name.starts_with("heading ")) {
            entry_->style.heading = digit(std::string_view(name).substr(8));
        }
        entry_->style.contents =
            name.starts_with("toc ") || name == "toc heading" || name == "table of figures";
    }

    DocxStyles& styles_;
    DocxStyles::Entry* entry_ = nullptr;
};

void DocxStyles::read(std::string_view xml, std::string_view file) {
    DocxStylesReader reader(*this);
    reading::read_xml(xml, file, reader);
}

DocxStyle DocxStyles::find(const std::string& id) const {
    DocxStyle out;
    const std::string* next = &id;
    for (int steps = 0; steps < 16; ++steps) {  // styles may be based on each other in a circle
        const auto found = styles_.find(*next);
        if (found == styles_.end()) break;
        const DocxStyle& style = found->second.style;
        if (!out.heading) out.heading = style.heading;
        if (!out.bold) out.bold = style.bold;
        if (out.list.empty()) {
            out.list = style.list;
            out.level = style.level;
        }
        out.contents = out.contents || style.contents;
        next = &found->second.based_on;
    }
    return out;
}

}  // namespace lobbynet::documents
