#include "layouts/stress.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <queue>

#include "layouts/placement.hpp"

namespace lobbynet {
namespace {

using Adjacency = std::vector<std::vector<std::uint32_t>>;

std::vector<std::vector<std::uint32_t>> components_of(const Adjacency& near) {
    std::vector<std::vector<std::uint32_t>> out;
    std::vector<bool> seen(near.size(), false);
    for (std::uint32_t start = 0; start < near.size(); ++start) {
        if (seen[start]) continue;
        out.emplace_back(1, start);
        seen[start] = true;
        for (std::size_t i = 0; i < out.back().size(); ++i) {
            for (const auto other : near[out.back()[i]]) {
                if (!seen[other]) {
                    seen[other] = true;
                    out.back().push_back(other);
                }
            }
        }
    }
    std::ranges::stable_sort(out, std::greater{}, &std::vector<std::uint32_t>::size);
    return out;
}

std::vector<std::uint16_t> distances_from(const Adjacency& near, std::uint32_t source) {
    std::vector<std::uint16_t> out(near.size(), std::numeric_limits<std::uint16_t>::max());
    std::vector<std::uint32_t> queue{source};
    out[source] = 0;
    for (std::size_t i = 0; i < queue.size(); ++i) {
        for (const auto other : near[queue[i]]) {
            if (out[other] != std::numeric_limits<std::uint16_t>::max()) continue;
            out[other] = static_cast<std::uint16_t>(out[queue[i]] + 1);
            queue.push_back(other);
        }
    }
    return out;
}

/// One connected component; points by position in `members`.
std::vector<Point> lay_out(const Adjacency& near, const std::vector<std::uint32_t>& members,
                           double step) {
    struct Pair {
        std::uint32_t i;
        std::uint32_t j;
        double wanted;
    };
    std::vector<Pair> pairs;
    double longest = 1;
    for (std::uint32_t i = 0; i < members.size(); ++i) {
        const auto distance = distances_from(near, members[i]);
        for (std::uint32_t j = i + 1; j < members.size(); ++j) {
            pairs.push_back({i, j, static_cast<double>(distance[members[j]])});
            longest = std::max(longest, pairs.back().wanted);
        }
    }
    Dice dice(members.size());
    std::vector<Point> at(members.size());
    for (auto& point : at) point = {dice.unit() * longest, dice.unit() * longest};
    constexpr int rounds = 40;
    constexpr double least = 0.02;
    const double first = longest * longest;
    const double decay = std::log(first / least) / (rounds - 1);
    for (int round = 0; round < rounds; ++round) {
        const double eta = first * std::exp(-decay * round);
        for (std::size_t k = pairs.size(); k > 1; --k)
            std::swap(pairs[k - 1], pairs[dice.below(static_cast<std::uint32_t>(k))]);
        for (const auto& [i, j, wanted] : pairs) {
            const double mu = std::min(1.0, eta / (wanted * wanted));
            const double dx = at[i].x - at[j].x;
            const double dy = at[i].y - at[j].y;
            const double length = std::max(1e-9, std::sqrt(dx * dx + dy * dy));
            const double move = mu * (length - wanted) / 2 / length;
            at[i].x -= move * dx;
            at[i].y -= move * dy;
            at[j].x += move * dx;
            at[j].y += move * dy;
        }
    }
    // the longest extent lies along the paper: turn by the first principal axis
    Point mean;
    for (const auto& p : at) {
        mean.x += p.x / static_cast<double>(at.size());
        mean.y += p.y / static_cast<double>(at.size());
    }
    double xx = 0;
    double xy = 0;
    double yy = 0;
    for (auto& p : at) {
        p = {p.x - mean.x, p.y - mean.y};
        xx += p.x * p.x;
        xy += p.x * p.y;
        yy += p.y * p.y;
    }
    const double angle = 0.5 * std::atan2(2 * xy, xx - yy);
    for (auto& p : at) {
        p = {(p.x * std::cos(angle) + p.y * std::sin(angle)) * step,
             (p.y * std::cos(angle) - p.x * std::sin(angle)) * step};
    }
    return at;
}

}  // namespace

std::vector<Point> stress_layout(const Adjacency& near, double step, double aspect) {
    std::vector<Point> out(near.size());
    struct Block {
        const std::vector<std::uint32_t>* members;
        std::vector<Point> at;
        double width;
        double height;
    };
    const auto components = components_of(near);
    std::vector<Block> blocks;
    double area = 0;
    double widest = 0;
    for (const auto& members : components) {
        auto at = lay_out(near, members, step);
        double left = 0;
        double right = 0;
        double bottom = 0;
        double top = 0;
        for (const auto& p : at) {
            left = std::min(left, p.x);
            right = std::max(right, p.x);
            bottom = std::min(bottom, p.y);
            top = std::max(top, p.y);
        }
        for (auto& p : at) p = {p.x - left, p.y - bottom};
        blocks.push_back({&members, std::move(at), right - left + step, top - bottom + step * 0.6});
        area += blocks.back().width * blocks.back().height;
        widest = std::max(widest, blocks.back().width);
    }
    const double shelf = std::max(widest, std::sqrt(area * aspect * 1.1));
    double x = 0;
    double y = 0;
    double height = 0;
    for (const auto& block : blocks) {
        if (x > 0 && x + block.width > shelf + 1e-9) {
            x = 0;
            y -= height;
            height = 0;
        }
        for (std::size_t i = 0; i < block.members->size(); ++i)
            out[(*block.members)[i]] = {x + block.at[i].x, y - block.height + block.at[i].y};
        x += block.width;
        height = std::max(height, block.height);
    }
    return out;
}

}  // namespace lobbynet
