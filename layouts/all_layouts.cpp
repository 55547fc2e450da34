// The list of kinds of map, and how a request becomes a picture: select, lay out, fit to the paper,
// write DOT, draw.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "graph/base/error.hpp"
#include "layouts/caption.hpp"
#include "layouts/dot/render.hpp"
#include "layouts/dot/writer.hpp"
#include "layouts/html.hpp"
#include "layouts/layouts.hpp"
#include "layouts/map.hpp"
#include "layouts/quality.hpp"
#include "layouts/svg.hpp"

namespace lobbynet {
namespace {

struct Kind {
    MapKind about;
    Layout layout;
};

constexpr std::array kinds{
    Kind{{"cards", "themes as cards with their own names, who links themes between them (print)"},
         layout_cards},
    Kind{{"target", "who links themes in the centre, themes on a ring, the others outside"},
         layout_target},
    Kind{{"theme", "one theme: its stakeholders by sector, with the other themes they are in"},
         layout_theme},
    Kind{{"ego", "one entity: what it is tied to, and who else is there"}, layout_ego},
    Kind{{"network", "every entity and tie by distance, for graphs without themes"},
         layout_network},
    Kind{{"columns", "a coalition or programme, its members, and what they reach (--around)"},
         layout_columns},
    Kind{{"groups", "groups found in the ties, a card each; 'coalitions --detect' explains them"},
         layout_groups},
};

constexpr auto kind_list = [] {
    std::array<MapKind, kinds.size()> out{};
    std::ranges::transform(kinds, out.begin(), [](const Kind& kind) { return kind.about; });
    return out;
}();

constexpr double smallest_readable = 6;  // points on paper

Layout layout_of(const MapRequest& request, const Selection& selection) {
    std::string_view name = request.kind;
    if (name.empty()) {
        name = request.answer
                   ? (request.answer->form == MapAnswer::Form::groups ? "groups" : "columns")
               : request.around       ? "ego"
               : request.theme        ? "theme"
               : selection.has_themes ? "cards"
                                      : "network";
    }
    const auto found =
        std::ranges::find(kinds, name, [](const Kind& kind) { return kind.about.name; });
    if (found != kinds.end()) return found->layout;
    std::string allowed;
    for (const auto& kind : kinds) {
        allowed += allowed.empty() ? "" : ", ";
        allowed += kind.about.name;
    }
    throw UsageError(fmt::format("'{}' is not a kind of map", map_text(name)), allowed);
}

NetworkQuery query_of(const Dossier& dossier, const MapRequest& request) {
    NetworkQuery query = request.query;
    if (request.theme) query.themes = {dossier.entities[*request.theme].id};
    if (request.election) query.election = dossier.entities[*request.election].id;
    return query;
}

/// The request with the answer that it asks for without giving one.
MapRequest with_answer(const Dossier& dossier, const MapRequest& request) {
    MapRequest out = request;
    if (request.answer) return out;
    if (request.kind == "groups" && !request.around) {
        const NetworkQuery query = query_of(dossier, request);
        const Network network = make_network(dossier, query);
        if (network.tie_count() == 0) return out;
        LeidenOptions options;
        options.objective = natural_objective(network);
        options.runs = usual_runs(network);
        out.answer =
            map_of(dossier, query, network, find_communities(network, options), request.language);
    }
    if (request.around && (request.kind.empty() || request.kind == "columns")) {
        const auto known = find_known_coalitions(dossier, query_of(dossier, request));
        const auto it =
            std::ranges::find(known.coalitions, *request.around, &KnownCoalition::entity);
        if (it != known.coalitions.end()) out.answer = map_of(dossier, *it, request.language);
    }
    return out;
}

void report_quality(MapResult& result, const Scene& scene, Paper paper) {
    const Quality quality = measure_quality(scene);
    result.crossings = quality.crossings;
    result.ties_over_boxes = quality.ties_over_boxes;
    result.overlaps = quality.overlaps;
    result.smallest_type = quality.smallest_type;
    if (quality.smallest_type == 0 || quality.smallest_type >= smallest_readable) return;
    result.warnings.push_back(fmt::format(
        "the smallest type is {:.1f} pt on {}: use larger paper, or a map per theme or election",
        quality.smallest_type, word_of(paper_words, paper)));
}

/// Of a PNG: fewer on large paper, so that no picture has more than 15 megapixels.
double dots_per_inch(Paper paper) {
    switch (paper) {
        case Paper::a4:
            return 200;
        case Paper::a3:
            return 150;
        case Paper::a2:
            return 130;
        case Paper::a1:
            return 110;
        case Paper::a0:
            return 90;
    }
    return 150;
}

Picture picture_of(MapFormat format) {
    return format == MapFormat::pdf   ? Picture::pdf
           : format == MapFormat::png ? Picture::png
                                      : Picture::svg;
}

}  // namespace

std::span<const MapKind> all_layouts() { return kind_list; }

MapResult draw_map(const Dossier& dossier, const MapRequest& asked) {
    const MapRequest request = with_answer(dossier, asked);
    Canvas canvas{.dossier = dossier,
                  .request = request,
                  .selection = request.answer ? select_answer(dossier, *request.answer)
                                              : select(dossier, request),
                  .words = words_of(request.language),
                  .scene = {},
                  .area = {},
                  .legend = {},
                  .theme_place = theme_places(dossier)};
    canvas.any_proposed = std::ranges::any_of(canvas.selection.ties, [&](std::uint32_t t) {
        return canvas.selection.tie_shown[t] && dossier.ties[t].status == Status::proposed;
    });
    layout_of(request, canvas.selection)(canvas);
    const Furniture furniture = caption_of(canvas);
    fit_to_paper(canvas.scene, canvas.area, furniture, request.paper);

    MapResult result;
    result.entities = shown_entities(canvas);
    result.ties = shown_ties(canvas);
    result.warnings = std::move(canvas.selection.warnings);
    report_quality(result, canvas.scene, request.paper);
    const std::string dot = to_dot(canvas.scene);
    if (request.format == MapFormat::dot) {
        result.bytes = dot;
        return result;
    }
    Rendered rendered =
        render(dot, picture_of(request.format), dots_per_inch(request.paper), request.date);
    result.bytes = std::move(rendered.bytes);
    for (auto& warning : rendered.warnings) result.warnings.push_back(std::move(warning));
    if (request.format == MapFormat::svg || request.format == MapFormat::html)
        result.bytes = finish_svg(result.bytes, canvas.scene, furniture.title);
    if (request.format == MapFormat::html)
        result.bytes = html_page(canvas, furniture.title, result.bytes);
    return result;
}

}  // namespace lobbynet
