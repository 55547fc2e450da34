#include "output/reports/known_coalitions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "output/exports/json_writer.hpp"
#include "output/reports/cited.hpp"
#include "output/reports/citing.hpp"
#include "output/tables/prose.hpp"

namespace lobbynet {
namespace {

constexpr std::size_t overlaps_on_page = 20;

using Entities = std::vector<std::uint32_t>;

const Entity& entity_of(const KnownView& view, std::uint32_t i) {
    return view.dossier->entities[i];
}

template <class Parts, class Member>
Entities entities_of(const Parts& parts, Member member) {
    Entities out;
    for (const auto& part : parts) out.push_back(part.*member);
    return out;
}
Entities members_of(const KnownCoalition& c) {
    return entities_of(c.members, &KnownMember::entity);
}
Entities reached(const std::vector<CoalitionReach>& reach) {
    return entities_of(reach, &CoalitionReach::entity);
}
Entities themes_of(const KnownCoalition& c) { return entities_of(c.themes, &Contact::with); }

std::string names(const KnownView& view, const Entities& which) {
    return joined_in(view.locale, names_of(*view.dossier, in_reading_order(*view.dossier, which)));
}

/// "III, V": for a cell.
std::string short_list(const KnownView& view, const Entities& which) {
    std::vector<std::string> out;
    for (const auto i : in_reading_order(*view.dossier, which))
        out.push_back(shortest_name(entity_of(view, i)));
    return fmt::format("{}", fmt::join(out, ", "));
}

std::string share_text(double value) {
    return std::isnan(value) ? "-" : fmt::format("{:.3f}", value);
}
std::string count_text(double value) {
    return std::isnan(value) ? "-" : fmt::format("{:g}", value);
}

/// What else is there at its themes: without what its members reach.
Entities only_at_themes(const KnownCoalition& c) {
    Entities out = reached(c.ministries_at_themes);
    std::erase_if(out, [&](std::uint32_t e) {
        return std::ranges::find(c.reach_ministries, e, &CoalitionReach::entity) !=
               c.reach_ministries.end();
    });
    return out;
}

bool shares_more_than_author(const KnownView& view, const Overlap& overlap) {
    return std::ranges::any_of(overlap.shared,
                               [&](std::uint32_t e) { return !entity_of(view, e).is_author; });
}

std::string overlap_text(const KnownView& view, const Overlap& overlap) {
    const auto name = [&](std::uint32_t i) {
        return short_name(entity_of(view, view.known.coalitions[i].entity));
    };
    return phrase(view.locale, "{} and {}: {} (Jaccard {:.2f})", name(overlap.a), name(overlap.b),
                  names(view, overlap.shared), overlap.jaccard);
}

std::string adds_text(const KnownView& view, const KnownMember& member) {
    Entities all = member.themes;
    all.insert(all.end(), member.ministries.begin(), member.ministries.end());
    return all.empty() ? std::string() : names(view, all);
}

void write_overview(const KnownView& view, Prose& prose) {
    using enum Column::Align;
    Table table;
    const auto head = [&](std::string_view key) { return std::string(say(view.locale, key)); };
    table.columns = {{head("who"), left, Fit::wraps},
                     {head("members"), right},
                     {head("themes"), left, Fit::wraps},
                     {head("ministries"), left, Fit::wraps},
                     {head("near"), right},
                     {head("close"), right},
                     {head("between"), right}};
    for (const auto* c : view.chosen()) {
        const Entity& e = entity_of(view, c->entity);
        Entities themes = themes_of(*c);
        for (const auto t : reached(c->reach_themes)) {
            if (std::ranges::find(themes, t) == themes.end()) themes.push_back(t);
        }
        std::string ministries = short_list(view, reached(c->reach_ministries));
        const std::string more = short_list(view, only_at_themes(*c));
        if (!more.empty()) ministries += (ministries.empty() ? "+" : " +") + more;
        table.rows.push_back({short_name(e), fmt::format("{}", c->members.size()),
                              short_list(view, themes), std::move(ministries),
                              count_text(c->centrality.degree), share_text(c->centrality.closeness),
                              share_text(c->centrality.betweenness_normalised)});
    }
    prose.heading(counted_in(view.locale, table.rows.size(), "known coalition or programme",
                             "known coalitions and programmes"));
    prose.table(table);
}

void write_members(const KnownView& view, Prose& prose) {
    const Locale locale = view.locale;
    prose.heading(say(locale, "Who is in them, and what is lost when one leaves"));
    for (const auto* c : view.chosen()) {
        prose.bullet(fmt::format("{} ({}): {}", short_name(entity_of(view, c->entity)),
                                 say(locale, to_string(entity_of(view, c->entity).kind)),
                                 c->members.empty() ? std::string(say(locale, "nobody is named"))
                                                    : names(view, members_of(*c))));
        for (const KnownMember& member : c->members) {
            Entities lost = member.themes;
            lost.insert(lost.end(), member.ministries.begin(), member.ministries.end());
            if (lost.empty()) continue;
            prose.bullet(phrase(locale, "without {}: {}",
                                short_name(entity_of(view, member.entity)), short_list(view, lost)),
                         6);
        }
    }
}

void write_overlaps(const KnownView& view, Prose& prose) {
    std::vector<const Overlap*> overlaps;
    std::size_t author_only = 0;
    for (const Overlap& overlap : view.known.overlaps) {
        if (view.only && overlap.a != *view.only && overlap.b != *view.only) continue;
        if (shares_more_than_author(view, overlap)) {
            overlaps.push_back(&overlap);
        } else {
            ++author_only;
        }
    }
    const Locale locale = view.locale;
    prose.heading(say(locale, "Members in common"));
    for (std::size_t i = 0; i < std::min(overlaps.size(), overlaps_on_page); ++i)
        prose.bullet(overlap_text(view, *overlaps[i]));
    if (overlaps.size() > overlaps_on_page)
        prose.paragraph(phrase(locale, "and {} more", overlaps.size() - overlaps_on_page), 2);
    if (overlaps.empty()) prose.paragraph(say(locale, "none"), 2);
    if (author_only > 0) {
        prose.paragraph(phrase(locale, "Left out: {} that share nobody but who wrote the plan.",
                               counted_in(locale, author_only, "pair", "pairs")),
                        2);
    }
}

void write_reach(const KnownView& view, std::string_view title,
                 const std::vector<CoalitionReach>& reach, std::string_view through, Prose& prose) {
    if (reach.empty()) return;
    const Locale locale = view.locale;
    prose.heading(fmt::format("{} ({})", say(locale, title), reach.size()));
    std::vector<CoalitionReach> sorted = reach;
    const auto order = in_reading_order(*view.dossier, reached(reach));
    std::ranges::sort(sorted, {}, [&](const CoalitionReach& r) {
        return std::ranges::find(order, r.entity) - order.begin();
    });
    for (const CoalitionReach& r : sorted) {
        const bool itself = r.through.size() == 1 && r.through.front() == r.entity;
        const std::string name = short_name(entity_of(view, r.entity));
        prose.bullet(itself ? phrase(locale, "{}, a member itself", name)
                            : phrase(locale, through, name, names(view, r.through)));
        write_cited_ties(prose, *view.dossier, r.ties, locale);
    }
}

void write_one(const KnownView& view, const KnownCoalition& c, Prose& prose) {
    const Entity& e = entity_of(view, c.entity);
    prose.heading(full_name(e));
    const Locale locale = view.locale;
    prose.item(say(locale, "kind"), say(locale, to_string(e.kind)));
    const GroupCentrality& g = c.centrality;
    if (!std::isnan(g.degree)) {
        prose.item(
            say(locale, "as a group"),
            phrase(locale,
                   "near {} ({} of all); closeness {}, harmonic {}; between {} of the "
                   "shortest ways of others",
                   count_text(g.degree), share_text(g.degree_normalised), share_text(g.closeness),
                   share_text(g.harmonic), share_text(g.betweenness_normalised)));
    }
    prose.heading(fmt::format("{} ({})", say(locale, "Members"), c.members.size()));
    if (c.members.empty()) prose.paragraph(say(locale, "the documents name none"), 2);
    for (const auto m : in_reading_order(*view.dossier, members_of(c))) {
        const KnownMember& member = *std::ranges::find(c.members, m, &KnownMember::entity);
        const std::string adds = adds_text(view, member);
        prose.bullet(full_name(entity_of(view, m)) +
                     (adds.empty() ? "" : phrase(locale, ": the only one that reaches {}", adds)));
        write_cited_ties(prose, *view.dossier, member.ties, locale);
    }
    if (!c.themes.empty()) {
        prose.heading(fmt::format("{} ({})", say(locale, "What it is about"), c.themes.size()));
        for (const Contact& theme : c.themes) {
            prose.bullet(short_name(entity_of(view, theme.with)));
            write_cited_ties(prose, *view.dossier, theme.ties, locale);
        }
    }
    write_reach(view, "Themes that its members are in", c.reach_themes, "{}, through {}", prose);
    write_reach(view, "Ministries that its members reach", c.reach_ministries, "{}, through {}",
                prose);
    write_reach(view, "Ministries at its themes", c.ministries_at_themes, "{}, at {}", prose);
    write_overlaps(view, prose);
}

void write_reaches(JsonWriter& json, const KnownView& view,
                   const std::vector<CoalitionReach>& reach) {
    json.begin_array();
    for (const CoalitionReach& r : reach) {
        json.begin_object(JsonWriter::Layout::row);
        json.member("id", entity_of(view, r.entity).id);
        json.key("through").texts(ids_of(*view.dossier, r.through));
        write_evidence_list(json.key("evidence"), *view.dossier, r.ties);
        json.end_object();
    }
    json.end_array();
}

void write_coalition(JsonWriter& json, const KnownView& view, const KnownCoalition& c) {
    const Dossier& dossier = *view.dossier;
    const Entity& e = entity_of(view, c.entity);
    json.begin_object();
    json.member("id", e.id);
    json.member("name", e.name);
    json.member("kind", to_string(e.kind));
    json.key("members").begin_array();
    for (const KnownMember& member : c.members) {
        json.begin_object(JsonWriter::Layout::row);
        json.member("id", entity_of(view, member.entity).id);
        json.key("adds_themes").texts(ids_of(dossier, member.themes));
        json.key("adds_ministries").texts(ids_of(dossier, member.ministries));
        write_evidence_list(json.key("evidence"), dossier, member.ties);
        json.end_object();
    }
    json.end_array();
    json.key("themes").begin_array();
    for (const Contact& theme : c.themes) {
        json.begin_object(JsonWriter::Layout::row);
        json.member("id", entity_of(view, theme.with).id);
        write_evidence_list(json.key("evidence"), dossier, theme.ties);
        json.end_object();
    }
    json.end_array();
    write_reaches(json.key("reach_themes"), view, c.reach_themes);
    write_reaches(json.key("reach_ministries"), view, c.reach_ministries);
    write_reaches(json.key("ministries_at_themes"), view, c.ministries_at_themes);
    json.key("group_centrality").begin_object(JsonWriter::Layout::row);
    const GroupCentrality& g = c.centrality;
    json.member("degree", g.degree);
    json.member("degree_normalised", g.degree_normalised);
    json.member("closeness", g.closeness);
    json.member("harmonic", g.harmonic);
    json.member("betweenness", g.betweenness);
    json.member("betweenness_normalised", g.betweenness_normalised);
    json.end_object();
    json.end_object();
}

}  // namespace

std::vector<const KnownCoalition*> KnownView::chosen() const {
    std::vector<const KnownCoalition*> out;
    for (std::size_t i = 0; i < known.coalitions.size(); ++i) {
        if (!only || *only == i) out.push_back(&known.coalitions[i]);
    }
    return out;
}

std::string known_page(const KnownView& view, const Page& page) {
    Prose prose(page);
    if (view.only) {
        write_one(view, view.known.coalitions[*view.only], prose);
    } else {
        write_overview(view, prose);
        write_members(view, prose);
        write_overlaps(view, prose);
        prose.blank();
        if (!view.known.left_out.empty()) {
            prose.paragraph(phrase(view.locale,
                                   "Left out, for no tie that counts says anything of {}.",
                                   names(view, view.known.left_out)));
            prose.blank();
        }
        prose.paragraph(say(
            view.locale, "'lobbynet coalitions NAME' shows one with the lines that it rests on."));
    }
    const auto line = [&](std::string_view key) { return std::string(say(view.locale, key)); };
    prose.footer(
        {line("members: whatever class of tie says so; ministries: members, and those that a "
              "member is in contact with elsewhere; behind a +: others that are tied to a theme it "
              "is about; lost: themes and ministries that no other member reaches"),
         line("as a group (Everett and Borgatti 1999), in the network of these ties: near: how "
              "many others a member is tied to; close: closeness, 1 when all others are near; "
              "between: the part of the shortest ways between others that run through the group; "
              "- where it is not defined"),
         made_from(*view.dossier, view.query, view.version, view.locale)});
    return prose.str();
}

std::string known_csv(const KnownView& view) {
    const Dossier& dossier = *view.dossier;
    const auto ids = [&](const Entities& which) {
        return fmt::format("{}", fmt::join(ids_of(dossier, which), "; "));
    };
    const auto number = [](double x) {
        return std::isnan(x) ? std::string() : fmt::format("{}", x);
    };
    Table table;
    for (const char* name :
         {"id", "name", "kind", "members", "themes", "reach_themes", "reach_ministries",
          "ministries_at_themes", "degree", "degree_normalised", "closeness", "harmonic",
          "betweenness", "betweenness_normalised", "places"})
        table.columns.push_back({name});
    for (const auto* c : view.chosen()) {
        Entities ties;
        for (const KnownMember& member : c->members) add_ties(ties, member.ties);
        for (const Contact& theme : c->themes) add_ties(ties, theme.ties);
        const Entity& e = entity_of(view, c->entity);
        const GroupCentrality& g = c->centrality;
        table.rows.push_back(
            {e.id, e.name, std::string(to_string(e.kind)), ids(members_of(*c)), ids(themes_of(*c)),
             ids(reached(c->reach_themes)), ids(reached(c->reach_ministries)),
             ids(reached(c->ministries_at_themes)), number(g.degree), number(g.degree_normalised),
             number(g.closeness), number(g.harmonic), number(g.betweenness),
             number(g.betweenness_normalised), places_of(dossier, ties)});
    }
    return to_csv(table);
}

std::string known_json(const KnownView& view) {
    const Dossier& dossier = *view.dossier;
    JsonWriter json;
    json.begin_object();
    json.key("coalitions").begin_array();
    for (const auto* c : view.chosen()) write_coalition(json, view, *c);
    json.end_array();
    json.key("overlaps").begin_array();
    for (const Overlap& overlap : view.known.overlaps) {
        if (view.only && overlap.a != *view.only && overlap.b != *view.only) continue;
        json.begin_object(JsonWriter::Layout::row);
        json.member("a", entity_of(view, view.known.coalitions[overlap.a].entity).id);
        json.member("b", entity_of(view, view.known.coalitions[overlap.b].entity).id);
        json.key("shared").texts(ids_of(dossier, overlap.shared));
        json.member("jaccard", overlap.jaccard);
        json.end_object();
    }
    json.end_array();
    json.member("made_from", made_from(dossier, view.query, view.version));
    json.end_object();
    return json.take();
}

}  // namespace lobbynet
