// Entities, ties, evidence, sources and questions as JSON objects: the same shape in every command.
#pragma once

#include <string>
#include <vector>

#include "graph/model/dossier.hpp"
#include "graph/network/network.hpp"
#include "output/exports/json_writer.hpp"

namespace lobbynet {

/// The surface forms of an entity, each once, in the order in which they were first seen.
std::vector<std::string> surfaces_of(const Entity& entity);
/// "vws|listed|zorg": how a tie is named where one is decided about.
std::string tie_name(const Dossier& dossier, const Tie& tie);

/// {"id", "kind", "name", "acronym", "names", "sector", "tier", "date", "status"}; themes and asks
/// also "number", "source", "first_line", "last_line".
void write_entity(JsonWriter& json, const Entity& entity);
/// The members of that object, for a caller that adds some of its own.
void write_entity_members(JsonWriter& json, const Entity& entity);
/// {"source", "target", "kind", "strength", "valid_from", "valid_to", "status", "evidence"}
void write_tie(JsonWriter& json, const Dossier& dossier, const Tie& tie);
/// {"source", "first_line", "last_line", "surface", "quote"}; "page" and "confidence" only where
/// they say something.
void write_evidence(JsonWriter& json, const Evidence& evidence);
/// The same with "tie" in front, for lists of evidence of several ties.
void write_evidence_of(JsonWriter& json, const Dossier& dossier, const Tie& tie);
/// "network": {"entities", "ties", "fingerprint"}
void write_network(JsonWriter& json, const Network& network);
void write_source(JsonWriter& json, const Source& source);
void write_question(JsonWriter& json, const Question& question);

}  // namespace lobbynet
