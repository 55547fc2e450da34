#include "graph/coalitions/cover.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "graph/base/error.hpp"
#include "graph/base/text.hpp"
#include "graph/paths/tie_view.hpp"

namespace lobbynet {
namespace {

using Entities = std::vector<std::uint32_t>;

bool holds(const Entities& all, std::uint32_t one) {
    return std::ranges::find(all, one) != all.end();
}

class CoverFinder {
 public:
    CoverFinder(const Dossier& dossier, const NetworkQuery& query, const CoverRequest& request)
        : dossier_(dossier), view_(dossier, query), request_(request) {}

    Cover find() {
        take_targets();
        take_candidates();
        problem_.must = numbers_of(request_.must);
        problem_.must_not = numbers_of(request_.must_not);
        for (const auto& [entity, cost] : request_.costs) {
            const auto it = number_.find(entity);
            if (it != number_.end()) problem_.candidates[it->second].cost = cost;
        }
        problem_.budget = request_.budget;
        problem_.list = request_.list;
        problem_.monitor = request_.monitor;
        const CoverResult solved = solve_cover(problem_);

        Cover out;
        out.targets = targets_;
        for (const auto t : solved.untouched)
            (is_touched_[t] ? out.barred : out.untouched).push_back(targets_[t]);
        out.candidates = static_cast<std::uint32_t>(entities_.size());
        out.reached = solved.reached;
        out.cost = solved.cost;
        out.optimum = solved.optimum;
        out.lower_bound = solved.lower_bound;
        out.optimal_sets = solved.optimal_sets;
        out.count = solved.count;
        for (const auto& set : solved.sets) out.sets.push_back(describe(set, solved.untouched));
        out.next = next_contacts();
        return out;
    }

 private:
    const Entity& entity(std::uint32_t e) const { return dossier_.entities[e]; }

    void take_targets() {
        for (const auto t : request_.targets) {
            if (holds(targets_, t)) continue;
            targets_.push_back(t);
            about_ministries_ = about_ministries_ || entity(t).kind == EntityKind::ministry;
        }
        if (targets_.empty()) throw UsageError("nothing to touch", "name themes or ministries");
        problem_.targets = static_cast<std::uint32_t>(targets_.size());
        is_touched_.assign(targets_.size(), false);
    }

    void take_candidates() {
        for (std::uint32_t e = 0; e < dossier_.entities.size(); ++e) {
            if (!view_.acts(e) || view_.near(e).empty() || entity(e).is_author ||
                holds(targets_, e) ||
                (about_ministries_ && entity(e).kind == EntityKind::ministry)) {
                continue;
            }
            CoverCandidate candidate;
            for (std::uint32_t t = 0; t < targets_.size(); ++t) {
                if (!find_contact(view_, e, targets_[t]).exists()) continue;
                candidate.touches.push_back(t);
                is_touched_[t] = true;
            }
            const bool asked_for = holds(request_.must, e) || holds(request_.must_not, e);
            if (candidate.touches.empty() && !asked_for) continue;
            number_[e] = static_cast<std::uint32_t>(entities_.size());
            entities_.push_back(e);
            problem_.candidates.push_back(std::move(candidate));
        }
    }

    std::uint32_t number_of(std::uint32_t e) const {
        const auto it = number_.find(e);
        if (it == number_.end()) {
            throw UsageError(fmt::format("'{}' touches none of the targets, or may not be chosen",
                                         visible(entity(e).name)),
                             "name a stakeholder that is tied to one of them");
        }
        return it->second;
    }
    Entities numbers_of(const Entities& entities) const {
        Entities out;
        for (const auto e : entities) out.push_back(number_of(e));
        return out;
    }

    /// Targets that candidate `c` touches and that are not in `reached`.
    Entities new_targets(std::uint32_t c, const std::vector<bool>& reached) const {
        Entities out;
        for (const auto t : problem_.candidates[c].touches) {
            if (!reached[t]) out.push_back(targets_[t]);
        }
        return out;
    }
    void reach(std::uint32_t c, std::vector<bool>& reached) const {
        for (const auto t : problem_.candidates[c].touches) reached[t] = true;
    }

    CoverSet describe(Entities left, const Entities& untouched) const {
        CoverSet out;
        std::vector<bool> reached(targets_.size(), false);
        while (!left.empty()) {
            const auto best = std::ranges::max_element(left, [&](std::uint32_t a, std::uint32_t b) {
                const bool must_a = holds(problem_.must, a);
                const bool must_b = holds(problem_.must, b);
                if (must_a != must_b) return must_b;
                // more for its cost; then the smaller number
                const auto worth_a = new_targets(a, reached).size() * problem_.candidates[b].cost;
                const auto worth_b = new_targets(b, reached).size() * problem_.candidates[a].cost;
                return worth_a != worth_b ? worth_a < worth_b : a > b;
            });
            const std::uint32_t c = *best;
            left.erase(best);
            CoverMember member{
                entities_[c], problem_.candidates[c].cost, {}, new_targets(c, reached)};
            for (const auto t : problem_.candidates[c].touches)
                member.touches.push_back(find_contact(view_, entities_[c], targets_[t]));
            reach(c, reached);
            out.members.push_back(std::move(member));
        }
        for (std::uint32_t t = 0; t < targets_.size(); ++t) {
            if (!reached[t] && !holds(untouched, t)) out.missed.push_back(targets_[t]);
        }
        return out;
    }

    std::vector<NextContact> next_contacts() const {
        std::vector<bool> reached(targets_.size(), false);
        for (const auto c : problem_.must) reach(c, reached);
        std::vector<NextContact> out;
        for (std::uint32_t c = 0; c < entities_.size(); ++c) {
            if (holds(problem_.must, c) || holds(problem_.must_not, c)) continue;
            auto adds = new_targets(c, reached);
            if (!adds.empty())
                out.push_back({entities_[c], problem_.candidates[c].cost, std::move(adds)});
        }
        std::ranges::stable_sort(out, [](const NextContact& a, const NextContact& b) {
            return a.adds.size() * b.cost > b.adds.size() * a.cost;
        });
        if (out.size() > request_.list) out.resize(request_.list);
        return out;
    }

    const Dossier& dossier_;
    TieView view_;
    const CoverRequest& request_;
    Entities targets_;
    std::vector<bool> is_touched_;  ///< by anybody, also by who must not be chosen
    bool about_ministries_ = false;
    Entities entities_;  ///< of each candidate
    std::map<std::uint32_t, std::uint32_t> number_;
    CoverProblem problem_;
};

}  // namespace

Cover find_cover(const Dossier& dossier, const NetworkQuery& query, const CoverRequest& request) {
    return CoverFinder(dossier, query, request).find();
}

}  // namespace lobbynet
