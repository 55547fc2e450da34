#include "output/reports/entity_page.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "output/exports/json_writer.hpp"
#include "output/exports/model_json.hpp"
#include "output/reports/citing.hpp"
#include "output/reports/listing.hpp"
#include "output/tables/prose.hpp"

namespace lobbynet {
namespace {

const Entity& self(const EntityView& view) { return view.dossier->entities[view.entity]; }

std::vector<std::uint32_t> shown_ties(const EntityView& view) {
    const auto selected = selected_ties(*view.dossier, view.query);
    std::vector<std::uint32_t> out;
    for (const auto t : view.dossier->ties_of(view.entity)) {
        if (std::ranges::binary_search(selected, t)) out.push_back(t);
    }
    return out;
}

/// "named in the list of", as it reads from the entity's side.
std::string heading_of(TieKind kind, bool outgoing, EntityKind other) {
    switch (kind) {
        case TieKind::listed:
            return outgoing ? "Named in the list of" : "Stakeholders in its list";
        case TieKind::member:
            return outgoing ? "Member of" : "Members";
        case TieKind::partner:
            return "Partners";
        case TieKind::participates:
            return outgoing ? "Takes part in" : "Participants";
        case TieKind::asks:
            return outgoing ? "Asks" : "Asked by";
        case TieKind::addresses:
            return outgoing ? "Addressed to" : "Asks addressed to it";
        case TieKind::about:
            return outgoing ? "About"
                            : fmt::format("{}s about it",
                                          other == EntityKind::coalition ? "Coalition" : "Ask");
        case TieKind::funds:
            return outgoing ? "Funds" : "Funded by";
        case TieKind::seat:
            return outgoing ? "Has a seat in" : "Seats";
        case TieKind::part_of:
            return outgoing ? "Part of" : "Parts";
        case TieKind::tie:
            return "Ties";
    }
    return "Ties";
}

void write_identity(const EntityView& view, Prose& prose) {
    const Entity& e = self(view);
    prose.heading(full_name(e));
    prose.item("id", e.id);
    std::string kind(to_string(e.kind));
    if (!e.sector.empty()) kind += ", " + e.sector;
    if (e.tier != Tier::none) kind += fmt::format(", {}", to_string(e.tier));
    prose.item("kind", kind);
    if (e.date) prose.item("date", e.date->str());
    if (e.status != Status::accepted) prose.item("status", to_string(e.status));
    if (e.is_author) prose.item("author", "writes the document");
    if (e.span.first_line > 0) prose.item("place", place(*view.dossier, e.span_source, e.span));

    // each surface form with its first place
    std::vector<std::string> forms;
    std::map<std::string_view, std::size_t> times;
    for (const auto& name : e.names) ++times[name.surface];
    for (const auto& surface : surfaces_of(e)) {
        const auto first = std::ranges::find(e.names, surface, &SourcedName::surface);
        std::string form =
            fmt::format("\"{}\" {}", surface, place(*view.dossier, first->source, first->span));
        if (times[surface] > 1) form += fmt::format(" and {} more", times[surface] - 1);
        forms.push_back(std::move(form));
    }
    for (std::size_t i = 0; i < forms.size(); ++i) prose.item(i == 0 ? "named" : "", forms[i]);
    for (const auto& reason : view.dossier->reasons) {
        if (reason.entity == e.id)
            prose.item("one with", fmt::format("\"{}\": {}", reason.surface, reason.because));
    }
}

void write_ties_of(const EntityView& view, Prose& prose) {
    const auto ties = shown_ties(view);
    // one heading per kind and side, in the order in which they first occur
    std::vector<std::pair<std::string, std::vector<std::uint32_t>>> groups;
    for (const auto t : ties) {
        const Tie& tie = view.dossier->ties[t];
        const auto other = view.dossier->other_end(tie, view.entity);
        const std::string heading =
            heading_of(tie.kind, tie.source == view.entity, view.dossier->entities[other].kind);
        auto group = std::ranges::find(groups, heading, [](const auto& g) { return g.first; });
        if (group == groups.end()) group = groups.insert(groups.end(), {heading, {}});
        group->second.push_back(t);
    }
    for (const auto& [heading, members] : groups) {
        prose.heading(fmt::format("{} ({})", heading, members.size()));
        for (const auto t : members) {
            const Tie& tie = view.dossier->ties[t];
            const Entity& other = view.dossier->entities[view.dossier->other_end(tie, view.entity)];
            const Evidence& first = tie.evidence.front();
            std::string text = fmt::format("{}: {}", full_name(other), place(*view.dossier, first));
            if (!first.surface.empty()) text += fmt::format(" \"{}\"", first.surface);
            if (tie.evidence.size() > 1)
                text += fmt::format(" and {} more", tie.evidence.size() - 1);
            if (tie.valid_from || tie.valid_to) {
                text += fmt::format(" ({} - {})", tie.valid_from ? tie.valid_from->str() : "...",
                                    tie.valid_to ? tie.valid_to->str() : "...");
            }
            if (tie.status != Status::accepted) text += fmt::format(" [{}]", to_string(tie.status));
            prose.bullet(text);
        }
    }
    if (ties.empty()) {
        prose.blank();
        prose.paragraph("no ties of these classes: --ties all shows every one");
    }
}

}  // namespace

std::string entity_page(const EntityView& view, const Page& page) {
    Prose prose(page);
    write_identity(view, prose);
    write_ties_of(view, prose);
    prose.footer({made_from(*view.dossier, view.query, view.version)});
    return prose.str();
}

std::string entity_csv(const EntityView& view) {
    Table table;
    table.columns = {{"source"},   {"target"},     {"kind"},      {"status"},  {"strength"},
                     {"document"}, {"first_line"}, {"last_line"}, {"surface"}, {"quote"}};
    for (const auto t : shown_ties(view)) {
        const Tie& tie = view.dossier->ties[t];
        for (const Evidence& evidence : tie.evidence) {
            const Source* source = view.dossier->source(evidence.source);
            table.rows.push_back(
                {view.dossier->entities[tie.source].id, view.dossier->entities[tie.target].id,
                 std::string(to_string(tie.kind)), std::string(to_string(tie.status)),
                 fmt::format("{}", tie.strength), source == nullptr ? "" : source->name,
                 fmt::format("{}", evidence.span.first_line),
                 fmt::format("{}", evidence.span.last_line), evidence.surface, evidence.quote});
        }
    }
    return to_csv(table);
}

std::string entity_json(const EntityView& view) {
    const Dossier& dossier = *view.dossier;
    JsonWriter json;
    json.begin_object();
    write_entity_members(json, self(view));
    const auto ties = shown_ties(view);
    json.key("themes").texts(ids_of(dossier, themes_of(dossier, ties, view.entity)));
    json.key("mentions").begin_array();
    for (const auto& name : self(view).names) {
        json.begin_object(JsonWriter::Layout::row);
        json.member("source", name.source);
        json.member("first_line", name.span.first_line);
        json.member("last_line", name.span.last_line);
        json.member("surface", name.surface);
        json.end_object();
    }
    json.end_array();
    json.key("merged").begin_array();
    for (const auto& reason : dossier.reasons) {
        if (reason.entity != self(view).id) continue;
        json.begin_object(JsonWriter::Layout::row);
        json.member("surface", reason.surface);
        json.member("rule", reason.rule);
        json.member("because", reason.because);
        json.end_object();
    }
    json.end_array();
    json.key("ties").begin_array();
    for (const auto t : ties) write_tie(json, dossier, dossier.ties[t]);
    json.end_array();
    json.end_object();
    return json.take();
}

}  // namespace lobbynet
