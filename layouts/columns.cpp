// 'columns': an answer from left to right: a route, contacts and what they touch, who stands
// between two groups, a coalition with what it reaches. Columns are ordered by barycentres
// (Sugiyama, Tagawa & Toda 1981, doi:10.1109/TSMC.1981.4308636) and then by swaps of neighbours.
#include <algorithm>
#include <map>

#include "graph/base/error.hpp"
#include "layouts/geometry.hpp"
#include "layouts/layouts.hpp"

namespace lobbynet {
namespace {

constexpr std::size_t most_in_column = 45;
constexpr std::size_t most_for_swaps = 220;  // ties; more take too long
constexpr int sweeps = 8;
constexpr int swap_rounds = 12;
constexpr double gap = 10;
constexpr double title_type = 15;

using Column = std::vector<std::uint32_t>;  // bodies, from top to bottom

/// From the side of one box to the side of the other, so that it passes none of its own column.
std::array<Point, 2> column_link(const Body& a, const Body& b) {
    if (a.box.x == b.box.x) return visible_link(a, b);
    const bool right = a.box.x < b.box.x;
    return {Point{right ? a.box.right() : a.box.left(), a.box.y},
            Point{right ? b.box.left() : b.box.right(), b.box.y}};
}

class Stack {
 public:
    Stack(std::vector<Body>& bodies, std::vector<Column>& columns,
          const std::vector<BodyLink>& links)
        : bodies_(bodies), columns_(columns), links_(links) {
        for (const Column& column : columns_) height_ = std::max(height_, height_of(column));
        place_columns();
        for (Column& column : columns_) stack(column);
    }

    void order() {
        for (int i = 0; i < sweeps; ++i) {
            for (std::size_t c = 0; c < columns_.size(); ++c)
                by_barycentre(columns_[i % 2 == 0 ? c : columns_.size() - 1 - c]);
        }
        if (links_.size() > most_for_swaps) return;
        double cost = cost_now();
        for (int round = 0; round < swap_rounds; ++round) {
            const double before = cost;
            for (Column& column : columns_) {
                for (std::size_t i = 0; i + 1 < column.size(); ++i) {
                    std::swap(column[i], column[i + 1]);
                    stack(column);
                    const double tried = cost_now();
                    if (tried < cost) {
                        cost = tried;
                    } else {
                        std::swap(column[i], column[i + 1]);
                        stack(column);
                    }
                }
            }
            if (cost == before) break;
        }
    }

 private:
    double height_of(const Column& column) const {
        double height = -gap;
        for (const auto b : column) height += 2 * bodies_[b].box.hh + gap;
        return height;
    }

    void place_columns() {
        const double between = std::clamp(0.3 * height_, 110.0, 280.0);
        double x = 0;
        for (const Column& column : columns_) {
            double half = 0;
            for (const auto b : column) half = std::max(half, bodies_[b].box.hw);
            for (const auto b : column) bodies_[b].box.x = x + half;
            x += 2 * half + between;
        }
    }

    /// A short column is spread over most of the height.
    void stack(const Column& column) {
        const double own = height_of(column);
        const double spare =
            column.size() > 1 ? 0.75 * (height_ - own) / static_cast<double>(column.size() - 1) : 0;
        double y = (own + spare * static_cast<double>(column.size() - 1)) / 2;
        for (const auto b : column) {
            bodies_[b].box.y = y - bodies_[b].box.hh;
            y -= 2 * bodies_[b].box.hh + gap + spare;
        }
    }

    void by_barycentre(Column& column) {
        std::vector<double> sum(bodies_.size(), 0);
        std::vector<double> count(bodies_.size(), 0);
        for (const BodyLink& link : links_) {
            sum[link.a] += bodies_[link.b].box.y;
            sum[link.b] += bodies_[link.a].box.y;
            ++count[link.a];
            ++count[link.b];
        }
        std::ranges::stable_sort(column, std::greater{}, [&](std::uint32_t b) {
            return count[b] > 0 ? sum[b] / count[b] : bodies_[b].box.y;
        });
        stack(column);
    }

