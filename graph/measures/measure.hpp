// What a measure is: entity -> number, and what it says of itself. `all_measures()` is the one
// list; help, docs, completion and value checks are built from it.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/network/network.hpp"

namespace lobbynet {

enum class Weights : std::uint8_t {
    ignore,    ///< every tie counts the same (the default)
    strength,  ///< larger is closer; where a measure needs a length it takes 1 / strength
};

enum class Precision : std::uint8_t {
    full,   ///< to the last digits of a double
    ranks,  ///< to about 1e-5 of a score, faster where a measure can: enough to rank by
};

/// Progress and Ctrl-C. Both may be empty.
struct Monitor {
    const std::atomic<bool>* stop = nullptr;
    std::function<void(double)>
        progress;        ///< called now and then with 0..1, from the calling thread only
    void check() const;  ///< throws Cancelled once `stop` is set
};

struct MeasureOptions {
    Weights weights = Weights::ignore;
    unsigned threads = 1;
    std::uint64_t seed = 1;
    double damping = 0.85;          ///< PageRank
    double tolerance = 1e-10;       ///< iterative measures: largest change or residual, relative
    std::optional<double> epsilon;  ///< approximate where the measure can: allowed absolute error
                                    ///< of the normalised score
    double delta = 0.1;             ///< ... with probability 1 - delta
    /// The error to allow where `epsilon` is not given and exact scores would take minutes: a
    /// measure that can approximate does so then, and says it.
    std::optional<double> epsilon_when_large;
    Precision precision = Precision::full;
    std::string group_by = "sector";
    Monitor monitor;
};

struct Scores {
    std::vector<double> score;  ///< per vertex; NaN: undefined
    std::vector<double>
        normalised;  ///< per vertex; NaN: undefined; empty: the measure has no normalised form
    std::string conventions;  ///< how it was counted, in one sentence, with the options that matter
};

struct Measure {
    std::string_view name;     ///< what a user types
    std::string_view summary;  ///< one line, plain words
    std::string_view meaning;  ///< what a high value says of a stakeholder
    std::string_view formula;
    std::string_view strength;  ///< what a tie's strength means to it
    std::string_view range;
    std::string_view undefined;  ///< what happens on isolates, small or disconnected networks
    std::string_view complexity;
    std::string_view paper;  ///< author, year, journal, DOI
    Scores (*compute)(const Network&, const MeasureOptions&);
    /// Where a low score is what one looks for: what it means to have rank 1, which the highest
    /// score has. Empty: rank 1 is who has most of what the measure is about.
    std::string_view rank_one = {};
};

std::span<const Measure> all_measures();
/// Throws UsageError that names the nearest and lists all, in their order.
const Measure& find_measure(std::string_view name);

/// Who is ranked among whom: vertices with the same number among each other, those with 0 not at
/// all. Empty: all together.
using RankedAmong = std::vector<std::uint32_t>;
/// The vertices of each group; the first of them, those that are not ranked, is left empty.
std::vector<std::vector<Vertex>> rank_groups_of(const RankedAmong& among, Vertex n);

/// Ranks 1, 2, 2, 4: highest score first, equal scores (to `tolerance`, relative) share a rank, NaN
/// comes last and has rank 0.
std::vector<std::uint32_t> competition_ranks(std::span<const double> scores,
                                             double tolerance = 1e-9);

}  // namespace lobbynet
