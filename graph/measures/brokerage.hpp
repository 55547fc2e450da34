// Gould & Fernandez (1989): v brokers from a to b when a -> v and v -> b but not a -> b. Which of
// five roles that is depends on the groups of the three.
//
// An undirected tie is one each way, so each pair counts from both ends: coordinator, itinerant and
// liaison come out even, gatekeeper and representative equal. Groups come from an attribute
// ("sector", "kind" or "tier"); a vertex without one is a group of its own.
#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "graph/measures/measure.hpp"

namespace lobbynet {

enum class BrokerRole : std::uint8_t {
    coordinator,     ///< A A A: inside one group
    itinerant,       ///< A B A: an outsider between two of one group (also called consultant)
    gatekeeper,      ///< A B B: lets an outsider in
    representative,  ///< A A B: speaks for its group to an outsider
    liaison,         ///< A B C: between two groups, of neither
};
inline constexpr std::size_t broker_roles = 5;
std::string_view to_string(BrokerRole role);

/// Per vertex, the number of pairs brokered in each role. O(n + sum of degree squared).
std::vector<std::array<double, broker_roles>> count_broker_roles(const Network& network,
                                                                 std::string_view group_by,
                                                                 const Monitor& monitor = {});

struct BrokeredPair {
    Vertex from = 0;
    Vertex to = 0;
    BrokerRole role = BrokerRole::liaison;
    bool operator==(const BrokeredPair&) const = default;
};
/// The pairs behind the counts of one vertex, by from, then to. O(in-degree * out-degree).
std::vector<BrokeredPair> brokered_pairs(const Network& network, Vertex broker,
                                         std::string_view group_by);

/// Whether a measure counts pairs brokered in that role; false for all that are not brokerage.
bool counts_role(const Measure& measure, BrokerRole role);

extern const Measure brokerage_measure;  ///< all roles together
extern const Measure brokerage_coordinator_measure;
extern const Measure brokerage_itinerant_measure;
extern const Measure brokerage_gatekeeper_measure;
extern const Measure brokerage_representative_measure;
extern const Measure brokerage_liaison_measure;

}  // namespace lobbynet
