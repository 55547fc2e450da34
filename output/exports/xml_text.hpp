// Text inside XML 1.0: markup escaped, characters that XML forbids as U+FFFD.
#pragma once

#include <string>
#include <string_view>

namespace lobbynet {

/// For content and for attribute values in double quotes. Line breaks and tabs are written as
/// references, so that attribute normalisation does not turn them into blanks.
std::string xml_text(std::string_view text);

}  // namespace lobbynet
