#include "importers/plan/document_words.hpp"

#include <algorithm>

#include "importers/plan/vocabulary.hpp"

namespace lobbynet::plan {
namespace {

constexpr std::size_t most_places = 64;       ///< of a word that are looked at
constexpr std::size_t longest_line = 20'000;  ///< bytes; a longer line is no text of a plan

/// "A & B" is "A and B".
std::vector<std::string> words_with_and(std::string_view text) {
    if (text.find('&') == std::string_view::npos) return words_of(text);
    std::string plain;
    for (const char c : text) plain += c == '&' ? std::string(" and ") : std::string(1, c);
    return words_of(plain);
}

}  // namespace

DocumentWords::DocumentWords(const std::vector<Line>& lines) {
    for (const Line& line : lines) {
        if (line.role != LineRole::text || line.text.size() > longest_line) continue;
        for (auto& word : words_with_and(line.text)) {
            auto [it, fresh] = index_.try_emplace(std::move(word));
            it->second.push_back(static_cast<std::uint32_t>(words_.size()));
            words_.push_back(&it->first);
        }
    }
}

bool DocumentWords::has_at(const std::vector<std::string>& words, std::size_t at) const {
    if (at + words.size() > words_.size()) return false;
    return std::ranges::equal(words.begin(), words.end(),
                              words_.begin() + static_cast<std::ptrdiff_t>(at),
                              words_.begin() + static_cast<std::ptrdiff_t>(at + words.size()), {},
                              {}, [](const std::string* w) -> const std::string& { return *w; });
}

bool DocumentWords::is_conjunction(std::size_t at) const {
    return at < words_.size() && (*words_[at] == "en" || *words_[at] == "and");
}

/// The places of `words`: with the other part just after (or before) it, or without.
DocumentWords::Places DocumentWords::places_of(const std::vector<std::string>& words,
                                               const std::vector<std::string>& other,
                                               bool other_after) const {
    Places out;
    const auto it = index_.find(words.front());
    if (it == index_.end()) return out;
    const std::size_t limit = std::min(it->second.size(), most_places);
    for (std::size_t n = 0; n < limit; ++n) {
        const std::size_t at = it->second[n];
        if (!has_at(words, at)) continue;
        const std::size_t next = at + words.size();
        const bool joined = other_after ? is_conjunction(next) && has_at(other, next + 1)
                                        : at > other.size() && is_conjunction(at - 1) &&
                                              has_at(other, at - 1 - other.size());
        ++(joined ? out.joined : out.alone);
    }
    return out;
}

DocumentWords::Says DocumentWords::of_pair(std::string_view left, std::string_view right) const {
    const auto a = words_with_and(left);
    const auto b = words_with_and(right);
    if (a.empty() || b.empty() || a.size() > 12 || b.size() > 12) return Says::nothing;
    const Places first = places_of(a, b, true);
    const Places second = places_of(b, a, false);
    if (first.alone > 0 && second.alone > 0) return Says::two;
    if (first.joined >= 2 && second.alone == 0) return Says::one;
    return Says::nothing;
}

bool DocumentWords::has_in_a_row(std::string_view left, std::string_view right) const {
    auto words = words_with_and(left);
    for (auto& word : words_with_and(right)) words.push_back(std::move(word));
    const auto it = words.empty() ? index_.end() : index_.find(words.front());
    if (it == index_.end() || words.size() > 24) return false;
    std::size_t found = 0;
    for (std::size_t n = 0; n < std::min(it->second.size(), most_places) && found < 2; ++n) {
        found += has_at(words, it->second[n]);
    }
    return found == 2;
}

}  // namespace lobbynet::plan
