// What answers rest on: ties with document, line and what stands there, as lines of a page, as a
// cell of a table and as JSON.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "graph/model/dossier.hpp"
#include "graph/paths/contact.hpp"
#include "graph/paths/why.hpp"
#include "output/exports/json_writer.hpp"
#include "output/language/locale.hpp"
#include "output/tables/prose.hpp"

namespace lobbynet {

/// "- VWS - III Opvoeden (listed): plan.txt:346 "VWS"": one line a tie, by its first evidence.
void write_cited_ties(Prose& prose, const Dossier& dossier, std::span<const std::uint32_t> ties,
                      Locale locale, std::size_t indent = 6);

/// A bullet for each piece of evidence of a tie: kind, place, how it was named, the quote.
void cite(Prose& prose, const Dossier& dossier, const Tie& tie, Locale locale, std::size_t indent);

/// "VWS - III Opvoeden", and under it all evidence of its ties with the quotes.
void write_step(Prose& prose, const Dossier& dossier, const ChainStep& step, Locale locale);

/// [{"from", "to", "ties": [...]}]
void write_steps(JsonWriter& json, const Dossier& dossier, const Chain& chain);

/// The same as rows of a table: `lead`, step, from, to, kind, status, document, first_line,
/// last_line, surface, quote; one a piece of evidence.
void add_step_rows(Table& table, const Dossier& dossier, const std::vector<std::string>& lead,
                   const Chain& chain);
/// Of these rows, behind those of `lead`.
std::vector<Column> step_columns(std::vector<Column> lead);

/// "VWS - III Opvoeden - Movisie"
std::string trail_of(const Dossier& dossier, const Chain& chain);

/// "plan.txt:346; plan.txt:350": of the first evidence of each tie, each place once.
std::string places_of(const Dossier& dossier, std::span<const std::uint32_t> ties);

/// An array of evidence, each with its tie.
void write_evidence_list(JsonWriter& json, const Dossier& dossier,
                         std::span<const std::uint32_t> ties);

/// Members of an object that say how somebody is in contact: "at" (ids) and "evidence".
void write_contact_members(JsonWriter& json, const Dossier& dossier, const Contact& contact);

}  // namespace lobbynet
