// One document: {"lobbynet": {"version", "format"}, "sources", "entities", "ties"}, sorted by id.
// Format 1; a reader of it ignores members that it does not know.
#include "output/exports/export.hpp"
#include "output/exports/json_writer.hpp"
#include "output/exports/model_json.hpp"

namespace lobbynet {

std::string export_json(const Dossier& dossier, const ExportSelection& selection,
                        std::string_view version) {
    JsonWriter json;
    json.begin_object();
    json.key("lobbynet").begin_object(JsonWriter::Layout::row);
    json.member("version", version);
    json.member("format", 1);
    json.end_object();
    json.key("sources").begin_array();
    for (const auto& source : dossier.sources) write_source(json, source);
    json.end_array();
    json.key("entities").begin_array();
    for (const auto i : selection.entities) write_entity(json, dossier.entities[i]);
    json.end_array();
    json.key("ties").begin_array();
    for (const auto t : selection.ties) write_tie(json, dossier, dossier.ties[t]);
    json.end_array();
    json.end_object();
    return json.take();
}

}  // namespace lobbynet
