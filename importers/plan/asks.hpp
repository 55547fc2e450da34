// What the association asks, of whom, together with whom: an entity `ask` with the lines of its
// sentence; ties `asks` (who asks), `addresses` (whom) and `about` (the theme).
//
// A cue phrase makes an ask ("pleiten voor", "call on"). What it asks of its own members is none.
#pragma once

#include "importers/plan/stated.hpp"

namespace lobbynet::plan {

class AskReader {
 public:
    AskReader(const Vocabulary& vocabulary, Batch& batch, const std::vector<std::uint32_t>& themes,
              std::optional<std::uint32_t> author)
        : vocabulary_(vocabulary), batch_(batch), themes_(themes), author_(author) {}

    void read(const ReadSentence& s, const ReadSentence* before, StatedReader& stated);

 private:
    /// How a cue names the one addressed.
    enum class Address : std::uint8_t {
        none,
        object,
        bij,
        clause,
        subject,
        with,
        wide,
        front,
        back
    };
    struct Found {
        std::size_t begin = 0;
        std::size_t end = 0;
        Address address = Address::none;
        bool weak = false;
    };

    std::optional<Found> find_cue(const ReadSentence& s) const;
    std::vector<const Named*> addressed(const ReadSentence& s, const Found& cue) const;
    std::vector<const Named*> after_address_word(const ReadSentence& s) const;
    std::vector<const Named*> subjects_of(const ReadSentence& s, const Found& cue) const;
    std::vector<const Named*> in_front(const ReadSentence& s, const Found& cue) const;
    bool of_others(const ReadSentence& s, const Found& cue, const StatedReader& stated) const;
    bool asked_of_us(const ReadSentence& s, const Found& cue) const;
    bool inside_name(const ReadSentence& s, std::size_t i) const;
    bool governs(const ReadSentence& s, const Named& n) const;
    void answer_before(const ReadSentence& s);
    std::vector<const Named*> list_at(const ReadSentence& s, std::size_t at, std::size_t gap) const;

    const Vocabulary& vocabulary_;
    Batch& batch_;
    const std::vector<std::uint32_t>& themes_;
    std::optional<std::uint32_t> author_;
    std::optional<std::uint32_t> last_ask_;  ///< of the sentence before
    std::vector<std::uint32_t> last_whom_;   ///< addressed before in the same paragraph
    std::size_t last_block_ = ~std::size_t{0};
};

}  // namespace lobbynet::plan
