#include "output/language/locale.hpp"

#include <algorithm>
#include <unordered_map>
#include <vector>

#include "output/language/words.hpp"

namespace lobbynet {

Locale locale_named(std::string_view posix) {
    const bool dutch = posix == "nl" || posix.starts_with("nl_") || posix.starts_with("nl-") ||
                       posix.starts_with("nl.") || posix.starts_with("nl@");
    return dutch ? Locale::nl : Locale::en;
}

namespace {

const std::string_view* dutch_of(std::string_view english) {
    static const auto dutch = [] {
        std::unordered_map<std::string_view, std::string_view> out;
        for (const auto words : all_translations()) {
            for (const Translation& t : words) out.emplace(t.english, t.dutch);
        }
        return out;
    }();
    const auto it = dutch.find(english);
    return it == dutch.end() ? nullptr : &it->second;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Where the number that starts at `i` ends: "3", "0.85", "1.2e-07".
std::size_t end_of_number(std::string_view text, std::size_t i) {
    const auto digits = [&](std::size_t at) {
        while (at < text.size() && is_digit(text[at])) ++at;
        return at;
    };
    i = digits(i);
    if (i + 1 < text.size() && text[i] == '.' && is_digit(text[i + 1])) i = digits(i + 1);
    const bool signed_exponent = i + 2 < text.size() && text[i] == 'e' &&
                                 (text[i + 1] == '-' || text[i + 1] == '+') &&
                                 is_digit(text[i + 2]);
    return signed_exponent ? digits(i + 2) : i;
}

std::string clause_in_dutch(std::string_view clause) {
    if (const auto* whole = dutch_of(clause)) return std::string(*whole);
    std::string key;
    std::vector<std::string_view> numbers;
    for (std::size_t i = 0; i < clause.size();) {
        if (!is_digit(clause[i])) {
            key += clause[i++];
            continue;
        }
        const std::size_t end = end_of_number(clause, i);
        numbers.push_back(clause.substr(i, end - i));
        key += "{}";
        i = end;
    }
    const auto* dutch = dutch_of(key);
    if (dutch == nullptr) return std::string(clause);
    std::string out;
    std::size_t next = 0;
    for (std::size_t i = 0; i < dutch->size(); ++i) {
        const bool place = dutch->substr(i).starts_with("{}") && next < numbers.size();
        if (!place) {
            out += (*dutch)[i];
            continue;
        }
        out += numbers[next++];
        ++i;
    }
    return out;
}

}  // namespace

std::string_view say(Locale locale, std::string_view english) {
    const auto* dutch = locale == Locale::en ? nullptr : dutch_of(english);
    return dutch == nullptr ? english : *dutch;
}

std::string say_clauses(Locale locale, std::string_view english) {
    if (locale == Locale::en) return std::string(english);
    std::string out;
    for (std::size_t at = 0; at <= english.size();) {
        const std::size_t end = std::min(english.find("; ", at), english.size());
        out += (at == 0 ? "" : "; ") + clause_in_dutch(english.substr(at, end - at));
        at = end + 2;
    }
    return out;
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
