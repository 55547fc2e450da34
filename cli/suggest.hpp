// "Did you mean": the known word that is nearest to what was typed.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lobbynet {

/// nullopt when nothing is near enough to be meant: more than a third of the letters (or two)
/// differ.
std::optional<std::string> nearest_word(std::string_view typed,
                                        const std::vector<std::string>& known);
/// " (did you mean 'rank'?)", or nothing.
std::string did_you_mean(std::string_view typed, const std::vector<std::string>& known);

}  // namespace lobbynet
