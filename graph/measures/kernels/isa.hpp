// Inner loops that exist once per instruction set; the best one that the processor has is chosen at
// run time. All give the same result to the last bit: additions happen in the same order, and no
// multiplication is fused into an addition.
//
// Their sources (isa_plain.cpp, isa_avx2.cpp, isa_avx512.cpp) are one text (isa_body.hpp) compiled
// with other flags. They must include nothing that has inline functions of its own: the linker
// could pick such a function, compiled for a newer processor, for the whole program.
#pragma once

#include <cstddef>
#include <cstdint>

namespace lobbynet {

/// The sources that betweenness handles at once: 256 bytes of numbers a vertex, one bit a source.
template <class Number>
struct Lanes;
template <>
struct Lanes<double> {
    static constexpr unsigned count = 32;
    using Mask = std::uint32_t;
};
template <>
struct Lanes<float> {
    static constexpr unsigned count = 64;
    using Mask = std::uint64_t;
};

/// A vertex and the lanes (sources) that reach it at one level of the search.
template <class Number>
struct LaneEntry {
    std::uint32_t vertex;
    typename Lanes<Number>::Mask mask;
};

/// Arrays of one batch of sources. A row is Lanes::count numbers, 64-byte aligned. Floats are
/// enough to rank by, and twice as many sources then share the walk along the arcs.
template <class Number>
struct LaneSearch {
    using Mask = typename Lanes<Number>::Mask;
    const std::uint32_t* first;  ///< arcs to pull from: for counts the arcs in, else the arcs out
    const std::uint32_t* target;
    const Mask* level;  ///< per vertex: its lanes in the level that is pulled from
    Number* rows;
    const Number* weight;         ///< per vertex
    const Number* source_weight;  ///< per lane
    double* sum;                  ///< per vertex
};

template <class Number>
struct LaneKernels {
    /// Number of shortest paths of the entries, from the level before: row[v] = sum of row[u].
    void (*pull_counts)(const LaneSearch<Number>&, const LaneEntry<Number>*, std::size_t);
    /// Rows hold counts c; they become (weight + dependency) / c, where the dependency is c times
    /// the sum of the rows of the level after. sum[v] += source weights times dependencies.
    void (*pull_dependencies)(const LaneSearch<Number>&, const LaneEntry<Number>*, std::size_t);
};

inline constexpr unsigned bit_words = 8;
inline constexpr unsigned bit_lanes = 64 * bit_words;  ///< sources of a bit-parallel search

/// One level of a breadth-first search from `bit_lanes` sources at once. A row is `bit_words`
/// words, one bit a source, 64-byte aligned.
struct BitSearch {
    const std::uint32_t* first;  ///< arcs to pull from
    const std::uint32_t* target;
    std::uint32_t size;           ///< vertices
    std::uint32_t level;          ///< distance of what is found now
    const std::uint64_t* all;     ///< one row: the sources there are
    const std::uint64_t* visit;   ///< rows: found at the level before; valid where `changed`
    const std::uint8_t* changed;  ///< per vertex: found by somebody at the level before
    std::uint64_t* seen;          ///< rows: found so far
    std::uint64_t* next_visit;    ///< rows: found now
    std::uint8_t* next_changed;
    std::uint32_t* reached;  ///< per vertex: sources that found it, added up
    double* distance;        ///< ... and their distances
    double* reciprocal;      ///< ... and 1 / distance
};

struct Kernels {
    const char* name;
    LaneKernels<double> doubles;
    LaneKernels<float> floats;
    /// Returns whether anything was found.
    bool (*pull_bits)(const BitSearch&);
};

enum class Isa : std::uint8_t { plain, avx2, avx512 };

/// Null when this processor, or this build, does not have it.
const Kernels* kernels_for(Isa isa);
/// The best there is.
const Kernels& kernels();

extern const Kernels kernels_plain;
extern const Kernels kernels_avx2;
extern const Kernels kernels_avx512;

}  // namespace lobbynet
