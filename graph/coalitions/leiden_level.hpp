// One level of Leiden: a graph whose vertices are parts of a network, and how to make the next.
//
// Every quality function here is   sum over communities of  W(c) - lambda * pairs(c),   W(c) the
// strength of the ties inside, and `pairs` the product of masses:
//   one mass   pairs(c) = M(c)^2 / 2     modularity: mass = strength of a vertex, lambda = gamma/2m
//                                        CPM: mass = number of vertices, lambda = gamma
//   two masses pairs(c) = R(c) * B(c)    Barber: the strengths of either side, lambda = gamma/m
// so that moving v into c gains  w(v, c) - lambda * cross(mass(v), mass(c)).
#pragma once

#include <cstdint>
#include <numeric>
#include <span>
#include <utility>
#include <vector>

namespace lobbynet::leiden {

struct OneMass {
    double x = 0;
    OneMass& operator+=(OneMass o) { return x += o.x, *this; }
    OneMass& operator-=(OneMass o) { return x -= o.x, *this; }
    friend OneMass operator-(OneMass a, OneMass b) { return a -= b; }
    friend double cross(OneMass a, OneMass b) { return a.x * b.x; }
};

struct TwoMasses {
    double r = 0;
    double b = 0;
    TwoMasses& operator+=(TwoMasses o) { return r += o.r, b += o.b, *this; }
    TwoMasses& operator-=(TwoMasses o) { return r -= o.r, b -= o.b, *this; }
    friend TwoMasses operator-(TwoMasses a, TwoMasses b) { return a -= b; }
    friend double cross(TwoMasses a, TwoMasses b) { return a.r * b.b + a.b * b.r; }
};

/// A weighted graph without loops, both arcs of a tie stored. `weight` is empty when all are 1.
template <class Mass>
struct Level {
    std::span<const std::uint32_t> first;
    std::span<const std::uint32_t> target;
    std::span<const double> weight;
    std::vector<Mass> mass;

    // what the spans above look at, but for the lowest level, which is the caller's
    std::vector<std::uint32_t> own_first;
    std::vector<std::uint32_t> own_target;
    std::vector<double> own_weight;

    double weight_of(std::uint32_t arc) const { return weight.empty() ? 1.0 : weight[arc]; }
    std::uint32_t size() const { return static_cast<std::uint32_t>(mass.size()); }
};

using Labels = std::vector<std::uint32_t>;

/// Vertices by label.
struct Buckets {
    std::vector<std::uint32_t> order;
    std::vector<std::uint32_t> starts;
    std::span<std::uint32_t> of(std::uint32_t label) {
        return std::span(order).subspan(starts[label], starts[label + 1] - starts[label]);
    }
    std::span<const std::uint32_t> of(std::uint32_t label) const {
        return std::span(order).subspan(starts[label], starts[label + 1] - starts[label]);
    }
};

inline Buckets sorted_by(const Labels& label, std::uint32_t labels) {
    Buckets out{std::vector<std::uint32_t>(label.size()),
                std::vector<std::uint32_t>(labels + 1, 0)};
    for (const auto c : label) ++out.starts[c + 1];
    std::partial_sum(out.starts.begin(), out.starts.end(), out.starts.begin());
    auto next = out.starts;
    for (std::uint32_t v = 0; v < label.size(); ++v) out.order[next[label[v]]++] = v;
    return out;
}

/// The same graph with its vertices numbered by community, so that the later phases read memory
/// in order. `order` becomes the old number of each vertex; `community` is permuted alike.
template <class Mass>
Level<Mass> regroup(const Level<Mass>& level, Labels& community, Labels& order) {
    const std::uint32_t n = level.size();
    order = sorted_by(community, n).order;
    Labels position(n);
    Labels permuted(n);
    for (std::uint32_t i = 0; i < n; ++i) {
        position[order[i]] = i;
        permuted[i] = community[order[i]];
    }
    community = std::move(permuted);
    Level<Mass> out;
    out.mass.reserve(n);
    out.own_first.reserve(n + 1);
    out.own_first.push_back(0);
    out.own_target.reserve(level.target.size());
    out.own_weight.reserve(level.weight.size());
    for (const std::uint32_t v : order) {
        out.mass.push_back(level.mass[v]);
        for (std::uint32_t a = level.first[v]; a < level.first[v + 1]; ++a)
            out.own_target.push_back(position[level.target[a]]);
        if (!level.weight.empty()) {
            const auto weights =
                level.weight.subspan(level.first[v], level.first[v + 1] - level.first[v]);
            out.own_weight.insert(out.own_weight.end(), weights.begin(), weights.end());
        }
        out.own_first.push_back(static_cast<std::uint32_t>(out.own_target.size()));
    }
    out.first = out.own_first;
    out.target = out.own_target;
    out.weight = out.own_weight;
    return out;
}

/// One vertex for each label of `part`; `part` becomes the map to them, `community` (which `part`
/// refines) their labels. Parts of one community get neighbouring numbers.
template <class Mass>
Level<Mass> aggregate(const Level<Mass>& level, Labels& part, Labels& community) {
    const std::uint32_t n = level.size();
    constexpr std::uint32_t none = ~0U;
    Labels number(n, none);
    Labels upper_community;
    std::uint32_t count = 0;
    std::uint32_t rank = none;
    std::uint32_t last = none;
    for (const std::uint32_t v : sorted_by(community, n).order) {
        if (community[v] != last) {
            last = community[v];
            ++rank;
        }
        if (number[part[v]] != none) continue;
        number[part[v]] = count++;
        upper_community.push_back(rank);
    }
    for (auto& p : part) p = number[p];
    const Buckets members = sorted_by(part, count);

    Level<Mass> upper;
    upper.mass.resize(count);
    upper.own_first.reserve(count + 1);
    upper.own_first.push_back(0);
    upper.own_target.reserve(level.target.size());
    upper.own_weight.reserve(level.target.size());
    std::vector<double> towards(count, 0.0);
    std::vector<std::uint32_t> neighbours(n + 1);
    for (std::uint32_t p = 0; p < count; ++p) {
        std::uint32_t touched = 0;
        for (const std::uint32_t v : members.of(p)) {
            upper.mass[p] += level.mass[v];
            for (std::uint32_t a = level.first[v]; a < level.first[v + 1]; ++a) {
                const std::uint32_t q = part[level.target[a]];
                neighbours[touched] = q;
                touched += towards[q] == 0 ? 1 : 0;
                towards[q] += level.weight_of(a);
            }
        }
        for (std::uint32_t i = 0; i < touched; ++i) {
            const std::uint32_t q = neighbours[i];
            if (q != p) {
                upper.own_target.push_back(q);
                upper.own_weight.push_back(towards[q]);
            }
            towards[q] = 0;
        }
        upper.own_first.push_back(static_cast<std::uint32_t>(upper.own_target.size()));
    }
    upper.first = upper.own_first;
    upper.target = upper.own_target;
    upper.weight = upper.own_weight;
    community = std::move(upper_community);
    return upper;
}

}  // namespace lobbynet::leiden
