// Which cells of a table are stakeholders, and of which theme: a row a stakeholder, a row a theme,
// or a matrix of both.
#pragma once

#include <string>
#include <vector>

#include "importers/plan/lists.hpp"
#include "importers/plan/tables.hpp"

namespace lobbynet::plan {

struct TableList {
    /// What the table stands below: a label makes a list of a table whose head says nothing.
    enum class Below : std::uint8_t { label, paragraph };

    bool found = false;     ///< its head says that it lists stakeholders
    bool overview = false;  ///< its rows say of which theme
    std::string label;      ///< the head of the column of stakeholders
    std::size_t end = 0;    ///< index of the line after the table
    std::vector<Entry> entries;
};

TableList read_table_list(const std::vector<Line>& lines, std::size_t i, const Outline& outline,
                          const Vocabulary& vocabulary, TableList::Below below);

/// Where no heading is a theme: the themes that the rows of an overview name.
std::vector<Theme> themes_of_tables(const std::vector<Line>& lines,
                                    const std::vector<ListStart>& starts,
                                    const Vocabulary& vocabulary);

}  // namespace lobbynet::plan
