// Of which country a document is: the same name means other bodies and elections elsewhere.
#pragma once

#include <string>
#include <string_view>

#include "graph/model/lexicon.hpp"

namespace lobbynet::plan {

/// The country ("NL", "GB", "IE", "BE", "EU") that the words of the text point to, by the role
/// "country-sign" of the lexicon; a part of the United Kingdom ("GB-SCT") where nearly all of its
/// signs are of that part. Where nothing tells: "NL" for Dutch and "GB" for English.
std::string country_of(std::string_view text, std::string_view language, const Lexicon& lexicon);

}  // namespace lobbynet::plan
