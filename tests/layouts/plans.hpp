// Small dossiers for the tests of maps.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "graph/model/dossier.hpp"

namespace lobbynet {

class PlanBuilder {
 public:
    PlanBuilder();
    Entity& entity(std::string id, EntityKind kind, std::string name = {});
    /// By ids; evidence on `line`.
    PlanBuilder& tie(std::string_view source, std::string_view target,
                     TieKind kind = TieKind::listed, std::uint32_t line = 1);
    Tie& last_tie();
    /// Sorted and indexed, as a store gives it.
    Dossier done();

 private:
    struct Named {
        std::string source;
        std::string target;
        Tie tie;
    };
    Dossier dossier_;
    std::vector<Named> ties_;
};

/// Two themes, a stakeholder of both, two of one, and two elections.
///
///     szw - work - vng - care - vws        council-2026: about care
///            |            |                (vng is municipal, szw and vws national)
///           fnv          care-org
Dossier small_plan();

/// `name` as the name of a theme, a stakeholder and a connector, with a tie to each.
Dossier plan_with_name(const std::string& name);

/// The annotated lists of the sample plan in ../shared; nullopt where they are not.
std::optional<Dossier> sample_plan();

}  // namespace lobbynet
