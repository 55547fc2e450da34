#include "graph/network/network.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <unordered_map>

#include "graph/base/error.hpp"
#include "graph/base/sha256.hpp"

namespace lobbynet {
namespace {

struct Csr {
    std::vector<ArcIndex> first;
    std::vector<Vertex> target;
    std::vector<double> strength;
};

/// Counting sort by source, twice (by target first), so that targets come out ascending: O(n + m).
Csr make_csr(Vertex n, const std::vector<NetworkTie>& ties, Direction direction) {
    const std::size_t arcs = direction == Direction::undirected ? ties.size() * 2 : ties.size();
    const auto each = [&](auto&& visit) {
        for (const auto& tie : ties) {
            visit(tie.source, tie.target, tie.strength);
            if (direction == Direction::undirected) visit(tie.target, tie.source, tie.strength);
        }
    };
    std::vector<ArcIndex> by_target(n + 1, 0);
    std::vector<ArcIndex> by_source(n + 1, 0);
    each([&](Vertex s, Vertex t, double) {
        ++by_target[t + 1];
        ++by_source[s + 1];
    });
    std::partial_sum(by_target.begin(), by_target.end(), by_target.begin());
    std::partial_sum(by_source.begin(), by_source.end(), by_source.begin());
    struct Half {
        Vertex source;
        double strength;
    };
    std::vector<Half> sorted(arcs);
    auto next = by_target;
    each([&](Vertex s, Vertex t, double w) { sorted[next[t]++] = {s, w}; });
    Csr csr{by_source, std::vector<Vertex>(arcs), std::vector<double>(arcs)};
    next = by_source;
    for (Vertex t = 0; t < n; ++t) {
        for (ArcIndex i = by_target[t]; i < by_target[t + 1]; ++i) {
            const ArcIndex at = next[sorted[i].source]++;
            csr.target[at] = t;
            csr.strength[at] = sorted[i].strength;
        }
    }
    // merge parallel ties: strengths add up
    ArcIndex out = 0;
    ArcIndex begin = 0;
    for (Vertex v = 0; v < n; ++v) {
        const ArcIndex end = csr.first[v + 1];
        for (ArcIndex i = begin; i < end;) {
            ArcIndex next_target = i + 1;
            while (next_target < end && csr.target[next_target] == csr.target[i]) ++next_target;
            // smallest first: the sum must not depend on the order that ties come in
            if (next_target - i > 2)
                std::sort(csr.strength.begin() + i, csr.strength.begin() + next_target);
            const Vertex target = csr.target[i];
            double sum = csr.strength[i];
            for (ArcIndex k = i + 1; k < next_target; ++k) sum += csr.strength[k];
            csr.target[out] = target;
            csr.strength[out] = sum;
            ++out;
            i = next_target;
        }
        begin = end;
        csr.first[v + 1] = out;
    }
    csr.target.resize(out);
    csr.strength.resize(out);
    return csr;
}

Network::Graph make_graph(const Csr& csr) {
    const auto n = static_cast<Vertex>(csr.first.size() - 1);
    std::vector<std::pair<Vertex, Vertex>> pairs;
    pairs.reserve(csr.target.size());
    for (Vertex v = 0; v < n; ++v) {
        for (ArcIndex a = csr.first[v]; a < csr.first[v + 1]; ++a)
            pairs.emplace_back(v, csr.target[a]);
    }
    return Network::Graph(boost::edges_are_sorted, pairs.begin(), pairs.end(), n);
}

Arcs arcs_of(const Network::Graph& graph, const std::vector<double>& strength) {
    return {graph.m_forward.m_rowstart, graph.m_forward.m_column, strength};
}

/// Empty when every strength is 1, so that kernels know at once.
std::vector<double> unless_all_one(std::vector<double> strength) {
    if (std::ranges::all_of(strength, [](double s) { return s == 1; })) strength.clear();
    return strength;
}

template <class T>
void permute(std::vector<T>& values, const std::vector<Vertex>& order) {
    if (values.empty()) return;
    std::vector<T> out;
    out.reserve(values.size());
    for (const Vertex v : order) out.push_back(std::move(values[v]));
    values = std::move(out);
}

std::string fingerprint_of(const VertexNames& names, const Csr& csr, Direction direction) {
    // independent of the order by degree, which ids break ties in: the arrays themselves are
    // canonical
    std::string bytes = direction == Direction::directed ? "directed\n" : "undirected\n";
    for (const auto& id : names.id) bytes += id + '\n';
    const auto raw = [&bytes](const auto& values) {
        bytes.append(reinterpret_cast<const char*>(values.data()),
                     values.size() * sizeof(values[0]));
    };
    raw(csr.first);
    raw(csr.target);
    raw(csr.strength);
    return sha256_hex(bytes).substr(0, 16);
}

}  // namespace

Network Network::build(VertexNames names, std::vector<NetworkTie> ties, Direction direction,
                       Modes modes) {
    const auto n = static_cast<Vertex>(names.id.size());
    std::erase_if(ties, [](const NetworkTie& t) { return t.source == t.target; });
    if (ties.size() >= (std::size_t{1} << 31U)) {
        throw DataError(fmt::format("{} ties are more than a network can hold", ties.size()),
                        "at most 2^31 - 1");
    }
    std::vector<ArcIndex> degree(n, 0);
    for (const NetworkTie& tie : ties) {
        if (!(tie.strength > 0) || !std::isfinite(tie.strength)) {
            throw DataError(fmt::format("the tie between '{}' and '{}' has strength {}",
                                        names.id[tie.source], names.id[tie.target], tie.strength),
                            "a strength is a finite number above 0");
        }
        ++degree[tie.source];
        ++degree[tie.target];
    }
    std::vector<Vertex> order(n);
    std::iota(order.begin(), order.end(), Vertex{0});
    std::ranges::sort(order, [&](Vertex a, Vertex b) {
        return degree[a] != degree[b] ? degree[a] > degree[b] : names.id[a] < names.id[b];
    });
    std::vector<Vertex> position(n);
    for (Vertex i = 0; i < n; ++i) position[order[i]] = i;
    for (NetworkTie& tie : ties) {
        tie.source = position[tie.source];
        tie.target = position[tie.target];
    }
    permute(names.id, order);
    permute(names.name, order);
    permute(names.kind, order);
    permute(names.sector, order);

    Network out;
    out.names_ = std::move(names);
    out.direction_ = direction;
    out.modes_ = modes;
    Csr csr = make_csr(n, ties, direction);
    out.ties_ = direction == Direction::undirected ? csr.target.size() / 2 : csr.target.size();
    out.fingerprint_ = fingerprint_of(out.names_, csr, direction);
    out.out_ = make_graph(csr);
    out.out_strength_ = unless_all_one(std::move(csr.strength));
    if (direction == Direction::directed) {
        for (NetworkTie& tie : ties) std::swap(tie.source, tie.target);
        Csr reversed = make_csr(n, ties, direction);
        out.in_ = make_graph(reversed);
        out.in_strength_ = unless_all_one(std::move(reversed.strength));
    }
    return out;
}

Arcs Network::out() const { return arcs_of(out_, out_strength_); }
Arcs Network::in() const {
    return direction_ == Direction::directed ? arcs_of(in_, in_strength_) : out();
}

std::optional<Vertex> Network::find(std::string_view id) const {
    const auto it = std::ranges::find(names_.id, id);
    if (it == names_.id.end()) return std::nullopt;
    return static_cast<Vertex>(it - names_.id.begin());
}

}  // namespace lobbynet
