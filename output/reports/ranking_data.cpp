// A ranking as CSV and as JSON.
#include <fmt/format.h>

#include <cmath>

#include "output/exports/json_writer.hpp"
#include "output/exports/model_json.hpp"
#include "output/reports/ranking.hpp"

namespace lobbynet {
namespace {

std::string exact(double x) { return std::isnan(x) ? std::string() : fmt::format("{}", x); }
std::string rank_or_nothing(std::uint32_t rank) {
    return rank == 0 ? std::string() : fmt::format("{}", rank);
}

/// Headers of what a measure adds to a row, in the order of measure_cells.
void add_headers(const Ranking& ranking, const Ranked& ranked, Table& table) {
    const bool many = ranking.measures.size() > 1;
    const std::string name(ranked.measure->name);
    const std::string lead = many ? name + "_" : "";
    table.columns.push_back({lead + "rank"});
    table.columns.push_back({many ? name : "score"});
    table.columns.push_back({lead + "normalised"});
    if (!ranking.changes.empty()) {
        for (const auto* header : {"was", "change"}) table.columns.push_back({lead + header});
    }
    if (ranking.errors) {
        for (const auto* header :
             {"band_best", "band_median", "band_worst", "indistinguishable_from"})
            table.columns.push_back({lead + header});
    }
}

void add_cells(const Ranking& ranking, const Ranked& ranked, Vertex v,
               std::vector<std::string>& row) {
    const auto& normalised = ranked.scores.normalised;
    row.push_back(rank_or_nothing(ranked.ranks[v]));
    row.push_back(exact(ranked.scores.score[v]));
    row.push_back(normalised.empty() ? "" : exact(normalised[v]));
    if (!ranking.changes.empty()) {
        const auto& id = ranking.network->names().id[v];
        const auto before = ranked.before.find(id);
        const auto moved = moved_up(ranked, id, v);
        row.push_back(before == ranked.before.end() ? "" : fmt::format("{}", before->second));
        row.push_back(moved ? fmt::format("{}", *moved) : "");
    }
    if (ranking.errors) {
        const RankBand& band = ranked.bands[v];
        for (const auto rank : {band.best, band.median, band.worst})
            row.push_back(rank_or_nothing(rank));
        row.push_back(fmt::format("{}", ranked.like[v]));
    }
}

void write_errors(JsonWriter& json, const ErrorModel& model) {
    json.key("bands").begin_object();
    json.member("says", to_string(model));
    json.member("coverage", model.coverage);
    json.member("draws", model.draws);
    json.member("seed", model.seed);
    json.member("missing_ties", model.missing_ties);
    json.member("false_ties", model.false_ties);
    json.member("merged_names", model.merged_names);
    json.member("split_names", model.split_names);
    json.member("interval", inclusion_meaning());
    json.end_object();
}

void write_changes(JsonWriter& json, const Ranking& ranking, const Ranked& ranked) {
    json.key("as_if").texts(ranking.changes);
    json.key("gone").begin_array();
    for (const auto& id : ranking.gone) {
        json.begin_object(JsonWriter::Layout::row);
        json.member("id", id);
        const auto before = ranked.before.find(id);
        json.key("was");
        before == ranked.before.end() ? json.value(nullptr) : json.value(before->second);
        json.end_object();
    }
    json.end_array();
}

void write_score(JsonWriter& json, const Ranking& ranking, const Ranked& ranked, Vertex v) {
    const auto& names = ranking.network->names();
    json.begin_object(JsonWriter::Layout::row);
    json.member("id", names.id[v]);
    json.member("name", names.name[v]);
    json.member("kind", to_string(names.kind[v]));
    json.key("rank");
    ranked.ranks[v] == 0 ? json.value(nullptr) : json.value(ranked.ranks[v]);
    json.member("score", ranked.scores.score[v]);
    json.key("normalised");
    ranked.scores.normalised.empty() ? json.value(nullptr)
                                     : json.value(ranked.scores.normalised[v]);
    if (!ranking.changes.empty()) {
        const auto before = ranked.before.find(names.id[v]);
        json.key("was");
        before == ranked.before.end() ? json.value(nullptr) : json.value(before->second);
        json.member("change", moved_up(ranked, names.id[v], v));
    }
    if (ranking.errors) {
        const RankBand& band = ranked.bands[v];
        json.key("band").begin_object(JsonWriter::Layout::row);
        json.member("best", band.best);
        json.member("median", band.median);
        json.member("worst", band.worst);
        json.end_object();
        json.member("indistinguishable_from", ranked.like[v]);
        json.key("interval").begin_object(JsonWriter::Layout::row);
        json.member("best", ranking.intervals[v].best);
        json.member("worst", ranking.intervals[v].worst);
        json.end_object();
    }
    json.end_object();
}

void write_scores(JsonWriter& json, const Ranking& ranking, const Ranked& ranked) {
    json.begin_object();
    json.member("measure", ranked.measure->name);
    json.member("conventions", ranked.scores.conventions);
    write_network(json, *ranking.network);
    if (!ranking.changes.empty()) write_changes(json, ranking, ranked);
    if (ranking.errors) write_errors(json, *ranking.errors);
    json.key("scores").begin_array();
    for (const RankGroup& group : ranking.groups) {
        for (const Vertex v : in_order(*ranking.network, group, ranked, ranking.top))
            write_score(json, ranking, ranked, v);
    }
    json.end_array();
    json.end_object();
}

}  // namespace

std::string ranking_csv(const Ranking& ranking) {
    const auto& names = ranking.network->names();
    Table table;
    table.columns = {{"id"}, {"name"}, {"kind"}};
    for (const Ranked& ranked : ranking.measures) add_headers(ranking, ranked, table);
    if (ranking.errors) {
        for (const auto* header : {"interval_best", "interval_worst"})
            table.columns.push_back({header});
    }
    for (const RankGroup& group : ranking.groups) {
        for (const Vertex v :
             in_order(*ranking.network, group, ranking.measures.front(), ranking.top)) {
            std::vector<std::string> row{names.id[v], names.name[v],
                                         std::string(to_string(names.kind[v]))};
            for (const Ranked& ranked : ranking.measures) add_cells(ranking, ranked, v, row);
            if (ranking.errors) {
                row.push_back(rank_or_nothing(ranking.intervals[v].best));
                row.push_back(rank_or_nothing(ranking.intervals[v].worst));
            }
            table.rows.push_back(std::move(row));
        }
    }
    return to_csv(table);
}

std::string ranking_json(const Ranking& ranking) {
    JsonWriter json;
    if (ranking.measures.size() == 1) {
        write_scores(json, ranking, ranking.measures.front());
    } else {
        json.begin_array();
        for (const Ranked& ranked : ranking.measures) write_scores(json, ranking, ranked);
        json.end_array();
    }
    return json.take();
}

}  // namespace lobbynet
