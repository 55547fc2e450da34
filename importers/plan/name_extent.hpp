// How far a name goes in running text: capitalised words, small joining words between them, and the
// small words that a name of one capital goes on with.
#pragma once

#include <vector>

#include "importers/plan/sentences.hpp"

namespace lobbynet::plan {

class NameExtent {
 public:
    NameExtent(const Sentence& sentence, const std::vector<Named>& named,
               const Vocabulary& vocabulary)
        : text_(sentence.text), tokens_(sentence.tokens), named_(named), vocabulary_(vocabulary) {}

 protected:
    /// A capital, or a number with a hyphen: "5-partijenoverleg".
    bool capital(std::size_t i) const;
    /// Nothing but what may stand inside a name between two tokens.
    bool touches(std::size_t a, std::size_t b) const;
    /// Words that no name goes on with.
    bool stops(std::size_t i) const;
    bool is_joint(std::size_t i) const;
    bool is_article(std::size_t i) const;
    bool joins_names(std::size_t i) const;
    /// A body that the lexicon knows starts here.
    bool known_starts(std::size_t i) const;
    /// One past the name that starts with a capital at `i`; `of_several`: "en" parts two names.
    std::size_t name_end(std::size_t i, bool of_several) const;

    std::string_view text_;
    const std::vector<Token>& tokens_;
    const std::vector<Named>& named_;
    const Vocabulary& vocabulary_;

 private:
    bool small(std::size_t at) const;
    bool goes_on_with(std::size_t i) const;
    bool goes_on_with_verb(std::size_t i) const;
    bool opens_phrase(std::size_t i) const;
    std::size_t small_tail(std::size_t end) const;
    std::size_t phrase_end(std::size_t at) const;
};

}  // namespace lobbynet::plan
