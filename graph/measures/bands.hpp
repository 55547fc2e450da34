// How far a ranking can be trusted: rank bands under an error model.
//
// Lists are incomplete, mention what is not so, and names get mixed up. Each draw makes a network
// that the data could have been seen from, by undoing such errors at random, and ranks it; a band
// holds the middle share of the ranks that a vertex got. After Borgatti, Carley & Krackhardt
// (Social Networks 28:124-136, 2006), Wang, Shi, McFarland & Leskovec (Social Networks 34:396-409,
// 2012) for errors in names, and Martin & Niemeyer (Network Science 7:180-195, 2019) for starting
// from the network seen.
//
// Per draw
//   a tie seen is false with probability `false_ties`: taken away
//   for each tie seen, one is missing with probability `missing_ties`: added between two ends of
//     ties drawn at random, so that those with many ties get more (two-mode: a theme and something
//     else)
//   an entity is two in truth with probability `merged_names`: each of its ties goes to either
//     half; the rank is that of the half that keeps the name
//   an entity is the same as another (of its kind, where there is one) with probability
//     `split_names`: they become one, with the ties of both; both get its rank
// Themes are not mixed up. Draws are independent of each other and of the number of threads.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "graph/measures/measure.hpp"

namespace lobbynet {

struct ErrorModel {
    double missing_ties = 0.05;
    double false_ties = 0.05;
    double merged_names = 0.01;
    double split_names = 0.01;
    unsigned draws = 200;
    std::uint64_t seed = 1;
    double coverage = 0.9;  ///< share of the draws that a band holds
};
/// One sentence, with every number.
std::string to_string(const ErrorModel& model);

/// Rank 1 is the highest.
struct RankBand {
    std::uint32_t best = 0;
    std::uint32_t median = 0;
    std::uint32_t worst = 0;
    bool operator==(const RankBand&) const = default;
};
/// Whether the data tells the two apart: the bands do not overlap.
inline bool distinguishable(const RankBand& a, const RankBand& b) {
    return a.worst < b.best || b.worst < a.best;
}

/// Per vertex, its rank among those of its group. The measure is computed once per draw, a draw per
/// thread; a vertex with an undefined score is last. Who is not ranked has {0, 0, 0}. Memory 4 n
/// draws bytes. Throws UsageError when a rate is not a probability.
std::vector<RankBand> rank_bands(const Network& network, const Measure& measure,
                                 const MeasureOptions& options, const ErrorModel& model,
                                 const RankedAmong& among = {});

/// Per band, of how many others of its group it cannot be told apart. O(n log n).
std::vector<std::uint32_t> indistinguishable(const std::vector<RankBand>& bands,
                                             const RankedAmong& among = {});

/// One draw: what the network may be in truth. `now[v]` is the vertex that v is in it.
struct PerturbedNetwork {
    Network network;
    std::vector<Vertex> now;
    std::vector<Vertex> seen;  ///< per vertex of `network`: one that it was seen as
};
PerturbedNetwork perturb(const Network& network, const ErrorModel& model, std::uint64_t draw);

}  // namespace lobbynet
