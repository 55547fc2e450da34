#include "graph/measures/kernels/neighbours.hpp"

#include <algorithm>

#include "graph/base/large_memory.hpp"

namespace lobbynet {
namespace {

void add_pairs(NeighbourPairs& pairs, const Arcs& arcs, Weights weights) {
    const bool weighted = weights == Weights::strength && !arcs.strength.empty();
    reserve_large(pairs.earlier, arcs.target.size() / 2);
    if (weighted) reserve_large(pairs.strength, arcs.target.size() / 2);
    for (Vertex v = 0; v < arcs.size(); ++v) {
        for (ArcIndex a = arcs.first[v]; a < arcs.first[v + 1] && arcs.target[a] < v; ++a) {
            pairs.earlier.push_back(arcs.target[a]);
            if (weighted) pairs.strength.push_back(arcs.strength[a]);
        }
        pairs.first.push_back(static_cast<ArcIndex>(pairs.earlier.size()));
        pairs.contacts.push_back(arcs.degree(v));
        double total = arcs.degree(v);
        if (weighted) {
            total = 0;
            for (ArcIndex a = arcs.first[v]; a < arcs.first[v + 1]; ++a) total += arcs.strength[a];
        }
        pairs.total.push_back(total);
    }
}

void add_directed_pairs(NeighbourPairs& pairs, const Arcs& out, const Arcs& in, Weights weights) {
    const auto strength_of = [&](const Arcs& arcs, ArcIndex a) {
        return weights == Weights::strength ? arcs.strength_of(a) : 1.0;
    };
    for (Vertex v = 0; v < out.size(); ++v) {
        ArcIndex o = out.first[v];
        ArcIndex i = in.first[v];
        Vertex contacts = 0;
        double total = 0;
        while (o < out.first[v + 1] || i < in.first[v + 1]) {
            const Vertex there = o < out.first[v + 1] ? out.target[o] : ~Vertex{0};
            const Vertex here = i < in.first[v + 1] ? in.target[i] : ~Vertex{0};
            const Vertex w = std::min(there, here);
            double strength = 0;
            if (there == w) strength += strength_of(out, o++);
            if (here == w) strength += strength_of(in, i++);
            if (w < v) {
                pairs.earlier.push_back(w);
                pairs.strength.push_back(strength);
            }
            ++contacts;
            total += strength;
        }
        pairs.first.push_back(static_cast<ArcIndex>(pairs.earlier.size()));
        pairs.contacts.push_back(contacts);
        pairs.total.push_back(total);
    }
}

template <bool weighted>
void list_triangles(const NeighbourPairs& pairs, const double* factor, double* sums) {
    const ArcIndex* const first = pairs.first.data();
    const Vertex* const earlier = pairs.earlier.data();
    const double* const strength = pairs.strength.data();
    constexpr ArcIndex ahead = 16;
    const auto last = static_cast<ArcIndex>(std::max<std::size_t>(pairs.earlier.size(), 1) - 1);
    // The pair that joins a vertex with the vertex c at hand. Pairs of one c are a range of their
    // own, so what is left from others needs no clearing.
    std::vector<ArcIndex> with_c(pairs.size(), ~ArcIndex{0});
    for (Vertex c = 0; c < pairs.size(); ++c) {
        const ArcIndex begin = first[c];
        const ArcIndex end = first[c + 1];
        if (end - begin < 2) continue;
        for (ArcIndex ca = begin; ca < end; ++ca) with_c[earlier[ca]] = ca;
        for (ArcIndex cb = begin + 1; cb < end; ++cb) {
            // rows of b are anywhere in memory: ask for those of the pairs to come
            __builtin_prefetch(first + earlier[std::min(cb + 2 * ahead, last)]);
            __builtin_prefetch(earlier + first[earlier[std::min(cb + ahead, last)]]);
            const Vertex b = earlier[cb];
            double sum_cb = 0;
            for (ArcIndex ba = first[b]; ba < first[b + 1]; ++ba) {
                const Vertex a = earlier[ba];
                const ArcIndex ca = with_c[a];
                if (ca - begin >= end - begin) continue;
                if constexpr (weighted) {
                    sums[ba] += factor[c] * strength[ca] * strength[cb];
                    sums[ca] += factor[b] * strength[cb] * strength[ba];
                    sum_cb += factor[a] * strength[ca] * strength[ba];
                } else {
                    sums[ba] += factor[c];
                    sums[ca] += factor[b];
                    sum_cb += factor[a];
                }
            }
            sums[cb] += sum_cb;
        }
    }
}

}  // namespace

NeighbourPairs neighbour_pairs(const Network& network, Weights weights) {
    NeighbourPairs pairs;
    reserve_large(pairs.first, network.size() + std::size_t{1});
    pairs.first.push_back(0);
    reserve_large(pairs.contacts, network.size());
    reserve_large(pairs.total, network.size());
    if (network.direction() == Direction::undirected) {
        add_pairs(pairs, network.out(), weights);
    } else {
        add_directed_pairs(pairs, network.out(), network.in(), weights);
    }
    return pairs;
}

std::vector<double> common_neighbour_sums(const NeighbourPairs& pairs,
                                          const std::vector<double>& factor) {
    auto sums = large_vector<double>(pairs.earlier.size());
    if (pairs.strength.empty()) {
        list_triangles<false>(pairs, factor.data(), sums.data());
    } else {
        list_triangles<true>(pairs, factor.data(), sums.data());
    }
    return sums;
}

}  // namespace lobbynet
