#include "output/exports/xml_text.hpp"

#include "graph/base/text.hpp"

namespace lobbynet {
namespace {

/// Production [2] Char of XML 1.0, without the C1 controls that 1.0 allows and discourages.
bool is_allowed(char32_t c) {
    return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c < 0x7F) ||
           (c >= 0xA0 && c < 0xD800) || (c >= 0xE000 && c < 0xFFFE) || c >= 0x10000;
}

}  // namespace

std::string xml_text(std::string_view text) {
    const std::u32string points =
        code_points(is_valid_utf8(text) ? std::string(text) : visible(text));
    std::u32string out;
    for (const char32_t c : points) {
        switch (c) {
            case '&':
                out += U"&amp;";
                break;
            case '<':
                out += U"&lt;";
                break;
            case '>':
                out += U"&gt;";
                break;
            case '"':
                out += U"&quot;";
                break;
            case '\'':
                out += U"&apos;";
                break;
            case '\t':
                out += U"&#9;";
                break;
            case '\n':
                out += U"&#10;";
                break;
            case '\r':
                out += U"&#13;";
                break;
            default:
                out += is_allowed(c) ? c : U'\uFFFD';
        }
    }
    return to_utf8(out);
}

}  // namespace lobbynet
