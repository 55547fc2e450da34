// 64 bytes of doubles or floats, for isa_body.hpp: in one register, or in two or four where they
// are narrower. A mask has one bit a number.
#pragma once

#include <cstdint>

#if defined(__AVX512F__)
#include <immintrin.h>
#endif

namespace lobbynet {
namespace {

#if defined(__AVX512F__)

struct Doubles {
    __m512d v;
};
struct Floats {
    __m512 v;
};
inline Doubles broadcast(double x) { return {_mm512_set1_pd(x)}; }
inline Doubles load(const double* p) { return {_mm512_load_pd(p)}; }
inline void store(double* p, Doubles x) { _mm512_store_pd(p, x.v); }
inline void store_masked(double* p, Doubles x, unsigned mask) {
    _mm512_mask_store_pd(p, static_cast<__mmask8>(mask), x.v);
}
inline void add_masked(Doubles& sum, Doubles x, unsigned mask) {
    sum.v = _mm512_mask_add_pd(sum.v, static_cast<__mmask8>(mask), sum.v, x.v);
}
inline Doubles operator+(Doubles a, Doubles b) { return {_mm512_add_pd(a.v, b.v)}; }
inline Doubles operator*(Doubles a, Doubles b) { return {_mm512_mul_pd(a.v, b.v)}; }
inline Doubles operator/(Doubles a, Doubles b) { return {_mm512_div_pd(a.v, b.v)}; }

inline Floats broadcast(float x) { return {_mm512_set1_ps(x)}; }
inline Floats load(const float* p) { return {_mm512_load_ps(p)}; }
inline void store(float* p, Floats x) { _mm512_store_ps(p, x.v); }
inline void store_masked(float* p, Floats x, unsigned mask) {
    _mm512_mask_store_ps(p, static_cast<__mmask16>(mask), x.v);
}
inline void add_masked(Floats& sum, Floats x, unsigned mask) {
    sum.v = _mm512_mask_add_ps(sum.v, static_cast<__mmask16>(mask), sum.v, x.v);
}
inline Floats operator+(Floats a, Floats b) { return {_mm512_add_ps(a.v, b.v)}; }
inline Floats operator*(Floats a, Floats b) { return {_mm512_mul_ps(a.v, b.v)}; }
inline Floats operator/(Floats a, Floats b) { return {_mm512_div_ps(a.v, b.v)}; }

#else

#if defined(__AVX2__)
inline constexpr int part_bytes = 32;
#else
inline constexpr int part_bytes = 16;
#endif
inline constexpr int parts = 64 / part_bytes;

template <class Number, class Whole>
struct Vector {
    static constexpr int width = part_bytes / static_cast<int>(sizeof(Number));
    typedef Number Part __attribute__((vector_size(part_bytes)));
    typedef Whole PartMask __attribute__((vector_size(part_bytes)));
    Part v[parts];

    /// All ones in the numbers whose bit is set.
    struct Masks {
        alignas(part_bytes) Whole rows[1 << width][width] = {};
        constexpr Masks() {
            for (int bits = 0; bits < 1 << width; ++bits)
                for (int i = 0; i < width; ++i) rows[bits][i] = (bits >> i) & 1 ? -1 : 0;
        }
    };
    static constexpr Masks masks{};

    static PartMask mask_of(unsigned mask, int part) {
        return *reinterpret_cast<const PartMask*>(
            masks.rows[(mask >> (part * width)) & ((1U << width) - 1)]);
    }
    static Part& at(Number* p, int part) { return *reinterpret_cast<Part*>(p + part * width); }
    static const Part& at(const Number* p, int part) {
        return *reinterpret_cast<const Part*>(p + part * width);
    }
};
using Doubles = Vector<double, std::int64_t>;
using Floats = Vector<float, std::int32_t>;

#define LOBBYNET_EACH_PART _Pragma("GCC unroll 4") for (int i = 0; i < parts; ++i)
template <class V, class Number>
inline V broadcast_to(Number x) {
    V out;
    LOBBYNET_EACH_PART out.v[i] = typename V::Part{} + x;
    return out;
}
inline Doubles broadcast(double x) { return broadcast_to<Doubles>(x); }
inline Floats broadcast(float x) { return broadcast_to<Floats>(x); }
template <class V, class Number>
inline V load_to(const Number* p) {
    V out;
    LOBBYNET_EACH_PART out.v[i] = V::at(p, i);
    return out;
}
inline Doubles load(const double* p) { return load_to<Doubles>(p); }
inline Floats load(const float* p) { return load_to<Floats>(p); }
template <class Number, class Whole>
inline void store(Number* p, const Vector<Number, Whole>& x) {
    using V = Vector<Number, Whole>;
    LOBBYNET_EACH_PART V::at(p, i) = x.v[i];
}
template <class Number, class Whole>
inline void store_masked(Number* p, const Vector<Number, Whole>& x, unsigned mask) {
    using V = Vector<Number, Whole>;
    using Mask = typename V::PartMask;
    LOBBYNET_EACH_PART {
        const Mask m = V::mask_of(mask, i);
        V::at(p, i) = reinterpret_cast<typename V::Part>(
            (reinterpret_cast<Mask>(x.v[i]) & m) | (reinterpret_cast<Mask>(V::at(p, i)) & ~m));
    }
}
template <class Number, class Whole>
inline void add_masked(Vector<Number, Whole>& sum, const Vector<Number, Whole>& x, unsigned mask) {
    using V = Vector<Number, Whole>;
    using Mask = typename V::PartMask;
    LOBBYNET_EACH_PART sum.v[i] +=
        reinterpret_cast<typename V::Part>(reinterpret_cast<Mask>(x.v[i]) & V::mask_of(mask, i));
}
template <class Number, class Whole>
inline Vector<Number, Whole> operator+(const Vector<Number, Whole>& a,
                                       const Vector<Number, Whole>& b) {
    Vector<Number, Whole> out;
    LOBBYNET_EACH_PART out.v[i] = a.v[i] + b.v[i];
    return out;
}
template <class Number, class Whole>
inline Vector<Number, Whole> operator*(const Vector<Number, Whole>& a,
                                       const Vector<Number, Whole>& b) {
    Vector<Number, Whole> out;
    LOBBYNET_EACH_PART out.v[i] = a.v[i] * b.v[i];
    return out;
}
template <class Number, class Whole>
inline Vector<Number, Whole> operator/(const Vector<Number, Whole>& a,
                                       const Vector<Number, Whole>& b) {
    Vector<Number, Whole> out;
    LOBBYNET_EACH_PART out.v[i] = a.v[i] / b.v[i];
    return out;
}
#undef LOBBYNET_EACH_PART

#endif

/// In a fixed order, so that every instruction set rounds alike.
inline double sum_of(Doubles x) {
    alignas(64) double v[8];
    store(v, x);
    return ((v[0] + v[4]) + (v[2] + v[6])) + ((v[1] + v[5]) + (v[3] + v[7]));
}
inline double sum_of(Floats x) {
    alignas(64) float v[16];
    store(v, x);
    double sum = 0;
    for (const float value : v) sum += value;
    return sum;
}

}  // namespace
}  // namespace lobbynet
