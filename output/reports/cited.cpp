#include "output/reports/cited.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "output/exports/model_json.hpp"
#include "output/reports/citing.hpp"

namespace lobbynet {

void write_cited_ties(Prose& prose, const Dossier& dossier, std::span<const std::uint32_t> ties,
                      Locale locale, std::size_t indent) {
    for (const auto t : ties) {
        const Tie& tie = dossier.ties[t];
        const Evidence& evidence = tie.evidence.front();
        std::string text = fmt::format("{} - {} ({}): {}", short_name(dossier.entities[tie.source]),
                                       short_name(dossier.entities[tie.target]),
                                       tie_word(locale, tie.kind), place(dossier, evidence));
        if (!evidence.surface.empty()) text += fmt::format(" \"{}\"", evidence.surface);
        prose.bullet(text, indent);
    }
}

void cite(Prose& prose, const Dossier& dossier, const Tie& tie, Locale locale, std::size_t indent) {
    for (const Evidence& evidence : tie.evidence) {
        std::string text =
            fmt::format("{}, {}", tie_word(locale, tie.kind), place(dossier, evidence));
        if (tie.status != Status::accepted)
            text += fmt::format(" ({})", say(locale, to_string(tie.status)));
        if (!evidence.surface.empty()) text += phrase(locale, ", as \"{}\"", evidence.surface);
        prose.bullet(text, indent);
        if (!evidence.quote.empty() && evidence.quote != evidence.surface)
            prose.paragraph("\"" + evidence.quote + "\"", indent + 2);
    }
}

void write_step(Prose& prose, const Dossier& dossier, const ChainStep& step, Locale locale) {
    prose.paragraph(fmt::format("{} - {}", short_name(dossier.entities[step.from]),
                                short_name(dossier.entities[step.to])),
                    2);
    for (const auto t : step.ties) cite(prose, dossier, dossier.ties[t], locale, 4);
}

void write_steps(JsonWriter& json, const Dossier& dossier, const Chain& chain) {
    json.begin_array();
    for (const ChainStep& step : chain) {
        json.begin_object();
        json.member("from", dossier.entities[step.from].id);
        json.member("to", dossier.entities[step.to].id);
        json.key("ties").begin_array();
        for (const auto t : step.ties) write_tie(json, dossier, dossier.ties[t]);
        json.end_array();
        json.end_object();
    }
    json.end_array();
}

std::vector<Column> step_columns(std::vector<Column> lead) {
    for (const char* name : {"step", "from", "to", "kind", "status", "document", "first_line",
                             "last_line", "surface", "quote"})
        lead.push_back({name});
    return lead;
}

void add_step_rows(Table& table, const Dossier& dossier, const std::vector<std::string>& lead,
                   const Chain& chain) {
    for (std::size_t s = 0; s < chain.size(); ++s) {
        for (const auto t : chain[s].ties) {
            const Tie& tie = dossier.ties[t];
            for (const Evidence& evidence : tie.evidence) {
                const Source* source = dossier.source(evidence.source);
                auto row = lead;
                row.insert(
                    row.end(),
                    {fmt::format("{}", s + 1), dossier.entities[chain[s].from].id,
                     dossier.entities[chain[s].to].id, std::string(to_string(tie.kind)),
                     std::string(to_string(tie.status)), source == nullptr ? "" : source->name,
                     fmt::format("{}", evidence.span.first_line),
                     fmt::format("{}", evidence.span.last_line), evidence.surface, evidence.quote});
                table.rows.push_back(std::move(row));
            }
        }
    }
}

std::string trail_of(const Dossier& dossier, const Chain& chain) {
    std::string out = short_name(dossier.entities[chain.front().from]);
    for (const ChainStep& step : chain) out += " - " + short_name(dossier.entities[step.to]);
    return out;
}

std::string places_of(const Dossier& dossier, std::span<const std::uint32_t> ties) {
    std::vector<std::string> places;
    for (const auto t : ties) {
        auto where = place(dossier, dossier.ties[t].evidence.front());
        if (std::ranges::find(places, where) == places.end()) places.push_back(std::move(where));
    }
    return fmt::format("{}", fmt::join(places, "; "));
}

void write_evidence_list(JsonWriter& json, const Dossier& dossier,
                         std::span<const std::uint32_t> ties) {
    json.begin_array(JsonWriter::Layout::row);
    for (const auto t : ties) write_evidence_of(json, dossier, dossier.ties[t]);
    json.end_array();
}

void write_contact_members(JsonWriter& json, const Dossier& dossier, const Contact& contact) {
    json.key("at").texts(ids_of(dossier, contact.at));
    write_evidence_list(json.key("evidence"), dossier, contact.ties);
}

}  // namespace lobbynet
