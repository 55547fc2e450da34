#include "output/reports/difference.hpp"

#include <fmt/format.h>

#include "output/exports/json_writer.hpp"
#include "output/tables/prose.hpp"

namespace lobbynet {
namespace {

std::string names_in(const std::vector<Presence>& all) {
    std::vector<std::string> out;
    for (const Presence& p : all) out.push_back(p.name);
    return fmt::format("{}", fmt::join(out, ", "));
}

std::string shift_text(const std::optional<std::int64_t>& shift) {
    return !shift ? "-" : *shift == 0 ? "0" : fmt::format("{:+}", *shift);
}

void write_presence(Prose& prose, std::string_view title, const std::vector<Presence>& all) {
    if (all.empty()) return;
    prose.heading(fmt::format("{} ({})", title, all.size()));
    for (std::size_t i = 0; i < all.size();) {
        std::size_t end = i;
        std::vector<Presence> same;
        for (; end < all.size() && all[end].kind == all[i].kind; ++end) same.push_back(all[end]);
        prose.item("  " + std::string(to_string(all[i].kind)), names_in(same), 16);
        i = end;
    }
}

void write_moved(Prose& prose, std::string_view title, const std::vector<Moved>& all) {
    if (all.empty()) return;
    prose.heading(fmt::format("{} ({})", title, all.size()));
    for (const Moved& moved : all) {
        prose.bullet(moved.name);
        if (!moved.gained.empty()) prose.paragraph("+ " + names_in(moved.gained), 6);
        if (!moved.lost.empty()) prose.paragraph("- " + names_in(moved.lost), 6);
    }
}

Table rank_table(const Difference& d) {
    using Align = Column::Align;
    Table table;
    table.columns = {
        {"A", Align::right},      {"B", Align::right},    {"name", Align::left, Fit::wraps},
        {"change", Align::right}, {"data", Align::right}, {"decisions", Align::right}};
    for (const ExplainedShift& e : d.ranks) {
        std::string change = !e.shift.before ? "new" : !e.shift.after ? "gone" : "";
        if (e.data && e.decisions) change = shift_text(*e.data + *e.decisions);
        table.rows.push_back({place_text(e.shift.before), place_text(e.shift.after), e.shift.name,
                              change, shift_text(e.data), shift_text(e.decisions)});
    }
    return table;
}

void write_presence(JsonWriter& json, std::string_view name, const std::vector<Presence>& all) {
    json.key(name).begin_array();
    for (const Presence& p : all) {
        json.begin_object(JsonWriter::Layout::row);
        json.member("id", p.id);
        json.member("name", p.name);
        json.member("kind", to_string(p.kind));
        json.end_object();
    }
    json.end_array();
}

void write_moved(JsonWriter& json, std::string_view name, const std::vector<Moved>& all) {
    const auto ids = [](const std::vector<Presence>& of) {
        std::vector<std::string> out;
        for (const Presence& p : of) out.push_back(p.id);
        return out;
    };
    json.key(name).begin_array();
    for (const Moved& moved : all) {
        json.begin_object(JsonWriter::Layout::row);
        json.member("id", moved.id);
        json.member("name", moved.name);
        json.member("kind", to_string(moved.kind));
        json.key("gained").texts(ids(moved.gained));
        json.key("lost").texts(ids(moved.lost));
        json.end_object();
    }
    json.end_array();
}

void write_rank(JsonWriter& json, std::string_view name, const std::optional<Place>& place) {
    json.key(name);
    place && place->rank > 0 ? json.value(place->rank) : json.value(nullptr);
}

}  // namespace

std::string difference_page(const Difference& d, const Page& page) {
    Prose prose(page);
    prose.heading(fmt::format("From {} to {}", d.a, d.b));
    if (d.changes.empty() && d.members.empty()) prose.paragraph("Nobody joined, left or moved.");
    if (!d.note.empty()) prose.paragraph(d.note);
    write_presence(prose, "Joined", d.changes.joined);
    write_presence(prose, "Left", d.changes.left);
    write_moved(prose, "Moved to other themes", d.changes.themes);
    write_moved(prose, "Coalitions and programmes with other members", d.members);
    prose.heading(d.top == 0 ? fmt::format("Ranks by {}", d.measure)
                             : fmt::format("Ranks by {}, the first {} of both", d.measure, d.top));
    if (d.ranks.empty()) {
        prose.paragraph("No rank changed.");
    } else {
        prose.table(rank_table(d));
        prose.paragraph(
            "+ is up. data: what the documents changed, as if nobody had decided "
            "anything; decisions: the rest.");
    }
    std::vector<std::string> footer{fmt::format("ties: {} new, {} gone, {} kept",
                                                d.changes.ties_added, d.changes.ties_gone,
                                                d.changes.ties_kept)};
    if (!d.conventions.empty())  // neither side has a network to measure
        footer.push_back(fmt::format("{}: {}", d.measure, d.conventions));
    footer.insert(footer.end(), d.made_from.begin(), d.made_from.end());
    prose.footer(footer);
    return prose.str();
}

std::string difference_csv(const Difference& d) {
    Table table;
    table.columns = {{"change"},
                     {"id"},
                     {"name"},
                     {"kind"},
                     {"what"},
                     {"rank_a"},
                     {"rank_b"},
                     {"change_by_data"},
                     {"change_by_decisions"}};
    const auto row = [&](std::string change, std::string id, std::string name,
                         std::string_view kind, std::string what) {
        table.rows.push_back({std::move(change), std::move(id), std::move(name), std::string(kind),
                              std::move(what), "", "", "", ""});
    };
    for (const Presence& p : d.changes.joined) row("joined", p.id, p.name, to_string(p.kind), "");
    for (const Presence& p : d.changes.left) row("left", p.id, p.name, to_string(p.kind), "");
    const auto moved = [&](const std::vector<Moved>& all, const std::string& what) {
        for (const Moved& m : all) {
            for (const Presence& p : m.gained)
                row(what + " gained", m.id, m.name, to_string(m.kind), p.id);
            for (const Presence& p : m.lost)
                row(what + " lost", m.id, m.name, to_string(m.kind), p.id);
        }
    };
    moved(d.changes.themes, "theme");
    moved(d.members, "member");
    const auto rank = [](const std::optional<Place>& p) {
        return p && p->rank > 0 ? fmt::format("{}", p->rank) : std::string();
    };
    const auto number = [](const std::optional<std::int64_t>& n) {
        return n ? fmt::format("{}", *n) : std::string();
    };
    for (const ExplainedShift& e : d.ranks) {
        table.rows.push_back({"rank", e.shift.id, e.shift.name, "", d.measure, rank(e.shift.before),
                              rank(e.shift.after), number(e.data), number(e.decisions)});
    }
    return to_csv(table);
}

std::string difference_json(const Difference& d) {
    JsonWriter json;
    json.begin_object();
    json.member("sides", d.sides);
    json.member("a", d.a);
    json.member("b", d.b);
    write_presence(json, "joined", d.changes.joined);
    write_presence(json, "left", d.changes.left);
    write_moved(json, "themes", d.changes.themes);
    write_moved(json, "members", d.members);
    json.key("ties").begin_object(JsonWriter::Layout::row);
    json.member("added", d.changes.ties_added);
    json.member("gone", d.changes.ties_gone);
    json.member("kept", d.changes.ties_kept);
    json.end_object();
    json.member("measure", d.measure);
    json.member("conventions", d.conventions);
    json.key("ranks").begin_array();
    for (const ExplainedShift& e : d.ranks) {
        json.begin_object(JsonWriter::Layout::row);
        json.member("id", e.shift.id);
        json.member("name", e.shift.name);
        write_rank(json, "a", e.shift.before);
        write_rank(json, "b", e.shift.after);
        json.member("by_data", e.data);
        json.member("by_decisions", e.decisions);
        json.end_object();
    }
    json.end_array();
    json.end_object();
    return json.take();
}

}  // namespace lobbynet
