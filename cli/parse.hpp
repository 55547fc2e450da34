// Matching the words of a command line to an OptionList. The only file that sees CLI11: it takes
// the options apart (-oFILE, --name=value, clusters, --), everything that a user is told comes from
// here. Opens no file.
#pragma once

#include <string>
#include <vector>

#include "cli/options.hpp"

namespace lobbynet {

/// Calls `take` of every option that was given, in the order of the list. Throws UsageError:
/// unknown or repeated option, missing value or operand, too many operands. `command` is for
/// messages; empty: the program itself.
void parse_options(const OptionList& options, const std::vector<std::string>& args,
                   const std::string& command);

/// The options of the program itself: parsed up to the first operand, which names the command. What
/// follows it, with the command in front, is returned untouched.
std::vector<std::string> parse_leading_options(const OptionList& options,
                                               const std::vector<std::string>& args);

}  // namespace lobbynet
