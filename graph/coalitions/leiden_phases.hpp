// The two phases of Leiden that choose, on one level: local moving and refinement.
//
// Memory decides the speed: one record of 16 bytes a community holds both what a move needs to know
// (its mass) and the strength that the vertex at hand has towards it; what the next vertices will
// need is fetched ahead; the queue is a ring of n places, since a vertex is in it at most once.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numeric>
#include <span>
#include <vector>

#include "graph/coalitions/leiden_level.hpp"
#include "graph/coalitions/random.hpp"
#include "graph/measures/measure.hpp"

namespace lobbynet::leiden {

template <class Mass>
class Phases {
 public:
    /// `theta` and `tiny` in units of strength.
    Phases(double lambda, double theta, double tiny, SeededRandom& random, const Monitor& monitor)
        : lambda_(lambda), theta_(theta), tiny_(tiny), random_(random), monitor_(monitor) {}

    /// Moves vertices to the neighbouring community that gains most until none gains. `community`
    /// holds labels below size(). Returns how many vertices moved.
    std::uint64_t move(const Level<Mass>& level, Labels& community) {
        return level.weight.empty() ? move_with<false>(level, community)
                                    : move_with<true>(level, community);
    }
    /// A refinement of `community`: each label is the number of one of its vertices. Within a
    /// community, vertices that are well connected to it merge, starting from singletons, with
    /// parts that are so too; which part is drawn with probability ~ exp(gain / theta).
    Labels refine(const Level<Mass>& level, const Labels& community) {
        return level.weight.empty() ? refine_with<false>(level, community)
                                    : refine_with<true>(level, community);
    }

 private:
    struct Record {
        double weight = 0;  ///< of the vertex at hand towards this community; 0 between vertices
        Mass mass{};
    };

    template <bool weighted>
    static double weight_of(const Level<Mass>& level, std::uint32_t arc) {
        if constexpr (weighted) return level.weight[arc];
        return 1.0;
    }

    template <bool weighted>
    std::uint64_t move_with(const Level<Mass>& level, Labels& community);
    template <bool weighted>
    Labels refine_with(const Level<Mass>& level, const Labels& community);

    /// 0 .. n - 1 in random order, but in blocks that stay together: neighbours in number are often
    /// neighbours in the graph, and share cache lines.
    void shuffle_blocks(std::vector<std::uint32_t>& values) {
        constexpr std::uint32_t block = 64;
        const auto n = static_cast<std::uint32_t>(values.size());
        std::vector<std::uint32_t> blocks((n + block - 1) / block);
        std::iota(blocks.begin(), blocks.end(), 0U);
        random_.shuffle(std::span(blocks));
        std::uint32_t at = 0;
        for (const std::uint32_t b : blocks) {
            const std::uint32_t begin = at;
            const std::uint32_t end = std::min(n, (b + 1) * block);
            for (std::uint32_t v = b * block; v < end; ++v) values[at++] = v;
            random_.shuffle(std::span(values).subspan(begin, at - begin));
        }
    }

    double lambda_;
    double theta_;
    double tiny_;
    SeededRandom& random_;
    const Monitor& monitor_;

