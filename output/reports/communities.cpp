#include "output/reports/communities.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "graph/paths/tie_view.hpp"
#include "output/exports/json_writer.hpp"
#include "output/reports/cited.hpp"
#include "output/reports/citing.hpp"
#include "output/tables/prose.hpp"

namespace lobbynet {
namespace {

constexpr std::size_t groups_on_page = 30;
constexpr std::size_t members_on_page = 60;

std::string name_of(const CommunitiesView& view, Vertex v) {
    const auto& names = view.network->names();
    const Entity* entity = view.dossier->find(names.id[v]);
    return entity == nullptr ? names.name[v] : short_name(*entity);
}

std::string group_name(const CommunitiesView& view, std::uint32_t group) {
    return name_of(view, view.found.core[group]);
}

bool floats(const CommunitiesView& view, Vertex v) {
    return view.agreement.other_runs > 0 && view.agreement.with_core[v] < stable_from;
}

std::string number_text(double value, int decimals = 2) {
    return std::isnan(value) ? "-" : fmt::format("{:.{}f}", value, decimals);
}

std::string_view quality_name(Objective objective) {
    switch (objective) {
        case Objective::modularity:
            return "modularity";
        case Objective::cpm:
            return "quality (CPM)";
        case Objective::bipartite:
            return "modularity (Barber's, for two-mode networks)";
    }
    return {};
}

void write_summary(const CommunitiesView& view, Prose& prose) {
    const Communities& found = view.found;
    prose.heading(fmt::format("{} in the ties of {}", counted(found.partition.groups, "group"),
                              counted(view.network->size(), "entity", "entities")));
    prose.paragraph(fmt::format("{} {}: {}.", quality_name(view.options.objective),
                                number_text(found.quality, 4),
                                view.options.objective == Objective::cpm
                                    ? "each group is denser inside than the resolution"
                                    : "how much more ties stay inside the groups than chance would "
                                      "have it, 1 at most"));
    prose.paragraph(view.options.runs == 1
                        ? fmt::format("One run, seed {}.", view.options.seed)
                        : fmt::format("The best of {} runs with the seeds {} to {}: seed {}.",
                                      view.options.runs, view.options.seed,
                                      view.options.seed + view.options.runs - 1, found.seed));
    if (view.agreement.other_runs > 0) {
        prose.paragraph(fmt::format(
            "How far the other runs agree with it: adjusted Rand index {} on average (1: the same "
            "groups, 0: no more than by chance). A member floats when fewer than {:.0f} % of them "
            "have it with the core of its group.",
            number_text(view.agreement.mean_adjusted_rand), 100 * stable_from));
    }
}

void write_table(const CommunitiesView& view, const std::vector<std::vector<Vertex>>& members,
                 Prose& prose) {
    using enum Column::Align;
    Table table;
    table.columns = {{"group", right}, {"around", left, 2}, {"members", right},
                     {"float", right}, {"ties", right},     {"leave", right},
                     {"E-I", right},   {"density", right},  {"conductance", right}};
    for (std::uint32_t g = 0; g < std::min<std::size_t>(members.size(), groups_on_page); ++g) {
        const GroupQuality& q = view.quality[g];
        const auto floating =
            std::ranges::count_if(members[g], [&](Vertex v) { return floats(view, v); });
        table.rows.push_back({fmt::format("{}", g + 1), group_name(view, g),
                              fmt::format("{}", q.members), fmt::format("{}", floating),
                              fmt::format("{:g}", q.inside), fmt::format("{:g}", q.outside),
                              number_text(q.ei_index), number_text(q.density),
                              number_text(q.conductance)});
    }
    prose.blank();
    prose.table(table);
    if (members.size() > groups_on_page)
        prose.paragraph(fmt::format("and {} more groups: --format csv has them",
                                    members.size() - groups_on_page),
                        2);
}

std::string some_names(const CommunitiesView& view, const std::vector<Vertex>& which) {
    std::vector<std::string> out;
    for (std::size_t i = 0; i < std::min(which.size(), members_on_page); ++i)
        out.push_back(name_of(view, which[i]));
    if (which.size() > members_on_page)
        out.push_back(fmt::format("{} more", which.size() - members_on_page));
    return joined(out);
}

/// The members as entities of the dossier, in reading order: to cite the ties among them.
std::vector<std::uint32_t> entities_of(const CommunitiesView& view,
                                       const std::vector<Vertex>& members) {
    std::vector<std::uint32_t> out;
    for (const Vertex v : members) {
        if (const auto e = view.dossier->index_of(view.network->names().id[v])) out.push_back(*e);
    }
    return out;
}

void write_group(const CommunitiesView& view, std::uint32_t group,
                 const std::vector<Vertex>& members, const TieView* ties, Prose& prose) {
    prose.heading(fmt::format("{}. Around {}", group + 1, group_name(view, group)));
    std::vector<Vertex> themes;
    std::vector<Vertex> others;
    std::vector<Vertex> floating;
    for (const Vertex v : members) {
        const bool is_theme = view.network->names().kind[v] == EntityKind::theme;
        (is_theme ? themes : floats(view, v) ? floating : others).push_back(v);
    }
    if (!themes.empty()) prose.item("  themes", some_names(view, themes), 12);
    if (!others.empty()) prose.item("  members", some_names(view, others), 12);
    if (!floating.empty()) {
        std::vector<std::string> text;
        for (std::size_t i = 0; i < std::min(floating.size(), members_on_page); ++i) {
            text.push_back(fmt::format("{} ({:.0f} %)", name_of(view, floating[i]),
                                       100 * view.agreement.with_core[floating[i]]));
        }
        prose.item("  floating", joined(text), 12);
    }
    if (ties != nullptr)
        write_cited_ties(prose, *view.dossier, ties->ties_within(entities_of(view, members)));
}

void write_known(const CommunitiesView& view, Prose& prose) {
    prose.heading("Against the coalitions that the documents name");
    if (!view.against_known) {
        prose.paragraph("The documents name none.");
        return;
    }
    const FoundAndKnown& both = *view.against_known;
    const auto all_float = std::ranges::all_of(
        both.best, [](const BestMatch& best) { return best.group == in_no_group; });
    if (all_float) {
        prose.paragraph("None of their members is in this network.");
        return;
    }
    prose.paragraph(fmt::format(
        "Adjusted Rand {}, normalised mutual information {} over the {} in exactly one known "
        "coalition; omega {} over all members (1: found as known, 0: no more than by chance).",
        number_text(both.members_of_one.adjusted_rand),
        number_text(both.members_of_one.normalised_mutual_information),
        counted(both.members_of_one.compared, "member"), number_text(both.omega)));
    for (std::size_t i = 0; i < both.best.size(); ++i) {
        const BestMatch& best = both.best[i];
        if (best.group == in_no_group) continue;
        prose.bullet(
            fmt::format("{}: most like group {}, around {} ({} in both, Jaccard {:.2f})",
                        short_name(view.dossier->entities[view.known.coalitions[i].entity]),
                        best.group + 1, group_name(view, best.group), best.shared, best.jaccard));
    }
}

std::string other_name(const CommunitiesView& view, std::uint32_t group) {
    const auto& names = view.other->network->names();
    const Vertex core = view.other->found.core[group];
    const Entity* entity = view.dossier->find(names.id[core]);
    return entity == nullptr ? names.name[core] : short_name(*entity);
}

Likeness likeness(const CommunitiesView& view) {
    return compare_partitions(*view.other->network, view.other->found.partition, *view.network,
                              view.found.partition);
}

void write_other(const CommunitiesView& view, Prose& prose) {
    if (!view.other) return;
    const Likeness like = likeness(view);
    prose.heading(fmt::format("{} against {}", view.other->here, view.other->name));
    prose.paragraph(fmt::format(
        "{} there, {} here; adjusted Rand {}, normalised mutual information {} over {} that are "
        "in both.",
        counted(view.other->found.partition.groups, "group"), view.found.partition.groups,
        number_text(like.adjusted_rand), number_text(like.normalised_mutual_information),
        counted(like.compared, "entity", "entities")));
    const auto moved = moved_since(view);
    for (std::size_t i = 0; i < std::min(moved.size(), members_on_page); ++i) {
        prose.bullet(fmt::format("{}: from the group around {} to that around {}",
                                 name_of(view, moved[i].vertex), other_name(view, moved[i].from),
                                 group_name(view, moved[i].to)));
    }
    if (moved.empty()) prose.paragraph("Nobody is in another group.");
    if (moved.size() > members_on_page)
        prose.paragraph(fmt::format("and {} more", moved.size() - members_on_page), 2);
}

std::string method_line(const CommunitiesView& view) {
    return fmt::format(
        "Leiden (Traag, Waltman and van Eck 2019), {}, resolution {}, {}, {} with seeds from {}; "
        "every group is connected",
        to_string(view.options.objective), view.options.resolution,
        view.options.weights == Weights::strength ? "ties by strength" : "all ties alike",
        counted(view.options.runs, "run"), view.options.seed);
}

void write_likeness(JsonWriter& json, const Likeness& like) {
    json.member("compared", like.compared);
    json.member("adjusted_rand", like.adjusted_rand);
    json.member("normalised_mutual_information", like.normalised_mutual_information);
}

void write_known(JsonWriter& json, const CommunitiesView& view) {
    json.key("against_known");
    if (!view.against_known) {
        json.value(nullptr);
        return;
    }
    json.begin_object();
    write_likeness(json, view.against_known->members_of_one);
    json.member("omega", view.against_known->omega);
    json.key("coalitions").begin_array();
    for (std::size_t i = 0; i < view.known.coalitions.size(); ++i) {
        const BestMatch& best = view.against_known->best[i];
        json.begin_object(JsonWriter::Layout::row);
        json.member("id", view.dossier->entities[view.known.coalitions[i].entity].id);
        json.key("group");
        best.group == in_no_group
            ? json.value(nullptr)
            : json.value(view.network->names().id[view.found.core[best.group]]);
        json.member("shared", best.shared);
        json.member("jaccard", best.jaccard);
        json.end_object();
    }
    json.end_array();
    json.end_object();
}

void write_other(JsonWriter& json, const CommunitiesView& view) {
    json.key("compared_with");
    if (!view.other) {
        json.value(nullptr);
        return;
    }
    const auto& then = view.other->network->names();
    json.begin_object();
    json.member("name", view.other->name);
    json.member("here", view.other->here);
    json.member("groups", view.other->found.partition.groups);
    write_likeness(json, likeness(view));
    json.key("moved").begin_array();
    for (const GroupChange& each : moved_since(view)) {
        json.begin_object(JsonWriter::Layout::row);
        json.member("id", view.network->names().id[each.vertex]);
        json.member("from", then.id[view.other->found.core[each.from]]);
        json.member("to", view.network->names().id[view.found.core[each.to]]);
        json.end_object();
    }
    json.end_array();
    json.end_object();
}

}  // namespace

std::vector<GroupChange> moved_since(const CommunitiesView& view) {
    const Network& then = *view.other->network;
    std::unordered_map<std::string_view, Vertex> now_of;
    for (Vertex v = 0; v < view.network->size(); ++v)
        now_of.emplace(view.network->names().id[v], v);
    // groups of then by the vertices of now, so that both mean the same by a number
    std::vector<Group> before(view.other->found.partition.groups);
    std::vector<std::pair<Vertex, std::uint32_t>> there;
    for (Vertex v = 0; v < then.size(); ++v) {
        const auto it = now_of.find(then.names().id[v]);
        if (it == now_of.end()) continue;
        const auto group = view.other->found.partition.group[v];
        before[group].push_back(it->second);
        there.emplace_back(it->second, group);
    }
    for (Group& group : before) std::ranges::sort(group);
    const auto after = members_of(view.found.partition);
    std::vector<std::uint32_t> heir;
    for (const Group& group : before) heir.push_back(best_match(group, after).group);
    std::ranges::sort(there);
    std::vector<GroupChange> out;
    for (const auto& [vertex, group] : there) {
        const auto to = view.found.partition.group[vertex];
        if (heir[group] != to) out.push_back({vertex, group, to});
    }
    return out;
}

std::string communities_page(const CommunitiesView& view, const Page& page) {
    Prose prose(page);
    const auto members = members_of(view.found.partition);
    write_summary(view, prose);
    write_table(view, members, prose);
    const std::optional<TieView> ties =
        view.evidence ? std::optional<TieView>(std::in_place, *view.dossier, view.query)
                      : std::nullopt;
    for (std::uint32_t g = 0; g < std::min<std::size_t>(members.size(), groups_on_page); ++g)
        write_group(view, g, members[g], ties ? &*ties : nullptr, prose);
    if (!view.evidence) {
        prose.blank();
        prose.paragraph("--evidence shows the ties inside each group, with document and line.");
    }
    write_known(view, prose);
    write_other(view, prose);
    prose.footer(
        {method_line(view),
         fmt::format("ties: inside the group; leave: to other groups; E-I: -1 all inside, "
                     "1 all to others ({} over all ties); density: ties inside, of all "
                     "that could be; conductance: 0 apart from the rest, 1 no group at all",
                     number_text(view.ei_index)),
         made_from(*view.network, view.query, view.version)});
    return prose.str();
}

std::string communities_csv(const CommunitiesView& view) {
    Table table;
    table.columns = {{"group"}, {"core"}, {"id"}, {"name"}, {"kind"}, {"with_core"}, {"stable"}};
    const auto& names = view.network->names();
    const auto members = members_of(view.found.partition);
    for (std::uint32_t g = 0; g < members.size(); ++g) {
        for (const Vertex v : members[g]) {
            const double with_core = view.agreement.with_core[v];
            table.rows.push_back({fmt::format("{}", g + 1), names.id[view.found.core[g]],
                                  names.id[v], names.name[v], std::string(to_string(names.kind[v])),
                                  std::isnan(with_core) ? "" : fmt::format("{}", with_core),
                                  view.agreement.other_runs == 0 ? ""
                                  : floats(view, v)              ? "no"
                                                                 : "yes"});
        }
    }
    return to_csv(table);
}

std::string communities_json(const CommunitiesView& view) {
    const auto& names = view.network->names();
    const auto members = members_of(view.found.partition);
    const std::optional<TieView> ties =
        view.evidence ? std::optional<TieView>(std::in_place, *view.dossier, view.query)
                      : std::nullopt;
    JsonWriter json;
    json.begin_object();
    json.member("method", to_string(view.options.objective));
    json.member("resolution", view.options.resolution);
    json.member("seed", view.options.seed);
    json.member("runs", view.options.runs);
    json.member("best_seed", view.found.seed);
    json.member("quality", view.found.quality);
    json.member("modularity", view.found.modularity);
    json.member("ei_index", view.ei_index);
    json.key("agreement");
    view.agreement.other_runs == 0 ? json.value(nullptr)
                                   : json.value(view.agreement.mean_adjusted_rand);
    json.key("groups").begin_array();
    for (std::uint32_t g = 0; g < members.size(); ++g) {
        std::vector<std::string> all;
        std::vector<std::string> floating;
        for (const Vertex v : members[g]) {
            all.push_back(names.id[v]);
            if (floats(view, v)) floating.push_back(names.id[v]);
        }
        const GroupQuality& q = view.quality[g];
        json.begin_object(JsonWriter::Layout::row);
        json.member("id", names.id[view.found.core[g]]);
        json.member("name", group_name(view, g));
        json.key("members").texts(all);
        json.key("floating").texts(floating);
        json.member("inside", q.inside);
        json.member("outside", q.outside);
        json.member("ei_index", q.ei_index);
        json.member("density", q.density);
        json.member("conductance", q.conductance);
        if (ties) {
            write_evidence_list(json.key("evidence"), *view.dossier,
                                ties->ties_within(entities_of(view, members[g])));
        }
        json.end_object();
    }
    json.end_array();
    write_known(json, view);
    write_other(json, view);
    json.key("network").begin_object(JsonWriter::Layout::row);
    json.member("entities", view.network->size());
    json.member("ties", view.network->tie_count());
    json.member("fingerprint", view.network->fingerprint());
    json.end_object();
    json.member("made_from", made_from(*view.network, view.query, view.version));
    json.end_object();
    return json.take();
}

}  // namespace lobbynet
