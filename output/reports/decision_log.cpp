#include "output/reports/decision_log.hpp"

#include <fmt/format.h>

#include "output/exports/json_writer.hpp"
#include "output/tables/prose.hpp"

namespace lobbynet {
namespace {

std::string_view by_whom(const LoggedDecision& d) { return d.by_program ? "program" : "person"; }

std::string number_of(const LoggedDecision& d) {
    return d.number == 0 ? std::string() : fmt::format("{}", d.number);
}

}  // namespace

std::string log_page(const std::vector<LoggedDecision>& log, const Page& page,
                     const std::string& footer) {
    Prose prose(page);
    if (log.empty()) {
        prose.paragraph("Nothing was decided yet.");
    } else {
        Table table;
        table.columns = {{"", Column::Align::right},
                         {"when", Column::Align::left},
                         {"state"},
                         {"decision", Column::Align::left, Fit::wraps},
                         {"note", Column::Align::left, Fit::wraps}};
        for (const LoggedDecision& d : log) {
            table.rows.push_back(
                {number_of(d), d.recorded_at, std::string(d.state), d.says, d.note});
        }
        prose.table(table);
    }
    prose.footer({footer});
    return prose.str();
}

std::string log_csv(const std::vector<LoggedDecision>& log) {
    Table table;
    table.columns = {{"number"}, {"recorded_at"}, {"decision"}, {"subject"}, {"object"},
                     {"note"},   {"state"},       {"by"},       {"says"}};
    for (const LoggedDecision& d : log) {
        table.rows.push_back({number_of(d), d.recorded_at, std::string(d.decision), d.subject,
                              d.object, d.note, std::string(d.state), std::string(by_whom(d)),
                              d.says});
    }
    return to_csv(table);
}

std::string log_json(const std::vector<LoggedDecision>& log) {
    JsonWriter json;
    json.begin_array();
    for (const LoggedDecision& d : log) {
        json.begin_object(JsonWriter::Layout::row);
        json.key("number");
        d.number == 0 ? json.value(nullptr) : json.value(d.number);
        json.member("recorded_at", d.recorded_at);
        json.member("decision", d.decision);
        json.member("subject", d.subject);
        json.member("object", d.object);
        json.member("note", d.note);
        json.member("state", d.state);
        json.member("by", by_whom(d));
        json.member("says", d.says);
        json.end_object();
    }
    json.end_array();
    return json.take();
}

}  // namespace lobbynet
