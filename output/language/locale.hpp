// What pages say in Dutch and in English. The English text in the code is the key; words.cpp is the
// one catalogue. Only what is read by people is translated: fields of CSV and JSON, ids and the
// words of the model in them are the same everywhere.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "graph/model/kinds.hpp"

namespace lobbynet {

enum class Locale : std::uint8_t { en, nl };
inline constexpr std::array locale_words{Word{Locale::en, "en"}, Word{Locale::nl, "nl"}};

/// What a value of LC_ALL, LC_MESSAGES or LANG asks for: "nl_NL.UTF-8" and "nl" are Dutch, all else
/// is English.
Locale locale_named(std::string_view posix);

/// `english` in that language; what the catalogue does not have comes back as it is.
std::string_view say(Locale locale, std::string_view english);

/// say() of a format of fmt, filled in.
template <class... Args>
std::string phrase(Locale locale, std::string_view english, const Args&... args) {
    return fmt::format(fmt::runtime(say(locale, english)), args...);
}

/// A text of clauses with "; " between them, such as the conventions of a measure: each clause by
/// itself, as it is in the catalogue or with "{}" for its numbers.
std::string say_clauses(Locale locale, std::string_view english);

/// "3 themes" and the like: `one` and `many` are keys.
std::string counted_in(Locale locale, std::uint64_t n, std::string_view one, std::string_view many);

/// The word for a kind of tie: "member", "lid".
std::string_view tie_word(Locale locale, TieKind kind);

/// "{a} is a member of {b}": what a tie of that kind says.
std::string tie_sentence(Locale locale, TieKind kind, std::string_view a, std::string_view b);

}  // namespace lobbynet
