#include "graph/coalitions/group_quality.hpp"

#include <algorithm>

#include "graph/coalitions/undirected.hpp"

namespace lobbynet {
namespace {

/// NaN for 0 / 0.
double ratio(double part, double whole) { return part / whole; }

}  // namespace

std::vector<GroupQuality> group_quality(const Network& network, const Partition& partition,
                                        Weights weights) {
    const UndirectedTies ties(network, weights);
    const Arcs& arcs = ties.arcs();
    std::vector<GroupQuality> out(partition.groups);
    std::vector<double> first_side(partition.groups, 0);
    std::vector<double> ties_inside(partition.groups, 0);
    for (Vertex v = 0; v < network.size(); ++v) {
        const auto g = partition.group[v];
        ++out[g].members;
        first_side[g] += network.names().kind[v] == EntityKind::theme ? 1 : 0;
        for (ArcIndex a = arcs.first[v]; a < arcs.first[v + 1]; ++a) {
            if (partition.group[arcs.target[a]] == g) {
                out[g].inside += arcs.strength_of(a) / 2;
                ties_inside[g] += 0.5;
            } else {
                out[g].outside += arcs.strength_of(a);
            }
        }
    }
    for (std::uint32_t g = 0; g < partition.groups; ++g) {
        GroupQuality& q = out[g];
        const double n = q.members;
        const double volume = 2 * q.inside + q.outside;
        q.ei_index = ratio(q.outside - q.inside, q.outside + q.inside);
        q.density = ratio(ties_inside[g], network.modes() == Modes::two
                                              ? first_side[g] * (n - first_side[g])
                                              : n * (n - 1) / 2);
        q.conductance = ratio(q.outside, std::min(volume, 2 * ties.total() - volume));
    }
    return out;
}

double ei_index_of(const Network& network, const Partition& partition, Weights weights) {
    double inside = 0;
    double outside = 0;
    for (const GroupQuality& q : group_quality(network, partition, weights)) {
        inside += q.inside;
        outside += q.outside / 2;  // a tie between two groups leaves both
    }
    return ratio(outside - inside, outside + inside);
}

}  // namespace lobbynet
