// Saying where something stands, and how a result was made.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "graph/model/dossier.hpp"
#include "graph/network/network.hpp"
#include "graph/network/query.hpp"
#include "output/language/locale.hpp"

namespace lobbynet {

/// "plan.txt:346-348", "plan.pdf page 3 line 12", "plan.txt" where no line is known.
std::string place(const Dossier& dossier, std::uint32_t source, const Span& span);
std::string place(const Dossier& dossier, const Evidence& evidence);

/// "VNG", or "VNG (Vereniging van Nederlandse Gemeenten)" where that says more.
std::string full_name(const Entity& entity);
/// "III Opvoeden" for a theme with a number, else the label.
std::string short_name(const Entity& entity);
/// The number of a theme where it has one, else what short_name gives.
std::string shortest_name(const Entity& entity);

/// Themes first, as the documents have them; then the others by what people call them.
std::vector<std::uint32_t> in_reading_order(const Dossier& dossier,
                                            std::vector<std::uint32_t> which);

/// Labels of entities, in the order given.
std::vector<std::string> names_of(const Dossier& dossier, const std::vector<std::uint32_t>& which);
std::vector<std::string> ids_of(const Dossier& dossier, const std::vector<std::uint32_t>& which);

/// The footer of a page: which ties, which data, which program.
std::string made_from(const Dossier& dossier, const NetworkQuery& query, std::string_view version,
                      Locale locale = Locale::en);
/// `dossier`: where the names of the query's themes and election are; without it their ids are
/// said.
std::string made_from(const Network& network, const NetworkQuery& query, std::string_view version,
                      Locale locale = Locale::en, const Dossier* dossier = nullptr);

/// joined() with the "and" of that language.
std::string joined_in(Locale locale, const std::vector<std::string>& parts);

}  // namespace lobbynet
