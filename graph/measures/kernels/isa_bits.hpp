// 512 bits, for isa_body.hpp: in one register, or in several where they are narrower.
#pragma once

#include <cstdint>

#if defined(__AVX512F__)
#include <immintrin.h>
#endif

namespace lobbynet {
namespace {

#if defined(__AVX512F__)

struct Bits {
    __m512i v;
};
inline Bits load_bits(const std::uint64_t* p) { return {_mm512_load_si512(p)}; }
inline void store_bits(std::uint64_t* p, const Bits& x) { _mm512_store_si512(p, x.v); }
inline Bits operator|(const Bits& a, const Bits& b) { return {_mm512_or_si512(a.v, b.v)}; }
inline Bits operator^(const Bits& a, const Bits& b) { return {_mm512_xor_si512(a.v, b.v)}; }
inline bool same(const Bits& a, const Bits& b) { return _mm512_cmpneq_epi64_mask(a.v, b.v) == 0; }
inline std::uint32_t bits_set(const Bits& x) {
    // not _mm512_reduce_add_epi64: GCC 12 warns about its own header
    alignas(64) std::uint64_t counts[8];
    _mm512_store_si512(counts, _mm512_popcnt_epi64(x.v));
    return static_cast<std::uint32_t>(((counts[0] + counts[1]) + (counts[2] + counts[3])) +
                                      ((counts[4] + counts[5]) + (counts[6] + counts[7])));
}

#else

#if defined(__AVX2__)
typedef std::uint64_t Word __attribute__((vector_size(32)));
#else
typedef std::uint64_t Word __attribute__((vector_size(16)));
#endif
inline constexpr int words = 64 / sizeof(Word);

struct Bits {
    Word v[words];
};

#define LOBBYNET_EACH_WORD _Pragma("GCC unroll 4") for (int i = 0; i < words; ++i)
inline Bits load_bits(const std::uint64_t* p) {
    Bits out;
    LOBBYNET_EACH_WORD out.v[i] = reinterpret_cast<const Word*>(p)[i];
    return out;
}
inline void store_bits(std::uint64_t* p, const Bits& x) {
    LOBBYNET_EACH_WORD reinterpret_cast<Word*>(p)[i] = x.v[i];
}
inline Bits operator|(const Bits& a, const Bits& b) {
    Bits out;
    LOBBYNET_EACH_WORD out.v[i] = a.v[i] | b.v[i];
    return out;
}
inline Bits operator^(const Bits& a, const Bits& b) {
    Bits out;
    LOBBYNET_EACH_WORD out.v[i] = a.v[i] ^ b.v[i];
    return out;
}
inline bool same(const Bits& a, const Bits& b) {
    Word differ = a.v[0] ^ b.v[0];
    LOBBYNET_EACH_WORD differ |= a.v[i] ^ b.v[i];
    std::uint64_t any = 0;
    for (unsigned w = 0; w < sizeof(Word) / 8; ++w) any |= differ[w];
    return any == 0;
}
inline std::uint32_t bits_set(const Bits& x) {
    std::uint32_t count = 0;
    LOBBYNET_EACH_WORD {
        for (unsigned w = 0; w < sizeof(Word) / 8; ++w)
            count += static_cast<std::uint32_t>(__builtin_popcountll(x.v[i][w]));
    }
    return count;
}
#undef LOBBYNET_EACH_WORD

#endif

inline Bits& operator|=(Bits& a, const Bits& b) { return a = a | b; }

}  // namespace
}  // namespace lobbynet
