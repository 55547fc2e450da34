#include "importers/plan/front.hpp"

#include <algorithm>
#include <map>

#include "graph/base/text.hpp"
#include "importers/plan/country.hpp"
#include "importers/plan/labels.hpp"
#include "importers/plan/vocabulary.hpp"

namespace lobbynet::plan {
namespace {

constexpr std::size_t front_lines = 120;  ///< lines of text that may tell the year

/// The first year from 1990 to 2099 in the text; 0 if none.
int year_in(std::string_view text) {
    for (std::size_t i = 0; i + 4 <= text.size(); ++i) {
        const auto digit = [&](std::size_t at) {
            return at < text.size() && text[at] >= '0' && text[at] <= '9';
        };
        if (!digit(i) || (i > 0 && digit(i - 1)) || digit(i + 4)) continue;
        if (!digit(i + 1) || !digit(i + 2) || !digit(i + 3)) continue;
        const int year = (text[i] - '0') * 1000 + (text[i + 1] - '0') * 100 +
                         (text[i + 2] - '0') * 10 + (text[i + 3] - '0');
        if (year >= 1990 && year < 2100) return year;
    }
    return 0;
}

}  // namespace

FrontMatter read_front(const std::vector<Line>& lines, const std::string& file,
                       const Lexicon& lexicon, std::string_view text) {
    FrontMatter out;
    out.language = language_of(text, lexicon);
    out.country = country_of(text, out.language, lexicon);
    PhraseSet plan_words;
    PhraseSet general;
    for (const Phrase* phrase : lexicon.phrases("plan-word")) plan_words.add(phrase->text, {});
    for (const Phrase* phrase : lexicon.phrases("not-theme")) general.add(phrase->text, {});
    std::map<int, int> years;
    int title_year = 0;
    std::string first;
    std::size_t seen = 0;
    for (const Line& line : lines) {
        if (line.role != LineRole::text || line.text.size() > 1000) continue;
        if (++seen > front_lines) break;
        const int year = year_in(line.text);
        if (year > 0) ++years[year];
        const std::string_view title = without_markup(line.text);
        if (first.empty()) first = squeeze(title);
        const auto words = words_of(title);
        const bool plan = std::ranges::any_of(
            words, [&](const std::string& word) { return plan_words.contains_word(word); });
        if (!plan) continue;
        if (out.title.empty() && title.size() <= 100 && words.size() <= 12 &&
            !title.ends_with('.')) {
            out.title = squeeze(title);
            title_year = year;
        }
        if (title_year == 0 && year > 0) title_year = year;
    }
    // a plan that begins with its foreword does not tell its title
    if (out.title.empty() && !general.contains(first)) out.title = std::string(cut(first, 100));
    int year = title_year > 0 ? title_year : year_in(file);
    if (year == 0 && !years.empty()) {
        year = std::ranges::max_element(years, {}, [](const auto& y) { return y.second; })->first;
    }
    if (year > 0) out.date = Date{static_cast<std::int16_t>(year), 0, 0};
    return out;
}

}  // namespace lobbynet::plan
