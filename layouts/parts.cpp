#include "layouts/parts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "graph/base/text.hpp"
#include "layouts/routing.hpp"

namespace lobbynet {
namespace {

constexpr double row_type = 10;
constexpr double header_type = 12;
constexpr std::size_t row_letters = 32;
constexpr std::size_t most_for_routing = 160;  // bodies; the ties of more are a tangle anyway

std::string node_name(std::uint32_t entity) { return fmt::format("n{}", entity); }

/// What makes a row: its lines and how large it is.
struct Row {
    std::uint32_t entity = nobody;
    std::vector<std::string> lines;
    double width = 0;
    double height = 0;
};

Row make_row(std::uint32_t entity, const std::string& text) {
    Row row{entity, wrap(text, row_letters), 0, 0};
    // a second line stands under the name, not under the mark
    for (std::size_t i = 1; i < row.lines.size(); ++i)
        row.lines[i] = "\u00A0\u00A0\u00A0\u00A0" + row.lines[i];
    for (auto& line : row.lines) line = "\u00A0\u00A0" + line;  // clear of the coloured bar
    for (const auto& line : row.lines) row.width = std::max(row.width, text_width(line, row_type));
    row.width += 5;
    row.height = static_cast<double>(row.lines.size()) * line_height(row_type) + 2.6;
    return row;
}

/// Rows in `columns` columns, filled downwards so that the columns are about equally high.
struct Columns {
    std::vector<std::size_t> first;  ///< of each column, and the end
    std::vector<double> width;
    double height = 0;
    double total_width = 0;
};
Columns in_columns(const std::vector<Row>& rows, std::size_t columns) {
    double all = 0;
    double highest = 0;
    for (const auto& row : rows) {
        all += row.height;
        highest = std::max(highest, row.height);
    }
    const double wanted = all / static_cast<double>(columns) + (columns > 1 ? highest * 0.5 : 0);
    Columns out;
    out.first.push_back(0);
    out.width.push_back(0);
    double height = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (height > 0 && height + rows[i].height > wanted + 1e-9 && out.width.size() < columns) {
            out.first.push_back(i);
            out.width.push_back(0);
            height = 0;
        }
        height += rows[i].height;
        out.height = std::max(out.height, height);
        out.width.back() = std::max(out.width.back(), rows[i].width);
    }
    out.first.push_back(rows.size());
    for (const double width : out.width) out.total_width += width;
    return out;
}

void shift(Box& box, double dx, double dy) {
    box.x += dx;
    box.y += dy;
}

}  // namespace

std::vector<std::size_t> theme_places(const Dossier& dossier) {
    std::vector<std::uint32_t> themes;
    for (std::uint32_t e = 0; e < dossier.entities.size(); ++e) {
        if (dossier.entities[e].kind == EntityKind::theme) themes.push_back(e);
    }
    std::ranges::stable_sort(themes, [&](std::uint32_t a, std::uint32_t b) {
        const Entity& x = dossier.entities[a];
        const Entity& y = dossier.entities[b];
        return std::pair(x.span_source, x.span) < std::pair(y.span_source, y.span);
    });
    std::vector<std::size_t> places(dossier.entities.size(), 0);
    for (std::size_t i = 0; i < themes.size(); ++i) places[themes[i]] = i;
    return places;
}

Colour colour_of_hub(const Canvas& canvas, std::uint32_t hub) {
    const Entity& e = canvas.dossier.entities[hub];
    return e.kind == EntityKind::theme ? theme_colour(canvas.theme_place[hub])
                                       : style_of(actor_class(e)).colour;
}

Colour header_of_hub(const Canvas& canvas, std::uint32_t hub) {
    const Colour colour = colour_of_hub(canvas, hub);
    return canvas.dossier.entities[hub].kind == EntityKind::theme ? colour : tint(colour, 0.16);
}

std::string marked_label(const Entity& entity) {
    const auto mark = style_of(actor_class(entity)).mark;
    const std::string label = map_text(entity.label());
    return mark.empty() ? label : fmt::format("{}\u00A0{}", mark, label);
}

std::string tooltip_name(const Entity& entity) {
    std::string out = map_text(entity.name, 200);
    if (!entity.acronym.empty() && entity.acronym != entity.name)
        out += fmt::format(" ({})", map_text(entity.acronym));
    return out;
}

std::string tooltip_of(const Entity& entity, const Words& words) {
    const ActorStyle& style = style_of(actor_class(entity));
    if (entity.kind == EntityKind::theme) return hub_title(entity);
    return fmt::format("{}: {}", tooltip_name(entity),
                       words.language == Language::dutch ? style.dutch : style.english);
}

std::string hub_title(const Entity& hub) {
    if (hub.kind != EntityKind::theme) return marked_label(hub);
    const std::string name = map_text(hub.name);
    return hub.number.empty() ? name : fmt::format("{}. {}", map_text(hub.number), name);
}

void sort_rows(const Dossier& dossier, std::vector<std::uint32_t>& rows) {
    std::ranges::sort(rows, {}, [&](std::uint32_t entity) {
        const Entity& e = dossier.entities[entity];
        return std::tuple(actor_class(e), fold(e.label()), entity);
    });
}

