// Help, the man page and completion, generated from what the commands say of themselves.
#pragma once

#include <string>

#include "cli/command.hpp"

namespace lobbynet {

std::string program_help(const Page& page);
std::string command_help(const CommandInfo& command, const Page& page);
/// lobbynet(1) in roff.
std::string man_page();
std::string bash_completion();

/// The options of a command as it describes them, with those that every command takes.
OptionList options_of(const CommandInfo& command);
/// "lobbynet links [OPTION...] [FROM] [TO]"
std::string usage_of(const CommandInfo& command);

}  // namespace lobbynet
