#include "cli/ledger/ledger_import.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <ostream>

#include "cli/ledger/rulings.hpp"
#include "graph/base/error.hpp"
#include "graph/base/text.hpp"
#include "graph/matching/answers.hpp"
#include "importers/decisions/decisions.hpp"
#include "output/tables/prose.hpp"

namespace lobbynet {
namespace {

constexpr std::string_view sqlite_magic("SQLite format 3\0", 16);

std::string_view outcome_text(ImportResult::Outcome outcome, bool dry_run) {
    switch (outcome) {
        case ImportResult::Outcome::added:
            return dry_run ? "would be added" : "added";
        case ImportResult::Outcome::replaced:
            return dry_run ? "would replace the version that is there" : "new version stored";
        case ImportResult::Outcome::unchanged:
            return "here already, or in a later version";
    }
    return "?";
}

/// The rows of a table as decisions, checked against what the store says now.
class Rows {
 public:
    Rows(Context& context, const Document& document, Ledger& ledger, bool keep_going)
        : context_(context),
          document_(document),
          ledger_(ledger),
          table_(read_decision_rows(document, keep_going)),
          keep_going_(keep_going) {
        for (const Issue& issue : table_.issues) report(to_string(issue));
        rejected_ = table_.issues.size();
    }

    /// What the rows come to. Rows that say what is decided already add nothing.
    std::vector<Decision> decisions() {
        for (const DecisionRow& row : table_.rows) {
            try {
                add(row);
            } catch (const DataError& e) {
                refuse(row, e.what(), e.remedy());
            }
            splits_ = splits_ || row.kind == DecisionKind::split;
        }
        drop_idle();
        return std::move(decisions_);
    }

    std::uint64_t read() const { return table_.rows.size() + table_.issues.size(); }
    std::uint64_t merged() const { return merged_; }
    std::uint64_t rejected() const { return rejected_; }
    std::uint64_t passed_over() const { return table_.passed_over; }

 private:
    const Dossier& dossier() const { return ledger_.dossier(); }

    void add(const DecisionRow& row) {
        std::vector<Decision> made =
            row.about == DecisionRow::About::question ? answers(row) : rulings(row);
        const bool news = std::ranges::any_of(
            made, [&](const Decision& d) { return !ledger_.has(d) && !contains(d); });
        if (!news) {
            ++merged_;
            return;
        }
        for (Decision& d : made) {
            if (contains(d)) continue;
            decisions_.push_back(std::move(d));
            from_.push_back(&row);
        }
    }

    /// An answer that nothing follows from is worth saying: the person expects something.
    void note_answer(const DecisionRow& row, const Question& question, const Decision& decision) {
        const bool other =
            decision.kind == DecisionKind::answer && decision.object == question.what.other;
        if (!other || effect_of(question.what) != AnswerEffect::nothing) return;
        report(to_string(Issue{Issue::Severity::warning, document_.path, row.line,
                               "this answer is kept, and changes nothing by itself",
                               question.what.surface, std::string(instead_of(question.what))}));
    }

    bool contains(const Decision& decision) const {
        return std::ranges::any_of(decisions_, [&](const Decision& d) {
            return d.kind == decision.kind && d.subject == decision.subject &&
                   d.object == decision.object;
        });
    }

    std::vector<Decision> answers(const DecisionRow& row) {
        const Question* question = open_question(dossier(), row.subject);
        if (question == nullptr) {
            report(to_string(Issue{Issue::Severity::warning, document_.path, row.line,
                                   "this question is not open (any more)", row.text, ""}));
            return {};
        }
        std::optional<Decision> made;
        if (row.kind == DecisionKind::accept) {
            made = answer(ledger_, *question, true, row.note);
        } else if (row.kind == DecisionKind::answer) {
            made = ledger_.draft(DecisionKind::answer, question->what.text, row.object, row.note);
        } else if (row.kind == DecisionKind::reject ||
                   (row.kind == DecisionKind::merge && !question->about.empty())) {
            made = answer(ledger_, *question, false, row.note);
        }
        if (made) {
            note_answer(row, *question, *made);
            return {*made};
        }
        throw DataError(fmt::format("a question cannot be answered with '{}'", to_string(row.kind)),
                        "accept keeps the reading, reject takes the other");
    }

