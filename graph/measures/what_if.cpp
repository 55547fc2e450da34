#include "graph/measures/what_if.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <unordered_map>

#include "graph/measures/kernels/batches.hpp"

namespace lobbynet {
namespace {

template <class Keep>
std::vector<NetworkTie> ties_of(const Network& network, Keep keep) {
    const Arcs out = network.out();
    std::vector<NetworkTie> ties;
    for (Vertex v = 0; v < network.size(); ++v) {
        for (ArcIndex a = out.first[v]; a < out.first[v + 1]; ++a) {
            const Vertex w = out.target[a];
            const bool once = network.direction() == Direction::directed || v < w;
            if (once && keep(v, w)) ties.push_back({v, w, out.strength_of(a)});
        }
    }
    return ties;
}

/// The rank of one vertex among those of its group; `among` has a number for each id.
std::uint32_t rank_of(Vertex vertex, const std::vector<double>& scores, const Network& network,
                      const std::unordered_map<std::string_view, std::uint32_t>& among) {
    if (among.empty()) return competition_ranks(scores)[vertex];
    const auto group = among.at(network.names().id[vertex]);
    std::vector<double> part;
    std::size_t own = 0;
    for (Vertex v = 0; v < network.size(); ++v) {
        if (among.at(network.names().id[v]) != group) continue;
        if (v == vertex) own = part.size();
        part.push_back(scores[v]);
    }
    return competition_ranks(part)[own];
}

}  // namespace

Network without_vertices(const Network& network, const std::vector<Vertex>& gone) {
    std::vector<bool> keep(network.size(), true);
    for (const Vertex v : gone) keep[v] = false;
    VertexNames names;
    std::vector<Vertex> number(network.size(), 0);
    for (Vertex v = 0; v < network.size(); ++v) {
        if (!keep[v]) continue;
        number[v] = static_cast<Vertex>(names.id.size());
        append(names, network.names(), v);
    }
    auto ties = ties_of(network, [&](Vertex v, Vertex w) { return keep[v] && keep[w]; });
    for (NetworkTie& tie : ties) {
        tie.source = number[tie.source];
        tie.target = number[tie.target];
    }
    return Network::build(std::move(names), std::move(ties), network.direction(), network.modes());
}

Network without_ties(const Network& network, const std::vector<std::pair<Vertex, Vertex>>& gone) {
    const auto ordered = [&](Vertex a, Vertex b) {
        const bool swap = network.direction() == Direction::undirected && b < a;
        return swap ? std::pair(b, a) : std::pair(a, b);
    };
    std::vector<std::pair<Vertex, Vertex>> pairs;
    for (const auto& [a, b] : gone) pairs.push_back(ordered(a, b));
    std::ranges::sort(pairs);
    auto ties = ties_of(network, [&](Vertex v, Vertex w) {
        return !std::ranges::binary_search(pairs, std::pair(v, w));
    });
    return Network::build(network.names(), std::move(ties), network.direction(), network.modes());
}

Network with_ties(const Network& network, const VertexNames& added,
                  const std::vector<NetworkTie>& ties) {
    VertexNames names = network.names();
    for (Vertex v = 0; v < added.id.size(); ++v) append(names, added, v);
    if (!names.sector.empty()) names.sector.resize(names.id.size());
    if (!names.tier.empty()) names.tier.resize(names.id.size());
    auto all = ties_of(network, [](Vertex, Vertex) { return true; });
    Modes modes = network.modes();
    for (const NetworkTie& tie : ties) {
        if ((names.kind[tie.source] == EntityKind::theme) ==
            (names.kind[tie.target] == EntityKind::theme))
            modes = Modes::one;
        all.push_back(tie);
    }
    return Network::build(std::move(names), std::move(all), network.direction(), modes);
}

Explanation explain(const Network& network, const Measure& measure, const MeasureOptions& options,
                    Vertex vertex, const RankedAmong& among) {
    MeasureOptions quiet = options;
    quiet.monitor.progress = nullptr;
    const auto scores = measure.compute(network, quiet).score;
    std::unordered_map<std::string_view, std::uint32_t> among_id;
    for (Vertex v = 0; v < among.size(); ++v) among_id.emplace(network.names().id[v], among[v]);
    Explanation out{scores[vertex], rank_of(vertex, scores, network, among_id), {}};
    for (const Vertex w : network.out().of(vertex)) out.ties.push_back({vertex, w, 0, 0});
    if (network.direction() == Direction::directed) {
        for (const Vertex u : network.in().of(vertex)) out.ties.push_back({u, vertex, 0, 0});
    }
    quiet.threads = 1;  // the ties go to threads, not the sources
    const std::string& id = network.names().id[vertex];
    in_batches(
        out.ties.size(), options.threads, options.monitor, [] { return 0; },
        [&](int&, std::size_t i) {
            TieWorth& tie = out.ties[i];
            const Network less = without_ties(network, {{tie.source, tie.target}});
            const Vertex same = less.find(id).value();
            const auto left = measure.compute(less, quiet).score;
            tie.without = left[same];
            tie.rank_without = rank_of(same, left, less, among_id);
        },
        [](int&, std::size_t) {});
    // an undefined score is no score at all: the largest loss
    std::ranges::stable_sort(out.ties, {}, [](const TieWorth& tie) {
        return std::isnan(tie.without) ? -HUGE_VAL : tie.without;
    });
    return out;
}

}  // namespace lobbynet
