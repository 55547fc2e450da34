// The inner loops of isa.hpp, for one instruction set: included by each isa_*.cpp, which defines
// LOBBYNET_KERNELS as the name of its table.
#include "graph/measures/kernels/isa.hpp"
#include "graph/measures/kernels/isa_bits.hpp"
#include "graph/measures/kernels/isa_eight.hpp"

namespace lobbynet {
namespace {

constexpr unsigned groups = lanes / 8;

struct Row {
    Eight part[groups];
};

/// The rows of v's neighbours, added up in the lanes that both share.
inline Row pull(const LaneSearch& s, LaneEntry entry) {
    Row row{zero(), zero(), zero(), zero()};
    const std::uint32_t end = s.first[entry.vertex + 1];
    for (std::uint32_t a = s.first[entry.vertex]; a < end; ++a) {
        const std::uint32_t w = s.target[a];
        const std::uint32_t mask = s.level[w] & entry.mask;
        if (mask == 0) continue;
        const double* from = s.rows + std::size_t{w} * lanes;
#pragma GCC unroll 4
        for (unsigned g = 0; g < groups; ++g)
            add_masked(row.part[g], from + 8 * g, (mask >> (8 * g)) & 0xFFU);
    }
    return row;
}

void pull_counts(const LaneSearch& s, const LaneEntry* entries, std::size_t size) {
    for (std::size_t i = 0; i < size; ++i) {
        const Row row = pull(s, entries[i]);
        double* to = s.rows + std::size_t{entries[i].vertex} * lanes;
#pragma GCC unroll 4
        for (unsigned g = 0; g < groups; ++g)
            store_masked(to + 8 * g, row.part[g], (entries[i].mask >> (8 * g)) & 0xFFU);
    }
}

void pull_dependencies(const LaneSearch& s, const LaneEntry* entries, std::size_t size) {
    for (std::size_t i = 0; i < size; ++i) {
        const Row row = pull(s, entries[i]);
        const std::uint32_t v = entries[i].vertex;
        double* own = s.rows + std::size_t{v} * lanes;
        const Eight weight = broadcast(s.weight[v]);
        Eight sum = zero();
#pragma GCC unroll 4
        for (unsigned g = 0; g < groups; ++g) {
            const unsigned mask = (entries[i].mask >> (8 * g)) & 0xFFU;
            if (mask == 0) continue;
            const Eight count = load(own + 8 * g);
            // lanes outside the mask may hold anything: they are neither summed nor stored
            add_masked(sum, count * row.part[g] * load(s.source_weight + 8 * g), mask);
            store_masked(own + 8 * g, weight / count + row.part[g], mask);
        }
        s.sum[v] += sum_of(sum);
    }
}

/// What is new in v's row: found by its neighbours at the level before, and not by v.
inline Bits pull_row(const BitSearch& s, std::uint32_t v, const Bits& all) {
    const Bits seen = load_bits(s.seen + std::size_t{v} * bit_words);
    Bits found = seen;
    const std::uint32_t end = s.first[v + 1];
    for (std::uint32_t a = s.first[v]; a < end; ++a) {
        const std::uint32_t u = s.target[a];
        if (s.changed[u] == 0) continue;
        found |= load_bits(s.visit + std::size_t{u} * bit_words);
        if (same(found, all)) break;
    }
    return found ^ seen;
}

bool pull_bits(const BitSearch& s) {
    const Bits all = load_bits(s.all);
    const double level = s.level;
    bool found = false;
    for (std::uint32_t v = 0; v < s.size; ++v) {
        s.next_changed[v] = 0;
        std::uint64_t* seen = s.seen + std::size_t{v} * bit_words;
        if (same(load_bits(seen), all)) continue;
        const Bits fresh = pull_row(s, v, all);
        const std::uint32_t count = bits_set(fresh);
        if (count == 0) continue;
        store_bits(s.next_visit + std::size_t{v} * bit_words, fresh);
        store_bits(seen, load_bits(seen) | fresh);
        s.next_changed[v] = 1;
        s.reached[v] += count;
        s.distance[v] += count * level;
        s.reciprocal[v] += count / level;
        found = true;
    }
    return found;
}

}  // namespace

const Kernels LOBBYNET_KERNELS{LOBBYNET_ISA_NAME, pull_counts, pull_dependencies, pull_bits};

}  // namespace lobbynet
