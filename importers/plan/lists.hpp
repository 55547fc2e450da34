// The lists of stakeholders of a plan, as entries that are still to be split into items.
#pragma once

#include <string>
#include <vector>

#include "importers/plan/flow.hpp"
#include "importers/plan/themes.hpp"

namespace lobbynet::plan {

struct Entry {
    enum class Form : std::uint8_t {
        running,  ///< running text: commas and conjunctions separate the items
        bullet,   ///< one bullet, line or cell: mostly one item
    } form = Form::running;
    Flow text;
    std::string heading;                ///< the word above or before it: "Rijk", "Ministries"
    std::size_t theme = Outline::npos;  ///< the theme that `heading` or a table names
    std::string above;  ///< the body that it stands below as a member: "Coalitie X, waarin ook:"
};

struct List {
    std::size_t line = 0;  ///< index of the line of the label
    std::size_t end = 0;   ///< index of the line after the list
    std::string label;
    bool is_sentence = false;  ///< a sentence, and only a list if the theme has no other
    std::size_t theme = Outline::npos;
    std::vector<Entry> entries;
};

/// Where lists may start: what find_themes() needs.
std::vector<ListStart> find_list_starts(const std::vector<Line>& lines,
                                        const Vocabulary& vocabulary);

/// The lists, each with the theme that it stands in (npos outside); in an overview outside the
/// themes the entries say which theme they belong to.
std::vector<List> read_lists(const std::vector<Line>& lines, const Outline& outline,
                             const std::vector<Heading>& headings,
                             const std::vector<ListStart>& starts, const Vocabulary& vocabulary);

}  // namespace lobbynet::plan
