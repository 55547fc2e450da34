#include "output/reports/measures_page.hpp"

#include <fmt/format.h>

#include <array>

#include "output/exports/json_writer.hpp"
#include "output/tables/prose.hpp"

namespace lobbynet {
namespace {

struct Field {
    std::string_view name;
    std::string_view label;
    std::string_view Measure::*text;
};
constexpr std::array fields{
    Field{"name", "name", &Measure::name},
    Field{"summary", "summary", &Measure::summary},
    Field{"meaning", "meaning", &Measure::meaning},
    Field{"formula", "formula", &Measure::formula},
    Field{"strength", "strength", &Measure::strength},
    Field{"range", "range", &Measure::range},
    Field{"undefined", "undefined", &Measure::undefined},
    Field{"complexity", "cost", &Measure::complexity},
    Field{"paper", "paper", &Measure::paper},
};

}  // namespace

std::string measures_page(std::span<const Measure> measures, const Page& page) {
    Table table;
    table.columns = {{"measure", Column::Align::left},
                     {"what it says", Column::Align::left, Fit::wraps}};
    for (const Measure& measure : measures)
        table.rows.push_back({std::string(measure.name), std::string(measure.summary)});
    Prose prose(page);
    prose.table(table);
    prose.footer({"'lobbynet measures NAME' gives the definition and the paper of one"});
    return prose.str();
}

std::string measure_page(const Measure& measure, const Page& page) {
    Prose prose(page);
    prose.heading(measure.name);
    for (const Field& field : fields) {
        if (field.text != &Measure::name) prose.item(field.label, measure.*field.text, 12);
    }
    return prose.str();
}

std::string measures_csv(std::span<const Measure> measures) {
    Table table;
    for (const Field& field : fields) table.columns.push_back({std::string(field.name)});
    for (const Measure& measure : measures) {
        std::vector<std::string> row;
        for (const Field& field : fields) row.emplace_back(measure.*field.text);
        table.rows.push_back(std::move(row));
    }
    return to_csv(table);
}

std::string measures_markdown(std::span<const Measure> measures) {
    std::string out =
        "# Measures\n\n"
        "What `lobbynet rank --by MEASURE` can rank by. Written by `lobbynet measures --markdown`; "
        "a "
        "test keeps it so.\n\n"
        "In the formulas n is the number of entities in the network, m that of ties, v an entity, "
        "and d(v, u) the number of steps from v to u along ties. Ties have no direction unless all "
        "of them do. Who has no tie is called an isolate. A strength is larger for a closer tie; "
        "`--weights strength` lets it count.\n\n"
        "| Measure | What it says |\n|---|---|\n";
    for (const Measure& measure : measures)
        out += fmt::format("| [{0}](#{0}) | {1} |\n", measure.name, measure.summary);
    for (const Measure& measure : measures) {
        out += fmt::format("\n## {}\n\n", measure.name);
        for (const Field& field : fields) {
            if (field.text == &Measure::name) continue;
            const std::string_view text = measure.*field.text;
            out += field.text == &Measure::formula
                       ? fmt::format("- **{}**: `{}`\n", field.label, text)
                       : fmt::format("- **{}**: {}\n", field.label, text);
        }
    }
    return out;
}

std::string measures_json(std::span<const Measure> measures) {
    JsonWriter json;
    json.begin_array();
    for (const Measure& measure : measures) {
        json.begin_object();
        for (const Field& field : fields) json.member(field.name, measure.*field.text);
        json.end_object();
    }
    json.end_array();
    return json.take();
}

}  // namespace lobbynet
