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
///   lexicon   the lexicon knows both under one id (or the file gives both the same id),
///   acronym   a document defines one as the acronym of the other,
///   spelling  their name_key() is the same and their kinds agree,
///   renamed   the lexicon says that one is the former name of the other.
/// Never merged on a guess: names one edit apart become a question. Themes are merged across
/// documents only by equal names. Every merge of different surface forms leaves a MergeReason.
/// Linear in names and ties (sorting aside).
Dossier resolve(const Statements& statements, const Lexicon& lexicon);

}  // namespace lobbynet
