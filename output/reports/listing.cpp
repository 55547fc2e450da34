#include "output/reports/listing.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <tuple>

#include "graph/base/text.hpp"
#include "output/exports/json_writer.hpp"
#include "output/exports/model_json.hpp"
#include "output/reports/citing.hpp"
#include "output/reports/reached.hpp"

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

bool passes(const Dossier& dossier, const Listed& row, const ListFilter& filter) {
    const Entity& e = dossier.entities[row.entity];
    // a theme is in itself: `list themes --election E` gives the themes of E
    auto in = row.themes;
    if (e.kind == Kind::theme) in.push_back(row.entity);
    const auto has = [&](std::uint32_t theme) { return std::ranges::find(in, theme) != in.end(); };
    return (!filter.theme || has(*filter.theme)) &&
           (filter.election_themes.empty() || std::ranges::any_of(filter.election_themes, has)) &&
           row.themes.size() >= filter.min_themes &&
           (filter.sector.empty() || fold(e.sector) == filter.sector ||
            to_string(e.kind) == filter.sector);
}

/// The ministries that are tied to the themes of this row and not to the row itself.
std::vector<std::uint32_t> ministries_at(const Dossier& dossier, const Listed& row,
                                         const std::vector<bool>& selected) {
    std::vector<std::uint32_t> out;
    const auto gather = [&](std::uint32_t entity, auto&& take) {
        for (const auto t : dossier.ties_of(entity)) {
            const auto other = dossier.other_end(dossier.ties[t], entity);
            if (selected[t] && dossier.entities[other].kind == Kind::ministry) take(other);
        }
    };
    for (const auto theme : row.themes) gather(theme, [&](auto m) { out.push_back(m); });
    gather(row.entity, [&](auto m) { std::erase(out, m); });
    std::ranges::sort(out);
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
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
    Listing listing{&dossier, &kind, query, {}, {}, Locale::en, filter};
    std::vector<bool> selected(dossier.ties.size(), false);
    for (const auto t : selected_ties(dossier, query)) selected[t] = true;
    for (std::uint32_t i = 0; i < dossier.entities.size(); ++i) {
        const Entity& e = dossier.entities[i];
        if (e.status == Status::rejected ||
            std::ranges::find(kind.kinds, e.kind) == kind.kinds.end())
            continue;
        Listed row{i, {}, {}, {}};
        for (const auto t : dossier.ties_of(i)) {
            if (selected[t]) row.ties.push_back(t);
        }
        row.themes = themes_of(dossier, row.ties, i);
        if (e.kind == Kind::coalition || e.kind == Kind::programme)
            row.ministries_by_themes = ministries_at(dossier, row, selected);
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

std::string listing_csv(const Listing& listing) {
    const auto kinds = listing.kind->kinds;
    const auto lists = [&](Kind kind) { return kinds.front() == kind; };
    const bool meetings = lists(Kind::coalition) || lists(Kind::programme);
    Table table;
    table.columns = {{"id"},   {"kind"},   {"name"},   {"acronym"},      {"sector"}, {"tier"},
                     {"date"}, {"status"}, {"number"}, {"stakeholders"}, {"themes"}, {"place"}};
    const auto more = [&](bool wanted, std::initializer_list<const char*> names) {
        for (const char* name : names) {
            if (wanted) table.columns.push_back({name});
        }
    };
    more(meetings, {"members"});
    more(meetings || lists(Kind::theme), {"ministries"});
    more(meetings, {"ministries_by_themes"});
    more(lists(Kind::ask), {"asked_by", "addressed_to"});
    const auto ids = [&](const std::vector<std::uint32_t>& which) {
        return fmt::format("{}", fmt::join(ids_of(*listing.dossier, which), "; "));
    };
    for (const Listed& row : listing.rows) {
        const Entity& e = listing.dossier->entities[row.entity];
        const Reached reached = reached_by(listing, row);
        auto& cells = table.rows.emplace_back(std::vector<std::string>{
            e.id, std::string(to_string(e.kind)), e.name, e.acronym, e.sector,
            std::string(to_string(e.tier)), e.date ? e.date->str() : "",
            std::string(to_string(e.status)), e.number,
            fmt::format("{}", reached.stakeholders.size()), ids(row.themes), place_of(listing, e)});
        if (meetings) cells.push_back(ids(reached.members));
        if (meetings || lists(Kind::theme)) cells.push_back(ids(reached.ministries));
        if (meetings) cells.push_back(ids(row.ministries_by_themes));
        if (lists(Kind::ask)) {
            cells.push_back(ids(reached.askers));
            cells.push_back(ids(reached.addressed));
        }
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
        if (e.kind == Kind::theme)
            json.key("ministries").texts(ids_of(*listing.dossier, reached.ministries));
        if (e.kind == Kind::ask) {
            json.key("asked_by").texts(ids_of(*listing.dossier, reached.askers));
            json.key("addressed_to").texts(ids_of(*listing.dossier, reached.addressed));
        }
        if (e.kind == Kind::coalition || e.kind == Kind::programme) {
            json.key("members").texts(ids_of(*listing.dossier, reached.members));
            json.key("ministries").texts(ids_of(*listing.dossier, reached.ministries));
            json.key("ministries_by_themes")
                .texts(ids_of(*listing.dossier, row.ministries_by_themes));
        }
        json.end_object();
    }
    json.end_array();
    return json.take();
}

}  // namespace lobbynet
