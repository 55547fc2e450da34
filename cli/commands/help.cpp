// lobbynet help [COMMAND]
#include <array>

#include "cli/commands/all_commands.hpp"
#include "cli/help.hpp"

namespace lobbynet {

extern const CommandInfo help_command;

namespace {

class Help final : public Command {
 public:
    void describe(OptionList& options) override {
        Option& command =
            options.operand("COMMAND", Need::optional, command_, "the command to explain");
        command.take = [this](const std::string& text) { found_ = &find_command(text); };
        for (const CommandInfo* each : all_commands()) command.words.emplace_back(each->name);
        options.flag("--man", man_, "the manual page, for man(1)");
    }
    ExitCode run(Context& context) override {
        context.print(man_                ? man_page()
                      : found_ != nullptr ? command_help(*found_, context.page)
                                          : program_help(context.page));
        return ExitCode::done;
    }

 private:
    std::string command_;
    const CommandInfo* found_ = nullptr;
    bool man_ = false;
};

constexpr std::array examples{
    Example{"help links", "the same as: lobbynet links --help"},
    Example{"help --man > lobbynet.1", "the manual page"},
};

}  // namespace

const CommandInfo help_command{"help", "explain a command",
                               "Explains the program, or one of its commands.", examples,
                               make_command<Help>};

}  // namespace lobbynet
