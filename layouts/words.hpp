// What maps say in Dutch and English. Formats are fmt's.
#pragma once

#include <string>
#include <string_view>

#include "graph/base/date.hpp"
#include "graph/model/dossier.hpp"

namespace lobbynet {

enum class Language : std::uint8_t { dutch, english };

struct Words {
    Language language;
    std::string_view map;      ///< the title's first word
    std::string_view network;  ///< the same for graphs without themes
    std::string_view around;
    std::string_view theme;
    std::string_view legend;
    std::string_view colour_of_ties;
    std::string_view proposed;
    std::string_view proposed_tie;   ///< after the kind of a tie
    std::string_view ties_proposed;  ///< how many of the ties are
    std::string_view larger;
    std::string_view larger_of_these;  ///< on a map of some of the themes
    std::string_view larger_degree;
    std::string_view large;  ///< of a target
    std::string_view small;
    std::string_view in_card;
    std::string_view in_card_of_these;
    // where coalitions and programmes are hubs, or where there are ties beside those to hubs
    std::string_view larger_mixed;
    std::string_view large_mixed;
    std::string_view small_mixed;
    std::string_view in_card_mixed;
    std::string_view no_theme_of_tie;
    std::string_view also_in;
    std::string_view mentioned;
    std::string_view line;
    std::string_view sources;
    std::string_view source;
    std::string_view entities;
    std::string_view ties;
    std::string_view made;
    std::string_view network_id;
    std::string_view no_theme_of_election;
    std::string_view other_tiers;
    std::string_view without_author;
    std::string_view without_asks;
    std::string_view bare_themes;
    std::string_view top_by_degree;
    std::string_view fewest_ties;     ///< of one role, the others are all there
    std::string_view top_neighbours;  ///< on a map around somebody
    std::string_view without_label;
    std::string_view more_rows;
    std::string_view empty_row;
    // of the HTML page
    std::string_view table;
    std::string_view from;
    std::string_view to;
    std::string_view kind;
    std::string_view quote;
    std::string_view where;
    std::string_view find;
    std::string_view hint;
};
/// "nl" gives Dutch, everything else English.
const Words& words_of(std::string_view language);

/// "listed" / "genoemd", ...
std::string_view tie_word(const Words& words, TieKind kind);
/// The same with "proposed" where it is.
std::string tie_words(const Words& words, const Tie& tie);
std::string_view class_word(const Words& words, TieClass tie_class);
/// "16 maart 2022", "March 2022", "2022".
std::string date_word(const Words& words, const Date& date);

}  // namespace lobbynet
