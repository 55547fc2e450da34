// What a map shows: the entities and ties of a dossier that a request asks for. Positions are made
// for everything in it (the union); what is not `shown` keeps its place empty, so that two maps of
// one dossier can be laid side by side.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "graph/model/dossier.hpp"
#include "layouts/map.hpp"

namespace lobbynet {

struct Selection {
    std::vector<std::uint32_t> entities;  ///< ascending: the union
    std::vector<std::uint32_t> ties;      ///< ascending: the union
    std::vector<bool> entity_shown;       ///< by index in the dossier
    std::vector<bool> tie_shown;
    std::vector<std::string> notes;     ///< what was left out and why: for the footer
    std::vector<std::string> warnings;  ///< the same and more, for the person at the terminal
    bool has_themes = false;            ///< a shown tie joins a theme and something else
};

/// Throws DataError when nothing is left.
Selection select(const Dossier& dossier, const MapRequest& request);

/// Who is in an answer, and the ties among them that it rests on.
Selection select_answer(const Dossier& dossier, const MapAnswer& answer);

/// Takes out the association that writes the documents: every coalition and programme in them is
/// its own, so ties to it say nothing. Says so in the notes.
void leave_out_author(Selection& selection, const Dossier& dossier, std::string_view language);

/// Keeps what a function of the entity wants; ties with a lost end go too.
void restrict_to(Selection& selection, const Dossier& dossier, const std::vector<bool>& keep);

/// Whether every shown tie joins a theme and one of its own: then who is not of one theme alone is
/// of more, and nobody is there for a coalition or another stakeholder.
bool only_of_themes(const Dossier& dossier, const Selection& selection);

/// Per entity (by index in the dossier), the shown or all other ends of its ties, ascending and
/// unique.
enum class WhichTies : std::uint8_t { all, shown };
std::vector<std::vector<std::uint32_t>> neighbours(const Dossier& dossier,
                                                   const Selection& selection, WhichTies which);

}  // namespace lobbynet
