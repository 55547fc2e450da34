// What the readers of lists share: the lines, and where a list must end.
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "importers/plan/groups.hpp"
#include "importers/plan/lists.hpp"

namespace lobbynet::plan {

struct ListContext {
    ListContext(const std::vector<Line>& all_lines, const Outline& themes_of_plan,
                const std::vector<Heading>& headings, const Vocabulary& words);

    /// A theme, a heading that ends lists, or the label of another list.
    bool stops(std::size_t i) const;
    /// The group that a line begins with: one that the lexicon knows, a theme, or any capitalised
    /// words before a colon that are no body.
    std::optional<GroupRow> group_of(std::string_view text) const;
    void open_group(Entry& entry, std::string_view heading, const List& list) const;
    /// Line `i` ends although the first word of line `next` would have fitted on it.
    bool breaks_early(std::size_t i, std::size_t next) const;

    const std::vector<Line>& lines;
    const Outline& outline;
    const Vocabulary& vocabulary;
    const PhraseSet& groups;
    std::unordered_set<std::size_t> themes;
    std::unordered_set<std::size_t> strong;  ///< lines of headings that end a list
    std::unordered_set<std::size_t> weak;    ///< lines that may only look like headings

 private:
    std::size_t wrap_width_ = 0;  ///< at which the running text wraps, in columns
};

/// Reads bullets from line `k` on, with the groups above and the bullets below them; returns the
/// index of the line after the list.
std::size_t read_bullets(const ListContext& context, List& list, std::size_t k);

/// A short line that names a group of bullets: "Rijk", "Knowledge institutes".
bool group_above_bullets(const ListContext& context, std::size_t i);

}  // namespace lobbynet::plan
