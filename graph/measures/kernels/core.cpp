#include "graph/measures/kernels/core.hpp"

#include <algorithm>

#include "graph/measures/kernels/components.hpp"

namespace lobbynet {
namespace {

struct Folding {
    std::vector<bool> folded;
    std::vector<double> size;     // of the subtree that a vertex stands for, itself included
    std::vector<double> squares;  // of the sizes of the subtrees folded on it, added up
};

Folding nothing_folded(Vertex n) {
    return {std::vector<bool>(n), std::vector<double>(n, 1.0), std::vector<double>(n, 0.0)};
}

Folding take_off_leaves(const Arcs& arcs) {
    const Vertex n = arcs.size();
    Folding trees = nothing_folded(n);
    std::vector<Vertex> degree(n);
    std::vector<Vertex> others(n,
                               0);  // exclusive or of the neighbours left: in the end, the last one
    std::vector<Vertex> leaves;
    for (Vertex v = 0; v < n; ++v) {
        degree[v] = arcs.degree(v);
        for (const Vertex w : arcs.of(v)) others[v] ^= w;
        if (degree[v] == 1) leaves.push_back(v);
    }
    for (std::size_t i = 0; i < leaves.size(); ++i) {
        const Vertex leaf = leaves[i];
        if (degree[leaf] == 0) continue;  // its last neighbour was folded on it
        const Vertex parent = others[leaf];
        trees.folded[leaf] = true;
        trees.size[parent] += trees.size[leaf];
        trees.squares[parent] += trees.size[leaf] * trees.size[leaf];
        others[parent] ^= leaf;
        if (--degree[parent] == 1) leaves.push_back(parent);
    }
    return trees;
}

/// Unordered pairs of which the ends are in different branches.
double pairs_across(double all, double squares) { return (all * all - squares) / 2; }

std::vector<double> pairs_through_trees(const Network& network, const Folding& trees) {
    const Components parts = weak_components(network);
    std::vector<double> pairs(network.size());
    for (Vertex v = 0; v < network.size(); ++v) {
        const double all = parts.size[parts.of[v]];
        const double below = trees.size[v] - 1;
        const double above = all - trees.size[v];
        pairs[v] = trees.folded[v] ? pairs_across(all - 1, trees.squares[v] + above * above)
                                   : pairs_across(below, trees.squares[v]) + below * above;
    }
    return pairs;
}

/// Breadth first over what is not folded, each part from its vertex with most ties.
std::vector<Vertex> search_order(const Network& network, const std::vector<bool>& folded) {
    std::vector<bool> seen = folded;
    std::vector<Vertex> order;
    for (Vertex start = 0; start < network.size(); ++start) {
        if (seen[start]) continue;
        seen[start] = true;
        std::size_t next = order.size();
        order.push_back(start);
        const auto visit = [&](std::span<const Vertex> neighbours) {
            for (const Vertex w : neighbours) {
                if (seen[w]) continue;
                seen[w] = true;
                order.push_back(w);
            }
        };
        for (; next < order.size(); ++next) {
            const Vertex v = order[next];
            visit(network.out().of(v));
            if (network.direction() == Direction::directed) visit(network.in().of(v));
        }
    }
    return order;
}

/// `arcs` among the vertices of `order`, renumbered, targets ascending; `keep(arc)` in that order.
template <class Keep>
void renumber(const Arcs& arcs, const std::vector<Vertex>& order, const std::vector<Vertex>& number,
              std::vector<ArcIndex>& first, std::vector<Vertex>& target, Keep keep) {
    constexpr Vertex absent = ~Vertex{0};
    std::vector<std::pair<Vertex, ArcIndex>> row;
    first.assign(1, 0);
    for (const Vertex v : order) {
        row.clear();
        for (ArcIndex a = arcs.first[v]; a < arcs.first[v + 1]; ++a) {
            if (number[arcs.target[a]] != absent) row.emplace_back(number[arcs.target[a]], a);
        }
        std::ranges::sort(row);
        for (const auto& [to, arc] : row) {
            target.push_back(to);
            keep(arc);
        }
        first.push_back(static_cast<ArcIndex>(target.size()));
    }
}

}  // namespace

Core make_core(const Network& network, const ArcLengths& lengths, Trees trees) {
    const bool directed = network.direction() == Direction::directed;
    const Vertex n = network.size();
    const Folding folding =
        directed || trees == Trees::keep ? nothing_folded(n) : take_off_leaves(network.out());
    Core core;
    core.pairs = directed || trees == Trees::keep ? std::vector<double>(n, 0.0)
                                                  : pairs_through_trees(network, folding);
    core.original = search_order(network, folding.folded);
    std::vector<Vertex> number(n, ~Vertex{0});
    for (const Vertex v : core.original) {
        number[v] = static_cast<Vertex>(core.weight.size());
        core.weight.push_back(folding.size[v]);
    }
    core.lengths = {{}, lengths.unit, lengths.tolerance};
    renumber(network.out(), core.original, number, core.out_first, core.out_target,
             [&](ArcIndex arc) {
                 if (!lengths.unweighted()) core.lengths.length.push_back(lengths.length[arc]);
             });
    if (directed) {
        renumber(network.in(), core.original, number, core.in_first, core.in_target,
                 [](ArcIndex) {});
    }
    return core;
}

}  // namespace lobbynet
