// Boxes and ellipses that stand on their own: their text, look and size.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "graph/base/text.hpp"
#include "layouts/parts.hpp"

namespace lobbynet {
namespace {

/// The part of its width that an outline has left at a height (0: the middle, 1: its top).
double part_of_width(Shape shape, double height) {
    switch (shape) {
        case Shape::ellipse:
            return std::sqrt(1 - height * height);
        case Shape::hexagon:
            return 1 - height / 2;
        case Shape::octagon:
            return std::min(1.0, std::sqrt(2.0) - height);
        default:
            return 1;
    }
}

/// Sets the size so that every corner of every line is inside the outline.
void fit_outline(SceneNode& node) {
    const auto count = static_cast<double>(node.lines.size());
    const double line = line_height(node.type);
    const double ends = count > 1 ? 1.25 : node.shape == Shape::ellipse ? 1.3 : 1.5;
    node.box.hh = count * line / 2 * ends + 2;
    node.box.hw = 0;
    for (std::size_t i = 0; i < node.lines.size(); ++i) {
        const double top = (count / 2 - static_cast<double>(i)) * line;
        // letters fill less than the height of their line
        const double y = std::max(std::abs(top), std::abs(top - line)) - 0.15 * node.type;
        const double half = text_width(node.lines[i], node.type, node.weight) / 2;
        node.box.hw = std::max(node.box.hw,
                               half / part_of_width(node.shape, y / node.box.hh) + 0.5 * node.type);
    }
}

}  // namespace

SceneNode free_node(const Canvas& canvas, std::uint32_t entity, double importance, Weight weight) {
    const Entity& e = canvas.dossier.entities[entity];
    const ActorStyle& style = style_of(actor_class(e));
    SceneNode node;
    node.name = fmt::format("n{}", entity);
    node.entity = entity;
    node.shape = style.shape;
    node.type = 11 + 2.2 * std::min(importance, 6.0);
    node.weight = weight;
    node.lines = wrap(map_text(e.label()), importance > 2 ? 18 : 20);
    if (!style.mark.empty()) node.lines.front().insert(0, std::string(style.mark) + "\u00A0");
    node.fill = tint(style.colour, 0.16);
    node.border = style.colour;
    node.pen = 1 + 0.35 * std::min(importance, 6.0);
    if (e.status == Status::proposed) node.stroke = Stroke::dashed;
    node.tooltip = tooltip_of(e, canvas.words);
    fit_outline(node);
    return node;
}

SceneNode hub_node(const Canvas& canvas, std::uint32_t hub, double type) {
    const Entity& e = canvas.dossier.entities[hub];
    SceneNode node;
    node.name = fmt::format("n{}", hub);
    node.entity = hub;
    node.shape = Shape::rounded;
    node.type = type;
    node.weight = Weight::bold;
    node.lines = wrap(hub_title(e), 22);
    node.fill = header_of_hub(canvas, hub);
    node.border = colour_of_hub(canvas, hub);
    node.ink = ink_on(node.fill);
    node.tooltip = tooltip_of(e, canvas.words);
    double width = 0;
    for (const auto& line : node.lines)
        width = std::max(width, text_width(line, type, Weight::bold));
    node.box.hw = width / 2 + type * 0.8;
    node.box.hh = static_cast<double>(node.lines.size()) * line_height(type) / 2 + type * 0.5;
    return node;
}

Body body_of(const SceneNode& node) {
    Body body;
    body.box = node.box;
    body.outline = node.shape == Shape::ellipse   ? Outline::ellipse
                   : node.shape == Shape::rounded ? Outline::rounded
                   : node.shape == Shape::hexagon ? Outline::hexagon
                   : node.shape == Shape::octagon ? Outline::octagon
                                                  : Outline::rectangle;
    return body;
}

}  // namespace lobbynet
