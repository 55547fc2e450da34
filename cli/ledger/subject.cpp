#include "cli/ledger/subject.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "graph/base/error.hpp"
#include "graph/base/text.hpp"
#include "output/exports/model_json.hpp"
#include "output/reports/citing.hpp"
#include "output/reports/statements_text.hpp"

namespace lobbynet {
namespace {

/// The same entities at the same places, none of them rejected.
Dossier with_rejected(const Dossier& dossier) {
    Dossier out;
    out.entities = dossier.entities;
    for (Entity& e : out.entities) e.status = Status::accepted;
    out.index();
    return out;
}

bool is_one(const NameMatch& match) {
    return match.exact.size() == 1 || (match.exact.empty() && match.by_prefix.size() == 1);
}

/// Where "A - B" may be cut: a hyphen or dash between blanks. A name may hold one itself.
std::vector<std::pair<std::string, std::string>> halves(std::string_view text) {
    std::vector<std::pair<std::string, std::string>> out;
    for (const std::string_view dash : {" - ", " \u2013 ", " \u2014 "}) {
        for (auto at = text.find(dash); at != text.npos; at = text.find(dash, at + 1)) {
            out.emplace_back(trim(text.substr(0, at)), trim(text.substr(at + dash.size())));
        }
    }
    return out;
}

std::vector<std::uint32_t> ties_between(const Dossier& dossier, std::uint32_t a, std::uint32_t b) {
    std::vector<std::uint32_t> out;
    for (const auto t : dossier.ties_of(a)) {
        if (dossier.other_end(dossier.ties[t], a) == b) out.push_back(t);
    }
    return out;
}

std::string kinds_of(const Dossier& dossier, const std::vector<std::uint32_t>& ties) {
    std::vector<std::string> out;
    for (const auto t : ties) {
        const Tie& tie = dossier.ties[t];
        out.push_back(fmt::format("{} ({})", to_string(tie.kind), to_string(tie.status)));
    }
    return fmt::format("{}", fmt::join(out, ", "));
}

std::uint32_t choose_tie(const Dossier& dossier, std::uint32_t a, std::uint32_t b,
                         std::optional<TieKind> kind, Status wanted) {
    const std::string names = fmt::format("'{}' and '{}'", visible(dossier.entities[a].label()),
                                          visible(dossier.entities[b].label()));
    const auto all = ties_between(dossier, a, b);
    if (all.empty()) {
        throw DataError(fmt::format("no document ties {}", names),
                        fmt::format("'lobbynet show {}' lists its ties", dossier.entities[a].id));
    }
    auto ties = all;
    if (kind) {
        std::erase_if(ties, [&](auto t) { return dossier.ties[t].kind != *kind; });
        if (ties.empty()) {
            throw DataError(fmt::format("there is no tie '{}' between {}", to_string(*kind), names),
                            "there is: " + kinds_of(dossier, all));
        }
    } else {
        std::erase_if(ties, [&](auto t) { return dossier.ties[t].status == wanted; });
        if (ties.empty()) ties = all;
    }
    // "A - B" rather than "B - A", where both are there
    const bool forwards =
        std::ranges::any_of(ties, [&](auto t) { return dossier.ties[t].source == a; });
    if (forwards && kind) std::erase_if(ties, [&](auto t) { return dossier.ties[t].source != a; });
    if (ties.size() == 1) return ties.front();
    throw DataError(fmt::format("there are several ties between {}", names),
                    fmt::format("choose one with --kind: {}", kinds_of(dossier, ties)));
}

/// "id|kind|id", as exports and the ledger write it.
std::optional<Subject> find_by_key(const Dossier& dossier, std::string_view text) {
    const auto parts = split(text, '|');
    if (parts.size() != 3) return std::nullopt;
    const auto source = dossier.index_of(trim(parts[0]));
    const auto target = dossier.index_of(trim(parts[2]));
    const auto kind = value_of(tie_kind_words, trim(parts[1]));
    if (!source || !target || !kind) return std::nullopt;
    for (const auto t : ties_between(dossier, *source, *target)) {
        if (dossier.ties[t].kind == *kind) return Subject{{}, t};
    }
    return std::nullopt;
}

}  // namespace

std::uint32_t find_any(const Dossier& dossier, std::string_view name) {
    return resolve_name(with_rejected(dossier), name);
}

std::string Subject::id(const Dossier& dossier) const {
    return tie ? tie_name(dossier, dossier.ties[*tie]) : dossier.entities[*entity].id;
}

Status Subject::status(const Dossier& dossier) const {
    return tie ? dossier.ties[*tie].status : dossier.entities[*entity].status;
}

std::string Subject::says(const Dossier& dossier) const {
    if (tie) return tie_text(dossier, dossier.ties[*tie]);
    const Entity& e = dossier.entities[*entity];
    return e.kind == EntityKind::ask ? ask_text(dossier, *entity)
                                     : fmt::format("{} ({})", short_name(e), to_string(e.kind));
}

Subject find_subject(const Dossier& dossier, std::string_view text, std::optional<TieKind> kind,
                     Status wanted) {
    if (const auto found = find_by_key(dossier, text)) return *found;
    const Dossier all = with_rejected(dossier);
    const auto cuts = halves(text);
    const NameMatch whole = match_name(all, text);
    if (!kind && (cuts.empty() || whole.exact.size() == 1)) return {resolve_name(all, text), {}};
    if (cuts.empty()) {
        throw UsageError(fmt::format("--kind is for a tie, and '{}' is none", visible(text)),
                         "write a tie as 'A - B'");
    }
    for (const auto& [a, b] : cuts) {
        if (!is_one(match_name(all, a)) || !is_one(match_name(all, b))) continue;
        const auto from = resolve_name(all, a);
        const auto to = resolve_name(all, b);
        return {{}, choose_tie(dossier, from, to, kind, wanted)};
    }
    // says which of the two names is the trouble
    resolve_name(all, cuts.front().first);
    resolve_name(all, cuts.front().second);
    throw DataError(fmt::format("nothing is named '{}'", visible(text)));
}

}  // namespace lobbynet
