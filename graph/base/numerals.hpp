// Numbers as chapters carry them.
#pragma once

#include <cstdint>
#include <string_view>

namespace lobbynet {

/// What a roman numeral in capitals (I, V, X, L, C) counts to; 0 if `text` is none that is written
/// as usual ("IIII" is none).
std::uint32_t roman_value(std::string_view text);

}  // namespace lobbynet
