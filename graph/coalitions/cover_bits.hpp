// Sets of targets as bits, and candidates as the cover searches see them.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <vector>

namespace lobbynet::cover {

using Cost = std::uint64_t;

template <std::size_t Words>
struct Bits {
    std::array<std::uint64_t, Words> word{};

    bool any() const {
        std::uint64_t all = 0;
        for (const auto w : word) all |= w;
        return all != 0;
    }
    std::uint32_t count() const {
        int n = 0;
        for (const auto w : word) n += std::popcount(w);
        return static_cast<std::uint32_t>(n);
    }
    bool has(std::uint32_t i) const { return (word[i / 64] >> (i % 64) & 1U) != 0; }
    void set(std::uint32_t i) { word[i / 64] |= std::uint64_t{1} << (i % 64); }
    bool is_inside(const Bits& other) const { return !(*this - other).any(); }
    friend Bits operator&(Bits a, const Bits& b) {
        for (std::size_t i = 0; i < Words; ++i) a.word[i] &= b.word[i];
        return a;
    }
    friend Bits operator|(Bits a, const Bits& b) {
        for (std::size_t i = 0; i < Words; ++i) a.word[i] |= b.word[i];
        return a;
    }
    friend Bits operator-(Bits a, const Bits& b) {
        for (std::size_t i = 0; i < Words; ++i) a.word[i] &= ~b.word[i];
        return a;
    }
    auto operator<=>(const Bits&) const = default;

    template <class Visit>
    void each(Visit visit) const {
        for (std::size_t i = 0; i < Words; ++i) {
            for (auto w = word[i]; w != 0; w &= w - 1) {
                visit(static_cast<std::uint32_t>(i * 64) +
                      static_cast<std::uint32_t>(std::countr_zero(w)));
            }
        }
    }
};

/// Candidates that touch the same of what is left at the same cost: any one of them will do.
template <std::size_t Words>
struct Choice {
    Bits<Words> touches;
    Cost cost = 1;
    std::uint64_t alike = 1;   ///< how many candidates
    std::uint32_t family = 0;  ///< which: see Families
};

/// Which candidates a choice stands for, as a binary tree: the first `leaves` families are single
/// candidates, each later one is the union of two earlier ones. Used as a stack along the search.
class Families {
 public:
    explicit Families(std::uint32_t leaves) : leaves_(leaves) {}
    std::uint32_t join(std::uint32_t a, std::uint32_t b) {
        joined_.push_back({a, b});
        return leaves_ + static_cast<std::uint32_t>(joined_.size()) - 1;
    }
    /// Forgets, at the end of its life, what was joined during it.
    class Scope {
     public:
        explicit Scope(Families& families) : families_(families), mark_(families.joined_.size()) {}
        Scope(const Scope&) = delete;
        Scope& operator=(const Scope&) = delete;
        ~Scope() { families_.joined_.resize(mark_); }

     private:
        Families& families_;
        std::size_t mark_;
    };
    void members(std::uint32_t family, std::vector<std::uint32_t>& out) const {
        if (family < leaves_) {
            out.push_back(family);
            return;
        }
        members(joined_[family - leaves_].a, out);
        members(joined_[family - leaves_].b, out);
    }

 private:
    struct Pair {
        std::uint32_t a = 0;
        std::uint32_t b = 0;
    };
    std::uint32_t leaves_;
    std::vector<Pair> joined_;
};

}  // namespace lobbynet::cover
