// Eight doubles, for isa_body.hpp: in one register, or in two or four where they are narrower.
#pragma once

#include <cstdint>

#if defined(__AVX512F__)
#include <immintrin.h>
#endif

namespace lobbynet {
namespace {

#if defined(__AVX512F__)

struct Eight {
    __m512d v;
};
inline Eight zero() { return {_mm512_setzero_pd()}; }
inline Eight broadcast(double x) { return {_mm512_set1_pd(x)}; }
inline Eight load(const double* p) { return {_mm512_load_pd(p)}; }
inline void store(double* p, Eight x) { _mm512_store_pd(p, x.v); }
inline void store_masked(double* p, Eight x, unsigned mask) {
    _mm512_mask_store_pd(p, static_cast<__mmask8>(mask), x.v);
}
inline void add_masked(Eight& sum, const double* p, unsigned mask) {
    sum.v = _mm512_mask_add_pd(sum.v, static_cast<__mmask8>(mask), sum.v, _mm512_load_pd(p));
}
inline void add_masked(Eight& sum, Eight x, unsigned mask) {
    sum.v = _mm512_mask_add_pd(sum.v, static_cast<__mmask8>(mask), sum.v, x.v);
}
inline Eight operator+(Eight a, Eight b) { return {_mm512_add_pd(a.v, b.v)}; }
inline Eight operator*(Eight a, Eight b) { return {_mm512_mul_pd(a.v, b.v)}; }
inline Eight operator/(Eight a, Eight b) { return {_mm512_div_pd(a.v, b.v)}; }

#else

#if defined(__AVX2__)
inline constexpr int width = 4;
#else
inline constexpr int width = 2;
#endif
inline constexpr int parts = 8 / width;
typedef double Part __attribute__((vector_size(width * 8)));
typedef std::int64_t PartMask __attribute__((vector_size(width * 8)));

struct Eight {
    Part v[parts];
};

/// All ones in the lanes whose bit is set.
struct MaskTable {
    alignas(32) std::int64_t rows[1 << width][width] = {};
    constexpr MaskTable() {
        for (int bits = 0; bits < 1 << width; ++bits)
            for (int lane = 0; lane < width; ++lane) rows[bits][lane] = (bits >> lane) & 1 ? -1 : 0;
    }
};
inline constexpr MaskTable mask_table;

inline PartMask mask_of(unsigned mask, int part) {
    return *reinterpret_cast<const PartMask*>(
        mask_table.rows[(mask >> (part * width)) & ((1U << width) - 1)]);
}
inline Part part_at(const double* p, int part) {
    return *reinterpret_cast<const Part*>(p + part * width);
}
inline Part only(Part x, PartMask mask) {
    return reinterpret_cast<Part>(reinterpret_cast<PartMask>(x) & mask);
}

#define LOBBYNET_EACH_PART _Pragma("GCC unroll 4") for (int i = 0; i < parts; ++i)
inline Eight zero() { return {}; }
inline Eight broadcast(double x) {
    Eight out;
    LOBBYNET_EACH_PART out.v[i] = Part{} + x;
    return out;
}
inline Eight load(const double* p) {
    Eight out;
    LOBBYNET_EACH_PART out.v[i] = part_at(p, i);
    return out;
}
inline void store(double* p, const Eight& x) {
    LOBBYNET_EACH_PART* reinterpret_cast<Part*>(p + i * width) = x.v[i];
}
inline void store_masked(double* p, const Eight& x, unsigned mask) {
    LOBBYNET_EACH_PART {
        const PartMask m = mask_of(mask, i);
        *reinterpret_cast<Part*>(p + i * width) =
            reinterpret_cast<Part>((reinterpret_cast<PartMask>(x.v[i]) & m) |
                                   (reinterpret_cast<PartMask>(part_at(p, i)) & ~m));
    }
}
inline void add_masked(Eight& sum, const double* p, unsigned mask) {
    LOBBYNET_EACH_PART sum.v[i] += only(part_at(p, i), mask_of(mask, i));
}
inline void add_masked(Eight& sum, const Eight& x, unsigned mask) {
    LOBBYNET_EACH_PART sum.v[i] += only(x.v[i], mask_of(mask, i));
}
inline Eight operator+(const Eight& a, const Eight& b) {
    Eight out;
    LOBBYNET_EACH_PART out.v[i] = a.v[i] + b.v[i];
    return out;
}
inline Eight operator*(const Eight& a, const Eight& b) {
    Eight out;
    LOBBYNET_EACH_PART out.v[i] = a.v[i] * b.v[i];
    return out;
}
inline Eight operator/(const Eight& a, const Eight& b) {
    Eight out;
    LOBBYNET_EACH_PART out.v[i] = a.v[i] / b.v[i];
    return out;
}
#undef LOBBYNET_EACH_PART

#endif

/// In a fixed order, so that every instruction set rounds alike.
inline double sum_of(Eight x) {
    alignas(64) double v[8];
    store(v, x);
    return ((v[0] + v[4]) + (v[2] + v[6])) + ((v[1] + v[5]) + (v[3] + v[7]));
}

}  // namespace
}  // namespace lobbynet
