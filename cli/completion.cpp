// Completion for bash: commands, options, the words that an option takes, files where a file is
// meant.
#include <fmt/format.h>

#include <algorithm>

#include "cli/commands/all_commands.hpp"
#include "cli/help.hpp"
#include "graph/base/text.hpp"

namespace lobbynet {
namespace {

/// The case branch of one option: how its value is completed.
std::string value_branch(const Option& option) {
    const std::string pattern = fmt::format("{}", fmt::join(split(option.names, ','), "|"));
    if (!option.words.empty()) {
        return fmt::format("            {}) _lobbynet_words '{}' \"$word\"; return;;\n", pattern,
                           fmt::join(option.words, " "));
    }
    if (option.completes == Completes::files) {
        return fmt::format("            {}) compopt -o default; return;;\n", pattern);
    }
    return fmt::format("            {}) return;;\n", pattern);
}

std::string command_branch(const CommandInfo& command) {
    const OptionList options = options_of(command);
    std::vector<std::string> names;
    std::vector<std::string> words;
    bool files = false;
    std::string values;
    for (const Option& option : options.all()) {
        if (option.is_operand) {
            for (const auto& word : option.words) {  // two operands may take the same
                if (std::ranges::find(words, word) == words.end()) words.push_back(word);
            }
            files = files || option.completes == Completes::files;
            continue;
        }
        for (const auto name : split(option.names, ',')) names.emplace_back(name);
        if (!option.is_flag()) values += value_branch(option);
    }
    return fmt::format(
        "    {}) case \"$before\" in\n{}        esac\n"
        "        options='{}' words='{}'{};;\n",
        command.name, values, fmt::join(names, " "), fmt::join(words, " "),
        files ? "; compopt -o default" : "");
}

}  // namespace

std::string bash_completion() {
    std::vector<std::string> commands;
    for (const CommandInfo* command : all_commands()) commands.emplace_back(command->name);
    std::string out = fmt::format(
        "# bash completion of lobbynet {}; made by: lobbynet completion bash\n"
        "# the words that go on with what is typed, also behind a comma\n"
        "_lobbynet_words() {{\n"
        "    local done='' last=\"$2\"\n"
        "    if [[ $2 == *,* ]]; then done=\"${{2%,*}},\" last=\"${{2##*,}}\"; fi\n"
        "    COMPREPLY=($(compgen -P \"$done\" -W \"$1\" -- \"$last\"))\n"
        "}}\n"
        "_lobbynet() {{\n"
        "    local word=\"${{COMP_WORDS[COMP_CWORD]}}\" before=\"${{COMP_WORDS[COMP_CWORD-1]}}\"\n"
        "    local command='' options='' words='' i\n"
        "    COMPREPLY=()\n"
        "    for ((i = 1; i < COMP_CWORD; i++)); do\n"
        "        case \"${{COMP_WORDS[i]}}\" in\n"
        "            --store|--lexicon) ((i++));;\n"
        "            -*) ;;\n"
        "            *) command=\"${{COMP_WORDS[i]}}\"; break;;\n"
        "        esac\n"
        "    done\n"
        "    case \"$command\" in\n",
        program_version);
    for (const CommandInfo* command : all_commands()) out += command_branch(*command);
    out += fmt::format(
        "    '') case \"$before\" in --store|--lexicon) compopt -o default; return;; esac\n"
        "        options='--store --lexicon --help --version' words='{}';;\n"
        "    esac\n"
        "    case \"$word\" in\n"
        "        -*) COMPREPLY=($(compgen -W \"$options\" -- \"$word\"));;\n"
        "        *) COMPREPLY=($(compgen -W \"$words\" -- \"$word\"));;\n"
        "    esac\n"
        "}}\n"
        "complete -F _lobbynet lobbynet\n",
        fmt::join(commands, " "));
    return out;
}

}  // namespace lobbynet
