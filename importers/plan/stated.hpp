// What the sentences say: who takes part in which coalition or programme, with whom the association
// works, on whose board it sits.
//
// A sentence counts only with a cue phrase (roles cue-* of the lexicon). A denied tie is not made;
// one that is only sought, or past, is `proposed`. An unnamed coalition gives partners, not a name.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <vector>

#include "graph/base/text.hpp"
#include "importers/plan/batch.hpp"
#include "importers/plan/periods.hpp"
#include "importers/plan/runs.hpp"

namespace lobbynet::plan {

class StatedReader {
 public:
    StatedReader(const Vocabulary& vocabulary, const Names& names, Batch& batch,
                 const std::vector<std::uint32_t>& themes, std::optional<std::uint32_t> author)
        : vocabulary_(vocabulary), names_(names), batch_(batch), themes_(themes), author_(author) {
        // "het programma X" of a sentence is the "X" of a list
        const auto& entities = batch.records().entities;
        for (std::uint32_t i = 0; i < entities.size(); ++i) {
            const EntityKind kind = entities[i].kind;
            const bool collective = kind == EntityKind::coalition || kind == EntityKind::programme;
            if (collective) known_.emplace_back(name_key(entities[i].name), i);
        }
    }

    /// Sentences come in the order of the text: "Dat doen we samen met ..." speaks of the coalition
    /// of the sentence before it in the same paragraph.
    void read(const ReadSentence& s);
    std::uint32_t entity_of(const Collective& c, const ReadSentence& s);
    /// The coalition that does what the sentence read last says: "De coalitie vraagt ...".
    std::optional<std::uint32_t> subject() const;
    /// Whether it only seeks to join something.
    bool seeks(const ReadSentence& s) const;
    /// Whether the association does what a sentence says: "wij", "we", its name.
    bool has_subject(const ReadSentence& s) const;
    /// Coalitions of which the plan says that the association is not in them: what else it says of
    /// their members is no part of its network.
    const std::set<std::uint32_t>& denied() const { return denied_; }

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
    bool denied_between(const ReadSentence& s, std::size_t begin, std::size_t end) const;
    bool has_we(const ReadSentence& s, std::size_t from, std::size_t to) const;
    /// The names of a list that starts at token `at`: joined by commas and conjunctions.
    std::vector<const Named*> names_from(const ReadSentence& s, std::size_t at) const;
    std::uint32_t entity_of(const Named& named, const ReadSentence& s);
    void tie(std::uint32_t source, std::uint32_t target, TieKind kind, Mood mood,
             const ReadSentence& s, std::size_t begin, std::size_t end, double confidence);

    /// A coalition that the sentence names or refers to.
    struct Focus {
        std::uint32_t entity = 0;
        std::size_t begin = 0;  ///< tokens
        std::size_t end = 0;
        const Collective* named = nullptr;  ///< null where the sentence only refers to it
        bool is_item = false;               ///< one of several bodies in a list
    };
    struct Mentioned {
        std::uint32_t entity = 0;
        std::vector<std::string> words;  ///< of its name
    };

    void find_foci(const ReadSentence& s);
    std::optional<std::uint32_t> referred(const ReadSentence& s, std::size_t noun) const;
    void remember();

    void read_collective(const ReadSentence& s, const Focus& focus);
    void read_conveners(const ReadSentence& s, const Collective& c, std::uint32_t target);
    bool reaches(const Cue& cue, const Focus& focus) const;
    std::optional<Cue> join_cue(const ReadSentence& s, const Focus& focus) const;
    std::optional<Cue> topic_of_we(const ReadSentence& s, const Focus& focus) const;
    void read_relative_seats(const ReadSentence& s);
    void read_seats(const ReadSentence& s, const std::vector<Run>& runs);
    /// The coalition that it made.
    std::uint32_t add_body(const ReadSentence& s, const Cue& cue, const Named& named, TieKind kind,
                           Mood said);
    void note_denied(const ReadSentence& s);

    /// Whether the members of a run are members of a coalition of the sentence, and how sure.
    struct Verdict {
        double confidence = 0;  ///< 0: no
        Mood mood = Mood::said;
    };
    Verdict verdict(const ReadSentence& s, const Run& run, const Focus& focus) const;
    bool sets_up(const ReadSentence& s, const Run& run, const Focus& focus) const;
    bool intends(const ReadSentence& s) const;
    bool names_another(const ReadSentence& s, std::size_t end) const;
    bool denies_context(const ReadSentence& s, const Cue& denial) const;
    bool of_unnamed(const ReadSentence& s, const Run& run) const;
    bool hosts(const ReadSentence& s, const Run& run) const;
    bool speaks_of_context(const ReadSentence& s, const Run& run) const;
    void read_ourselves(const ReadSentence& s);
    bool predicated(const ReadSentence& s, const Run& run) const;
    const Focus* nearest(const Run& run) const;
    void mark_items(const ReadSentence& s, const std::vector<Run>& runs);
    void read_runs(const ReadSentence& s, const std::vector<Run>& runs);

    const Vocabulary& vocabulary_;
    const Names& names_;
    Batch& batch_;
    const std::vector<std::uint32_t>& themes_;
    std::optional<std::uint32_t> author_;
    std::vector<std::pair<std::string, std::uint32_t>> known_;  ///< keys of coalitions so far
    std::vector<Focus> foci_;                                   ///< of this sentence
    /// Ties of this sentence, by their place in the batch.
    std::map<std::tuple<std::uint32_t, std::uint32_t, TieKind>, std::size_t> said_;
    std::optional<Period> period_;    ///< that this sentence gives
    std::vector<Mentioned> context_;  ///< coalitions that the paragraph named last
    std::size_t age_ = 0;             ///< sentences since one spoke of them
    std::size_t block_ = ~std::size_t{0};
    std::set<std::uint32_t> denied_;
};

}  // namespace lobbynet::plan
