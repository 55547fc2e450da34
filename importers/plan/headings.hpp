// Lines that may be headings, with the style by which headings of one rank are known.
#pragma once

#include <string>
#include <vector>

#include "importers/plan/lines.hpp"
#include "importers/plan/vocabulary.hpp"

namespace lobbynet::plan {

struct Heading {
    enum class Style : std::uint8_t {
        named,       ///< "Thema 3: ...", "Priority 2 – ..."
        roman,       ///< "IV. ..."
        arabic,      ///< "2.3 ..."
        letter,      ///< "B. ..."
        markdown,    ///< "## ..."
        capitals,    ///< "WONEN EN WIJKEN"
        underlined,  ///< a rule below it
        bold,        ///< "**...**"
        plain,       ///< a short line between blank lines
    };
    std::size_t line = 0;  ///< index
    std::size_t last = 0;  ///< index of its last line: a title may wrap
    Style style = Style::plain;
    std::string word;    ///< named: the folded word
    int depth = 0;       ///< markdown: number of '#'; arabic: parts of the number
    std::string number;  ///< as printed
    std::string title;   ///< without number and markup
    bool empty = false;  ///< nothing stands between it and the next heading of its style

    /// Headings with the same key belong to one rank.
    std::string key() const;
};

std::vector<Heading> find_headings(const std::vector<Line>& lines, const Vocabulary& vocabulary);

}  // namespace lobbynet::plan
