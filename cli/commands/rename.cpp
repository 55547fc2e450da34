// lobbynet rename ENTITY NAME
#include <fmt/format.h>

#include <array>

#include "cli/ledger/decide.hpp"
#include "cli/ledger/rulings.hpp"

namespace lobbynet {
namespace {

class Rename final : public Command {
 public:
    void describe(OptionList& options) override {
        options.operand("ENTITY", Need::required, entity_,
                        "its name, acronym, id or the start of one");
        options.operand("NAME", Need::required, name_, "what it is called from now on");
        options_.describe_note(options);
    }

    ExitCode run(Context& context) override {
        OpenLedger open(context, options_.mode());
        const auto entity = find_any(open.ledger.dossier(), entity_);
        const Decision decision = rename(open.ledger, entity, name_, options_.note);
        take_decisions(context, open.ledger, {decision}, options_,
                       [&](const Dossier& before, const Dossier&) {
                           const Entity& e = before.entities[entity];
                           return fmt::format("{} is now called '{}' instead of '{}'", e.id,
                                              decision.object, e.name);
                       });
        return ExitCode::done;
    }

 private:
    std::string entity_;
    std::string name_;
    DecideOptions options_;
};

constexpr std::array examples{
    Example{"rename Qredits 'Qredits Microfinanciering Nederland'",
            "a better name on maps and lists"},
};

}  // namespace

extern const CommandInfo rename_command;
const CommandInfo rename_command{"rename", "give an entity the name that you want to see",
                                 "Changes what an entity is called in lists, maps and exports. Its "
                                 "id stays, and so do the names "
                                 "that the documents use. 'lobbynet undo' takes it back.",
                                 examples, make_command<Rename>};

}  // namespace lobbynet
