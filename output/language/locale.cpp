#include "output/language/locale.hpp"

#include <algorithm>
#include <unordered_map>

#include "output/language/words.hpp"

namespace lobbynet {

Locale locale_named(std::string_view posix) {
    const bool dutch = posix == "nl" || posix.starts_with("nl_") || posix.starts_with("nl-") ||
                       posix.starts_with("nl.") || posix.starts_with("nl@");
    return dutch ? Locale::nl : Locale::en;
}

std::string_view say(Locale locale, std::string_view english) {
    if (locale == Locale::en) return english;
    static const auto dutch = [] {
        std::unordered_map<std::string_view, std::string_view> out;
        for (const Translation& t : all_translations()) out.emplace(t.english, t.dutch);
        return out;
    }();
    const auto it = dutch.find(english);
    return it == dutch.end() ? english : it->second;
}

std::string counted_in(Locale locale, std::uint64_t n, std::string_view one,
                       std::string_view many) {
    return fmt::format("{} {}", n, say(locale, n == 1 ? one : many));
}

std::string_view tie_word(Locale locale, TieKind kind) {
    static constexpr std::array dutch{
        Word{TieKind::listed, "in de lijst"}, Word{TieKind::member, "lid"},
        Word{TieKind::partner, "partner"},    Word{TieKind::participates, "neemt deel"},
        Word{TieKind::asks, "vraagt"},        Word{TieKind::addresses, "gericht aan"},
        Word{TieKind::about, "gaat over"},    Word{TieKind::funds, "financiert"},
        Word{TieKind::seat, "zitting"},       Word{TieKind::part_of, "onderdeel"},
        Word{TieKind::tie, "verbonden"}};
    return locale == Locale::en ? to_string(kind) : word_of(dutch, kind);
}

std::string tie_sentence(Locale locale, TieKind kind, std::string_view a, std::string_view b) {
    switch (kind) {
        case TieKind::listed:
            return phrase(locale, "{} is listed as a stakeholder of {}", a, b);
        case TieKind::member:
            return phrase(locale, "{} is a member of {}", a, b);
        case TieKind::partner:
            return phrase(locale, "{} is a partner of {}", a, b);
        case TieKind::participates:
            return phrase(locale, "{} takes part in {}", a, b);
        case TieKind::asks:
            return phrase(locale, "{} asks for {}", a, b);
        case TieKind::addresses:
            return phrase(locale, "{} is addressed to {}", a, b);
        case TieKind::about:
            return phrase(locale, "{} is about {}", a, b);
        case TieKind::funds:
            return phrase(locale, "{} funds {}", a, b);
        case TieKind::seat:
            return phrase(locale, "{} has a seat in {}", a, b);
        case TieKind::part_of:
            return phrase(locale, "{} is part of {}", a, b);
        case TieKind::tie:
            break;
    }
    return phrase(locale, "{} is tied to {}", a, b);
}

}  // namespace lobbynet
