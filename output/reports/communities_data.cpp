// Groups found in the ties, for programs; and what a view says of itself.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "graph/paths/tie_view.hpp"
#include "output/exports/json_writer.hpp"
#include "output/reports/cited.hpp"
#include "output/reports/citing.hpp"
#include "output/reports/communities.hpp"
#include "output/tables/table.hpp"

namespace lobbynet {
namespace {

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
    write_likeness(json, view.likeness());
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

std::string CommunitiesView::name_of(Vertex v) const {
    const Entity* entity = dossier->find(network->names().id[v]);
    return entity == nullptr ? network->names().name[v] : short_name(*entity);
}

std::string CommunitiesView::group_name(std::uint32_t group) const {
    return name_of(found.core[group]);
}

bool CommunitiesView::floats(Vertex v) const {
    return agreement.other_runs > 0 && agreement.with_core[v] < stable_from;
}

std::vector<std::uint32_t> CommunitiesView::entities_of(const std::vector<Vertex>& members) const {
    std::vector<std::uint32_t> out;
    for (const Vertex v : members) {
        if (const auto e = dossier->index_of(network->names().id[v])) out.push_back(*e);
    }
    return out;
}

Likeness CommunitiesView::likeness() const {
    return compare_partitions(*other->network, other->found.partition, *network, found.partition);
}

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
                                  : view.floats(v)               ? "no"
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
            if (view.floats(v)) floating.push_back(names.id[v]);
        }
        const GroupQuality& q = view.quality[g];
        json.begin_object(JsonWriter::Layout::row);
        json.member("id", names.id[view.found.core[g]]);
        json.member("name", view.group_name(g));
        json.key("members").texts(all);
        json.key("floating").texts(floating);
        json.member("inside", q.inside);
        json.member("outside", q.outside);
        json.member("ei_index", q.ei_index);
        json.member("density", q.density);
        json.member("conductance", q.conductance);
        if (ties) {
            write_evidence_list(json.key("evidence"), *view.dossier,
                                ties->ties_within(view.entities_of(members[g])));
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
    json.member("made_from",
                made_from(*view.network, view.query, view.version, Locale::en, view.dossier));
    json.end_object();
    return json.take();
}

}  // namespace lobbynet
