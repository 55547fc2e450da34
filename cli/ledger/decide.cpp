#include "cli/ledger/decide.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "cli/ledger/sentences.hpp"
#include "cli/ledger/standing.hpp"
#include "graph/base/error.hpp"
#include "graph/base/text.hpp"
#include "output/reports/impact.hpp"

namespace lobbynet {
namespace {

void print_impact(Context& context, const Impact& impact, Format format) {
    switch (format) {
        case Format::table:
            context.print(impact_page(impact, context.page));
            break;
        case Format::csv:
            context.print(impact_csv(impact));
            break;
        case Format::json:
            context.print(impact_json(impact));
            break;
    }
}

/// What was written, as `log` prints it.
void print_rows(Context& context, const Dossier& dossier, const Ledger& ledger,
                const std::vector<std::uint32_t>& numbers, Format format) {
    std::vector<LoggedDecision> rows;
    for (const Decision& d : ledger.decisions()) {
        if (std::ranges::find(numbers, d.id) != numbers.end()) rows.push_back(logged(dossier, d));
    }
    context.print(format == Format::json ? log_json(rows) : log_csv(rows));
}

}  // namespace

void DecideOptions::describe_note(OptionList& options) {
    options.text("--note", "TEXT", note, "why; the log shows it");
}

void DecideOptions::describe_dry_run(OptionList& options) {
    options.flag("--dry-run", dry_run,
                 "only show what it would do to the network and to the first ten by betweenness");
    options.word("--format", format_words, format,
                 "a sentence (of --dry-run: a table), or csv or json: the rows of the log, or "
                 "of --dry-run what it would do");
}

void take_decisions(Context& context, Ledger& ledger, std::vector<Decision> decisions,
                    const DecideOptions& options, const SaysWhat& says) {
    if (std::ranges::all_of(decisions, [&](const Decision& d) { return ledger.has(d); })) {
        if (options.format != Format::table && !options.dry_run)
            return print_rows(context, ledger.dossier(), ledger, {}, options.format);
        context.print("decided already: " +
                      visible(decision_text(ledger.dossier(), decisions.back())) + "\n");
        return;
    }
    std::vector<std::size_t> idle;
    const Dossier after = ledger.with(decisions, idle);
    if (!idle.empty()) {
        throw DataError(fmt::format("this would change nothing: {}",
                                    visible(decision_text(ledger.dossier(), decisions.back()))),
                        "'lobbynet show NAME' shows how things are now");
    }
    const std::string sentence = visible(says(ledger.dossier(), after));
    if (options.dry_run) {
        print_impact(context, impact_of(ledger.dossier(), after, sentence, context.streams.stop),
                     options.format);
        return;
    }
    const auto numbers = ledger.record(decisions);
    if (options.format == Format::table) {
        context.print(fmt::format("{} ({})\n", sentence, numbers_text(numbers)));
    } else {
        print_rows(context, after, ledger, numbers, options.format);
    }
}

}  // namespace lobbynet
