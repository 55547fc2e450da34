#include "output/reports/imports.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <compare>
#include <utility>

#include "output/exports/json_writer.hpp"
#include "output/tables/prose.hpp"

namespace lobbynet {

namespace {

struct TieKey {
    std::uint32_t source;
    std::uint32_t target;
    TieKind kind;
    auto operator<=>(const TieKey&) const = default;
};

/// How many of the first `count` ties differ.
std::size_t different_ties(const RecordBatch& batch, std::size_t count) {
    std::vector<TieKey> keys;
    keys.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        const TieDraft& tie = batch.ties[i];
        TieKey key{tie.source, tie.target, tie.kind};
        const bool both_ways =
            tie.kind == TieKind::tie ? !batch.directed : tie.kind == TieKind::partner;
        if (both_ways && key.target < key.source) std::swap(key.source, key.target);
        keys.push_back(key);
    }
    std::ranges::sort(keys);
    return static_cast<std::size_t>(std::unique(keys.begin(), keys.end()) - keys.begin());
}

ImportedDocument counted_batch(const RecordBatch& batch, std::string outcome) {
    ImportedDocument out;
    out.document = batch.source.name;
    out.importer = batch.source.importer;
    out.outcome = std::move(outcome);
    out.issues = batch.issues.size();
    out.counts = batch.counts;
    return out;
}

}  // namespace

void count_in_store(ImportedDocument& document, const Dossier& dossier, std::uint32_t source) {
    for (const Entity& e : dossier.entities) {
        if (std::ranges::find(e.names, source, &SourcedName::source) == e.names.end()) continue;
        ++document.entities;
        document.themes += e.kind == EntityKind::theme;
    }
    document.ties = static_cast<std::size_t>(std::ranges::count_if(dossier.ties, [&](const Tie& t) {
        return std::ranges::find(t.evidence, source, &Evidence::source) != t.evidence.end();
    }));
    document.questions =
        static_cast<std::size_t>(std::ranges::count(dossier.questions, source, &Question::source));
}

ImportedDocument summary_of(const RecordBatch& batch, const Dossier& dossier, std::uint32_t source,
                            std::string outcome) {
    ImportedDocument out = counted_batch(batch, std::move(outcome));
    count_in_store(out, dossier, source);
    return out;
}

ImportedDocument summary_of_plain(const RecordBatch& batch, std::optional<std::uint64_t> ties,
                                  std::string outcome) {
    ImportedDocument out = counted_batch(batch, std::move(outcome));
    out.entities = batch.entities.size();
    out.themes = static_cast<std::size_t>(
        std::ranges::count(batch.entities, EntityKind::theme, &EntityDraft::kind));
    out.questions = batch.questions.size();
    out.ties = ties.value_or(different_ties(batch, batch.ties.size()));
    // a tie without a direction in a directed graph became two, which stand behind all rows
    const std::size_t rows = std::min<std::size_t>(out.counts.stored, batch.ties.size());
    if (rows == 0) return out;  // a list of nodes
    const std::size_t stored = rows == batch.ties.size() ? out.ties : different_ties(batch, rows);
    out.counts.merged += rows - stored;
    out.counts.stored -= rows - stored;
    return out;
}

std::string imports_page(const std::vector<ImportedDocument>& documents, const Page& page) {
    Prose prose(page);
    for (const ImportedDocument& d : documents) {
        prose.heading(fmt::format("{} ({}): {}", d.document, d.importer, d.outcome));
        const auto number = [&](std::string_view label, std::size_t n, std::string_view more = "") {
            prose.item(fmt::format("  {}", label), fmt::format("{}{}", n, more), 14);
        };
        const bool decisions = d.importer == "decisions";
        if (!decisions) number("themes", d.themes);
        if (d.importer != "store") {
            number(decisions ? "rows" : "items", d.counts.read,
                   fmt::format(" read = {} stored + {} merged + {} rejected", d.counts.stored,
                               d.counts.merged, d.counts.rejected));
        }
        if (decisions) continue;
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
        std::vector<std::string> row{d.document, d.importer, d.outcome};
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
