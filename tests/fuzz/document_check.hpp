// What must hold for the text of any document.
#pragma once

#include <algorithm>
#include <cstdint>
#include <cstdlib>

#include "graph/base/text.hpp"
#include "importers/documents/document_text.hpp"

namespace lobbynet::documents {

inline void require(bool condition) {
    if (!condition) std::abort();
}

inline void check(const DocumentText& document) {
    require(is_valid_utf8(document.text));
    require(is_valid_utf8(document.title));
    if (document.origins.empty()) return;
    require(document.origins.size() ==
            static_cast<std::size_t>(std::ranges::count(document.text, '\n')));
    for (const Origin& origin : document.origins) {
        require(origin.first > 0 && origin.first <= origin.last);
    }
}

/// The input cut at its first NUL bytes into parts.
inline std::string_view take_part(std::string_view& input) {
    const auto end = std::min(input.find('\0'), input.size());
    const std::string_view part = input.substr(0, end);
    input.remove_prefix(std::min(end + 1, input.size()));
    return part;
}

inline std::string_view as_text(const std::uint8_t* data, std::size_t size) {
    return {reinterpret_cast<const char*>(data), size};
}

}  // namespace lobbynet::documents
