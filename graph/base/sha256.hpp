// SHA-256 (FIPS 180-4) through libmd.
#pragma once

#include <string>
#include <string_view>

namespace lobbynet {

/// 64 lower-case hexadecimal digits.
std::string sha256_hex(std::string_view bytes);

}  // namespace lobbynet
