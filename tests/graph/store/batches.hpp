// Record batches for the tests of the store.
#pragma once

#include <fmt/format.h>

#include <string>

#include "graph/model/records.hpp"

namespace lobbynet::test {

inline EntityDraft simple(EntityKind kind, std::string name, std::uint32_t line = 1) {
    EntityDraft d;
    d.kind = kind;
    d.span = {line, line, 0};
    d.names.push_back({name, d.span});
    d.name = std::move(name);
    return d;
}

inline TieDraft listed(std::uint32_t source, std::uint32_t target, std::uint32_t line) {
    TieDraft t;
    t.source = source;
    t.target = target;
    t.evidence = {{line, line, 0}, "surface", "quote", 1};
    return t;
}

/// "A" and "B" are listed under "Wonen"; `extra`, where given, as well.
inline RecordBatch small_plan(const std::string& name, const std::string& sha,
                              const std::string& extra = {}) {
    RecordBatch b;
    b.source.name = name;
    b.source.sha256 = sha;
    b.source.importer = "plan";
    b.entities = {simple(EntityKind::theme, "Wonen", 1), simple(EntityKind::organisation, "A", 3),
                  simple(EntityKind::organisation, "B", 4)};
    b.ties = {listed(1, 0, 3), listed(2, 0, 4)};
    if (!extra.empty()) {
        b.entities.push_back(simple(EntityKind::organisation, extra, 5));
        b.ties.push_back(listed(3, 0, 5));
    }
    return b;
}

/// A ring of n nodes as a plain graph, n ties.
inline RecordBatch ring(const std::string& name, std::uint32_t n) {
    RecordBatch b;
    b.source.name = name;
    b.source.sha256 = fmt::format("ring {}", n);
    b.source.importer = "csv";
    b.exact_names = true;
    for (std::uint32_t i = 0; i < n; ++i) {
        b.entities.push_back(simple(EntityKind::node, fmt::format("node {}", i), i + 1));
        TieDraft t = listed(i, (i + 1) % n, i + 2);
        t.kind = TieKind::tie;
        b.ties.push_back(std::move(t));
    }
    return b;
}

/// Every field of every record has a value that is not its default.
inline RecordBatch full_batch() {
    RecordBatch b;
    b.source = {"plan.txt", std::string(64, 'a'), "plan", "Plan 2021", "nl", Date::parse("2021")};
    b.directed = true;
    b.exact_names = true;
    EntityDraft e = simple(EntityKind::ministry, "Ministerie", 3);
    e.acronym = "M";
    e.sector = "government body";
    e.tier = Tier::water_board;
    e.date = Date::parse("2021-03-17");
    e.known_id = "min";
    e.number = "III";
    e.span = {3, 5, 2};
    e.names = {{"de M", {4, 4, 1}}, {"M", {9, 10, 2}}};
    e.is_author = true;
    e.status = Status::proposed;
    EntityDraft nameless = simple(EntityKind::group, "nameless");
    nameless.names.clear();
    b.entities = {e, nameless, simple(EntityKind::theme, "Wonen", 1)};
    TieDraft t = listed(0, 2, 7);
    t.kind = TieKind::funds;
    t.status = Status::rejected;
    t.strength = 0.1F;
    t.valid_from = Date::parse("2021");
    t.valid_to = Date::parse("2022-06-30");
    t.evidence = {{7, 8, 3}, "de M", "... \"de M\" ...", 0.25};
    b.ties = {t, listed(1, 2, 9)};
    b.questions = {{"split", "One or two?", "A/B", "two", "one", {11, 12, 1}}};
    return b;
}

}  // namespace lobbynet::test
