// Adding a command: a file of its own, its line here in the order in which help shows it, and a
// case in tests/cli/cases.
#include "cli/commands/all_commands.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "cli/suggest.hpp"
#include "graph/base/error.hpp"
#include "graph/base/text.hpp"

namespace lobbynet {

extern const CommandInfo import_command, list_command, show_command, links_command, why_command,
    coalitions_command, route_command, brokers_command, cover_command, rank_command,
    fragile_command, measures_command, map_command, check_command, diff_command, review_command,
    accept_command, reject_command, merge_command, split_command, rename_command, undo_command,
    log_command, export_command, completion_command, help_command;

std::span<const CommandInfo* const> all_commands() {
    static constexpr std::array commands{
        &import_command,     &list_command,       &show_command,    &links_command,
        &why_command,        &coalitions_command, &route_command,   &brokers_command,
        &cover_command,      &rank_command,       &fragile_command, &measures_command,
        &map_command,        &check_command,      &diff_command,    &review_command,
        &accept_command,     &reject_command,     &merge_command,   &split_command,
        &rename_command,     &undo_command,       &log_command,     &export_command,
        &completion_command, &help_command};
    return commands;
}

const CommandInfo& find_command(std::string_view name) {
    std::vector<std::string> known;
    for (const CommandInfo* command : all_commands()) {
        if (command->name == name) return *command;
        known.emplace_back(command->name);
    }
    const std::string near = did_you_mean(name, known);
    throw UsageError(
        fmt::format("there is no command '{}'", visible(name)),
        near.empty() ? fmt::format("the commands are: {}", fmt::join(known, ", ")) : near);
}

}  // namespace lobbynet
