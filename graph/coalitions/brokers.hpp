// Who stands between two groups.
//
// A broker of a and b is in contact with both while they are not in contact with each other: a tie,
// or a theme, coalition or programme where both sit (graph/paths/contact.hpp). Who belongs to both
// groups is where they meet already and is neither counted as a, nor as b. For a broker v
//   pairs(v)  = #{(a, b): v brokers a and b}
//   only(v)   = those that nobody else brokers
//   credit(v) = sum over these pairs of 1 / brokers of the pair
// Gould & Fernandez 1989, Sociological Methodology 19:89, doi:10.2307/270949: outside both groups v
// is a liaison, inside one a gatekeeper or representative (without directions the two coincide).
// Brokers are those who act, but for the association that wrote the plan.
// O(contacts, and for each broker its contacts in a times those in b).
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "graph/measures/measure.hpp"
#include "graph/model/dossier.hpp"
#include "graph/network/query.hpp"
#include "graph/paths/contact.hpp"

namespace lobbynet {

enum class BrokerPlace : std::uint8_t {
    both,      ///< belongs to both groups
    liaison,   ///< to neither
    inside_a,  ///< gatekeeper or representative of the first
    inside_b,
};
inline constexpr std::array broker_place_words{Word{BrokerPlace::both, "both"},
                                               Word{BrokerPlace::liaison, "liaison"},
                                               Word{BrokerPlace::inside_a, "inside the first"},
                                               Word{BrokerPlace::inside_b, "inside the second"}};
constexpr std::string_view to_string(BrokerPlace v) { return word_of(broker_place_words, v); }

struct Broker {
    std::uint32_t entity = 0;
    BrokerPlace role = BrokerPlace::liaison;
    std::uint64_t pairs = 0;
    std::uint64_t only = 0;
    double credit = 0;
    std::vector<Contact> in_a;  ///< members of the first group that it brokers, with evidence
    std::vector<Contact> in_b;
};

struct Brokers {
    std::vector<std::uint32_t> only_a;  ///< ascending
    std::vector<std::uint32_t> only_b;
    std::vector<std::uint32_t> both;
    std::uint64_t pairs = 0;       ///< of only_a and only_b
    std::uint64_t in_contact = 0;  ///< ... that need no broker
    std::uint64_t brokered = 0;    ///< ... that somebody brokers
    std::vector<Broker> brokers;   ///< most pairs first, then most `only`, then by name
};

/// Throws UsageError when a group is empty, or both are the same.
Brokers find_brokers(const Dossier& dossier, const NetworkQuery& query,
                     const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b,
                     const Monitor& monitor = {});

/// Groups to ask about, ascending: who acts and is tied to a theme, coalition or programme ...
std::vector<std::uint32_t> stakeholders_at(const Dossier& dossier, const NetworkQuery& query,
                                           std::uint32_t place);
/// ... or has that sector; entities that are no organisations have their kind as sector.
std::vector<std::uint32_t> stakeholders_of_sector(const Dossier& dossier, const NetworkQuery& query,
                                                  std::string_view sector);

}  // namespace lobbynet
