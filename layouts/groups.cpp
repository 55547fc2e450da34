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
    settle(bodies);
    PlacementOptions options;
    options.aspect = drawing_aspect;
    options.gap = 24;
    options.moves = 12000;
    bodies = anneal(bodies, links, options).bodies;
    separate(bodies, 16);
    stretch(bodies, drawing_aspect);
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
