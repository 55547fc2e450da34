#include "graph/network/network.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>
#include <span>
#include <unordered_map>

#include "graph/base/error.hpp"
#include "graph/base/large_memory.hpp"
#include "graph/base/sha256.hpp"

namespace lobbynet {
namespace {

/// Rows of arcs, one a vertex.
struct Csr {
    std::vector<ArcIndex> first;
    std::vector<Vertex> target;
    std::vector<double> strength;  ///< empty when every strength is 1, so that kernels know at once
};

constexpr std::size_t ahead = 24;  ///< arcs: a row is asked for so long before it is written

/// Rows of the given lengths, to be filled.
Csr rows_of(const std::vector<ArcIndex>& lengths, bool weighted) {
    Csr rows;
    rows.first.assign(lengths.size() + 1, 0);
    std::partial_sum(lengths.begin(), lengths.end(), rows.first.begin() + 1);
    rows.target = large_vector<Vertex>(rows.first.back());
    if (weighted) rows.strength = large_vector<double>(rows.first.back());
    return rows;
}

/// Ties in rows of one of their ends, in the order that they come in. `ends(tie)`: row and target.
template <class Ends>
Csr scatter(const std::vector<NetworkTie>& ties, Vertex n, bool weighted, Ends ends) {
    std::vector<ArcIndex> lengths(n, 0);
    for (const NetworkTie& tie : ties) {
        if (tie.source != tie.target) ++lengths[ends(tie).first];
    }
    Csr rows = rows_of(lengths, weighted);
    auto next = rows.first;
    for (std::size_t i = 0; i < ties.size(); ++i) {
        if (i + ahead < ties.size())
            __builtin_prefetch(rows.target.data() + next[ends(ties[i + ahead]).first], 1);
        if (ties[i].source == ties[i].target) continue;
        const auto [row, target] = ends(ties[i]);
        const ArcIndex arc = next[row]++;
        rows.target[arc] = target;
        if (weighted) rows.strength[arc] = ties[i].strength;
    }
    return rows;
}

/// Puts each arc v -> t that stands from begin[v] to end[v] as t -> v at next[t]. Whatever order
/// the arcs were in, those that are put ascend, since they come from the first vertex to the last:
/// two turns sort in O(n + m). `to` may be `from`, if what is read and what is written lie apart.
void turn(const Csr& from, const ArcIndex* begin, const ArcIndex* end, Csr& to,
          std::vector<ArcIndex>& next) {
    const auto n = static_cast<Vertex>(from.first.size() - 1);
    const bool weighted = !from.strength.empty();
    for (Vertex v = 0; v < n; ++v) {
        for (ArcIndex a = begin[v]; a < end[v]; ++a) {
            const std::size_t soon = std::min(a + ahead, from.target.size() - 1);
            __builtin_prefetch(to.target.data() + next[from.target[soon]], 1);
            const ArcIndex arc = next[from.target[a]]++;
            to.target[arc] = v;
            if (weighted) to.strength[arc] = from.strength[a];
        }
    }
}

/// Makes parallel arcs in rows that ascend one, in place; their strengths are added from the
/// smallest on, since the sum must not depend on the order that they come in.
void merge_parallel(Csr& rows) {
    const auto n = static_cast<Vertex>(rows.first.size() - 1);
    ArcIndex out = 0;
    ArcIndex a = 0;
    for (Vertex v = 0; v < n; ++v) {
        for (const ArcIndex end = rows.first[v + 1]; a < end; ++out) {
            const Vertex target = rows.target[a];
            const ArcIndex first = a++;
            while (a < end && rows.target[a] == target) ++a;
            rows.target[out] = target;
            if (rows.strength.empty() && a - first == 1) continue;
            if (rows.strength.empty()) rows.strength.assign(rows.target.size(), 1);
            const auto run = std::span(rows.strength).subspan(first, a - first);
            std::ranges::sort(run);
            rows.strength[out] = std::accumulate(run.begin(), run.end(), 0.0);
        }
        rows.first[v + 1] = out;
    }
    rows.target.resize(out);
    if (!rows.strength.empty()) rows.strength.resize(out);
    if (std::ranges::all_of(rows.strength, [](double s) { return s == 1; })) rows.strength.clear();
}

/// By degree, highest first, then by id: a counting sort by degree, which keeps the order of ids
/// where they come in it, as those of a dossier do.
std::vector<Vertex> order_of(const std::vector<std::string>& ids,
                             const std::vector<ArcIndex>& degree) {
    const ArcIndex highest = degree.empty() ? 0 : *std::ranges::max_element(degree);
    const auto bucket = [&](Vertex v) { return highest - degree[v]; };
    std::vector<Vertex> first(highest + std::size_t{2}, 0);
    for (Vertex v = 0; v < ids.size(); ++v) ++first[bucket(v) + 1];
    std::partial_sum(first.begin(), first.end(), first.begin());
    std::vector<Vertex> order(ids.size());
    auto next = first;
    for (Vertex v = 0; v < ids.size(); ++v) order[next[bucket(v)]++] = v;
    if (std::ranges::is_sorted(ids)) return order;
    for (std::size_t b = 0; b + 1 < first.size(); ++b) {
        std::sort(order.begin() + first[b], order.begin() + first[b + 1],
                  [&](Vertex x, Vertex y) { return ids[x] < ids[y]; });
    }
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

}  // namespace

void append(VertexNames& to, const VertexNames& from, Vertex v) {
    to.id.push_back(from.id[v]);
    if (!from.name.empty()) to.name.push_back(from.name[v]);
    to.kind.push_back(from.kind[v]);
    if (!from.sector.empty()) to.sector.push_back(from.sector[v]);
    if (!from.tier.empty()) to.tier.push_back(from.tier[v]);
}

Network Network::build(VertexNames names, std::vector<NetworkTie> ties, Direction direction,
                       Modes modes) {
    const auto n = static_cast<Vertex>(names.id.size());
    if (ties.size() >= (std::size_t{1} << 31U)) {
        throw DataError(fmt::format("{} ties are more than a network can hold", ties.size()),
                        "at most 2^31 - 1");
    }
    std::vector<ArcIndex> ties_out(n, 0);
    std::vector<ArcIndex> ties_in(n, 0);
    bool weighted = false;
    for (const NetworkTie& tie : ties) {
        if (tie.source == tie.target) continue;
        if (!(tie.strength > 0) || !std::isfinite(tie.strength)) {
            throw DataError(fmt::format("the tie between '{}' and '{}' has strength {}",
                                        names.id[tie.source], names.id[tie.target], tie.strength),
                            "a strength is a finite number above 0");
        }
        weighted = weighted || tie.strength != 1;
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
    permute(names.id, order);
    permute(names.name, order);
    permute(names.kind, order);
    permute(names.sector, order);
    permute(names.tier, order);

    Network out;
    out.names_ = std::move(names);
    out.direction_ = direction;
    out.modes_ = modes;
    if (direction == Direction::undirected) {
        // each tie once, at its earlier end; then in all rows the earlier ends, then the later ones
        const Csr half = scatter(ties, n, weighted, [](const NetworkTie& tie) {
            return std::minmax({tie.source, tie.target});
        });
        permute(degree, order);
        Csr full = rows_of(degree, weighted);
        auto next = full.first;
        turn(half, half.first.data(), half.first.data() + 1, full, next);
        const auto middle = next;
        turn(full, full.first.data(), middle.data(), full, next);
        merge_parallel(full);
        out.ties_ = full.target.size() / 2;
        out.out_strength_ = std::move(full.strength);
        out.out_ = make_graph(full);
    } else {
        const Csr by_target = scatter(ties, n, weighted, [](const NetworkTie& tie) {
            return std::pair(tie.target, tie.source);
        });
        permute(ties_out, order);
        permute(ties_in, order);
        Csr sources = rows_of(ties_out, weighted);
        auto next = sources.first;
        turn(by_target, by_target.first.data(), by_target.first.data() + 1, sources, next);
        Csr targets = rows_of(ties_in, weighted);
        next = targets.first;
        turn(sources, sources.first.data(), sources.first.data() + 1, targets, next);
        merge_parallel(sources);
        merge_parallel(targets);
        out.ties_ = sources.target.size();
        out.out_strength_ = std::move(sources.strength);
        out.out_ = make_graph(sources);
        out.in_strength_ = std::move(targets.strength);
        out.in_ = make_graph(targets);
    }
    return out;
}

Arcs Network::out() const { return arcs_of(out_, out_strength_); }
Arcs Network::in() const {
    return direction_ == Direction::directed ? arcs_of(in_, in_strength_) : out();
}

std::string Network::fingerprint() const {
    // independent of the order by degree, which ids break ties in: the arrays themselves are
    // canonical
    Sha256 hash;
    std::string bytes = direction_ == Direction::directed ? "directed\n" : "undirected\n";
    for (const auto& id : names_.id) {
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
    const Arcs arcs = out();
    raw(arcs.first);
    raw(arcs.target);
    raw(arcs.strength);
    return hash.hex().substr(0, 16);
}

std::optional<Vertex> Network::find(std::string_view id) const {
    const auto it = std::ranges::find(names_.id, id);
    if (it == names_.id.end()) return std::nullopt;
    return static_cast<Vertex>(it - names_.id.begin());
}

}  // namespace lobbynet
