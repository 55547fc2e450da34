// 'ego': one entity in the middle, what it is tied to around it with each tie labelled, and who
// else is there. In a graph without themes: the entity, its neighbours and the ties among them.
#include <fmt/format.h>

#include <map>

#include "graph/base/error.hpp"
#include "layouts/cards.hpp"
#include "layouts/labels.hpp"
#include "layouts/layouts.hpp"

namespace lobbynet {
namespace {

constexpr std::size_t most_neighbours = 60;

bool is_circle(EntityKind kind) {
    return kind == EntityKind::theme || kind == EntityKind::coalition ||
           kind == EntityKind::programme;
}

/// "line 346": where the first document says so; empty where there are no lines.
std::string place_of(const Canvas& canvas, const Tie& tie) {
    if (tie.evidence.empty() || tie.evidence.front().span.first_line == 0) return {};
    return fmt::format("{} {}", canvas.words.line, tie.evidence.front().span.first_line);
}

/// The kind of each tie of the centre and where the document says so. Ties between the same two lie
/// on one line and have one label.
void label_ties(Canvas& canvas, std::uint32_t centre) {
    std::map<std::uint32_t, std::vector<std::size_t>> paths_to;
    for (std::size_t i = 0; i < canvas.scene.paths.size(); ++i) {
        const ScenePath& path = canvas.scene.paths[i];
        if (path.tie && (path.source == centre || path.target == centre))
            paths_to[path.source == centre ? path.target : path.source].push_back(i);
    }
    std::vector<TieLabel> labels;
    for (const auto& [other, paths] : paths_to) {
        TieLabel label{paths.front(), {}};
        for (const auto p : paths) {
            const Tie& tie = canvas.dossier.ties[*canvas.scene.paths[p].tie];
            const std::string kind = tie_words(canvas.words, tie);
            const std::string place = place_of(canvas, tie);
            if (paths.size() == 1) {
                label.lines.push_back(kind);
                if (!place.empty()) label.lines.push_back(place);
            } else {
                label.lines.push_back(place.empty() ? kind : fmt::format("{}, {}", kind, place));
            }
        }
        labels.push_back(std::move(label));
    }
    const std::size_t left_out = place_labels(canvas.scene, labels, canvas.area);
    if (left_out > 0)
        canvas.selection.notes.push_back(
            fmt::format(fmt::runtime(canvas.words.without_label), left_out));
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
    label_ties(canvas, centre);
}

}  // namespace lobbynet
