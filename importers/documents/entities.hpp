// Character references of HTML (and Markdown): &eacute; &#233; &#xE9;. The named ones of Latin-1
// and of everyday typography; others stay as they are written.
#pragma once

#include <string>
#include <string_view>

namespace lobbynet::documents {

/// `text` starts with '&'. Appends what the reference stands for and returns its length; 0 if it is
/// none.
std::size_t take_entity(std::string_view text, std::string& out);

}  // namespace lobbynet::documents
