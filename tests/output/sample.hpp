// A small dossier for the tests of this folder, with names that try to break out.
//
//   VWS --- I Zorg --- VNG --- II "Wonen" & co --- =1+1
//                                                  (a name that a spreadsheet would run)
#pragma once

#include "graph/model/dossier.hpp"

namespace lobbynet::sample {

inline Evidence said(std::uint32_t line, std::string surface) {
    Evidence evidence;
    evidence.source = 1;
    evidence.span = {line, line, 0};
    evidence.quote = "Stakeholders: " + surface;
    evidence.surface = std::move(surface);
    evidence.importer = "plan";
    return evidence;
}

inline Entity entity(std::string id, EntityKind kind, std::string name, std::string acronym = {}) {
    Entity e;
    e.id = std::move(id);
    e.kind = kind;
    e.name = std::move(name);
    e.acronym = std::move(acronym);
    return e;
}

inline Dossier dossier() {
    Dossier d;
    d.sources.push_back({1, "plan.txt", std::string(64, 'a'), "plan", "Plan", "nl",
                         Date{2021, 0, 0}, "2021-01-01T00:00:00Z", false});
    d.entities = {
        entity("formula", EntityKind::organisation, "=1+1"),
        entity("vng", EntityKind::organisation, "Vereniging van Nederlandse Gemeenten", "VNG"),
        entity("vws", EntityKind::ministry, "Ministerie van <Volksgezondheid>", "VWS"),
        entity("wonen", EntityKind::theme, "\"Wonen\" & co"),
        entity("zorg", EntityKind::theme, "Zorg")};
    d.entities[1].names = {{"VNG", 1, {12, 12, 0}}, {"VNG", 1, {22, 22, 0}}};
    d.entities[3].number = "II";
    d.entities[3].span = {20, 25, 0};
    d.entities[3].span_source = 1;
    d.entities[4].number = "I";
    d.entities[4].span = {10, 15, 0};
    d.entities[4].span_source = 1;
    const auto listed = [](std::uint32_t source, std::uint32_t target, Evidence evidence) {
        Tie tie;
        tie.source = source;
        tie.target = target;
        tie.evidence = {std::move(evidence)};
        return tie;
    };
    d.ties = {listed(0, 3, said(22, "=1+1")), listed(1, 3, said(22, "VNG")),
              listed(1, 4, said(12, "VNG")), listed(2, 4, said(12, "VWS"))};
    d.fingerprint = "0123456789abcdef";
    d.index();
    return d;
}

}  // namespace lobbynet::sample
