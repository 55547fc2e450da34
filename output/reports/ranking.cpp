#include "output/reports/ranking.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace lobbynet {
namespace {

bool can_act(EntityKind kind) { return is_stakeholder(kind) || kind == EntityKind::node; }

}  // namespace

std::vector<RankGroup> rank_groups(const Network& network, const std::vector<EntityKind>& kinds) {
    RankGroup actors{"Stakeholders", {}};
    RankGroup others{"", {}};
    const auto& kind = network.names().kind;
    bool only_themes = true;
    bool only_nodes = true;
    for (Vertex v = 0; v < network.size(); ++v) {
        if (!kinds.empty() && std::ranges::find(kinds, kind[v]) == kinds.end()) continue;
        (can_act(kind[v]) ? actors : others).members.push_back(v);
        if (can_act(kind[v])) {
            only_nodes = only_nodes && kind[v] == EntityKind::node;
        } else {
            only_themes = only_themes && kind[v] == EntityKind::theme;
        }
    }
    if (only_nodes) actors.title = "Entities";
    others.title = only_themes ? "Themes" : "Themes, coalitions and others";
    std::vector<RankGroup> groups;
    for (auto* group : {&actors, &others}) {
        if (!group->members.empty()) groups.push_back(std::move(*group));
    }
    return groups;
}

Ranked rank_within(const std::vector<RankGroup>& groups, const Measure& measure, Scores scores) {
    const std::size_t n = scores.score.size();
    Ranked out;
    out.measure = &measure;
    out.scores = std::move(scores);
    out.ranks.assign(n, 0);
    out.shared.assign(n, false);
    for (const RankGroup& group : groups) {
        std::vector<double> part;
        for (const Vertex v : group.members) part.push_back(out.scores.score[v]);
        const auto ranks = competition_ranks(part);
        std::map<std::uint32_t, std::size_t> holders;
        for (const auto rank : ranks) ++holders[rank];
        for (std::size_t i = 0; i < ranks.size(); ++i) {
            out.ranks[group.members[i]] = ranks[i];
            out.shared[group.members[i]] = ranks[i] > 0 && holders[ranks[i]] > 1;
        }
    }
    return out;
}

std::vector<Vertex> in_order(const Network& network, const RankGroup& group, const Ranked& ranked,
                             std::size_t top) {
    auto out = group.members;
    const auto& id = network.names().id;
    std::ranges::sort(out, [&](Vertex a, Vertex b) {
        // rank 0 is "undefined": minus one makes it the largest number
        const auto left = ranked.ranks[a] - 1;
        const auto right = ranked.ranks[b] - 1;
        return left != right ? left < right : id[a] < id[b];
    });
    if (top > 0 && out.size() > top) out.resize(top);
    return out;
}

RankedAmong ranked_among(const std::vector<RankGroup>& groups, Vertex n) {
    RankedAmong among(n, 0);
    for (std::size_t g = 0; g < groups.size(); ++g) {
        for (const Vertex v : groups[g].members) among[v] = static_cast<std::uint32_t>(g + 1);
    }
    return among;
}

std::optional<std::int64_t> moved_up(const Ranked& ranked, const std::string& id, Vertex v) {
    const auto it = ranked.before.find(id);
    if (it == ranked.before.end() || ranked.ranks[v] == 0) return std::nullopt;
    return std::int64_t{it->second} - ranked.ranks[v];
}

std::string score_text(double score, int decimals) {
    return std::isnan(score) ? "-" : fmt::format("{:.{}f}", score, decimals);
}

}  // namespace lobbynet
