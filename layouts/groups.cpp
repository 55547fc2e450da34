// 'groups': a card a group, with its members; a line between two groups is as thick as what joins
// them is much.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "graph/base/error.hpp"
#include "layouts/layouts.hpp"
#include "layouts/routing.hpp"

namespace lobbynet {
namespace {

constexpr std::size_t most_groups = 30;
constexpr std::size_t most_rows = 40;
constexpr double row_gap = 28;  // between cards in rows

CardContent content_of(const Canvas& canvas, const MapAnswer& answer, std::size_t group) {
    const MapAnswer::Part& part = answer.parts[group];
    const std::uint32_t core = answer.bold[group];
    CardContent content;
    content.node = fmt::format("group{}", group);
    content.title = part.title;
    const bool in_rows = std::ranges::find(part.members, core) != part.members.end();
    if (!in_rows && canvas.selection.entity_shown[core]) content.entity = core;
    content.colour = colour_of_hub(canvas, core);
    content.header = header_of_hub(canvas, core);
    content.rows = part.members;
    content.hub = content.entity;
    content.after = part.after;
    content.row_suffix = fmt::format("_in{}", group);
    if (content.rows.size() > most_rows) {
        content.last_row =
            fmt::format(fmt::runtime(canvas.words.more_rows), content.rows.size() - most_rows);
        content.rows.resize(most_rows);
    }
    return content;
}

double area_of(const std::vector<Body>& bodies, const std::vector<std::uint32_t>& which) {
    double area = 0;
    for (const auto b : which)
        area += (2 * bodies[b].box.hw + row_gap) * (2 * bodies[b].box.hh + row_gap);
    return area;
}

/// In rows from left to right, below what is placed already.
void place_in_rows(std::vector<Body>& bodies, const std::vector<std::uint32_t>& lone,
                   const Box& placed, double width) {
    double top = placed.hh > 0 ? placed.bottom() - row_gap : 0;
    std::size_t next = 0;
    while (next < lone.size()) {
        double needed = 2 * bodies[lone[next]].box.hw;
        double height = 2 * bodies[lone[next]].box.hh;
        std::size_t end = next + 1;
        for (; end < lone.size(); ++end) {
            const Box& box = bodies[lone[end]].box;
            if (needed + row_gap + 2 * box.hw > width) break;
            needed += row_gap + 2 * box.hw;
            height = std::max(height, 2 * box.hh);
        }
        // what is left goes between the cards, evenly
        const double spare = std::max(0.0, width - needed) / static_cast<double>(end - next + 1);
        double left = placed.x - std::max(width, needed) / 2 + spare;
        for (; next < end; ++next) {
            Box& box = bodies[lone[next]].box;
            box.x = left + box.hw;
            box.y = top - box.hh;
            left += 2 * box.hw + row_gap + spare;
        }
        top -= height + row_gap;
    }
}

/// Rows of the width that makes the most of the paper.
void place_in_best_rows(std::vector<Body>& bodies, const std::vector<std::uint32_t>& lone,
                        const Box& placed) {
    const double least = std::sqrt(area_of(bodies, lone));
    double best_size = 0;
    std::vector<Body> best;
    for (int step = 0; step < 20; ++step) {
        std::vector<Body> tried = bodies;
        place_in_rows(tried, lone, placed, std::max(2 * placed.hw, least * (1 + 0.1 * step)));
        const Box all = extent(tried);
        const double size = std::max(all.hw, all.hh * drawing_aspect);
        if (!best.empty() && size >= best_size) continue;
        best_size = size;
        best = std::move(tried);
    }
    bodies = std::move(best);
}

/// Those that something joins to others by annealing; the others in rows below them.
void place_groups(std::vector<Body>& bodies, const std::vector<BodyLink>& links) {
    std::vector<std::uint32_t> lone;
    std::vector<std::uint32_t> joined;
    for (std::uint32_t b = 0; b < bodies.size(); ++b) {
        const bool is_joined = std::ranges::any_of(
            links, [&](const BodyLink& link) { return link.a == b || link.b == b; });
        (is_joined ? joined : lone).push_back(b);
    }
    std::vector<std::uint32_t> place(bodies.size(), 0);
    std::vector<Body> moved;
    for (const auto b : joined) {
        place[b] = static_cast<std::uint32_t>(moved.size());
        moved.push_back(bodies[b]);
    }
    std::vector<BodyLink> moved_links;
    for (const BodyLink& link : links) moved_links.push_back({place[link.a], place[link.b]});
    settle(moved);
    PlacementOptions options;
    // flatter, for there to be room below
    const double rest = area_of(bodies, lone) / std::max(1.0, area_of(bodies, joined));
    options.aspect = drawing_aspect * std::min(1.8, 1 + rest / 2);
    options.gap = 24;
    options.moves = 12000;
    options.sweeps = 1;
    moved = anneal(std::move(moved), moved_links, options).bodies;
    separate(moved, 16);
    stretch(moved, options.aspect);
    for (std::size_t i = 0; i < joined.size(); ++i) bodies[joined[i]] = moved[i];
    if (!lone.empty()) place_in_best_rows(bodies, lone, extent(moved));
    const Box all = extent(bodies);
    for (Body& body : bodies) {
        body.box.x -= all.x;
        body.box.y -= all.y;
    }
}

}  // namespace

void layout_groups(Canvas& canvas) {
    if (!canvas.request.answer || canvas.request.answer->form != MapAnswer::Form::groups)
        throw UsageError("a map of groups shows groups", "leave out --around");
    const MapAnswer& answer = *canvas.request.answer;
    const std::size_t shown = std::min(answer.parts.size(), most_groups);
    if (shown < answer.parts.size()) {
        const auto note =
            fmt::format(fmt::runtime(canvas.words.more_rows), answer.parts.size() - shown);
        canvas.selection.notes.push_back(note);
        canvas.selection.warnings.push_back(fmt::format(
            "too many groups for one map: {} are left out", answer.parts.size() - shown));
    }
    std::vector<Card> cards;
    std::vector<Body> bodies;
    for (std::size_t i = 0; i < shown; ++i) {
        cards.push_back(make_card(canvas, content_of(canvas, answer, i)));
        bodies.push_back(body_of(cards.back()));
        // around the middle, evenly: the golden angle
        const double angle = 2.4 * static_cast<double>(i);
        const double radius = 140 * std::sqrt(static_cast<double>(i));
        bodies.back().box.x = 1.5 * radius * std::cos(angle);
        bodies.back().box.y = radius * std::sin(angle);
    }
    std::vector<BodyLink> links;
    std::vector<MapAnswer::Bridge> bridges;
    for (const MapAnswer::Bridge& bridge : answer.bridges) {
        if (bridge.a >= shown || bridge.b >= shown) continue;
        bridges.push_back(bridge);
        links.push_back({bridge.a, bridge.b});
    }
    place_groups(bodies, links);
    finish_placement(canvas, bodies);
    for (std::size_t i = 0; i < links.size(); ++i) {
        const MapAnswer::Bridge& bridge = bridges[i];
        ScenePath path;
        path.source = answer.bold[bridge.a];
        path.target = answer.bold[bridge.b];
        path.from = fmt::format("group{}", bridge.a);
        path.to = fmt::format("group{}", bridge.b);
        path.points = route_tie(bodies, bridge.a, bridge.b);
        path.colour = grey;
        path.colour.a = 150;
        path.pen = std::min(7.0, 0.4 + 0.8 * bridge.count);
        path.tooltip = fmt::format("{} – {}: {}", map_text(answer.parts[bridge.a].title),
                                   map_text(answer.parts[bridge.b].title), bridge.count);
        canvas.scene.paths.push_back(std::move(path));
    }
    for (std::size_t i = 0; i < shown; ++i) add_card(canvas, std::move(cards[i]), bodies[i]);
    for (const auto& line : answer.legend) canvas.legend.push_back(line);
}

}  // namespace lobbynet
