// The words and phrases of the lexicon in the form in which the reader looks them up.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "graph/model/lexicon.hpp"

namespace lobbynet::plan {

/// Folded words: letters, digits and '+'; an apostrophe inside a word is left out ("thema’s" gives
/// "themas").
std::vector<std::string> words_of(std::string_view text);
std::string joined(const std::vector<std::string>& words, std::size_t begin, std::size_t end);

/// Phrases of some roles, found as runs of whole words.
class PhraseSet {
 public:
    void add(std::string_view text, std::string_view value);
    void add(const PhraseSet& other);
    /// The value of exactly this phrase.
    const std::string* find(std::string_view text) const;
    const std::string* find(const std::vector<std::string>& words, std::size_t begin,
                            std::size_t end) const;
    bool contains(std::string_view text) const { return find(text) != nullptr; }
    /// The value of a phrase given as folded words with one space between them.
    const std::string* find_folded(const std::string& folded) const {
        const auto it = phrases_.find(folded);
        return it == phrases_.end() ? nullptr : &it->second;
    }
    bool contains_word(const std::string& folded) const { return phrases_.contains(folded); }
    /// Words of the longest phrase that starts at `begin`; 0 if none does.
    std::size_t longest_at(const std::vector<std::string>& words, std::size_t begin) const;
    std::size_t longest() const { return longest_; }
    bool empty() const { return phrases_.empty(); }

 private:
    std::unordered_map<std::string, std::string> phrases_;
    std::size_t longest_ = 0;  ///< in words
};

class Vocabulary {
 public:
    Vocabulary(const Lexicon& lexicon, std::optional<Date> date, std::string language,
               std::string country = {});

    const Lexicon& lexicon() const { return *lexicon_; }
    const std::optional<Date>& date() const { return date_; }
    const std::string& language() const { return language_; }  ///< of the document: "nl", "en", ""
    const std::string& country() const { return country_; }    ///< "NL", "GB-SCT", ..., or ""
    /// The phrases of a role; empty if the lexicon has none.
    const PhraseSet& role(std::string_view name) const;
    /// From now on the phrases of `weaker` count as those of `role` too.
    void admit(std::string_view weaker, std::string_view role);
    /// From now on this is a phrase of `role`.
    void learn(std::string_view role, std::string_view text) {
        roles_[std::string(role)].add(text, {});
    }
    const KnownEntity* find(std::string_view name) const {
        return lexicon_->find(name, date_, country_);
    }

    /// What the head nouns among the words of a name say of it.
    const HeadNoun* head_of(const std::vector<std::string>& words) const;
    const HeadNoun* head_word(const std::string& word) const;

 private:
    const Lexicon* lexicon_;
    std::optional<Date> date_;
    std::string language_;
    std::string country_;
    std::map<std::string, PhraseSet, std::less<>> roles_;
    std::unordered_map<std::string, const HeadNoun*> whole_;
    std::unordered_map<std::string, const HeadNoun*> prefix_;
    std::unordered_map<std::string, const HeadNoun*> suffix_;
};

/// "nl" or "en": of which language the document has more small words; empty if of neither.
std::string language_of(std::string_view text, const Lexicon& lexicon);

}  // namespace lobbynet::plan
