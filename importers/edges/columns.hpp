// How a table of ties or nodes is laid out: what separates its fields, whether it has a header, and
// what its columns mean.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lobbynet::edges {

enum class Column : std::uint8_t {
    source,
    target,
    type,  ///< ties: directed or undirected (Gephi), or the kind of tie (Kumu); nodes: their kind
    weight,
    label,
    kind,
    direction,
    id,
    sector,
    acronym,
    valid_from,  ///< ties: since when, until when
    valid_to,
    status,  ///< ties: accepted, proposed, rejected
};
inline constexpr std::size_t column_count = 13;

enum class Table : std::uint8_t {
    ties,
    nodes,
    unknown,  ///< a header whose columns say nothing of source, target or id
};

struct Layout {
    char separator = ',';  ///< ' ': runs of blanks
    bool header = false;
    Table table = Table::ties;
    /// Per Column: the position of its field, or `absent`.
    std::array<std::uint32_t, column_count> position{};
    std::uint32_t columns = 0;    ///< that a row may have
    std::size_t body = 0;         ///< where in the text the rows begin
    std::uint32_t body_line = 1;  ///< and on which line
    /// Columns that somebody may have meant and that are not read, as they are called. Not among
    /// them: what lobbynet's own exports, Gephi, NodeXL and Kumu write for themselves.
    std::vector<std::string> unread;

    static constexpr std::uint32_t absent = 0xFFFFFFFF;
    std::uint32_t at(Column column) const { return position[static_cast<std::size_t>(column)]; }
    bool has(Column column) const { return at(column) != absent; }
};

/// From the first lines of the text. Comment lines ("# ", "% ") and Excel's "sep=;" before the
/// table are passed over, and so is the line of group names that NodeXL writes above its header.
/// Without a header the columns are source, target and, if there is a third, weight.
Layout find_layout(std::string_view text);

}  // namespace lobbynet::edges
