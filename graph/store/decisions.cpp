#include "graph/store/decisions.hpp"

#include <fmt/format.h>

#include "graph/store/digest.hpp"
#include "graph/store/network_cache.hpp"
#include "graph/store/records.hpp"
#include "graph/store/words.hpp"

namespace lobbynet {
namespace {

struct Row {
    Decision decision;
    std::string undone_at;
    std::string seal;

    std::string sealed() const {
        return seal_of({fmt::format("{}", decision.id), to_string(decision.kind), decision.subject,
                        decision.object, decision.note, decision.recorded_at,
                        decision.undone ? "undone" : "", undone_at});
    }
};

std::vector<Row> read_rows(const Database& db) {
    Query query(db,
                "SELECT id, kind, subject, object, note, recorded_at, undone, undone_at, seal FROM "
                "decision ORDER BY id");
    std::vector<Row> out;
    while (query.step()) {
        Row row;
        row.decision.id = static_cast<std::uint32_t>(query.integer(0));
        row.decision.kind = word_in_row(decision_kind_words, query.text(1), db.path());
        row.decision.subject = query.text(2);
        row.decision.object = query.text(3);
        row.decision.note = query.text(4);
        row.decision.recorded_at = query.text(5);
        row.decision.undone = query.integer(6) != 0;
        row.undone_at = query.text(7);
        row.seal = query.text(8);
        out.push_back(std::move(row));
    }
    return out;
}

}  // namespace

std::vector<Decision> read_decisions(const Database& db,
                                     const std::optional<std::string>& known_at) {
    const std::string moment = known_at ? end_of(*known_at) : "";
    std::vector<Decision> out;
    for (Row& row : read_rows(db)) {
        if (known_at && row.decision.recorded_at > moment) continue;
        if (known_at && row.undone_at > moment) row.decision.undone = false;
        out.push_back(std::move(row.decision));
    }
    return out;
}

std::uint32_t write_decision(const Database& db, const Decision& decision) {
    Row row{decision, "", ""};
    row.decision.id =
        static_cast<std::uint32_t>(db.integer("SELECT coalesce(max(id), 0) + 1 FROM decision"));
    const Decision& d = row.decision;
    const std::string seal = row.sealed();
    Query insert(
        db,
        "INSERT INTO decision (id, kind, subject, object, note, recorded_at, undone, seal) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)");
    insert.bind(1, std::int64_t{d.id}).bind(2, to_string(d.kind));
    insert.bind(3, std::string_view(d.subject)).bind(4, std::string_view(d.object));
    insert.bind(5, std::string_view(d.note)).bind(6, std::string_view(d.recorded_at));
    insert.bind(7, std::int64_t{d.undone}).bind(8, std::string_view(seal));
    insert.run();
    forget_networks(db);
    return d.id;
}

void write_undone(const Database& db, std::uint32_t decision, bool undone, std::string_view at) {
    for (Row& row : read_rows(db)) {
        if (row.decision.id != decision) continue;
        if (row.decision.undone == undone) return;
        row.decision.undone = undone;
        row.undone_at = undone ? at : "";
        const std::string seal = row.sealed();
        Query update(db,
                     "UPDATE decision SET undone = ?1, undone_at = nullif(?2, ''), seal = ?3 WHERE "
                     "id = ?4");
        update.bind(1, std::int64_t{undone}).bind(2, std::string_view(row.undone_at));
        update.bind(3, std::string_view(seal)).bind(4, std::int64_t{decision});
        update.run();
        forget_networks(db);
        return;
    }
    throw DataError(fmt::format("{}: there is no decision {}", db.path(), decision),
                    "'lobbynet log' lists them");
}

std::vector<std::string> broken_decisions(const Database& db) {
    std::vector<std::string> out;
    for (const Row& row : read_rows(db)) {
        if (row.sealed() != row.seal) {
            out.push_back(fmt::format("decision {} ({} {}) is not as it was written",
                                      row.decision.id, to_string(row.decision.kind),
                                      visible(row.decision.subject)));
        }
    }
    return out;
}

}  // namespace lobbynet
