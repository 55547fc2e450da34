#include "output/reports/routes.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "output/exports/json_writer.hpp"
#include "output/reports/cited.hpp"
#include "output/reports/citing.hpp"
#include "output/tables/prose.hpp"

namespace lobbynet {
namespace {

const Entity& entity_of(const RoutesView& view, std::uint32_t i) {
    return view.dossier->entities[i];
}

std::vector<std::string> ids_along(const RoutesView& view, const Route& route) {
    std::vector<std::string> out{entity_of(view, route.steps.front().from).id};
    for (const ChainStep& step : route.steps) out.push_back(entity_of(view, step.to).id);
    return out;
}

std::string names(const RoutesView& view, const std::vector<std::uint32_t>& which) {
    return joined_in(view.locale, names_of(*view.dossier, which));
}

std::string avoided_names(const RoutesView& view) {
    std::vector<std::string> out;
    for (const auto e : view.avoid) {
        out.push_back(short_name(entity_of(view, e)));
        if (entity_of(view, e).is_author) out.back() += say(view.locale, " (who wrote the plan)");
    }
    return joined(out, say(view.locale, " or "));
}

/// What parts the two: whom every route needs, and how many go without one another.
void write_needed(const RoutesView& view, Prose& prose) {
    const Routes& routes = view.routes;
    const Locale locale = view.locale;
    prose.heading(say(locale, "What every route needs"));
    if (!routes.shared.empty()) {
        prose.paragraph(
            phrase(locale,
                   routes.shared.size() == 1
                       ? "Every route runs through {}: without that there is no way."
                       : "Every route runs through {}: without any one of them there is no way.",
                   names(view, routes.shared)));
    } else if (routes.disjoint_exist == 1) {
        prose.paragraph(say(locale, "The two are tied directly, and there is no other way."));
    } else {
        prose.paragraph(say(locale, "No single one: whoever drops out, another route is left."));
    }
    if (routes.minimum_cut.size() > 1) {
        const bool direct = routes.best.front().steps.size() == 1;
        prose.paragraph(phrase(
            locale,
            direct ? "It takes {} to be without any but the direct tie: {} (there may be other "
                     "such sets)."
                   : "It takes {} to be without any: {} (there may be other such sets).",
            routes.minimum_cut.size(), names(view, routes.minimum_cut)));
    }
}

void write_disjoint(const RoutesView& view, Prose& prose) {
    const Routes& routes = view.routes;
    if (routes.disjoint_exist < 2) return;
    const Locale locale = view.locale;
    prose.heading(say(locale, "Routes that do not depend on one another"));
    std::string text = phrase(locale, "{} that share nobody but the two ends",
                              counted_in(locale, routes.disjoint_exist, "route", "routes"));
    if (routes.disjoint.size() < routes.disjoint_exist)
        text += phrase(locale, "; {} of them, with the fewest steps", routes.disjoint.size());
    prose.paragraph(text + ":");
    for (const Route& route : routes.disjoint) prose.bullet(trail_of(*view.dossier, route.steps));
}

bool all_of_strength_one(const Routes& routes) {
    return std::ranges::all_of(routes.best, [](const Route& route) {
        return route.weakest == 1 && route.total == static_cast<double>(route.steps.size());
    });
}

}  // namespace

std::string routes_page(const RoutesView& view, const Page& page) {
    const Locale locale = view.locale;
    Prose prose(page);
    prose.heading(phrase(locale, "From {} to {}", full_name(entity_of(view, view.from)),
                         full_name(entity_of(view, view.to))));
    prose.paragraph(say(
        locale,
        all_of_strength_one(view.routes)
            ? "All ties on these routes are equally strong, so the fewest steps come first. A "
              "theme "
              "on a route means: both are named there."
            : "A route is as strong as its weakest tie; the strongest comes first. A theme on a "
              "route means: both are named there."));
    if (!view.avoid.empty())
        prose.paragraph(phrase(locale, "Not through {}.", avoided_names(view)));
    std::size_t number = 0;
    for (const Route& route : view.routes.best) {
        prose.heading(fmt::format("{}. {}", ++number, trail_of(*view.dossier, route.steps)));
        prose.paragraph(
            phrase(locale, "{}; weakest tie {}",
                   counted_in(locale, route.steps.size(), "step", "steps"), route.weakest),
            2);
        for (const ChainStep& step : route.steps) write_step(prose, *view.dossier, step, locale);
    }
    write_disjoint(view, prose);
    write_needed(view, prose);
    prose.footer({made_from(*view.dossier, view.query, view.version, locale)});
    return prose.str();
}

std::string routes_csv(const RoutesView& view) {
    Table table;
    table.columns = step_columns({{"route"}, {"weakest"}});
    std::size_t number = 0;
    for (const Route& route : view.routes.best) {
        add_step_rows(table, *view.dossier,
                      {fmt::format("{}", ++number), fmt::format("{}", route.weakest)}, route.steps);
    }
    return to_csv(table);
}

std::string routes_json(const RoutesView& view) {
    const Dossier& dossier = *view.dossier;
    JsonWriter json;
    json.begin_object();
    json.member("from", entity_of(view, view.from).id);
    json.member("to", entity_of(view, view.to).id);
    json.key("routes").begin_array();
    for (const Route& route : view.routes.best) {
        json.begin_object();
        json.key("entities").texts(ids_along(view, route));
        json.member("weakest", route.weakest);
        json.member("strength", route.total);
        write_steps(json.key("steps"), dossier, route.steps);
        json.end_object();
    }
    json.end_array();
    json.key("disjoint").begin_array();
    for (const Route& route : view.routes.disjoint) json.texts(ids_along(view, route));
    json.end_array();
    json.member("disjoint_exist", view.routes.disjoint_exist);
    json.key("shared").texts(ids_of(dossier, view.routes.shared));
    json.key("minimum_cut").texts(ids_of(dossier, view.routes.minimum_cut));
    json.key("avoided").texts(ids_of(dossier, view.avoid));
    json.member("made_from", made_from(dossier, view.query, view.version));
    json.end_object();
    return json.take();
}

}  // namespace lobbynet
