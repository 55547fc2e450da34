// The catalogue behind say().
#pragma once

#include <array>
#include <span>
#include <string_view>

namespace lobbynet {

struct Translation {
    std::string_view english;
    std::string_view dutch;
};

/// Of pages that show and list; of measures and what is counted; of answers.
std::span<const Translation> page_words();
std::span<const Translation> measure_words();
std::span<const Translation> answer_words();

/// All three.
inline std::array<std::span<const Translation>, 3> all_translations() {
    return {page_words(), measure_words(), answer_words()};
}

}  // namespace lobbynet
