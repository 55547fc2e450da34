#include "graph/base/numerals.hpp"

#include <array>
#include <string>
#include <utility>

namespace lobbynet {

std::uint32_t roman_value(std::string_view text) {
    using Sign = std::pair<std::string_view, std::uint32_t>;
    static constexpr std::array<Sign, 9> signs{{{"C", 100},
                                                {"XC", 90},
                                                {"L", 50},
                                                {"XL", 40},
                                                {"X", 10},
                                                {"IX", 9},
                                                {"V", 5},
                                                {"IV", 4},
                                                {"I", 1}}};
    std::uint32_t value = 0;
    std::string_view rest = text;
    for (const auto& [sign, worth] : signs) {
        for (; rest.starts_with(sign) && value < 400; value += worth)
            rest.remove_prefix(sign.size());
    }
    if (!rest.empty()) return 0;
    std::string usual;  // "XCX" and "IIII" count to something, but nobody writes them
    std::uint32_t left = value;
    for (const auto& [sign, worth] : signs) {
        for (; left >= worth; left -= worth) usual += sign;
    }
    return usual == text ? value : 0;
}

}  // namespace lobbynet
