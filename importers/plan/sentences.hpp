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
    bool is_loose = false;  ///< no full stop ends it, and no bullet starts it: a heading, a row
};

/// A body that a sentence names. Token positions, the end not included.
struct Named {
    std::size_t begin = 0;
    std::size_t end = 0;
    Name name;
    bool is_author = false;
    bool is_local = false;  ///< a list of the plan names it
};

/// Sentences of at most 2,000 bytes; what is longer is no sentence.
std::vector<Sentence> split_sentences(const std::vector<Block>& blocks,
                                      const Vocabulary& vocabulary);

/// Finds names in running text: what the lexicon knows, classes of bodies, and runs of capitalised
/// words with a head noun or an acronym.
class NameFinder {
 public:
    NameFinder(const Names& names, std::vector<std::string> author_names);

    /// A name that the lists of the plan itself give: found in its sentences too.
    void add_local(const Name& name, std::string_view surface);
    std::vector<Named> find(const Sentence& sentence) const;
    bool is_author_word(const std::string& word) const { return we_.contains_word(word); }

 private:
    using Out = std::vector<Named>;
    /// Each looks at token `i`, adds what it finds there and gives the tokens taken; 0 for none.
    std::size_t author_at(const Sentence& s, std::size_t i, Out& out) const;
    std::size_t known_at(const Sentence& s, std::size_t i, Out& out) const;
    std::size_t local_at(const Sentence& s, std::size_t i, Out& out) const;
    std::size_t places_at(const Sentence& s, std::size_t i, Out& out) const;
    std::size_t group_at(const Sentence& s, std::size_t i, Out& out) const;
    std::size_t unknown_at(const Sentence& s, std::size_t i, Out& out) const;
    void complete_lists(const Sentence& s, Out& out) const;
    bool known_starts(const Sentence& s, std::size_t i) const;

    const Names& names_;
    const Vocabulary& vocabulary_;
    const PhraseSet& we_;
    PhraseSet author_;
    PhraseSet own_;            ///< "de vereniging", "our association"
    PhraseSet local_phrases_;  ///< the value is an index of local_
    std::vector<Name> local_;
    std::unordered_set<std::string> first_words_;  ///< of the names that the lexicon knows
};

}  // namespace lobbynet::plan
