#include "output/reports/why.hpp"

#include <fmt/format.h>

#include "output/exports/json_writer.hpp"
#include "output/exports/model_json.hpp"
#include "output/reports/citing.hpp"
#include "output/tables/prose.hpp"

namespace lobbynet {
namespace {

const Entity& entity_of(const WhyView& view, std::uint32_t i) { return view.dossier->entities[i]; }

std::string trail(const WhyView& view, const Chain& chain) {
    std::string out = short_name(entity_of(view, chain.front().from));
    for (const ChainStep& step : chain) out += " - " + short_name(entity_of(view, step.to));
    return out;
}

void write_step(const WhyView& view, const ChainStep& step, Prose& prose) {
    prose.paragraph(fmt::format("{} - {}", short_name(entity_of(view, step.from)),
                                short_name(entity_of(view, step.to))),
                    2);
    for (const auto t : step.ties) {
        const Tie& tie = view.dossier->ties[t];
        for (const Evidence& evidence : tie.evidence) {
            std::string text = fmt::format("{}, {}", tie_word(view.locale, tie.kind),
                                           place(*view.dossier, evidence));
            if (tie.status != Status::accepted)
                text += fmt::format(" ({})", say(view.locale, to_string(tie.status)));
            if (!evidence.surface.empty())
                text += phrase(view.locale, ", as \"{}\"", evidence.surface);
            prose.bullet(text, 4);
            if (!evidence.quote.empty() && evidence.quote != evidence.surface)
                prose.paragraph("\"" + evidence.quote + "\"", 6);
        }
    }
}

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
        prose.heading(trail(view, chain));
        for (const ChainStep& step : chain) write_step(view, step, prose);
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
    table.columns = {{"chain"},    {"step"},       {"from"},      {"to"},      {"kind"}, {"status"},
                     {"document"}, {"first_line"}, {"last_line"}, {"surface"}, {"quote"}};
    for (std::size_t c = 0; c < view.chains.size(); ++c) {
        for (std::size_t s = 0; s < view.chains[c].size(); ++s) {
            const ChainStep& step = view.chains[c][s];
            for (const auto t : step.ties) {
                const Tie& tie = view.dossier->ties[t];
                for (const Evidence& evidence : tie.evidence) {
                    const Source* source = view.dossier->source(evidence.source);
                    table.rows.push_back(
                        {fmt::format("{}", c + 1), fmt::format("{}", s + 1),
                         entity_of(view, step.from).id, entity_of(view, step.to).id,
                         std::string(to_string(tie.kind)), std::string(to_string(tie.status)),
                         source == nullptr ? "" : source->name,
                         fmt::format("{}", evidence.span.first_line),
                         fmt::format("{}", evidence.span.last_line), evidence.surface,
                         evidence.quote});
                }
            }
        }
    }
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
    for (const Chain& chain : view.chains) {
        json.begin_array();
        for (const ChainStep& step : chain) {
            json.begin_object();
            json.member("from", entity_of(view, step.from).id);
            json.member("to", entity_of(view, step.to).id);
            json.key("ties").begin_array();
            for (const auto t : step.ties) write_tie(json, *view.dossier, view.dossier->ties[t]);
            json.end_array();
            json.end_object();
        }
        json.end_array();
    }
    json.end_array();
    json.end_object();
    return json.take();
}

}  // namespace lobbynet
