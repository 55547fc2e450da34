// 'target': a radial map. Who is in more than one theme stands in the centre, nearer with more
// themes; the themes are a ring; around it everybody who is in one theme, with a tie of their own.
#include <algorithm>
#include <cmath>
#include <numbers>

#include "layouts/layouts.hpp"
#include "layouts/target_start.hpp"

namespace lobbynet {
namespace {

constexpr std::size_t most_connectors = 60;
constexpr std::size_t most_leaves = 160;
constexpr double connector_pull = 60;  // to the centre, a theme

double angle_of(const Body& body, double aspect) {
    return std::atan2(body.box.y * aspect, body.box.x);
}

}  // namespace

void layout_target(Canvas& canvas) {
    leave_out_author(canvas.selection, canvas.dossier, canvas.request.language);
    TargetLimits limits;
    limits.connectors = most_connectors;
    TargetPlan plan = plan_target(canvas, limits);
    std::vector<bool> candidate(canvas.dossier.entities.size(), false);
    for (const auto& leaves : plan.leaves) {
        for (const auto e : leaves) candidate[e] = true;
    }
    keep_top(canvas, candidate, most_leaves);
    plan = plan_target(canvas, limits);

    std::vector<SceneNode> nodes;
    std::vector<Body> bodies;
    std::vector<std::uint32_t> body_of_entity(canvas.dossier.entities.size(), nobody);
    const auto add = [&](std::uint32_t entity, SceneNode node, double pull) {
        body_of_entity[entity] = static_cast<std::uint32_t>(bodies.size());
        nodes.push_back(std::move(node));
        bodies.push_back(body_of(nodes.back()));
        bodies.back().pull = pull;
    };
    for (const auto hub : plan.hubs) add(hub, hub_node(canvas, hub, 17), -120);
    for (const auto e : plan.connectors) {
        const auto themes = static_cast<double>(plan.hub_count[e]);
        add(e, free_node(canvas, e, themes), connector_pull * themes);
    }
    double area = 0;
    for (const auto& body : bodies) area += 4 * body.box.hw * body.box.hh;
    std::size_t leaf_count = 0;
    for (const auto& leaves : plan.leaves) leaf_count += leaves.size();
    const double ring = std::max(330.0, 0.5 * std::sqrt(area * 5.5 * drawing_aspect));
    // The inside first; the room that hubs get on the ring follows the number of their leaves.
    std::vector<double> weight;
    for (const auto& leaves : plan.leaves) weight.push_back(8 + static_cast<double>(leaves.size()));
    const auto inner_links = links_between(canvas, body_of_entity);
    PlacementOptions options;
    options.aspect = drawing_aspect;
    options.radius = ring;
    options.moves = 16000;
    options.size = 0.1;  // leaves come in between: room is wanted now
    Placement inside;
    for (auto& start : best_starts(plan, bodies, inner_links, weight, ring, 2)) {
        Placement placement = anneal(std::move(start), inner_links, options);
        if (inside.bodies.empty() || placement.cost < inside.cost) inside = std::move(placement);
    }
    bodies = std::move(inside.bodies);

    // The outside: the leaves of a hub in a fan of three arcs, away from the centre.
    for (std::size_t i = 0; i < plan.hubs.size(); ++i) {
        const double middle = angle_of(bodies[i], drawing_aspect);
        const double fan = std::min(3.6, 0.4 * static_cast<double>(plan.leaves[i].size()));
        const auto count = static_cast<double>(plan.leaves[i].size());
        for (std::size_t k = 0; k < plan.leaves[i].size(); ++k) {
            const auto e = plan.leaves[i][k];
            SceneNode node = free_node(canvas, e, 0);
            node.shape = Shape::rounded;
            node.type = 10;
            node.pen = 0.9;
            double width = 0;
            for (const auto& line : node.lines) width = std::max(width, text_width(line, 10));
            node.box.hw = width / 2 + 5;
            node.box.hh = static_cast<double>(node.lines.size()) * line_height(10) / 2 + 2.5;
            add(e, std::move(node), 0);
            const double angle = middle + fan * ((static_cast<double>(k) + 0.5) / count - 0.5);
            const double reach = 95 + 52 * static_cast<double>(k % 3);
            bodies.back().box.x = bodies[i].box.x + reach * 1.5 * std::cos(angle);
            bodies.back().box.y = bodies[i].box.y + reach * std::sin(angle);
        }
    }
    separate(bodies, 4, 400);
    options.gap = 5;
    options.clearance = 2;
    options.heat = 30;
    options.reach = 0.2;
    options.size = 2;
    options.over_box = 60;
    options.length = 0.03;
    options.moves = leaf_count > 0 ? 32000 : 0;
    const auto links = links_between(canvas, body_of_entity);
    bodies = anneal(bodies, links, options).bodies;
    separate(bodies, 3, 400);
    stretch(bodies, drawing_aspect);
    finish_placement(canvas, bodies);
    for (std::uint32_t e = 0; e < body_of_entity.size(); ++e) {
        const auto body = body_of_entity[e];
        if (body != nobody && canvas.selection.entity_shown[e])
            add_node(canvas, std::move(nodes[body]), bodies[body]);
    }
    add_paths(canvas, bodies, body_of_entity);
    const bool mixed = !only_of_themes(canvas.dossier, canvas.selection);
    if (leaf_count > 0)
        canvas.legend.emplace_back(mixed ? canvas.words.small_mixed : canvas.words.small);
    if (!plan.connectors.empty())
        canvas.legend.emplace_back(mixed ? canvas.words.large_mixed : canvas.words.large);
}

}  // namespace lobbynet
