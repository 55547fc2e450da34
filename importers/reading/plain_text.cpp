#include "importers/reading/plain_text.hpp"

#include <fmt/format.h>

#include <cstdint>
#include <cstring>

#include "graph/base/error.hpp"
#include "graph/base/text.hpp"

namespace lobbynet::reading {
namespace {

/// Every byte in 1..127, eight at a time.
bool is_ascii_text(std::string_view bytes) {
    constexpr std::uint64_t high = 0x8080808080808080U;
    constexpr std::uint64_t ones = 0x0101010101010101U;
    std::uint64_t bad = 0;
    std::size_t i = 0;
    for (; i + 8 <= bytes.size(); i += 8) {
        std::uint64_t v = 0;
        std::memcpy(&v, bytes.data() + i, 8);
        bad |= v | (v - ones);  // a zero byte borrows, which sets its high bit
    }
    for (; i < bytes.size(); ++i) bad |= bytes[i] == '\0' || (bytes[i] & '\x80') != 0 ? high : 0;
    return (bad & high) == 0;
}

}  // namespace

std::string_view plain_text(const Document& document, std::unique_ptr<std::string>& owner,
                            Problems& problems) {
    if (document.bytes.empty()) {
        throw DataError(fmt::format("{}: the file is empty", document.path));
    }
    if (is_ascii_text(document.bytes)) return document.bytes;
    DecodedText decoded = decode(document.bytes, document.path);
    if (decoded.encoding == Encoding::windows1252) {
        problems.warn(0, "not UTF-8; read as Windows-1252", {},
                      "save the file as UTF-8 if letters look wrong");
    }
    owner = std::make_unique<std::string>(std::move(decoded.text));
    return *owner;
}

std::string beginning(const Document& document, std::size_t bytes) {
    const std::string_view all = document.bytes;
    std::string_view first = all.substr(0, bytes);
    if (first.size() < all.size()) {
        // whole lines, so that no character is cut in two; a UTF-16 file loses at most one
        const auto end = first.rfind('\n');
        if (end != std::string_view::npos) first = first.substr(0, end + 1);
    }
    try {
        return decode(first, document.path).text;
    } catch (const DataError&) {
        return {};
    }
}

std::string extension_of(const Document& document) {
    const auto dot = document.name.rfind('.');
    return dot == std::string::npos ? std::string{} : lower(document.name.substr(dot + 1));
}

}  // namespace lobbynet::reading
