// What an import read, and what became of it. Every item is accounted for: read = stored + merged +
// rejected.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/model/dossier.hpp"
#include "graph/model/records.hpp"
#include "output/tables/table.hpp"

namespace lobbynet {

struct ImportedDocument {
    std::string document;
    std::string importer;
    std::string outcome;  ///< "added", "new version stored", ...; a phrase
    std::size_t themes = 0;
    std::size_t entities = 0;  ///< that the store has of it, once names are matched
    std::size_t ties = 0;      ///< likewise: several statements may be one tie
    std::size_t questions = 0;
    std::size_t issues = 0;
    Counts counts;
};

/// `dossier`: of the store that holds it now, as this source.
ImportedDocument summary_of(const RecordBatch& batch, const Dossier& dossier, std::uint32_t source,
                            std::string outcome);
/// Of a plain graph, whose names are not matched within it. `ties`: how many different ones, where
/// that is known already. Rows that say what an earlier one says count as merged.
ImportedDocument summary_of_plain(const RecordBatch& batch, std::optional<std::uint64_t> ties,
                                  std::string outcome);
/// Sets themes, entities, ties and questions.
void count_in_store(ImportedDocument& document, const Dossier& dossier, std::uint32_t source);

std::string imports_page(const std::vector<ImportedDocument>& documents, const Page& page);
std::string imports_csv(const std::vector<ImportedDocument>& documents);
std::string imports_json(const std::vector<ImportedDocument>& documents);

}  // namespace lobbynet
