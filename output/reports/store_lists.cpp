// Lists of what is no entity: the documents and the questions of a store.
#include <fmt/format.h>

#include "output/exports/json_writer.hpp"
#include "output/exports/model_json.hpp"
#include "output/reports/citing.hpp"
#include "output/reports/listing.hpp"

namespace lobbynet {

Table sources_table(const Dossier& dossier) {
    Table table;
    table.columns = {{"id", Column::Align::right, 0},      {"document", Column::Align::left, 1},
                     {"title", Column::Align::left, 2},    {"importer", Column::Align::left, 0},
                     {"language", Column::Align::left, 0}, {"date", Column::Align::left, 0},
                     {"read", Column::Align::left, 3}};
    for (const Source& source : dossier.sources) {
        table.rows.push_back({fmt::format("{}", source.id), source.name, source.title,
                              source.importer, source.language,
                              source.date ? source.date->str() : "", source.recorded_at});
    }
    return table;
}

std::string sources_json(const Dossier& dossier) {
    JsonWriter json;
    json.begin_array();
    for (const Source& source : dossier.sources) write_source(json, source);
    json.end_array();
    return json.take();
}

Table questions_table(const Dossier& dossier) {
    Table table;
    table.columns = {{"id", Column::Align::right, 0},
                     {"question", Column::Align::left, 1},
                     {"taken", Column::Align::left, 2},
                     {"place", Column::Align::left, 3},
                     {"answered", Column::Align::left, 0}};
    for (const Question& question : dossier.questions) {
        table.rows.push_back({fmt::format("{}", question.id), question.what.text,
                              question.what.taken,
                              place(dossier, question.source, question.what.span),
                              question.answered ? "yes" : "no"});
    }
    return table;
}

std::string questions_json(const Dossier& dossier) {
    JsonWriter json;
    json.begin_array();
    for (const Question& question : dossier.questions) write_question(json, question);
    json.end_array();
    return json.take();
}

}  // namespace lobbynet
