#include "graph/coalitions/undirected.hpp"

namespace lobbynet {

UndirectedTies::UndirectedTies(const Network& network, Weights weights) : arcs_(network.out()) {
    if (network.direction() == Direction::directed) {
        const Arcs out = network.out();
        const Arcs in = network.in();
        first_.push_back(0);
        const auto add = [this](Vertex v, double strength) {
            target_.push_back(v);
            strength_.push_back(strength);
        };
        for (Vertex v = 0; v < network.size(); ++v) {
            ArcIndex o = out.first[v];
            ArcIndex i = in.first[v];
            while (o < out.first[v + 1] || i < in.first[v + 1]) {
                const bool has_out = o < out.first[v + 1];
                const bool has_in = i < in.first[v + 1];
                if (has_out && has_in && out.target[o] == in.target[i]) {
                    add(out.target[o], out.strength_of(o) + in.strength_of(i));
                    ++o;
                    ++i;
                } else if (has_out && (!has_in || out.target[o] < in.target[i])) {
                    add(out.target[o], out.strength_of(o));
                    ++o;
                } else {
                    add(in.target[i], in.strength_of(i));
                    ++i;
                }
            }
            first_.push_back(static_cast<ArcIndex>(target_.size()));
        }
        arcs_ = {first_, target_, strength_};
    }
    if (weights == Weights::ignore) arcs_.strength = {};
    for (ArcIndex a = 0; a < arcs_.target.size(); ++a) total_ += arcs_.strength_of(a);
    total_ /= 2;
}

std::vector<double> UndirectedTies::strengths() const {
    std::vector<double> out(arcs_.size(), 0.0);
    for (Vertex v = 0; v < arcs_.size(); ++v) {
        for (ArcIndex a = arcs_.first[v]; a < arcs_.first[v + 1]; ++a)
            out[v] += arcs_.strength_of(a);
    }
    return out;
}

}  // namespace lobbynet
