#include "graph/coalitions/partition.hpp"

#include <algorithm>
#include <limits>
#include <numeric>
#include <unordered_map>

namespace lobbynet {
namespace {

constexpr auto none = std::numeric_limits<std::uint32_t>::max();

/// Numbers 0, 1, ... in the order in which labels first occur.
std::uint32_t compact(std::vector<std::uint32_t>& labels) {
    std::uint32_t next = 0;
    const auto n = static_cast<std::uint32_t>(labels.size());
    if (std::ranges::all_of(labels, [n](std::uint32_t l) { return l < n; })) {
        std::vector<std::uint32_t> number(n, none);
        for (auto& l : labels) {
            if (number[l] == none) number[l] = next++;
            l = number[l];
        }
        return next;
    }
    std::unordered_map<std::uint32_t, std::uint32_t> number;
    for (auto& l : labels) {
        const auto [it, is_new] = number.emplace(l, next);
        next += is_new ? 1 : 0;
        l = it->second;
    }
    return next;
}

}  // namespace

Partition canonical_partition(const Network& network, const std::vector<std::uint32_t>& labels) {
    Partition out{labels, 0};
    out.groups = compact(out.group);
    std::vector<std::uint32_t> size(out.groups, 0);
    std::vector<Vertex> smallest(out.groups, none);
    const auto& id = network.names().id;
    for (Vertex v = 0; v < out.group.size(); ++v) {
        const auto g = out.group[v];
        ++size[g];
        if (smallest[g] == none || id[v] < id[smallest[g]]) smallest[g] = v;
    }
    std::vector<std::uint32_t> order(out.groups);
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::sort(order, [&](std::uint32_t a, std::uint32_t b) {
        return size[a] != size[b] ? size[a] > size[b] : id[smallest[a]] < id[smallest[b]];
    });
    std::vector<std::uint32_t> rank(out.groups);
    for (std::uint32_t i = 0; i < out.groups; ++i) rank[order[i]] = i;
    for (auto& g : out.group) g = rank[g];
    return out;
}

std::vector<std::vector<Vertex>> members_of(const Partition& partition) {
    std::vector<std::vector<Vertex>> out(partition.groups);
    for (Vertex v = 0; v < partition.group.size(); ++v) out[partition.group[v]].push_back(v);
    return out;
}

Partition connected_partition(const Network& network, const std::vector<std::uint32_t>& labels) {
    const Arcs out = network.out();
    const Arcs in = network.in();
    std::vector<std::uint32_t> part(labels.size(), none);
    std::vector<Vertex> queue;
    for (Vertex root = 0; root < part.size(); ++root) {
        if (part[root] != none) continue;
        part[root] = root;
        queue.assign(1, root);
        for (std::size_t i = 0; i < queue.size(); ++i) {
            const Vertex v = queue[i];
            const auto visit = [&](Vertex u) {
                if (part[u] != none || labels[u] != labels[v]) return;
                part[u] = root;
                queue.push_back(u);
            };
            for (const Vertex u : out.of(v)) visit(u);
            if (network.direction() == Direction::directed) {
                for (const Vertex u : in.of(v)) visit(u);
            }
        }
    }
    return canonical_partition(network, part);
}

}  // namespace lobbynet
