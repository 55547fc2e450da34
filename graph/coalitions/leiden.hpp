// Communities found in the ties: the Leiden algorithm.
//
// Traag, Waltman & van Eck 2019, Scientific Reports 9:5233, doi:10.1038/s41598-019-41695-z. Each
// iteration moves vertices between communities while that improves the quality, refines every
// community into well-connected parts, and goes on with the parts as vertices. What is maximised:
//
//   modularity  Q = 1/2m sum_c [2 W(c) - gamma K(c)^2 / 2m]     Newman & Girvan 2004,
//               W(c): strength of the ties inside c, K(c): sum of the strengths of its members;
//               Q <= 1, and 0 for one community when gamma = 1  doi:10.1103/PhysRevE.69.026113
//   CPM         H = sum_c [W(c) - gamma n(c)(n(c) - 1)/2]       Traag, Van Dooren & Nesterov 2011,
//               a community is denser inside than gamma;        doi:10.1103/PhysRevE.84.016114
//               no resolution limit. Unit: strength.
//   bipartite   Q = 1/m sum_c [W(c) - gamma R(c) B(c) / m]      Barber 2007, for two-mode networks:
//               R(c), B(c): strengths of the members of either side; nothing is projected
//                                                               doi:10.1103/PhysRevE.76.066102
//
// Every community induces a connected subgraph: after the last iteration, one that is not (which
// the algorithm itself only rules out in the limit) is split into its parts, which never lowers the
// quality. The result depends on network, options and seed alone. Directions are left out: a tie
// each way counts twice. An isolate is a community of its own. Without ties, modularity is NaN.
// O(m) an iteration in practice; memory about 60 bytes an arc at worst.
// Does not: overlapping communities, hierarchies, signed ties.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "graph/coalitions/partition.hpp"
#include "graph/measures/measure.hpp"
#include "graph/network/network.hpp"

namespace lobbynet {

enum class Objective : std::uint8_t { modularity, cpm, bipartite };
inline constexpr std::array objective_words{Word{Objective::modularity, "modularity"},
                                            Word{Objective::cpm, "cpm"},
                                            Word{Objective::bipartite, "bipartite"}};
constexpr std::string_view to_string(Objective v) { return word_of(objective_words, v); }

/// Barber's modularity for a two-mode network, else modularity.
Objective natural_objective(const Network& network);

/// How many runs are worth their time: 100 up to 10,000 ties, 10 up to 200,000, else 1.
unsigned usual_runs(const Network& network);

struct LeidenOptions {
    Objective objective = Objective::modularity;
    double resolution = 1;  ///< gamma > 0: larger gives more, smaller communities
    Weights weights = Weights::strength;
    std::uint64_t seed = 1;
    unsigned runs = 1;        ///< the best of so many, with seeds seed, seed + 1, ...
    unsigned threads = 1;     ///< runs at the same time; the result is the same for any number
    unsigned iterations = 3;  ///< of each run; fewer when an iteration moves nothing
    /// How freely refinement chooses: 0 < theta; in units of the mean strength of a tie.
    double theta = 0.03;
    Monitor monitor;
};

struct Communities {
    Partition partition;    ///< canonical
    double quality = 0;     ///< of `partition`, by the objective
    double modularity = 0;  ///< of `partition`, gamma = 1 (two-mode and bipartite: Barber's)
    /// Per group: its core, the member with most ties inside the group (strength, when weighted;
    /// then most ties at all, then the smallest id). Groups are named after it.
    std::vector<Vertex> core;
    std::uint64_t seed = 0;       ///< of the run that was best
    std::vector<Partition> runs;  ///< all runs, in the order of their seeds; canonical
    std::vector<double> run_quality;
};

/// Throws UsageError for options out of range, and for `bipartite` on a network that is not
/// two-mode.
Communities find_communities(const Network& network, const LeidenOptions& options);

/// The quality of any partition by the same formulas (NaN without ties but for CPM).
double quality_of(const Network& network, const Partition& partition, Objective objective,
                  double resolution, Weights weights);

}  // namespace lobbynet
