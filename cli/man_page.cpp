// lobbynet(1) in roff (man(7)): one page for the program with a section a command.
#include <fmt/format.h>

#include "cli/commands/all_commands.hpp"
#include "cli/help.hpp"
#include "graph/base/text.hpp"

namespace lobbynet {
namespace {

/// Backslashes and hyphens escaped; a line that begins with a dot or a quote is no request.
std::string roff(std::string_view text) {
    std::string out;
    if (text.starts_with('.') || text.starts_with('\'')) out += "\\&";
    for (const char c : text) {
        if (c == '\\') {
            out += "\\e";
        } else if (c == '-') {
            out += "\\-";
        } else {
            out += c;
        }
    }
    return out;
}

std::string option_entry(const Option& option) {
    std::string names;
    for (const auto name : split(option.names, ','))
        names += (names.empty() ? "" : ", ") + fmt::format("\\fB{}\\fR", roff(name));
    if (option.is_operand) names = fmt::format("\\fI{}\\fR", roff(option.names));
    if (!option.value.empty()) names += fmt::format(" \\fI{}\\fR", roff(option.value));
    std::string help = option.help;
    if (!option.words.empty() && option.value.find('|') == std::string::npos)
        help += fmt::format(" ({})", fmt::join(option.words, ", "));
    return fmt::format(".TP\n{}\n{}.\n", names, roff(help));
}

std::string command_section(const CommandInfo& command) {
    std::string out = fmt::format(".SS {}\n.B {}\n", roff(command.name), roff(usage_of(command)));
    for (const auto paragraph : split(command.text, '\n'))
        out += fmt::format(".PP\n{}\n", roff(paragraph));
    const OptionList options = options_of(command);
    for (const Option& option : options.all()) {
        if (option.group != "Everywhere") out += option_entry(option);
    }
    for (const Example& example : command.examples) {
        out += fmt::format(".PP\n{}\n.RS\n.nf\nlobbynet {}\n.fi\n.RE\n", roff(example.says),
                           roff(example.line));
    }
    return out;
}

}  // namespace

std::string man_page() {
    std::string out = fmt::format(
        ".TH LOBBYNET 1 \"\" \"lobbynet {}\" \"User Commands\"\n"
        ".SH NAME\nlobbynet \\- stakeholder networks and lobby maps from an annual plan\n"
        ".SH SYNOPSIS\n.B lobbynet\n[\\fIOPTION\\fR...] \\fICOMMAND\\fR ...\n"
        ".SH DESCRIPTION\n"
        "Reads an association's plan into a store, and answers who links which ministries to which "
        "themes, who ranks high, and what changed; draws lobby maps. Every answer cites document "
        "and line.\n.SH COMMANDS\n",
        roff(program_version));
    for (const CommandInfo* command : all_commands()) out += command_section(*command);
    out += ".SH OPTIONS OF EVERY COMMAND\n";
    OptionList everywhere;
    GlobalOptions global;
    global.describe(everywhere);
    for (const Option& option : everywhere.all()) out += option_entry(option);
    out +=
        ".SH EXIT STATUS\n"
        ".TP\n0\ndone.\n.TP\n1\nfailed: bad data, or nothing found.\n"
        ".TP\n2\nthe command was used wrongly.\n.TP\n130\nstopped by Ctrl\\-C.\n"
        ".SH ENVIRONMENT\n"
        ".TP\n\\fBLOBBYNET_STORE\\fR\nthe store, where \\fB\\-\\-store\\fR is not given.\n"
        ".TP\n\\fBLOBBYNET_NOW\\fR\nthe moment to take for now, such as 2021\\-03\\-17T12:00:00Z.\n"
        ".TP\n\\fBCOLUMNS\\fR\nhow wide pages may be; else as wide as the terminal. Without it, in "
        "a "
        "pipe or a file, every row of a table is one line.\n"
        ".TP\n\\fBNO_COLOR\\fR\nif set, no colours on a terminal.\n"
        ".SH FILES\n.TP\n\\fBlobbynet.db\\fR\nthe store: one SQLite file.\n"
        ".TP\n\\fBlobbynet.lexicon.tsv\\fR\nbeside the store: your own names and phrases.\n";
    return out;
}

}  // namespace lobbynet
