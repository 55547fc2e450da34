// The ties of a network without their direction, for what is defined on undirected graphs: an arc
// each way, and the strengths of both where there are both.
#pragma once

#include <vector>

#include "graph/measures/measure.hpp"
#include "graph/network/network.hpp"

namespace lobbynet {

class UndirectedTies {
 public:
    /// O(1) for an undirected network, which must outlive this; else O(n + m).
    UndirectedTies(const Network& network, Weights weights);
    UndirectedTies(const UndirectedTies&) = delete;
    UndirectedTies& operator=(const UndirectedTies&) = delete;

    const Arcs& arcs() const { return arcs_; }
    /// The sum over the ties.
    double total() const { return total_; }
    /// Per vertex.
    std::vector<double> strengths() const;

 private:
    Arcs arcs_;
    double total_ = 0;
    std::vector<ArcIndex> first_;
    std::vector<Vertex> target_;
    std::vector<double> strength_;
};

}  // namespace lobbynet
