#include "output/reports/links.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "graph/base/text.hpp"
#include "output/exports/json_writer.hpp"
#include "output/reports/cited.hpp"
#include "output/reports/citing.hpp"
#include "output/tables/prose.hpp"

namespace lobbynet {
namespace {

const Entity& entity_of(const LinksView& view, std::uint32_t i) {
    return view.dossier->entities[i];
}

std::string pair_name(const LinksView& view, const Link& link) {
    return fmt::format("{} x {}", short_name(entity_of(view, link.from)),
                       short_name(entity_of(view, link.to)));
}

bool is_gap(const Link& link) { return link.direct.empty() && link.connectors.empty(); }
bool is_thread(const Link& link) { return link.direct.empty() && link.connectors.size() == 1; }

std::string cell_text(const Link& link) {
    if (!link.direct.empty()) return "x";
    return link.connectors.empty() ? "." : fmt::format("{}", link.connectors.size());
}

/// Of two classes with members in common each pair once: the one that is met first.
std::vector<const Link*> pairs_of(const LinksView& view) {
    const auto nowhere = static_cast<std::ptrdiff_t>(view.dossier->entities.size());
    std::vector<std::ptrdiff_t> row(view.dossier->entities.size(), nowhere);
    for (std::size_t i = 0; i < view.from.size(); ++i)
        row[view.from[i]] = static_cast<std::ptrdiff_t>(i);
    std::vector<bool> is_column(view.dossier->entities.size(), false);
    for (const auto to : view.to) is_column[to] = true;
    std::vector<const Link*> out;
    for (const Link& link : view.cells) {
        const bool seen = row[link.to] < row[link.from] && is_column[link.from];
        if (!seen) out.push_back(&link);
    }
    return out;
}

/// "Movisie, organisation, through 5 Wonen": a pair of themes is no reason for itself.
std::string connector_text(const LinksView& view, const Link& link, const Connector& connector,
                           std::string_view with, std::string_view without,
                           const std::string& first, const std::string& second) {
    auto through = connector.through;
    std::erase(through, link.from);
    return through.empty()
               ? phrase(view.locale, without, first, second)
               : phrase(view.locale, with, first, second,
                        joined_in(view.locale, names_of(*view.dossier,
                                                        in_reading_order(*view.dossier, through))));
}

void write_gaps(const LinksView& view, Prose& prose) {
    const auto pairs = pairs_of(view);
    const auto direct =
        std::ranges::count_if(pairs, [](const Link* link) { return !link->direct.empty(); });
    const auto gaps = std::ranges::count_if(pairs, [](const Link* link) { return is_gap(*link); });
    const auto threads =
        std::ranges::count_if(pairs, [](const Link* link) { return is_thread(*link); });
    const Locale locale = view.locale;
    prose.heading(say(locale, "Gaps"));
    prose.paragraph(phrase(
        locale,
        threads == 1 ? "{} of {} pairs are tied directly. Of the other {}: {} that nobody "
                       "connects, {} that hangs on one stakeholder."
                     : "{} of {} pairs are tied directly. Of the other {}: {} that nobody "
                       "connects, {} that hang on one stakeholder.",
        direct, pairs.size(), pairs.size() - static_cast<std::size_t>(direct), gaps, threads));
    if (gaps > 0) {
        prose.paragraph(say(locale, "Nobody connects:"));
        for (const Link* link : pairs) {
            if (is_gap(*link)) prose.bullet(pair_name(view, *link));
        }
    }
    if (threads > 0) {
        prose.paragraph(say(locale, "Hangs on one stakeholder:"));
        for (const Link* link : pairs) {
            if (!is_thread(*link)) continue;
            const Connector& only = link->connectors.front();
            prose.bullet(connector_text(view, *link, only, "{}: {}, through {}", "{}: {}",
                                        pair_name(view, *link),
                                        full_name(entity_of(view, only.entity))));
        }
    }
}

/// The matrix in as many parts as its columns need: [first, last) of `to`.
std::vector<std::pair<std::size_t, std::size_t>> parts_of(const LinksView& view, const Page& page) {
    std::size_t names = 0;
    for (const auto from : view.from)
        names = std::max(names, display_width(short_name(entity_of(view, from))));
    std::vector<std::pair<std::size_t, std::size_t>> parts;
    std::size_t first = 0;
    std::size_t used = names;
    for (std::size_t i = 0; i < view.to.size(); ++i) {
        const std::size_t width =
            2 + std::max<std::size_t>(2, display_width(shortest_name(entity_of(view, view.to[i]))));
        if (i > first && page.width > 0 && used + width > page.width) {
            parts.emplace_back(first, i);
            first = i;
            used = names;
        }
        used += width;
    }
    if (first < view.to.size()) parts.emplace_back(first, view.to.size());
    return parts;
}

void write_matrix(const LinksView& view, const Page& page, Prose& prose) {
    prose.heading(say(view.locale, "Who is tied to what"));
    prose.paragraph(say(
        view.locale, "x: tied directly; a number: so many stakeholders connect them; .: nobody"));
    for (const auto& [first, last] : parts_of(view, page)) {
        prose.blank();
        Table table;
        table.columns.push_back({"", Column::Align::left, Fit::wraps});
        for (std::size_t i = first; i < last; ++i)
            table.columns.push_back(
                {shortest_name(entity_of(view, view.to[i])), Column::Align::right});
        std::size_t next = 0;
        for (const auto from : view.from) {
            std::vector<std::string> row{short_name(entity_of(view, from))};
            for (std::size_t i = 0; i < view.to.size(); ++i) {
                const bool is_cell = next < view.cells.size() && view.cells[next].from == from &&
                                     view.cells[next].to == view.to[i];
                const std::string text = is_cell ? cell_text(view.cells[next++]) : "";
                if (i >= first && i < last) row.push_back(text);
            }
            table.rows.push_back(std::move(row));
        }
        prose.table(table);
    }
    const auto is_numbered = [&](std::uint32_t i) {
        return shortest_name(entity_of(view, i)) != short_name(entity_of(view, i));
    };
    if (std::ranges::any_of(view.to, is_numbered)) {
        prose.blank();
        for (const auto to : view.to) {
            if (is_numbered(to))
                prose.item("  " + shortest_name(entity_of(view, to)), entity_of(view, to).name, 8);
        }
    }
}

void write_left_out(const LinksView& view, Prose& prose) {
    if (view.left_out.empty()) return;
    prose.blank();
    prose.paragraph(phrase(view.locale, "Not shown, because no tie of these classes has them: {}",
                           joined_in(view.locale, names_of(*view.dossier, view.left_out))));
}

void write_pair(const LinksView& view, const Link& link, Prose& prose) {
    const Locale locale = view.locale;
    prose.heading(pair_name(view, link));
    if (!link.direct.empty()) {
        prose.paragraph(say(locale, "tied directly:"), 2);
        write_cited_ties(prose, *view.dossier, link.direct, locale);
    }
    if (!link.shared.empty()) {
        prose.paragraph(
            phrase(locale, "both are at {}",
                   joined_in(locale, names_of(*view.dossier,
                                              in_reading_order(*view.dossier, link.shared)))),
            2);
    }
    if (link.connectors.empty()) {
        prose.paragraph(
            say(locale, link.direct.empty() ? "nobody connects them" : "no connector besides"), 2);
        return;
    }
    prose.paragraph(counted_in(locale, link.connectors.size(), "stakeholder connects them",
                               "stakeholders connect them") +
                        ":",
                    2);
    for (const Connector& connector : link.connectors) {
        const Entity& e = entity_of(view, connector.entity);
        prose.bullet(connector_text(view, link, connector, "{}, {}, through {}", "{}, {}",
                                    full_name(e), std::string(say(locale, to_string(e.kind)))),
                     2);
        write_cited_ties(prose, *view.dossier, connector.ties, locale);
    }
}

}  // namespace

std::string links_matrix_page(const LinksView& view, const Page& page) {
    Prose prose(page);
    write_gaps(view, prose);
    write_matrix(view, page, prose);
    write_left_out(view, prose);
    prose.footer({made_from(*view.dossier, view.query, view.version, view.locale)});
    return prose.str();
}

std::string links_pairs_page(const LinksView& view, const Page& page) {
    Prose prose(page);
    for (const Link* link : pairs_of(view)) write_pair(view, *link, prose);
    write_left_out(view, prose);
    prose.footer({made_from(*view.dossier, view.query, view.version, view.locale)});
    return prose.str();
}

std::string links_csv(const LinksView& view) {
    Table table;
    table.columns = {{"from"}, {"to"},      {"direct"}, {"connector"},
                     {"kind"}, {"through"}, {"places"}};
    for (const Link& link : view.cells) {
        const std::vector<std::string> pair{entity_of(view, link.from).id,
                                            entity_of(view, link.to).id,
                                            link.direct.empty() ? "no" : "yes"};
        const auto add = [&](const std::string& connector, const std::string& kind,
                             const std::vector<std::string>& through,
                             const std::vector<std::uint32_t>& ties) {
            auto row = pair;
            row.insert(row.end(), {connector, kind, fmt::format("{}", fmt::join(through, "; "))});
            std::vector<std::string> places;
            for (const auto t : ties)
                places.push_back(place(*view.dossier, view.dossier->ties[t].evidence.front()));
            row.push_back(fmt::format("{}", fmt::join(places, "; ")));
            table.rows.push_back(std::move(row));
        };
        if (link.connectors.empty()) add("", "", {}, link.direct);
        for (const Connector& connector : link.connectors) {
            const Entity& e = entity_of(view, connector.entity);
            add(e.id, std::string(to_string(e.kind)), ids_of(*view.dossier, connector.through),
                connector.ties);
        }
    }
    return to_csv(table);
}

std::string links_json(const LinksView& view) {
    JsonWriter json;
    json.begin_object();
    json.key("cells").begin_array();
    for (const Link& link : view.cells) {
        json.begin_object();
        json.member("from", entity_of(view, link.from).id);
        json.member("to", entity_of(view, link.to).id);
        json.member("direct", !link.direct.empty());
        write_evidence_list(json.key("evidence"), *view.dossier, link.direct);
        json.key("shared").texts(ids_of(*view.dossier, link.shared));
        json.key("connectors").begin_array();
        for (const Connector& connector : link.connectors) {
            const Entity& e = entity_of(view, connector.entity);
            json.begin_object(JsonWriter::Layout::row);
            json.member("id", e.id);
            json.member("kind", to_string(e.kind));
            json.key("through").texts(ids_of(*view.dossier, connector.through));
            write_evidence_list(json.key("evidence"), *view.dossier, connector.ties);
            json.end_object();
        }
        json.end_array();
        json.end_object();
    }
    json.end_array();
    json.key("without_ties").texts(ids_of(*view.dossier, view.left_out));
    json.end_object();
    return json.take();
}

}  // namespace lobbynet
