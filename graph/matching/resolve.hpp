// Identity: which drafts are the same entity, and why. A pure function from statements to a
// dossier.
#pragma once

#include "graph/model/dossier.hpp"
#include "graph/model/lexicon.hpp"
#include "graph/model/statements.hpp"

namespace lobbynet {

/// Groups drafts into entities and puts the ties between the same two entities together, then
/// applies the decisions that are not undone, in the order they were taken. Two drafts are one
/// entity when
///   lexicon   the lexicon knows both under one id (or one file gives both the same id),
///   acronym   a document defines one as the acronym of the other; other documents follow if nobody
///             else claims the acronym,
///   spelling  their name_key() is the same and their kinds agree (up to three letters: the same
///             case too),
///   renamed   the lexicon says that one is the former name of the other,
///   date      both are elections of one type, and their dates do not contradict each other.
/// Never merged on a guess: names one edit apart, and acronyms that two bodies claim, become a
/// question. Themes are merged across documents only by equal names. In plain graphs names are ids:
/// they are compared to the letter, and meet the entities of documents by name_key or lexicon only
/// where that leaves no choice. Every merge of different surface forms leaves a MergeReason.
/// Linear in names and ties (sorting aside).
Dossier resolve(const Statements& statements, const Lexicon& lexicon);

/// Dossier::fingerprint of statements of which there are so many; drafts and ties are not looked
/// at.
std::string fingerprint_of(const Statements& statements, std::size_t drafts, std::size_t ties,
                           const Lexicon& lexicon);

/// The first half of resolve(): the entities, in no particular order, and per draft its index among
/// them.
struct Identities {
    std::vector<Entity> entities;
    std::vector<std::uint32_t> of_draft;
};
Identities identify(const Statements& statements, const Lexicon& lexicon);

}  // namespace lobbynet