    double cost_now() const {
        constexpr double over_box = 5;
        constexpr double per_point = 0.001;
        std::vector<std::array<Point, 2>> lines;
        for (const BodyLink& link : links_)
            lines.push_back(column_link(bodies_[link.a], bodies_[link.b]));
        double cost = 0;
        for (std::size_t i = 0; i < lines.size(); ++i) {
            cost += per_point * std::abs(lines[i][0].y - lines[i][1].y);
            for (std::size_t j = i + 1; j < lines.size(); ++j)
                cost += segments_cross(lines[i][0], lines[i][1], lines[j][0], lines[j][1]) ? 1 : 0;
            for (std::uint32_t b = 0; b < bodies_.size(); ++b) {
                if (b != links_[i].a && b != links_[i].b && meets(lines[i], bodies_[b], 1))
                    cost += over_box;
            }
        }
        return cost;
    }

    std::vector<Body>& bodies_;
    std::vector<Column>& columns_;
    const std::vector<BodyLink>& links_;
    double height_ = 0;
};

/// A point that a tie runs through in a column between its ends, so that it passes between boxes.
Body via_point() {
    Body body;
    body.box.hw = body.box.hh = 0.01;
    return body;
}

SceneNode title_node(const std::string& title, std::size_t column) {
    SceneNode node;
    node.name = "column" + std::to_string(column);
    node.lines = wrap(title, 26);
    node.type = title_type;
    node.weight = Weight::bold;
    node.shape = Shape::text;
    node.pen = 0;
    node.is_heading = true;
    double width = 0;
    for (const auto& line : node.lines)
        width = std::max(width, text_width(line, title_type, Weight::bold));
    node.box.hw = width / 2 + 4;
    node.box.hh = static_cast<double>(node.lines.size()) * line_height(title_type) / 2 + 2;
    return node;
}

/// Boxes and vias of an answer in their columns.
class Board {
 public:
    explicit Board(Canvas& canvas)
        : canvas_(canvas), body_of_entity_(canvas.dossier.entities.size(), nobody) {}

    void add_column(const MapAnswer::Part& part) {
        Column column;
        for (const auto e : part.members) {
            if (!canvas_.selection.entity_shown[e]) continue;
            body_of_entity_[e] = static_cast<std::uint32_t>(bodies_.size());
            column.push_back(body_of_entity_[e]);
            column_of_.push_back(columns_.size());
            nodes_.push_back(node_of(e));
            bodies_.push_back(body_of(nodes_.back()));
        }
        if (column.empty()) return;
        columns_.push_back(std::move(column));
        titles_.push_back(part.title);
    }

    void place() {
        for (const BodyLink& link : links_between(canvas_, body_of_entity_)) chain(link);
        Stack stack(bodies_, columns_, links_);
        stack.order();
        stretch(bodies_, drawing_aspect, 6);
        double top = 0;
        for (const Body& body : bodies_) top = std::max(top, body.box.top());
        for (std::size_t c = 0; c < columns_.size(); ++c) {
            if (titles_[c].empty()) continue;
            title_nodes_.push_back(title_node(titles_[c], c));
            bodies_.push_back(body_of(title_nodes_.back()));
            bodies_.back().box.x = bodies_[columns_[c].front()].box.x;
            bodies_.back().box.y = top + 18 + bodies_.back().box.hh;
        }
        const Box all = extent(bodies_);
        for (Body& body : bodies_) {
            body.box.x -= all.x;
            body.box.y -= all.y;
        }
        finish_placement(canvas_, bodies_);
    }

    void draw() {
        add_paths(canvas_, bodies_, body_of_entity_);
        for (ScenePath& path : canvas_.scene.paths) bend(path);
        for (std::size_t i = 0; i < nodes_.size(); ++i)
            add_node(canvas_, std::move(nodes_[i]), bodies_[i]);
        const std::size_t first_title = bodies_.size() - title_nodes_.size();
        for (std::size_t i = 0; i < title_nodes_.size(); ++i)
            add_node(canvas_, std::move(title_nodes_[i]), bodies_[first_title + i]);
    }

 private:
    SceneNode node_of(std::uint32_t entity) const {
        const auto& bold = canvas_.request.answer->bold;
        const bool is_bold = std::ranges::find(bold, entity) != bold.end();
        SceneNode node = canvas_.dossier.entities[entity].kind == EntityKind::theme
                             ? hub_node(canvas_, entity, 13)
                             : free_node(canvas_, entity, is_bold ? 2 : 0.5,
                                         is_bold ? Weight::bold : Weight::regular);
        return node;
    }

