// 'theme': one theme in the middle, its stakeholders around it in cards by class, with the other
// themes that each is in; coalitions and programmes of the theme as cards with their members.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <numbers>

#include "graph/base/error.hpp"
#include "layouts/layouts.hpp"
#include "layouts/routing.hpp"

namespace lobbynet {
namespace {

constexpr double start_radius = 190;  // of the cards around the theme
constexpr double card_pull = 60;

/// Per entity: the other themes it is tied to, by the same query, as "II · V".
std::vector<std::string> other_themes(const Canvas& canvas, std::uint32_t theme) {
    NetworkQuery query = canvas.request.query;
    query.election.reset();
    query.themes.clear();
    const auto& entities = canvas.dossier.entities;
    std::vector<std::map<std::size_t, std::string>> found(entities.size());
    for (const Tie& tie : canvas.dossier.ties) {
        if (!selects(query, canvas.dossier, tie)) continue;
        for (const auto& [hub, other] :
             {std::pair(tie.target, tie.source), std::pair(tie.source, tie.target)}) {
            if (entities[hub].kind != EntityKind::theme || hub == theme) continue;
            const std::size_t place = canvas.theme_place[hub];
            found[other][place] = entities[hub].number.empty() ? fmt::format("{}", place + 1)
                                                               : map_text(entities[hub].number);
        }
    }
    std::vector<std::string> out(entities.size());
    for (std::size_t e = 0; e < out.size(); ++e) {
        const Entity& entity = entities[e];
        std::string name;  // there is room for it on the map of one theme
        if (!entity.acronym.empty() && !entity.name.starts_with(entity.acronym))
            name = "– " + map_text(entity.name, 70) + " ";
        for (const auto& [place, number] : found[e]) out[e] += (out[e].empty() ? "" : "·") + number;
        if (!out[e].empty()) out[e] = "(" + out[e] + ")";
        out[e].insert(0, name);
    }
    return out;
}

/// Theme, who is tied to it, and who is tied to its coalitions and programmes.
void restrict_to_theme(Canvas& canvas, std::uint32_t theme) {
    const auto near = neighbours(canvas.dossier, canvas.selection, WhichTies::shown);
    std::vector<bool> keep(canvas.dossier.entities.size(), false);
    keep[theme] = true;
    for (const auto e : near[theme]) {
        keep[e] = true;
        const EntityKind kind = canvas.dossier.entities[e].kind;
        if (kind != EntityKind::coalition && kind != EntityKind::programme) continue;
        for (const auto member : near[e]) {
            keep[member] = keep[member] || is_stakeholder(canvas.dossier.entities[member].kind);
        }
    }
    restrict_to(canvas.selection, canvas.dossier, keep);
}

}  // namespace

void layout_theme(Canvas& canvas) {
    const Dossier& dossier = canvas.dossier;
    const auto chosen = canvas.request.theme ? canvas.request.theme : canvas.request.around;
    if (!chosen || dossier.entities[*chosen].kind != EntityKind::theme)
        throw UsageError("a theme map needs a theme", "--theme NAME");
    const auto theme = *chosen;
    if (!canvas.selection.entity_shown[theme]) {
        throw DataError(fmt::format("'{}' has no ties of the chosen classes",
                                    map_text(dossier.entities[theme].name)),
                        "ask for more classes of ties (--ties all)");
    }
    leave_out_author(canvas.selection, dossier, canvas.request.language);
    restrict_to_theme(canvas, theme);
    const auto near = neighbours(dossier, canvas.selection, WhichTies::shown);
    const auto others = other_themes(canvas, theme);

    // one card a class; a coalition or programme with members is a card of its own
    std::map<ActorClass, std::vector<std::uint32_t>> classes;
    std::vector<CardContent> contents;
    bool any_other = false;
    const auto after = [&](CardContent& content) {
        sort_rows(dossier, content.rows);
        for (const auto e : content.rows) {
            content.after.push_back(others[e]);
            any_other = any_other || !others[e].empty();
        }
    };
    for (const auto e : near[theme]) {
        const EntityKind kind = dossier.entities[e].kind;
        std::vector<std::uint32_t> members;
        if (kind == EntityKind::coalition || kind == EntityKind::programme) {
            std::ranges::copy_if(near[e], std::back_inserter(members), [&](std::uint32_t member) {
                return is_stakeholder(dossier.entities[member].kind);
            });
        }
        if (members.empty()) {
            classes[actor_class(dossier.entities[e])].push_back(e);
            continue;
        }
        CardContent content;
        content.entity = e;
        content.node = fmt::format("n{}", e);
        content.title = hub_title(dossier.entities[e]);
        content.colour = colour_of_hub(canvas, e);
        content.header = header_of_hub(canvas, e);
        content.rows = std::move(members);
        content.row_suffix = fmt::format("_in{}", e);
        content.hub = e;
        after(content);
        contents.push_back(std::move(content));
    }
    for (auto& [actor, rows] : classes) {
        const ActorStyle& style = style_of(actor);
        CardContent content;
        content.node = fmt::format("class{}", static_cast<int>(actor));
        content.title =
            fmt::format("{} {}", style.mark,
                        canvas.words.language == Language::dutch ? style.dutch : style.english);
        content.colour = style.colour;
        content.header = tint(style.colour, 0.4);
        content.rows = std::move(rows);
        content.hub = theme;
        after(content);
        contents.push_back(std::move(content));
    }

    std::vector<Body> bodies;
    SceneNode middle = hub_node(canvas, theme, 20);
    bodies.push_back(body_of(middle));
    bodies.back().mobility = Mobility::fixed;
    std::vector<Card> cards;
    std::vector<BodyLink> links;
    for (const auto& content : contents) {
        links.push_back({0, static_cast<std::uint32_t>(bodies.size())});
        cards.push_back(make_card(canvas, content));
        bodies.push_back(body_of(cards.back()));
        bodies.back().pull = card_pull;
    }
    // the theme stays in the middle: cards begin evenly around it, and none goes far from there
    const auto count = static_cast<double>(cards.size());
    for (std::size_t i = 0; i < cards.size(); ++i) {
        const double angle =
            std::numbers::pi * (2 * static_cast<double>(i) + 1) / count + std::numbers::pi / 2;
        bodies[i + 1].box.x = drawing_aspect * start_radius * std::cos(angle);
        bodies[i + 1].box.y = start_radius * std::sin(angle);
    }
    separate(bodies, 14);
    PlacementOptions options;
    options.aspect = drawing_aspect;
    options.gap = 26;
    options.moves = 30000;
    options.heat = 4;
    options.reach = 0.1;
    bodies = anneal(bodies, links, options).bodies;
    separate(bodies, 14);
    stretch(bodies, drawing_aspect);
    finish_placement(canvas, bodies);
    add_node(canvas, std::move(middle), bodies[0]);
    for (std::size_t i = 0; i < cards.size(); ++i) {
        ScenePath path;
        path.source = contents[i].entity != nobody ? contents[i].entity : contents[i].rows.front();
        path.target = theme;
        path.from = contents[i].node;
        path.to = fmt::format("n{}", theme);
        path.points = route_tie(bodies, static_cast<std::uint32_t>(i + 1), 0);
        path.colour = colour_of_hub(canvas, theme);
        path.colour.a = 150;
        path.pen = 2.2;
        path.tooltip = map_text(contents[i].title);
        const auto proposed = [&](std::uint32_t e) { return only_proposed(canvas, e, theme); };
        if (contents[i].entity != nobody ? proposed(contents[i].entity)
                                         : std::ranges::all_of(contents[i].rows, proposed))
            path.stroke = Stroke::dashed;
        canvas.scene.paths.push_back(std::move(path));
        add_card(canvas, std::move(cards[i]), bodies[i + 1]);
    }
    if (any_other) canvas.legend.emplace_back(canvas.words.also_in);
}

}  // namespace lobbynet
