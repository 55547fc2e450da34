#include "graph/store/migrations.hpp"

#include <fmt/format.h>

#include <array>

namespace lobbynet {
namespace {

// Statements are written once and never changed, so each version of a document owns one run of row
// ids in `draft` and in `tie`: rows are found without any index, and a large import is an append at
// the end of two B-trees. The ends of a tie are the numbers of drafts within the version. Words
// (kinds, statuses) are stored as words, so that the file can be read without this program.
constexpr const char* first_schema = R"sql(
CREATE TABLE document (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
) STRICT;

-- What one version of a document says; superseded_at is when another version took its place.
CREATE TABLE version (
    id INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES document,
    sha256 TEXT NOT NULL,
    importer TEXT NOT NULL,
    title TEXT NOT NULL,
    language TEXT NOT NULL,
    date TEXT,
    directed INTEGER NOT NULL,
    exact_names INTEGER NOT NULL,
    first_draft INTEGER NOT NULL,
    drafts INTEGER NOT NULL,
    first_tie INTEGER NOT NULL,
    ties INTEGER NOT NULL,
    recorded_at TEXT NOT NULL,
    superseded_at TEXT,
    digest TEXT NOT NULL,  -- SHA-256 of its statements
    seal TEXT NOT NULL     -- SHA-256 of this row and the document's name
) STRICT;
CREATE INDEX version_document ON version (document);

-- names: how many rows it has in draft_name; NULL when it has one that the draft itself gives.
CREATE TABLE draft (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    acronym TEXT,
    sector TEXT,
    tier TEXT,
    date TEXT,
    known_id TEXT,
    number TEXT,
    first_line INTEGER NOT NULL,
    last_line INTEGER NOT NULL,
    page INTEGER NOT NULL,
    is_author INTEGER NOT NULL,
    status TEXT,
    names INTEGER
) STRICT;

CREATE TABLE draft_name (
    draft INTEGER NOT NULL REFERENCES draft,
    place INTEGER NOT NULL,
    surface TEXT NOT NULL,
    first_line INTEGER NOT NULL,
    last_line INTEGER NOT NULL,
    page INTEGER NOT NULL,
    PRIMARY KEY (draft, place)
) STRICT, WITHOUT ROWID;

-- A statement and its evidence. NULL is what goes without saying: accepted, strength 1, sure.
CREATE TABLE tie (
    id INTEGER PRIMARY KEY,
    source INTEGER NOT NULL,
    target INTEGER NOT NULL,
    kind TEXT NOT NULL,
    status TEXT,
    strength REAL,
    valid_from TEXT,
    valid_to TEXT,
    first_line INTEGER NOT NULL,
    last_line INTEGER NOT NULL,
    page INTEGER NOT NULL,
    surface TEXT,
    quote TEXT,
    confidence REAL
) STRICT;

CREATE TABLE question (
    id INTEGER PRIMARY KEY,
    version INTEGER NOT NULL REFERENCES version,
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    surface TEXT NOT NULL,
    taken TEXT NOT NULL,
    other TEXT NOT NULL,
    first_line INTEGER NOT NULL,
    last_line INTEGER NOT NULL,
    page INTEGER NOT NULL
) STRICT;
CREATE INDEX question_version ON question (version);

-- The ledger. It speaks of names and not of rows, so it outlives every import.
CREATE TABLE decision (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    object TEXT NOT NULL,
    note TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    undone INTEGER NOT NULL,
    undone_at TEXT,
    seal TEXT NOT NULL  -- SHA-256 of this row
) STRICT;

-- Finished networks, thrown away with every change.
CREATE TABLE network (
    key TEXT PRIMARY KEY,
    bytes BLOB NOT NULL
) STRICT;
)sql";

constexpr std::array all{Migration{1, "documents, statements, questions, decisions", first_schema}};

}  // namespace

std::span<const Migration> migrations() { return all; }

int schema_version(const Database& db) {
    return static_cast<int>(db.integer("PRAGMA user_version"));
}

void migrate(const Database& db, std::span<const Migration> steps) {
    const int version = schema_version(db);
    if (version >= steps.back().version) return;
    for (const Migration& step : steps) {
        if (step.version <= version) continue;
        db.execute(step.sql);
        db.execute(fmt::format("PRAGMA user_version = {}", step.version));
    }
    db.execute(fmt::format("PRAGMA application_id = {}", application_id));
}

}  // namespace lobbynet
