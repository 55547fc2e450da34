// The ledger while a command adds to it: what is decided so far, what everything would be with one
// decision more, and writing it down.
#pragma once

#include <string>
#include <vector>

#include "cli/shared_options.hpp"
#include "graph/model/statements.hpp"

namespace lobbynet {

/// Per decision: the number of the later one that has the last word on the same matter (accepting
/// and rejecting it, its name, its question); 0 where it is this one, or where it was undone.
std::vector<std::uint32_t> overruled_by(const std::vector<Decision>& decisions);

class Ledger {
 public:
    /// `moment`: recorded_at of what is decided through this object.
    Ledger(Store& store, const Lexicon& lexicon, std::string moment);

    const Dossier& dossier() const { return dossier_; }
    const std::vector<Decision>& decisions() const { return statements_.decisions; }

    Decision draft(DecisionKind kind, std::string subject, std::string object = {},
                   std::string note = {}) const;
    /// Whether this very thing is decided already, and nothing later takes it back.
    bool has(const Decision& decision) const;

    /// What everything would be if these were decided too. `idle`: the positions in `more` of those
    /// that would find nothing to act on.
    Dossier with(const std::vector<Decision>& more, std::vector<std::size_t>& idle);
    /// Writes them down in one transaction; returns their numbers. dossier() follows.
    std::vector<std::uint32_t> record(const std::vector<Decision>& more);
    void set_undone(std::uint32_t decision, bool undone);

 private:
    void reload();

    Store* store_;
    const Lexicon* lexicon_;
    std::string moment_;
    Statements statements_;
    Dossier dossier_;
};

/// What a command needs to work on the ledger of the store that is in use.
struct OpenLedger {
    OpenLedger(const Context& context, OpenMode mode);
    OpenLedger(const OpenLedger&) = delete;  // `ledger` points to the two others
    OpenLedger& operator=(const OpenLedger&) = delete;
    Lexicon lexicon;
    Store store;
    Ledger ledger;
};

}  // namespace lobbynet
