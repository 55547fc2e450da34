// Lists of what is no entity: the documents and the questions of a store.
#include <fmt/format.h>

#include "output/exports/json_writer.hpp"
#include "output/exports/model_json.hpp"
#include "output/reports/citing.hpp"
#include "output/reports/listing.hpp"

namespace lobbynet {

Table sources_table(const Dossier& dossier) {
    Table table;
    table.columns = {{"id", Column::Align::right},
                     {"document", Column::Align::left, Fit::wraps},
                     {"title", Column::Align::left, Fit::wraps},
                     {"importer", Column::Align::left},
                     {"language", Column::Align::left},
                     {"date", Column::Align::left},
                     {"read", Column::Align::left}};
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

/// "yes" confirms what was taken.
std::string answered_text(const Question& question) {
    if (!question.answered) return "no";
    return question.answer.empty() || question.answer == question.what.taken ? "yes"
                                                                             : question.answer;
}

Table questions_table(const Dossier& dossier) {
    Table table;
    table.columns = {{"id", Column::Align::right},
                     {"question", Column::Align::left, Fit::wraps},
                     {"taken", Column::Align::left, Fit::wraps},
                     {"place", Column::Align::left},
                     {"answered", Column::Align::left}};
    for (const Question& question : dossier.questions) {
        table.rows.push_back(
            {fmt::format("{}", question.id), question.what.text, question.what.taken,
             place(dossier, question.source, question.what.span), answered_text(question)});
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
