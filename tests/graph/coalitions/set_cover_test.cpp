#include "graph/coalitions/set_cover.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <bit>
#include <set>

#include "graph/base/error.hpp"
#include "graph/coalitions/random.hpp"

namespace lobbynet {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

CoverProblem problem(std::uint32_t targets, std::vector<std::vector<std::uint32_t>> touches) {
    CoverProblem p;
    p.targets = targets;
    for (auto& t : touches) p.candidates.push_back({std::move(t), 1});
    return p;
}

CoverProblem random_problem(std::uint32_t candidates, std::uint32_t targets, double density,
                            std::uint32_t most_cost, SeededRandom& random) {
    CoverProblem p;
    p.targets = targets;
    for (std::uint32_t c = 0; c < candidates; ++c) {
        CoverCandidate candidate;
        for (std::uint32_t t = 0; t < targets; ++t) {
            if (random.unit() < density) candidate.touches.push_back(t);
        }
        candidate.cost = 1 + random.below(most_cost);
        p.candidates.push_back(candidate);
    }
    return p;
}

std::uint32_t mask_of(const CoverProblem& p, std::uint32_t set) {
    std::uint32_t out = 0;
    for (std::uint32_t c = 0; c < p.candidates.size(); ++c) {
        if ((set >> c & 1U) == 0) continue;
        for (const auto t : p.candidates[c].touches) out |= 1U << t;
    }
    return out;
}

/// By trying every subset: most targets, then least cost, and every set that has both.
struct Answer {
    std::uint32_t reached = 0;
    std::uint64_t cost = 0;
    std::set<std::vector<std::uint32_t>> sets;
};
Answer by_definition(const CoverProblem& p) {
    Answer best;
    for (std::uint32_t set = 0; set < (1U << p.candidates.size()); ++set) {
        std::uint64_t cost = 0;
        std::vector<std::uint32_t> members;
        for (std::uint32_t c = 0; c < p.candidates.size(); ++c) {
            if ((set >> c & 1U) == 0) continue;
            members.push_back(c);
            cost += p.candidates[c].cost;
        }
        const auto has = [&](std::uint32_t c) { return (set >> c & 1U) != 0; };
        if (!std::ranges::all_of(p.must, has) || std::ranges::any_of(p.must_not, has)) continue;
        if (p.budget && cost > *p.budget) continue;
        const auto reached = static_cast<std::uint32_t>(std::popcount(mask_of(p, set)));
        if (best.sets.empty() || reached > best.reached ||
            (reached == best.reached && cost < best.cost)) {
            best = {reached, cost, {}};
        }
        if (reached == best.reached && cost == best.cost) best.sets.insert(members);
    }
    return best;
}

// three targets in a row, candidates: 0 {0,1}, 1 {1,2}, 2 {0}, 3 {2}
TEST(SetCover, Drawn) {
    const CoverResult r = solve_cover(problem(3, {{0, 1}, {1, 2}, {0}, {2}}));
    EXPECT_EQ(r.cost, 2U);
    EXPECT_EQ(r.lower_bound, 2U);
    EXPECT_EQ(r.optimum, Certainty::exact);
    EXPECT_EQ(r.optimal_sets, 3U);
    EXPECT_EQ(r.count, Certainty::exact);
    EXPECT_THAT(r.sets, ElementsAre(ElementsAre(0, 1), ElementsAre(0, 3), ElementsAre(1, 2)));
}

TEST(SetCover, ATargetThatNobodyTouchesIsLeftOut) {
    const CoverResult r = solve_cover(problem(3, {{0}, {0, 2}}));
    EXPECT_THAT(r.untouched, ElementsAre(1));
    EXPECT_EQ(r.reached, 2U);
    EXPECT_THAT(r.sets, ElementsAre(ElementsAre(1)));
}

TEST(SetCover, NothingToTouchTakesNobody) {
    const CoverResult none = solve_cover(problem(0, {}));
    EXPECT_EQ(none.cost, 0U);
    EXPECT_EQ(none.optimal_sets, 1U);
    const CoverResult unreachable = solve_cover(problem(2, {{}, {}}));
    EXPECT_THAT(unreachable.untouched, ElementsAre(0, 1));
    EXPECT_THAT(unreachable.sets, ElementsAre(IsEmpty()));
}

TEST(SetCover, MustsAndMustNots) {
    CoverProblem p = problem(3, {{0, 1, 2}, {0}, {1, 2}, {2}});
    p.must = {3};
    EXPECT_THAT(solve_cover(p).sets, ElementsAre(ElementsAre(0, 3)));
    p.must_not = {0};
    EXPECT_THAT(solve_cover(p).sets, ElementsAre(ElementsAre(1, 2, 3)));
    p.must = {0};
    EXPECT_THROW(solve_cover(p), UsageError);
}

TEST(SetCover, CostsDecide) {
    CoverProblem p = problem(4, {{0, 1, 2, 3}, {0, 1}, {2, 3}});
    p.candidates[0].cost = 5;
    p.candidates[1].cost = 2;
    p.candidates[2].cost = 2;
    EXPECT_THAT(solve_cover(p).sets, ElementsAre(ElementsAre(1, 2)));
    p.candidates[0].cost = 4;  // as dear: fewer members come first
    EXPECT_THAT(solve_cover(p).sets, ElementsAre(ElementsAre(0), ElementsAre(1, 2)));
    p.candidates[0].cost = 0;
    EXPECT_THROW(solve_cover(p), UsageError);
}

TEST(SetCover, ABudgetThatIsTooSmallBuysTheMost) {
    CoverProblem p = problem(5, {{0, 1, 2}, {2, 3}, {3, 4}, {0}});
    p.budget = 1;
    const CoverResult r = solve_cover(p);
    EXPECT_EQ(r.reached, 3U);
    EXPECT_EQ(r.cost, 1U);
    EXPECT_EQ(r.lower_bound, 2U);
    EXPECT_THAT(r.sets, ElementsAre(ElementsAre(0)));
    p.budget = 0;
    EXPECT_EQ(solve_cover(p).reached, 0U);
    p.must = {3};
    EXPECT_THROW(solve_cover(p), UsageError);
}

TEST(SetCover, AlikeCandidatesAreCountedOneByOne) {
    std::vector<std::vector<std::uint32_t>> touches;
    for (int i = 0; i < 30; ++i) {
        touches.push_back({0, 1});
        touches.push_back({2, 3});
    }
    CoverProblem p = problem(4, touches);
    p.list = 5;
    const CoverResult r = solve_cover(p);
    EXPECT_EQ(r.optimal_sets, 900U);
    EXPECT_THAT(r.sets, SizeIs(5));
    EXPECT_THAT(r.sets.front(), ElementsAre(0, 1));
}

TEST(SetCover, TheSafestSetComesFirst) {
    // {0,3} touches 2 and 4 twice
    const CoverResult r =
        solve_cover(problem(6, {{0, 1, 2, 4}, {0, 1, 2}, {3, 4, 5}, {2, 3, 4, 5}}));
    EXPECT_EQ(r.optimal_sets, 4U);
    EXPECT_THAT(r.sets.front(), ElementsAre(0, 3));
}

TEST(SetCover, TooFewNodesAreOwnedUpTo) {
    SeededRandom random(4);
    CoverProblem p = random_problem(80, 40, 0.1, 1, random);
    const CoverResult whole = solve_cover(p);
    ASSERT_EQ(whole.optimum, Certainty::exact);
    p.most_nodes = 2;
    const CoverResult cut = solve_cover(p);
    EXPECT_EQ(cut.optimum, Certainty::bound);
    EXPECT_LE(cut.lower_bound, whole.cost);
    EXPECT_GE(cut.cost, whole.cost);
    EXPECT_EQ(cut.reached, whole.reached);
    EXPECT_THAT(cut.sets, SizeIs(1));
    p.most_nodes = 1'000'000;
    p.most_counting_nodes = 3;
    const CoverResult uncounted = solve_cover(p);
    EXPECT_EQ(uncounted.optimum, Certainty::exact);
    EXPECT_EQ(uncounted.count, Certainty::bound);
    EXPECT_GE(uncounted.optimal_sets, 1U);
    EXPECT_LE(uncounted.optimal_sets, whole.optimal_sets);
}

TEST(SetCover, AgreesWithTheDefinition) {
    SeededRandom random(1);
    for (int round = 0; round < 400; ++round) {
        const std::uint32_t n = 1 + random.below(11);
        CoverProblem p = random_problem(n, 1 + random.below(9), 0.1 + 0.5 * random.unit(),
                                        round % 2 == 0 ? 1 : 6, random);
        p.list = 5000;
        if (round % 3 == 0) p.must.push_back(random.below(n));
        if (round % 5 == 0 && n > 1) {
            p.must_not.push_back(random.below(n));
            if (p.must == p.must_not) p.must.clear();
        }
        if (round % 4 == 1) {
            std::uint64_t least = 0;
            for (const auto m : p.must) least += p.candidates[m].cost;
            p.budget = least + random.below(8);
        }
        const Answer expected = by_definition(p);
        const CoverResult r = solve_cover(p);
        EXPECT_EQ(r.reached, expected.reached) << round;
        EXPECT_EQ(r.cost, expected.cost) << round;
        EXPECT_EQ(r.optimum, Certainty::exact);
        EXPECT_EQ(r.count, Certainty::exact);
        EXPECT_EQ(r.optimal_sets, expected.sets.size()) << round;
        EXPECT_EQ(std::set(r.sets.begin(), r.sets.end()), expected.sets) << round;
    }
}

TEST(SetCover, MoreThan64Targets) {
    std::vector<std::vector<std::uint32_t>> touches;
    for (std::uint32_t t = 0; t + 1 < 200; t += 2) touches.push_back({t, t + 1});
    CoverProblem p = problem(200, touches);
    EXPECT_EQ(solve_cover(p).cost, 100U);
    EXPECT_EQ(solve_cover(p).optimal_sets, 1U);
    p.targets = 1025;
    EXPECT_THROW(solve_cover(p), UsageError);
}

// 500 candidates x 60 targets, at the densities where covers are hardest to prove.
TEST(SetCover, ProvesOptimalityOnFiveHundredBySixty) {
    for (const auto& [seed, density] : {std::pair(1, 0.05), {2, 0.1}, {3, 0.2}, {4, 0.5}}) {
        SeededRandom random(static_cast<std::uint64_t>(seed));
        CoverProblem p = random_problem(500, 60, density, 1, random);
        p.most_counting_nodes = 2000;
        const CoverResult r = solve_cover(p);
        EXPECT_EQ(r.optimum, Certainty::exact);
        EXPECT_EQ(r.lower_bound, r.cost);
        EXPECT_EQ(r.reached + r.untouched.size(), 60U);
        for (const auto& set : r.sets) {
            std::set<std::uint32_t> reached;
            for (const auto c : set)
                reached.insert(p.candidates[c].touches.begin(), p.candidates[c].touches.end());
            EXPECT_EQ(reached.size(), r.reached);
            EXPECT_EQ(set.size(), r.cost);
        }
    }
}

}  // namespace
}  // namespace lobbynet
