#include "output/reports/fragility.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

#include "output/exports/json_writer.hpp"
#include "output/exports/model_json.hpp"
#include "output/reports/citing.hpp"
#include "output/tables/prose.hpp"

namespace lobbynet {
namespace {

const Entity& entity_of(const Fragility& view, Vertex v) {
    return *view.dossier->find(view.network->names().id[v]);
}

std::string number(std::uint64_t n) { return n == 0 ? "" : fmt::format("{}", n); }

Table exits_table(const Fragility& view) {
    using Align = Column::Align;
    Table table;
    const auto head = [&](std::string_view key) { return std::string(say(view.locale, key)); };
    table.columns = {{head("without"), Align::left, Fit::wraps},
                     {head("kind"), Align::left, Fit::wraps},
                     {head("parts"), Align::right},
                     {head("cut off from each other"), Align::right},
                     {head("no way left"), Align::right},
                     {head("only connector"), Align::right}};
    for (const Vertex v : view.shown) {
        const Exit& exit = view.exits[v];
        const Entity& entity = entity_of(view, v);
        table.rows.push_back({short_name(entity), head(to_string(entity.kind)),
                              exit.parts > 1 ? number(exit.parts) : "", number(exit.pairs_cut),
                              number(exit.pairs_lost), number(exit.sole_connector)});
    }
    return table;
}

void write_soles(const Fragility& view, Prose& prose) {
    if (view.soles.empty()) return;
    const Locale locale = view.locale;
    prose.heading(say(locale, "Ministries and themes that hang on one connector"));
    for (const SoleConnection& sole : view.soles) {
        prose.bullet(phrase(
            locale, "{} and {}: only through {}", short_name(entity_of(view, sole.ministry)),
            short_name(entity_of(view, sole.theme)), short_name(entity_of(view, sole.connector))));
    }
    prose.paragraph(say(locale, "'lobbynet links MINISTRY THEME' gives the lines that say so."), 2);
}

}  // namespace

std::vector<Vertex> by_loss(const Network& network, const std::vector<Exit>& exits, bool all) {
    std::vector<Vertex> out;
    for (Vertex v = 0; v < network.size(); ++v) {
        if (all || exits[v].parts > 1 || exits[v].sole_connector > 0) out.push_back(v);
    }
    std::ranges::sort(out, [&](Vertex a, Vertex b) {
        const auto key = [&](Vertex v) {
            const Exit& exit = exits[v];
            return std::tuple(exit.sole_connector, exit.pairs_lost, exit.pairs_cut);
        };
        return key(a) != key(b) ? key(a) > key(b) : network.names().id[a] < network.names().id[b];
    });
    return out;
}

std::string fragility_page(const Fragility& view, const Page& page) {
    const Locale locale = view.locale;
    const auto line = [&](std::string_view key) { return std::string(say(locale, key)); };
    Prose prose(page);
    if (view.shown.empty()) {
        prose.paragraph(say(locale,
                            "Nobody is a single point of failure: whoever leaves, the others stay "
                            "connected."));
    } else {
        prose.table(exits_table(view));
        write_soles(view, prose);
    }
    prose.footer(
        {line("parts: into how many the others fall apart when this one leaves"),
         line("cut off from each other: pairs of others that no chain of ties joins any more"),
         line("no way left: of these, a ministry and a theme"),
         line(view.network->modes() == Modes::two
                  ? "only connector: ministry and theme, not tied themselves, that share no other "
                    "stakeholder"
                  : "only connector: not counted, since some ties are not between a theme and a "
                    "stakeholder"),
         made_from(*view.network, view.query, view.version, locale, view.dossier)});
    return prose.str();
}

std::string fragility_csv(const Fragility& view) {
    Table table;
    table.columns = {{"id"},
                     {"name"},
                     {"kind"},
                     {"parts"},
                     {"pairs_cut"},
                     {"ministry_theme_pairs"},
                     {"ministry_theme_pairs_lost"},
                     {"only_connector"}};
    for (const Vertex v : view.shown) {
        const Exit& exit = view.exits[v];
        const Entity& entity = entity_of(view, v);
        std::vector<std::string> row{entity.id, entity.name, std::string(to_string(entity.kind))};
        for (const std::uint64_t n : {std::uint64_t{exit.parts}, exit.pairs_cut, exit.pairs_joined,
                                      exit.pairs_lost, std::uint64_t{exit.sole_connector}})
            row.push_back(fmt::format("{}", n));
        table.rows.push_back(std::move(row));
    }
    return to_csv(table);
}

std::string fragility_json(const Fragility& view) {
    const auto& id = view.network->names().id;
    std::multimap<Vertex, SoleConnection> soles;
    for (const SoleConnection& sole : view.soles) soles.emplace(sole.connector, sole);
    JsonWriter json;
    json.begin_object();
    write_network(json, *view.network);
    json.key("exits").begin_array();
    for (const Vertex v : view.shown) {
        const Exit& exit = view.exits[v];
        json.begin_object(JsonWriter::Layout::row);
        json.member("id", id[v]);
        json.member("name", view.network->names().name[v]);
        json.member("kind", to_string(view.network->names().kind[v]));
        json.member("parts", exit.parts);
        json.member("pairs_cut", exit.pairs_cut);
        json.member("ministry_theme_pairs", exit.pairs_joined);
        json.member("ministry_theme_pairs_lost", exit.pairs_lost);
        json.key("only_connector_of").begin_array(JsonWriter::Layout::row);
        const auto [first, last] = soles.equal_range(v);
        for (auto it = first; it != last; ++it) {
            json.begin_object(JsonWriter::Layout::row);
            json.member("from", id[it->second.ministry]);
            json.member("to", id[it->second.theme]);
            json.end_object();
        }
        json.end_array();
        json.end_object();
    }
    json.end_array();
    json.end_object();
    return json.take();
}

}  // namespace lobbynet
