// What an importer is: bytes in, records out. No SQL, no graph, no terminal. `all_importers()` is
// the one list.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "graph/model/lexicon.hpp"
#include "graph/model/records.hpp"

namespace lobbynet {

/// One document, whole, as it was read.
struct Document {
    std::string path;  ///< as the user gave it, for messages
    std::string name;  ///< without the folder
    std::string bytes;
};

struct ImportOptions {
    const Lexicon* lexicon = nullptr;  ///< never null
    bool keep_going = false;           ///< malformed rows become issues instead of an error
};

struct Importer {
    std::string_view name;     ///< what --as takes
    std::string_view summary;  ///< one line
    std::string_view formats;  ///< endings and layouts it reads, for help
    /// 0 (cannot be) .. 100 (certain), from the name and the first bytes.
    int (*recognise)(const Document&);
    /// Throws DataError (file, line, text, what is allowed) if nothing can be made of it.
    RecordBatch (*read)(const Document&, const ImportOptions&);
};

std::span<const Importer> all_importers();
/// By name; empty: the one that recognises the document best. Throws UsageError or DataError.
const Importer& choose_importer(const Document& document, std::string_view name);

}  // namespace lobbynet
