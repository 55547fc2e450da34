#include "layouts/dot/writer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <vector>

#include "layouts/dot/style.hpp"

namespace lobbynet {
namespace {

std::string_view shape_word(Shape shape) {
    switch (shape) {
        case Shape::box:
        case Shape::rounded:
            return "box";
        case Shape::ellipse:
            return "ellipse";
        case Shape::hexagon:
            return "hexagon";
        case Shape::octagon:
            return "octagon";
        case Shape::diamond:
            return "diamond";
        case Shape::text:
            return "plaintext";
    }
    return "box";
}

std::string label_of(const SceneNode& node) {
    std::string out;
    for (std::size_t i = 0; i < node.lines.size(); ++i) {
        out += dot_text(node.lines[i]);
        if (node.align == Align::left) {
            out += "\\l";
        } else if (i + 1 < node.lines.size()) {
            out += "\\n";
        }
    }
    return out;
}

void write_node(std::string& out, const SceneNode& node) {
    auto to = std::back_inserter(out);
    fmt::format_to(to,
                   "  {0} [id=\"{0}\", pos=\"{1:.2f},{2:.2f}\", width={3:.4f}, height={4:.4f}, ",
                   node.name, node.box.x, node.box.y, node.box.hw / 36, node.box.hh / 36);
    fmt::format_to(to, "shape={}, label=\"{}\", fontsize={:.2f}, fontcolor=\"{}\"",
                   shape_word(node.shape), label_of(node), node.type, hex(node.ink));
    if (node.entity) fmt::format_to(to, ", class=\"n{}\"", *node.entity);
    if (node.weight == Weight::bold) out += ", fontname=\"DejaVu Sans Bold\"";
    if (node.shape != Shape::text) {
        std::string style = "filled";
        std::string fill = hex(node.fill);
        if (node.edge) {
            const double part = std::min(0.5, node.type * 0.3 / (2 * node.box.hw));
            style = "striped";
            fill = fmt::format("{};{:.4f}:{}", hex(*node.edge), part, fill);
        }
        if (node.shape == Shape::rounded) style += ",rounded";
        if (node.stroke == Stroke::dashed) style += ",dashed";
        fmt::format_to(to, ", style=\"{}\", fillcolor=\"{}\", color=\"{}\", penwidth={:.2f}", style,
                       fill, hex(node.pen > 0 ? node.border : node.fill), node.pen);
    }
    out += "];\n";
}

/// The frame of a card is a node, not a cluster: ties are drawn over clusters and under nodes.
void write_frame(std::string& out, const SceneCard& card, std::size_t index) {
    fmt::format_to(std::back_inserter(out),
                   "  card{0} [id=\"card{0}\", pos=\"{1:.2f},{2:.2f}\", width={3:.4f}, "
                   "height={4:.4f}, shape=box, label=\"\", style=filled, fillcolor=white, "
                   "color=\"{5}\", penwidth={6:.2f}];\n",
                   index, card.box.x, card.box.y, card.box.hw / 36, card.box.hh / 36,
                   hex(card.border), card.pen);
}

Point between(Point a, Point b, double part) {
    return {a.x + (b.x - a.x) * part, a.y + (b.y - a.y) * part};
}

/// Straight parts and a curve in each bend, as the points of a Bézier spline.
std::string spline(const std::vector<Point>& points) {
    constexpr double radius = 10;  // of a bend: how far before it the curve begins
    std::string out;
    const auto add = [&](Point p) {
        fmt::format_to(std::back_inserter(out), " {:.2f},{:.2f}", p.x, p.y);
    };
    const auto straight = [&](Point a, Point b) {
        add(between(a, b, 1.0 / 3));
        add(between(a, b, 2.0 / 3));
        add(b);
    };
    Point at = points.front();
    fmt::format_to(std::back_inserter(out), "{:.2f},{:.2f}", at.x, at.y);
    for (std::size_t i = 1; i + 1 < points.size(); ++i) {
        const Point bend = points[i];
        const auto cut = [&](Point other) {
            const double length = std::hypot(other.x - bend.x, other.y - bend.y);
            return between(bend, other, length > 0 ? std::min(0.5, radius / length) : 0);
        };
        const Point from = cut(points[i - 1]);
        const Point to = cut(points[i + 1]);
        straight(at, from);
        add(between(from, bend, 2.0 / 3));
        add(between(to, bend, 2.0 / 3));
        add(to);
        at = to;
    }
    straight(at, points.back());
    return out;
}

void write_path(std::string& out, const ScenePath& path, std::size_t index) {
    auto to = std::back_inserter(out);
    fmt::format_to(to, "  {} -- {} [id=\"e{}\", class=\"n{} n{}\", pos=\"", path.from, path.to,
                   index, path.source, path.target);
    std::vector<Point> points = path.points;
    if (path.arrow) {
        const Point a = points[points.size() - 2];
        Point& b = points.back();
        const double length = std::max(1e-9, std::hypot(b.x - a.x, b.y - a.y));
        const double head = std::min(length, 6 * path.pen) / length;
        fmt::format_to(to, "e,{:.2f},{:.2f} ", b.x, b.y);
        b = {b.x - (b.x - a.x) * head, b.y - (b.y - a.y) * head};
    }
    out += spline(points) + "\"";
    fmt::format_to(to, ", color=\"{}\", penwidth={:.2f}", hex(path.colour), path.pen);
    if (path.stroke == Stroke::dashed) out += ", style=dashed";
    if (path.arrow) fmt::format_to(to, ", dir=forward, arrowsize={:.2f}", 0.6 * path.pen);
    out += "];\n";
}

}  // namespace

std::string dot_text(std::string_view text) {
    std::string out;
    out.reserve(text.size() + 8);
    for (const char c : text) {
        switch (c) {
            case '\\':
                out += "\\\\";
                break;
            case '"':
                out += "\\\"";
                break;
            case '&':
                out += "&amp;";
                break;
            default:
                out += static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? ' ' : c;
        }
    }
    return out;
}

std::string to_dot(const Scene& scene) {
    std::string out;
    auto to = std::back_inserter(out);
    fmt::format_to(
        to,
        "graph lobbymap {{\n"
        "  graph [bb=\"0,0,{0:.2f},{1:.2f}\", viewport=\"{0:.2f},{1:.2f},1,{2:.2f},{3:.2f}\", "
        "pad=0, margin=0, notranslate=true, outputorder=edgesfirst, splines=line, "
        "bgcolor=white, fontname=\"DejaVu Sans\"];\n"
        "  node [fixedsize=true, margin=0, fontname=\"DejaVu Sans\"];\n"
        "",
        scene.width, scene.height, scene.width / 2, scene.height / 2);
    std::vector<bool> written(scene.nodes.size(), false);
    for (std::size_t c = 0; c < scene.cards.size(); ++c) {
        const SceneCard& card = scene.cards[c];
        write_frame(out, card, c);
        for (const auto node : card.nodes) {
            write_node(out, scene.nodes[node]);
            written[node] = true;
        }
    }
    for (std::size_t i = 0; i < scene.nodes.size(); ++i) {
        if (!written[i]) write_node(out, scene.nodes[i]);
    }
    for (std::size_t i = 0; i < scene.paths.size(); ++i) write_path(out, scene.paths[i], i);
    out += "}\n";
    return out;
}

}  // namespace lobbynet
