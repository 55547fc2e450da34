// A plan of one theme around some sentences, and its ties as text: "we -member-> X".
#pragma once

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "importers/plan/plan.hpp"

namespace lobbynet {

inline RecordBatch read_one_theme(std::string_view sentences, bool english = false) {
    const std::string text =
        english
            ? "Example Trades Federation\nAnnual plan 2026\n\nThe Example Trades Federation is the "
              "association of the trades. We are here for our members and for the public.\n\n"
              "Theme 1: Work\n\n" +
                  std::string(sentences) + "\n\nStakeholders: TUC, CBI.\n"
            : "Vereniging Voorbeeldbond\nJaarplan 2026\n\nVereniging Voorbeeldbond is de "
              "vereniging van "
              "de vaklieden. Wij zijn er voor de leden en voor het publiek.\n\n"
              "Thema 1: Werk\n\n" +
                  std::string(sentences) + "\n\nStakeholders: SER, UWV.\n";
    return plan_importer.read({"plan.txt", "plan.txt", text}, {&Lexicon::shipped(), false});
}

inline std::string label_of(const EntityDraft& e) {
    if (e.is_author) return "we";
    if (e.kind == EntityKind::ask) return "ask";
    return e.known_id.empty() ? e.name : e.known_id;
}

/// "we -member-> X", with "?" behind what is only proposed.
inline std::vector<std::string> stated_ties(const RecordBatch& batch,
                                            std::initializer_list<TieKind> kinds) {
    std::vector<std::string> out;
    for (const TieDraft& t : batch.ties) {
        if (std::ranges::find(kinds, t.kind) == kinds.end()) continue;
        if (batch.entities[t.target].kind == EntityKind::theme) continue;
        out.push_back(fmt::format("{} -{}-> {}{}", label_of(batch.entities[t.source]),
                                  to_string(t.kind), label_of(batch.entities[t.target]),
                                  t.status == Status::proposed ? "?" : ""));
    }
    std::ranges::sort(out);
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

}  // namespace lobbynet
