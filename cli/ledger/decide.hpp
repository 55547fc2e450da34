// What the commands that take one decision have in common: try it, show it or write it, say it.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "cli/ledger/ledger.hpp"

namespace lobbynet {

/// --note, and for what changes the network --dry-run with its --format.
struct DecideOptions {
    std::string note;
    bool dry_run = false;
    Format format = Format::table;

    void describe_note(OptionList& options);
    void describe_dry_run(OptionList& options);
    OpenMode mode() const { return dry_run ? OpenMode::read : OpenMode::write; }
};

/// What was decided, as one sentence, from what everything was before and is after.
using SaysWhat = std::function<std::string(const Dossier& before, const Dossier& after)>;

/// Writes `decisions` and says what they did; or, with --dry-run, shows what they would do. Says so
/// when all of it is decided already. Throws DataError when one would find nothing to act on.
void take_decisions(Context& context, Ledger& ledger, std::vector<Decision> decisions,
                    const DecideOptions& options, const SaysWhat& says);

}  // namespace lobbynet
