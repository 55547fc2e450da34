// 'ego': one entity in the middle, what it is tied to around it with each tie labelled, and who
// else is there. In a graph without themes: the entity, its neighbours and the ties among them.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "graph/base/error.hpp"
#include "layouts/cards.hpp"
#include "layouts/geometry.hpp"
#include "layouts/layouts.hpp"

namespace lobbynet {
namespace {

constexpr std::size_t most_neighbours = 60;

bool is_circle(EntityKind kind) {
    return kind == EntityKind::theme || kind == EntityKind::coalition ||
           kind == EntityKind::programme;
}

/// "listed" and "line 346": the kind of a tie and where the first document says so.
std::vector<std::string> tie_label(const Canvas& canvas, const Tie& tie) {
    std::vector<std::string> out{std::string(tie_word(canvas.words, tie.kind))};
    if (!tie.evidence.empty() && tie.evidence.front().span.first_line > 0) {
        out.push_back(
            fmt::format("{} {}", canvas.words.line, tie.evidence.front().span.first_line));
    }
    return out;
}

/// A label on its tie, where it hides least: not over a box, another label or another tie.
void add_label(Scene& scene, std::size_t path_index, const std::vector<std::string>& lines) {
    const ScenePath& path = scene.paths[path_index];
    SceneNode best;
    double best_badness = 1e300;
    for (const double t : {0.5, 0.45, 0.55, 0.4, 0.6, 0.35, 0.65, 0.3, 0.7, 0.25, 0.75, 0.2, 0.8}) {
        SceneNode node;
        node.name = fmt::format("label{}", path_index);
        node.lines = lines;
        node.type = 8.5;
        node.pen = 0;
        node.label_of = path_index;
        double width = 0;
        for (const auto& line : lines) width = std::max(width, text_width(line, node.type));
        node.box = {path.ends[0].x + t * (path.ends[1].x - path.ends[0].x),
                    path.ends[0].y + t * (path.ends[1].y - path.ends[0].y), width / 2 + 2,
                    static_cast<double>(lines.size()) * line_height(node.type) / 2 + 0.5};
        double badness = std::abs(t - 0.5);
        for (const auto& other : scene.nodes) badness += 10 * overlap_depth(node.box, other.box, 1);
        for (std::size_t i = 0; i < scene.paths.size(); ++i) {
            badness += i != path_index && segment_meets_box(scene.paths[i].ends[0],
                                                            scene.paths[i].ends[1], node.box, 0)
                           ? 5
                           : 0;
        }
        if (badness < best_badness) {
            best_badness = badness;
            best = std::move(node);
        }
    }
    scene.nodes.push_back(std::move(best));
}

}  // namespace

void layout_ego(Canvas& canvas) {
    if (!canvas.request.around) {
        throw UsageError("an ego map needs somebody to stand in the middle", "--around NAME");
    }
    const auto centre = *canvas.request.around;
    const Dossier& dossier = canvas.dossier;
    if (!canvas.selection.entity_shown[centre]) {
        throw DataError(fmt::format("'{}' has no ties of the chosen classes",
                                    map_text(dossier.entities[centre].name)),
                        "ask for more classes of ties (--ties all)");
    }
    if (dossier.entities[centre].kind == EntityKind::theme) return layout_theme(canvas);

    if (!dossier.entities[centre].is_author)
        leave_out_author(canvas.selection, dossier, canvas.request.language);
    const auto near = neighbours(dossier, canvas.selection, WhichTies::shown);
    std::vector<bool> keep(dossier.entities.size(), false);
    keep[centre] = true;
    bool circles = false;
    for (const auto e : near[centre]) {
        keep[e] = true;
        circles = circles || is_circle(dossier.entities[e].kind);
    }
    for (const auto e : near[centre]) {
        if (!is_circle(dossier.entities[e].kind)) continue;
        for (const auto other : near[e]) {
            keep[other] =
                keep[other] || near[other].size() == 1 || !is_circle(dossier.entities[other].kind);
        }
    }
    restrict_to(canvas.selection, dossier, keep);
    keep[centre] = false;
    if (circles) {
        place_cards(canvas, {.centre = centre});
    } else {
        keep_top(canvas, keep, most_neighbours);
        layout_network(canvas);
    }
    const std::size_t paths = canvas.scene.paths.size();
    for (std::size_t i = 0; i < paths; ++i) {
        const ScenePath& path = canvas.scene.paths[i];
        if (path.tie && (path.source == centre || path.target == centre))
            add_label(canvas.scene, i, tie_label(canvas, dossier.ties[*path.tie]));
    }
}

}  // namespace lobbynet
