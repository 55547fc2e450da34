#include "graph/store/records.hpp"

#include <fmt/format.h>

#include <cmath>

#include "graph/store/digest.hpp"
#include "graph/store/words.hpp"

namespace lobbynet {
namespace {

/// NULL for what is empty or goes without saying: it takes no room.
void bind_unless_empty(Query& query, int at, std::string_view text) {
    text.empty() ? query.bind_null(at) : query.bind(at, text);
}

void bind_date(Query& query, int at, const std::optional<Date>& date, std::string& text) {
    if (!date) {
        query.bind_null(at);
        return;
    }
    text = date->str();
    if (Date::parse(text) != date) throw DataError(fmt::format("'{}' is not a date", text));
    query.bind(at, std::string_view(text));
}

void bind_span(Query& query, int at, const Span& span) {
    query.bind(at, std::int64_t{span.first_line});
    query.bind(at + 1, std::int64_t{span.last_line});
    query.bind(at + 2, std::int64_t{span.page});
}

Span span_at(const Query& query, int column) {
    return {static_cast<std::uint32_t>(query.integer(column)),
            static_cast<std::uint32_t>(query.integer(column + 1)),
            static_cast<std::uint32_t>(query.integer(column + 2))};
}

/// Most drafts have one name, the one they are called, where they are first mentioned.
bool has_own_name_only(const EntityDraft& draft) {
    return draft.names.size() == 1 && draft.names.front().surface == draft.name &&
           draft.names.front().span == draft.span;
}

std::int64_t next_id(const Database& db, const char* table) {
    return db.integer(fmt::format("SELECT coalesce(max(id), 0) + 1 FROM {}", table));
}

void write_drafts(const Database& db, const Version& version, const RecordBatch& batch) {
    Query insert(
        db,
        "INSERT INTO draft (id, kind, name, acronym, sector, tier, date, known_id, number, "
        "first_line, last_line, page, is_author, status, names) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)");
    Query insert_name(db,
                      "INSERT INTO draft_name (draft, place, surface, first_line, last_line, page) "
                      "VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
    std::string date;
    std::int64_t id = version.first_draft;
    for (const EntityDraft& draft : batch.entities) {
        insert.bind(1, id).bind(2, to_string(draft.kind)).bind(3, std::string_view(draft.name));
        bind_unless_empty(insert, 4, draft.acronym);
        bind_unless_empty(insert, 5, draft.sector);
        bind_unless_empty(insert, 6, to_string(draft.tier));
        bind_date(insert, 7, draft.date, date);
        bind_unless_empty(insert, 8, draft.known_id);
        bind_unless_empty(insert, 9, draft.number);
        bind_span(insert, 10, draft.span);
        insert.bind(13, std::int64_t{draft.is_author});
        bind_unless_empty(insert, 14,
                          draft.status == Status::accepted ? "" : to_string(draft.status));
        const bool own_name = has_own_name_only(draft);
        own_name ? insert.bind_null(15)
                 : insert.bind(15, static_cast<std::int64_t>(draft.names.size()));
        insert.run();
        for (std::size_t i = 0; !own_name && i < draft.names.size(); ++i) {
            const NameDraft& name = draft.names[i];
            insert_name.bind(1, id).bind(2, static_cast<std::int64_t>(i));
            insert_name.bind(3, std::string_view(name.surface));
            bind_span(insert_name, 4, name.span);
            insert_name.run();
        }
        ++id;
    }
}

void write_ties(const Database& db, const Version& version, const RecordBatch& batch) {
    Query insert(db,
                 "INSERT INTO tie (id, source, target, kind, status, strength, valid_from, "
                 "valid_to, first_line, last_line, page, surface, quote, confidence) "
                 "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)");
    const std::size_t drafts = batch.entities.size();
    std::string from;
    std::string to;
    std::int64_t id = version.first_tie;
    for (const TieDraft& tie : batch.ties) {
        if (tie.source >= drafts || tie.target >= drafts) {
            throw DataError(fmt::format("{}: a tie between {} and {}, of {} entities",
                                        batch.source.name, tie.source, tie.target, drafts));
        }
        if (!std::isfinite(tie.strength) || !std::isfinite(tie.evidence.confidence)) {
            throw DataError(fmt::format("{}:{}: a tie of strength {}", batch.source.name,
                                        tie.evidence.span.first_line, tie.strength),
                            "a strength is a finite number");
        }
        insert.bind(1, id++).bind(2, std::int64_t{tie.source}).bind(3, std::int64_t{tie.target});
        insert.bind(4, to_string(tie.kind));
        bind_unless_empty(insert, 5, tie.status == Status::accepted ? "" : to_string(tie.status));
        tie.strength == 1 ? insert.bind_null(6) : insert.bind(6, double{tie.strength});
        bind_date(insert, 7, tie.valid_from, from);
        bind_date(insert, 8, tie.valid_to, to);
        bind_span(insert, 9, tie.evidence.span);
        bind_unless_empty(insert, 12, tie.evidence.surface);
        bind_unless_empty(insert, 13, tie.evidence.quote);
        tie.evidence.confidence == 1 ? insert.bind_null(14)
                                     : insert.bind(14, tie.evidence.confidence);
        insert.run();
    }
}

void write_questions(const Database& db, const Version& version, const RecordBatch& batch) {
    Query insert(db,
                 "INSERT INTO question (version, kind, text, surface, taken, other, first_line, "
                 "last_line, page) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)");
    for (const QuestionDraft& q : batch.questions) {
        insert.bind(1, version.id).bind(2, std::string_view(q.kind));
        insert.bind(3, std::string_view(q.text)).bind(4, std::string_view(q.surface));
        insert.bind(5, std::string_view(q.taken)).bind(6, std::string_view(q.other));
        bind_span(insert, 7, q.span);
        insert.run();
    }
}

}  // namespace

std::string Version::sealed() const {
    return seal_of({name, sha256, importer, title, language, date ? date->str() : "",
                    fmt::format("{} {} {} {} {} {} {} {}", id, document, directed, exact_names,
                                first_draft, drafts, first_tie, ties),
                    recorded_at, superseded_at, digest});
}

std::string end_of(const std::string& known_at) {
    return known_at + '~';  // sorts behind everything that goes on from `known_at`
}

std::vector<Version> read_versions(const Database& db, Which which,
                                   const std::optional<std::string>& known_at) {
    std::string sql =
        "SELECT version.id, document, name, sha256, importer, title, language, date, directed, "
        "exact_names, first_draft, drafts, first_tie, ties, recorded_at, superseded_at, digest, "
        "seal FROM version JOIN document ON document.id = version.document";
    if (known_at) {
        sql += " WHERE recorded_at <= ?1 AND (superseded_at IS NULL OR superseded_at > ?1)";
    } else if (which == Which::current) {
        sql += " WHERE superseded_at IS NULL";
    }
    Query query(db, sql + " ORDER BY document, version.id");
    const std::string moment = known_at ? end_of(*known_at) : "";
    if (known_at) query.bind(1, std::string_view(moment));
    std::vector<Version> out;
    while (query.step()) {
        Version v;
        v.id = query.integer(0);
        v.document = query.integer(1);
        v.name = query.text(2);
        v.sha256 = query.text(3);
        v.importer = query.text(4);
        v.title = query.text(5);
        v.language = query.text(6);
        v.date = date_in_row(query.text(7), db.path());
        v.directed = query.integer(8) != 0;
        v.exact_names = query.integer(9) != 0;
        v.first_draft = query.integer(10);
        v.drafts = query.integer(11);
        v.first_tie = query.integer(12);
        v.ties = query.integer(13);
        v.recorded_at = query.text(14);
        v.superseded_at = query.text(15);
        v.digest = query.text(16);
        v.seal = query.text(17);
        out.push_back(std::move(v));
    }
    return out;
}

void write_version(const Database& db, Version& version, const RecordBatch& batch) {
    version.id = next_id(db, "version");
    version.first_draft = next_id(db, "draft");
    version.drafts = static_cast<std::int64_t>(batch.entities.size());
    version.first_tie = next_id(db, "tie");
    version.ties = static_cast<std::int64_t>(batch.ties.size());
    version.seal = version.sealed();
    Query insert(
        db,
        "INSERT INTO version (id, document, sha256, importer, title, language, date, "
        "directed, exact_names, first_draft, drafts, first_tie, ties, recorded_at, digest, "
        "seal) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, "
        "?16)");
    std::string date;
    insert.bind(1, version.id).bind(2, version.document);
    insert.bind(3, std::string_view(version.sha256)).bind(4, std::string_view(version.importer));
    insert.bind(5, std::string_view(version.title)).bind(6, std::string_view(version.language));
    bind_date(insert, 7, version.date, date);
    insert.bind(8, std::int64_t{version.directed}).bind(9, std::int64_t{version.exact_names});
    insert.bind(10, version.first_draft).bind(11, version.drafts);
    insert.bind(12, version.first_tie).bind(13, version.ties);
    insert.bind(14, std::string_view(version.recorded_at));
    insert.bind(15, std::string_view(version.digest)).bind(16, std::string_view(version.seal));
    insert.run();
    write_drafts(db, version, batch);
    write_ties(db, version, batch);
    write_questions(db, version, batch);
}

void write_superseded(const Database& db, Version version, std::string_view at) {
    version.superseded_at = at;
    const std::string seal = version.sealed();
    Query update(db, "UPDATE version SET superseded_at = ?1, seal = ?2 WHERE id = ?3");
    update.bind(1, at).bind(2, std::string_view(seal)).bind(3, version.id);
    update.run();
}

Statements sources_of(const std::vector<Version>& versions) {
    Statements out;
    for (const Version& version : versions) {
        Source& source = out.sources.emplace_back();
        source.id = static_cast<std::uint32_t>(version.document);
        source.name = version.name;
        source.sha256 = version.sha256;
        source.importer = version.importer;
        source.title = version.title;
        source.language = version.language;
        source.date = version.date;
        source.recorded_at = version.recorded_at;
        source.directed = version.directed;
        out.exact_names.push_back(version.exact_names);
    }
    return out;
}

DraftReader::DraftReader(const Database& db, const Version& version)
    : db_(db),
      drafts_(db,
              "SELECT id, kind, name, acronym, sector, tier, date, known_id, number, first_line, "
              "last_line, page, is_author, status, names FROM draft WHERE id >= ?1 AND id < "
              "?1 + ?2 ORDER BY id"),
      names_(db,
             "SELECT surface, first_line, last_line, page FROM draft_name WHERE draft = ?1 ORDER "
             "BY place") {
    drafts_.bind(1, version.first_draft).bind(2, version.drafts);
}

bool DraftReader::next(EntityDraft& draft) {
    if (!drafts_.step()) return false;
    const Query& row = drafts_;
    draft.kind = word_in_row(entity_kind_words, row.text(1), db_.path());
    draft.name = row.text(2);
    draft.acronym = row.text(3);
    draft.sector = row.text(4);
    draft.tier = word_in_row(tier_words, row.text(5), db_.path());
    draft.date = date_in_row(row.text(6), db_.path());
    draft.known_id = row.text(7);
    draft.number = row.text(8);
    draft.span = span_at(row, 9);
    draft.is_author = row.integer(12) != 0;
    draft.status =
        row.is_null(13) ? Status::accepted : word_in_row(status_words, row.text(13), db_.path());
    draft.names.clear();
    if (row.is_null(14)) {
        draft.names.push_back({draft.name, draft.span});
    } else if (row.integer(14) > 0) {
        names_.bind(1, row.integer(0));
        while (names_.step()) {
            draft.names.push_back({std::string(names_.text(0)), span_at(names_, 1)});
        }
        names_.reset();
    }
    return true;
}

TieReader::TieReader(const Database& db, const Version& version)
    : db_(db),
      drafts_(version.drafts),
      ties_(db,
            "SELECT source, target, kind, status, strength, valid_from, valid_to, first_line, "
            "last_line, page, surface, quote, confidence FROM tie WHERE id >= ?1 AND id < ?1 + ?2 "
            "ORDER BY id") {
    ties_.bind(1, version.first_tie).bind(2, version.ties);
}

bool TieReader::next(TieDraft& tie) {
    if (!ties_.step()) return false;
    const Query& row = ties_;
    const auto source = row.integer(0);
    const auto target = row.integer(1);
    if (source < 0 || target < 0 || source >= drafts_ || target >= drafts_) {
        damaged(db_.path(), "a tie ends in an entity that is not there");
    }
    tie.source = static_cast<std::uint32_t>(source);
    tie.target = static_cast<std::uint32_t>(target);
    tie.kind = word_in_row(tie_kind_words, row.text(2), db_.path());
    tie.status =
        row.is_null(3) ? Status::accepted : word_in_row(status_words, row.text(3), db_.path());
    tie.strength = row.is_null(4) ? 1 : static_cast<float>(row.real(4));
    tie.valid_from = date_in_row(row.text(5), db_.path());
    tie.valid_to = date_in_row(row.text(6), db_.path());
    tie.evidence.span = span_at(row, 7);
    tie.evidence.surface = row.text(10);
    tie.evidence.quote = row.text(11);
    tie.evidence.confidence = row.is_null(12) ? 1 : row.real(12);
    return true;
}

std::vector<std::pair<std::uint32_t, QuestionDraft>> read_questions(const Database& db,
                                                                    const Version& version) {
    Query row(db,
              "SELECT id, kind, text, surface, taken, other, first_line, last_line, page FROM "
              "question WHERE version = ?1 ORDER BY id");
    row.bind(1, version.id);
    std::vector<std::pair<std::uint32_t, QuestionDraft>> out;
    while (row.step()) {
        out.emplace_back(static_cast<std::uint32_t>(row.integer(0)),
                         QuestionDraft{std::string(row.text(1)), std::string(row.text(2)),
                                       std::string(row.text(3)), std::string(row.text(4)),
                                       std::string(row.text(5)), span_at(row, 6)});
    }
    return out;
}

RecordBatch read_batch(const Database& db, const Version& version) {
    RecordBatch out;
    out.source = {version.name,  version.sha256,   version.importer,
                  version.title, version.language, version.date};
    out.directed = version.directed;
    out.exact_names = version.exact_names;
    DraftReader drafts(db, version);
    for (EntityDraft draft; drafts.next(draft);) out.entities.push_back(std::move(draft));
    TieReader ties(db, version);
    for (TieDraft tie; ties.next(tie);) out.ties.push_back(std::move(tie));
    for (auto& [id, question] : read_questions(db, version)) {
        out.questions.push_back(std::move(question));
    }
    return out;
}

}  // namespace lobbynet
