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
    // as they stand in the documents
    std::ranges::stable_sort(out, {}, [&](std::uint32_t t) {
        const Evidence& first = view.dossier->ties[t].evidence.front();
        return std::pair(first.source, first.span);
    });
    return out;
}

/// "named in the list of", as it reads from the entity's side.
std::string_view heading_of(TieKind kind, bool outgoing, EntityKind other) {
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
            if (outgoing) return "About";
            return other == EntityKind::coalition   ? "Coalitions about it"
                   : other == EntityKind::programme ? "Programmes about it"
                   : other == EntityKind::election  ? "Elections for which it counts"
                   : other == EntityKind::ask       ? "Asks about it"
                                                    : "Others about it";
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

/// Why a surface form is this entity. The reason's sentence is English; in Dutch its rule says it.
std::string reason_text(Locale locale, const MergeReason& reason) {
    if (locale == Locale::en) return reason.because;
    std::string out(say(locale, "rule " + reason.rule));
    const auto where = reason.because.rfind(" (");
    if (where != std::string::npos) out += reason.because.substr(where);
    return out;
}

class EntityPage {
 public:
    EntityPage(const EntityView& view, const Page& page) : view_(view), prose_(page) {}

    std::string write() {
        identity();
        names();
        ties();
        prose_.footer({made_from(*view_.dossier, view_.query, view_.version, view_.locale)});
        return prose_.str();
    }

 private:
    std::string_view word(std::string_view english) const { return say(view_.locale, english); }
    void item(std::string_view label, std::string_view text) { prose_.item(word(label), text); }

    void identity() {
        const Entity& e = self(view_);
        prose_.heading(full_name(e));
        item("id", e.id);
        std::string kind(word(to_string(e.kind)));
        if (!e.sector.empty() && e.sector != to_string(e.kind))
            kind += fmt::format(", {}", word(e.sector));
        if (e.tier != Tier::none && to_string(e.tier) != e.sector)
            kind += fmt::format(", {}", word(to_string(e.tier)));
        item("kind", kind);
        if (e.date) item("date", e.date->str());
        if (e.status != Status::accepted) item("status", word(to_string(e.status)));
        if (e.is_author) item("author", word("writes the document"));
        if (e.span.first_line > 0) item("place", place(*view_.dossier, e.span_source, e.span));
    }

    /// Each surface form with its first place, and why it is this entity.
    void names() {
        const Entity& e = self(view_);
        std::map<std::string_view, std::size_t> times;
        for (const auto& name : e.names) ++times[name.surface];
        bool first_row = true;
        for (const auto& surface : surfaces_of(e)) {
            const auto first = std::ranges::find(e.names, surface, &SourcedName::surface);
            std::string form = fmt::format("\"{}\"", surface);
            if (first->source != 0) form += " " + place(*view_.dossier, first->source, first->span);
            if (times[surface] > 1)
                form += phrase(view_.locale, " and {} more", times[surface] - 1);
            prose_.item(first_row ? word("named") : "", form);
            first_row = false;
        }
        for (const auto& reason : view_.dossier->reasons) {
            if (reason.entity == e.id) {
                item("one with",
                     fmt::format("\"{}\": {}", reason.surface, reason_text(view_.locale, reason)));
            }
        }
    }

    void ties() {
        const auto shown = shown_ties(view_);
        // one heading per kind and side, in the order in which they first occur
        std::vector<std::pair<std::string_view, std::vector<std::uint32_t>>> groups;
        for (const auto t : shown) {
            const Tie& tie = view_.dossier->ties[t];
            const auto other = view_.dossier->other_end(tie, view_.entity);
            const std::string_view heading = heading_of(tie.kind, tie.source == view_.entity,
                                                        view_.dossier->entities[other].kind);
            auto group = std::ranges::find(groups, heading, [](const auto& g) { return g.first; });
            if (group == groups.end()) group = groups.insert(groups.end(), {heading, {}});
            group->second.push_back(t);
        }
        for (const auto& [heading, members] : groups) {
            prose_.heading(fmt::format("{} ({})", word(heading), members.size()));
            for (const auto t : members) prose_.bullet(tie_line(view_.dossier->ties[t]));
        }
        if (shown.empty()) {
            prose_.blank();
            prose_.paragraph(no_ties());
        }
    }

    /// Why there are none to show.
    std::string no_ties() const {
        const auto ties = view_.dossier->ties_of(view_.entity);
        const auto rejected = static_cast<std::size_t>(std::ranges::count_if(ties, [&](auto t) {
            const Tie& tie = view_.dossier->ties[t];
            const auto other = view_.dossier->other_end(tie, view_.entity);
            return tie.status == Status::rejected ||
                   view_.dossier->entities[other].status == Status::rejected;
        }));
        if (rejected > 0 && rejected == ties.size()) {
            return phrase(
                view_.locale,
                "no ties that count: {} rejected ('lobbynet log' shows by which decision)",
                rejected);
        }
        return std::string(word(
            ties.empty() ? "no ties" : "no ties of these classes: --ties all shows every one"));
    }

    std::string tie_line(const Tie& tie) const {
        const Entity& other = view_.dossier->entities[view_.dossier->other_end(tie, view_.entity)];
        const Evidence& first = tie.evidence.front();
        std::string name = full_name(other);
        if (other.kind == EntityKind::ask && name.ends_with('.')) name.pop_back();
        std::string text = fmt::format("{}: {}", name, place(*view_.dossier, first));
        if (!first.surface.empty()) text += fmt::format(" \"{}\"", first.surface);
        if (tie.evidence.size() > 1)
            text += phrase(view_.locale, " and {} more", tie.evidence.size() - 1);
        if (tie.valid_from || tie.valid_to) {
            text += fmt::format(" ({} - {})", tie.valid_from ? tie.valid_from->str() : "...",
                                tie.valid_to ? tie.valid_to->str() : "...");
        }
        if (tie.status != Status::accepted)
            text += fmt::format(" [{}]", word(to_string(tie.status)));
        return text;
    }

    const EntityView& view_;
    Prose prose_;
};

}  // namespace

std::string entity_page(const EntityView& view, const Page& page) {
    return EntityPage(view, page).write();
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
        if (name.source == 0) continue;  // no document uses it
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
