// SeededRandom numbers that are the same on every platform for the same seed.
#pragma once

#include <cstdint>
#include <span>
#include <utility>

namespace lobbynet {

/// splitmix64 (Steele, Lea & Flood, OOPSLA 2014, doi:10.1145/2660193.2660195).
class SeededRandom {
 public:
    explicit SeededRandom(std::uint64_t seed) : state_(seed) {}
    std::uint64_t next() {
        std::uint64_t z = (state_ += 0x9E3779B97F4A7C15ULL);
        z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31U);
    }
    /// In [0, 1).
    double unit() { return static_cast<double>(next() >> 11U) * 0x1.0p-53; }
    /// In [0, n), n > 0: multiply and shift; the bias is below n / 2^32.
    std::uint32_t below(std::uint32_t n) {
        return static_cast<std::uint32_t>(((next() >> 32U) * n) >> 32U);
    }
    template <class T>
    void shuffle(std::span<T> values) {
        for (std::size_t i = values.size(); i > 1; --i)
            std::swap(values[i - 1], values[below(static_cast<std::uint32_t>(i))]);
    }

 private:
    std::uint64_t state_;
};

}  // namespace lobbynet