    /// Links from column to column, with vias in those between.
    void chain(BodyLink link) {
        if (column_of_[link.a] > column_of_[link.b]) std::swap(link.a, link.b);
        auto [it, is_new] = vias_.try_emplace({link.a, link.b});
        if (!is_new) return;
        std::uint32_t at = link.a;
        for (std::size_t c = column_of_[link.a] + 1; c < column_of_[link.b]; ++c) {
            const auto via = static_cast<std::uint32_t>(bodies_.size());
            bodies_.push_back(via_point());
            column_of_.push_back(c);
            columns_[c].push_back(via);
            it->second.push_back(via);
            links_.push_back({at, via});
            at = via;
        }
        links_.push_back({at, link.b});
    }

    bool passes_a_box(const std::array<Point, 2>& segment, std::uint32_t a, std::uint32_t b) const {
        for (std::uint32_t k = 0; k < nodes_.size(); ++k) {
            if (k != a && k != b && meets(segment, bodies_[k], 3)) return true;
        }
        return false;
    }

    /// Where the boxes of a column begin or end, with some room.
    double edge_of(std::uint32_t body, double side) const {
        double half = 0;
        for (const auto b : columns_[column_of_[body]]) half = std::max(half, bodies_[b].box.hw);
        return bodies_[body].box.x + side * (half + gap / 2);
    }

    /// From side to side: straight where no box is in the way, else through the vias. A part that
    /// would run over a neighbour in a column goes to the edge of that column first.
    void bend(ScenePath& path) const {
        std::vector<std::uint32_t> stops{body_of_entity_[path.source],
                                         body_of_entity_[path.target]};
        const bool turned = column_of_[stops[0]] > column_of_[stops[1]];
        const auto key = turned ? std::pair(stops[1], stops[0]) : std::pair(stops[0], stops[1]);
        auto vias = vias_.at(key);
        if (turned) std::ranges::reverse(vias);
        const auto straight = column_link(bodies_[stops[0]], bodies_[stops[1]]);
        if (passes_a_box(straight, stops[0], stops[1]))
            stops.insert(stops.begin() + 1, vias.begin(), vias.end());
        path.points.clear();
        for (std::size_t i = 0; i + 1 < stops.size(); ++i) {
            const auto part = column_link(bodies_[stops[i]], bodies_[stops[i + 1]]);
            if (i == 0) path.points.push_back(part[0]);
            if (bodies_[stops[i]].box.x != bodies_[stops[i + 1]].box.x &&
                passes_a_box(part, stops[i], stops[i + 1])) {
                const double side = part[0].x < part[1].x ? 1 : -1;
                path.points.push_back({edge_of(stops[i], side), part[0].y});
                path.points.push_back({edge_of(stops[i + 1], -side), part[1].y});
            }
            path.points.push_back(part[1]);
        }
    }

    Canvas& canvas_;
    std::vector<SceneNode> nodes_;  ///< of the boxes
    std::vector<SceneNode> title_nodes_;
    std::vector<Body> bodies_;  ///< boxes, then vias, then titles
    std::vector<std::size_t> column_of_;
    std::vector<std::uint32_t> body_of_entity_;
    std::vector<Column> columns_;
    std::vector<std::string> titles_;
    std::vector<BodyLink> links_;
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::vector<std::uint32_t>> vias_;
};

}  // namespace

void layout_columns(Canvas& canvas) {
    if (!canvas.request.answer || canvas.request.answer->form != MapAnswer::Form::columns) {
        throw UsageError(
            "a map in columns shows a coalition or programme and what it reaches",
            "--around COALITION; or --map FILE of route, cover, brokers or coalitions");
    }
    const MapAnswer& answer = *canvas.request.answer;
    for (const MapAnswer::Part& part : answer.parts) {
        std::vector<bool> candidate(canvas.dossier.entities.size(), false);
        for (const auto e : part.members) candidate[e] = true;
        keep_top(canvas, candidate, most_in_column);
    }
    Board board(canvas);
    for (const MapAnswer::Part& part : answer.parts) board.add_column(part);
    board.place();
    board.draw();
    for (const auto& line : answer.legend) canvas.legend.push_back(line);
}

}  // namespace lobbynet
