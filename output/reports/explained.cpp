#include "output/reports/explained.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

#include "output/exports/json_writer.hpp"
#include "output/exports/model_json.hpp"
#include "output/reports/cited.hpp"
#include "output/reports/citing.hpp"
#include "output/reports/ranking.hpp"
#include "output/tables/prose.hpp"

namespace lobbynet {
namespace {

/// Pairs shown to people when nobody says how many.
constexpr std::size_t some_pairs = 20;

std::string name_of(const Explained& view, Vertex v) {
    const auto& names = view.network->names();
    const Entity* entity = view.dossier->find(names.id[v]);
    return entity == nullptr ? names.name[v] : short_name(*entity);
}

Vertex other_end(const Explained& view, const TieWorth& tie) {
    return tie.source == view.vertex ? tie.target : tie.source;
}

std::vector<std::uint32_t> ties_of(const Explained& view, const TieWorth& tie) {
    const auto index = [&](Vertex v) {
        return view.dossier->index_of(view.network->names().id[v]).value();
    };
    return ties_behind(*view.dossier, view.query, index(view.vertex), index(other_end(view, tie)));
}

/// Whether it stands for ties of both to a theme.
bool is_projected(const Explained& view, const TieWorth& tie) {
    const auto ties = ties_of(view, tie);
    return std::ranges::any_of(ties, [&](std::uint32_t t) {
        const Tie& seen = view.dossier->ties[t];
        const auto& ids = view.network->names().id;
        const auto is_end = [&](std::uint32_t entity) {
            const auto& id = view.dossier->entities[entity].id;
            return id == ids[tie.source] || id == ids[tie.target];
        };
        return !is_end(seen.source) || !is_end(seen.target);
    });
}

int decimals_of(const ExplainedMeasure& each) {
    const auto whole = [](double x) { return !std::isfinite(x) || x == std::floor(x); };
    if (whole(each.what.score) && std::ranges::all_of(each.what.ties, whole, &TieWorth::without))
        return 0;
    return std::abs(each.what.score) < 10 ? 6 : 4;
}

std::string rank_text(std::uint32_t rank) { return rank == 0 ? "-" : fmt::format("{}", rank); }

std::string loss_text(const ExplainedMeasure& each, const TieWorth& tie, Locale locale) {
    const double loss = each.what.score - tie.without;
    if (!std::isfinite(loss)) return std::string(say(locale, "all of it"));
    std::string out = score_text(loss, decimals_of(each));
    if (each.what.score > 0) out += fmt::format(" ({:.0f} %)", 100 * loss / each.what.score + 0.0);
    return out;
}

std::size_t shown(std::size_t all, std::size_t top, std::size_t otherwise) {
    return std::min(all, top > 0 ? top : otherwise);
}

Table ties_table(const Explained& view, const ExplainedMeasure& each) {
    using Align = Column::Align;
    const Locale locale = view.locale;
    Table table;
    table.columns = {{std::string(say(locale, "without the tie to")), Align::left, Fit::wraps},
                     {std::string(each.measure->name), Align::right},
                     {std::string(say(locale, "it loses")), Align::right},
                     {std::string(say(locale, "rank")), Align::right}};
    const std::size_t rows = shown(each.what.ties.size(), view.top, each.what.ties.size());
    for (const TieWorth& tie : std::span(each.what.ties).first(rows)) {
        std::string other = name_of(view, other_end(view, tie));
        if (view.network->direction() == Direction::directed)
            other += say(locale, tie.source == view.vertex ? " (to)" : " (from)");
        table.rows.push_back({std::move(other), score_text(tie.without, decimals_of(each)),
                              loss_text(each, tie, locale), rank_text(tie.rank_without)});
    }
    return table;
}

Table pairs_table(const Explained& view, const ExplainedMeasure& each) {
    Table table;
    const Locale locale = view.locale;
    table.columns = {{std::string(say(locale, "from")), Column::Align::left, Fit::wraps},
                     {std::string(say(locale, "to")), Column::Align::left, Fit::wraps},
                     {std::string(say(locale, "role"))}};
    for (const BrokeredPair& pair :
         std::span(each.pairs).first(shown(each.pairs.size(), view.top, some_pairs))) {
        table.rows.push_back({name_of(view, pair.from), name_of(view, pair.to),
                              std::string(say(locale, to_string(pair.role)))});
    }
    return table;
}

void write_measure(const Explained& view, const ExplainedMeasure& each, Prose& prose) {
    const Locale locale = view.locale;
    prose.heading(phrase(locale, "{} {}: rank {} of {}", each.measure->name,
                         score_text(each.what.score, decimals_of(each)), rank_text(each.what.rank),
                         view.ranked));
    prose.paragraph(say(locale, each.measure->meaning), 2);
    prose.table(ties_table(view, each));
    if (each.pairs.empty()) return;
    prose.blank();
    std::array<std::size_t, broker_roles> counts{};
    for (const BrokeredPair& pair : each.pairs) ++counts[static_cast<std::size_t>(pair.role)];
    std::vector<std::string> roles;
    for (std::size_t r = 0; r < broker_roles; ++r) {
        if (counts[r] > 0)
            roles.push_back(fmt::format("{} {}", counts[r],
                                        say(locale, to_string(static_cast<BrokerRole>(r)))));
    }
    prose.paragraph(
        phrase(locale, "{} that are not tied themselves and that it stands between, by role: {}.",
               counted_in(locale, each.pairs.size(), "pair", "pairs"), joined_in(locale, roles)));
    prose.table(pairs_table(view, each));
    const std::size_t rows = shown(each.pairs.size(), view.top, some_pairs);
    if (rows < each.pairs.size()) {
        prose.paragraph(phrase(locale, "and {} more; --top N shows more of them, --format csv all",
                               each.pairs.size() - rows),
                        2);
    }
}

/// Each tie once, whatever measures it carries.
void write_evidence_of_ties(const Explained& view, Prose& prose) {
    prose.heading(say(view.locale, "What says that these ties are there"));
    std::set<Vertex> written;
    for (const ExplainedMeasure& each : view.measures) {
        const std::size_t rows = shown(each.what.ties.size(), view.top, each.what.ties.size());
        for (const TieWorth& tie : std::span(each.what.ties).first(rows)) {
            if (!written.insert(other_end(view, tie)).second) continue;
            prose.paragraph(name_of(view, other_end(view, tie)), 2);
            const auto ties = ties_of(view, tie);
            if (ties.empty()) prose.bullet(say(view.locale, "nothing: it is only as if"), 4);
            for (const auto t : ties) {
                const Tie& seen = view.dossier->ties[t];
                const auto& ends = view.dossier->entities;
                // a tie of a projection rests on two others: say which
                if (is_projected(view, tie))
                    prose.paragraph(
                        short_name(ends[seen.source]) + " - " + short_name(ends[seen.target]), 4);
                cite(prose, *view.dossier, seen, view.locale, is_projected(view, tie) ? 6 : 4);
            }
        }
    }
}

std::string number_text(double x) { return std::isfinite(x) ? fmt::format("{}", x) : ""; }

void write_tie_worth(JsonWriter& json, const Explained& view, const ExplainedMeasure& each,
                     const TieWorth& tie) {
    const auto& id = view.network->names().id;
    json.begin_object();
    json.member("source", id[tie.source]);
    json.member("target", id[tie.target]);
    json.member("without", tie.without);
    json.member("loses", each.what.score - tie.without);
    json.key("rank_without");
    tie.rank_without == 0 ? json.value(nullptr) : json.value(tie.rank_without);
    json.key("evidence");
    write_evidence_list(json, *view.dossier, ties_of(view, tie));
    json.end_object();
}

}  // namespace

std::vector<std::uint32_t> ties_behind(const Dossier& dossier, const NetworkQuery& query,
                                       std::uint32_t a, std::uint32_t b) {
    std::vector<std::uint32_t> direct;
    std::vector<std::uint32_t> shared;
    std::set<std::uint32_t> themes_of_b;
    const auto counts = [&](std::uint32_t t) { return selects(query, dossier, dossier.ties[t]); };
    const auto theme_of = [&](std::uint32_t t, std::uint32_t end) -> std::optional<std::uint32_t> {
        const auto other = dossier.other_end(dossier.ties[t], end);
        if (dossier.entities[other].kind != EntityKind::theme) return std::nullopt;
        return other;
    };
    for (const auto t : dossier.ties_of(b)) {
        if (const auto theme = theme_of(t, b); theme && counts(t)) themes_of_b.insert(*theme);
    }
    std::set<std::uint32_t> themes;
    for (const auto t : dossier.ties_of(a)) {
        if (!counts(t)) continue;
        if (dossier.other_end(dossier.ties[t], a) == b) direct.push_back(t);
        const auto theme = theme_of(t, a);
        if (!theme || !themes_of_b.contains(*theme)) continue;
        shared.push_back(t);
        themes.insert(*theme);
    }
    if (!direct.empty()) return direct;
    for (const auto t : dossier.ties_of(b)) {
        const auto theme = theme_of(t, b);
        if (theme && themes.contains(*theme) && counts(t)) shared.push_back(t);
    }
    std::ranges::sort(shared);
    return shared;
}

std::string explained_page(const Explained& view, const Page& page) {
    const Entity* entity = view.dossier->find(view.network->names().id[view.vertex]);
    Prose prose(page);
    prose.heading(entity == nullptr ? view.network->names().name[view.vertex] : full_name(*entity));
    for (const ExplainedMeasure& each : view.measures) write_measure(view, each, prose);
    write_evidence_of_ties(view, prose);
    std::vector<std::string> footer;
    if (!view.changes.empty()) footer.push_back(as_if_text(view.locale, view.changes));
    for (const ExplainedMeasure& each : view.measures)
        footer.push_back(
            fmt::format("{}: {}", each.measure->name, say_clauses(view.locale, each.conventions)));
    footer.push_back(made_from(*view.network, view.query, view.version, view.locale, view.dossier));
    prose.footer(footer);
    return prose.str();
}

std::string explained_csv(const Explained& view) {
    const auto& id = view.network->names().id;
    Table table;
    table.columns = {{"measure"}, {"what"},         {"source"}, {"target"},  {"score"},
                     {"without"}, {"rank_without"}, {"role"},   {"evidence"}};
    for (const ExplainedMeasure& each : view.measures) {
        const std::string name(each.measure->name);
        for (const TieWorth& tie : each.what.ties) {
            table.rows.push_back({name, "tie", id[tie.source], id[tie.target],
                                  number_text(each.what.score), number_text(tie.without),
                                  tie.rank_without == 0 ? "" : rank_text(tie.rank_without), "",
                                  places_of(*view.dossier, ties_of(view, tie))});
        }
        for (const BrokeredPair& pair : each.pairs) {
            table.rows.push_back({name, "pair", id[pair.from], id[pair.to], "", "", "",
                                  std::string(to_string(pair.role)), ""});
        }
    }
    return to_csv(table);
}

std::string explained_json(const Explained& view) {
    const auto& names = view.network->names();
    JsonWriter json;
    json.begin_object();
    json.member("id", names.id[view.vertex]);
    json.member("name", names.name[view.vertex]);
    json.member("kind", to_string(names.kind[view.vertex]));
    if (!view.changes.empty()) json.key("as_if").texts(view.changes);
    write_network(json, *view.network);
    json.key("measures").begin_array();
    for (const ExplainedMeasure& each : view.measures) {
        json.begin_object();
        json.member("measure", each.measure->name);
        json.member("conventions", each.conventions);
        json.member("score", each.what.score);
        json.key("rank");
        each.what.rank == 0 ? json.value(nullptr) : json.value(each.what.rank);
        json.member("of", view.ranked);
        json.key("ties").begin_array();
        for (const TieWorth& tie : each.what.ties) write_tie_worth(json, view, each, tie);
        json.end_array();
        json.key("pairs").begin_array();
        for (const BrokeredPair& pair : each.pairs) {
            json.begin_object(JsonWriter::Layout::row);
            json.member("from", names.id[pair.from]);
            json.member("to", names.id[pair.to]);
            json.member("role", to_string(pair.role));
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
