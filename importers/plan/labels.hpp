// Finds the words that introduce a list of stakeholders: "Stakeholders:", a heading "Who we work
// with", "Partners zijn", a cell "Partners" with the list beside it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "importers/plan/lines.hpp"
#include "importers/plan/vocabulary.hpp"

namespace lobbynet::plan {

struct Label {
    enum class Form : std::uint8_t {
        colon,     ///< the list follows the colon, or stands below
        heading,   ///< a line of its own
        column,    ///< the list stands beside it, after two spaces, a tab or a pipe
        sentence,  ///< a paragraph that says with whom: "Wij trekken op met A, B en C."
    } form = Form::colon;
    std::string text;      ///< as printed, without colon and markup
    std::size_t rest = 0;  ///< bytes of Line::text up to the first item; its size if none
};

/// The label with which a line starts.
std::optional<Label> label_at(const std::vector<Line>& lines, std::size_t i,
                              const Vocabulary& vocabulary);

/// A label in the middle of a line, after the end of a sentence.
std::optional<Label> label_inside(const Line& line, const Vocabulary& vocabulary);

/// Whether these words, and nothing else, name a list of stakeholders.
bool is_label(std::string_view text, const Vocabulary& vocabulary);

/// A label that speaks of all themes: "Stakeholders per thema", "Appendix 2: partners".
bool is_overview_label(std::string_view text, const Vocabulary& vocabulary);

/// Text without the markup and the number or bullet that a heading may carry.
std::string_view without_markup(std::string_view text);

/// The next line that is text, at or after `i`; lines.size() if none. `blanks` counts the blank
/// lines that were passed.
std::size_t next_text(const std::vector<Line>& lines, std::size_t i, std::size_t* blanks = nullptr);

}  // namespace lobbynet::plan
