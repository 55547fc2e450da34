// Writes the benchmark networks as edge lists: generate S|M|L FILE.tsv
//
//   S     300 vertices     1,500 ties  heavy-tailed
//   M  12,000 vertices    60,000 ties  two-mode (2,000 x 10,000), both sides heavy-tailed
//   L 400,000 vertices 1,700,000 ties  communities of 20 to 2,000 vertices, four ties in five
//   inside
//
// Tab-separated, header Source and Target, vertices as numbers from 0, no vertex without a tie, no
// pair twice. Seeds are fixed and the generator is our own, so the bytes are the same everywhere.
#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

namespace {

/// splitmix64 (Steele, Lea & Flood, OOPSLA 2014).
class Random {
 public:
    explicit Random(std::uint64_t seed) : state_(seed) {}
    std::uint64_t next() {
        std::uint64_t z = (state_ += 0x9E3779B97F4A7C15ULL);
        z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31U);
    }
    double unit() { return static_cast<double>(next() >> 11U) * 0x1.0p-53; }
    std::uint32_t below(std::uint32_t n) { return static_cast<std::uint32_t>(unit() * n); }

 private:
    std::uint64_t state_;
};

/// Draws 0 .. n - 1 with weight (i + shift)^-exponent.
class Zipf {
 public:
    Zipf(std::uint32_t n, double exponent, double shift) {
        double total = 0;
        for (std::uint32_t i = 0; i < n; ++i)
            sums_.push_back(total += std::pow(i + shift, -exponent));
    }
    std::uint32_t draw(Random& random) const {
        const double at = random.unit() * sums_.back();
        const auto it = std::upper_bound(sums_.begin(), sums_.end(), at);
        return std::min(static_cast<std::uint32_t>(it - sums_.begin()),
                        static_cast<std::uint32_t>(sums_.size() - 1));
    }

 private:
    std::vector<double> sums_;
};

class Ties {
 public:
    bool add(std::uint32_t a, std::uint32_t b) {
        if (a == b) return false;
        const auto key = (std::uint64_t{std::min(a, b)} << 32U) | std::max(a, b);
        if (!seen_.insert(key).second) return false;
        ties_.emplace_back(a, b);
        return true;
    }
    std::size_t size() const { return ties_.size(); }
    bool write(const char* file) const {
        std::string text = "Source\tTarget\n";
        char number[16];
        const auto put = [&](std::uint32_t value, char after) {
            text.append(number, std::to_chars(number, number + sizeof number, value).ptr);
            text += after;
        };
        for (const auto& [a, b] : ties_) {
            put(a, '\t');
            put(b, '\n');
        }
        std::ofstream out(file, std::ios::binary);
        return static_cast<bool>(out.write(text.data(), static_cast<std::streamsize>(text.size())));
    }

 private:
    std::unordered_set<std::uint64_t> seen_;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> ties_;
};

Ties small() {
    Random random(1);
    const Zipf who(300, 0.6, 3);
    Ties ties;
    for (std::uint32_t v = 0; v < 300; ++v)
        while (!ties.add(v, who.draw(random))) continue;
    while (ties.size() < 1'500) ties.add(who.draw(random), who.draw(random));
    return ties;
}

Ties medium() {
    constexpr std::uint32_t themes = 2'000;
    constexpr std::uint32_t others = 10'000;
    Random random(2);
    const Zipf theme(themes, 0.9, 4);
    const Zipf other(others, 0.9, 10);
    Ties ties;
    for (std::uint32_t t = 0; t < themes; ++t)
        while (!ties.add(t, themes + other.draw(random))) continue;
    for (std::uint32_t o = 0; o < others; ++o) ties.add(theme.draw(random), themes + o);
    while (ties.size() < 60'000) ties.add(theme.draw(random), themes + other.draw(random));
    return ties;
}

Ties large() {
    constexpr std::uint32_t n = 400'000;
    Random random(3);
    struct Community {
        std::uint32_t first;
        std::uint32_t size;
    };
    std::vector<Community> communities;
    std::vector<std::uint32_t> community_of(n);
    for (std::uint32_t first = 0; first < n;) {
        const double size = 20 / std::pow(1 - random.unit() * 0.97, 0.9);
        const auto taken = std::min({static_cast<std::uint32_t>(size), 2'000U, n - first});
        for (std::uint32_t i = 0; i < taken; ++i)
            community_of[first + i] = static_cast<std::uint32_t>(communities.size());
        communities.push_back({first, taken});
        first += taken;
    }
    // the first members of a community are its hubs; numbers are shuffled on the way out
    std::vector<std::uint32_t> number(n);
    for (std::uint32_t v = 0; v < n; ++v) number[v] = v;
    for (std::uint32_t v = n - 1; v > 0; --v) std::swap(number[v], number[random.below(v + 1)]);
    const auto member = [&](const Community& c) {
        const double u = random.unit();
        return c.first + static_cast<std::uint32_t>(u * u * c.size);
    };
    const Zipf anyone(n, 0.75, 50);
    std::vector<std::uint32_t> by_weight(n);
    for (std::uint32_t v = 0; v < n; ++v) by_weight[v] = v;
    for (std::uint32_t v = n - 1; v > 0; --v)
        std::swap(by_weight[v], by_weight[random.below(v + 1)]);
    Ties ties;
    const auto add_tie = [&](std::uint32_t v) {
        const bool inside = random.unit() < 0.8;
        const std::uint32_t w =
            inside ? member(communities[community_of[v]]) : by_weight[anyone.draw(random)];
        return ties.add(number[v], number[w]);
    };
    for (std::uint32_t v = 0; v < n; ++v)
        while (!add_tie(v)) continue;
    while (ties.size() < 1'700'000) add_tie(by_weight[anyone.draw(random)]);
    return ties;
}

}  // namespace

int main(int argc, char** argv) {
    const std::string_view which = argc == 3 ? argv[1] : "";
    if (which != "S" && which != "M" && which != "L") {
        std::fputs("usage: generate S|M|L FILE.tsv\n", stderr);
        return 2;
    }
    const Ties ties = which == "S" ? small() : which == "M" ? medium() : large();
    if (!ties.write(argv[2])) {
        std::fprintf(stderr, "cannot write %s\n", argv[2]);
        return 1;
    }
    return 0;
}
