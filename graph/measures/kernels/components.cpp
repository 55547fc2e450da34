#include "graph/measures/kernels/components.hpp"

#include <algorithm>
#include <boost/graph/strong_components.hpp>

namespace lobbynet {

Vertex Components::largest() const {
    return static_cast<Vertex>(std::ranges::max_element(size) - size.begin());
}

Components weak_components(const Network& network) {
    constexpr Vertex unseen = ~Vertex{0};
    Components out{std::vector<Vertex>(network.size(), unseen), {}};
    const Arcs forward = network.out();
    const Arcs backward = network.in();
    std::vector<Vertex> queue;
    for (Vertex start = 0; start < network.size(); ++start) {
        if (out.of[start] != unseen) continue;
        const auto number = static_cast<Vertex>(out.size.size());
        queue.assign(1, start);
        out.of[start] = number;
        for (std::size_t i = 0; i < queue.size(); ++i) {
            const auto visit = [&](std::span<const Vertex> neighbours) {
                for (const Vertex w : neighbours) {
                    if (out.of[w] != unseen) continue;
                    out.of[w] = number;
                    queue.push_back(w);
                }
            };
            const Vertex v = queue[i];
            visit(forward.of(v));
            if (network.direction() == Direction::directed) visit(backward.of(v));
        }
        out.size.push_back(static_cast<Vertex>(queue.size()));
    }
    return out;
}

Components strong_components(const Network& network) {
    if (network.direction() == Direction::undirected) return weak_components(network);
    const Vertex n = network.size();
    std::vector<Vertex> label(n);
    const auto index = boost::get(boost::vertex_index, network.graph());
    boost::strong_components(network.graph(),
                             boost::make_iterator_property_map(label.begin(), index));
    constexpr Vertex unseen = ~Vertex{0};
    std::vector<Vertex> number(n, unseen);
    Components out{std::vector<Vertex>(n), {}};
    for (Vertex v = 0; v < n; ++v) {
        Vertex& component = number[label[v]];
        if (component == unseen) {
            component = static_cast<Vertex>(out.size.size());
            out.size.push_back(0);
        }
        out.of[v] = component;
        ++out.size[component];
    }
    return out;
}

}  // namespace lobbynet
