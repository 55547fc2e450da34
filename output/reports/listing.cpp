#include "output/reports/listing.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <tuple>

#include "graph/base/text.hpp"
#include "output/exports/json_writer.hpp"
#include "output/exports/model_json.hpp"
#include "output/reports/citing.hpp"
#include "output/tables/prose.hpp"

namespace lobbynet {
namespace {

using Kind = EntityKind;
constexpr std::array themes{Kind::theme};
constexpr std::array stakeholders{Kind::ministry, Kind::organisation, Kind::party, Kind::person,
                                  Kind::group};
constexpr std::array ministries{Kind::ministry};
constexpr std::array organisations{Kind::organisation};
constexpr std::array groups{Kind::group};
constexpr std::array parties{Kind::party};
constexpr std::array persons{Kind::person};
constexpr std::array coalitions{Kind::coalition};
constexpr std::array programmes{Kind::programme};
constexpr std::array asks{Kind::ask};
constexpr std::array elections{Kind::election};
constexpr std::array nodes{Kind::node};

constexpr std::array list_kinds{
    ListKind{"themes", "what the plan is about, with its stakeholders", themes},
    ListKind{"stakeholders", "everybody who can act", stakeholders},
    ListKind{"ministries", "ministries", ministries},
    ListKind{"organisations", "associations, companies, institutes, ...", organisations},
    ListKind{"groups", "classes such as municipalities, named without saying which", groups},
    ListKind{"parties", "political parties", parties},
    ListKind{"persons", "people", persons},
    ListKind{"coalitions", "coalitions, consortia and consultation bodies", coalitions, true},
    ListKind{"programmes", "programmes", programmes, true},
    ListKind{"asks", "what is asked of whom", asks, true},
    ListKind{"elections", "elections, with date and tier of government", elections, true},
    ListKind{"nodes", "entities of an imported graph of which nothing else is known", nodes},
};

/// How many of the other ends of these ties are stakeholders, and which are ministries.
struct Reached {
    std::vector<std::uint32_t> stakeholders;
    std::vector<std::uint32_t> ministries;
    std::vector<std::uint32_t> addressed;
};
Reached reached_by(const Listing& listing, const Listed& row) {
    Reached out;
    for (const auto t : row.ties) {
        const Tie& tie = listing.dossier->ties[t];
        const auto other = listing.dossier->other_end(tie, row.entity);
        const Entity& e = listing.dossier->entities[other];
        if (tie.kind == TieKind::addresses) out.addressed.push_back(other);
        if (is_stakeholder(e.kind)) out.stakeholders.push_back(other);
        if (e.kind == Kind::ministry) out.ministries.push_back(other);
    }
    for (auto* which : {&out.stakeholders, &out.ministries, &out.addressed}) {
        std::ranges::sort(*which);
        which->erase(std::unique(which->begin(), which->end()), which->end());
    }
    return out;
}

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

std::string marked(const Entity& e, std::string text) {
    return e.status == Status::proposed ? text + " (proposed)" : text;
}

std::string place_of(const Listing& listing, const Entity& e) {
    if (e.span.first_line > 0) return place(*listing.dossier, e.span_source, e.span);
    if (e.names.empty()) return {};
    return place(*listing.dossier, e.names.front().source, e.names.front().span);
}

std::string labels(const Dossier& dossier, const std::vector<std::uint32_t>& which) {
    return fmt::format("{}", fmt::join(names_of(dossier, which), ", "));
}

Table theme_table(const Listing& listing) {
    using Align = Column::Align;
    Table table;
    table.columns = {{"no", Align::right, 0},
                     {"theme", Align::left, 2},
                     {"stakeholders", Align::right, 0},
                     {"ministries", Align::left, 1},
                     {"place", Align::left, 3}};
    for (const Listed& row : listing.rows) {
        const Entity& e = listing.dossier->entities[row.entity];
        const Reached reached = reached_by(listing, row);
        table.rows.push_back({e.number, marked(e, e.name),
                              fmt::format("{}", reached.stakeholders.size()),
                              labels(*listing.dossier, reached.ministries), place_of(listing, e)});
    }
    return table;
}

Table meeting_table(const Listing& listing) {
    using Align = Column::Align;
    Table table;
    table.columns = {{std::string(to_string(listing.kind->kinds.front())), Align::left, 2},
                     {"members", Align::right, 0},
                     {"ministries", Align::left, 1},
                     {"themes", Align::left, 0},
                     {"place", Align::left, 3}};
    for (const Listed& row : listing.rows) {
        const Entity& e = listing.dossier->entities[row.entity];
        const Reached reached = reached_by(listing, row);
        table.rows.push_back({marked(e, full_name(e)),
                              fmt::format("{}", reached.stakeholders.size()),
                              labels(*listing.dossier, reached.ministries),
                              theme_numbers(listing, row), place_of(listing, e)});
    }
    return table;
}

Table ask_table(const Listing& listing) {
    Table table;
    table.columns = {{"ask", Column::Align::left, 2},
                     {"of", Column::Align::left, 1},
                     {"themes", Column::Align::left, 0},
                     {"place", Column::Align::left, 3}};
    for (const Listed& row : listing.rows) {
        const Entity& e = listing.dossier->entities[row.entity];
        table.rows.push_back({marked(e, e.name),
                              labels(*listing.dossier, reached_by(listing, row).addressed),
                              theme_numbers(listing, row), place_of(listing, e)});
    }
    return table;
}

Table election_table(const Listing& listing) {
    Table table;
    table.columns = {{"election", Column::Align::left, 2},
                     {"date", Column::Align::left, 0},
                     {"tier", Column::Align::left, 0},
                     {"themes", Column::Align::left, 0},
                     {"place", Column::Align::left, 3}};
    for (const Listed& row : listing.rows) {
        const Entity& e = listing.dossier->entities[row.entity];
        table.rows.push_back({marked(e, e.name), e.date ? e.date->str() : "",
                              std::string(to_string(e.tier)), theme_numbers(listing, row),
                              place_of(listing, e)});
    }
    return table;
}

Table stakeholder_table(const Listing& listing) {
    using Align = Column::Align;
    const bool several_kinds = listing.kind->kinds.size() > 1;
    Table table;
    table.columns = {{"who", Align::left, 1}, {"full name", Align::left, 3}};
    if (several_kinds) table.columns.push_back({"kind", Align::left, 0});
    table.columns.push_back({"sector", Align::left, 2});
    table.columns.push_back({"themes", Align::right, 0});
    table.columns.push_back({"in", Align::left, 0});
    for (const Listed& row : listing.rows) {
        const Entity& e = listing.dossier->entities[row.entity];
        std::vector<std::string> cells{marked(e, e.label()), e.label() == e.name ? "" : e.name};
        if (several_kinds) cells.emplace_back(to_string(e.kind));
        cells.insert(cells.end(),
                     {e.sector, fmt::format("{}", row.themes.size()), theme_numbers(listing, row)});
        table.rows.push_back(std::move(cells));
    }
    return table;
}

Table page_table(const Listing& listing) {
    switch (listing.kind->kinds.front()) {
        case Kind::theme:
            return theme_table(listing);
        case Kind::coalition:
        case Kind::programme:
            return meeting_table(listing);
        case Kind::ask:
            return ask_table(listing);
        case Kind::election:
            return election_table(listing);
        default:
            return stakeholder_table(listing);
    }
}

bool passes(const Dossier& dossier, const Listed& row, const ListFilter& filter) {
    const Entity& e = dossier.entities[row.entity];
    // a theme is in itself: `list themes --election E` gives the themes of E
    auto in = row.themes;
    if (e.kind == Kind::theme) in.push_back(row.entity);
    const auto has = [&](std::uint32_t theme) { return std::ranges::find(in, theme) != in.end(); };
    return (!filter.theme || has(*filter.theme)) &&
           (filter.election_themes.empty() || std::ranges::any_of(filter.election_themes, has)) &&
           row.themes.size() >= filter.min_themes &&
           (filter.sector.empty() || fold(e.sector) == filter.sector);
}

}  // namespace

std::span<const ListKind> all_list_kinds() { return list_kinds; }

const ListKind* find_list_kind(std::string_view name) {
    const auto it = std::ranges::find(list_kinds, name, &ListKind::name);
    return it == list_kinds.end() ? nullptr : &*it;
}

std::vector<std::uint32_t> themes_of(const Dossier& dossier, std::span<const std::uint32_t> ties,
                                     std::uint32_t entity) {
    std::vector<std::uint32_t> out;
    for (const auto t : ties) {
        const auto other = dossier.other_end(dossier.ties[t], entity);
        if (dossier.entities[other].kind == Kind::theme) out.push_back(other);
    }
    std::ranges::sort(out);
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

Listing make_listing(const Dossier& dossier, const ListKind& kind, const NetworkQuery& query,
                     const ListFilter& filter) {
    Listing listing{&dossier, &kind, query, {}, {}};
    std::vector<bool> selected(dossier.ties.size(), false);
    for (const auto t : selected_ties(dossier, query)) selected[t] = true;
    for (std::uint32_t i = 0; i < dossier.entities.size(); ++i) {
        const Entity& e = dossier.entities[i];
        if (e.status == Status::rejected ||
            std::ranges::find(kind.kinds, e.kind) == kind.kinds.end())
            continue;
        Listed row{i, {}, {}};
        for (const auto t : dossier.ties_of(i)) {
            if (selected[t]) row.ties.push_back(t);
        }
        row.themes = themes_of(dossier, row.ties, i);
        if (passes(dossier, row, filter)) listing.rows.push_back(std::move(row));
    }
    const auto order = [&](const Listed& row) {
        const Entity& e = dossier.entities[row.entity];
        const bool by_place = e.kind == Kind::theme || e.kind == Kind::ask;
        return std::tuple(by_place ? e.span_source : 0U, by_place ? e.span.first_line : 0U,
                          e.kind == Kind::election && e.date ? *e.date : Date{}, fold(e.label()),
                          e.id);
    };
    std::ranges::stable_sort(listing.rows, {}, order);
    return listing;
}

std::string listing_page(const Listing& listing, const Page& page) {
    Prose prose(page);
    prose.table(page_table(listing));
    prose.footer({fmt::format("{} {}", listing.rows.size(), listing.kind->name),
                  made_from(*listing.dossier, listing.query, listing.version)});
    return prose.str();
}

std::string listing_csv(const Listing& listing) {
    Table table;
    table.columns = {{"id"},   {"kind"},   {"name"},   {"acronym"},      {"sector"}, {"tier"},
                     {"date"}, {"status"}, {"number"}, {"stakeholders"}, {"themes"}, {"place"}};
    for (const Listed& row : listing.rows) {
        const Entity& e = listing.dossier->entities[row.entity];
        table.rows.push_back(
            {e.id, std::string(to_string(e.kind)), e.name, e.acronym, e.sector,
             std::string(to_string(e.tier)), e.date ? e.date->str() : "",
             std::string(to_string(e.status)), e.number,
             fmt::format("{}", reached_by(listing, row).stakeholders.size()),
             fmt::format("{}", fmt::join(ids_of(*listing.dossier, row.themes), "; ")),
             place_of(listing, e)});
    }
    return to_csv(table);
}

std::string listing_json(const Listing& listing) {
    JsonWriter json;
    json.begin_array();
    for (const Listed& row : listing.rows) {
        const Entity& e = listing.dossier->entities[row.entity];
        json.begin_object(JsonWriter::Layout::row);
        write_entity_members(json, e);
        json.key("themes").texts(ids_of(*listing.dossier, row.themes));
        const Reached reached = reached_by(listing, row);
        if (!is_stakeholder(e.kind) && e.kind != Kind::node)
            json.key("stakeholders").texts(ids_of(*listing.dossier, reached.stakeholders));
        if (e.kind == Kind::ask)
            json.key("addressed_to").texts(ids_of(*listing.dossier, reached.addressed));
        json.end_object();
    }
    json.end_array();
    return json.take();
}

Table sources_table(const Dossier& dossier) {
    Table table;
    table.columns = {{"id", Column::Align::right, 0},      {"document", Column::Align::left, 1},
                     {"title", Column::Align::left, 2},    {"importer", Column::Align::left, 0},
                     {"language", Column::Align::left, 0}, {"date", Column::Align::left, 0},
                     {"read", Column::Align::left, 3}};
    for (const Source& source : dossier.sources) {
        table.rows.push_back({fmt::format("{}", source.id), source.name, source.title,
                              source.importer, source.language,
                              source.date ? source.date->str() : "", source.recorded_at});
    }
    return table;
}

std::string sources_json(const Dossier& dossier) {
    JsonWriter json;
    json.begin_array();
    for (const Source& source : dossier.sources) write_source(json, source);
    json.end_array();
    return json.take();
}

Table questions_table(const Dossier& dossier) {
    Table table;
    table.columns = {{"id", Column::Align::right, 0},
                     {"question", Column::Align::left, 1},
                     {"taken", Column::Align::left, 2},
                     {"place", Column::Align::left, 3},
                     {"answered", Column::Align::left, 0}};
    for (const Question& question : dossier.questions) {
        table.rows.push_back({fmt::format("{}", question.id), question.what.text,
                              question.what.taken,
                              place(dossier, question.source, question.what.span),
                              question.answered ? "yes" : "no"});
    }
    return table;
}

std::string questions_json(const Dossier& dossier) {
    JsonWriter json;
    json.begin_array();
    for (const Question& question : dossier.questions) write_question(json, question);
    json.end_array();
    return json.take();
}

}  // namespace lobbynet
