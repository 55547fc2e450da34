#include "importers/plan/name_extent.hpp"

#include <algorithm>

#include "graph/base/text.hpp"

namespace lobbynet::plan {
namespace {

constexpr std::size_t longest_tail = 6;  ///< words in small letters that a name may go on with

}  // namespace

bool NameExtent::is_joint(std::size_t i) const {
    return vocabulary_.role("name-joint").contains_word(tokens_[i].word);
}
/// "Met andere ogen": a preposition in capitals starts the name.
bool NameExtent::opens_phrase(std::size_t i) const {
    return is_joint(i) ||
           (capital(i) && vocabulary_.role("preposition").contains_word(tokens_[i].word));
}
bool NameExtent::known_starts(std::size_t i) const {
    return std::ranges::any_of(named_, [&](const Named& n) {
        // "the TUC" starts at its article
        const bool at = n.begin == i || (n.begin + 1 == i && is_article(n.begin));
        return at && n.name.known;
    });
}
bool NameExtent::capital(std::size_t i) const {
    const std::string_view word = text_.substr(tokens_[i].begin);
    return starts_with_upper(word) ||
           (word.front() >= '0' && word.front() <= '9' && word.find('-') < 4) ||
           ends_compound(text_, tokens_, i);
}
bool NameExtent::touches(std::size_t a, std::size_t b) const {
    const std::string_view gap = text_.substr(tokens_[a].end, tokens_[b].begin - tokens_[a].end);
    return gap == " " || gap == "-" || gap == " & " || gap == " ‘" || gap == " “" || gap == " \"" ||
           gap == "’s ";
}
bool NameExtent::stops(std::size_t i) const {
    return vocabulary_.role("name-stop").contains_word(tokens_[i].word) ||
           tokens_[i].word.find_first_not_of("0123456789") == std::string::npos;
}

bool NameExtent::joins_names(std::size_t i) const {
    return tokens_[i].word == "en" || tokens_[i].word == "and";
}

/// "Pacht met Hagen" is one name; with a body behind "met", or a list, it is company.
bool NameExtent::goes_on_with(std::size_t i) const {
    if (i + 1 >= tokens_.size() || (tokens_[i].word != "met" && tokens_[i].word != "with")) {
        return false;
    }
    const std::size_t next = i + 1;
    if (!touches(i, next) || !capital(next)) return false;
    const bool body = std::ranges::any_of(
        named_, [&](const Named& n) { return n.begin <= next && next < n.end; });
    const bool listed =
        next + 1 < tokens_.size() &&
        (joins_names(next + 1) || (text_.substr(tokens_[next].end, 1) == "," && capital(next + 1)));
    return !body && !listed;
}

/// "Boer zoekt Grond": a Dutch name that is a sentence. Its object is no body.
bool NameExtent::goes_on_with_verb(std::size_t i) const {
    const std::size_t verb = i + 1;
    if (vocabulary_.language() != "nl" || i == 0 || verb + 1 >= tokens_.size()) return false;
    const std::string& word = tokens_[verb].word;
    const bool third = word.size() > 4 && word.ends_with("t") && !is_joint(verb) && !stops(verb);
    const bool body = std::ranges::any_of(
        named_, [&](const Named& n) { return n.begin <= verb + 1 && verb + 1 < n.end; });
    return third && !body && !capital(verb) && touches(verb, verb + 1) && capital(verb + 1);
}

/// One past the name that starts with a capital at `i`.
std::size_t NameExtent::name_end(std::size_t i, bool of_several) const {
    std::size_t end = i + 1;
    while (end < tokens_.size() && touches(end - 1, end)) {
        if (capital(end)) {
            ++end;
        } else if (end + 1 < tokens_.size() && touches(end, end + 1) && capital(end + 1) &&
                   !vocabulary_.role("month").contains_word(tokens_[end + 1].word) &&
                   is_joint(end) && !is_article(end + 1) && !known_starts(end + 1) &&
                   !(of_several && joins_names(end))) {
            end += 2;
        } else if (goes_on_with(end) || (end == i + 1 && goes_on_with_verb(i))) {
            end += 2;
        } else if (end + 2 < tokens_.size() && touches(end, end + 1) && touches(end + 1, end + 2) &&
                   capital(end + 2) && !joins_names(end) && is_joint(end) && is_article(end + 1) &&
                   !known_starts(end + 2)) {  // "Leren in de Werkplaats"
            end += 3;
        } else {
            break;
        }
    }
    // "Samenwerken in de eerste lijn": only where one capital starts the name
    if (end - i < 2) end = small_tail(end);
    while (end > i + 1 && (is_joint(end - 1) || is_article(end - 1))) {
        --end;
    }
    // "GREEN-2", "committee FC/25"
    const auto numbered = [&](std::size_t at) {
        const std::string_view gap =
            text_.substr(tokens_[at - 1].end, tokens_[at].begin - tokens_[at - 1].end);
        return (gap == "-" || gap == "/") &&
               tokens_[at].word.find_first_not_of("0123456789") == std::string::npos;
    };
    if (end < tokens_.size() && numbered(end)) ++end;
    // "Wmo 2015", "Convenant Schone Keuken 2030"
    if (end < tokens_.size() && touches(end - 1, end) && tokens_[end].word.size() == 4 &&
        tokens_[end].word.starts_with("20")) {
        ++end;
    }
    return end;
}
/// Small words that a name goes on with: an adjective's noun ("Juridische hulp"), and phrases
/// with a preposition ("om de hoek", "in de eerste lijn").
std::size_t NameExtent::small_tail(std::size_t end) const {
    const std::size_t first = end;
    const std::string& word = tokens_[end - 1].word;
    if (opens_phrase(end - 1)) {  // "Met andere ogen"
        end = std::max(end, phrase_end(end - 1));
    } else if (vocabulary_.language() != "en" && word.size() > 4 && word.ends_with("e") &&
               !word.ends_with("isme") && !word.ends_with("ie") && !word.ends_with("te") &&
               small(end) && !is_joint(end)) {
        ++end;
    }
    while (end - first < longest_tail && end < tokens_.size() && touches(end - 1, end) &&
           !joins_names(end)) {
        const std::size_t next = phrase_end(end);
        if (next == end) break;
        end = next;
    }
    return end;
}
bool NameExtent::small(std::size_t at) const {
    return at < tokens_.size() && touches(at - 1, at) && !capital(at) && !stops(at) &&
           !vocabulary_.role("cue-verb").contains_word(tokens_[at].word);
}
/// One past "in de eerste lijn", whose preposition is at `at`; `at` itself if it is none.
std::size_t NameExtent::phrase_end(std::size_t at) const {
    if (at + 1 >= tokens_.size() ||
        !(vocabulary_.role("cue-tail").contains_word(tokens_[at].word) ||
          (capital(at) && opens_phrase(at))) ||
        is_article(at)) {
        return at;
    }
    std::size_t end = at + 1;
    const bool article = small(end) && is_article(end);
    // "Wijs met geld van het ministerie van ...": whose it is
    if (known_starts(end) || (article && end + 1 < tokens_.size() && known_starts(end + 1))) {
        return at;
    }
    if (article) ++end;
    if (!small(end) || is_joint(end) ||
        vocabulary_.role("month").contains_word(tokens_[end].word) ||
        vocabulary_.role("season").contains_word(tokens_[end].word)) {
        return at;
    }
    ++end;
    // an adjective has a noun behind it
    if ((article || capital(at)) && tokens_[end - 1].word.ends_with("e") && small(end) &&
        !is_joint(end)) {
        ++end;
    }
    return end;
}
bool NameExtent::is_article(std::size_t i) const {
    return vocabulary_.role("article").contains_word(tokens_[i].word);
}

}  // namespace lobbynet::plan
