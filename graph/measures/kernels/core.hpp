// What shortest-path counting works on: the network without the trees that hang from it, numbered
// for the processor's caches.
//
// A vertex with one tie lies on no shortest path between others, and every path to it ends with
// that tie. So it can be taken off, and its neighbour stands for it from then on: again and again,
// until every vertex has two ties or the component is one vertex. What is left weighs as many
// vertices as it stands for; the pairs with an end in such a tree are counted on the spot, exactly,
// because the way through a tree is the only one. After Baglioni, Geraci, Pellegrini & Lastres
// (ASONAM 2012) and Sariyuce, Saule, Kaya & Catalyurek (SDM 2013). Directed networks keep all their
// vertices.
//
// Numbers follow a breadth-first search, so that neighbours are near in memory and consecutive
// sources see the rest at nearly the same distances.
#pragma once

#include <vector>

#include "graph/measures/kernels/lengths.hpp"
#include "graph/network/network.hpp"

namespace lobbynet {

struct Core {
    std::vector<ArcIndex> out_first;
    std::vector<Vertex> out_target;
    std::vector<ArcIndex> in_first;  ///< directed only, as in_target
    std::vector<Vertex> in_target;
    ArcLengths lengths;          ///< of the arcs out
    std::vector<double> weight;  ///< per core vertex: vertices that it stands for, itself included
    std::vector<Vertex> original;  ///< per core vertex: its number in the network
    std::vector<double> pairs;     ///< per vertex of the network: unordered pairs, with an end in a
                                   ///< tree, of which every path runs through it

    Vertex size() const { return static_cast<Vertex>(original.size()); }
    Arcs out() const { return {out_first, out_target, {}}; }
    Arcs in() const { return in_first.empty() ? out() : Arcs{in_first, in_target, {}}; }
};

enum class Trees : std::uint8_t { fold, keep };

/// `lengths` are those of the network's arcs out. O(n + m log m).
Core make_core(const Network& network, const ArcLengths& lengths, Trees trees = Trees::fold);

}  // namespace lobbynet
