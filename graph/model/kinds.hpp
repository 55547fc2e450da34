// The closed vocabularies of the model, with the words that commands, files and exports use for
// them.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace lobbynet {

enum class EntityKind : std::uint8_t {
    theme,
    ask,
    election,
    coalition,
    programme,
    ministry,
    organisation,
    party,
    person,
    group,
    node,  ///< an entity of a plain graph of which nothing else is known
};

enum class TieKind : std::uint8_t {
    listed,  // listed
    member,
    partner,
    participates,
    asks,
    addresses,
    about,
    funds,  // stated
    seat,
    part_of,  // formal
    tie,      // plain: imported as such
};

enum class TieClass : std::uint8_t { listed, stated, formal, plain };
enum class Status : std::uint8_t { accepted, proposed, rejected };
enum class Tier : std::uint8_t { none, national, provincial, municipal, water_board, european };

/// One word of a vocabulary.
template <class Enum>
struct Word {
    Enum value;
    std::string_view text;
};
template <class Enum>
Word(Enum, std::string_view) -> Word<Enum>;  // clang 14, which builds the fuzz targets, asks for it

inline constexpr std::array entity_kind_words{Word{EntityKind::theme, "theme"},
                                              Word{EntityKind::ask, "ask"},
                                              Word{EntityKind::election, "election"},
                                              Word{EntityKind::coalition, "coalition"},
                                              Word{EntityKind::programme, "programme"},
                                              Word{EntityKind::ministry, "ministry"},
                                              Word{EntityKind::organisation, "organisation"},
                                              Word{EntityKind::party, "party"},
                                              Word{EntityKind::person, "person"},
                                              Word{EntityKind::group, "group"},
                                              Word{EntityKind::node, "node"}};
inline constexpr std::array tie_kind_words{
    Word{TieKind::listed, "listed"},   Word{TieKind::member, "member"},
    Word{TieKind::partner, "partner"}, Word{TieKind::participates, "participates"},
    Word{TieKind::asks, "asks"},       Word{TieKind::addresses, "addresses"},
    Word{TieKind::about, "about"},     Word{TieKind::funds, "funds"},
    Word{TieKind::seat, "seat"},       Word{TieKind::part_of, "part_of"},
    Word{TieKind::tie, "tie"}};
inline constexpr std::array tie_class_words{
    Word{TieClass::listed, "listed"}, Word{TieClass::stated, "stated"},
    Word{TieClass::formal, "formal"}, Word{TieClass::plain, "plain"}};
inline constexpr std::array status_words{Word{Status::accepted, "accepted"},
                                         Word{Status::proposed, "proposed"},
                                         Word{Status::rejected, "rejected"}};
inline constexpr std::array tier_words{Word{Tier::none, ""},
                                       Word{Tier::national, "national"},
                                       Word{Tier::provincial, "provincial"},
                                       Word{Tier::municipal, "municipal"},
                                       Word{Tier::water_board, "water board"},
                                       Word{Tier::european, "European"}};

template <class Words, class Enum>
constexpr std::string_view word_of(const Words& words, Enum value) {
    for (const auto& word : words) {
        if (word.value == value) return word.text;
    }
    return "?";
}
template <class Words>
constexpr auto value_of(const Words& words, std::string_view text)
    -> std::optional<decltype(words.front().value)> {
    for (const auto& word : words) {
        if (word.text == text) return word.value;
    }
    return std::nullopt;
}

constexpr std::string_view to_string(EntityKind v) { return word_of(entity_kind_words, v); }
constexpr std::string_view to_string(TieKind v) { return word_of(tie_kind_words, v); }
constexpr std::string_view to_string(TieClass v) { return word_of(tie_class_words, v); }
constexpr std::string_view to_string(Status v) { return word_of(status_words, v); }
constexpr std::string_view to_string(Tier v) { return word_of(tier_words, v); }

constexpr TieClass class_of(TieKind kind) {
    switch (kind) {
        case TieKind::listed:
            return TieClass::listed;
        case TieKind::seat:
        case TieKind::part_of:
            return TieClass::formal;
        case TieKind::tie:
            return TieClass::plain;
        default:
            return TieClass::stated;
    }
}

/// A stakeholder is an entity that can act.
constexpr bool is_stakeholder(EntityKind kind) {
    return kind == EntityKind::ministry || kind == EntityKind::organisation ||
           kind == EntityKind::party || kind == EntityKind::person || kind == EntityKind::group;
}

}  // namespace lobbynet
