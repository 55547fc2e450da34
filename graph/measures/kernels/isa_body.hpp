// The inner loops of isa.hpp, for one instruction set: included by each isa_*.cpp, which defines
// LOBBYNET_KERNELS as the name of its table.
#include "graph/measures/kernels/isa.hpp"
#include "graph/measures/kernels/isa_bits.hpp"
#include "graph/measures/kernels/isa_vector.hpp"

namespace lobbynet {
namespace {

/// One row in registers.
template <class Number>
struct Row {
    using Part = decltype(broadcast(Number{}));
    static constexpr unsigned width = 64 / sizeof(Number);
    static constexpr unsigned parts = Lanes<Number>::count / width;
    Part part[parts];

    static unsigned bits(typename Lanes<Number>::Mask mask, unsigned part) {
        return static_cast<unsigned>(mask >> (width * part)) & ((1U << width) - 1);
    }
};

/// The rows of v's neighbours, added up in the lanes that both share.
template <class Number>
inline Row<Number> pull(const LaneSearch<Number>& s, LaneEntry<Number> entry) {
    using R = Row<Number>;
    R row;
#pragma GCC unroll 4
    for (unsigned i = 0; i < R::parts; ++i) row.part[i] = broadcast(Number{0});
    const std::uint32_t end = s.first[entry.vertex + 1];
    for (std::uint32_t a = s.first[entry.vertex]; a < end; ++a) {
        const std::uint32_t w = s.target[a];
        const auto mask = s.level[w] & entry.mask;
        if (mask == 0) continue;
        const Number* from = s.rows + std::size_t{w} * Lanes<Number>::count;
#pragma GCC unroll 4
        for (unsigned i = 0; i < R::parts; ++i)
            add_masked(row.part[i], load(from + i * R::width), R::bits(mask, i));
    }
    return row;
}

template <class Number>
void pull_counts(const LaneSearch<Number>& s, const LaneEntry<Number>* entries, std::size_t size) {
    using R = Row<Number>;
    for (std::size_t e = 0; e < size; ++e) {
        const R row = pull(s, entries[e]);
        Number* to = s.rows + std::size_t{entries[e].vertex} * Lanes<Number>::count;
#pragma GCC unroll 4
        for (unsigned i = 0; i < R::parts; ++i)
            store_masked(to + i * R::width, row.part[i], R::bits(entries[e].mask, i));
    }
}

template <class Number>
void pull_dependencies(const LaneSearch<Number>& s, const LaneEntry<Number>* entries,
                       std::size_t size) {
    using R = Row<Number>;
    for (std::size_t e = 0; e < size; ++e) {
        const R row = pull(s, entries[e]);
        const std::uint32_t v = entries[e].vertex;
        Number* own = s.rows + std::size_t{v} * Lanes<Number>::count;
        const auto weight = broadcast(s.weight[v]);
        auto sum = broadcast(Number{0});
#pragma GCC unroll 4
        for (unsigned i = 0; i < R::parts; ++i) {
            const unsigned mask = R::bits(entries[e].mask, i);
            if (mask == 0) continue;
            const auto count = load(own + i * R::width);
            // lanes outside the mask may hold anything: they are neither summed nor stored
            add_masked(sum, count * row.part[i] * load(s.source_weight + i * R::width), mask);
            store_masked(own + i * R::width, weight / count + row.part[i], mask);
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

const Kernels LOBBYNET_KERNELS{LOBBYNET_ISA_NAME,
                               {pull_counts<double>, pull_dependencies<double>},
                               {pull_counts<float>, pull_dependencies<float>},
                               pull_bits};

}  // namespace lobbynet
