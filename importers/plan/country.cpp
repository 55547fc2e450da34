#include "importers/plan/country.hpp"

#include <algorithm>
#include <map>

#include "importers/plan/tokens.hpp"

namespace lobbynet::plan {

std::string country_of(std::string_view text, std::string_view language, const Lexicon& lexicon) {
    constexpr std::size_t longest_sample = 200'000;  ///< bytes
    PhraseSet signs;
    for (const Phrase* phrase : lexicon.phrases("country-sign")) {
        signs.add(phrase->text, phrase->value);
    }
    const auto tokens = tokens_of(text.substr(0, longest_sample));
    std::map<std::string, std::size_t> parts;
    std::map<std::string, std::size_t> countries;
    for (std::size_t i = 0; i < tokens.size();) {
        const std::string* country = nullptr;
        const std::size_t n = phrase_at(signs, tokens, i, &country);
        if (n > 0) {
            ++parts[*country];
            ++countries[country->substr(0, 2)];
        }
        i += std::max<std::size_t>(n, 1);
    }
    const std::string usual = language == "nl" ? "NL" : language == "en" ? "GB" : "";
    const auto most = [](const auto& counts) {
        return std::ranges::max_element(counts, {}, [](const auto& c) { return c.second; });
    };
    const auto best = most(countries);
    if (best == countries.end() || best->second < 3) return usual;
    // what the language leads to expect counts double
    const auto expected = countries.find(usual);
    if (expected != countries.end() && expected->second * 2 >= best->second &&
        best->first != usual) {
        return usual;
    }
    std::erase_if(parts, [&](const auto& p) { return !p.first.starts_with(best->first); });
    const auto part = most(parts);
    return part->second * 5 >= best->second * 4 ? part->first : best->first;
}

}  // namespace lobbynet::plan
