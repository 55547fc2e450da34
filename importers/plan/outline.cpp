// Which theme a line stands in, and which one words mean.
#include <algorithm>
#include <iterator>

#include "graph/base/text.hpp"
#include "importers/plan/themes.hpp"

namespace lobbynet::plan {

std::size_t Outline::theme_at(std::size_t line) const {
    const auto after = std::ranges::upper_bound(themes, line, {}, &Theme::first);
    if (after == themes.begin()) return npos;
    const auto theme = std::prev(after);
    return line <= theme->last ? static_cast<std::size_t>(theme - themes.begin()) : npos;
}

std::size_t Outline::named(std::string_view text, const Vocabulary& vocabulary) const {
    const auto words = words_of(text);
    if (words.empty() || words.size() > 24) return npos;
    const PhraseSet& theme_words = vocabulary.role("theme-word");
    const std::size_t skip = theme_words.longest_at(words, 0);
    const std::string key = joined(words, 0, words.size());
    const std::string rest = joined(words, skip, words.size());
    for (const bool whole : {true, false}) {
        for (std::size_t t = 0; t < themes.size(); ++t) {
            const auto title = words_of(themes[t].title);
            const std::string full = joined(title, 0, title.size());
            const std::string number = fold(themes[t].number);
            const auto matches = [&](std::string name) {
                if (name.empty()) return false;
                // "B. Wonen" for "B. Wonen en zorg"
                std::size_t shortest = 6;
                if (!whole && !number.empty() && name.starts_with(number + " ")) {
                    name.erase(0, number.size() + 1);
                    if (name == full) return true;
                    shortest = 3;
                }
                if (whole) return name == full || (!number.empty() && name == number);
                return (name.size() >= shortest &&
                        (full.starts_with(name + " ") || name.starts_with(full + " "))) ||
                       std::ranges::any_of(themes[t].aliases, [&](const NameDraft& alias) {
                           const auto a = words_of(alias.surface);
                           return joined(a, 0, a.size()) == name;
                       });
            };
            if (matches(key) || matches(rest)) return t;
        }
    }
    return npos;
}

}  // namespace lobbynet::plan
