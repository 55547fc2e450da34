// What the tests of the format readers share.
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "graph/base/error.hpp"
#include "graph/base/file.hpp"
#include "graph/model/lexicon.hpp"
#include "importers/importer.hpp"

namespace lobbynet {

inline Document document(std::string name, std::string bytes) {
    return {"some/" + name, std::move(name), std::move(bytes)};
}

/// A file beside the tests.
inline Document test_file(const std::string& name) {
    return document(name, read_file(LOBBYNET_SOURCE_DIR "/tests/importers/formats/data/" + name));
}

enum class Going { stop, keep_going };

inline RecordBatch read_with(const Importer& importer, const Document& from,
                             Going going = Going::stop) {
    ImportOptions options;
    options.lexicon = &Lexicon::shipped();
    options.keep_going = going == Going::keep_going;
    return importer.read(from, options);
}

/// "a -> b x2 (tie)" per tie, in the order of the file; "--" where the graph has no directions.
inline std::vector<std::string> ties_of(const RecordBatch& batch) {
    std::vector<std::string> out;
    for (const TieDraft& tie : batch.ties) {
        std::string text = batch.entities.at(tie.source).name;
        text += batch.directed ? " -> " : " -- ";
        text += batch.entities.at(tie.target).name;
        if (tie.strength != 1) {
            std::string weight = std::to_string(tie.strength);
            weight.erase(weight.find_last_not_of('0') + 1);
            text += " x" + (weight.ends_with('.') ? weight.substr(0, weight.size() - 1) : weight);
        }
        out.push_back(std::move(text));
    }
    return out;
}

inline std::vector<std::string> names_of(const RecordBatch& batch) {
    std::vector<std::string> out;
    for (const EntityDraft& entity : batch.entities) out.push_back(entity.name);
    return out;
}

inline std::vector<std::uint32_t> lines_of(const RecordBatch& batch) {
    std::vector<std::uint32_t> out;
    for (const TieDraft& tie : batch.ties) out.push_back(tie.evidence.span.first_line);
    return out;
}

/// The message and remedy of the DataError that reading gives, or "".
inline std::string error_of(const Importer& importer, const Document& from,
                            Going going = Going::stop) {
    try {
        read_with(importer, from, going);
    } catch (const DataError& error) {
        return std::string(error.what()) + " (" + error.remedy() + ")";
    }
    return {};
}

/// read = stored + merged + rejected.
inline void expect_counts_add_up(const RecordBatch& batch) {
    EXPECT_EQ(batch.counts.read, batch.counts.stored + batch.counts.merged + batch.counts.rejected);
}

}  // namespace lobbynet
