// Elections that the text names, with the date as exact as the text and the table of official dates
// allow. Awards ("election of the member of the year") and elections of boards are none.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "importers/plan/blocks.hpp"
#include "importers/plan/items.hpp"

namespace lobbynet::plan {

struct ElectionMention {
    const ElectionType* type = nullptr;
    std::optional<Date> date;  ///< none if nothing says when
    bool from_table = false;   ///< the text gives no date: the next one of its type was taken
    std::string surface;
    std::string quote;
    Span span;
    std::size_t theme = Outline::npos;
};

std::vector<ElectionMention> find_elections(const std::vector<Block>& blocks,
                                            const Vocabulary& vocabulary,
                                            std::vector<Doubt>& doubts);

}  // namespace lobbynet::plan
