// What the sentences say: who takes part in which coalition or programme, with whom the association
// works, on whose board it sits.
//
// A sentence counts only with a cue phrase (roles cue-* of the lexicon). A denied tie is not made;
// one that is only sought, or past, is `proposed`. An unnamed coalition gives partners, not a name.
#pragma once

#include <optional>
#include <vector>

#include "importers/plan/batch.hpp"
#include "importers/plan/collectives.hpp"
#include "importers/plan/sentences.hpp"

namespace lobbynet::plan {

/// A sentence with what was found in it.
struct ReadSentence {
    const Sentence* sentence = nullptr;
    std::vector<Named> named;
    std::vector<Collective> collectives;
};

class StatedReader {
 public:
    StatedReader(const Vocabulary& vocabulary, const Names& names, Batch& batch,
                 const std::vector<std::uint32_t>& themes, std::optional<std::uint32_t> author)
        : vocabulary_(vocabulary), names_(names), batch_(batch), themes_(themes), author_(author) {}

    /// `before` is the sentence before it in the same paragraph, if any: "Dat doen we samen met
    /// ...".
    void read(const ReadSentence& s, const ReadSentence* before);
    std::uint32_t entity_of(const Collective& c, const ReadSentence& s);

 private:
    struct Cue {
        std::size_t begin = 0;
        std::size_t end = 0;
        std::string value;
    };
    enum class Mood : std::uint8_t { said, sought, denied };

    std::optional<Cue> cue(const ReadSentence& s, std::string_view role, std::size_t from = 0,
                           std::size_t to = ~std::size_t{0}) const;
    Mood mood(const ReadSentence& s, const Cue& cue) const;
    bool has_we(const ReadSentence& s, std::size_t from, std::size_t to) const;
    /// The names of a list that starts at token `at`: joined by commas and conjunctions.
    std::vector<const Named*> names_from(const ReadSentence& s, std::size_t at) const;
    std::uint32_t entity_of(const Named& named, const ReadSentence& s);
    void tie(std::uint32_t source, std::uint32_t target, TieKind kind, Mood mood,
             const ReadSentence& s, std::size_t begin, std::size_t end, double confidence);

    void read_collective(const ReadSentence& s, std::size_t which);
    void read_conveners(const ReadSentence& s, const Collective& c, std::uint32_t target);
    void read_company(const ReadSentence& s, const ReadSentence* before);
    void read_seats(const ReadSentence& s);
    const Collective* nearest(const ReadSentence& s, std::size_t at) const;

    const Vocabulary& vocabulary_;
    const Names& names_;
    Batch& batch_;
    const std::vector<std::uint32_t>& themes_;
    std::optional<std::uint32_t> author_;
    std::vector<std::pair<std::string, std::uint32_t>> known_;  ///< keys of coalitions so far
};

}  // namespace lobbynet::plan
