// The whole program as a function: arguments in, exit code out. Everything that it touches besides
// files comes in through Streams, so tests call it in their own process.
#pragma once

#include <string>
#include <vector>

#include "cli/terminal.hpp"

namespace lobbynet {

/// 0 done, 1 failed (bad data, nothing found), 2 wrong usage, 130 stopped by Ctrl-C. `args` comes
/// without the name of the program.
int run_cli(const std::vector<std::string>& args, Streams& streams);

}  // namespace lobbynet
