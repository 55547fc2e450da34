// Exact weighted set cover by branch and bound.
//
// Branches on the target that fewest choices still touch; the i-th branch takes the i-th of these
// and rules out those before it, so that every cover comes up exactly once. What is left to pay is
// bounded from below by the Lagrangian dual of the covering constraints
//   L(y) = sum_e y_e + sum_j min(0, r_j),   r_j = c_j - sum_{e in S_j} y_e,   y >= 0
// after a few subgradient steps from the multipliers of the node above (Held, Wolfe & Crowder 1974,
// doi:10.1007/BF01580223); L + r_j above what may be paid rules a choice out below that node.
// While the optimum is looked for, a choice whose targets another touches for no more goes too;
// while optimal covers are counted, choices that touch the same are counted together instead.
#pragma once

#include <algorithm>
#include <cmath>
#include <functional>
#include <vector>

#include "graph/coalitions/cover_bits.hpp"
#include "graph/measures/measure.hpp"

namespace lobbynet::cover {

template <std::size_t Words>
class CoverSearch {
 public:
    using Target = Bits<Words>;
    using Choices = std::vector<Choice<Words>>;
    using Path = std::vector<std::uint32_t>;  ///< families

    CoverSearch(std::uint32_t targets, Families& families, const Monitor& monitor)
        : targets_(targets), families_(families), monitor_(monitor) {}

    /// A cheapest cover of `target` that costs at most `most`; its families go to `found`. Returns
    /// its cost, or most + 1 where none was found.
    Cost cheapest(const Target& target, const Choices& choices, Cost most,
                  std::uint64_t most_nodes) {
        begin(most_nodes, most);
        found.clear();
        on_cover_ = [this](Cost cost, std::uint64_t) {
            may_pay_ = cost - 1;
            found = path_;
        };
        counting_ = false;
        if (most > 0) search(target, choices, start(target, choices), 0);
        return may_pay_ + 1;
    }

    /// Every cover of `target` that costs exactly `cost`, the least there is: their number, and a
    /// visit for each group of them that differ in alike candidates only.
    std::uint64_t count(const Target& target, const Choices& choices, Cost cost,
                        std::uint64_t most_nodes, const std::function<void(const Path&)>& visit) {
        begin(most_nodes, cost);
        std::uint64_t total = 0;
        on_cover_ = [&](Cost, std::uint64_t times) {
            total += times;
            visit(path_);
        };
        counting_ = true;
        search(target, choices, start(target, choices), 0);
        return total;
    }

    Path found;
    bool complete = true;   ///< or the nodes did not suffice
    double root_bound = 0;  ///< L at the root of the last search

 private:
    using Multipliers = std::vector<double>;
    static constexpr int steps = 25;
    static constexpr int root_steps = 200;
    static constexpr double slack = 1e-6;  ///< far above rounding, far below 1

    void begin(std::uint64_t most_nodes, Cost most) {
        nodes_left_ = most_nodes;
        may_pay_ = most;
        complete = true;
        path_.clear();
        times_.assign(1, 1);
    }

    /// Multipliers to begin with: each target at the best price a choice offers.
    Multipliers start(const Target& target, const Choices& choices) const {
        Multipliers y(targets_, 0);
        target.each([&](std::uint32_t e) {
            double best = 0;
            for (const auto& c : choices) {
                if (!c.touches.has(e)) continue;
                const double price = static_cast<double>(c.cost) / c.touches.count();
                best = best == 0 ? price : std::min(best, price);
            }
            y[e] = best;
        });
        return y;
    }

    void search(const Target& target, Choices choices, Multipliers y, Cost paid);
    double bound(const Target& target, const Choices& choices, Multipliers& y, double enough,
                 int most_steps);
    void drop_dominated(Choices& choices) const;
    void join_alike(Choices& choices);

