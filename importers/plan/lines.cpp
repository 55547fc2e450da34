#include "importers/plan/lines.hpp"

#include <algorithm>
#include <array>

#include "graph/base/text.hpp"

namespace lobbynet::plan {
namespace {

/// A line of at most this many bytes can be a rule; longer ones are looked at no further.
constexpr std::size_t longest_rule = 400;

bool is_rule(std::string_view text) {
    if (text.size() < 3 || text.size() > longest_rule) return false;
    std::size_t dashes = 0;
    for (const char c : text) {
        if (std::string_view("-=_~*+.").find(c) != std::string_view::npos) {
            ++dashes;
        } else if (c != ' ' && c != '\t') {
            return false;
        }
    }
    return dashes >= 3;
}

std::uint16_t indent_of(std::string_view text) {
    std::size_t columns = 0;
    for (const char c : text) {
        if (c == '\t') {
            columns += 8 - columns % 8;
        } else if (c == ' ') {
            ++columns;
        } else {
            break;
        }
        if (columns > 1000) break;
    }
    return static_cast<std::uint16_t>(columns);
}

void add(std::vector<Line>& lines, std::string_view text, std::uint32_t number,
         std::uint32_t page) {
    const std::string_view inner = trim(text);
    const auto role = inner.empty()    ? LineRole::blank
                      : is_rule(inner) ? LineRole::rule
                                       : LineRole::text;
    lines.push_back({number, page, indent_of(text), role, inner});
}

constexpr std::array signs{"•", "●", "▪", "■", "◦", "○", "‣", "⁃", "·", "∙", "»", "›",
                           "➢", "➤", "►", "▶", "→", "✓", "✔", "✦", "–", "—", "−", "□"};

bool is_private_use(std::string_view text) {  // U+E000..U+F8FF: symbol fonts of word processors
    const auto at = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    return text.size() >= 3 && (at(0) == 0xEE || (at(0) == 0xEF && at(1) <= 0xA3));
}

std::size_t skip_space(std::string_view text, std::size_t at) {
    const auto rest = text.substr(at, 64);
    const auto inner = trim(rest);
    return inner.empty() ? at + rest.size()
                         : at + static_cast<std::size_t>(inner.data() - rest.data());
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

std::vector<Line> split_lines(std::string_view text) {
    const char end = text.find('\n') == std::string_view::npos ? '\r' : '\n';
    std::vector<Line> lines;
    lines.reserve(static_cast<std::size_t>(std::ranges::count(text, end)) + 1);
    std::uint32_t number = 0;
    std::uint32_t page = 1;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t stop = std::min(text.find(end, at), text.size());
        std::string_view line = text.substr(at, stop - at);
        at = stop + 1;
        ++number;
        for (auto feed = line.find('\f'); feed != std::string_view::npos; feed = line.find('\f')) {
            if (!trim(line.substr(0, feed)).empty()) add(lines, line.substr(0, feed), number, page);
            ++page;
            line.remove_prefix(feed + 1);
        }
        add(lines, line, number, page);
    }
    return lines;
}

Bullet bullet_of(std::string_view text) {
    using Kind = Bullet::Kind;
    const auto after = [&](Kind kind, std::size_t length) -> Bullet {
        const std::size_t begin = skip_space(text, length);
        return begin > length && begin < text.size() ? Bullet{kind, begin} : Bullet{};
    };
    if (text.size() < 3) return {};
    if (text[0] == '-' || text[0] == '*' || text[0] == '+' || text[0] == '>' || text[0] == 'o') {
        return after(Kind::sign, 1);
    }
    if (is_private_use(text)) return {Kind::sign, skip_space(text, 3)};
    for (const std::string_view sign : signs) {
        if (!text.starts_with(sign)) continue;
        const std::size_t begin = skip_space(text, sign.size());
        const bool dash = sign == "–" || sign == "—" || sign == "−" || sign == "·";
        if (begin == sign.size() && dash) return {};  // "–5 %"
        return {Kind::sign, begin};
    }
    std::size_t i = text[0] == '(' ? 1 : 0;
    const std::size_t start = i;
    while (i < text.size() && i < start + 2 && is_digit(text[i])) ++i;
    if (i > start) {
        while (i + 1 < text.size() && i < 10 && text[i] == '.' && is_digit(text[i + 1])) {
            ++i;
            while (i < text.size() && i < 10 && is_digit(text[i])) ++i;
        }
        const bool closed = i < text.size() && (text[i] == '.' || text[i] == ')');
        const bool dotted = text.substr(start, i - start).find('.') != std::string_view::npos;
        if (closed) return after(Kind::number, i + 1);
        const bool wide = i + 1 < text.size() && (text[i] == '\t' || text.substr(i, 2) == "  ");
        return dotted || wide ? after(Kind::number, i) : Bullet{};
    }
    const char letter = text[start];
    if (letter >= 'a' && letter <= 'z' && start + 1 < text.size() &&
        (text[start + 1] == ')' || (start == 0 && text[start + 1] == '.'))) {
        return after(Kind::letter, start + 2);
    }
    return {};
}

}  // namespace lobbynet::plan