    // scratch, reused from level to level
    std::vector<Record> records_;
    std::vector<std::uint32_t> touched_;
    std::vector<std::uint32_t> members_;
    std::vector<std::uint32_t> queue_;
    std::vector<std::uint8_t> flag_;
    std::vector<double> outside_;
    std::vector<double> chances_;
};

template <class Mass>
template <bool weighted>
std::uint64_t Phases<Mass>::move_with(const Level<Mass>& level, Labels& community) {
    const std::uint32_t n = level.size();
    const auto first = level.first;
    const auto target = level.target;
    records_.assign(n, {});
    members_.assign(n, 0);
    for (std::uint32_t v = 0; v < n; ++v) {
        records_[community[v]].mass += level.mass[v];
        ++members_[community[v]];
    }
    std::vector<std::uint32_t> empty;
    for (std::uint32_t c = n; c-- > 0;) {
        if (members_[c] == 0) empty.push_back(c);
    }
    queue_.resize(n);
    shuffle_blocks(queue_);
    flag_.assign(n, 1);  // is in the queue
    touched_.resize(n + 1);
    std::uint32_t head = 0;
    std::uint32_t waiting = n;
    std::uint64_t moved = 0;
    std::uint32_t until_check = 1;
    std::uint64_t coins = 1;  // random bits, and a last one that says that they are used up
    const auto ahead = [&](std::uint32_t by) {
        const std::uint32_t at = head + by;
        return queue_[at < n ? at : at - n];
    };
    while (waiting > 0) {
        if (--until_check == 0) {
            monitor_.check();
            until_check = 1U << 16U;
        }
        if (n > 16) {
            __builtin_prefetch(&first[ahead(8)]);
            __builtin_prefetch(target.data() + first[ahead(4)]);  // may be the end
            const std::uint32_t soon = ahead(2);
            __builtin_prefetch(&level.mass[soon]);
            __builtin_prefetch(&community[soon]);
            const std::uint32_t end = std::min(first[soon + 1], first[soon] + 12);
            for (std::uint32_t a = first[soon]; a < end; ++a)
                __builtin_prefetch(&community[target[a]]);
            const std::uint32_t next = ahead(1);
            const std::uint32_t next_end = std::min(first[next + 1], first[next] + 12);
            for (std::uint32_t a = first[next]; a < next_end; ++a)
                __builtin_prefetch(&records_[community[target[a]]], 1);
        }
        const std::uint32_t v = queue_[head];
        head = head + 1 < n ? head + 1 : 0;
        --waiting;
        flag_[v] = 0;

        std::uint32_t touched = 0;
        for (std::uint32_t a = first[v]; a < first[v + 1]; ++a) {
            const std::uint32_t c = community[target[a]];
            touched_[touched] = c;
            touched += records_[c].weight == 0 ? 1 : 0;
            records_[c].weight += weight_of<weighted>(level, a);
        }
        const Mass mass = level.mass[v];
        const std::uint32_t from = community[v];
        std::uint32_t best = from;
        double most = records_[from].weight - lambda_ * cross(mass, records_[from].mass - mass);
        const double stay = most;
        // of equals the first or the last, by a coin: so members that could be in either show
        if (coins == 1) coins = random_.next() | 1ULL << 63U;
        const double bias = (coins & 1U) != 0 ? tiny_ : -tiny_;
        coins >>= 1U;
        for (std::uint32_t i = 0; i < touched; ++i) {
            const std::uint32_t c = touched_[i];
            const double gain = records_[c].weight - lambda_ * cross(mass, records_[c].mass);
            records_[c].weight = 0;
            if (gain > most + bias && c != from) {
                most = gain;
                best = c;
            }
        }
        if (most < -tiny_ && members_[from] > 1) {
            most = 0;
            best = empty.back();
        }
        if (best == from || most <= stay + tiny_) continue;
        ++moved;
        records_[from].mass -= mass;
        records_[best].mass += mass;
        if (!empty.empty() && best == empty.back()) empty.pop_back();
        if (--members_[from] == 0) {
            empty.push_back(from);
            records_[from].mass = {};  // no rest of rounding
        }
        ++members_[best];
        community[v] = best;
        for (std::uint32_t a = first[v]; a < first[v + 1]; ++a) {
            const std::uint32_t u = target[a];
            if (flag_[u] != 0 || community[u] == best) continue;
            flag_[u] = 1;
            const std::uint32_t tail = head + waiting++;
            queue_[tail < n ? tail : tail - n] = u;
        }
    }
    return moved;
}

template <class Mass>
template <bool weighted>
Labels Phases<Mass>::refine_with(const Level<Mass>& level, const Labels& community) {
    monitor_.check();
    const std::uint32_t n = level.size();
    const auto first = level.first;
    const auto target = level.target;
    Buckets by_community = sorted_by(community, n);
    Labels part(n);
    std::iota(part.begin(), part.end(), 0U);
    records_.resize(n);
    for (std::uint32_t v = 0; v < n; ++v) records_[v] = {0, level.mass[v]};
    flag_.assign(n, 1);  // is a part of its own
    outside_.resize(n);  // of a part: its strength towards the rest of the community
    touched_.resize(n + 1);
    for (std::uint32_t c = 0; c < n; ++c) {
        const auto members = by_community.of(c);
        if (members.size() < 2) continue;
        Mass whole{};
        for (const std::uint32_t v : members) {
            whole += level.mass[v];
            double inside = 0;
            for (std::uint32_t a = first[v]; a < first[v + 1]; ++a) {
                if (community[target[a]] == c) inside += weight_of<weighted>(level, a);
            }
            outside_[v] = inside;
        }
        const auto well_connected = [&](std::uint32_t p) {
            return outside_[p] + tiny_ >=
                   lambda_ * cross(records_[p].mass, whole - records_[p].mass);
        };
        random_.shuffle(members);
        for (const std::uint32_t v : members) {
            if (flag_[v] == 0 || !well_connected(v)) continue;
            const Mass mass = level.mass[v];
            std::uint32_t touched = 0;
            for (std::uint32_t a = first[v]; a < first[v + 1]; ++a) {
                if (community[target[a]] != c) continue;
                const std::uint32_t p = part[target[a]];
                touched_[touched] = p;
                touched += records_[p].weight == 0 ? 1 : 0;
                records_[p].weight += weight_of<weighted>(level, a);
            }
            // staying alone gains 0 and is one of the choices
            double most = 0;
            chances_.resize(touched);
            for (std::uint32_t i = 0; i < touched; ++i) {
                const std::uint32_t p = touched_[i];
                const double gain = records_[p].weight - lambda_ * cross(mass, records_[p].mass);
                const bool open = gain >= 0 && well_connected(p);
                chances_[i] = open ? gain : -1;
                if (open) most = std::max(most, gain);
            }
            const auto chance = [&](double gain) {
                return gain < 0 || gain < most - 30 * theta_ ? 0.0
                                                             : std::exp((gain - most) / theta_);
            };
            double total = chance(0);
            for (double& value : chances_) {
                value = chance(value);
                total += value;
            }
            double draw = random_.unit() * total;
            std::uint32_t chosen = v;
            for (std::uint32_t i = 0; i < touched; ++i) {
                if (chances_[i] > 0 && (draw -= chances_[i]) < 0) {
                    chosen = touched_[i];
                    break;
                }
            }
            const double towards = records_[chosen].weight;
            for (std::uint32_t i = 0; i < touched; ++i) records_[touched_[i]].weight = 0;
            if (chosen == v) continue;
            part[v] = chosen;
            records_[chosen].mass += mass;
            outside_[chosen] += outside_[v] - 2 * towards;
            flag_[chosen] = 0;
        }
    }
    return part;
}

}  // namespace lobbynet::leiden
