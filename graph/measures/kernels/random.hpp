// Random numbers that are the same on every machine, in streams that do not depend on each other,
// so that batch 7 draws the same whichever thread runs it.
#pragma once

#include <cstdint>

namespace lobbynet {

/// splitmix64 (Steele, Lea & Flood, OOPSLA 2014).
class Random {
 public:
    Random(std::uint64_t seed, std::uint64_t stream)
        : state_(mix(seed) ^ mix(~stream * 0x9E3779B97F4A7C15ULL)) {}

    std::uint64_t next() { return mix(state_ += 0x9E3779B97F4A7C15ULL); }
    /// 0 <= x < 1
    double unit() { return static_cast<double>(next() >> 11U) * 0x1.0p-53; }
    /// 0 <= k < n, for n up to 2^32: the bias is below 2^-32
    std::uint32_t below(std::uint64_t n) {
        return static_cast<std::uint32_t>(((next() >> 32U) * n) >> 32U);
    }

 private:
    static std::uint64_t mix(std::uint64_t z) {
        z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31U);
    }
    std::uint64_t state_;
};

}  // namespace lobbynet
