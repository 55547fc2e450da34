// A Network is an immutable snapshot of a part of a dossier, ready for algorithms.
//
// Structure in a Boost compressed sparse row graph: both arcs of an undirected tie, targets of a
// vertex ascending, ties between the same pair merged (their strengths added), no loops. Vertices
// are ordered by number of ties (before merging), highest first, then by id; that numbering means
// nothing outside one Network and is never stored. This class stays small: whatever can be computed
// from spans() and names() is a free function elsewhere.
#pragma once

#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/model/kinds.hpp"

namespace lobbynet {

using Vertex = std::uint32_t;
using ArcIndex = std::uint32_t;

/// Larger is closer. Ties carry a strength.
struct Strength {
    double value = 1;
};
/// Smaller is closer. Distances carry a length.
struct Length {
    double value = 1;
};
/// The one rule that turns the first into the second.
inline Length length_of(Strength strength) { return {1 / strength.value}; }

enum class Direction : std::uint8_t { undirected, directed };
/// two: themes on one side, stakeholders on the other, no ties inside a side. one: everything else.
enum class Modes : std::uint8_t { one, two };

/// The arrays that kernels work on. Undirected: `in_*` are the same arrays as `out_*`.
struct Arcs {
    std::span<const ArcIndex>
        first;  ///< size() + 1 entries: the arcs of v are first[v] .. first[v + 1]
    std::span<const Vertex> target;    ///< ascending within a vertex
    std::span<const double> strength;  ///< per arc; empty when every strength is 1
    std::span<const Vertex> of(Vertex v) const {
        return target.subspan(first[v], first[v + 1] - first[v]);
    }
    ArcIndex degree(Vertex v) const { return first[v + 1] - first[v]; }
    Vertex size() const { return static_cast<Vertex>(first.size() - 1); }
    double strength_of(ArcIndex arc) const { return strength.empty() ? 1.0 : strength[arc]; }
};

/// Who a vertex is.
struct VertexNames {
    std::vector<std::string> id;
    std::vector<std::string> name;  ///< one per vertex; empty where nobody will be shown them
    std::vector<EntityKind> kind;
    std::vector<std::string> sector;  ///< empty, or one per vertex
    std::vector<Tier> tier;           ///< empty, or one per vertex
};
/// Adds one vertex of `from`, with all that is known of it.
void append(VertexNames& to, const VertexNames& from, Vertex v);

/// One tie on the way into a Network: indices into the vertex list that is handed over with it.
struct NetworkTie {
    Vertex source = 0;
    Vertex target = 0;
    double strength = 1;
};

class Network {
 public:
    using Graph =
        boost::compressed_sparse_row_graph<boost::directedS, boost::no_property, boost::no_property,
                                           boost::no_property, Vertex, ArcIndex>;

    /// Sorts, merges and numbers. O(n + m) memory, O(m log m) at worst. Loops are dropped. Throws
    /// DataError when a strength is not a finite positive number, or when there are 2^31 ties or
    /// more.
    static Network build(VertexNames names, std::vector<NetworkTie> ties, Direction direction,
                         Modes modes);

    Vertex size() const { return static_cast<Vertex>(names_.id.size()); }
    /// Ties after merging: undirected ones counted once.
    std::uint64_t tie_count() const { return ties_; }
    Direction direction() const { return direction_; }
    Modes modes() const { return modes_; }

    Arcs out() const;
    Arcs in() const;
    const Graph& graph() const { return out_; }

    const VertexNames& names() const { return names_; }
    std::optional<Vertex> find(std::string_view id) const;

    /// 16 hexadecimal digits: the same for the same vertices and ties, whatever order they came in.
    /// Hashes the whole network each time: O(n + m).
    std::string fingerprint() const;

 private:
    friend struct NetworkBlob;  ///< graph/network/blob.hpp: the arrays as bytes
    Graph out_;
    Graph in_;  ///< directed networks only
    std::vector<double> out_strength_;
    std::vector<double> in_strength_;
    VertexNames names_;
    std::uint64_t ties_ = 0;
    Direction direction_ = Direction::undirected;
    Modes modes_ = Modes::one;
};

}  // namespace lobbynet
