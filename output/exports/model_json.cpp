#include "output/exports/model_json.hpp"

#include <fmt/format.h>

#include <unordered_set>

namespace lobbynet {
namespace {

std::optional<std::string> text_of(const std::optional<Date>& date) {
    return date ? std::optional(date->str()) : std::nullopt;
}

void write_evidence_members(JsonWriter& json, const Evidence& evidence) {
    json.member("source", evidence.source);
    json.member("first_line", evidence.span.first_line);
    json.member("last_line", evidence.span.last_line);
    if (evidence.span.page > 0) json.member("page", evidence.span.page);
    json.member("surface", evidence.surface);
    json.member("quote", evidence.quote);
    if (evidence.confidence != 1) json.member("confidence", evidence.confidence);
}

}  // namespace

std::vector<std::string> surfaces_of(const Entity& entity) {
    std::vector<std::string> out;
    std::unordered_set<std::string_view> seen;
    for (const auto& name : entity.names) {
        if (seen.insert(name.surface).second) out.push_back(name.surface);
    }
    return out;
}

std::string tie_name(const Dossier& dossier, const Tie& tie) {
    return fmt::format("{}|{}|{}", dossier.entities[tie.source].id, to_string(tie.kind),
                       dossier.entities[tie.target].id);
}

void write_entity_members(JsonWriter& json, const Entity& entity) {
    json.member("id", entity.id);
    json.member("kind", to_string(entity.kind));
    json.member("name", entity.name);
    json.member("acronym", entity.acronym);
    json.key("names").texts(surfaces_of(entity));
    json.member("sector", entity.sector);
    json.member("tier", to_string(entity.tier));
    json.member("date", text_of(entity.date));
    json.member("status", to_string(entity.status));
    if (entity.span.first_line > 0) {
        if (!entity.number.empty()) json.member("number", entity.number);
        json.member("source", entity.span_source);
        json.member("first_line", entity.span.first_line);
        json.member("last_line", entity.span.last_line);
    }
}

void write_entity(JsonWriter& json, const Entity& entity) {
    json.begin_object(JsonWriter::Layout::row);
    write_entity_members(json, entity);
    json.end_object();
}

void write_tie(JsonWriter& json, const Dossier& dossier, const Tie& tie) {
    json.begin_object(JsonWriter::Layout::row);
    json.member("source", dossier.entities[tie.source].id);
    json.member("target", dossier.entities[tie.target].id);
    json.member("kind", to_string(tie.kind));
    json.member("strength", tie.strength);
    json.member("valid_from", text_of(tie.valid_from));
    json.member("valid_to", text_of(tie.valid_to));
    json.member("status", to_string(tie.status));
    if (tie.directed) json.member("directed", true);
    json.key("evidence").begin_array();
    for (const auto& evidence : tie.evidence) write_evidence(json, evidence);
    json.end_array();
    json.end_object();
}

void write_evidence(JsonWriter& json, const Evidence& evidence) {
    json.begin_object(JsonWriter::Layout::row);
    write_evidence_members(json, evidence);
    json.end_object();
}

void write_evidence_of(JsonWriter& json, const Dossier& dossier, const Tie& tie) {
    for (const auto& evidence : tie.evidence) {
        json.begin_object(JsonWriter::Layout::row);
        json.member("tie", tie_name(dossier, tie));
        write_evidence_members(json, evidence);
        json.end_object();
    }
}

void write_network(JsonWriter& json, const Network& network) {
    json.key("network").begin_object(JsonWriter::Layout::row);
    json.member("entities", network.size());
    json.member("ties", network.tie_count());
    json.member("fingerprint", network.fingerprint());
    json.end_object();
}

void write_source(JsonWriter& json, const Source& source) {
    json.begin_object(JsonWriter::Layout::row);
    json.member("id", source.id);
    json.member("name", source.name);
    json.member("sha256", source.sha256);
    json.member("importer", source.importer);
    json.member("title", source.title);
    json.member("language", source.language);
    json.member("date", text_of(source.date));
    json.end_object();
}

void write_question(JsonWriter& json, const Question& question) {
    json.begin_object(JsonWriter::Layout::row);
    json.member("id", question.id);
    json.member("kind", question.what.kind);
    json.member("text", question.what.text);
    json.member("surface", question.what.surface);
    json.member("taken", question.what.taken);
    json.member("other", question.what.other);
    if (!question.about.empty()) json.key("about").texts(question.about);
    json.member("source", question.source);
    json.member("first_line", question.what.span.first_line);
    json.member("last_line", question.what.span.last_line);
    json.member("answered", question.answered);
    if (!question.answer.empty()) json.member("answer", question.answer);
    json.end_object();
}

}  // namespace lobbynet
