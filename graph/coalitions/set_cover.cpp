#include "graph/coalitions/set_cover.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

#include "graph/base/error.hpp"
#include "graph/coalitions/cover_search.hpp"
#include "graph/coalitions/coverage_search.hpp"

namespace lobbynet {
namespace {

using cover::Bits;
using cover::Choice;
using cover::Cost;
using cover::Families;

constexpr std::uint32_t most_targets = 1024;
constexpr std::uint32_t most_cost = 1'000'000;
constexpr std::size_t most_ranked = 100'000;
constexpr Cost no_limit = std::numeric_limits<Cost>::max() / 2;

using Path = std::vector<std::uint32_t>;  ///< families of candidates

std::vector<std::uint32_t> sorted_once(std::vector<std::uint32_t> values) {
    std::ranges::sort(values);
    values.erase(std::unique(values.begin(), values.end()), values.end());
    return values;
}

void check(const CoverProblem& p) {
    if (p.targets > most_targets) {
        throw UsageError(fmt::format("{} targets are too many", p.targets),
                         fmt::format("at most {}", most_targets));
    }
    for (const auto& c : p.candidates) {
        if (c.cost < 1 || c.cost > most_cost) {
            throw UsageError(fmt::format("a cost of {} cannot be used", c.cost),
                             fmt::format("whole numbers from 1 to {}", most_cost));
        }
    }
    for (const auto m : p.must) {
        if (std::ranges::find(p.must_not, m) != p.must_not.end())
            throw UsageError("the same contact is both a must and a must-not",
                             "leave it out of one of the two");
    }
}

/// The best of the optimal sets that come by.
class Ranking {
 public:
    Ranking(const CoverProblem& problem, std::vector<std::uint32_t> always)
        : problem_(problem), always_(std::move(always)) {}

    /// Every set that takes one of each family.
    void add(const Path& path, const Families& families) {
        std::vector<std::vector<std::uint32_t>> options(path.size());
        for (std::size_t i = 0; i < path.size(); ++i) families.members(path[i], options[i]);
        std::vector<std::size_t> at(path.size(), 0);
        while (seen_ < most_ranked) {
            std::vector<std::uint32_t> set = always_;
            for (std::size_t i = 0; i < path.size(); ++i) set.push_back(options[i][at[i]]);
            add(std::move(set));
            std::size_t i = 0;
            while (i < path.size() && ++at[i] == options[i].size()) at[i++] = 0;
            if (i == path.size()) return;
        }
    }

    std::vector<std::vector<std::uint32_t>> best() const {
        std::vector<std::vector<std::uint32_t>> out;
        for (const auto& entry : sets_) out.push_back(entry.members);
        return out;
    }

 private:
    struct Entry {
        std::size_t touches;
        std::vector<std::uint32_t> members;
        bool operator<(const Entry& o) const {
            if (members.size() != o.members.size()) return members.size() < o.members.size();
            return touches != o.touches ? touches > o.touches : members < o.members;
        }
    };

    void add(std::vector<std::uint32_t> set) {
        ++seen_;
        std::ranges::sort(set);
        std::size_t touches = 0;
        for (const auto c : set) touches += problem_.candidates[c].touches.size();
        sets_.insert({touches, std::move(set)});
        if (sets_.size() > problem_.list) sets_.erase(std::prev(sets_.end()));
    }

    const CoverProblem& problem_;
    std::vector<std::uint32_t> always_;
    std::set<Entry> sets_;
    std::size_t seen_ = 0;
};

template <std::size_t Words>
class Solver {
 public:
    explicit Solver(const CoverProblem& problem)
        : problem_(problem),
          families_(static_cast<std::uint32_t>(problem.candidates.size())),
          search_(problem.targets, families_, problem.monitor),
          must_(sorted_once(problem.must)),
          ranking_(problem, must_) {}

    CoverResult solve() {
        prepare();
        if (problem_.budget && must_cost_ > *problem_.budget) {
            throw UsageError(fmt::format("the musts cost {}, more than the budget of {}",
                                         must_cost_, *problem_.budget),
                             "raise the budget or drop a must");
        }
        const Cost room = problem_.budget ? *problem_.budget - must_cost_ : no_limit;
        Path best;
        Cost cost = greedy(best);
        if (cost > 0) {
            const Cost better = std::min(cost - 1, room);
            const Cost found = search_.cheapest(target_, choices_, better, problem_.most_nodes);
            if (found <= better) {
                cost = found;
                best = search_.found;
            }
        }
        if (!search_.complete) result_.optimum = Certainty::bound;
        if (cost > room) {
            touch_most(room);
        } else {
            touch_all(cost, best);
        }
        result_.sets = ranking_.best();
        return std::move(result_);
    }

