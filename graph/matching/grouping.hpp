// The first step of matching: which drafts are one entity. Union-find over the drafts, one rule
// after the other; what a rule leaves in doubt is handed on as a Doubt and stays apart.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "graph/model/lexicon.hpp"
#include "graph/model/statements.hpp"

namespace lobbynet {

/// Disjoint sets of drafts. The root of a set is its first draft, so that numbers are stable.
class DraftSets {
 public:
    explicit DraftSets(std::size_t n);
    std::uint32_t root(std::uint32_t draft);
    void unite(std::uint32_t a, std::uint32_t b);

 private:
    std::vector<std::uint32_t> parent_;
};

/// Two drafts of which matching cannot tell whether they are one entity.
struct Doubt {
    std::uint32_t first = 0;   ///< index in Statements::drafts
    std::uint32_t second = 0;  ///< the later one
    std::string acronym;       ///< what they share
};

struct Grouping {
    std::vector<std::uint32_t> group;  ///< per draft; numbered by first draft
    std::uint32_t count = 0;
    /// Per group: the lexicon's row, and the id that the file gave; null and empty where there is
    /// none.
    std::vector<const KnownEntity*> known;
    std::vector<std::string_view> own_id;
    std::vector<Doubt> doubts;
};

Grouping group_drafts(const Statements& statements, const Lexicon& lexicon);

/// Per draft: whether its source compares names to the letter.
std::vector<bool> exact_drafts(const Statements& statements);

/// Joins the elections of one type whose dates do not contradict each other. `drafts`: the indices
/// of the elections among the drafts. An undated mention joins only where there is one election of
/// its type.
void group_elections(const Statements& statements, const Lexicon& lexicon,
                     const std::vector<std::uint32_t>& drafts, DraftSets& sets);

/// "type X" for the lexicon's type of election X, else "name " and the name without its year: what
/// must be equal for two of them to be one.
std::string type_of_election(const Lexicon& lexicon, std::string_view name);

}  // namespace lobbynet
