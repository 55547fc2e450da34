// Builds a PlainGraph from a file that declares nodes and ties with attributes, in any order and
// possibly nested (GraphML, GEXF). A tie to a node that is nowhere declared is a malformed row.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "importers/reading/plain_graph.hpp"

namespace lobbynet::reading {

/// What is read of a node or a tie. Where two say the same, the first of this list counts.
enum class Attribute : std::uint8_t { none, label, name, kind, type, sector, acronym, weight };

/// By the words that programs use: "label", "name", "type", "weight", ...
Attribute attribute_of(std::string_view name);

class GraphFile {
 public:
    static constexpr std::size_t longest_value = 4096;

    GraphFile(const Document& document, bool keep_going)
        : document_(document), graph_(document.path, keep_going) {}

    void directed(bool value) { graph_.directed = value; }

    /// Nodes may nest; set() speaks of the innermost node or of the tie that is open.
    void start_node(std::string_view id, std::uint32_t line);
    void end_node();
    void start_tie(std::string_view source, std::string_view target, std::uint32_t line);
    void tie_direction(TieDirection direction);
    void end_tie();
    void set(Attribute attribute, std::string_view value);

    void reject(std::uint32_t line, std::string_view message, std::string_view text,
                std::string_view remedy) {
        graph_.problems.reject(line, message, text, remedy);
    }
    void warn(std::uint32_t line, std::string_view message) { graph_.problems.warn(line, message); }
    void note_nested(std::uint32_t line);

    RecordBatch records(std::string_view importer);

 private:
    struct Described {
        std::string_view label;
        std::string_view name;
        std::string_view kind;
        std::string_view type;
        std::string_view sector;
        std::string_view acronym;
    };
    struct OpenNode {
        std::uint32_t node = NameTable::none;  ///< none: it was rejected
        Described described;
    };
    struct DeclaredTie {
        std::uint32_t source = 0;  ///< numbers in ids_
        std::uint32_t target = 0;
        float weight = 1;
        std::uint32_t line = 0;
        TieDirection direction = TieDirection::undirected;
        bool says_direction = false;
        TieFacts facts;
    };

    std::uint32_t number_of(std::string_view id);
    void resolve_ties();

    const Document& document_;
    PlainGraph graph_;
    NameTable ids_;                       ///< of every node that is declared or spoken of
    std::vector<std::uint32_t> node_of_;  ///< by number in ids_; none: not declared (yet)
    std::vector<OpenNode> open_;
    std::vector<DeclaredTie> ties_;
    DeclaredTie tie_;
    Described tie_described_;
    bool tie_open_ = false;
    bool tie_usable_ = false;
    bool nested_ = false;
};

}  // namespace lobbynet::reading
