// 'cards': the map for print. Every theme is a card with the names that belong to it alone;
// who is in more than one theme stands between the cards, larger with more themes and nearer to the
// centre. A coalition or programme with members of its own is a card as well.
#include "layouts/cards.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "layouts/layouts.hpp"
#include "layouts/target_start.hpp"

namespace lobbynet {
namespace {

constexpr std::size_t most_rows = 60;
constexpr std::size_t most_connectors = 70;
constexpr std::size_t enough_tries = 2;
constexpr std::size_t most_tries = 4;
constexpr double large = 150;      // bodies and ties: one try has to do
constexpr double usual_ties = 55;  // what the costs of PlacementOptions are made for
constexpr int sweeps_of_map = 2;   // around somebody they take the room of the labels
constexpr double card_push = -60;
constexpr double connector_pull = 8;
constexpr double room_for_labels = 56;  // around an entity whose ties are labelled
constexpr double paper_per_box = 2.6;   // how much paper one unit of box needs

Card card_of(Canvas& canvas, std::uint32_t hub, std::vector<std::uint32_t> rows) {
    CardContent content;
    content.entity = hub;
    content.node = fmt::format("n{}", hub);
    content.title = hub_title(canvas.dossier.entities[hub]);
    content.colour = colour_of_hub(canvas, hub);
    content.header = header_of_hub(canvas, hub);
    if (rows.size() > most_rows) {
        const std::size_t rest = rows.size() - most_rows;
        content.last_row = fmt::format(fmt::runtime(canvas.words.more_rows), rest);
        rows.resize(most_rows);
    }
    content.rows = std::move(rows);
    content.hub = hub;
    return make_card(canvas, content);
}

bool runs_over_a_box(const std::vector<Body>& bodies, const std::vector<BodyLink>& links) {
    for (const auto& link : links) {
        const auto ends = visible_link(bodies[link.a], bodies[link.b]);
        for (std::size_t k = 0; k < bodies.size(); ++k) {
            if (k != link.a && k != link.b && meets(ends, bodies[k], 0)) return true;
        }
    }
    return false;
}

/// Anneals from the least tangled rings, finishes each, and keeps the best. Two tries are enough
/// when one of them has no tie over a box.
std::vector<Body> best_placement(const std::vector<Body>& bodies,
                                 const std::vector<BodyLink>& links, const TargetPlan& plan,
                                 double radius, int sweeps) {
    PlacementOptions rough;
    rough.radius = radius;
    rough.aspect = drawing_aspect;
    // about the same work for every plan: a move looks at all bodies and ties for each tie it moves
    const auto ties = static_cast<double>(links.size());
    const auto boxes = static_cast<double>(bodies.size());
    const double work = std::max(1.0, 2 * ties / boxes * (ties + boxes));
    rough.moves = static_cast<std::uint32_t>(std::clamp(1.2e7 / work, 2000.0, 32000.0));
    // more ties cost more than they used to, but the type has to stay as large
    rough.size *= std::max(1.0, ties / usual_ties);
    const std::size_t enough = ties + boxes < large ? enough_tries : 1;
    const std::size_t most = ties + boxes < large ? most_tries : 1;
    PlacementOptions fine = rough;
    fine.heat = 4;
    fine.reach = 0.1;
    fine.sweeps = sweeps;
    fine.over_box = 300;  // what is left of ties over boxes goes before anything else
    fine.moves /= 4;
    const std::vector<double> room(plan.hubs.size(), 1);
    const auto starts = best_starts(plan, bodies, links, room, radius, enough);
    Placement best;
    for (std::size_t attempt = 0; attempt < most; ++attempt) {
        if (attempt >= enough && !runs_over_a_box(best.bodies, links)) break;
        rough.seed = attempt + 1;
        Placement tried = anneal(starts[attempt % starts.size()], links, rough);
        separate(tried.bodies, rough.gap);
        stretch(tried.bodies, drawing_aspect);
        tried = anneal(std::move(tried.bodies), links, fine);
        if (best.bodies.empty() || tried.cost < best.cost) best = std::move(tried);
    }
    return std::move(best.bodies);
}

/// The legend: what a box says of who is in it, and what it says to stand on one's own.
void explain(Canvas& canvas, const TargetPlan& plan, const CardsOptions& options) {
    const Words& words = canvas.words;
    const auto is_shown = [&](std::uint32_t e) { return canvas.selection.entity_shown[e]; };
    const bool rows = std::ranges::any_of(
        plan.leaves, [&](const auto& leaves) { return std::ranges::any_of(leaves, is_shown); });
    const bool others = std::ranges::any_of(
        plan.connectors, [&](std::uint32_t e) { return is_shown(e) && options.centre != e; });
    const bool mixed = !only_of_themes(canvas.dossier, canvas.selection);
    // who is in one of the themes drawn may be in others that are not
    const bool part = canvas.request.around || canvas.request.theme;
    if (rows)
        canvas.legend.emplace_back(mixed  ? words.in_card_mixed
                                   : part ? words.in_card_of_these
                                          : words.in_card);
    if (others)
        canvas.legend.emplace_back(mixed  ? words.larger_mixed
                                   : part ? words.larger_of_these
                                          : words.larger);
}

}  // namespace

void place_cards(Canvas& canvas, const CardsOptions& options) {
    TargetLimits limits;
    limits.connectors = most_connectors;
    limits.centre = options.centre;
    const TargetPlan plan = plan_target(canvas, limits);
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
        nodes.push_back(
            free_node(canvas, e, centre ? 6 : count, centre ? Weight::bold : Weight::regular));
        add(e, body_of(nodes.back()), connector_pull * count);
    }
    std::size_t unnamed = 0;
    for (const auto& leaves : plan.leaves)
        unnamed += leaves.size() > most_rows ? leaves.size() - most_rows : 0;
    if (unnamed > 0) {
        canvas.selection.warnings.push_back(fmt::format(
            "{} names do not fit on their cards: draw a map per theme to see them", unnamed));
    }
    const double half_width = 0.5 * std::sqrt(area * paper_per_box * drawing_aspect);
    if (options.centre && body_of_entity[*options.centre] != nobody) {
        Body& centre = bodies[body_of_entity[*options.centre]];
        centre.mobility = Mobility::fixed;
        centre.box.hw += room_for_labels;
        centre.box.hh += room_for_labels / 2;
    }
    bodies = best_placement(bodies, links_between(canvas, body_of_entity), plan, half_width * 0.8,
                            options.centre ? 0 : sweeps_of_map);
    separate(bodies, 6);
    if (options.centre && body_of_entity[*options.centre] != nobody) {
        Body& centre = bodies[body_of_entity[*options.centre]];
        centre.box.hw -= room_for_labels;
        centre.box.hh -= room_for_labels / 2;
    }
    finish_placement(canvas, bodies);
    for (std::size_t i = 0; i < cards.size(); ++i) {
        if (canvas.selection.entity_shown[plan.hubs[i]])
            add_card(canvas, std::move(cards[i]), bodies[i]);
    }
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        if (canvas.selection.entity_shown[plan.connectors[i]])
            add_node(canvas, std::move(nodes[i]), bodies[cards.size() + i]);
    }
    add_paths(canvas, bodies, body_of_entity);
    explain(canvas, plan, options);
}

void layout_cards(Canvas& canvas) {
    leave_out_author(canvas.selection, canvas.dossier, canvas.request.language);
    place_cards(canvas, {});
}

}  // namespace lobbynet
