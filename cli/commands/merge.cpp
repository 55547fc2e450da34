// lobbynet merge GOES STAYS
#include <array>

#include "cli/ledger/decide.hpp"
#include "cli/ledger/rulings.hpp"
#include "cli/ledger/sentences.hpp"

namespace lobbynet {
namespace {

class Merge final : public Command {
 public:
    void describe(OptionList& options) override {
        options.operand("GOES", Need::required, goes_,
                        "the name that is another's: its name, acronym, id or the start of one");
        options.operand("STAYS", Need::required, stays_, "whose name it is: name and kind stay");
        options_.describe_note(options);
        options_.describe_dry_run(options);
    }

    ExitCode run(Context& context) override {
        OpenLedger open(context, options_.mode());
        const Dossier& dossier = open.ledger.dossier();
        const auto goes = find_any(dossier, goes_);
        const auto stays = find_any(dossier, stays_);
        take_decisions(context, open.ledger, {merge(open.ledger, goes, stays, options_.note)},
                       options_, [&](const Dossier& before, const Dossier& after) {
                           return merge_text(before, after, goes, stays);
                       });
        return ExitCode::done;
    }

 private:
    std::string goes_;
    std::string stays_;
    DecideOptions options_;
};

constexpr std::array examples{
    Example{"merge njr 'Nationale Jeugdraad'", "two names, one body"},
    Example{"merge njr 'Nationale Jeugdraad' --dry-run", "what it would do to the ranking"},
};

}  // namespace

extern const CommandInfo merge_command;
const CommandInfo merge_command{
    "merge", "say that two entities are one",
    "Moves the names and ties of the first to the second, whose name, kind and id stay. The "
    "documents stay as they are, so 'lobbynet undo' takes it back, and a later import of the same "
    "name goes to the right place.",
    examples, make_command<Merge>};

}  // namespace lobbynet
