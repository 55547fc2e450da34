// Putting a document into a store: what is new, what replaces what, what is there already.
#pragma once

#include <string_view>

#include "graph/model/records.hpp"
#include "graph/store/records.hpp"
#include "graph/store/store.hpp"

namespace lobbynet {

/// The version of the document that is current, if it says what `batch` says to the last letter.
std::optional<Version> same_version(const Database& db, const RecordBatch& batch,
                                    std::string_view digest);

/// Within the caller's transaction. An older version of the document stops being current.
ImportResult append_version(const Database& db, const RecordBatch& batch, std::string_view digest,
                            std::string_view recorded_at);

}  // namespace lobbynet
