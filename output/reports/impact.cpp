#include "output/reports/impact.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "output/exports/json_writer.hpp"
#include "output/reports/ranking.hpp"
#include "output/tables/prose.hpp"

namespace lobbynet {
namespace {

std::string score_cell(const std::optional<Place>& place) {
    return place ? score_text(place->score, 2) : "-";
}

std::string move_text(const RankShift& shift) {
    if (!shift.before) return "new";
    if (!shift.after) return "gone";
    if (shift.same_rank()) return "";
    const auto before = static_cast<std::int64_t>(shift.before->rank);
    const auto after = static_cast<std::int64_t>(shift.after->rank);
    return before == after ? "" : fmt::format("{:+}", before - after);
}

Table counts_table(const Impact& impact) {
    using Align = Column::Align;
    Table table;
    table.columns = {{""}, {"before", Align::right}, {"after", Align::right}};
    const auto row = [&](std::string what, std::size_t before, std::size_t after) {
        table.rows.push_back(
            {std::move(what), fmt::format("{}", before), fmt::format("{}", after)});
    };
    row("entities", impact.before.entities, impact.after.entities);
    row("ties", impact.before.ties, impact.after.ties);
    row("ministry and theme tied directly", impact.before.pairs.direct, impact.after.pairs.direct);
    row("  joined by a connector only", impact.before.pairs.indirect, impact.after.pairs.indirect);
    row("  joined by nobody", impact.before.pairs.apart, impact.after.pairs.apart);
    return table;
}

Table top_table(const Impact& impact) {
    using Align = Column::Align;
    Table table;
    table.columns = {{"before", Align::right},
                     {"after", Align::right},
                     {"", Align::right},
                     {"name", Align::left, Fit::wraps},
                     {impact.measure + " before", Align::right},
                     {"after", Align::right}};
    for (const RankShift& shift : impact.top) {
        table.rows.push_back({place_text(shift.before), place_text(shift.after), move_text(shift),
                              shift.name, score_cell(shift.before), score_cell(shift.after)});
    }
    return table;
}

void write_counts(JsonWriter& json, std::string_view name, const NetworkCounts& counts) {
    json.key(name).begin_object(JsonWriter::Layout::row);
    json.member("entities", counts.entities);
    json.member("ties", counts.ties);
    json.member("direct_pairs", counts.pairs.direct);
    json.member("indirect_pairs", counts.pairs.indirect);
    json.member("unconnected_pairs", counts.pairs.apart);
    json.end_object();
}

}  // namespace

std::string place_text(const std::optional<Place>& place) {
    if (!place || place->rank == 0) return "-";
    return fmt::format("{}{}", place->rank, place->shared ? "=" : "");
}

std::string impact_page(const Impact& impact, const Page& page) {
    Prose prose(page);
    prose.paragraph("This would be decided: " + impact.decision + ". Nothing is written yet.");
    prose.heading("The network");
    prose.table(counts_table(impact));
    prose.heading(fmt::format("The first {}", impact.top_size));
    prose.table(top_table(impact));
    const bool still = std::ranges::all_of(impact.top, &RankShift::same_rank);
    if (still) prose.paragraph("The order stays as it is.");
    prose.footer({fmt::format("{}: {}", impact.measure, impact.conventions), impact.made_from});
    return prose.str();
}

std::string impact_csv(const Impact& impact) {
    Table table;
    table.columns = {{"id"},         {"name"},         {"rank_before"},
                     {"rank_after"}, {"score_before"}, {"score_after"}};
    for (const RankShift& shift : impact.top) {
        const auto rank = [](const std::optional<Place>& p) {
            return p && p->rank > 0 ? fmt::format("{}", p->rank) : std::string();
        };
        const auto score = [](const std::optional<Place>& p) {
            return p ? fmt::format("{}", p->score) : std::string();
        };
        table.rows.push_back({shift.id, shift.name, rank(shift.before), rank(shift.after),
                              score(shift.before), score(shift.after)});
    }
    return to_csv(table);
}

std::string impact_json(const Impact& impact) {
    JsonWriter json;
    json.begin_object();
    json.member("decision", impact.decision);
    write_counts(json, "before", impact.before);
    write_counts(json, "after", impact.after);
    json.member("measure", impact.measure);
    json.member("conventions", impact.conventions);
    json.key("top").begin_array();
    for (const RankShift& shift : impact.top) {
        json.begin_object(JsonWriter::Layout::row);
        json.member("id", shift.id);
        json.member("name", shift.name);
        for (const auto& [name, place] :
             {std::pair{"before", &shift.before}, std::pair{"after", &shift.after}}) {
            json.key(name);
            if (!*place) {
                json.value(nullptr);
                continue;
            }
            json.begin_object(JsonWriter::Layout::row);
            json.member("rank", (*place)->rank);
            json.member("score", (*place)->score);
            json.end_object();
        }
        json.end_object();
    }
    json.end_array();
    json.end_object();
    return json.take();
}

}  // namespace lobbynet
