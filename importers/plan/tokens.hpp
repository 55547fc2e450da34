// Words of a text with where they stand.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "importers/plan/vocabulary.hpp"

namespace lobbynet::plan {

struct Token {
    std::string word;  ///< folded
    std::size_t begin = 0;
    std::size_t end = 0;  ///< bytes
};

/// The same words as words_of().
std::vector<Token> tokens_of(std::string_view text);

/// Whether the token starts with a capital.
bool is_capital(std::string_view text, const Token& token);
/// Nothing but a space, a hyphen or an opening quote between two tokens that follow each other.
bool follows_closely(std::string_view text, const Token& a, const Token& b);

/// "operative" in "Co-operative": the small end of an English word in capitals; not "programma" in
/// "VWS-programma".
bool ends_compound(std::string_view text, const std::vector<Token>& tokens, std::size_t i);

/// Words of the longest phrase of the set that starts at token `i`; 0 if none does.
std::size_t phrase_at(const PhraseSet& set, const std::vector<Token>& tokens, std::size_t i,
                      const std::string** value = nullptr);

}  // namespace lobbynet::plan
