#include "graph/paths/why.hpp"

#include <limits>

#include "graph/paths/tie_view.hpp"

namespace lobbynet {
namespace {

constexpr auto unreached = std::numeric_limits<std::uint32_t>::max();

/// Steps from each entity to `to`; stops at the level of `from`.
std::vector<std::uint32_t> steps_to(const TieView& view, std::uint32_t to, std::uint32_t from) {
    std::vector<std::uint32_t> steps(view.size(), unreached);
    std::vector<std::uint32_t> queue{to};
    steps[to] = 0;
    for (std::size_t i = 0; i < queue.size() && steps[from] == unreached; ++i) {
        for (const auto& near : view.near(queue[i])) {
            if (steps[near.entity] != unreached) continue;
            steps[near.entity] = steps[queue[i]] + 1;
            queue.push_back(near.entity);
        }
    }
    return steps;
}

std::vector<std::uint32_t> steps_from(const Network& network, Vertex start) {
    std::vector<std::uint32_t> steps(network.size(), unreached);
    std::vector<Vertex> queue{start};
    steps[start] = 0;
    for (std::size_t i = 0; i < queue.size(); ++i) {
        for (const Arcs& arcs : {network.out(), network.in()}) {
            for (const Vertex near : arcs.of(queue[i])) {
                if (steps[near] != unreached) continue;
                steps[near] = steps[queue[i]] + 1;
                queue.push_back(near);
            }
        }
    }
    return steps;
}

}  // namespace

std::vector<Vertex> vertices_between(const Network& network, Vertex from, Vertex to) {
    const auto near = steps_from(network, from);
    const auto far = steps_from(network, to);
    std::vector<Vertex> out;
    if (near[to] == unreached) return out;
    for (Vertex v = 0; v < network.size(); ++v) {
        if (near[v] != unreached && near[v] + far[v] == near[to]) out.push_back(v);
    }
    return out;
}

std::vector<Chain> find_chains(const Dossier& dossier, const NetworkQuery& query,
                               std::uint32_t from, std::uint32_t to, std::size_t most) {
    std::vector<Chain> out;
    if (from == to || most == 0) return out;
    const TieView view(dossier, query);
    const auto steps = steps_to(view, to, from);
    if (steps[from] == unreached) return out;

    // depth first, without recursion: chains may be long; `path[i].second` is where to go on in the
    // neighbours of path[i].first
    std::vector<std::pair<std::uint32_t, std::size_t>> path{{from, 0}};
    while (!path.empty() && out.size() < most) {
        auto& [entity, next] = path.back();
        if (entity == to) {
            Chain chain;
            for (std::size_t i = 0; i + 1 < path.size(); ++i) {
                chain.push_back({path[i].first, path[i + 1].first,
                                 view.ties_between(path[i].first, path[i + 1].first)});
            }
            out.push_back(std::move(chain));
            path.pop_back();
            continue;
        }
        const auto near = view.near(entity);
        const auto is_step = [&](std::size_t i) {
            return steps[near[i].entity] + 1 == steps[entity] &&
                   (i == 0 || near[i - 1].entity != near[i].entity);
        };
        while (next < near.size() && !is_step(next)) ++next;
        if (next == near.size()) {
            path.pop_back();
        } else {
            const auto entered = near[next++].entity;
            path.emplace_back(entered, 0);
        }
    }
    return out;
}

}  // namespace lobbynet
