// The smallest pieces of a list: what stands between commas, semicolons and conjunctions.
#pragma once

#include <string_view>
#include <vector>

#include "importers/plan/vocabulary.hpp"

namespace lobbynet::plan {

enum class Joint : std::uint8_t { start, comma, semicolon, conjunction };

struct Atom {
    std::string_view text;        ///< a view into the list
    Joint before = Joint::start;  ///< what separates it from the one before
};

/// Separators inside parentheses, brackets and quotes do not count. Linear.
std::vector<Atom> split_atoms(std::string_view text);

/// The text up to the end of its first sentence; all of it if it is a list to the end. A dot after
/// an abbreviation or inside a name ends nothing.
std::string_view first_sentence(std::string_view text, const Vocabulary& vocabulary);

}  // namespace lobbynet::plan