bool only_proposed(const Canvas& canvas, std::uint32_t entity, std::uint32_t hub) {
    const Dossier& dossier = canvas.dossier;
    if (dossier.entities[entity].status == Status::proposed) return true;
    if (!canvas.any_proposed) return false;
    bool proposed = false;
    for (const auto t : canvas.selection.ties) {
        const Tie& tie = dossier.ties[t];
        if (!canvas.selection.tie_shown[t] || (tie.source != entity && tie.target != entity))
            continue;
        const auto other = tie.source == entity ? tie.target : tie.source;
        if (hub != nobody && other != hub) continue;
        if (tie.status != Status::proposed) return false;
        proposed = true;
    }
    return proposed;
}

Card make_card(const Canvas& canvas, const CardContent& content) {
    std::vector<Row> rows;
    for (std::size_t i = 0; i < content.rows.size(); ++i) {
        std::string text = hub_title(canvas.dossier.entities[content.rows[i]]);
        if (i < content.after.size() && !content.after[i].empty()) text += " " + content.after[i];
        rows.push_back(make_row(content.rows[i], text));
    }
    if (!content.last_row.empty()) rows.push_back(make_row(nobody, content.last_row));

    const double title_width = text_width(content.title, header_type, Weight::bold) + 16;
    Columns best;
    double best_badness = 1e300;
    for (std::size_t columns = 1; columns <= 4 && columns <= std::max<std::size_t>(1, rows.size());
         ++columns) {
        const Columns tried = in_columns(rows, columns);
        const double width = std::max(tried.total_width, std::min(title_width, 200.0));
        const double badness = std::abs(std::log(width / (tried.height + 24) / content.aspect));
        if (badness < best_badness) {
            best_badness = badness;
            best = tried;
        }
    }
    constexpr double side = 3;
    constexpr double between = 3;
    const double inner = best.total_width + between * static_cast<double>(best.width.size() - 1);
    const std::size_t letters = 24;
    auto lines = title_width <= std::max(inner, 150.0) ? std::vector{content.title}
                                                       : wrap(content.title, letters);
    double header_width = 0;
    for (const auto& line : lines)
        header_width = std::max(header_width, text_width(line, header_type, Weight::bold) + 16);
    const double width = std::max(inner + 2 * side, header_width);
    const double header = static_cast<double>(lines.size()) * line_height(header_type) + 7;
    const double height = header + best.height + 2 * side;

    Card card;
    card.frame.entity = content.entity;
    card.frame.box = {0, 0, width / 2, height / 2};
    card.frame.border = content.colour;
    SceneNode head;
    head.name = content.node;
    if (content.entity != nobody) head.entity = content.entity;
    head.box = {0, height / 2 - header / 2, width / 2, header / 2};
    head.lines = std::move(lines);
    head.type = header_type;
    head.weight = Weight::bold;
    head.shape = Shape::box;
    head.fill = content.header;
    head.border = content.colour;
    head.ink = ink_on(content.header);
    if (head.entity) head.tooltip = tooltip_of(canvas.dossier.entities[*head.entity], canvas.words);
    card.nodes.push_back(std::move(head));

    const double spare = (width - 2 * side - inner) / static_cast<double>(best.width.size());
    double left = -width / 2 + side;
    for (std::size_t column = 0; column + 1 < best.first.size(); ++column) {
        const double column_width = best.width[column] + spare;
        double top = height / 2 - header - side;
        for (std::size_t i = best.first[column]; i < best.first[column + 1]; ++i) {
            SceneNode node;
            node.lines = rows[i].lines;
            node.type = row_type;
            node.align = Align::left;
            node.pen = 0;
            node.box = {left + column_width / 2, top - rows[i].height / 2, column_width / 2,
                        rows[i].height / 2 - 0.6};
            if (rows[i].entity != nobody) {
                const Entity& e = canvas.dossier.entities[rows[i].entity];
                const Colour colour = colour_of_hub(canvas, rows[i].entity);
                node.name = node_name(rows[i].entity) + content.row_suffix;
                node.entity = rows[i].entity;
                node.fill = tint(colour, 0.16);
                node.edge = colour;
                node.tooltip = tooltip_of(e, canvas.words);
                if (only_proposed(canvas, rows[i].entity, content.hub)) {
                    node.stroke = Stroke::dashed;
                    node.edge.reset();  // its outline would be dashed as well
                    node.border = grey;
                    node.pen = 1;
                    node.tooltip += fmt::format(" ({})", canvas.words.proposed_tie);
                }
            } else {
                node.name = fmt::format("more_{}", content.node);
                node.shape = Shape::text;
            }
            card.nodes.push_back(std::move(node));
            top -= rows[i].height;
        }
        left += column_width + between;
    }
    return card;
}

Body body_of(const Card& card) {
    Body body;
    body.box = card.frame.box;
    body.anchor = Anchor::nearest;
    return body;
}

