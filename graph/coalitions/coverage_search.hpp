// Maximum coverage under a budget, exactly, by branch and bound.
//
// Branches on which choice comes next in order of worth for its cost; the i-th branch takes the
// i-th and rules out those before it, so that every set comes up exactly once. What can still be
// reached with the budget left is bounded from above by the Lagrangian dual that prices the targets
// (Fisher 1981, doi:10.1287/mnsc.27.1.1),
//   B(y) = sum_e (1 - y_e) + max { sum_j x_j sum_{e in S_j} y_e : sum_j c_j x_j <= left },
// 0 <= y <= 1, with the knapsack in fractions, after a few subgradient steps.
#pragma once

#include <algorithm>
#include <cmath>
#include <functional>
#include <vector>

#include "graph/coalitions/cover_bits.hpp"
#include "graph/measures/measure.hpp"

namespace lobbynet::cover {

template <std::size_t Words>
class CoverageSearch {
 public:
    using Target = Bits<Words>;
    using Choices = std::vector<Choice<Words>>;
    using Path = std::vector<std::uint32_t>;  ///< families

    CoverageSearch(std::uint32_t targets, const Monitor& monitor)
        : targets_(targets), monitor_(monitor) {}

    enum class After : std::uint8_t { stop, go_on };

    /// Visits the sets that touch at least `need` of `target` within `budget`, each once, none with
    /// a member that adds nothing; until `visit` says to stop.
    void search(const Target& target, const Choices& choices, std::uint32_t need, Cost budget,
                std::uint64_t most_nodes, const std::function<After(const Path&, Cost)>& visit) {
        visit_ = visit;
        need_ = need;
        nodes_left_ = most_nodes;
        complete = true;
        stopped_ = false;
        path_.clear();
        node(target, choices, std::vector<double>(targets_, 1.0), 0, 0, budget);
    }

    bool complete = true;  ///< or the nodes did not suffice

 private:
    using Prices = std::vector<double>;
    static constexpr int steps = 12;

    void node(const Target& target, Choices choices, Prices y, std::uint32_t reached, Cost paid,
              Cost left);
    double bound(const Target& target, const Choices& choices, Prices& y, Cost left, double enough);
    /// Orders choices by worth at prices y for their cost, and returns what the budget buys in
    /// fractions; `surplus[e]`: how often e is bought.
    double knapsack(Choices& choices, const Prices& y, Cost left, std::vector<double>& surplus);

    std::uint32_t targets_;
    const Monitor& monitor_;
    std::function<After(const Path&, Cost)> visit_;
    std::uint32_t need_ = 0;
    std::uint64_t nodes_left_ = 0;
    bool stopped_ = false;
    Path path_;
    std::vector<std::pair<double, Choice<Words>>> by_worth_;
};

template <std::size_t Words>
double CoverageSearch<Words>::knapsack(Choices& choices, const Prices& y, Cost left,
                                       std::vector<double>& surplus) {
    by_worth_.clear();
    for (const auto& c : choices) {
        double worth = 0;
        c.touches.each([&](std::uint32_t e) { worth += y[e]; });
        by_worth_.emplace_back(worth / static_cast<double>(c.cost), c);
    }
    std::ranges::sort(by_worth_, [](const auto& a, const auto& b) {
        return a.first != b.first ? a.first > b.first : a.second.family < b.second.family;
    });
    double sum = 0;
    auto room = static_cast<double>(left);
    for (std::size_t j = 0; j < choices.size(); ++j) {
        const auto& [worth, choice] = by_worth_[j];
        choices[j] = choice;
        const double share = std::min(1.0, room / static_cast<double>(choice.cost));
        if (share <= 0) continue;
        room -= share * static_cast<double>(choice.cost);
        sum += share * worth * static_cast<double>(choice.cost);
        choice.touches.each([&](std::uint32_t e) { surplus[e] += share; });
    }
    return sum;
}

template <std::size_t Words>
double CoverageSearch<Words>::bound(const Target& target, const Choices& choices, Prices& y,
                                    Cost left, double enough) {
    Prices best_y = y;
    double best = -1;
    double scale = 1;
    Choices ordered = choices;
    for (int step = 0; step < steps; ++step) {
        std::vector<double> surplus(targets_, 0);
        double value = knapsack(ordered, y, left, surplus);
        target.each([&](std::uint32_t e) { value += 1 - y[e]; });
        if (best < 0 || value < best) {
            best = value;
            best_y = y;
        } else {
            scale *= 0.7;
        }
        if (best < enough) break;
        double norm = 0;
        target.each([&](std::uint32_t e) {
            const double g = surplus[e] - 1;
            if ((g > 0 && y[e] > 0) || (g < 0 && y[e] < 1)) norm += g * g;
        });
        if (norm == 0) break;
        const double length = scale * (value - enough + 0.5) / norm;
        target.each([&](std::uint32_t e) {
            y[e] = std::clamp(y[e] - length * (surplus[e] - 1), 0.0, 1.0);
        });
    }
    y = std::move(best_y);
    return best;
}

template <std::size_t Words>
void CoverageSearch<Words>::node(const Target& target, Choices choices, Prices y,
                                 std::uint32_t reached, Cost paid, Cost left) {
    if (reached >= need_) {
        stopped_ = visit_(path_, paid) == After::stop;
        return;
    }
    if (nodes_left_ == 0) {
        complete = false;
        return;
    }
    if (--nodes_left_ % 1024 == 0) monitor_.check();
    std::erase_if(choices, [&](const auto& c) { return c.cost > left; });
    constexpr double slack = 1e-6;
    const auto missing = static_cast<double>(need_ - reached);
    if (bound(target, choices, y, left, missing - slack) < missing - slack) return;
    std::vector<double> surplus(targets_, 0);
    knapsack(choices, y, left, surplus);
    while (!choices.empty() && !stopped_) {
        const auto taken = choices.front();
        choices.erase(choices.begin());
        const Target rest = target - taken.touches;
        Choices below;
        for (auto c : choices) {
            c.touches = c.touches & rest;
            if (c.touches.any()) below.push_back(c);
        }
        path_.push_back(taken.family);
        node(rest, std::move(below), y, reached + taken.touches.count(), paid + taken.cost,
             left - taken.cost);
        path_.pop_back();
        // what is left without it
        Prices same = y;
        if (bound(target, choices, same, left, missing - slack) < missing - slack) return;
    }
}

}  // namespace lobbynet::cover
