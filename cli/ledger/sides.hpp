// The two sides of `lobbynet diff`: two sources, two dates or two elections.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>

#include "graph/base/date.hpp"
#include "graph/model/dossier.hpp"
#include "graph/network/query.hpp"

namespace lobbynet {

enum class SideKind : std::uint8_t { sources, dates, elections };
inline constexpr std::array side_kind_words{Word{SideKind::sources, "sources"},
                                            Word{SideKind::dates, "dates"},
                                            Word{SideKind::elections, "elections"}};

struct Side {
    std::string label;
    std::uint32_t source = 0;  ///< Source::id
    Date date;
    std::string election;  ///< id

    /// The part of the dossier that this side is.
    NetworkQuery narrow(NetworkQuery query, SideKind kind) const;
};

struct Sides {
    SideKind kind = SideKind::sources;
    std::array<Side, 2> side;
};

/// Both are sources (name, the start of one, or number), else both are dates, else both are
/// elections. Throws DataError that says what each of them is.
Sides find_sides(const Dossier& dossier, const std::string& a, const std::string& b);

}  // namespace lobbynet