void add_card(Canvas& canvas, Card card, const Body& body) {
    const double dx = body.box.x - card.frame.box.x;
    const double dy = body.box.y - card.frame.box.y;
    shift(card.frame.box, dx, dy);
    for (auto& node : card.nodes) {
        shift(node.box, dx, dy);
        if (node.entity && !canvas.selection.entity_shown[*node.entity]) {
            // the place stays, empty: the other rows are where they are on every map
            node.name.insert(0, "empty_");
            node.entity.reset();
            node.edge.reset();
            node.lines.clear();
            node.tooltip.clear();
            node.fill = Colour{0xF7, 0xF7, 0xF7, 255};
            node.stroke = Stroke::solid;
            node.pen = 0;
        }
        card.frame.nodes.push_back(canvas.scene.nodes.size());
        canvas.scene.nodes.push_back(std::move(node));
    }
    canvas.scene.cards.push_back(std::move(card.frame));
}

void add_node(Canvas& canvas, SceneNode node, const Body& body) {
    node.box = body.box;
    canvas.scene.nodes.push_back(std::move(node));
}

Colour path_colour(const Canvas& canvas, const Tie& tie) {
    for (const auto end : {tie.target, tie.source}) {
        if (canvas.dossier.entities[end].kind == EntityKind::theme)
            return colour_of_hub(canvas, end);
    }
    return grey;
}

void add_paths(Canvas& canvas, const std::vector<Body>& bodies,
               const std::vector<std::uint32_t>& body_of_entity) {
    const Dossier& dossier = canvas.dossier;
    for (const auto t : canvas.selection.ties) {
        const Tie& tie = dossier.ties[t];
        const auto a = body_of_entity[tie.source];
        const auto b = body_of_entity[tie.target];
        if (!canvas.selection.tie_shown[t] || a == b || a == nobody || b == nobody) continue;
        ScenePath path;
        path.source = tie.source;
        path.target = tie.target;
        path.tie = t;
        path.from = node_name(tie.source);
        path.to = node_name(tie.target);
        if (bodies.size() <= most_for_routing) {
            path.points = route_tie(bodies, a, b);
        } else {
            const auto ends = visible_link(bodies[a], bodies[b]);
            path.points = {ends[0], ends[1]};
        }
        path.colour = path_colour(canvas, tie);
        path.colour.a = 150;
        path.pen = 1.5;
        path.arrow = tie.directed;
        if (tie.status == Status::proposed) path.stroke = Stroke::dashed;
        path.tooltip = fmt::format("{} – {}: {}", map_text(dossier.entities[tie.source].label()),
                                   map_text(dossier.entities[tie.target].label()),
                                   tie_words(canvas.words, tie));
        canvas.scene.paths.push_back(std::move(path));
    }
}

std::vector<BodyLink> links_between(const Canvas& canvas,
                                    const std::vector<std::uint32_t>& body_of_entity) {
    std::vector<BodyLink> links;
    for (const auto t : canvas.selection.ties) {
        const Tie& tie = canvas.dossier.ties[t];
        const auto a = body_of_entity[tie.source];
        const auto b = body_of_entity[tie.target];
        if (a != b && a != nobody && b != nobody) links.push_back({a, b});
    }
    return links;
}

void finish_placement(Canvas& canvas, std::vector<Body>& bodies) {
    fill(bodies, smallest_width, smallest_height);
    canvas.area = extent(bodies);
}

void keep_top(Canvas& canvas, const std::vector<bool>& candidate, std::size_t limit) {
    const auto degree = neighbours(canvas.dossier, canvas.selection, WhichTies::shown);
    std::vector<std::uint32_t> order;
    for (const auto e : canvas.selection.entities) {
        if (candidate[e]) order.push_back(e);
    }
    if (order.size() <= limit) return;
    const bool all = order.size() == canvas.selection.entities.size();
    std::ranges::stable_sort(order, std::greater{},
                             [&](std::uint32_t e) { return degree[e].size(); });
    std::vector<bool> keep(canvas.dossier.entities.size(), true);
    for (std::size_t i = limit; i < order.size(); ++i) keep[order[i]] = false;
    restrict_to(canvas.selection, canvas.dossier, keep);
    // who was only tied to those that went
    const auto left = neighbours(canvas.dossier, canvas.selection, WhichTies::all);
    for (const auto e : canvas.selection.entities) keep[e] = !left[e].empty();
    restrict_to(canvas.selection, canvas.dossier, keep);
    const auto left_out = std::ranges::count_if(
        order, [&](std::uint32_t e) { return !canvas.selection.entity_shown[e]; });
    const auto kept = static_cast<std::ptrdiff_t>(order.size()) - left_out;
    const Words& words = canvas.words;
    const std::string note =
        canvas.request.around || all
            ? fmt::format(fmt::runtime(all ? words.top_by_degree : words.top_neighbours), kept,
                          order.size())
            : fmt::format(fmt::runtime(words.fewest_ties), left_out);
    canvas.selection.notes.push_back(note);
    canvas.selection.warnings.push_back("too many to read on one map: " + note);
}

}  // namespace lobbynet
