#include "importers/graphml/graphml.hpp"

#include <fmt/format.h>

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

class GraphMlReader : public reading::XmlHandler {
 public:
    explicit GraphMlReader(GraphFile& file) : file_(file) {}

    void start(std::string_view name, const XmlAttributes& attributes,
               std::uint32_t line) override {
        if (name == "key") {
            start_key(attributes);
        } else if (name == "graph") {
            if (graphs_++ == 0) file_.directed(attributes["edgedefault"] == "directed");
            if (item_depth_ > 0) file_.note_nested(line);
        } else if (name == "node") {
            ++item_depth_;
            file_.start_node(attributes["id"], line);
            apply_defaults(For::node);
        } else if (name == "edge") {
            ++item_depth_;
            file_.start_tie(attributes["source"], attributes["target"], line);
            const std::string_view directed = attributes["directed"];
            if (directed == "true") file_.tie_direction(reading::TieDirection::directed);
            if (directed == "false") file_.tie_direction(reading::TieDirection::undirected);
            apply_defaults(For::edge);
        } else if (name == "hyperedge") {
            file_.reject(line, "a hyperedge joins more than two nodes and was not read", "",
                         "write it as a node with a tie to each of them");
        } else if (name == "data") {
            const auto key = keys_.find(std::string(attributes["key"]));
            attribute_ = key == keys_.end() ? Attribute::none : key->second.attribute;
            collecting_ = attribute_ != Attribute::none;
            text_.clear();
        } else if (name == "default" && key_ != nullptr) {
            collecting_ = true;
            text_.clear();
        } else if (name == "NodeLabel" || name == "EdgeLabel") {  // yEd
            attribute_ = Attribute::label;
            collecting_ = true;
            text_.clear();
        }
    }

    void end(std::string_view name) override {
        if (name == "node") {
            --item_depth_;
            file_.end_node();
        } else if (name == "edge") {
            --item_depth_;
            file_.end_tie();
        } else if (name == "key") {
            key_ = nullptr;
        } else if (name == "default" && key_ != nullptr) {
            key_->standard = text_;
            collecting_ = false;
        } else if (name == "data" || name == "NodeLabel" || name == "EdgeLabel") {
            if (collecting_ && item_depth_ > 0) file_.set(attribute_, text_);
            collecting_ = false;
        }
    }

    void text(std::string_view piece) override {
        if (collecting_ && text_.size() < GraphFile::longest_value) text_ += piece;
    }

 private:
    enum class For : std::uint8_t { node, edge };
    struct Key {
        Attribute attribute = Attribute::none;
        bool nodes = false;
        bool edges = false;
        std::string standard;  ///< the <default>
    };

    void start_key(const XmlAttributes& attributes) {
        const std::string_view what = attributes["for"];
        Key key;
        key.nodes = what == "node" || what == "all" || what.empty();
        key.edges = what == "edge" || what == "all" || what.empty();
        // the name is what people see; a few old files have nothing but the id
        std::string_view name = attributes["attr.name"];
        if (name.empty()) name = attributes["id"];
        key.attribute = reading::attribute_of(name);
        key_ = &(keys_[std::string(attributes["id"])] = std::move(key));
    }

    void apply_defaults(For what) {
        for (const auto& [id, key] : keys_) {
            if (!key.standard.empty() && (what == For::node ? key.nodes : key.edges)) {
                file_.set(key.attribute, key.standard);
            }
        }
    }

    GraphFile& file_;
    std::unordered_map<std::string, Key> keys_;
    Key* key_ = nullptr;  ///< the one that is being declared
    Attribute attribute_ = Attribute::none;
    bool collecting_ = false;
    std::string text_;
    std::uint32_t graphs_ = 0;
    std::uint32_t item_depth_ = 0;
};

int recognise(const Document& document) {
    return reading::root_element(reading::beginning(document)) == "graphml" ? 95 : 0;
}

RecordBatch read(const Document& document, const ImportOptions& options) {
    GraphFile file(document, options.keep_going);
    GraphMlReader reader(file);
    reading::read_xml(document.bytes, document.path, reader);
    return file.records(graphml_importer.name);
}

}  // namespace

const Importer graphml_importer{"graphml", "graphs in GraphML",
                                ".graphml as Gephi, igraph, NetworkX, Cytoscape, NodeXL and yEd "
                                "write it; data label, kind, sector, acronym, weight",
                                recognise, read};

}  // namespace lobbynet
