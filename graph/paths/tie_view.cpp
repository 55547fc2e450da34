#include "graph/paths/tie_view.hpp"

#include <algorithm>
#include <numeric>

namespace lobbynet {

TieView::TieView(const Dossier& dossier, const NetworkQuery& query) : dossier_(&dossier) {
    std::vector<std::uint32_t> selected = selected_ties(dossier, query);
    std::erase_if(selected, [&](std::uint32_t t) {
        return dossier.ties[t].source == dossier.ties[t].target;
    });
    first_.assign(dossier.entities.size() + 1, 0);
    for (const auto t : selected) {
        const Tie& tie = dossier.ties[t];
        ++first_[tie.source + 1];
        ++first_[tie.target + 1];
    }
    std::partial_sum(first_.begin(), first_.end(), first_.begin());
    near_.resize(first_.back());
    auto next = first_;
    for (const auto t : selected) {
        const Tie& tie = dossier.ties[t];
        near_[next[tie.source]++] = {tie.target, t};
        near_[next[tie.target]++] = {tie.source, t};
    }
    for (std::size_t e = 0; e + 1 < first_.size(); ++e) {
        std::sort(near_.begin() + static_cast<std::ptrdiff_t>(first_[e]),
                  near_.begin() + static_cast<std::ptrdiff_t>(first_[e + 1]),
                  [](const Near& a, const Near& b) {
                      return a.entity != b.entity ? a.entity < b.entity : a.tie < b.tie;
                  });
    }
}

std::vector<std::uint32_t> TieView::neighbours(std::uint32_t entity) const {
    std::vector<std::uint32_t> out;
    for (const Near& n : near(entity)) {
        if (out.empty() || out.back() != n.entity) out.push_back(n.entity);
    }
    return out;
}

std::vector<std::uint32_t> TieView::meeting_places(std::uint32_t entity) const {
    auto out = neighbours(entity);
    std::erase_if(
        out, [this](std::uint32_t e) { return !is_meeting_place(dossier_->entities[e].kind); });
    return out;
}

bool TieView::acts(std::uint32_t entity) const {
    const EntityKind kind = dossier_->entities[entity].kind;
    if (is_stakeholder(kind) || kind == EntityKind::node) return true;
    return kind != EntityKind::theme && std::ranges::any_of(near(entity), [this](const Near& n) {
               return dossier_->ties[n.tie].kind == TieKind::listed;
           });
}

std::span<const TieView::Near> TieView::range(std::uint32_t a, std::uint32_t b) const {
    const auto all = near(a);
    const auto found = std::ranges::equal_range(all, b, {}, &Near::entity);
    return {found.begin(), found.end()};
}

std::vector<std::uint32_t> TieView::ties_between(std::uint32_t a, std::uint32_t b) const {
    std::vector<std::uint32_t> out;
    for (const Near& n : range(a, b)) out.push_back(n.tie);
    return out;
}

std::vector<std::uint32_t> TieView::ties_within(std::span<const std::uint32_t> members) const {
    std::vector<bool> inside(size(), false);
    for (const auto m : members) inside[m] = true;
    std::vector<std::uint32_t> out;
    for (const auto m : members) {
        for (const Near& n : near(m)) {
            if (inside[n.entity]) out.push_back(n.tie);
        }
    }
    std::ranges::sort(out);
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

double TieView::strength_between(std::uint32_t a, std::uint32_t b) const {
    double sum = 0;
    for (const Near& n : range(a, b)) sum += dossier_->ties[n.tie].strength;
    return sum;
}

void add_ties(std::vector<std::uint32_t>& to, std::span<const std::uint32_t> ties) {
    to.insert(to.end(), ties.begin(), ties.end());
    std::ranges::sort(to);
    to.erase(std::unique(to.begin(), to.end()), to.end());
}

}  // namespace lobbynet
