#include "graph/measures/inclusion.hpp"

#include <algorithm>
#include <iterator>

namespace lobbynet {
namespace {

/// Neighbours in either direction.
class Neighbourhoods {
 public:
    explicit Neighbourhoods(const Network& network) : arcs_(network.out()) {
        if (network.direction() == Direction::undirected) return;
        first_.assign(1, 0);
        for (Vertex v = 0; v < network.size(); ++v) {
            std::ranges::set_union(network.out().of(v), network.in().of(v),
                                   std::back_inserter(target_));
            first_.push_back(static_cast<ArcIndex>(target_.size()));
        }
        arcs_ = {first_, target_, {}};
    }
    Neighbourhoods(const Neighbourhoods&) = delete;
    Neighbourhoods& operator=(const Neighbourhoods&) = delete;
    const Arcs& arcs() const { return arcs_; }

 private:
    std::vector<ArcIndex> first_;
    std::vector<Vertex> target_;
    Arcs arcs_;
};

}  // namespace

RankInterval InclusionOrder::interval(Vertex v) const {
    if (ranked[v] == 0) return {};
    return {1 + above[v], ranked[v] - below[v] - equal[v]};
}

std::string_view inclusion_meaning() {
    return "the ranks that hold whatever is measured, as long as a measure respects neighbourhood "
           "inclusion: who is tied to all that another is tied to is not below it (Schoch & "
           "Brandes, European J. Applied Mathematics 27:971-985, 2016, "
           "doi:10.1017/S0956792516000401)";
}

InclusionOrder inclusion_order(const Network& network, const Monitor& monitor,
                               const RankedAmong& among) {
    const Vertex n = network.size();
    const Neighbourhoods neighbourhoods(network);
    const Arcs& arcs = neighbourhoods.arcs();
    InclusionOrder order{std::vector<std::uint32_t>(n, 0), std::vector<std::uint32_t>(n, 0),
                         std::vector<std::uint32_t>(n, 0), 0, std::vector<std::uint32_t>(n, 0)};
    const auto group_of = [&](Vertex v) { return among.empty() ? 1 : among[v]; };
    const auto groups = rank_groups_of(among, n);
    std::vector<std::uint32_t> isolates_of(groups.size(), 0);
    for (Vertex v = 0; v < n; ++v) {
        order.ranked[v] = static_cast<std::uint32_t>(groups[group_of(v)].size());
        if (arcs.degree(v) == 0) ++isolates_of[group_of(v)];
    }

    // How many of u's neighbours are v or next to v: all of them puts v above u. Only a vertex next
    // to (or equal to) u's neighbour with fewest ties can be.
    std::vector<std::uint32_t> covered(n, 0);
    for (Vertex u = 0; u < n; ++u) {
        if (u % 1024 == 0) monitor.check();
        if (group_of(u) == 0) continue;
        const std::uint32_t isolates = isolates_of[group_of(u)];
        if (arcs.degree(u) == 0) {
            order.above[u] = order.ranked[u] - isolates;
            order.equal[u] = isolates - 1;
            continue;
        }
        order.below[u] += isolates;
        const auto neighbours = arcs.of(u);
        for (const Vertex x : neighbours) {
            ++covered[x];
            for (const Vertex v : arcs.of(x)) ++covered[v];
        }
        const Vertex rarest =
            *std::ranges::min_element(neighbours, {}, [&](Vertex x) { return arcs.degree(x); });
        const auto judge = [&](Vertex v) {
            if (v == u || group_of(v) != group_of(u) || covered[v] != neighbours.size()) return;
            if (arcs.degree(v) == arcs.degree(u)) {
                ++order.equal[u];  // as many neighbours, and all of u's: the same ones
            } else {
                ++order.above[u];
                ++order.below[v];
            }
        };
        judge(rarest);
        for (const Vertex v : arcs.of(rarest)) judge(v);
        for (const Vertex x : neighbours) {
            covered[x] = 0;
            for (const Vertex v : arcs.of(x)) covered[v] = 0;
        }
    }
    std::uint64_t alike = 0;  // counted from both ends
    for (Vertex v = 0; v < n; ++v) {
        order.comparable += order.above[v];
        alike += order.equal[v];
    }
    order.comparable += alike / 2;
    return order;
}

}  // namespace lobbynet
