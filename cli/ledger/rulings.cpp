#include "cli/ledger/rulings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "cli/ledger/sentences.hpp"
#include "graph/base/error.hpp"
#include "graph/base/text.hpp"
#include "graph/matching/answers.hpp"
#include "output/exports/model_json.hpp"
#include "output/reports/citing.hpp"
#include "output/tables/prose.hpp"

namespace lobbynet {
namespace {

bool is_title(EntityKind kind) {
    return kind == EntityKind::theme || kind == EntityKind::ask || kind == EntityKind::election;
}

std::string quoted_list(const std::vector<std::string>& texts) {
    std::string out;
    for (const auto& text : texts) out += (out.empty() ? "'" : ", '") + visible(text) + "'";
    return out;
}

}  // namespace

std::vector<Decision> rule(const Ledger& ledger, const Subject& subject, Status status,
                           std::string_view note) {
    const Dossier& dossier = ledger.dossier();
    const auto kind = status == Status::accepted ? DecisionKind::accept : DecisionKind::reject;
    std::vector<Decision> out;
    const auto add = [&](std::string id) {
        out.push_back(ledger.draft(kind, std::move(id), {}, std::string(note)));
    };
    if (subject.tie && status == Status::accepted) {
        const Tie& tie = dossier.ties[*subject.tie];
        for (const auto end : {tie.source, tie.target}) {
            const Entity& e = dossier.entities[end];
            if (e.status == Status::rejected) {
                throw DataError(
                    fmt::format("{} is rejected, so it can have no tie", visible(short_name(e))),
                    fmt::format("first: lobbynet accept {}", e.id));
            }
            if (e.status == Status::proposed) add(e.id);
        }
    }
    if (subject.entity && status == Status::accepted &&
        dossier.entities[*subject.entity].kind == EntityKind::ask) {
        for (const auto t : dossier.ties_of(*subject.entity)) {
            const Tie& tie = dossier.ties[t];
            const auto& other = dossier.entities[dossier.other_end(tie, *subject.entity)];
            if (tie.status == Status::proposed && other.status == Status::accepted)
                add(tie_name(dossier, tie));
        }
    }
    add(subject.id(dossier));
    return out;
}

Decision answer(const Ledger& ledger, const Question& question, bool accepted,
                std::string_view note) {
    if (!accepted && question.about.size() == 2) {
        const Dossier& dossier = ledger.dossier();
        const auto goes = dossier.index_of(question.about[0]);
        const auto stays = dossier.index_of(question.about[1]);
        if (goes && stays) return merge(ledger, *goes, *stays, note);
    }
    const auto& reading = accepted ? question.what.taken : question.what.other;
    return ledger.draft(DecisionKind::answer, question.what.text, reading, std::string(note));
}

std::string answer_result(const Dossier& before, const Dossier& after, const Question& question,
                          const Decision& decision) {
    if (decision.kind != DecisionKind::answer || decision.object != question.what.other) return {};
    const auto rejected = [](const Dossier& dossier) {
        return static_cast<std::uint64_t>(
            std::ranges::count(dossier.ties, Status::rejected, &Tie::status));
    };
    const std::uint64_t fewer = rejected(after) - std::min(rejected(before), rejected(after));
    switch (effect_of(question.what)) {
        case AnswerEffect::nothing:
            return fmt::format("this is kept, and changes nothing by itself: {}",
                               instead_of(question.what));
        case AnswerEffect::reject_ties:
        case AnswerEffect::not_author:
            return fmt::format("so {} no longer count{}", counted(fewer, "tie"),
                               fewer == 1 ? "s" : "");
        case AnswerEffect::one_name: {
            const std::string id = new_id(before, after);
            return id.empty() ? "so its two parts are one with it"
                              : fmt::format("so it is one entity now: {}", id);
        }
        case AnswerEffect::two_names: {
            const auto names = *two_names_of(question.what);
            return fmt::format("so there are two: '{}' and '{}'", visible(names[0]),
                               visible(names[1]));
        }
        case AnswerEffect::official_date:
            return "so the election has the date that the lexicon gives";
        case AnswerEffect::merge:
            return {};
    }
    return {};
}

Decision merge(const Ledger& ledger, std::uint32_t goes, std::uint32_t stays,
               std::string_view note) {
    const Entity& a = ledger.dossier().entities[goes];
    const Entity& b = ledger.dossier().entities[stays];
    if (goes == stays) {
        throw DataError(
            fmt::format("both names mean {} ({}) already", visible(short_name(a)), a.id),
            fmt::format("'lobbynet show {}' says why", a.id));
    }
    if (a.kind != b.kind && (is_title(a.kind) || is_title(b.kind))) {
        throw DataError(fmt::format("{} is of kind {} and {} of kind {}: they cannot be one",
                                    visible(short_name(a)), to_string(a.kind),
                                    visible(short_name(b)), to_string(b.kind)));
    }
    return ledger.draft(DecisionKind::merge, a.id, b.id, std::string(note));
}

Decision split_off(const Ledger& ledger, std::uint32_t whole, std::string_view surface,
                   std::string_view note) {
    const Entity& e = ledger.dossier().entities[whole];
    const auto forms = surfaces_of(e);
    const auto same = [&](const std::string& form) { return fold(form) == fold(surface); };
    const auto it = std::ranges::find_if(forms, same);
    if (it == forms.end()) {
        throw DataError(
            fmt::format("{} is nowhere called '{}'", visible(short_name(e)), visible(surface)),
            "it is called: " + quoted_list(forms));
    }
    // the ledger looks for the form to the letter first
    const bool literal = std::ranges::find(forms, surface) != forms.end();
    auto decision = ledger.draft(DecisionKind::split, e.id, literal ? std::string(surface) : *it,
                                 std::string(note));
    if (forms.size() == 1) {
        throw DataError(fmt::format("'{}' is all that {} is called: there is nothing to split off",
                                    visible(*it), visible(short_name(e))),
                        fmt::format("'lobbynet rename {} NAME' gives it another name", e.id));
    }
    return decision;
}

Decision rename(const Ledger& ledger, std::uint32_t entity, std::string_view name,
                std::string_view note) {
    const Entity& e = ledger.dossier().entities[entity];
    const std::string wanted = squeeze(name);
    if (wanted.empty()) throw DataError("a name cannot be empty");
    if (wanted == e.name) {
        throw DataError(fmt::format("{} is called '{}' already", e.id, visible(e.name)));
    }
    const NameMatch same = match_name(ledger.dossier(), wanted);
    for (const auto other : same.exact) {
        const Entity& o = ledger.dossier().entities[other];
        if (other == entity || is_title(o.kind) != is_title(e.kind)) continue;
        throw DataError(fmt::format("{} ({}) has that name already", visible(short_name(o)), o.id),
                        fmt::format("if they are one: lobbynet merge {} {}; else choose a name "
                                    "that tells them apart",
                                    e.id, o.id));
    }
    return ledger.draft(DecisionKind::rename, e.id, wanted, std::string(note));
}

const Question* open_question(const Dossier& dossier, std::string_view text) {
    // a question that went through a spreadsheet may have lost blanks and control characters
    const auto key = [](std::string_view of) { return squeeze(visible(of)); };
    const auto it = std::ranges::find_if(dossier.questions, [&](const Question& q) {
        return !q.answered && key(q.what.text) == key(text);
    });
    return it == dossier.questions.end() ? nullptr : &*it;
}

}  // namespace lobbynet
