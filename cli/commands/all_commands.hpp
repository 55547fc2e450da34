// The one list of commands.
#pragma once

#include <span>
#include <string_view>

#include "cli/command.hpp"

namespace lobbynet {

std::span<const CommandInfo* const> all_commands();
/// Throws UsageError with the nearest name.
const CommandInfo& find_command(std::string_view name);

}  // namespace lobbynet
