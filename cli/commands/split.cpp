// lobbynet split ENTITY SURFACE
#include <array>

#include "cli/ledger/decide.hpp"
#include "cli/ledger/rulings.hpp"
#include "cli/ledger/sentences.hpp"

namespace lobbynet {
namespace {

class Split final : public Command {
 public:
    void describe(OptionList& options) override {
        options.operand("ENTITY", Need::required, entity_,
                        "its name, acronym, id or the start of one");
        options.operand("SURFACE", Need::required, surface_,
                        "the name that is not its name, as the documents write it");
        options_.describe_note(options);
        options_.describe_dry_run(options);
    }

    ExitCode run(Context& context) override {
        OpenLedger open(context, options_.mode());
        const auto whole = find_any(open.ledger.dossier(), entity_);
        take_decisions(context, open.ledger,
                       {split_off(open.ledger, whole, surface_, options_.note)}, options_,
                       [&](const Dossier& before, const Dossier& after) {
                           return split_text(before, after, whole, new_id(before, after));
                       });
        return ExitCode::done;
    }

 private:
    std::string entity_;
    std::string surface_;
    DecideOptions options_;
};

constexpr std::array examples{
    Example{"split MKB-Nederland MKB", "where a document writes MKB, it means another body"},
    Example{"split MKB-Nederland MKB --dry-run", "what it would do to the ranking"},
};

}  // namespace

extern const CommandInfo split_command;
const CommandInfo split_command{
    "split", "say that two names are not one entity",
    "Makes one of the names that an entity is known by an entity of its own, with the ties that "
    "were read from that name. 'lobbynet show ENTITY' lists the names and says why they were taken "
    "together. 'lobbynet undo' takes it back.",
    examples, make_command<Split>};

}  // namespace lobbynet
