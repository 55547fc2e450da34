// The readings between which a question leaves the choice, in the words that the reader writes and
// the ledger looks for: an answer acts only where the two agree to the letter.
#pragma once

#include <array>
#include <string_view>

namespace lobbynet::readings {

inline constexpr std::string_view every_theme = "of weight to every theme of the plan";
inline constexpr std::string_view naming_themes = "of weight only to the themes that name it";

inline constexpr std::string_view theme_list = "the theme's list of stakeholders";
inline constexpr std::string_view sentence = "a sentence among others";
inline constexpr std::string_view stray_list = "a list outside the themes, left out";
inline constexpr std::string_view stakeholders = "the stakeholders of a theme";
inline constexpr std::string_view other_words = "words among others";  ///< that are no label

inline constexpr std::string_view author = "the association that writes the plan";
inline constexpr std::string_view other_body = "another body that the plan names";

/// What joins two names in a list.
inline constexpr std::array<std::string_view, 6> conjunctions{" en ",      " and ",    " \u00e9n ",
                                                              " alsmede ", " alsook ", " plus "};

inline constexpr std::string_view one_name = "one name";
inline constexpr std::string_view two_names = "two names";
inline constexpr std::string_view described = "one name and what it does";
inline constexpr std::string_view more_names = "more names";
inline constexpr std::string_view no_item = "not an item of the list";
inline constexpr std::string_view body = "the name of a body";

inline constexpr std::string_view official_date = "the official date";
inline constexpr std::string_view other_year = "another year";

inline constexpr std::string_view two_entities = "two entities";
inline constexpr std::string_view one_entity = "one entity";

}  // namespace lobbynet::readings
