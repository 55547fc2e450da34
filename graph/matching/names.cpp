#include "graph/matching/names.hpp"

#include "graph/base/text.hpp"

namespace lobbynet {
namespace {

/// Counts code points without decoding them; stops as soon as the answer is known.
bool is_short(std::string_view text) {
    std::size_t n = 0;
    for (const char c : text) {
        n += (static_cast<unsigned char>(c) & 0xC0U) != 0x80;
        if (n > 3) return false;
    }
    return true;
}

bool is_body(EntityKind kind) {
    return is_stakeholder(kind) || kind == EntityKind::coalition || kind == EntityKind::programme;
}

}  // namespace

std::string match_key(std::string_view name) {
    const std::string text = squeeze(name);
    return is_short(text) ? "=" + text : name_key(text);
}

bool compatible(EntityKind a, EntityKind b) {
    return a == b || (a == EntityKind::organisation && is_body(b)) ||
           (b == EntityKind::organisation && is_body(a));
}

}  // namespace lobbynet
