#include "cli/suggest.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "graph/base/text.hpp"

namespace lobbynet {

std::optional<std::string> nearest_word(std::string_view typed,
                                        const std::vector<std::string>& known) {
    const std::string wanted = lower(typed);
    // two letters that changed places are two edits
    std::size_t best = (wanted.size() < 4 ? 1 : std::max<std::size_t>(2, wanted.size() / 3)) + 1;
    std::optional<std::string> found;
    for (const auto& word : known) {
        // a word that was cut short is meant, whatever its length
        const bool is_start = wanted.size() >= 2 && word.starts_with(wanted);
        const std::size_t distance = is_start ? 0 : edit_distance(wanted, word, best);
        if (distance < best) {
            best = distance;
            found = word;
        }
    }
    return found;
}

std::string did_you_mean(std::string_view typed, const std::vector<std::string>& known) {
    const auto found = nearest_word(typed, known);
    return found ? fmt::format("did you mean '{}'?", *found) : std::string();
}

}  // namespace lobbynet
