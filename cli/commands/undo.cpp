// lobbynet undo [N]
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "cli/ledger/ledger.hpp"
#include "cli/ledger/sentences.hpp"
#include "graph/base/error.hpp"
#include "graph/base/text.hpp"

namespace lobbynet {
namespace {

class Undo final : public Command {
 public:
    void describe(OptionList& options) override {
        Option& number = options.operand("N", Need::optional, number_text_,
                                         "the number of the decision in 'lobbynet log'; otherwise "
                                         "the last one that is in force");
        number.take = [this](const std::string& text) {
            number_ = static_cast<std::uint32_t>(parse_whole_number(text, 1, "N"));
        };
        options.flag("--redo", redo_,
                     "the other way round: N, or the last of those that are undone, is in "
                     "force again");
    }

    ExitCode run(Context& context) override {
        OpenLedger open(context, OpenMode::write);
        const Decision decision = chosen(open.ledger);
        open.ledger.set_undone(decision.id, !redo_);
        context.print(fmt::format("{}: decision {}, {}\n", redo_ ? "in force again" : "undone",
                                  decision.id,
                                  visible(decision_text(open.ledger.dossier(), decision))));
        return ExitCode::done;
    }

 private:
    Decision chosen(const Ledger& ledger) const {
        const auto& all = ledger.decisions();
        if (number_ == 0) {
            const auto it = std::ranges::find(all.rbegin(), all.rend(), redo_, &Decision::undone);
            if (it != all.rend()) return *it;
            throw DataError(redo_ ? "nothing was undone" : "there is no decision to undo",
                            "'lobbynet log' shows the ledger");
        }
        const auto it = std::ranges::find(all, number_, &Decision::id);
        if (it == all.end()) {
            throw DataError(fmt::format("there is no decision {}", number_),
                            "'lobbynet log' shows the ledger");
        }
        if (it->undone != redo_) {
            throw DataError(
                fmt::format("decision {} is {}", number_, redo_ ? "in force" : "undone already"),
                redo_ ? "" : fmt::format("'lobbynet undo {} --redo' puts it in force", number_));
        }
        return *it;
    }

    std::string number_text_;
    std::uint32_t number_ = 0;
    bool redo_ = false;
};

constexpr std::array examples{
    Example{"undo", "takes back the last decision"},
    Example{"undo 12", "takes back decision 12 and leaves the others"},
    Example{"undo 12 --redo", "puts it in force again"},
};

}  // namespace

extern const CommandInfo undo_command;
const CommandInfo undo_command{
    "undo", "take a decision back",
    "Takes one decision back, as if it had never been taken; the log keeps it. Later decisions "
    "stay. What depends on it (an entity that a split made) waits until it is in force again.",
    examples, make_command<Undo>};

}  // namespace lobbynet
