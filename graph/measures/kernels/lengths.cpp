#include "graph/measures/kernels/lengths.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>
#include <utility>

namespace lobbynet {
namespace {

struct Fraction {
    std::int64_t above = 0;
    std::int64_t below = 1;
};

constexpr std::int64_t largest_part = 1'000'000;
// 2^49: sums stay exact, with room for the rounding of scale / strength.
constexpr double exact_limit = 562949953421312.0;

/// The first continued fraction that rounds to `value` (within 4 units in its last place).
std::optional<Fraction> fraction_of(double value) {
    std::int64_t above = 1, above_before = 0;
    std::int64_t below = 0, below_before = 1;
    double rest = value;
    while (rest < 1e15) {
        const double whole = std::floor(rest);
        if (whole > static_cast<double>(largest_part)) return std::nullopt;
        const auto part = static_cast<std::int64_t>(whole);
        above_before = std::exchange(above, part * above + above_before);
        below_before = std::exchange(below, part * below + below_before);
        if (above > largest_part || below > largest_part) return std::nullopt;
        const double back = static_cast<double>(above) / static_cast<double>(below);
        if (std::abs(back - value) <= value * 8.9e-16) return Fraction{above, below};
        rest = 1 / (rest - whole);
    }
    return std::nullopt;
}

/// Scale s such that every s * below / above is an integer, without a common factor; or nothing.
std::optional<double> exact_scale(const std::vector<double>& strengths, Vertex n) {
    std::vector<Fraction> fractions;
    double multiple = 1;  // of all numerators of the strengths: the denominators of the lengths
    for (const double strength : strengths) {
        const auto fraction = fraction_of(strength);
        if (!fraction) return std::nullopt;
        const auto old = static_cast<std::int64_t>(multiple);
        multiple *= static_cast<double>(fraction->above / std::gcd(old, fraction->above));
        if (multiple > exact_limit) return std::nullopt;
        fractions.push_back(*fraction);
    }
    std::int64_t common = 0;
    double longest = 0;
    for (const Fraction& f : fractions) {
        const double length =
            multiple / static_cast<double>(f.above) * static_cast<double>(f.below);
        if (length > exact_limit) return std::nullopt;
        longest = std::max(longest, length);
        common = std::gcd(common, static_cast<std::int64_t>(length));
    }
    const double scale = multiple / static_cast<double>(std::max<std::int64_t>(common, 1));
    if (longest / static_cast<double>(common) * n > exact_limit) return std::nullopt;
    return scale;
}

}  // namespace

ArcLengths arc_lengths(const Arcs& arcs) {
    ArcLengths out;
    if (arcs.strength.empty()) return out;
    std::vector<double> different(arcs.strength.begin(), arcs.strength.end());
    std::ranges::sort(different);
    different.erase(std::unique(different.begin(), different.end()), different.end());
    const auto scale = exact_scale(different, arcs.size());
    out.length.reserve(arcs.strength.size());
    for (const double strength : arcs.strength) {
        const double length = scale.value_or(1) * length_of({strength}).value;
        out.length.push_back(scale ? std::round(length) : length);
    }
    if (scale) {
        out.unit = 1 / *scale;
    } else {
        out.tolerance = 1e-10;
    }
    return out;
}

}  // namespace lobbynet
