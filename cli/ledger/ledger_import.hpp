// What `import` does with files that say what people decided: another store, or a table of
// decisions. See importers/decisions for why the second is not an importer.
#pragma once

#include <string>
#include <vector>

#include "cli/ledger/ledger.hpp"
#include "importers/importer.hpp"
#include "output/reports/imports.hpp"

namespace lobbynet {

/// Whether the file begins as every SQLite database does. Reads sixteen bytes.
bool is_store(const std::string& path);

/// Its documents, in the current version of each, and its ledger. `store`: where they go.
std::vector<ImportedDocument> import_store(Context& context, const std::string& path, Store& store,
                                           bool dry_run);

/// All rows in one transaction, or none; with `keep_going` the rows that cannot be used are left
/// out and reported.
ImportedDocument import_decisions(Context& context, const Document& document, Store& store,
                                  const Lexicon& lexicon, bool keep_going, bool dry_run);

}  // namespace lobbynet
