// lobbynet check
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "cli/checks/check.hpp"
#include "cli/shared_options.hpp"
#include "output/reports/findings.hpp"

namespace lobbynet {
namespace {

constexpr std::string_view damaged_store = "damaged-store";

class CheckPlan final : public Command {
 public:
    void describe(OptionList& options) override {
        Option& only = options.custom("--only", "CODE[,CODE]", "only these findings", {});
        only.times = Times::many;
        for (const Check& check : all_checks()) only.words.emplace_back(check.code);
        only.words.emplace_back(damaged_store);
        only.take = [this, words = only.words](const std::string& text) {
            for (const auto& code : comma_separated(text)) {
                if (std::ranges::find(words, code) == words.end())
                    throw_bad_word(code, "--only", words);
                only_.push_back(code);
            }
        };
        options.flag("--strict", strict_, "exit with 1 if there is an error or a warning");
        describe_format(options, format_);
        ties_.describe(options);
    }

    ExitCode run(Context& context) override {
        const Lexicon lexicon = load_lexicon(context);
        const Dossier dossier = load_dossier(context, ties_);
        const NetworkQuery query = ties_.query();
        std::vector<bool> selected(dossier.ties.size(), false);
        for (const auto t : selected_ties(dossier, query)) selected[t] = true;
        auto findings = run_checks({dossier, lexicon, query, selected});
        for (const auto& defect :
             Store::open(store_path(context), OpenMode::read, context.streams.stop).verify()) {
            findings.push_back({damaged_store,
                                Finding::Severity::error,
                                0,
                                {},
                                defect,
                                "restore a copy of the store, or import the documents again"});
        }
        put_in_order(findings);
        if (!only_.empty()) {
            std::erase_if(findings, [&](const Finding& finding) {
                return std::ranges::find(only_, finding.code) == only_.end();
            });
        }
        switch (format_) {
            case Format::table:
                context.print(findings_page(dossier, findings, context.page, program_version));
                break;
            case Format::csv:
                context.print(findings_csv(dossier, findings));
                break;
            case Format::json:
                context.print(findings_json(findings));
                break;
        }
        const bool bad = std::ranges::any_of(findings, [](const Finding& finding) {
            return finding.severity != Finding::Severity::hint;
        });
        return strict_ && bad ? ExitCode::failed : ExitCode::done;
    }

 private:
    std::vector<std::string> only_;
    bool strict_ = false;
    TieOptions ties_;
    Format format_ = Format::table;
};

constexpr std::array examples{
    Example{"check", "everything that deserves a second look"},
    Example{"check --only listed-twice,generic-name", "some findings only"},
    Example{"check --strict --format json", "for a script"},
};

}  // namespace

extern const CommandInfo check_command;
const CommandInfo check_command{
    "check", "what is wrong or missing in the plan and the store",
    "Looks for what deserves a second look: themes without stakeholders, names that are listed "
    "twice or say nothing, stakeholders in the text who are missing from the list, ministries that "
    "nobody connects to a theme or that a theme should list, questions that are open, and damage "
    "to the store. Each finding says where it is and what to do; a heading counts its findings.\n"
    "A stakeholder is missing from the list of a theme once, however often the text names it; a "
    "class such as municipalities only where a sentence says what it does there.",
    examples, make_command<CheckPlan>};

}  // namespace lobbynet
