#include "layouts/target_start.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "layouts/geometry.hpp"
#include "layouts/ring.hpp"

namespace lobbynet {
namespace {

constexpr std::size_t most_rings = 360;
constexpr std::size_t no_place = ~std::size_t{0};

bool may_be_hub(EntityKind kind) {
    return kind == EntityKind::theme || kind == EntityKind::coalition ||
           kind == EntityKind::programme;
}

/// How tangled a start is: its crossings and ties over cards.
double tangle(const std::vector<Body>& bodies, const std::vector<BodyLink>& links,
              std::size_t cards) {
    std::vector<std::array<Point, 2>> ends;
    for (const auto& link : links) ends.push_back(link_ends(bodies[link.a], bodies[link.b]));
    double count = 0;
    for (std::size_t i = 0; i < ends.size(); ++i) {
        for (std::size_t j = i + 1; j < ends.size(); ++j)
            count += segments_cross(ends[i][0], ends[i][1], ends[j][0], ends[j][1]) ? 1 : 0;
        for (std::size_t card = 0; card < cards; ++card) {
            count += links[i].a != card && links[i].b != card &&
                             segment_meets_box(ends[i][0], ends[i][1], bodies[card].box, 0)
                         ? 3
                         : 0;
        }
    }
    return count;
}

/// Hubs (first) on an ellipse, connectors at the barycentre of theirs.
std::vector<Point> ring_points(const TargetPlan& plan, const std::vector<std::uint32_t>& ring,
                               const std::vector<double>& weight, double half_width,
                               double aspect) {
    std::vector<Point> out(plan.hubs.size());
    std::vector<Point> of_hub(plan.near.size());
    std::vector<bool> is_on_ring(plan.near.size(), false);
    double all = 0;
    for (const double w : weight) all += w;
    double turned = ring.empty() ? 0 : -weight[ring[0]] / 2;
    for (const auto i : ring) {
        const double angle =
            std::numbers::pi / 2 - 2 * std::numbers::pi * (turned + weight[i] / 2) / all;
        turned += weight[i];
        out[i] = {half_width * std::cos(angle), half_width / aspect * std::sin(angle)};
        of_hub[plan.hubs[i]] = out[i];
        is_on_ring[plan.hubs[i]] = true;
    }
    std::size_t stray = 0;
    for (const auto e : plan.connectors) {
        Point sum;
        double count = 0;
        for (const auto other : plan.near[e]) {
            if (!is_on_ring[other]) continue;
            sum.x += of_hub[other].x;
            sum.y += of_hub[other].y;
            ++count;
        }
        if (count > 0) {
            sum.x /= count;
            sum.y /= count;
        } else {
            const double angle = 2.4 * static_cast<double>(stray++);  // spread by the golden angle
            sum = {half_width * 0.6 * std::cos(angle), half_width * 0.6 / aspect * std::sin(angle)};
        }
        // nobody starts in exactly the same place
        const double jitter = 0.01 * half_width * static_cast<double>(e % 7);
        out.push_back({sum.x * 0.9 + jitter, sum.y * 0.9 - jitter});
    }
    return out;
}

using Near = std::vector<std::vector<std::uint32_t>>;

enum class Role : std::uint8_t { hub, connector, leaf };

/// Tied to one theme, coalition or programme and to nothing else.
bool is_leaf(const Canvas& canvas, const Near& near, const TargetLimits& limits,
             std::uint32_t entity) {
    const auto& entities = canvas.dossier.entities;
    return limits.centre != entity && entities[entity].kind != EntityKind::theme &&
           near[entity].size() == 1 && may_be_hub(entities[near[entity].front()].kind) &&
           limits.centre != near[entity].front();
}

Role role_of(const Canvas& canvas, const Near& near, const TargetLimits& limits,
             std::uint32_t entity) {
    const EntityKind kind = canvas.dossier.entities[entity].kind;
    if (limits.centre == entity) return Role::connector;
    if (kind == EntityKind::theme) return Role::hub;
    if (is_leaf(canvas, near, limits, entity)) return Role::leaf;
    const bool has_leaf = std::ranges::any_of(
        near[entity], [&](std::uint32_t other) { return is_leaf(canvas, near, limits, other); });
    return may_be_hub(kind) && has_leaf ? Role::hub : Role::connector;
}

void keep_top_hubs(Canvas& canvas, const TargetLimits& limits) {
    const auto near = neighbours(canvas.dossier, canvas.selection, WhichTies::all);
    std::vector<bool> candidate(canvas.dossier.entities.size(), false);
    for (const auto e : canvas.selection.entities)
        candidate[e] = role_of(canvas, near, limits, e) == Role::hub;
    keep_top(canvas, candidate, limits.hubs);
}

}  // namespace

TargetPlan plan_target(Canvas& canvas, const TargetLimits& limits) {
    keep_top_hubs(canvas, limits);
    TargetPlan plan;
    plan.near = neighbours(canvas.dossier, canvas.selection, WhichTies::all);
    std::vector<bool> candidate(canvas.dossier.entities.size(), false);
    for (const auto e : canvas.selection.entities) {
        const Role role = role_of(canvas, plan.near, limits, e);
        candidate[e] = role == Role::connector && limits.centre != e;
    }
    keep_top(canvas, candidate, limits.connectors);
    plan.near = neighbours(canvas.dossier, canvas.selection, WhichTies::all);
    const auto role = [&](std::uint32_t e) { return role_of(canvas, plan.near, limits, e); };

    plan.hub_count.assign(canvas.dossier.entities.size(), 0);
    std::vector<std::uint32_t> hubs;
    std::vector<std::size_t> place(canvas.dossier.entities.size(), no_place);
    for (const auto e : canvas.selection.entities) {
        if (role(e) != Role::hub) continue;
        place[e] = hubs.size();
        hubs.push_back(e);
        for (const auto other : plan.near[e]) ++plan.hub_count[other];
    }
    std::vector<std::vector<double>> shared(hubs.size(), std::vector<double>(hubs.size(), 0));
    for (const auto e : canvas.selection.entities) {
        if (role(e) != Role::connector) continue;
        plan.connectors.push_back(e);
        for (const auto a : plan.near[e]) {
            for (const auto b : plan.near[e]) {
                // one stakeholder of two themes says more than one of all of them
                if (a != b && place[a] != no_place && place[b] != no_place)
                    shared[place[a]][place[b]] += 1.0 / static_cast<double>(plan.hub_count[e]);
            }
        }
    }
    plan.rings = ring_orders(shared, most_rings);
    plan.hubs = std::move(hubs);
    plan.leaves.resize(plan.hubs.size());
    for (std::size_t i = 0; i < plan.hubs.size(); ++i) {
        for (const auto e : plan.near[plan.hubs[i]]) {
            if (role(e) == Role::leaf) plan.leaves[i].push_back(e);
        }
        sort_rows(canvas.dossier, plan.leaves[i]);
    }
    return plan;
}

std::vector<std::vector<Body>> best_starts(const TargetPlan& plan, const std::vector<Body>& bodies,
                                           const std::vector<BodyLink>& links,
                                           const std::vector<double>& weight, double half_width,
                                           std::size_t most) {
    std::vector<std::pair<double, std::vector<Body>>> starts;
    for (const auto& ring : plan.rings) {
        const auto points = ring_points(plan, ring, weight, half_width, drawing_aspect);
        starts.emplace_back(0, bodies);
        auto& placed = starts.back().second;
        for (std::size_t i = 0; i < points.size(); ++i) {
            if (placed[i].mobility == Mobility::fixed) continue;
            placed[i].box.x = points[i].x;
            placed[i].box.y = points[i].y;
        }
        settle(placed);
        starts.back().first = tangle(placed, links, plan.hubs.size());
    }
    std::ranges::stable_sort(starts, {}, &std::pair<double, std::vector<Body>>::first);
    std::vector<std::vector<Body>> out;
    for (std::size_t i = 0; i < starts.size() && i < most; ++i)
        out.push_back(std::move(starts[i].second));
    return out;
}

}  // namespace lobbynet
