#include "graph/coalitions/found_and_known.hpp"

#include <string_view>
#include <unordered_map>

namespace lobbynet {

FoundAndKnown compare_with_known(const Dossier& dossier, const KnownCoalitions& known,
                                 const Network& network, const Partition& found) {
    std::unordered_map<std::string_view, Vertex> vertex;
    for (Vertex v = 0; v < network.size(); ++v) vertex.emplace(network.names().id[v], v);
    std::vector<Group> coalitions;
    std::vector<std::uint32_t> only(network.size(), in_no_group);
    std::vector<std::uint32_t> times(network.size(), 0);
    for (const auto& coalition : known.coalitions) {
        Group& group = coalitions.emplace_back();
        for (const auto& member : coalition.members) {
            const Entity& entity = dossier.entities[member.entity];
            const auto it = vertex.find(entity.id);
            if (entity.is_author || it == vertex.end()) continue;
            group.push_back(it->second);
            only[it->second] = static_cast<std::uint32_t>(coalitions.size()) - 1;
            ++times[it->second];
        }
    }
    for (Vertex v = 0; v < network.size(); ++v) {
        if (times[v] != 1) only[v] = in_no_group;
    }
    const auto communities = members_of(found);
    FoundAndKnown out;
    out.members_of_one = compare_partitions(found.group, only);
    out.omega = omega_index(communities, coalitions);
    for (const Group& coalition : coalitions)
        out.best.push_back(best_match(coalition, communities));
    return out;
}

}  // namespace lobbynet
