// lobbynet completion SHELL
#include <array>

#include "cli/help.hpp"

namespace lobbynet {
namespace {

class Completion final : public Command {
 public:
    void describe(OptionList& options) override {
        Option& shell = options.operand("SHELL", Need::required, shell_, "which shell");
        shell.words = {"bash"};
        shell.take = [words = shell.words](const std::string& text) {
            if (text != words.front()) throw_bad_word(text, "SHELL", words);
        };
    }
    ExitCode run(Context& context) override {
        context.print(bash_completion());
        return ExitCode::done;
    }

 private:
    std::string shell_;
};

constexpr std::array examples{
    Example{"completion bash > ~/.local/share/bash-completion/completions/lobbynet",
            "from the next shell on, Tab completes commands, options and values"},
};

}  // namespace

extern const CommandInfo completion_command;
const CommandInfo completion_command{
    "completion", "let the shell complete commands and options",
    "Prints a script that teaches a shell the commands and options of lobbynet.", examples,
    make_command<Completion>};

}  // namespace lobbynet
