// A ranking as tables for people. What each column says is one function from vertex to text.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <functional>

#include "output/reports/citing.hpp"
#include "output/reports/ranking.hpp"
#include "output/tables/prose.hpp"

namespace lobbynet {
namespace {

using Align = Column::Align;

struct Described {
    Column column;
    std::function<std::string(Vertex)> cell;
};

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

const Entity* entity_of(const Ranking& ranking, Vertex v) {
    return ranking.dossier == nullptr ? nullptr
                                      : ranking.dossier->find(ranking.network->names().id[v]);
}

std::string who(const Ranking& ranking, Vertex v) {
    const Entity* entity = entity_of(ranking, v);
    return entity == nullptr ? ranking.network->names().name[v] : short_name(*entity);
}

std::string long_name(const Ranking& ranking, Vertex v) {
    const Entity* entity = entity_of(ranking, v);
    return entity != nullptr && entity->label() != entity->name ? entity->name : "";
}

std::string range_text(std::uint32_t best, std::uint32_t worst) {
    if (best == 0) return "-";
    return best == worst ? fmt::format("{}", best) : fmt::format("{}-{}", best, worst);
}

std::string before_text(const Ranking& ranking, const Ranked& ranked, Vertex v) {
    const auto it = ranked.before.find(ranking.network->names().id[v]);
    return it == ranked.before.end() ? "-" : fmt::format("{}", it->second);
}

std::string change_text(const Ranking& ranking, const Ranked& ranked, Vertex v) {
    const auto& id = ranking.network->names().id[v];
    if (!ranked.before.contains(id)) return std::string(say(ranking.locale, "new"));
    const auto moved = moved_up(ranked, id, v);
    if (!moved) return "-";
    return *moved == 0 ? ""
                       : phrase(ranking.locale, *moved > 0 ? "up {}" : "down {}", std::abs(*moved));
}

void add_measure(const Ranking& ranking, const Ranked& ranked, int decimals,
                 std::vector<Described>& columns) {
    const bool many = ranking.measures.size() > 1;
    const Locale locale = ranking.locale;
    const auto head = [&](std::string_view key) { return std::string(say(locale, key)); };
    columns.push_back({{std::string(ranked.measure->name), Align::right}, [&, decimals](Vertex v) {
                           return score_text(ranked.scores.score[v], decimals);
                       }});
    if (many && &ranked != &ranking.measures.front())
        columns.push_back({{"#", Align::right}, [&](Vertex v) { return rank_text(ranked, v); }});
    if (!many && !ranked.scores.normalised.empty()) {
        columns.push_back({{head("normalised"), Align::right, Fit::whole, 2},
                           [&](Vertex v) { return score_text(ranked.scores.normalised[v], 6); }});
    }
    if (!ranking.changes.empty()) {
        columns.push_back({{head("was"), Align::right},
                           [&](Vertex v) { return before_text(ranking, ranked, v); }});
        columns.push_back({{head("change"), Align::left},
                           [&](Vertex v) { return change_text(ranking, ranked, v); }});
    }
    if (ranking.errors) {
        columns.push_back(
            {{phrase(locale, "{:g} % band", 100 * ranking.errors->coverage), Align::right},
             [&](Vertex v) { return range_text(ranked.bands[v].best, ranked.bands[v].worst); }});
        columns.push_back({{head("not distinguishable from"), Align::right}, [&, locale](Vertex v) {
                               return ranked.like[v] == 0
                                          ? std::string()
                                          : counted_in(locale, ranked.like[v], "other", "others");
                           }});
    }
}

std::vector<Described> columns_of(const Ranking& ranking, const std::vector<Vertex>& members) {
    const Ranked& first = ranking.measures.front();
    const auto& kind = ranking.network->names().kind;
    const Locale locale = ranking.locale;
    const auto head = [&](std::string_view key) { return std::string(say(locale, key)); };
    std::vector<Described> columns;
    columns.push_back({{"#", Align::right}, [&](Vertex v) { return rank_text(first, v); }});
    columns.push_back(
        {{head("who"), Align::left, Fit::wraps}, [&](Vertex v) { return who(ranking, v); }});
    if (std::ranges::any_of(members, [&](Vertex v) { return !long_name(ranking, v).empty(); })) {
        columns.push_back({{head("full name"), Align::left, Fit::wraps, 3},
                           [&](Vertex v) { return long_name(ranking, v); }});
    }
    if (std::ranges::any_of(members, [&](Vertex v) { return kind[v] != kind[members.front()]; })) {
        columns.push_back({{head("kind"), Align::left, Fit::wraps, 1}, [&, locale](Vertex v) {
                               return std::string(say(locale, to_string(kind[v])));
                           }});
    }
    for (const Ranked& ranked : ranking.measures)
        add_measure(ranking, ranked, decimals_of(ranked.scores.score, members), columns);
    if (ranking.errors) {
        columns.push_back({{head("by any measure"), Align::right}, [&](Vertex v) {
                               return range_text(ranking.intervals[v].best,
                                                 ranking.intervals[v].worst);
                           }});
    }
    return columns;
}

Table group_table(const Ranking& ranking, const RankGroup& group) {
    const auto members = in_order(*ranking.network, group, ranking.measures.front(), ranking.top);
    const auto columns = columns_of(ranking, members);
    Table table;
    table.left_out = say(ranking.locale, "no room here for: {}");
    for (const Described& each : columns) table.columns.push_back(each.column);
    for (const Vertex v : members) {
        auto& row = table.rows.emplace_back();
        for (const Described& each : columns) row.push_back(each.cell(v));
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
    return hidden == 0 ? std::string()
                       : phrase(ranking.locale, "and {} more with rank {}=", hidden, last);
}

/// "as if without VNG; nothing is stored; VNG was 1 by betweenness".
std::string as_if(const Ranking& ranking) {
    const Locale locale = ranking.locale;
    std::string out = as_if_text(locale, ranking.changes);
    std::vector<std::string> ranks;
    for (const auto& id : ranking.gone) {
        for (const Ranked& ranked : ranking.measures) {
            const auto it = ranked.before.find(id);
            if (it == ranked.before.end()) continue;
            const Entity* entity = ranking.dossier == nullptr ? nullptr : ranking.dossier->find(id);
            ranks.push_back(phrase(locale, "{} was {} by {}",
                                   entity == nullptr ? id : short_name(*entity), it->second,
                                   ranked.measure->name));
        }
    }
    return ranks.empty() ? out : out + "; " + joined_in(locale, ranks);
}

}  // namespace

std::string as_if_text(Locale locale, const std::vector<std::string>& changes) {
    std::vector<std::string> parts;
    for (const std::string& change : changes) {  // "without VNG", "with VWS - II"
        const auto word = change.substr(0, change.find(' '));
        parts.push_back(std::string(say(locale, word)) + change.substr(word.size()));
    }
    return phrase(locale, "as if {}; nothing is stored", joined_in(locale, parts));
}

std::string ranking_page(const Ranking& ranking, const Page& page) {
    const Locale locale = ranking.locale;
    Prose prose(page);
    for (const RankGroup& group : ranking.groups) {
        prose.heading(say(locale, group.title));
        prose.table(group_table(ranking, group));
        const std::string rest = cut_off(ranking, group);
        if (!rest.empty()) prose.paragraph(rest, 2);
    }
    for (const Ranked& ranked : ranking.measures) {
        if (ranked.measure->rank_one.empty()) continue;
        prose.blank();
        prose.paragraph(
            fmt::format("{}: {}", ranked.measure->name, say(locale, ranked.measure->rank_one)));
    }
    std::vector<std::string> footer;
    if (!ranking.changes.empty()) footer.push_back(as_if(ranking));
    for (const Ranked& ranked : ranking.measures)
        footer.push_back(fmt::format("{}: {}", ranked.measure->name,
                                     say_clauses(locale, ranked.scores.conventions)));
    if (ranking.errors) {
        footer.push_back(say_clauses(locale, to_string(*ranking.errors)));
        footer.emplace_back(say(locale,
                                "not distinguishable: the bands overlap, so the data does not say "
                                "which of the two is higher"));
        footer.push_back(phrase(locale, "by any measure: {}", say(locale, inclusion_meaning())));
    }
    footer.push_back(
        made_from(*ranking.network, ranking.query, ranking.version, locale, ranking.dossier));
    prose.footer(footer);
    return prose.str();
}

}  // namespace lobbynet
