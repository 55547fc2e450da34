// Since when and until when: "sinds 2018", "tot en met 2025", "in 2021 en 2022", "until the end of
// 2027".
#pragma once

#include <optional>

#include "graph/base/date.hpp"
#include "importers/plan/sentences.hpp"

namespace lobbynet::plan {

/// Both ends belong to it; an open end has no date.
struct Period {
    std::optional<Date> from;
    std::optional<Date> to;
};

/// The first period that the sentence gives; a lone year or date is none, since it says when
/// something happens and not how long it lasts. Dutch "tot 2022" ends with 2021, English "until
/// 2022" with 2022.
std::optional<Period> find_period(const Sentence& sentence, const Vocabulary& vocabulary);

}  // namespace lobbynet::plan
