#include "importers/plan/periods.hpp"

#include <charconv>

namespace lobbynet::plan {
namespace {

constexpr int first_year = 1945;
constexpr int last_year = 2075;

int number_of(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} && end == text.data() + text.size() ? value : 0;
}

class PeriodFinder {
 public:
    PeriodFinder(const Sentence& sentence, const Vocabulary& vocabulary)
        : text_(sentence.text),
          tokens_(sentence.tokens),
          months_(vocabulary.role("month")),
          cues_(vocabulary.role("cue-period")),
          joints_(vocabulary.role("cue-period-joint")) {}

    std::optional<Period> find() const {
        for (std::size_t i = 0; i < tokens_.size(); ++i) {
            const std::string* value = nullptr;
            if (const std::size_t n = phrase_at(cues_, tokens_, i, &value)) {
                std::size_t end = i + n;
                const auto date = date_at(end);
                if (!date) continue;
                if (*value != "from") return Period{std::nullopt, closing(*date, *value)};
                // "vanaf 2021 tot en met 2023"
                const std::size_t m = phrase_at(cues_, tokens_, end, &value);
                std::size_t second = end + m;
                const auto last = m > 0 && *value != "from" ? date_at(second) : std::nullopt;
                return Period{*date, last ? std::optional(closing(*last, *value)) : std::nullopt};
            }
            if (const auto range = range_at(i)) return range;
        }
        return std::nullopt;
    }

 private:
    bool is_year(std::size_t i) const {
        if (i >= tokens_.size()) return false;
        const int year = number_of(tokens_[i].word);
        return tokens_[i].word.size() == 4 && year >= first_year && year <= last_year;
    }

    /// "2021", "maart 2021", "17 maart 2021"; `at` moves behind it.
    std::optional<Date> date_at(std::size_t& at) const {
        std::size_t i = at;
        Date date;
        if (i + 2 < tokens_.size() && months_.contains_word(tokens_[i + 1].word)) {
            const int day = number_of(tokens_[i].word);
            if (day >= 1 && day <= 31) {
                date.day = static_cast<std::uint8_t>(day);
                ++i;
            }
        }
        if (i + 1 < tokens_.size()) {
            if (const std::string* month = months_.find_folded(tokens_[i].word)) {
                date.month = static_cast<std::uint8_t>(number_of(*month));
                ++i;
            }
        }
        if (i >= tokens_.size() || !is_year(i)) return std::nullopt;
        date.year = static_cast<std::int16_t>(number_of(tokens_[i].word));
        if (!Date::parse(date.str())) return std::nullopt;  // "31 februari"
        at = i + 1;
        return date;
    }

    /// The last moment that "tot ..." leaves in.
    static Date closing(Date date, std::string_view value) {
        if (value == "before" && date.month == 0) --date.year;
        return date;
    }

    /// "2021-2023", "2021 en 2022"
    std::optional<Period> range_at(std::size_t i) const {
        if (!is_year(i) || i + 1 >= tokens_.size()) return std::nullopt;
        std::size_t next = i + 1;
        const std::string_view gap =
            text_.substr(tokens_[i].end, tokens_[next].begin - tokens_[i].end);
        const bool dash = gap == "-" || gap == "–" || gap == " – " || gap == " - " || gap == "/";
        if (!dash) {
            const std::size_t n = gap == " " ? phrase_at(joints_, tokens_, next) : 0;
            if (n == 0) return std::nullopt;
            next += n;
        }
        if (next >= tokens_.size() || !is_year(next)) return std::nullopt;
        const Date from{static_cast<std::int16_t>(number_of(tokens_[i].word))};
        const Date to{static_cast<std::int16_t>(number_of(tokens_[next].word))};
        return from < to ? std::optional(Period{from, to}) : std::nullopt;
    }

    std::string_view text_;
    const std::vector<Token>& tokens_;
    const PhraseSet& months_;
    const PhraseSet& cues_;
    const PhraseSet& joints_;
};

}  // namespace

std::optional<Period> find_period(const Sentence& sentence, const Vocabulary& vocabulary) {
    return PeriodFinder(sentence, vocabulary).find();
}

}  // namespace lobbynet::plan
