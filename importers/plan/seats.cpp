// Boards on which the association sits, bodies that it is a member of, and coalitions that it says
// it is not in.
#include <algorithm>

#include "graph/base/text.hpp"
#include "importers/plan/stated.hpp"

namespace lobbynet::plan {

/// Where several bodies meet, so a coalition too: "bestuur van X", "members of X".
std::uint32_t StatedReader::add_body(const ReadSentence& s, const Cue& cue, const Named& named,
                                     TieKind kind, Mood said) {
    const Sentence& sentence = *s.sentence;
    const std::size_t begin = sentence.tokens[cue.begin].begin;
    const std::size_t end = sentence.tokens[named.end - 1].end;
    Collective board;
    board.begin = board.head = cue.begin;
    board.end = named.end;
    board.proper = true;
    const bool dutch = vocabulary_.language() == "nl";
    const std::string printed = squeeze(sentence.text.substr(begin, end - begin));
    if (kind == TieKind::member) {
        board.name = (dutch ? "leden van " : "members of ") + named.name.name;
    } else if (cue.begin == named.begin ||
               vocabulary_.role("cue-person-on-board").longest_at(words_of(printed), 0) > 0) {
        board.name = (dutch ? "bestuur van " : "board of ") + named.name.name;
    } else {
        board.name = printed;
    }
    const auto body = entity_of(named, s);
    const auto target = entity_of(board, s);
    tie(*author_, target, TieKind::member, said, s, named.begin, named.end, 0.85);
    tie(body, target, TieKind::member, said, s, named.begin, named.end, 0.85);
    return target;
}

/// "zitting in het bestuur van MKB-Nederland", "lid van VNO-NCW"
void StatedReader::read_seats(const ReadSentence& s, const std::vector<Run>& runs) {
    if (!author_) return;
    const auto& tokens = s.sentence->tokens;
    for (const auto& [role, kind] :
         {std::pair{"cue-seat", TieKind::seat}, std::pair{"cue-member-of", TieKind::member},
          std::pair{"cue-fund", TieKind::funds}}) {
        std::size_t at = 0;
        while (const auto found = cue(s, role, at)) {
            at = found->end;
            // "board member of" is a seat
            if (kind == TieKind::member &&
                cue(s, "cue-seat", found->begin > 3 ? found->begin - 3 : 0, found->begin + 1)) {
                continue;
            }
            // "we ...; the other seats belong to X": who belongs stands near
            const bool membership = kind == TieKind::member;
            const std::size_t from = membership && found->begin > 8 ? found->begin - 8 : 0;
            const std::size_t to = membership ? found->end + 3 : tokens.size();
            const bool ours =
                has_we(s, from, to) || cue(s, "our-person", 0, found->begin).has_value();
            if (!ours) continue;
            auto names = names_from(s, found->end);
            // "bestuur van pensioenfonds X", "lid van vakbond X"
            if (names.empty() && found->end + 1 < tokens.size() &&
                vocabulary_.head_word(tokens[found->end].word)) {
                names = names_from(s, found->end + 1);
            }
            for (const Named* n : names) {
                const bool inside = std::ranges::any_of(s.collectives, [&](const Collective& c) {
                    return c.proper && n->begin >= c.begin && n->end <= c.end;
                });
                // "member of the X Committee of Y": of the committee, not of Y
                if (inside && membership) break;
                if (inside || n->is_author || n->name.kind == EntityKind::group) continue;
                const auto body = entity_of(*n, s);
                const Mood said = mood(s, *found);
                tie(*author_, body, kind, said, s, n->begin, n->end, 0.85);
                if (kind != TieKind::funds && said == Mood::said) {
                    const auto board = add_body(s, *found, *n, kind, said);
                    // "alongside A and B": they sit on it too
                    for (const Run& run : runs) {
                        const bool beside =
                            run.lead == Lead::with ||
                            (run.lead == Lead::agent && cue(s, "cue-agent-back", 0, run.begin));
                        if (kind != TieKind::seat || !beside) continue;
                        for (const Named* other : run.names) {
                            tie(entity_of(*other, s), board, TieKind::member, said, s, other->begin,
                                other->end, 0.8);
                        }
                    }
                }
                if (kind != TieKind::funds) break;  // one board, one membership
            }
        }
    }
}

/// "X, on whose board our director sits", "X, in wiens bestuur wij zitten".
void StatedReader::read_relative_seats(const ReadSentence& s) {
    if (!author_) return;
    std::size_t at = 0;
    while (const auto found = cue(s, "cue-board-of-which", at)) {
        at = found->end;
        const std::size_t to = found->end + 8;
        if (!has_we(s, found->end, to) && !cue(s, "our-person", found->end, to)) continue;
        const auto named = std::ranges::find(s.named, found->begin, &Named::end);
        if (named == s.named.end() || named->is_author) continue;
        const Mood said = mood(s, *found);
        tie(*author_, entity_of(*named, s), TieKind::seat, said, s, named->begin, named->end, 0.85);
        const Cue board{named->begin, named->end, ""};
        if (said == Mood::said) add_body(s, board, *named, TieKind::seat, said);
    }
}

/// A capital that is no known name: what the sentence speaks of may be a coalition that was not
/// recognised, and not the one of the sentence before.
bool StatedReader::names_another(const ReadSentence& s, std::size_t end) const {
    for (std::size_t i = 1; i < end; ++i) {
        const bool known =
            std::ranges::any_of(s.named, [&](const Named& n) { return n.begin <= i && i < n.end; });
        if (!known && is_capital(s.sentence->text, s.sentence->tokens[i])) return true;
    }
    return false;
}

/// Whether a denial without a name is of the coalition of the sentence before: it points back or
/// ends its clause, nothing else is named before it, and nobody said before that we are in it.
bool StatedReader::denies_context(const ReadSentence& s, const Cue& denial) const {
    const auto& tokens = s.sentence->tokens;
    if (names_another(s, denial.begin)) return false;
    const bool ends =
        denial.end >= tokens.size() ||
        vocabulary_.role("cue-clause-end").contains_word(tokens[denial.end].word) ||
        s.sentence->text.substr(tokens[denial.end - 1].end, 1).find_first_of(",;:.") == 0;
    if (denial.value.empty() && !ends && !cue(s, "cue-back")) return false;
    const bool said = author_ && batch_.has_tie(*author_, context_.front().entity, TieKind::member);
    return !said || denial.value == "left" || denial.value == "alone";
}

/// "Wij zitten daar niet bij", "we did not sign the X pledge": the coalition nearest before it.
void StatedReader::note_denied(const ReadSentence& s) {
    const auto denial = cue(s, "cue-denial");
    if (!denial) return;
    if (!has_subject(s) && !has_we(s, 0, s.sentence->tokens.size())) return;
    const Focus* nearest = nullptr;
    for (const Focus& f : foci_) {
        if (f.is_item) continue;
        const bool before = f.end <= denial->begin;
        if (!nearest || (before && f.end > nearest->end)) nearest = &f;
    }
    if (nearest && (nearest->named || !names_another(s, denial->begin))) {
        denied_.insert(nearest->entity);
    } else if (age_ == 0 && !context_.empty() && denies_context(s, *denial)) {
        denied_.insert(context_.front().entity);
    }
}

}  // namespace lobbynet::plan
