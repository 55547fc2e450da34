// What an import read, and what became of it. Every item is accounted for: read = stored + merged +
// rejected.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "graph/model/records.hpp"
#include "output/tables/table.hpp"

namespace lobbynet {

struct ImportedDocument {
    std::string document;
    std::string importer;
    std::string_view outcome;  ///< "added", "replaced", "unchanged", "not stored (dry run)"
    std::size_t themes = 0;
    std::size_t entities = 0;
    std::size_t ties = 0;
    std::size_t questions = 0;
    std::size_t issues = 0;
    Counts counts;
};

ImportedDocument summary_of(const RecordBatch& batch, std::string_view outcome);

std::string imports_page(const std::vector<ImportedDocument>& documents, const Page& page);
std::string imports_csv(const std::vector<ImportedDocument>& documents);
std::string imports_json(const std::vector<ImportedDocument>& documents);

}  // namespace lobbynet
