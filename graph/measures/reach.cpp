// Reach: how many others, ministries or themes a vertex gets to in at most two steps. In a two-mode
// network a ministry two steps away is one that shares a theme.
#include "graph/measures/reach.hpp"

#include <algorithm>
#include <limits>
#include <optional>

namespace lobbynet {
namespace {

Scores within_two_steps(const Network& network, std::optional<EntityKind> kind,
                        const MeasureOptions& options) {
    const auto counts = [&](Vertex v) { return !kind || network.names().kind[v] == *kind; };
    const Arcs arcs = network.out();
    std::vector<Vertex> met_by(network.size(), ~Vertex{0});
    double targets = 0;
    for (Vertex v = 0; v < network.size(); ++v) targets += counts(v) ? 1 : 0;
    std::vector<double> score(network.size(), 0.0);
    std::vector<double> share(network.size(), std::numeric_limits<double>::quiet_NaN());
    for (Vertex v = 0; v < network.size(); ++v) {
        if (v % 4096 == 0) options.monitor.check();
        const auto meet = [&](Vertex w) {
            if (met_by[w] == v) return;
            met_by[w] = v;
            if (counts(w)) ++score[v];
        };
        met_by[v] = v;
        for (const Vertex w : arcs.of(v)) {
            meet(w);
            for (const Vertex x : arcs.of(w)) meet(x);
        }
        const double others = targets - (counts(v) ? 1 : 0);
        if (others > 0) share[v] = score[v] / others;
    }
    std::string conventions =
        "in at most two steps, itself not counted; normalised by their number";
    if (network.direction() == Direction::directed) conventions += "; along the ties";
    return {std::move(score), std::move(share), std::move(conventions)};
}

Scores anyone(const Network& network, const MeasureOptions& options) {
    return within_two_steps(network, std::nullopt, options);
}
Scores ministries(const Network& network, const MeasureOptions& options) {
    return within_two_steps(network, EntityKind::ministry, options);
}
Scores themes(const Network& network, const MeasureOptions& options) {
    return within_two_steps(network, EntityKind::theme, options);
}

constexpr std::string_view borgatti =
    "Borgatti, Computational & Mathematical Organization Theory 12:21-34, 2006, "
    "doi:10.1007/s10588-006-7084-x (m-reach, m = 2)";

}  // namespace

const Measure reach_measure{
    .name = "reach",
    .summary = "how many others it gets to in at most two steps",
    .meaning = "one introduction away from many",
    .formula = "r(v) = number of u with 0 < d(v, u) <= 2; normalised by n - 1",
    .strength = "ignored",
    .range = "0 to n - 1",
    .undefined = "isolates have 0; no normalised form for n <= 1",
    .complexity = "O(sum of the neighbours' degrees)",
    .paper = borgatti,
    .compute = anyone};

const Measure reach_ministries_measure{
    .name = "reach_ministries",
    .summary = "how many ministries it gets to in at most two steps",
    .meaning = "meets many ministries, at their own tables or at those of a theme",
    .formula = "number of ministries u with 0 < d(v, u) <= 2; normalised by the other ministries",
    .strength = "ignored",
    .range = "0 to the number of ministries",
    .undefined = "isolates have 0; no normalised form where there is no (other) ministry",
    .complexity = "O(sum of the neighbours' degrees)",
    .paper = borgatti,
    .compute = ministries};

const Measure reach_themes_measure{
    .name = "reach_themes",
    .summary = "how many themes it gets to in at most two steps",
    .meaning = "is in play on many themes",
    .formula = "number of themes u with 0 < d(v, u) <= 2; normalised by the other themes",
    .strength = "ignored",
    .range = "0 to the number of themes",
    .undefined = "isolates have 0; no normalised form where there is no (other) theme",
    .complexity = "O(sum of the neighbours' degrees)",
    .paper = borgatti,
    .compute = themes};

}  // namespace lobbynet
