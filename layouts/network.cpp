// 'network': every entity and tie, near each other on paper when near in the graph. For graphs
// without themes; above 400 entities only those with most ties, because more cannot be read.
#include <algorithm>
#include <cmath>

#include "layouts/geometry.hpp"
#include "layouts/layouts.hpp"
#include "layouts/stress.hpp"

namespace lobbynet {
namespace {

constexpr std::size_t most_entities = 400;
constexpr std::size_t most_for_annealing = 160;

/// Grows the positions, not the boxes, until there are no more overlaps than boxes: pushing
/// the rest apart then keeps the shape.
void spread_out(std::vector<Body>& bodies) {
    constexpr double step = 1.15;
    for (int round = 0; round < 14; ++round) {
        std::size_t overlaps = 0;
        for (std::size_t i = 0; i < bodies.size(); ++i) {
            for (std::size_t j = i + 1; j < bodies.size(); ++j)
                overlaps += overlap_depth(bodies[i].box, bodies[j].box, 6) > 0 ? 1U : 0U;
        }
        if (overlaps <= bodies.size()) return;
        for (Body& body : bodies) {
            body.box.x *= step;
            body.box.y *= step;
        }
    }
}

}  // namespace

void layout_network(Canvas& canvas) {
    keep_top(canvas, std::vector<bool>(canvas.dossier.entities.size(), true), most_entities);
    const auto near = neighbours(canvas.dossier, canvas.selection, WhichTies::all);
    std::vector<SceneNode> nodes;
    std::vector<Body> bodies;
    std::vector<std::uint32_t> body_of_entity(canvas.dossier.entities.size(), nobody);
    double most_ties = 1;
    for (const auto e : canvas.selection.entities)
        most_ties = std::max(most_ties, static_cast<double>(near[e].size()));
    double area = 0;
    for (const auto e : canvas.selection.entities) {
        body_of_entity[e] = static_cast<std::uint32_t>(bodies.size());
        const double importance = 4 * std::sqrt(static_cast<double>(near[e].size()) / most_ties);
        nodes.push_back(canvas.dossier.entities[e].kind == EntityKind::theme
                            ? hub_node(canvas, e, 17)
                            : free_node(canvas, e, importance));
        bodies.push_back(body_of(nodes.back()));
        area += 4 * bodies.back().box.hw * bodies.back().box.hh;
    }
    std::vector<std::vector<std::uint32_t>> graph(bodies.size());
    for (const auto e : canvas.selection.entities) {
        for (const auto other : near[e]) graph[body_of_entity[e]].push_back(body_of_entity[other]);
    }
    const double step = std::max(60.0, 1.5 * std::sqrt(area / static_cast<double>(bodies.size())));
    const auto points = stress_layout(graph, step, drawing_aspect);
    for (std::size_t i = 0; i < bodies.size(); ++i) {
        bodies[i].box.x = points[i].x * 1.25;  // boxes are wider than high
        bodies[i].box.y = points[i].y;
    }
    spread_out(bodies);
    separate(bodies, 6, 400);
    const Box all = extent(bodies);
    for (auto& body : bodies) {
        body.box.x -= all.x;
        body.box.y -= all.y;
    }
    const auto links = links_between(canvas, body_of_entity);
    if (bodies.size() <= most_for_annealing && links.size() <= 3 * most_for_annealing) {
        PlacementOptions options;
        options.aspect = drawing_aspect;
        const double weight = static_cast<double>(bodies.size() + links.size());
        options.moves = static_cast<std::uint32_t>(std::clamp(2.4e6 / weight, 2000.0, 30000.0));
        options.heat = 12;
        options.reach = 0.2;
        options.gap = 8;
        options.clearance = 3;
        options.sweeps = 1;
        bodies = anneal(bodies, links, options).bodies;
    }
    separate(bodies, 4, 400);
    stretch(bodies, drawing_aspect);
    finish_placement(canvas, bodies);
    for (const auto e : canvas.selection.entities) {
        if (canvas.selection.entity_shown[e])
            add_node(canvas, std::move(nodes[body_of_entity[e]]), bodies[body_of_entity[e]]);
    }
    add_paths(canvas, bodies, body_of_entity);
    if (bodies.size() > 1) canvas.legend.emplace_back(canvas.words.larger_degree);
}

}  // namespace lobbynet
