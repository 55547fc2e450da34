// 'cards': the map for print. Every theme is a card with the names that belong to it alone;
// who is in more than one theme stands between the cards, larger with more themes and nearer to the
// centre. A coalition or programme with members of its own is a card as well.
#include "layouts/cards.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "layouts/geometry.hpp"
#include "layouts/layouts.hpp"
#include "layouts/target_start.hpp"

namespace lobbynet {
namespace {

constexpr std::size_t most_rows = 60;
constexpr std::size_t most_connectors = 70;
constexpr std::size_t most_starts = 2;
constexpr double card_push = -60;
constexpr double connector_pull = 8;
constexpr double paper_per_box = 2.6;  // how much paper one unit of box needs

Card card_of(Canvas& canvas, std::uint32_t hub, std::vector<std::uint32_t> rows) {
    CardContent content;
    content.entity = hub;
    content.node = fmt::format("n{}", hub);
    content.title = hub_title(canvas.dossier.entities[hub]);
    content.colour = colour_of_hub(canvas, hub);
    if (rows.size() > most_rows) {
        const std::size_t rest = rows.size() - most_rows;
        content.last_row = fmt::format(fmt::runtime(canvas.words.more_rows), rest);
        canvas.selection.warnings.push_back(
            fmt::format("'{}': {} names do not fit on its card", content.title, rest));
        rows.resize(most_rows);
    }
    content.rows = std::move(rows);
    return make_card(canvas, content);
}

/// How tangled a start is: its crossings and ties over cards.
double tangle(const std::vector<Body>& bodies, const std::vector<Link>& links, std::size_t cards) {
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

/// Anneals from a ring in each of the good orders and finishes the best.
std::vector<Body> best_placement(std::vector<Body> bodies, const std::vector<Link>& links,
                                 const TargetPlan& plan, double radius) {
    PlacementOptions options;
    options.radius = radius;
    options.aspect = drawing_aspect;
    // about the same work for every plan: a move costs as much as there are bodies and ties
    const double weight = static_cast<double>(bodies.size() + links.size() + 1);
    options.moves = static_cast<std::uint32_t>(std::clamp(2.4e6 / weight, 2000.0, 32000.0));
    const std::vector<double> room(plan.hubs.size(), 1);
    std::vector<std::pair<double, std::vector<Body>>> starts;
    for (const auto& ring : plan.rings) {
        const auto points = target_points(plan, ring, room, radius, drawing_aspect);
        for (std::size_t k = 0; k < bodies.size(); ++k) {
            if (bodies[k].mobility == Mobility::fixed) continue;
            bodies[k].box.x = points[k].x;
            bodies[k].box.y = points[k].y;
        }
        starts.emplace_back(tangle(bodies, links, plan.hubs.size()), bodies);
    }
    std::ranges::stable_sort(starts, {}, &std::pair<double, std::vector<Body>>::first);
    if (starts.size() > most_starts) starts.resize(most_starts);
    Placement best;
    for (const auto& [tangled, start] : starts) {
        Placement placement = anneal(start, links, options);
        if (best.bodies.empty() || placement.cost < best.cost) best = std::move(placement);
    }
    separate(best.bodies, options.gap);
    stretch(best.bodies, drawing_aspect);
    // what is left of ties over boxes goes before anything else
    options.heat = 4;
    options.reach = 0.1;
    options.over_box = 300;
    options.moves /= 3;
    return anneal(std::move(best.bodies), links, options).bodies;
}

}  // namespace

void place_cards(Canvas& canvas, const CardsOptions& options) {
    const TargetPlan plan = plan_target(canvas, most_connectors);
    std::vector<Card> cards;
    std::vector<SceneNode> nodes;
    std::vector<Body> bodies;
    std::vector<std::uint32_t> body_of_entity(canvas.dossier.entities.size(), nobody);
    double area = 0;
    const auto add = [&](std::uint32_t entity, Body body, double pull) {
        body.pull = pull;
        area += 4 * body.box.hw * body.box.hh;
        body_of_entity[entity] = static_cast<std::uint32_t>(bodies.size());
        bodies.push_back(body);
    };
    for (std::size_t i = 0; i < plan.hubs.size(); ++i) {
        cards.push_back(card_of(canvas, plan.hubs[i], plan.leaves[i]));
        add(plan.hubs[i], body_of(cards.back()), card_push);
    }
    for (const auto e : plan.connectors) {
        const bool centre = options.centre == e;
        const auto count = static_cast<double>(plan.hub_count[e]);
        nodes.push_back(free_node(canvas, e, centre ? 6 : count));
        if (centre) nodes.back().weight = Weight::bold;
        if (centre) nodes.back().box.hw *= 1.1;
        add(e, body_of(nodes.back()), connector_pull * count);
    }
    const double half_width = 0.5 * std::sqrt(area * paper_per_box * drawing_aspect);
    if (options.centre && body_of_entity[*options.centre] != nobody) {
        Body& centre = bodies[body_of_entity[*options.centre]];
        centre.mobility = Mobility::fixed;
    }
    bodies = best_placement(std::move(bodies), links_between(canvas, body_of_entity), plan,
                            half_width * 0.8);
    separate(bodies, 6);
    stretch(bodies, drawing_aspect);
    canvas.area = extent(bodies);
    for (std::size_t i = 0; i < cards.size(); ++i) {
        if (canvas.selection.entity_shown[plan.hubs[i]])
            add_card(canvas, std::move(cards[i]), bodies[i]);
    }
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        if (canvas.selection.entity_shown[plan.connectors[i]])
            add_node(canvas, std::move(nodes[i]), bodies[cards.size() + i]);
    }
    add_paths(canvas, bodies, body_of_entity);
    canvas.legend.emplace_back(canvas.words.in_card);
    if (!nodes.empty()) canvas.legend.emplace_back(canvas.words.larger);
}

void layout_cards(Canvas& canvas) { place_cards(canvas, {}); }

}  // namespace lobbynet