    std::uint32_t targets_;
    Families& families_;
    const Monitor& monitor_;
    std::function<void(Cost, std::uint64_t)> on_cover_;
    bool counting_ = false;
    Cost may_pay_ = 0;
    std::uint64_t nodes_left_ = 0;
    Path path_;
    std::vector<std::uint64_t> times_;  ///< along the path: product of the choices' `alike`
    std::vector<double> reduced_;       ///< r_j at the best multipliers of the last bound()
};

template <std::size_t Words>
void CoverSearch<Words>::search(const Target& target, Choices choices, Multipliers y, Cost paid) {
    if (!target.any()) {
        on_cover_(paid, times_.back());
        return;
    }
    if (nodes_left_ == 0) {
        complete = false;
        return;
    }
    if (--nodes_left_ % 1024 == 0) monitor_.check();
    const bool at_root = path_.empty();
    const Families::Scope scope(families_);
    if (counting_) {
        join_alike(choices);
    } else {
        drop_dominated(choices);
    }
    if (choices.empty() || paid >= may_pay_) return;

    // one more and no other: no bound needed
    const Cost least = std::ranges::min_element(choices, {}, &Choice<Words>::cost)->cost;
    if (may_pay_ - paid < 2 * least) {
        for (const auto& c : choices) {
            if (c.touches != target || paid + c.cost > may_pay_) continue;
            path_.push_back(c.family);
            on_cover_(paid + c.cost, times_.back() * c.alike);
            path_.pop_back();
        }
        return;
    }

    const auto left = [&] { return static_cast<double>(may_pay_ - paid); };
    const double least_left = bound(target, choices, y, left() + 1, at_root ? root_steps : steps);
    if (at_root) root_bound = least_left;
    if (std::ceil(least_left - slack) <= left()) {
        Choices kept;
        std::vector<double> price;
        std::vector<std::uint32_t> touched(targets_, 0);
        for (std::size_t j = 0; j < choices.size(); ++j) {
            const double with_it = least_left + std::max(0.0, reduced_[j]);
            if (std::ceil(with_it - slack) > left()) continue;
            choices[j].touches.each([&](std::uint32_t e) { ++touched[e]; });
            kept.push_back(choices[j]);
            price.push_back(reduced_[j]);
        }
        std::uint32_t rarest = targets_;
        target.each([&](std::uint32_t e) {
            if (rarest == targets_ || touched[e] < touched[rarest]) rarest = e;
        });
        std::vector<std::uint32_t> branches;
        for (std::uint32_t j = 0; j < kept.size(); ++j) {
            if (kept[j].touches.has(rarest)) branches.push_back(j);
        }
        std::ranges::stable_sort(branches, {}, [&](std::uint32_t j) { return price[j]; });
        std::vector<bool> out(kept.size(), false);
        for (const std::uint32_t j : branches) {
            out[j] = true;
            if (paid + kept[j].cost > may_pay_) continue;
            const Target rest = target - kept[j].touches;
            Choices below;
            for (std::uint32_t k = 0; k < kept.size(); ++k) {
                if (out[k]) continue;
                auto c = kept[k];
                c.touches = c.touches & rest;
                if (c.touches.any()) below.push_back(c);
            }
            path_.push_back(kept[j].family);
            times_.push_back(times_.back() * kept[j].alike);
            search(rest, std::move(below), y, paid + kept[j].cost);
            times_.pop_back();
            path_.pop_back();
        }
    }
}

template <std::size_t Words>
double CoverSearch<Words>::bound(const Target& target, const Choices& choices, Multipliers& y,
                                 double enough, int most_steps) {
    Multipliers best_y = y;
    double best = -1;
    double scale = 1;
    int stalled = 0;
    std::vector<double> price(choices.size());
    std::vector<int> surplus(targets_);
    for (int step = 0; step < most_steps; ++step) {
        double value = 0;
        target.each([&](std::uint32_t e) {
            value += y[e];
            surplus[e] = 1;
        });
        for (std::size_t j = 0; j < choices.size(); ++j) {
            double r = static_cast<double>(choices[j].cost);
            choices[j].touches.each([&](std::uint32_t e) { r -= y[e]; });
            price[j] = r;
            if (r >= 0) continue;
            value += r;
            choices[j].touches.each([&](std::uint32_t e) { --surplus[e]; });
        }
        if (step == 0 || value > best) {
            stalled = value > best + 1e-3 ? 0 : stalled + 1;
            best = value;
            best_y = y;
            reduced_ = price;
        } else {
            ++stalled;
        }
        if (stalled >= 3) {
            scale *= 0.6;
            stalled = 0;
        }
        if (best > enough - 1 + slack) break;
        double norm = 0;
        target.each([&](std::uint32_t e) {
            if (surplus[e] > 0 || y[e] > 0) norm += surplus[e] * surplus[e];
        });
        if (norm == 0) break;
        const double length = scale * (enough - value) / norm;
        target.each([&](std::uint32_t e) { y[e] = std::max(0.0, y[e] + length * surplus[e]); });
    }
    y = std::move(best_y);
    return best;
}

template <std::size_t Words>
void CoverSearch<Words>::drop_dominated(Choices& choices) const {
    std::ranges::stable_sort(choices, [](const auto& a, const auto& b) {
        const auto size_a = a.touches.count();
        const auto size_b = b.touches.count();
        return size_a != size_b ? size_a > size_b : a.cost < b.cost;
    });
    Choices kept;
    for (const auto& c : choices) {
        if (std::ranges::none_of(kept, [&](const auto& k) {
                return k.cost <= c.cost && c.touches.is_inside(k.touches);
            })) {
            kept.push_back(c);
        }
    }
    choices = std::move(kept);
}

template <std::size_t Words>
void CoverSearch<Words>::join_alike(Choices& choices) {
    std::ranges::sort(choices, [](const auto& a, const auto& b) {
        return std::tie(a.touches, a.cost, a.family) < std::tie(b.touches, b.cost, b.family);
    });
    std::size_t kept = 0;
    for (const auto& c : choices) {
        if (kept > 0 && choices[kept - 1].touches == c.touches &&
            choices[kept - 1].cost == c.cost) {
            choices[kept - 1].alike += c.alike;
            choices[kept - 1].family = families_.join(choices[kept - 1].family, c.family);
        } else {
            choices[kept++] = c;
        }
    }
    choices.resize(kept);
}

}  // namespace lobbynet::cover