    std::vector<Decision> rulings(const DecisionRow& row) {
        if (row.kind == DecisionKind::accept || row.kind == DecisionKind::reject) {
            const auto status =
                row.kind == DecisionKind::accept ? Status::accepted : Status::rejected;
            if (!refers(row.subject)) return {raw(row)};
            return rule(ledger_, find_subject(dossier(), row.subject, {}, status), status,
                        row.note);
        }
        if (const Decision as_it_is = raw(row); ledger_.has(as_it_is)) return {as_it_is};
        if (!refers(row.subject)) return {raw(row)};
        const auto subject = find_any(dossier(), row.subject);
        if (row.kind == DecisionKind::split) {
            return {split_off(ledger_, subject, row.object, row.note)};
        }
        if (row.kind == DecisionKind::rename) {
            return {rename(ledger_, subject, row.object, row.note)};
        }
        if (!refers(row.object)) return {raw(row)};
        return {merge(ledger_, subject, find_any(dossier(), row.object), row.note)};
    }

    Decision raw(const DecisionRow& row) const {
        return ledger_.draft(row.kind, row.subject, row.object, row.note);
    }

    /// False for a subject that only an earlier split of the same file makes.
    bool refers(const std::string& subject) const {
        if (!splits_) return true;
        for (const auto part : split(subject, '|')) {
            const auto made = std::ranges::any_of(decisions_, [&](const Decision& d) {
                return d.kind == DecisionKind::split && slug(d.object) == part;
            });
            if (made && dossier().find(part) == nullptr) return false;
        }
        return true;
    }

    /// What the ledger would make of all of them, in their order.
    void drop_idle() {
        std::vector<std::size_t> idle;
        if (!decisions_.empty()) ledger_.with(decisions_, idle);
        for (auto it = idle.rbegin(); it != idle.rend(); ++it) {
            refuse(*from_[*it], "this finds nothing to act on",
                   "ids and names are as 'lobbynet list' and 'lobbynet review' show them");
            decisions_.erase(decisions_.begin() + static_cast<std::ptrdiff_t>(*it));
        }
    }

    void refuse(const DecisionRow& row, std::string_view message, const std::string& remedy) {
        ++rejected_;
        const Issue issue{
            Issue::Severity::error, document_.path, row.line,
            std::string(message),   row.text,       keep_going_ ? remedy : std::string()};
        if (!keep_going_) throw DataError(to_string(issue), remedy);
        report(to_string(issue));
    }

    void report(const std::string& text) const { context_.warn(text); }

    Context& context_;
    const Document& document_;
    Ledger& ledger_;
    DecisionRows table_;
    bool keep_going_;
    bool splits_ = false;
    std::vector<Decision> decisions_;
    std::vector<const DecisionRow*> from_;  ///< per decision
    std::uint64_t merged_ = 0;
    std::uint64_t rejected_ = 0;
};

}  // namespace

bool is_store(const std::string& path) {
    if (path == "-") return false;
    std::ifstream file(path, std::ios::binary);
    std::array<char, sqlite_magic.size()> first{};
    file.read(first.data(), static_cast<std::streamsize>(first.size()));
    return file.gcount() == static_cast<std::streamsize>(first.size()) &&
           std::string_view(first.data(), first.size()) == sqlite_magic;
}

std::vector<ImportedDocument> import_store(Context& context, const std::string& path, Store& store,
                                           bool dry_run) {
    std::error_code error;
    if (std::filesystem::equivalent(path, store_path(context), error)) {
        throw DataError(fmt::format("{} is the store itself", path),
                        "--store names the store that takes over what it holds");
    }
    const Store other = Store::open(path, OpenMode::read);
    const AbsorbResult result = store.absorb(other, now(context.streams));
    const Dossier dossier = store.dossier(load_lexicon(context));
    std::vector<ImportedDocument> out;
    for (const auto& document : result.sources) {
        ImportedDocument row;
        row.document = document.name;
        row.importer = "store";
        row.outcome = outcome_text(document.outcome, dry_run);
        if (document.source != 0) count_in_store(row, dossier, document.source);
        out.push_back(std::move(row));
    }
    context.warn(fmt::format("{}: {} {}", path, counted(result.decisions, "decision"),
                             dry_run ? "would be taken over" : "taken over"));
    return out;
}

ImportedDocument import_decisions(Context& context, const Document& document, Store& store,
                                  const Lexicon& lexicon, bool keep_going, bool dry_run) {
    Ledger ledger(store, lexicon, now(context.streams));
    Rows rows(context, document, ledger, keep_going);
    const auto decisions = rows.decisions();
    ledger.record(decisions);
    ImportedDocument out;
    out.document = document.name;
    out.importer = "decisions";
    out.outcome = decisions.empty() ? "nothing new"
                  : dry_run         ? "would be taken over"
                                    : "taken over";
    out.issues = rows.rejected();
    out.counts = {rows.read(), rows.read() - rows.merged() - rows.rejected(), rows.merged(),
                  rows.rejected()};
    if (rows.passed_over() > 0) {
        context.warn(fmt::format("{}: {} without a decision passed over", document.path,
                                 counted(rows.passed_over(), "row")));
    }
    return out;
}

}  // namespace lobbynet
