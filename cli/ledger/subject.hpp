// What a user means by a decision's subject: an entity, or a tie written as "A - B".
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "graph/model/dossier.hpp"

namespace lobbynet {

/// resolve_name(), but rejected entities count too: a decision about one can be reversed.
std::uint32_t find_any(const Dossier& dossier, std::string_view name);

/// Either an entity or a tie: one of the two is set.
struct Subject {
    std::optional<std::uint32_t> entity;
    std::optional<std::uint32_t> tie;  ///< index in Dossier::ties

    /// As the ledger names it: an id, or "source|kind|target".
    std::string id(const Dossier& dossier) const;
    Status status(const Dossier& dossier) const;
    /// "Movisie is a member of Erbij", or "Movisie (organisation)".
    std::string says(const Dossier& dossier) const;
};

/// `text`: a name, "A - B" with two names, or "id|kind|id". Where several kinds of tie join A and
/// B, `kind` chooses; without it, the only one that does not have the status `wanted` yet. Throws
/// DataError with the candidates.
Subject find_subject(const Dossier& dossier, std::string_view text, std::optional<TieKind> kind,
                     Status wanted);

}  // namespace lobbynet
