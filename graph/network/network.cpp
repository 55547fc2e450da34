#include "graph/network/network.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>
#include <unordered_map>

#include "graph/base/error.hpp"
#include "graph/base/large_memory.hpp"
#include "graph/base/sha256.hpp"

namespace lobbynet {
namespace {

struct Csr {
    std::vector<ArcIndex> first;
    std::vector<Vertex> target;
    std::vector<double> strength;  ///< empty when every strength is 1, so that kernels know at once
};

/// One arc of a row that is being put together.
struct Arc {
    Vertex target = 0;
    double strength = 1;
    auto operator<=>(const Arc&) const = default;
    static Arc make(Vertex target, double strength) { return {target, strength}; }
};
/// The same where no tie has a strength: a third of the memory.
struct BareArc {
    Vertex target = 0;
    static constexpr double strength = 1;
    auto operator<=>(const BareArc&) const = default;
    static BareArc make(Vertex target, double) { return {target}; }
};

/// Counting sort by source, then each row by target: O(n + m log(longest row)). `degree`: arcs of
/// each vertex before parallel ones are merged.
template <class RowArc>
Csr gather(const std::vector<ArcIndex>& degree, const std::vector<NetworkTie>& ties,
           Direction direction) {
    const auto n = static_cast<Vertex>(degree.size());
    const auto each = [&](auto&& visit) {
        for (const auto& tie : ties) {
            visit(tie.source, tie.target, tie.strength);
            if (direction == Direction::undirected) visit(tie.target, tie.source, tie.strength);
        }
    };
    Csr csr;
    csr.first.assign(n + 1, 0);
    std::partial_sum(degree.begin(), degree.end(), csr.first.begin() + 1);
    auto arcs = large_vector<RowArc>(csr.first.back());
    auto next = csr.first;
    each([&](Vertex s, Vertex t, double w) { arcs[next[s]++] = RowArc::make(t, w); });

    csr.target = large_vector<Vertex>(arcs.size());
    ArcIndex out = 0;
    ArcIndex begin = 0;
    for (Vertex v = 0; v < n; ++v) {
        const ArcIndex end = csr.first[v + 1];
        // parallel ties smallest first: their sum must not depend on the order that they come in
        std::sort(arcs.begin() + begin, arcs.begin() + end);
        for (ArcIndex i = begin; i < end; ++out) {
            const Vertex target = arcs[i].target;
            double sum = arcs[i].strength;
            for (++i; i < end && arcs[i].target == target; ++i) sum += arcs[i].strength;
            csr.target[out] = target;
            if (sum != 1 && csr.strength.empty()) csr.strength.assign(arcs.size(), 1);
            if (!csr.strength.empty()) csr.strength[out] = sum;
        }
        begin = end;
        csr.first[v + 1] = out;
    }
    csr.target.resize(out);
    if (!csr.strength.empty()) csr.strength.resize(out);
    return csr;
}

Csr make_csr(const std::vector<ArcIndex>& degree, const std::vector<NetworkTie>& ties,
             Direction direction) {
    const bool bare =
        std::ranges::all_of(ties, [](const NetworkTie& tie) { return tie.strength == 1; });
    return bare ? gather<BareArc>(degree, ties, direction) : gather<Arc>(degree, ties, direction);
}

/// By degree, highest first, then by id.
std::vector<Vertex> order_of(const std::vector<std::string>& ids,
                             const std::vector<ArcIndex>& degree) {
    struct Key {
        ArcIndex degree;
        Vertex vertex;
        std::uint64_t prefix;  ///< the first bytes of the id: most comparisons need no more
    };
    std::vector<Key> keys;
    keys.reserve(ids.size());
    for (Vertex v = 0; v < ids.size(); ++v) {
        std::uint64_t prefix = 0;
        for (std::size_t i = 0; i < 8; ++i) {
            const auto byte = i < ids[v].size() ? static_cast<unsigned char>(ids[v][i]) : 0U;
            prefix = prefix << 8U | byte;
        }
        keys.push_back({degree[v], v, prefix});
    }
    std::ranges::sort(keys, [&](const Key& a, const Key& b) {
        if (a.degree != b.degree) return a.degree > b.degree;
        if (a.prefix != b.prefix) return a.prefix < b.prefix;
        return ids[a.vertex] < ids[b.vertex];
    });
    std::vector<Vertex> order;
    order.reserve(keys.size());
    for (const Key& key : keys) order.push_back(key.vertex);
    return order;
}

/// The arrays become the graph's own: Boost's constructors would copy them by way of pairs.
Network::Graph make_graph(Csr& csr) {
    Network::Graph graph;
    graph.m_forward.m_rowstart = std::move(csr.first);
    graph.m_forward.m_column = std::move(csr.target);
    return graph;
}

Arcs arcs_of(const Network::Graph& graph, const std::vector<double>& strength) {
    return {graph.m_forward.m_rowstart, graph.m_forward.m_column, strength};
}

template <class T>
void permute(std::vector<T>& values, const std::vector<Vertex>& order) {
    if (values.empty()) return;
    std::vector<T> out;
    reserve_large(out, values.size());
    constexpr std::size_t ahead = 16;  // each is a cache miss: ask for it while others are moved
    for (std::size_t i = 0; i < order.size(); ++i) {
        if (i + ahead < order.size()) __builtin_prefetch(&values[order[i + ahead]]);
        out.push_back(std::move(values[order[i]]));
    }
    values = std::move(out);
}

std::string fingerprint_of(const VertexNames& names, const Csr& csr, Direction direction) {
    // independent of the order by degree, which ids break ties in: the arrays themselves are
    // canonical
    Sha256 hash;
    std::string bytes = direction == Direction::directed ? "directed\n" : "undirected\n";
    for (const auto& id : names.id) {
        bytes += id;
        bytes += '\n';
        if (bytes.size() < std::size_t{1} << 16U) continue;
        hash.update(bytes);
        bytes.clear();
    }
    hash.update(bytes);
    const auto raw = [&hash](const auto& values) {
        hash.update(
            {reinterpret_cast<const char*>(values.data()), values.size() * sizeof(values[0])});
    };
    raw(csr.first);
    raw(csr.target);
    raw(csr.strength);
    return hash.hex().substr(0, 16);
}

}  // namespace

void append(VertexNames& to, const VertexNames& from, Vertex v) {
    to.id.push_back(from.id[v]);
    to.name.push_back(from.name[v]);
    to.kind.push_back(from.kind[v]);
    if (!from.sector.empty()) to.sector.push_back(from.sector[v]);
    if (!from.tier.empty()) to.tier.push_back(from.tier[v]);
}

Network Network::build(VertexNames names, std::vector<NetworkTie> ties, Direction direction,
                       Modes modes) {
    const auto n = static_cast<Vertex>(names.id.size());
    std::erase_if(ties, [](const NetworkTie& t) { return t.source == t.target; });
    if (ties.size() >= (std::size_t{1} << 31U)) {
        throw DataError(fmt::format("{} ties are more than a network can hold", ties.size()),
                        "at most 2^31 - 1");
    }
    std::vector<ArcIndex> ties_out(n, 0);
    std::vector<ArcIndex> ties_in(n, 0);
    for (const NetworkTie& tie : ties) {
        if (!(tie.strength > 0) || !std::isfinite(tie.strength)) {
            throw DataError(fmt::format("the tie between '{}' and '{}' has strength {}",
                                        names.id[tie.source], names.id[tie.target], tie.strength),
                            "a strength is a finite number above 0");
        }
        ++ties_out[tie.source];
        ++ties_in[tie.target];
    }
    std::vector<ArcIndex> degree(n);
    std::ranges::transform(ties_out, ties_in, degree.begin(), std::plus{});
    const std::vector<Vertex> order = order_of(names.id, degree);
    std::vector<Vertex> position(n);
    for (Vertex i = 0; i < n; ++i) position[order[i]] = i;
    for (NetworkTie& tie : ties) {
        tie.source = position[tie.source];
        tie.target = position[tie.target];
    }
    permute(direction == Direction::undirected ? degree : ties_out, order);
    permute(ties_in, order);
    permute(names.id, order);
    permute(names.name, order);
    permute(names.kind, order);
    permute(names.sector, order);
    permute(names.tier, order);

    Network out;
    out.names_ = std::move(names);
    out.direction_ = direction;
    out.modes_ = modes;
    Csr csr = make_csr(direction == Direction::undirected ? degree : ties_out, ties, direction);
    out.ties_ = direction == Direction::undirected ? csr.target.size() / 2 : csr.target.size();
    out.fingerprint_ = fingerprint_of(out.names_, csr, direction);
    out.out_ = make_graph(csr);
    out.out_strength_ = std::move(csr.strength);
    if (direction == Direction::directed) {
        for (NetworkTie& tie : ties) std::swap(tie.source, tie.target);
        Csr reversed = make_csr(ties_in, ties, direction);
        out.in_ = make_graph(reversed);
        out.in_strength_ = std::move(reversed.strength);
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
