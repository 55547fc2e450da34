#include "output/reports/imports.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "output/exports/json_writer.hpp"
#include "output/tables/prose.hpp"

namespace lobbynet {

ImportedDocument summary_of(const RecordBatch& batch, std::string_view outcome) {
    ImportedDocument out{batch.source.name,
                         batch.source.importer,
                         outcome,
                         0,
                         batch.entities.size(),
                         batch.ties.size(),
                         batch.questions.size(),
                         batch.issues.size(),
                         batch.counts};
    out.themes = static_cast<std::size_t>(
        std::ranges::count(batch.entities, EntityKind::theme, &EntityDraft::kind));
    return out;
}

std::string imports_page(const std::vector<ImportedDocument>& documents, const Page& page) {
    Prose prose(page);
    for (const ImportedDocument& d : documents) {
        prose.heading(fmt::format("{} ({}): {}", d.document, d.importer, d.outcome));
        const auto number = [&](std::string_view label, std::size_t n, std::string_view more = "") {
            prose.item(fmt::format("  {}", label), fmt::format("{}{}", n, more), 14);
        };
        number("themes", d.themes);
        number("items", d.counts.read,
               fmt::format(" read = {} stored + {} merged + {} rejected", d.counts.stored,
                           d.counts.merged, d.counts.rejected));
        number("entities", d.entities);
        number("ties", d.ties);
        number("questions", d.questions, d.questions == 0 ? "" : ": see 'lobbynet list questions'");
    }
    return prose.str();
}

std::string imports_csv(const std::vector<ImportedDocument>& documents) {
    Table table;
    table.columns = {{"document"}, {"importer"}, {"outcome"},  {"themes"}, {"items"},    {"stored"},
                     {"merged"},   {"rejected"}, {"entities"}, {"ties"},   {"questions"}};
    for (const ImportedDocument& d : documents) {
        std::vector<std::string> row{d.document, d.importer, std::string(d.outcome)};
        for (const std::uint64_t n : {std::uint64_t{d.themes}, d.counts.read, d.counts.stored,
                                      d.counts.merged, d.counts.rejected, std::uint64_t{d.entities},
                                      std::uint64_t{d.ties}, std::uint64_t{d.questions}})
            row.push_back(fmt::format("{}", n));
        table.rows.push_back(std::move(row));
    }
    return to_csv(table);
}

std::string imports_json(const std::vector<ImportedDocument>& documents) {
    JsonWriter json;
    json.begin_array();
    for (const ImportedDocument& d : documents) {
        json.begin_object(JsonWriter::Layout::row);
        json.member("document", d.document);
        json.member("importer", d.importer);
        json.member("outcome", d.outcome);
        json.member("themes", d.themes);
        json.member("items", d.counts.read);
        json.member("stored", d.counts.stored);
        json.member("merged", d.counts.merged);
        json.member("rejected", d.counts.rejected);
        json.member("entities", d.entities);
        json.member("ties", d.ties);
        json.member("questions", d.questions);
        json.member("issues", d.issues);
        json.end_object();
    }
    json.end_array();
    return json.take();
}

}  // namespace lobbynet
