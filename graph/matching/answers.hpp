// What the answer to a question does, where a person takes the reading that the reader did not.
//
// The reader's statements are kept as they are; an answer rules over them as an accept or a reject
// does: it finds them by the document, the lines and the surface form of the question, so it holds
// for every later version of the document that raises the same question, and is undone as one
// decision.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/model/lexicon.hpp"
#include "graph/model/statements.hpp"

namespace lobbynet {

enum class AnswerEffect : std::uint8_t {
    nothing,        ///< the text would have to be read anew: see instead_of()
    reject_ties,    ///< what was read in that place no longer counts
    not_author,     ///< it does not write the plan, and what the plan says of "us" is not of it
    two_names,      ///< an item of a list becomes two entities: see reread.hpp
    one_name,       ///< two names of one list become one entity
    official_date,  ///< the election is held on the day that the lexicon gives
    merge,          ///< the two entities are one: a merge, which has a decision of its own
};

/// Of taking QuestionDraft::other.
AnswerEffect effect_of(const QuestionDraft& question);

/// What a person can do where the effect is `nothing`; one sentence.
std::string_view instead_of(const QuestionDraft& question);

/// What the question is about, as a list item is printed: without the full stop of the list.
std::string item_of(const QuestionDraft& question);

/// The two names that it is, where it has one conjunction; else nobody can tell where to cut.
std::optional<std::array<std::string, 2>> two_names_of(const QuestionDraft& question);

/// By the question's text: the answer that counts, which is the last that was not undone.
std::map<std::string_view, const Decision*> last_answers(const Statements& statements);

/// The statements that the answer rules over, ascending: those that it rejects, or those of
/// the one name or the two.
std::vector<std::uint32_t> statements_of(const Statements& statements, const Question& question);

/// The official date of the election that the question is about, if the lexicon knows it.
std::optional<Date> official_date_of(const Question& question, std::string_view election,
                                     const Lexicon& lexicon);

}  // namespace lobbynet
