// A graph as a file gives it: nodes with ids, ties between them. What the edge list, GraphML, GEXF
// and Pajek readers fill; made into records for the store, or handed as it is to who only wants to
// measure it.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/model/records.hpp"
#include "importers/importer.hpp"
#include "importers/reading/arena.hpp"
#include "importers/reading/name_table.hpp"
#include "importers/reading/problems.hpp"

namespace lobbynet::reading {

struct PlainTie {
    std::uint32_t source = 0;
    std::uint32_t target = 0;
    float weight = 1;
};

enum class TieDirection : std::uint8_t { undirected, directed, mutual };

/// What a file says of a node besides its id.
struct NodeFacts {
    std::string_view label;
    std::string_view acronym;
    std::string_view sector;
    EntityKind kind = EntityKind::node;
};

/// What a file says of a tie besides its ends and weight.
struct TieFacts {
    std::string_view label;
    TieKind kind = TieKind::tie;
    Status status = Status::accepted;
    std::optional<Date> valid_from;
    std::optional<Date> valid_to;
};

struct PlainGraph {
    explicit PlainGraph(std::string_view file, bool keep_going) : problems(file, keep_going) {}

    NameTable nodes;                        ///< ids
    std::vector<std::uint32_t> node_lines;  ///< where each was first seen
    std::vector<NodeFacts> node_facts;      ///< by node; empty, or shorter: nothing is known
    std::vector<PlainTie> ties;
    std::vector<std::uint32_t> tie_lines;
    std::vector<TieFacts> tie_facts;           ///< by tie; empty: nothing is known
    std::vector<TieDirection> tie_directions;  ///< by tie; empty: all as `directed` says
    bool directed = false;
    Counts counts;  ///< of rows
    Problems problems;
    std::string title;

    // what the views point to, where it is not the document itself: the decoded text, and what a
    // parser made
    std::unique_ptr<std::string> text;
    StringArena arena;

    std::uint32_t add_node(std::string_view id, std::uint32_t line) {
        return add_node(id, NameTable::key_of(id), line);
    }
    std::uint32_t add_node(std::string_view id, NameTable::Key key, std::uint32_t line) {
        const std::uint32_t node = nodes.add(id, key);
        if (node == node_lines.size()) node_lines.push_back(line);
        return node;
    }
    NodeFacts& facts_of(std::uint32_t node);
    /// Of the tie that was added last.
    TieFacts& facts_of_last_tie();
    /// A tie of a node to itself is counted as rejected: a network has no place for it.
    /// Returns whether it was stored.
    bool add_tie(std::uint32_t source, std::uint32_t target, float weight, std::uint32_t line) {
        ++counts.read;
        if (source == target) {
            note_loop(line);
            return false;
        }
        ties.push_back({source, target, weight});
        tie_lines.push_back(line);
        return true;
    }
    /// Call after add_tie() returned true, in files where ties say it themselves.
    void set_direction(TieDirection direction);

    /// Once, when everything was read: if some ties have a direction and others do not, the graph
    /// is directed, and the others become two ties each. Loops are reported, counts closed.
    void finish();

 private:
    void note_loop(std::uint32_t line);

    std::uint64_t loops_ = 0;
    std::uint32_t first_loop_ = 0;
};

/// A finite number above 0 that a float can hold. `decimal_comma`: "1,5" is also allowed.
enum class DecimalComma : std::uint8_t { no, yes };
std::optional<float> parse_weight(std::string_view text, DecimalComma comma = DecimalComma::no);
inline constexpr std::string_view weight_remedy = "a weight is a finite number above 0";

/// "Directed", "undirected", "mutual" in any case.
std::optional<TieDirection> parse_direction(std::string_view text);

/// "Ministry" -> ministry; nullopt for words that the model does not have.
std::optional<EntityKind> parse_entity_kind(std::string_view text);
std::optional<TieKind> parse_tie_kind(std::string_view text);

/// How the nodes of a file are known to the rest of the store.
enum class Identity : std::uint8_t {
    id,     ///< ids are the user's own (edge lists): always kept as EntityDraft::known_id
    label,  ///< ids are a program's ("n0"): kept where a node has no label, or shares it
};

/// Entities (exact names; without NameDrafts, as the name is all there is) and ties, in the order
/// of the file.
RecordBatch to_records(PlainGraph&& graph, const Document& document, std::string_view importer,
                       Identity identity);

}  // namespace lobbynet::reading