 private:
    void prepare() {
        std::vector<bool> barred(problem_.candidates.size(), false);
        for (const auto c : problem_.must_not) barred[c] = true;
        Bits<Words> reachable;
        std::vector<Bits<Words>> touches(problem_.candidates.size());
        for (std::size_t c = 0; c < touches.size(); ++c) {
            if (barred[c]) continue;
            for (const auto t : problem_.candidates[c].touches) touches[c].set(t);
            reachable = reachable | touches[c];
        }
        target_ = reachable;
        for (const auto c : must_) {
            must_cost_ += problem_.candidates[c].cost;
            target_ = target_ - touches[c];
            barred[c] = true;
        }
        for (std::uint32_t t = 0; t < problem_.targets; ++t) {
            if (!reachable.has(t)) result_.untouched.push_back(t);
        }
        reachable_ = reachable.count();
        for (std::uint32_t c = 0; c < touches.size(); ++c) {
            const auto useful = touches[c] & target_;
            if (!barred[c] && useful.any())
                choices_.push_back({useful, problem_.candidates[c].cost, 1, c});
        }
    }

    /// A cover that takes the cheapest for what it adds, again and again (Chvatal 1979,
    /// doi:10.1287/moor.4.3.233), and its cost.
    Cost greedy(Path& path) const {
        Cost cost = 0;
        for (auto left = target_; left.any();) {
            const Choice<Words>* best = nullptr;
            std::uint64_t best_gain = 0;
            for (const auto& c : choices_) {
                const std::uint64_t gain = (c.touches & left).count();
                if (gain > 0 && (best == nullptr || c.cost * best_gain < best->cost * gain)) {
                    best = &c;
                    best_gain = gain;
                }
            }
            cost += best->cost;
            left = left - best->touches;
            path.push_back(best->family);
        }
        return cost;
    }

    /// `one` touches all that can be touched, and nothing cheaper was found.
    void touch_all(Cost cost, const Path& one) {
        result_.cost = must_cost_ + cost;
        result_.reached = reachable_;
        const bool proved = result_.optimum == Certainty::exact;
        result_.lower_bound = proved ? result_.cost : root_bound();
        if (proved) {
            result_.optimal_sets =
                search_.count(target_, choices_, cost, problem_.most_counting_nodes,
                              [this](const Path& path) { ranking_.add(path, families_); });
        }
        finish_count(proved && search_.complete, one);
    }

    Cost root_bound() const {
        return must_cost_ + static_cast<Cost>(std::ceil(std::max(0.0, search_.root_bound - 1e-6)));
    }

    /// The budget does not buy all: as many targets as it does, then as cheaply as that can be.
    void touch_most(Cost budget) {
        using Search = cover::CoverageSearch<Words>;
        using After = typename Search::After;
        Search search(problem_.targets, problem_.monitor);
        result_.lower_bound = search_.complete ? must_cost_ + budget + 1 : root_bound();
        std::uint32_t most = 0;
        Cost cost = 0;
        Path one;
        const auto find = [&](std::uint32_t need, Cost within) {
            bool found = false;
            search.search(target_, choices_, need, within, problem_.most_nodes,
                          [&](const Path& path, Cost paid) {
                              found = true;
                              one = path;
                              cost = paid;
                              return After::stop;
                          });
            if (!search.complete && !found) result_.optimum = Certainty::bound;
            return found;
        };
        while (most < target_.count() && find(most + 1, budget)) {
            Bits<Words> reached;
            for (const auto family : one) reached = reached | touches_of(family);
            most = reached.count();
        }
        while (cost > 0 && find(most, cost - 1)) continue;
        result_.reached = reachable_ - target_.count() + most;
        result_.cost = must_cost_ + cost;
        search.search(target_, choices_, most, cost, problem_.most_counting_nodes,
                      [&](const Path& path, Cost) {
                          ++result_.optimal_sets;
                          ranking_.add(path, families_);
                          return After::go_on;
                      });
        finish_count(search.complete && result_.optimum == Certainty::exact, one);
    }

    /// The nodes may not suffice to meet a single optimal set again: `one` is known.
    void finish_count(bool exact, const Path& one) {
        result_.count = exact ? Certainty::exact : Certainty::bound;
        if (result_.optimal_sets > 0) return;
        result_.optimal_sets = 1;
        ranking_.add(one, families_);
    }

    Bits<Words> touches_of(std::uint32_t candidate) const {
        for (const auto& c : choices_) {
            if (c.family == candidate) return c.touches;
        }
        return {};
    }

    const CoverProblem& problem_;
    Families families_;
    cover::CoverSearch<Words> search_;
    CoverResult result_;
    Bits<Words> target_;
    std::uint32_t reachable_ = 0;
    std::vector<std::uint32_t> must_;
    Cost must_cost_ = 0;
    std::vector<Choice<Words>> choices_;
    Ranking ranking_;
};

}  // namespace

CoverResult solve_cover(const CoverProblem& problem) {
    check(problem);
    if (problem.targets <= 64) return Solver<1>(problem).solve();
    if (problem.targets <= 128) return Solver<2>(problem).solve();
    return Solver<most_targets / 64>(problem).solve();
}

}  // namespace lobbynet
