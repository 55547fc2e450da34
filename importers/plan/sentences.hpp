// Sentences of the running text, with the bodies that they name.
#pragma once

#include <vector>

#include "importers/plan/blocks.hpp"
#include "importers/plan/items.hpp"
#include "importers/plan/tokens.hpp"

namespace lobbynet::plan {

struct Sentence {
    std::string_view text;  ///< a view into the block
    std::vector<Token> tokens;
    std::size_t block = 0;
    Span span;
    std::size_t theme = Outline::npos;
};

/// A body that a sentence names. Token positions, the end not included.
struct Named {
    std::size_t begin = 0;
    std::size_t end = 0;
    Name name;
    bool is_author = false;
};

/// Sentences of at most 2,000 bytes; what is longer is no sentence.
std::vector<Sentence> split_sentences(const std::vector<Block>& blocks,
                                      const Vocabulary& vocabulary);

/// Finds names in running text: what the lexicon knows, classes of bodies, and runs of capitalised
/// words with a head noun or an acronym.
class NameFinder {
 public:
    NameFinder(const Names& names, std::vector<std::string> author_names);

    std::vector<Named> find(const Sentence& sentence) const;
    bool is_author_word(const std::string& word) const { return we_.contains_word(word); }

 private:
    const Names& names_;
    const Vocabulary& vocabulary_;
    const PhraseSet& we_;
    PhraseSet author_;
    std::unordered_set<std::string> first_words_;  ///< of the names that the lexicon knows
};

}  // namespace lobbynet::plan
