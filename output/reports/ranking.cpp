#include "output/reports/ranking.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>

#include "output/exports/json_writer.hpp"
#include "output/reports/citing.hpp"
#include "output/tables/prose.hpp"

namespace lobbynet {
namespace {

bool can_act(EntityKind kind) { return is_stakeholder(kind) || kind == EntityKind::node; }

/// As many decimals as the scores need, at most four.
int decimals_of(const std::vector<double>& scores, const std::vector<Vertex>& which) {
    const bool whole = std::ranges::all_of(which, [&](Vertex v) {
        return !std::isfinite(scores[v]) || scores[v] == std::floor(scores[v]);
    });
    if (whole) return 0;
    const bool small = std::ranges::all_of(
        which, [&](Vertex v) { return !std::isfinite(scores[v]) || std::abs(scores[v]) < 10; });
    return small ? 6 : 4;
}

std::string rank_text(const Ranked& ranked, Vertex v) {
    if (ranked.ranks[v] == 0) return "-";
    return fmt::format("{}{}", ranked.ranks[v], ranked.shared[v] ? "=" : "");
}

Table group_table(const Ranking& ranking, const RankGroup& group) {
    using Align = Column::Align;
    const Ranked& first = ranking.measures.front();
    const auto members = in_order(*ranking.network, group, first, ranking.top);
    const auto& names = ranking.network->names();
    const bool many = ranking.measures.size() > 1;

    Table table;
    table.columns = {
        {"#", Align::right, 0}, {"who", Align::left, 2}, {"full name", Align::left, 3}};
    const bool has_kinds = std::ranges::any_of(
        members, [&](Vertex v) { return names.kind[v] != names.kind[members.front()]; });
    if (has_kinds) table.columns.push_back({"kind", Align::left, 1});
    for (const Ranked& ranked : ranking.measures) {
        table.columns.push_back({std::string(ranked.measure->name), Align::right, 0});
        if (many && &ranked != &first) table.columns.push_back({"#", Align::right, 0});
        if (!many && !ranked.scores.normalised.empty())
            table.columns.push_back({"normalised", Align::right, 0});
    }
    std::vector<int> decimals;
    for (const Ranked& ranked : ranking.measures)
        decimals.push_back(decimals_of(ranked.scores.score, members));
    bool any_long_name = false;
    for (const Vertex v : members) {
        const Entity* entity = ranking.dossier->find(names.id[v]);
        const std::string who = entity == nullptr ? names.name[v] : short_name(*entity);
        const std::string name =
            entity != nullptr && entity->label() != entity->name ? entity->name : "";
        any_long_name = any_long_name || !name.empty();
        std::vector<std::string> row{rank_text(first, v), who, name};
        if (has_kinds) row.emplace_back(to_string(names.kind[v]));
        for (std::size_t m = 0; m < ranking.measures.size(); ++m) {
            const Ranked& ranked = ranking.measures[m];
            row.push_back(score_text(ranked.scores.score[v], decimals[m]));
            if (many && &ranked != &first) row.push_back(rank_text(ranked, v));
            if (!many && !ranked.scores.normalised.empty())
                row.push_back(score_text(ranked.scores.normalised[v], 6));
        }
        table.rows.push_back(std::move(row));
    }
    if (!any_long_name) {
        table.columns.erase(table.columns.begin() + 2);
        for (auto& row : table.rows) row.erase(row.begin() + 2);
    }
    return table;
}

/// What --top left out of a tie in rank: a cut in the middle of equals is said.
std::string cut_off(const Ranking& ranking, const RankGroup& group) {
    const Ranked& first = ranking.measures.front();
    if (ranking.top == 0 || group.members.size() <= ranking.top) return {};
    const auto shown = in_order(*ranking.network, group, first, ranking.top);
    const auto last = first.ranks[shown.back()];
    const auto holds = [&](Vertex v) { return last > 0 && first.ranks[v] == last; };
    const auto hidden =
        std::ranges::count_if(group.members, holds) - std::ranges::count_if(shown, holds);
    return hidden == 0 ? std::string() : fmt::format("and {} more with rank {}=", hidden, last);
}

void write_scores(JsonWriter& json, const Ranking& ranking, const Ranked& ranked) {
    const auto& names = ranking.network->names();
    json.begin_object();
    json.member("measure", ranked.measure->name);
    json.member("conventions", ranked.scores.conventions);
    json.key("network").begin_object(JsonWriter::Layout::row);
    json.member("entities", ranking.network->size());
    json.member("ties", ranking.network->tie_count());
    json.member("fingerprint", ranking.network->fingerprint());
    json.end_object();
    json.key("scores").begin_array();
    for (const RankGroup& group : ranking.groups) {
        for (const Vertex v : in_order(*ranking.network, group, ranked, ranking.top)) {
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
            json.end_object();
        }
    }
    json.end_array();
    json.end_object();
}

}  // namespace

std::vector<RankGroup> rank_groups(const Network& network, const std::vector<EntityKind>& kinds) {
    RankGroup actors{"Stakeholders", {}};
    RankGroup others{"", {}};
    const auto& kind = network.names().kind;
    bool only_themes = true;
    bool only_nodes = true;
    for (Vertex v = 0; v < network.size(); ++v) {
        if (!kinds.empty() && std::ranges::find(kinds, kind[v]) == kinds.end()) continue;
        (can_act(kind[v]) ? actors : others).members.push_back(v);
        if (can_act(kind[v])) {
            only_nodes = only_nodes && kind[v] == EntityKind::node;
        } else {
            only_themes = only_themes && kind[v] == EntityKind::theme;
        }
    }
    if (only_nodes) actors.title = "Entities";
    others.title = only_themes ? "Themes" : "Themes, coalitions and others";
    std::vector<RankGroup> groups;
    for (auto* group : {&actors, &others}) {
        if (!group->members.empty()) groups.push_back(std::move(*group));
    }
    return groups;
}

Ranked rank_within(const std::vector<RankGroup>& groups, const Measure& measure, Scores scores) {
    const std::size_t n = scores.score.size();
    Ranked out{&measure, std::move(scores), std::vector<std::uint32_t>(n, 0),
               std::vector<bool>(n, false)};
    for (const RankGroup& group : groups) {
        std::vector<double> part;
        for (const Vertex v : group.members) part.push_back(out.scores.score[v]);
        const auto ranks = competition_ranks(part);
        std::map<std::uint32_t, std::size_t> holders;
        for (const auto rank : ranks) ++holders[rank];
        for (std::size_t i = 0; i < ranks.size(); ++i) {
            out.ranks[group.members[i]] = ranks[i];
            out.shared[group.members[i]] = ranks[i] > 0 && holders[ranks[i]] > 1;
        }
    }
    return out;
}

std::vector<Vertex> in_order(const Network& network, const RankGroup& group, const Ranked& ranked,
                             std::size_t top) {
    auto out = group.members;
    const auto& id = network.names().id;
    std::ranges::sort(out, [&](Vertex a, Vertex b) {
        // rank 0 is "undefined": minus one makes it the largest number
        const auto left = ranked.ranks[a] - 1;
        const auto right = ranked.ranks[b] - 1;
        return left != right ? left < right : id[a] < id[b];
    });
    if (top > 0 && out.size() > top) out.resize(top);
    return out;
}

std::string ranking_page(const Ranking& ranking, const Page& page) {
    Prose prose(page);
    for (const RankGroup& group : ranking.groups) {
        prose.heading(group.title);
        prose.table(group_table(ranking, group));
        const std::string rest = cut_off(ranking, group);
        if (!rest.empty()) prose.paragraph(rest, 2);
    }
    std::vector<std::string> footer;
    for (const Ranked& ranked : ranking.measures)
        footer.push_back(fmt::format("{}: {}", ranked.measure->name, ranked.scores.conventions));
    footer.push_back(made_from(*ranking.network, ranking.query, ranking.version));
    prose.footer(footer);
    return prose.str();
}

std::string ranking_csv(const Ranking& ranking) {
    const auto& names = ranking.network->names();
    const Ranked& first = ranking.measures.front();
    Table table;
    table.columns = {{"id"}, {"name"}, {"kind"}};
    for (const Ranked& ranked : ranking.measures) {
        const std::string name(ranked.measure->name);
        const std::string lead = ranking.measures.size() > 1 ? name + "_" : "";
        table.columns.push_back({lead + "rank"});
        table.columns.push_back({ranking.measures.size() > 1 ? name : "score"});
        table.columns.push_back({lead + "normalised"});
    }
    const auto exact = [](double x) {
        return std::isnan(x) ? std::string() : fmt::format("{}", x);
    };
    for (const RankGroup& group : ranking.groups) {
        for (const Vertex v : in_order(*ranking.network, group, first, ranking.top)) {
            std::vector<std::string> row{names.id[v], names.name[v],
                                         std::string(to_string(names.kind[v]))};
            for (const Ranked& ranked : ranking.measures) {
                const auto& normalised = ranked.scores.normalised;
                row.push_back(ranked.ranks[v] == 0 ? "" : fmt::format("{}", ranked.ranks[v]));
                row.push_back(exact(ranked.scores.score[v]));
                row.push_back(normalised.empty() ? "" : exact(normalised[v]));
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

std::string score_text(double score, int decimals) {
    return std::isnan(score) ? "-" : fmt::format("{:.{}f}", score, decimals);
}

}  // namespace lobbynet
