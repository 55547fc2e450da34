// What a tie or an ask says, as a sentence.
#pragma once

#include <string>

#include "graph/model/dossier.hpp"
#include "output/language/locale.hpp"

namespace lobbynet {

/// short_name(); of an ask its beginning, in quotes.
std::string name_in_sentence(const Entity& entity);

/// "Movisie is a member of Erbij"
std::string tie_text(const Dossier& dossier, const Tie& tie, Locale locale = Locale::en);

/// "KBO asks VWS and SZW for '...', about III Wonen": an ask with the ties that make it one,
/// proposed ones too.
std::string ask_text(const Dossier& dossier, std::uint32_t ask, Locale locale = Locale::en);

}  // namespace lobbynet
