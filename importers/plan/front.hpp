// What a plan says of itself: title, year, language, country.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "graph/model/lexicon.hpp"
#include "importers/plan/lines.hpp"

namespace lobbynet::plan {

struct FrontMatter {
    std::string title;
    std::string language;      ///< "nl", "en" or empty
    std::string country;       ///< as KnownEntity::country; that of the language if nothing tells
    std::optional<Date> date;  ///< the year that the plan is for
};

/// The year: of the title, else of the file's name, else the one named most on the first pages.
FrontMatter read_front(const std::vector<Line>& lines, const std::string& file,
                       const Lexicon& lexicon, std::string_view text);

}  // namespace lobbynet::plan
