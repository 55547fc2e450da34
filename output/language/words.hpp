// The catalogue behind say().
#pragma once

#include <span>
#include <string_view>

namespace lobbynet {

struct Translation {
    std::string_view english;
    std::string_view dutch;
};

std::span<const Translation> all_translations();

}  // namespace lobbynet
