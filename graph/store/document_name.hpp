// Under which name a document goes into a store. A name is what makes a new version take the place
// of an old one, and file names repeat: "plan.txt" of last year and of this year are two documents.
#pragma once

#include <string_view>

#include "graph/model/records.hpp"
#include "graph/store/sqlite.hpp"
#include "graph/store/store.hpp"

namespace lobbynet {

/// Another document is one that speaks for another year, or (plain graphs) shares no name with this
/// one; `anonymous`, as standard input is: also one of another title. Beside such a one the name is
/// folder/name, then "name (2)" and so on. Names that follow the same rule again find the same
/// document.
DocumentName choose_document_name(const Database& db, const RecordBatch& batch,
                                  std::string_view folder, bool anonymous);

/// For a name that the user chose: only says whether the file is known under another, or what it
/// will replace.
DocumentName check_document_name(const Database& db, const RecordBatch& batch);

}  // namespace lobbynet
