#include "importers/gexf/gexf.hpp"

#include <string>
#include <unordered_map>

#include "graph/base/text.hpp"
#include "importers/reading/graph_file.hpp"
#include "importers/reading/plain_text.hpp"
#include "importers/reading/xml.hpp"

namespace lobbynet {
namespace {

using reading::Attribute;
using reading::GraphFile;
using reading::XmlAttributes;

class GexfReader : public reading::XmlHandler {
 public:
    explicit GexfReader(GraphFile& file) : file_(file) {}

    void start(std::string_view name, const XmlAttributes& attributes,
               std::uint32_t line) override {
        if (name == "graph") {
            file_.directed(lower(attributes["defaultedgetype"]) == "directed");
            if (attributes["mode"] == "dynamic") {
                file_.warn(line, "the graph changes over time; all of it was read as one");
            }
        } else if (name == "attributes") {
            declaring_ = attributes["class"] == "edge" ? &edge_attributes_ : &node_attributes_;
        } else if (name == "attribute" && declaring_ != nullptr) {
            declared_ = &(*declaring_)[std::string(attributes["id"])];
            declared_->attribute = reading::attribute_of(attributes["title"]);
        } else if (name == "default" && declared_ != nullptr) {
            collecting_ = true;
            text_.clear();
        } else if (name == "node") {
            if (++item_depth_ > 1) file_.note_nested(line);
            file_.start_node(attributes["id"], line);
            apply_defaults(node_attributes_);
            file_.set(Attribute::label, attributes["label"]);
        } else if (name == "edge") {
            ++item_depth_;
            start_edge(attributes, line);
        } else if (name == "attvalue") {
            set_value(attributes);
        }
    }

    void end(std::string_view name) override {
        if (name == "node") {
            --item_depth_;
            file_.end_node();
        } else if (name == "edge") {
            --item_depth_;
            in_edge_ = false;
            file_.end_tie();
        } else if (name == "attributes") {
            declaring_ = nullptr;
        } else if (name == "attribute") {
            declared_ = nullptr;
        } else if (name == "default") {
            if (collecting_ && declared_ != nullptr) declared_->standard = text_;
            collecting_ = false;
        }
    }

    void text(std::string_view piece) override {
        if (collecting_ && text_.size() < GraphFile::longest_value) text_ += piece;
    }

 private:
    struct Declared {
        Attribute attribute = Attribute::none;
        std::string standard;  ///< the <default>
    };
    using Attributes = std::unordered_map<std::string, Declared>;

    void apply_defaults(const Attributes& attributes) {
        for (const auto& [id, declared] : attributes) {
            if (!declared.standard.empty()) file_.set(declared.attribute, declared.standard);
        }
    }

    void start_edge(const XmlAttributes& attributes, std::uint32_t line) {
        in_edge_ = true;
        file_.start_tie(attributes["source"], attributes["target"], line);
        if (const auto direction = reading::parse_direction(attributes["type"])) {
            file_.tie_direction(*direction);
        }
        apply_defaults(edge_attributes_);
        file_.set(Attribute::label, attributes["label"]);
        file_.set(Attribute::kind, attributes["kind"]);
        file_.set(Attribute::weight, attributes["weight"]);
    }

    void set_value(const XmlAttributes& attributes) {
        std::string_view id = attributes["for"];
        if (id.empty()) id = attributes["id"];  // GEXF 1.1
        const Attributes& known = in_edge_ ? edge_attributes_ : node_attributes_;
        const auto declared = known.find(std::string(id));
        if (declared == known.end()) return;
        file_.set(declared->second.attribute, attributes["value"]);
    }

    GraphFile& file_;
    Attributes node_attributes_;
    Attributes edge_attributes_;
    Attributes* declaring_ = nullptr;
    Declared* declared_ = nullptr;
    bool collecting_ = false;
    std::string text_;
    std::uint32_t item_depth_ = 0;
    bool in_edge_ = false;
};

int recognise(const Document& document) {
    return reading::root_element(reading::beginning(document)) == "gexf" ? 95 : 0;
}

RecordBatch read(const Document& document, const ImportOptions& options) {
    GraphFile file(document, options.keep_going);
    GexfReader reader(file);
    reading::read_xml(document.bytes, document.path, reader);
    return file.records(gexf_importer.name);
}

}  // namespace

const Importer gexf_importer{"gexf", "graphs in GEXF, the format of Gephi",
                             ".gexf 1.1 to 1.3; label, weight, type and the attributes kind, "
                             "sector, acronym",
                             recognise, read};

}  // namespace lobbynet
