// Shortest paths from one source, with their number: breadth-first search when every tie counts the
// same, Dijkstra when ties have lengths. Scratch is reused from source to source.
#pragma once

#include <vector>

#include "graph/measures/kernels/lengths.hpp"
#include "graph/network/network.hpp"

namespace lobbynet {

class ShortestPaths {
 public:
    /// Both must outlive this object.
    ShortestPaths(const Arcs& arcs, const ArcLengths& lengths);

    /// Distances to all that `source` reaches. O(m), with lengths O(m log n).
    void run(Vertex source);

    /// What was reached, nearest first, the source itself included.
    const std::vector<Vertex>& order() const { return order_; }
    /// In ArcLengths::unit; only of vertices in order().
    double distance(Vertex v) const { return distance_[v]; }

    /// Calls visit(v, w) for every tie on a shortest path, v the nearer end, in the order of
    /// order() or in reverse.
    template <class Visit>
    void each_path_tie(Visit visit) const {
        for (const Vertex v : order_) visit_ties_of(v, visit);
    }
    template <class Visit>
    void each_path_tie_reversed(Visit visit) const {
        for (auto it = order_.rbegin(); it != order_.rend(); ++it) visit_ties_of(*it, visit);
    }

 private:
    template <class Visit>
    void visit_ties_of(Vertex v, Visit& visit) const {
        for (ArcIndex a = arcs_.first[v]; a < arcs_.first[v + 1]; ++a) {
            const Vertex w = arcs_.target[a];
            if (on_path(v, a, w)) visit(v, w);
        }
    }
    bool on_path(Vertex v, ArcIndex arc, Vertex w) const {
        if (lengths_.unweighted()) return distance_[w] == distance_[v] + 1;
        const double through = distance_[v] + lengths_.length[arc];
        if (lengths_.tolerance == 0) return through == distance_[w];
        return position_[v] < position_[w] &&
               through - distance_[w] <= lengths_.tolerance * through;
    }
    void breadth_first(Vertex source);
    void dijkstra(Vertex source);

    struct Entry {
        double distance;
        Vertex vertex;
        bool operator<(const Entry& o) const {  // std heaps keep the largest in front
            return distance != o.distance ? distance > o.distance : vertex > o.vertex;
        }
    };

    Arcs arcs_;
    const ArcLengths& lengths_;
    std::vector<double> distance_;  ///< infinite where not reached
    std::vector<Vertex> position_;  ///< in order_
    std::vector<Vertex> order_;
    std::vector<Entry> heap_;
};

}  // namespace lobbynet
