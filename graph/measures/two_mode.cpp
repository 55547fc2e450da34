// Degree, closeness and betweenness of two-mode networks, as a share of the largest value that a
// vertex of its mode can have (Borgatti & Everett 1997). Themes are one mode, all others the other.
//
// With n vertices in the mode of v and m in the other:
//   degree       d / m
//   closeness    (m + 2 (n - 1)) / sum of distances, times the share of all others that is reached
//   betweenness  b / largest, where the largest is that of the centre of an even two-mode star:
//                (m^2 (s + 1)^2 + m (s + 1)(2t - s - 1) - t (2s - t + 3)) / 2,
//                s = (n - 1) div m, t = (n - 1) mod m
#include "graph/measures/two_mode.hpp"

#include <cmath>
#include <limits>

#include "graph/measures/betweenness.hpp"
#include "graph/measures/degree.hpp"
#include "graph/measures/kernels/distances.hpp"

namespace lobbynet {
namespace {

struct Modes2 {
    double own = 0;
    double other = 0;
};

double largest_betweenness(Modes2 size) {
    const double s = std::floor((size.own - 1) / size.other);
    const double t = size.own - 1 - s * size.other;
    return (size.other * size.other * (s + 1) * (s + 1) + size.other * (s + 1) * (2 * t - s - 1) -
            t * (2 * s - t + 3)) /
           2;
}

/// One score a vertex from the sizes of the two modes; undefined where the network has but one.
template <class ScoreOf>
Scores each(const Network& network, std::string conventions, ScoreOf score_of) {
    std::vector<double> score(network.size(), std::numeric_limits<double>::quiet_NaN());
    if (network.modes() != Modes::two)
        return {std::move(score), {}, "undefined: this is not a two-mode network"};
    const auto is_theme = [&](Vertex v) { return network.names().kind[v] == EntityKind::theme; };
    double themes = 0;
    for (Vertex v = 0; v < network.size(); ++v) themes += is_theme(v) ? 1 : 0;
    const double others = network.size() - themes;
    for (Vertex v = 0; v < network.size(); ++v)
        score[v] = score_of(v, is_theme(v) ? Modes2{themes, others} : Modes2{others, themes});
    return {std::move(score), {}, std::move(conventions)};
}

Scores degree(const Network& network, const MeasureOptions&) {
    return each(network, "ties, as a share of the other mode (Borgatti & Everett)",
                [&](Vertex v, Modes2 size) { return network.out().degree(v) / size.other; });
}

Scores closeness(const Network& network, const MeasureOptions& options) {
    MeasureOptions unweighted = options;  // the largest value is known for ties of length 1 only
    unweighted.weights = Weights::ignore;
    const DistanceSums sums =
        network.modes() == Modes::two ? distance_sums(network, unweighted) : DistanceSums{};
    return each(network,
                "nearest possible over actual distances, times the share of the others that is "
                "reached (Borgatti & Everett); every tie has length 1",
                [&](Vertex v, Modes2 size) {
                    if (sums.reached[v] == 0) return 0.0;
                    return (size.other + 2 * (size.own - 1)) / sums.distance[v] * sums.reached[v] /
                           (network.size() - 1.0);
                });
}

Scores betweenness(const Network& network, const MeasureOptions& options) {
    MeasureOptions unweighted = options;
    unweighted.weights = Weights::ignore;
    const auto raw = network.modes() == Modes::two
                         ? betweenness_measure.compute(network, unweighted).score
                         : std::vector<double>{};
    return each(network,
                "betweenness as a share of the largest in its mode (Borgatti & Everett); every tie "
                "has length 1",
                [&](Vertex v, Modes2 size) {
                    const double largest = largest_betweenness(size);
                    return largest > 0 ? raw[v] / largest
                                       : std::numeric_limits<double>::quiet_NaN();
                });
}

constexpr std::string_view paper =
    "Borgatti & Everett, Social Networks 19:243-269, 1997, doi:10.1016/S0378-8733(96)00301-2";

}  // namespace

const Measure degree_two_mode_measure{
    .name = "degree_two_mode",
    .summary = "the share of the other mode that it is tied to",
    .meaning = "a stakeholder with many of the themes, a theme with many of the stakeholders",
    .formula = "d(v) / m, m the number of vertices in the other mode",
    .strength = "ignored",
    .range = "0 to 1",
    .undefined = "undefined on networks of one mode",
    .complexity = "O(n)",
    .paper = paper,
    .compute = degree};

const Measure closeness_two_mode_measure{
    .name = "closeness_two_mode",
    .summary = "how near it is to all others, as a share of what its mode allows",
    .meaning = "reaches everybody in as few steps as a two-mode network allows",
    .formula =
        "(m + 2(n - 1)) / sum of distances * reached / (n + m - 1); n vertices in its mode, m "
        "in the other",
    .strength = "ignored",
    .range = "0 to 1",
    .undefined = "undefined on networks of one mode; isolates have 0",
    .complexity = "O(n m), many sources at once",
    .paper = paper,
    .compute = closeness};

const Measure betweenness_two_mode_measure{
    .name = "betweenness_two_mode",
    .summary = "betweenness, as a share of the largest that its mode allows",
    .meaning = "stands between others; comparable between themes and stakeholders",
    .formula =
        "b(v) / ((m^2 (s+1)^2 + m (s+1)(2t - s - 1) - t(2s - t + 3)) / 2), s = (n-1) div m, t = "
        "(n-1) mod m; n vertices in its mode, m in the other",
    .strength = "ignored",
    .range = "0 to 1",
    .undefined = "undefined on networks of one mode, and where no vertex can be between others",
    .complexity = "O(n m)",
    .paper = paper,
    .compute = betweenness};

}  // namespace lobbynet
