#include "cli/help.hpp"

#include <fmt/format.h>

#include "cli/commands/all_commands.hpp"
#include "graph/base/text.hpp"
#include "output/tables/prose.hpp"

namespace lobbynet {
namespace {

constexpr std::size_t help_column = 26;

/// "-o, --output FILE", "--top N", "FILE..."
std::string option_words(const Option& option) {
    std::string out;
    for (const auto name : split(option.names, ','))
        out += (out.empty() ? "" : ", ") + std::string(name);
    if (option.is_operand) return out + (option.times == Times::many ? "..." : "");
    if (!option.names.starts_with("-") || option.names[1] == '-') out = "    " + out;
    return option.value.empty() ? out : out + " " + option.value;
}

/// The words that an option takes, where its value does not show them already.
std::string words_text(const Option& option) {
    if (option.words.empty() || option.value.find('|') != std::string::npos) return {};
    return fmt::format(" ({})", fmt::join(option.words, ", "));
}

std::string option_text(const Option& option, const Page& page) {
    std::string lead = "  " + option_words(option);
    const std::string text = option.help + words_text(option);
    if (display_width(lead) + 2 > help_column) {
        return lead + "\n" + wrap(std::string(help_column, ' '), text, page.text_width()) + "\n";
    }
    lead.append(help_column - display_width(lead), ' ');
    return wrap(lead, text, page.text_width()) + "\n";
}

void write_options(const OptionList& options, const Page& page, std::string& out) {
    std::string_view group;
    for (const Option& option : options.all()) {
        const std::string_view heading =
            option.is_operand ? std::string_view("What to give") : option.group;
        if (heading != group) {
            group = heading;
            out += "\n" + bold(group, page) + "\n";
        }
        out += option_text(option, page);
    }
}

}  // namespace

OptionList options_of(const CommandInfo& command) {
    OptionList options;
    GlobalOptions global;
    // the targets die with this function: what is returned may be read, not parsed with
    command.make()->describe(options);
    global.describe(options);
    return options;
}

std::string usage_of(const CommandInfo& command) {
    std::string out = fmt::format("lobbynet {}", command.name);
    const OptionList options = options_of(command);
    for (const Option& option : options.all()) {
        if (!option.is_operand && option.need == Need::required)
            out += fmt::format(" {} {}", split(option.names, ',').front(), option.value);
    }
    out += " [OPTION...]";
    for (const Option& option : options.all()) {
        if (!option.is_operand) continue;
        const std::string word = option.names + (option.times == Times::many ? "..." : "");
        out += option.need == Need::required ? " " + word : fmt::format(" [{}]", word);
    }
    return out;
}

std::string program_help(const Page& page) {
    std::string out = wrap("",
                           "lobbynet reads an association's plan and tells who links which "
                           "ministries to which themes, who ranks high, and draws lobby maps.",
                           page.text_width()) +
                      "\n\nUsage: lobbynet [OPTION...] COMMAND ...\n\n" + bold("Commands", page) +
                      "\n";
    for (const CommandInfo* command : all_commands())
        out += wrap(fmt::format("  {:<14}", command->name), command->summary, page.text_width()) +
               "\n";
    OptionList options;
    GlobalOptions global;
    global.describe(options);
    write_options(options, page, out);
    out += "\n" + bold("Start with", page) +
           "\n"
           "  lobbynet import plan.txt       read the plan into lobbynet.db\n"
           "  lobbynet links                 ministries and themes: who connects them, and where "
           "nobody does\n"
           "  lobbynet rank                  who stands between\n"
           "  lobbynet map -o plan.svg       draw it\n\n"
           "'lobbynet COMMAND --help' explains a command.\n";
    return out;
}

std::string command_help(const CommandInfo& command, const Page& page) {
    const std::string name = fmt::format("lobbynet {}", command.name);
    const std::string first =
        wrap("", fmt::format("{}: {}", name, command.summary), page.text_width());
    std::string out = bold(name, page) + first.substr(name.size()) + "\n\n" +
                      wrap("Usage: ", usage_of(command), page.text_width()) + "\n";
    for (const auto paragraph : split(command.text, '\n')) {
        out += "\n" + wrap("", paragraph, page.text_width()) + "\n";
    }
    if (!command.examples.empty()) out += "\n" + bold("Examples", page) + "\n";
    for (const Example& example : command.examples) {
        out += fmt::format("  lobbynet {}\n", example.line) +
               wrap("      ", example.says, page.text_width()) + "\n";
    }
    write_options(options_of(command), page, out);
    return out;
}

}  // namespace lobbynet
