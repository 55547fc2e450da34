// plan_dump FILE [-q|-c]: what the plan importer makes of one file, as the JSON that `export`
// writes; with -q the questions, with -c the compact form of tests/data/plans/*.expected. For
// development: no store, no ledger.
#include <fmt/format.h>

#include <filesystem>
#include <nlohmann/json.hpp>

#include "graph/base/error.hpp"
#include "graph/base/file.hpp"
#include "graph/matching/resolve.hpp"
#include "importers/plan/plan.hpp"
#include "tests/importers/plan_text.hpp"

using namespace lobbynet;

namespace {

nlohmann::json evidence_json(const Evidence& e) {
    return {{"source", e.source},
            {"first_line", e.span.first_line},
            {"last_line", e.span.last_line},
            {"surface", e.surface},
            {"quote", e.quote},
            {"confidence", e.confidence}};
}

Dossier resolved(RecordBatch batch) {
    Statements statements;
    Source source;
    source.id = 1;
    source.name = batch.source.name;
    source.importer = batch.source.importer;
    source.language = batch.source.language;
    source.date = batch.source.date;
    statements.sources.push_back(source);
    for (auto& draft : batch.entities) statements.drafts.push_back({1, std::move(draft)});
    for (auto& tie : batch.ties) statements.ties.push_back({1, std::move(tie)});
    statements.exact_names.push_back(batch.exact_names);
    return resolve(statements, Lexicon::shipped());
}

int dump(const std::string& path, std::string_view mode) {
    const Document document{path, std::filesystem::path(path).filename().string(), read_file(path)};
    RecordBatch batch = plan_importer.read(document, {&Lexicon::shipped(), false});
    if (mode == "-c") {
        fmt::print("{}", compact_text(batch));
        return 0;
    }
    if (mode == "-q") {
        for (const Issue& issue : batch.issues) fmt::print("{}\n", to_string(issue));
        for (const auto& q : batch.questions) {
            fmt::print("{}-{} [{}] {}\n", q.span.first_line, q.span.last_line, q.kind, q.text);
        }
        return 0;
    }
    const Dossier dossier = resolved(std::move(batch));
    nlohmann::json out;
    out["lobbynet"] = {{"version", "dev"}, {"format", 1}};
    out["entities"] = nlohmann::json::array();
    out["ties"] = nlohmann::json::array();
    for (const Entity& e : dossier.entities) {
        nlohmann::json names = nlohmann::json::array();
        for (const auto& n : e.names) names.push_back(n.surface);
        out["entities"].push_back(
            {{"id", e.id},
             {"kind", to_string(e.kind)},
             {"name", e.name},
             {"acronym", e.acronym},
             {"names", names},
             {"sector", e.sector},
             {"tier", to_string(e.tier)},
             {"date", e.date ? nlohmann::json(e.date->str()) : nlohmann::json()},
             {"number", e.number},
             {"first_line", e.span.first_line},
             {"last_line", e.span.last_line},
             {"author", e.is_author},
             {"status", to_string(e.status)}});
    }
    for (const Tie& t : dossier.ties) {
        nlohmann::json evidence = nlohmann::json::array();
        for (const auto& e : t.evidence) evidence.push_back(evidence_json(e));
        out["ties"].push_back({{"source", dossier.entities[t.source].id},
                               {"target", dossier.entities[t.target].id},
                               {"kind", to_string(t.kind)},
                               {"status", to_string(t.status)},
                               {"evidence", evidence}});
    }
    fmt::print("{}\n", out.dump(1, ' ', false, nlohmann::json::error_handler_t::replace));
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 2) {
        fmt::print(stderr, "usage: plan_dump FILE [-q|-c]\n");
        return 2;
    }
    try {
        return dump(argv[1], argc > 2 ? argv[2] : "");
    } catch (const DataError& error) {
        fmt::print(stderr, "{}\n", error.what());
        return 1;
    }
}
