#include "graph/coalitions/agreement.hpp"

#include <limits>

#include "graph/coalitions/compare.hpp"

namespace lobbynet {

Agreement agreement_of(const Communities& communities) {
    const auto n = communities.partition.group.size();
    Agreement out;
    out.other_runs = static_cast<std::uint32_t>(communities.runs.size()) - 1;
    if (out.other_runs == 0) {
        out.with_core.assign(n, std::numeric_limits<double>::quiet_NaN());
        out.mean_adjusted_rand = std::numeric_limits<double>::quiet_NaN();
        return out;
    }
    out.with_core.assign(n, 0);
    bool shown_skipped = false;
    for (const Partition& run : communities.runs) {
        if (!shown_skipped && run == communities.partition) {
            shown_skipped = true;
            continue;
        }
        for (std::size_t v = 0; v < n; ++v) {
            const Vertex core = communities.core[communities.partition.group[v]];
            out.with_core[v] += run.group[v] == run.group[core] ? 1 : 0;
        }
        out.mean_adjusted_rand +=
            compare_partitions(communities.partition.group, run.group).adjusted_rand;
    }
    for (double& share : out.with_core) share /= out.other_runs;
    out.mean_adjusted_rand /= out.other_runs;
    return out;
}

}  // namespace lobbynet
