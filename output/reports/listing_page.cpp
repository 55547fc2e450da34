// The pages of `list`: one table a kind of entity.
#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "output/reports/citing.hpp"
#include "output/reports/listing.hpp"
#include "output/reports/reached.hpp"
#include "output/tables/prose.hpp"

namespace lobbynet {
namespace {

using Align = Column::Align;
using Kind = EntityKind;

std::string theme_numbers(const Listing& listing, const Listed& row) {
    std::vector<std::string> out;
    auto by_place = row.themes;
    std::ranges::stable_sort(by_place, {}, [&](std::uint32_t i) {
        const Entity& e = listing.dossier->entities[i];
        return std::tuple(e.span_source, e.span.first_line);
    });
    for (const auto i : by_place) out.push_back(shortest_name(listing.dossier->entities[i]));
    return fmt::format("{}", fmt::join(out, ", "));
}

std::string marked(const Listing& listing, const Entity& e, const std::string& text) {
    return e.status == Status::proposed
               ? fmt::format("{} ({})", text, say(listing.locale, to_string(e.status)))
               : text;
}

std::string labels(const Listing& listing, const std::vector<std::uint32_t>& which) {
    return fmt::format("{}", fmt::join(names_of(*listing.dossier, which), ", "));
}

std::string said(const Listing& listing, std::string_view word) {
    return std::string(say(listing.locale, word));
}

void add_theme(const Listing& listing, const Listed& row, const Entity& e, Table& table) {
    const Reached reached = reached_by(listing, row);
    table.rows.push_back({e.number, marked(listing, e, e.name),
                          fmt::format("{}", reached.stakeholders.size()),
                          labels(listing, reached.ministries), place_of(listing, e)});
}

void add_meeting(const Listing& listing, const Listed& row, const Entity& e, Table& table) {
    const Reached reached = reached_by(listing, row);
    table.rows.push_back({marked(listing, e, full_name(e)), labels(listing, reached.members),
                          labels(listing, reached.ministries),
                          labels(listing, row.ministries_by_themes), theme_numbers(listing, row),
                          place_of(listing, e)});
}

void add_ask(const Listing& listing, const Listed& row, const Entity& e, Table& table) {
    const Reached reached = reached_by(listing, row);
    table.rows.push_back({marked(listing, e, e.name), labels(listing, reached.askers),
                          labels(listing, reached.addressed), theme_numbers(listing, row),
                          place_of(listing, e)});
}

void add_election(const Listing& listing, const Listed& row, const Entity& e, Table& table) {
    table.rows.push_back({marked(listing, e, e.name), e.date ? e.date->str() : "",
                          said(listing, to_string(e.tier)), theme_numbers(listing, row),
                          place_of(listing, e)});
}

void add_stakeholder(const Listing& listing, const Listed& row, const Entity& e, Table& table) {
    std::vector<std::string> cells{marked(listing, e, e.label()),
                                   e.label() == e.name ? "" : e.name};
    if (listing.kind->kinds.size() > 1) cells.push_back(said(listing, to_string(e.kind)));
    cells.insert(cells.end(), {said(listing, e.sector), fmt::format("{}", row.themes.size()),
                               theme_numbers(listing, row)});
    table.rows.push_back(std::move(cells));
}

/// How the table of a kind is made.
struct Layout {
    std::vector<Column> columns;
    void (*add)(const Listing&, const Listed&, const Entity&, Table&);
};

Layout layout_of(const ListKind& kind) {
    switch (kind.kinds.front()) {
        case Kind::theme:
            return {{{"no", Align::right},
                     {"theme", Align::left, Fit::wraps},
                     {"stakeholders", Align::right},
                     {"ministries", Align::left, Fit::wraps},
                     {"place", Align::left}},
                    add_theme};
        case Kind::coalition:
        case Kind::programme:
            return {{{std::string(to_string(kind.kinds.front())), Align::left, Fit::wraps},
                     {"members", Align::left, Fit::wraps},
                     {"ministries", Align::left, Fit::wraps},
                     {"more by its themes", Align::left, Fit::wraps},
                     {"themes", Align::left, Fit::wraps},
                     {"place", Align::left}},
                    add_meeting};
        case Kind::ask:
            return {{{"ask", Align::left, Fit::wraps},
                     {"by", Align::left, Fit::wraps},
                     {"of", Align::left, Fit::wraps},
                     {"themes", Align::left, Fit::wraps},
                     {"place", Align::left}},
                    add_ask};
        case Kind::election:
            return {{{"election", Align::left, Fit::wraps},
                     {"date", Align::left},
                     {"tier", Align::left},
                     {"themes", Align::left, Fit::wraps},
                     {"place", Align::left}},
                    add_election};
        default:
            break;
    }
    Layout out{{{"who", Align::left, Fit::wraps}, {"full name", Align::left, Fit::wraps}},
               add_stakeholder};
    if (kind.kinds.size() > 1) out.columns.push_back({"kind", Align::left, Fit::wraps});
    out.columns.insert(out.columns.end(), {{"sector", Align::left, Fit::wraps},
                                           {"themes", Align::right},
                                           {"in", Align::left, Fit::wraps}});
    return out;
}

}  // namespace

std::string listing_page(const Listing& listing, const Page& page) {
    const Layout layout = layout_of(*listing.kind);
    Table table{layout.columns, {}};
    for (Column& column : table.columns) column.header = said(listing, column.header);
    for (const Listed& row : listing.rows)
        layout.add(listing, row, listing.dossier->entities[row.entity], table);
    Prose prose(page);
    if (listing.rows.empty() && !listing.filter.any()) {
        prose.paragraph(said(listing, "The documents name none."));
    } else {
        prose.table(table);
    }
    const auto kinds = listing.kind->kinds;
    const std::string_view one = kinds.size() == 1 ? to_string(kinds.front()) : "stakeholder";
    std::string counted = counted_in(listing.locale, listing.rows.size(), one, listing.kind->name);
    const ListFilter& filter = listing.filter;
    if (!filter.sector.empty())
        counted += phrase(listing.locale, ", only of sector {}", said(listing, filter.sector));
    if (filter.min_themes > 0)
        counted += phrase(listing.locale, ", only those at {} themes or more", filter.min_themes);
    std::vector<std::string> footer{counted};
    const auto proposed = std::ranges::count_if(listing.rows, [&](const Listed& row) {
        return listing.dossier->entities[row.entity].status == Status::proposed;
    });
    if (proposed > 0 && !listing.query.proposed) {
        footer.push_back(phrase(listing.locale,
                                "{} proposed: ties of what nobody has accepted yet are not "
                                "counted; --proposed counts them",
                                proposed));
    }
    NetworkQuery query = listing.query;  // with what only a list filters by
    if (filter.theme) query.themes = {listing.dossier->entities[*filter.theme].id};
    if (filter.election) query.election = listing.dossier->entities[*filter.election].id;
    footer.push_back(made_from(*listing.dossier, query, listing.version, listing.locale));
    prose.footer(footer);
    return prose.str();
}

}  // namespace lobbynet
