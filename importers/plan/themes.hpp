// Which headings are the themes of the plan, and the lines that each of them spans.
//
// The rank of headings that best divides the lists of the document is taken: "Thema 3", "IV.",
// "2.3", "##", capitals, ... Headings of that rank that name a general chapter (foreword, budget,
// colophon) are no themes; headings of a higher rank end one.
#pragma once

#include <string>
#include <vector>

#include "graph/model/records.hpp"
#include "importers/plan/headings.hpp"
#include "importers/plan/lines.hpp"
#include "importers/plan/vocabulary.hpp"

namespace lobbynet::plan {

struct Theme {
    std::string number;
    std::string title;
    std::size_t first = 0;  ///< index of the heading's line
    std::size_t last = 0;   ///< index of the line before the next heading
    std::vector<NameDraft> aliases;
    bool in_table = false;  ///< the row of a table names it, not a heading
};

/// Where a list starts, and with which words.
struct ListStart {
    std::size_t line = 0;
    std::string label;      ///< folded
    bool overview = false;  ///< names themes itself, or is only a sentence: divides nothing
};

struct Outline {
    std::vector<Theme> themes;  ///< in the order of the document
    /// The theme that a line stands in; npos outside.
    std::size_t theme_at(std::size_t line) const;
    /// The theme that a title, number or "theme 3" means; npos if none.
    std::size_t named(std::string_view text, const Vocabulary& vocabulary) const;
    static constexpr std::size_t npos = static_cast<std::size_t>(-1);
};

Outline find_themes(const std::vector<Line>& lines, const std::vector<Heading>& headings,
                    const std::vector<ListStart>& lists, const Vocabulary& vocabulary);

}  // namespace lobbynet::plan
