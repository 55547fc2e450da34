#include "importers/plan/flow.hpp"

#include <algorithm>
#include <array>

#include "graph/base/text.hpp"

namespace lobbynet::plan {
namespace {

bool is_lower_ascii(char c) { return c >= 'a' && c <= 'z'; }
bool is_upper_ascii(char c) { return c >= 'A' && c <= 'Z'; }

std::string_view first_word(std::string_view text) { return text.substr(0, text.find(' ')); }
std::string_view last_word(std::string_view text) {
    const auto space = text.rfind(' ');
    return space == std::string_view::npos ? text : text.substr(space + 1);
}

enum class Wrap { space, joined, mended };

/// What becomes of the break between two lines.
Wrap wrap_between(std::string_view before, std::string_view after) {
    constexpr std::array conjunctions{"en", "of", "and", "or", "und", "et", "&"};
    if (before.empty() || after.empty()) return Wrap::joined;
    if (before.back() == '/' && before.size() > 1 && before[before.size() - 2] != ' ') {
        return Wrap::joined;
    }
    const bool cut = before.back() == '-' && before.size() > 1 &&
                     before[before.size() - 2] != ' ' && before[before.size() - 2] != '-';
    if (!cut) return Wrap::space;
    if (std::ranges::find(conjunctions, first_word(after)) != conjunctions.end())
        return Wrap::space;
    if (!is_lower_ascii(after.front())) return Wrap::joined;
    const std::string_view stem = last_word(before);
    const bool acronym = std::ranges::any_of(stem.substr(1), is_upper_ascii);
    const bool name = is_upper_ascii(stem.front()) && stem.size() <= 4;  // "Wmo-voorziening"
    return acronym || name ? Wrap::joined : Wrap::mended;
}

}  // namespace

void Flow::append(std::string_view text, std::uint32_t line) {
    std::string piece = squeeze(text);
    for (const std::string_view bold : {"**", "__"}) {  // Markdown
        for (auto at = piece.find(bold); at != std::string::npos; at = piece.find(bold, at)) {
            piece.erase(at, 2);
        }
    }
    if (piece.empty()) return;
    if (!text_.empty()) {
        const Wrap wrap = wrap_between(text_, piece);
        if (wrap == Wrap::mended) text_.pop_back();
        if (wrap == Wrap::space) text_ += ' ';
    }
    if (starts_.empty() || starts_.back().line != line) starts_.push_back({text_.size(), line});
    text_ += piece;
}

std::uint32_t Flow::line_at(std::size_t offset) const {
    if (starts_.empty()) return 0;
    const auto after = std::ranges::upper_bound(starts_, offset, {}, &Start::offset);
    return after == starts_.begin() ? starts_.front().line : std::prev(after)->line;
}

Span Flow::span(std::string_view part) const {
    const std::size_t begin =
        part.data() >= text_.data() && part.data() <= text_.data() + text_.size()
            ? static_cast<std::size_t>(part.data() - text_.data())
            : 0;
    const std::size_t last = begin + (part.empty() ? 0 : part.size() - 1);
    return {line_at(begin), line_at(std::min(last, text_.size())), 0};
}

bool is_open(std::string_view text) {
    if (text.empty()) return true;
    if (std::string_view(",;&/(-").find(text.back()) != std::string_view::npos) return true;
    const auto space = text.rfind(' ');
    const std::string word = lower(space == std::string_view::npos ? text : text.substr(space + 1));
    if (word == "en" || word == "and" || word == "of" || word == "or" || word == "van" ||
        word == "de" || word == "het" || word == "the" || word == "for" || word == "voor") {
        return true;
    }
    const std::string_view tail =
        text.substr(text.size() - std::min<std::size_t>(text.size(), 300));
    return std::ranges::count(tail, '(') > std::ranges::count(tail, ')');
}

}  // namespace lobbynet::plan
