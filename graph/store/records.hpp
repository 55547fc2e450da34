// Drafts, ties and questions as rows, and back. Reads in the order in which they were written.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "graph/model/records.hpp"
#include "graph/model/statements.hpp"
#include "graph/store/sqlite.hpp"

namespace lobbynet {

/// A row of `version`, with the name of its document.
struct Version {
    std::int64_t id = 0;
    std::int64_t document = 0;  ///< Source::id: the same for every version of a document
    std::string name;
    std::string sha256;
    std::string importer;
    std::string title;
    std::string language;
    std::optional<Date> date;
    bool directed = false;
    bool exact_names = false;
    std::int64_t first_draft = 0;
    std::int64_t drafts = 0;
    std::int64_t first_tie = 0;
    std::int64_t ties = 0;
    std::string recorded_at;
    std::string superseded_at;  ///< empty: current
    std::string digest;
    std::string seal;

    /// What `seal` must be.
    std::string sealed() const;
};

enum class Which : std::uint8_t { current, all };

/// By document, then id. With `known_at`: those that were current then.
std::vector<Version> read_versions(const Database& db, Which which,
                                   const std::optional<std::string>& known_at = {});

/// A moment as text that everything recorded at it or before sorts below: a date alone means the
/// end of that day (or month, or year).
std::string end_of(const std::string& known_at);

/// Writes the version's row and all its statements; sets its id, runs of rows and seal. Throws
/// DataError for a batch that contradicts itself.
void write_version(const Database& db, Version& version, const RecordBatch& batch);

void write_superseded(const Database& db, Version version, std::string_view at);

/// The sources of these versions, and nothing of what they say.
Statements sources_of(const std::vector<Version>& versions);

/// What a version says, one record after the other. Throws DataError where a row makes no sense.
class DraftReader {
 public:
    DraftReader(const Database& db, const Version& version);
    bool next(EntityDraft& draft);

 private:
    const Database& db_;
    Query drafts_;
    Query names_;
};

class TieReader {
 public:
    TieReader(const Database& db, const Version& version);
    bool next(TieDraft& tie);

 private:
    const Database& db_;
    std::int64_t drafts_;
    Query ties_;
};

/// With their row ids.
std::vector<std::pair<std::uint32_t, QuestionDraft>> read_questions(const Database& db,
                                                                    const Version& version);

/// All of it, as an importer would hand it over.
RecordBatch read_batch(const Database& db, const Version& version);

}  // namespace lobbynet
