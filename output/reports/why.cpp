#include "output/reports/why.hpp"

#include <fmt/format.h>

#include "output/exports/json_writer.hpp"
#include "output/reports/cited.hpp"
#include "output/reports/citing.hpp"
#include "output/tables/prose.hpp"

namespace lobbynet {
namespace {

const Entity& entity_of(const WhyView& view, std::uint32_t i) { return view.dossier->entities[i]; }

}  // namespace

std::string why_page(const WhyView& view, const Page& page) {
    Prose prose(page);
    prose.heading(phrase(view.locale, "{} and {}", full_name(entity_of(view, view.from)),
                         full_name(entity_of(view, view.to))));
    const std::size_t steps = view.chains.front().size();
    if (steps == 1) {
        prose.paragraph(say(view.locale, "tied directly"));
    } else {
        std::string chains =
            counted_in(view.locale, view.chains.size(), "shortest chain", "shortest chains");
        if (view.cut) chains += say(view.locale, " or more");
        prose.paragraph(
            phrase(view.locale, "not tied directly; {} steps apart, along {}", steps, chains));
    }
    for (const Chain& chain : view.chains) {
        prose.heading(trail_of(*view.dossier, chain));
        for (const ChainStep& step : chain) write_step(prose, *view.dossier, step, view.locale);
    }
    if (view.cut) {
        prose.blank();
        prose.paragraph(
            say(view.locale, "There are more chains of this length: --most N shows them."));
    }
    prose.footer({made_from(*view.dossier, view.query, view.version, view.locale)});
    return prose.str();
}

std::string why_csv(const WhyView& view) {
    Table table;
    table.columns = step_columns({{"chain"}});
    for (std::size_t c = 0; c < view.chains.size(); ++c)
        add_step_rows(table, *view.dossier, {fmt::format("{}", c + 1)}, view.chains[c]);
    return to_csv(table);
}

std::string why_json(const WhyView& view) {
    JsonWriter json;
    json.begin_object();
    json.member("from", entity_of(view, view.from).id);
    json.member("to", entity_of(view, view.to).id);
    json.member("steps", view.chains.front().size());
    json.member("complete", !view.cut);
    json.key("chains").begin_array();
    for (const Chain& chain : view.chains) write_steps(json, *view.dossier, chain);
    json.end_array();
    json.end_object();
    return json.take();
}

}  // namespace lobbynet
