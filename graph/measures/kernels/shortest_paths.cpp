#include "graph/measures/kernels/shortest_paths.hpp"

#include <algorithm>
#include <limits>

namespace lobbynet {
namespace {
constexpr double infinite = std::numeric_limits<double>::infinity();
}

ShortestPaths::ShortestPaths(const Arcs& arcs, const ArcLengths& lengths)
    : arcs_(arcs), lengths_(lengths), distance_(arcs.size(), infinite), position_(arcs.size(), 0) {}

void ShortestPaths::run(Vertex source) {
    for (const Vertex v : order_) distance_[v] = infinite;
    order_.clear();
    if (lengths_.unweighted()) {
        breadth_first(source);
    } else {
        dijkstra(source);
    }
}

void ShortestPaths::breadth_first(Vertex source) {
    distance_[source] = 0;
    order_.push_back(source);
    for (std::size_t i = 0; i < order_.size(); ++i) {
        const Vertex v = order_[i];
        for (const Vertex w : arcs_.of(v)) {
            if (distance_[w] != infinite) continue;
            distance_[w] = distance_[v] + 1;
            order_.push_back(w);
        }
    }
}

void ShortestPaths::dijkstra(Vertex source) {
    distance_[source] = 0;
    heap_.assign(1, {0, source});
    while (!heap_.empty()) {
        std::pop_heap(heap_.begin(), heap_.end());
        const Entry nearest = heap_.back();
        heap_.pop_back();
        const Vertex v = nearest.vertex;
        if (nearest.distance > distance_[v]) continue;  // a shorter way was found since
        position_[v] = static_cast<Vertex>(order_.size());
        order_.push_back(v);
        for (ArcIndex a = arcs_.first[v]; a < arcs_.first[v + 1]; ++a) {
            const Vertex w = arcs_.target[a];
            const double through = distance_[v] + lengths_.length[a];
            if (through >= distance_[w]) continue;
            distance_[w] = through;
            heap_.push_back({through, w});
            std::push_heap(heap_.begin(), heap_.end());
        }
    }
}

}  // namespace lobbynet
