// lobbynet log
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "cli/ledger/ledger.hpp"
#include "cli/ledger/sentences.hpp"
#include "output/reports/citing.hpp"
#include "output/reports/decision_log.hpp"
#include "output/tables/prose.hpp"

namespace lobbynet {
namespace {

class Log final : public Command {
 public:
    void describe(OptionList& options) override {
        options.flag("--automatic", automatic_,
                     "also what the program put together itself: which names are one entity, and "
                     "why");
        describe_format(options, format_);
    }

    ExitCode run(Context& context) override {
        OpenLedger open(context, OpenMode::read);
        const Dossier& dossier = open.ledger.dossier();
        std::vector<LoggedDecision> log;
        if (automatic_) add_reasons(dossier, log);
        const auto& decisions = open.ledger.decisions();
        const auto overruled = overruled_by(decisions);
        for (std::size_t i = 0; i < decisions.size(); ++i)
            log.push_back(logged(dossier, decisions[i], overruled[i]));
        switch (format_) {
            case Format::table:
                context.print(
                    log_page(log, context.page, footer(open.ledger.decisions().size(), dossier)));
                break;
            case Format::csv:
                context.print(log_csv(log));
                break;
            case Format::json:
                context.print(log_json(log));
                break;
        }
        return ExitCode::done;
    }

 private:
    /// As merges of a name into an entity. Those that a person decided stand in the ledger itself.
    static void add_reasons(const Dossier& dossier, std::vector<LoggedDecision>& log) {
        for (const MergeReason& reason : dossier.reasons) {
            if (reason.rule == "decision") continue;
            const Entity* entity = dossier.find(reason.entity);
            LoggedDecision out;
            out.decision = "merge";
            out.subject = reason.surface;
            out.object = reason.entity;
            out.note = fmt::format("{}: {}", reason.rule, reason.because);
            out.state = "in force";
            out.by_program = true;
            out.says = fmt::format("'{}' is {}", reason.surface,
                                   entity == nullptr ? reason.entity : short_name(*entity));
            log.push_back(std::move(out));
        }
    }

    std::string footer(std::size_t decisions, const Dossier& dossier) const {
        const auto automatic = std::ranges::count_if(
            dossier.reasons, [](const MergeReason& r) { return r.rule != "decision"; });
        std::string out = counted(decisions, "decision");
        out += fmt::format(", {} put together by the program",
                           counted(static_cast<std::uint64_t>(automatic), "name"));
        if (!automatic_ && automatic > 0) out += " (--automatic shows which, and why)";
        return out + fmt::format("; data {}; lobbynet {}", dossier.fingerprint, program_version);
    }

    bool automatic_ = false;
    Format format_ = Format::table;
};

constexpr std::array examples{
    Example{"log", "what was decided, when and why"},
    Example{"log --automatic", "and which names the program took together"},
    Example{"log --format csv", "to keep, or to import into another store"},
};

}  // namespace

extern const CommandInfo log_command;
const CommandInfo log_command{
    "log", "the ledger: every decision, and which are in force",
    "Lists the decisions that people took, in the order in which they count. Nothing is ever "
    "removed: what was undone stays in the list. A decision that is idle finds nothing to act on "
    "at "
    "the moment, and comes back into force when a document names its subject again; one that is "
    "overruled says something else than a later one on the same matter. Names that the "
    "program took together by itself are listed with --automatic, each with the reason; 'lobbynet "
    "split' overrules one.",
    examples, make_command<Log>};

}  // namespace lobbynet
