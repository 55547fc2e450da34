// The ties of a dossier that a query selects, as neighbours of each entity.
//
// What a Network is for measures, this is for answers that must cite their evidence: it keeps the
// numbering of the dossier and every single tie. Direction is left out: a tie links both ends.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "graph/model/dossier.hpp"
#include "graph/network/query.hpp"

namespace lobbynet {

/// Where stakeholders meet: themes, coalitions and programmes.
constexpr bool is_meeting_place(EntityKind kind) {
    return kind == EntityKind::theme || kind == EntityKind::coalition ||
           kind == EntityKind::programme;
}

class TieView {
 public:
    struct Near {
        std::uint32_t entity = 0;  ///< the other end
        std::uint32_t tie = 0;     ///< index in Dossier::ties
    };

    /// O(n + m log m). The dossier must outlive the view.
    TieView(const Dossier& dossier, const NetworkQuery& query);

    const Dossier& dossier() const { return *dossier_; }
    std::uint32_t size() const { return static_cast<std::uint32_t>(first_.size() - 1); }
    /// By entity, then tie: an entity comes as often as there are ties with it. No loops.
    std::span<const Near> near(std::uint32_t entity) const {
        return std::span(near_).subspan(first_[entity], first_[entity + 1] - first_[entity]);
    }
    /// The same, each entity once.
    std::vector<std::uint32_t> neighbours(std::uint32_t entity) const;
    /// The themes, coalitions and programmes that an entity is tied to, ascending.
    std::vector<std::uint32_t> meeting_places(std::uint32_t entity) const;
    /// Whether an entity can act: a stakeholder by its kind, whatever a plan lists under a theme (a
    /// coalition or programme may be listed too), or the node of a plain graph.
    bool acts(std::uint32_t entity) const;
    /// The ties between two entities, ascending. O(log degree + ties found).
    std::vector<std::uint32_t> ties_between(std::uint32_t a, std::uint32_t b) const;
    /// The ties that have both ends among `members`, ascending.
    std::vector<std::uint32_t> ties_within(std::span<const std::uint32_t> members) const;
    /// The sum of the strengths of the ties between two entities, as a Network would have it; 0
    /// where there is none.
    double strength_between(std::uint32_t a, std::uint32_t b) const;

 private:
    std::span<const Near> range(std::uint32_t a, std::uint32_t b) const;

    const Dossier* dossier_;
    std::vector<std::size_t> first_;
    std::vector<Near> near_;
};

/// Appends what is new and sorts: evidence is cited once.
void add_ties(std::vector<std::uint32_t>& to, std::span<const std::uint32_t> ties);

}  // namespace lobbynet
